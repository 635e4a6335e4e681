"""How a made-up report prints its numbers: separators, currency marks, percent signs, rounding, number words."""

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from random import Random

__all__ = ["NumberStyle", "cut", "half_up", "pick_number_style", "spell"]

ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas")


def half_up(value: Decimal, decimals: int) -> Decimal:
    """`value` rounded to `decimals` places, halves away from zero, as reports are expected to round."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)


def cut(value: Decimal, decimals: int) -> Decimal:
    """`value` cut off after `decimals` places, the bad habit that some reports have."""
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_DOWN)


def spell(number: int) -> str:
    """The Indonesian words of a number from 0 to 999."""
    if number < 12:
        return ONES[number]
    if number < 20:
        return f"{ONES[number - 10]} belas"
    if number < 100:
        tens, rest = divmod(number, 10)
        return f"{ONES[tens]} puluh" + (f" {ONES[rest]}" if rest else "")
    hundreds, rest = divmod(number, 100)
    head = "seratus" if hundreds == 1 else f"{ONES[hundreds]} ratus"
    return head + (f" {spell(rest)}" if rest else "")


@dataclass(frozen=True, slots=True)
class NumberStyle:
    """Formats of one report.

    `mark` stands before amounts in cells (often empty, the heading says "(Rp)"), `prose_mark` in sentences;
    `tail` is what follows an amount in a sentence, and in a cell that has the mark too (",-").
    """

    group: str = "."
    point: str = ","
    mark: str = ""
    prose_mark: str = "Rp"
    cents: bool = False
    tail: str = ""
    percent_in_cells: bool = False
    percent_gap: str = ""
    percent_decimals: int = 2

    def number(self, value: Decimal, decimals: int) -> str:
        """`value` with exactly `decimals` places and grouped thousands."""
        plain = f"{half_up(value, decimals):,.{decimals}f}"
        return plain.translate({ord(","): self.group, ord("."): self.point})

    def money_cell(self, value: Decimal) -> str:
        if self.cents:
            return self.mark + self.number(value, 2)
        return self.mark + self.number(value, 0) + (self.tail if self.mark else "")

    def money_prose(self, value: Decimal) -> str:
        if self.cents:
            return self.prose_mark + self.number(value, 2)
        return self.prose_mark + self.number(value, 0) + self.tail

    def percent(self, value: Decimal, decimals: int, *, sign: bool) -> str:
        return self.number(value, decimals) + (f"{self.percent_gap}%" if sign else "")


def pick_number_style(rng: Random) -> NumberStyle:
    """One of the ways in which real reports print numbers."""
    english = rng.random() < 0.15
    cents = rng.random() < 0.2
    mark = rng.choice(["", "", "", "Rp ", "Rp", "Rp. "])
    return NumberStyle(
        group="," if english else ".",
        point="." if english or rng.random() < 0.12 else ",",
        mark=mark,
        prose_mark=mark or rng.choice(["Rp", "Rp ", "Rp. ", "Rp."]),
        cents=cents and not english or english and rng.random() < 0.5,
        tail=",-" if rng.random() < 0.2 and not english else "",
        percent_in_cells=rng.random() < 0.4,
        percent_gap=rng.choice(["", "", " "]),
        percent_decimals=rng.choice([2, 2, 2, 2, 1, 0]),
    )
