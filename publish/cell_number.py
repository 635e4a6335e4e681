"""A table cell that holds one number and nothing else, as spreadsheets want it: a value and how it is printed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from schemas.figures import Figure
from schemas.tables import Cell

__all__ = ["MOST_DIGITS", "CellNumber", "cell_number"]

ONLY_A_NUMBER = re.compile(
    r"(?:(?:rp|idr)\.?\s*)?(?P<open>\(\s*)?(?:(?:rp|idr)\.?\s*)?"
    r"[-−–+]?\s*(?P<digits>\d(?:[\d.,\s]*\d)?)(?:,-{1,2}|,=)?\s*(?P<percent>%)?\s*(?P<close>\))?\s*(?P<after>%)?",
    re.IGNORECASE,
)
CURRENCY = ("rp", "idr")
GROUPED = re.compile(r"\d[.,]\s*\d{3}(?!\d)")
MOST_DIGITS = 15
"""Digits that a spreadsheet keeps: it computes with doubles."""


@dataclass(frozen=True, slots=True)
class CellNumber:
    """`value` is the number as printed: 1.5 under a heading "(juta)", 82.17 for "82,17%". It keeps its decimals.

    `grouped` tells whether thousands are parted, `brackets` whether a negative one stands in brackets.
    """

    value: Decimal
    decimals: int
    grouped: bool = False
    currency: bool = False
    percent: bool = False
    brackets: bool = False

    @property
    def fits_a_spreadsheet(self) -> bool:
        """Whether a double keeps every digit of it."""
        return len(self.value.as_tuple().digits) <= MOST_DIGITS


def cell_number(cell: Cell, figures: Mapping[str, Figure]) -> CellNumber | None:
    """The number that is all of `cell`; None for words, codes, several numbers, and unclear or malformed ones."""
    match = ONLY_A_NUMBER.fullmatch(cell.text.strip())
    if match is None or len(cell.figures) != 1 or bool(match["open"]) != bool(match["close"]):
        return None
    figure = figures.get(cell.figures[0])
    if figure is None or figure.value is None:
        return None
    printed = printed_value(match["digits"], figure.decimals)
    if printed is None or not same_but_for_scale(printed, abs(figure.value)):
        return None
    return CellNumber(
        value=-printed if figure.value < 0 else printed,
        decimals=figure.decimals,
        grouped=GROUPED.search(whole_part(match["digits"], figure.decimals)) is not None,
        currency=any(sign in cell.text.casefold() for sign in CURRENCY),
        percent=bool(match["percent"] or match["after"]),
        brackets=bool(match["open"]) and figure.value < 0,
    )


def printed_value(text: str, decimals: int) -> Decimal | None:
    """The printed digits with their decimals; None where leading zeros say that it is a code."""
    digits = "".join(mark for mark in text if mark.isdecimal())
    whole = digits[: len(digits) - decimals]
    if not whole or (len(whole) > 1 and whole.startswith("0")):
        return None
    return Decimal(digits).scaleb(-decimals)


def whole_part(text: str, decimals: int) -> str:
    """`text` up to the separator of its decimals."""
    return re.split(rf"[.,]\s*(?=\d{{{decimals}}}$)", text)[0] if decimals else text


def same_but_for_scale(printed: Decimal, value: Decimal) -> bool:
    """Whether `value` is `printed` times a power of ten: a heading may say that amounts are in thousands or millions."""
    return printed.normalize().as_tuple().digits == value.normalize().as_tuple().digits and value >= printed
