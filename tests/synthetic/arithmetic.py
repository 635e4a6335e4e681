"""Recomputes, with fractions and from the answer key alone, what a synthetic report states."""

import re
from fractions import Fraction
from math import floor
from typing import Any

from synthetic import SyntheticReport
from tests.synthetic.reports import figures

UPWARDS = {"meningkat": 1, "naik": 1, "menurun": -1, "turun": -1, "tetap": 0, "tidak berubah": 0}


class Arithmetic:
    """Recomputes what a report states, knowing nothing of how it was made."""

    def __init__(self, report: SyntheticReport) -> None:
        self.truth = report.truth
        self.figures = figures(report)
        self.stating: dict[str, list[dict[str, Any]]] = {}
        for relation in self.truth.relations:
            self.stating.setdefault(relation["stated"], []).append(relation)

    def value(self, name: str) -> Fraction:
        return Fraction(self.figures[name]["value"])

    def exact(self, name: str) -> Fraction:
        """The value before rounding, as far as the report's own figures give it."""
        for relation in self.stating.get(name, []):
            if relation["relation"] in {"ratio", "inverse_ratio", "mean"}:
                return self.result(relation)
        for relation in self.stating.get(name, []):
            if relation["relation"] == "equality":
                return self.exact(relation["inputs"][0])
        return self.value(name)

    def result(self, relation: dict[str, Any]) -> Fraction:
        read = self.exact if relation["basis"] == "full" else self.value
        inputs = [read(name) for name in relation["inputs"]]
        result = self.formula(relation["formula"], inputs)
        return min(result, Fraction(relation["limit"])) if relation["limit"] else result

    def formula(self, formula: str, inputs: list[Fraction]) -> Fraction:
        if formula.startswith("distinct of"):
            table, column = re.findall(r"distinct of (\w+) column (\d+)", formula)[0]
            rows = next(entry for entry in self.truth.tables if entry["id"] == table)["rows"]
            return Fraction(len({row["cells"][int(column)]["text"] for row in rows}))
        simple = {
            "sum": lambda: sum(inputs, Fraction(0)),
            "mean": lambda: sum(inputs, Fraction(0)) / len(inputs),
            "count of inputs": lambda: Fraction(len(inputs)),
            "count of inputs >= 100": lambda: Fraction(sum(value >= 100 for value in inputs)),
            "equal": lambda: inputs[0],
            "times 25": lambda: inputs[0] * 25,
            "part/whole": lambda: inputs[0] / inputs[1] * 100,
            "quotient": lambda: inputs[0] / inputs[1],
            "t/r": lambda: inputs[1] / inputs[0] * 100,
            "2t-r": lambda: (2 * inputs[1] - inputs[0]) / inputs[1] * 100,
            "difference": lambda: inputs[0] - inputs[1],
            "gap": lambda: abs(inputs[0] - inputs[1]),
            "product": lambda: inputs[0] * inputs[1],
        }
        return simple[formula]()

    def word(self, relation: dict[str, Any]) -> str | int:
        """The predicate of the report's scale, or the direction (1, 0, -1) between two figures."""
        first = self.value(relation["inputs"][0])
        if relation["relation"] == "trend":
            last = self.value(relation["inputs"][1])
            return (first > last) - (first < last)
        for band in self.truth.scale:
            low = band["low"] is None or first > band["low"] or (band["low_in"] and first == band["low"])
            high = band["high"] is None or first < band["high"] or (band["high_in"] and first == band["high"])
            if low and high:
                return str(band["word"])
        return "no band"

    def holds(self, relation: dict[str, Any]) -> bool:
        """Whether the report states what `relation` gives."""
        stated = self.figures[relation["stated"]]
        if relation["relation"] == "scale":
            return bool(stated["text"] == self.word(relation))
        if relation["relation"] == "trend":
            return UPWARDS[stated["text"]] == self.word(relation)
        result = self.result(relation)
        if relation["rounding"] != "exact":
            result = printed(result, stated["decimals"], relation["rounding"])
        return self.value(stated["id"]) == result


def printed(value: Fraction, decimals: int, rounding: str) -> Fraction:
    scaled = abs(value) * Fraction(10) ** decimals
    kept = floor(scaled) if rounding == "cut" else floor(scaled + Fraction(1, 2))
    return kept / Fraction(10) ** decimals * (-1 if value < 0 else 1)
