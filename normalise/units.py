"""Units: words behind figures and in headings, and the powers of ten that stand for "juta" and its like."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge

__all__ = [
    "IDR",
    "PERCENT",
    "HeadingUnit",
    "factor_of",
    "is_amount",
    "is_counted",
    "is_unit_word",
    "unit_of_heading",
    "unit_of_word",
]

PERCENT = "percent"
IDR = "IDR"

_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_THOUSANDS_AS_ZEROS = re.compile(r"\b0{3}\b|\brp\.?\s*\.?000\b", re.IGNORECASE)
_RUPIAH = re.compile(r"\b(?:rp|idr|rupiah)\b", re.IGNORECASE)
_PERCENT = re.compile(r"%|\b(?:persen|prosen|percent)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HeadingUnit:
    """What a heading says of the figures under it; a stated value times `factor` is in base units."""

    unit: str | None
    factor: Decimal = Decimal(1)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(str(word).casefold() for word in knowledge("units")[kind])


@cache
def _factors(kind: str) -> Mapping[str, Decimal]:
    table: dict[int, list[str]] = knowledge("units")[kind]
    return {word: Decimal(1).scaleb(power) for power, words in table.items() for word in words}


def factor_of(word: str, *, rupiah: bool = False) -> Decimal | None:
    """Factor that `word` stands for ("juta" -> 1000000); single letters only behind a rupiah amount."""
    folded = word.casefold().rstrip(".")
    found = _factors("factors").get(folded)
    return found if found or not rupiah else _factors("rupiah_factors").get(folded)


def is_counted(unit: str | None) -> bool:
    """Whether `unit` names things that are counted in whole numbers ("orang", "desa")."""
    return unit is not None and squeeze(unit).casefold().rstrip(".") in _words("counted")


def is_amount(unit: str | None) -> bool:
    """Whether `unit` names things counted or measured, of which there may be thousands; points of an index are none."""
    return unit is not None and is_unit_word(unit) and unit.casefold() not in _words("scales")


def is_unit_word(word: str) -> bool:
    """Whether `word` behind a figure is its unit; of "kg/kapita/tahun" the first part tells; "M" is an initial, "m" metres."""
    if len(word) == 1 and word.isupper():
        return False
    folded = word.casefold().rstrip(".,;")
    return (
        folded.split("/")[0].strip() in _words("counted") | _words("measured")
        or folded in _words("counted")
        or folded in _words("measured")
    )


def unit_of_word(text: str) -> str | None:
    """The unit that `text` states: `percent`, `IDR`, else the text itself; None for an empty one."""
    stated = squeeze(text).strip(" .,;:()/*")
    if not stated and "%" not in text:
        return None
    folded = squeeze(text).casefold().strip(" .,;:()*")
    if folded in _words("percent"):
        return PERCENT
    return IDR if folded in _words("rupiah") else stated


def unit_of_heading(heading: str) -> HeadingUnit:
    """Unit and factor that a heading or caption states: "(dalam juta rupiah)", "(Rp)", "(%)", "(Km2)", "Capaian %"."""
    factor = Decimal(1)
    if _RUPIAH.search(heading):
        for word in re.findall(r"[^\W\d_]+", heading):
            factor = factor_of(word) or factor
        if _THOUSANDS_AS_ZEROS.search(heading):
            factor = Decimal("1E+3")
        return HeadingUnit(IDR, factor)
    if _PERCENT.search(heading):
        return HeadingUnit(PERCENT)
    for inner in reversed(_BRACKETED.findall(heading)):
        words = squeeze(inner).removeprefix("dalam ").removeprefix("Dalam ").split()
        if words and factor_of(words[0]):
            return HeadingUnit(unit_of_word(" ".join(words[1:])), factor_of(words[0]) or factor)
        if 0 < len(words) <= 2 and (is_unit_word(words[0]) or words[0].casefold() in _words("scales")):
            return HeadingUnit(" ".join(words))
    return HeadingUnit(None)
