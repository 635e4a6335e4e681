"""A clean report never contradicts itself: every relation of its answer key, recomputed here with fractions."""

import re
from fractions import Fraction
from math import floor
from typing import Any

import pytest

from synthetic import SyntheticReport
from tests.synthetic.reports import SEEDS, clean, figures

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


def printed(value: Fraction, decimals: int, rounding: str) -> Fraction:
    scaled = abs(value) * Fraction(10) ** decimals
    kept = floor(scaled) if rounding == "cut" else floor(scaled + Fraction(1, 2))
    return kept / Fraction(10) ** decimals * (-1 if value < 0 else 1)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_relation_of_a_clean_report_holds(seed: int) -> None:
    report = clean(seed)
    check = Arithmetic(report)
    assert len(report.truth.relations) > 200
    for relation in report.truth.relations:
        stated = check.figures[relation["stated"]]
        if relation["relation"] == "scale":
            assert stated["text"] == check.word(relation)
        elif relation["relation"] == "trend":
            assert UPWARDS[stated["text"]] == check.word(relation)
        elif relation["rounding"] == "exact":
            assert check.value(stated["id"]) == check.result(relation), (relation, stated)
        else:
            expected = printed(check.result(relation), stated["decimals"], relation["rounding"])
            assert check.value(stated["id"]) == expected, (relation, stated)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_printed_text_says_the_value(seed: int) -> None:
    for figure in clean(seed).truth.figures:
        if figure["value"] is not None:
            number = Fraction(figure["value"]) * Fraction(10) ** figure["decimals"]
            assert number.denominator == 1
            digits = "".join(re.findall("[0-9]", figure["text"]))
            assert not digits or int(digits) == abs(number), figure
            assert digits or figure["unit"] == "count"
            assert ("-" in figure["text"].removesuffix(",-")) == (number < 0), figure


def test_every_relation_that_auditors_check_occurs() -> None:
    kinds = {relation["relation"] for seed in SEEDS for relation in clean(seed).truth.relations}
    wanted = {"ratio", "inverse_ratio", "difference", "sum", "mean", "product", "equality", "trend", "scale", "count"}
    assert kinds == wanted


def test_seeds_differ_in_agency_format_and_layout() -> None:
    reports = [clean(seed).truth for seed in SEEDS]
    assert len({truth.report["kind"] for truth in reports}) >= 5
    assert len({tuple(table["columns"][-1] for table in truth.tables) for truth in reports}) == len(reports)
    assert {truth.report["lower_formula"] for truth in reports} == {"2t-r", "t/r"}
    assert all(truth.report["pages"] >= 15 for truth in reports)
