"""Recomputes, with fractions and from the answer key alone, what a synthetic report states."""

import re
from fractions import Fraction
from math import floor
from typing import Any

from synthetic import SyntheticReport
from tests.synthetic.reports import figures

UPWARDS = {"meningkat": 1, "naik": 1, "menurun": -1, "turun": -1, "tetap": 0, "tidak berubah": 0} | {
    "bertambah": 1, "mengalami peningkatan": 1, "mengalami kenaikan": 1, "lebih tinggi": 1, "tumbuh": 1, "beranjak naik": 1, "membesar": 1,
    "berkurang": -1, "mengalami penurunan": -1, "mengalami pengurangan": -1, "lebih rendah": -1, "merosot": -1, "menyusut": -1,
}  # fmt: skip
SIDES = {
    "melampaui": 1, "di atas": 1, "melebihi": 1, "lebih tinggi dari": 1, "telah melampaui": 1, "telah melebihi": 1, "berada di atas": 1,
    "lebih tinggi dibandingkan": 1, "lebih besar dari": 1, "berhasil melewati": 1, "sudah melampaui": 1, "bahkan melebihi": 1,
    "lebih baik dari sisi angka, yakni di atas": 1,
    "sama dengan": 0, "tepat": 0, "telah sesuai dengan": 0, "sesuai": 0, "persis memenuhi": 0, "pas dengan": 0,
    "di bawah": -1, "belum mencapai": -1, "kurang dari": -1, "lebih rendah dari": -1, "belum dapat memenuhi": -1,
    "masih berada di bawah": -1, "lebih rendah dibandingkan": -1, "berada di bawah": -1, "lebih kecil dari": -1,
    "masih tertinggal dari": -1, "belum menyentuh": -1, "belum mampu menyamai": -1, "masih kalah dari": -1,
}  # fmt: skip


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
        if formula.startswith("over "):
            return inputs[0] / int(formula.removeprefix("over "))
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
            "growth": lambda: (inputs[0] - inputs[1]) / inputs[1] * 100,
            "size of growth": lambda: abs(inputs[0] - inputs[1]) / inputs[1] * 100,
            "weight in percent": lambda: inputs[0] * inputs[1] / 100,
            "weighted mean": lambda: weighted(inputs[::2], inputs[1::2]),
            "rest of 100": lambda: 100 - inputs[0],
            "saved of deserved": lambda: saved(inputs[1] * inputs[0] / 100, inputs[2]),
            "unit cost saved": lambda: saved(inputs[2] / inputs[0], inputs[3] / inputs[1]),
            "range": lambda: within_range(*inputs),
            "min": lambda: min(inputs),
            "max": lambda: max(inputs),
            "next": lambda: inputs[0] + 1,
        }
        return simple[formula]()

    def word(self, relation: dict[str, Any]) -> str | int:
        """The predicate of the report's scale, or the direction (1, 0, -1) between two figures."""
        first = self.value(relation["inputs"][0])
        if relation["relation"] in {"trend", "comparison"}:
            last = self.value(relation["inputs"][1])
            return (first > last) - (first < last)
        for band in self.truth.scale:
            floor_, top = (None if band[end] is None else Fraction(band[end]) for end in ("low", "high"))
            low = floor_ is None or first > floor_ or (band["low_in"] and first == floor_)
            high = top is None or first < top or (band["high_in"] and first == top)
            if low and high:
                return str(band["word"])
        return "no band"

    @staticmethod
    def is_share_of(stated: dict[str, Any], whole: Fraction) -> bool:
        """Whether some whole number out of `whole` gives the stated percentage."""
        shares = (Fraction(count * 100) / whole for count in range(int(whole) + 1))
        return Fraction(stated["value"]) in {printed(share, stated["decimals"], "half_up") for share in shares}

    def is_placed(self, stated: dict[str, Any], relation: dict[str, Any]) -> bool:
        """Whether the name that is `stated` has the highest, the lowest or the n-th value of all inputs, and alone has it."""
        order = sorted(relation["inputs"], key=self.value, reverse=relation["formula"] != "lowest")
        place = int(relation["formula"].removeprefix("place ")) - 1 if relation["formula"].startswith("place") else 0
        alone = [self.value(name) for name in order].count(self.value(order[place])) == 1
        return alone and self.figures[order[place]]["of"] == stated["text"]

    def holds(self, relation: dict[str, Any]) -> bool:
        """Whether the report states what `relation` gives."""
        stated = self.figures[relation["stated"]]
        if relation["relation"] == "scale":
            return bool(stated["text"] == self.word(relation))
        if relation["relation"] == "trend":
            return UPWARDS[stated["text"]] == self.word(relation)
        if relation["relation"] == "comparison":
            return SIDES[stated["text"]] == self.word(relation)
        if relation["relation"] == "extreme":
            return self.is_placed(stated, relation)
        if relation["relation"] == "reference":
            return stated["text"] in {table["number"] for table in self.truth.tables}
        if relation["formula"] == "year":
            return bool(stated["text"] == str(self.truth.report["tahun"]))
        if relation["relation"] == "presence":
            return bool(stated["text"] == self.figures[relation["inputs"][0]]["of"])
        if relation["formula"] == "k/whole":
            return self.is_share_of(stated, self.value(relation["inputs"][0]))
        result = self.result(relation)
        if relation["rounding"] != "exact":
            result = printed(result, stated["decimals"], relation["rounding"])
        return self.value(stated["id"]) == result


def printed(value: Fraction, decimals: int, rounding: str) -> Fraction:
    scaled = abs(value) * Fraction(10) ** decimals
    kept = floor(scaled) if rounding == "cut" else floor(scaled + Fraction(1, 2))
    return kept / Fraction(10) ** decimals * (-1 if value < 0 else 1)


def weighted(values: list[Fraction], weights: list[Fraction]) -> Fraction:
    return sum((value * weight for value, weight in zip(values, weights, strict=True)), Fraction(0)) / sum(weights)


def saved(allowed: Fraction, used: Fraction) -> Fraction:
    """What was not used of what was allowed, in percent."""
    return (allowed - used) / allowed * 100


def within_range(actual: Fraction, low: Fraction, high: Fraction) -> Fraction:
    """Lower is better: 100 within the range, else (2 x bound - actual) / bound for the bound that was passed."""
    bound = min(max(actual, low), high)
    return (2 * bound - actual) / bound * 100
