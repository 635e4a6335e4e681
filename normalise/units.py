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
    "PERMIL",
    "HeadingUnit",
    "base_of",
    "counted_in",
    "factor_of",
    "is_amount",
    "is_counted",
    "is_quality",
    "is_unit_word",
    "unit_of_heading",
    "unit_of_satuan",
    "unit_of_word",
]

PERCENT = "percent"
PERMIL = "permil"
IDR = "IDR"

_BRACKETED = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_THOUSANDS_AS_ZEROS = re.compile(r"\b0{3}\b|\brp\.?\s*\.?000\b", re.IGNORECASE)
_RUPIAH = re.compile(r"\b(?:rp|idr|rupiah)(?![^\W\d_])", re.IGNORECASE)
_RUPIAH_LETTER = re.compile(r"\brp\.?\s*\.?([mt])\b", re.IGNORECASE)
_THOUSANDS = re.compile(r"(?:\brp\.?|[x×])\s*(?:rp\.?\s*)?(1(?:[.,]?000){1,3})(?!\d)", re.IGNORECASE)
_PERCENT = re.compile(r"%|\b(?:persen|prosen|percent)\b", re.IGNORECASE)


_NUMBER_OF = re.compile(r"(?:[-•\d.)\s]|[a-z][.)]\s)*(?:jumlah|banyaknya)\s+([^\W\d_]+)", re.IGNORECASE)


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
    """Whether `unit` names things that are counted in whole numbers ("orang", "desa"); of several the first tells."""
    if unit is None:
        return False
    folded = squeeze(unit).casefold().rstrip(".")
    return folded in _words("counted") or folded.split("/")[0].strip() in _words("counted")


def counted_in(name: str) -> bool:
    """Whether a heading or the name of a row says that whole things are counted: "Jumlah pekerja yang ...",
    "Penduduk / Laki-laki"."""
    match = _NUMBER_OF.match(squeeze(name))
    if match is None:
        above, *below = squeeze(name).casefold().split(" / ")
        return is_counted(above) and bool(below) and all(is_counted(one) or one in _words("shares") for one in below)
    return is_counted(match[1]) and not any(map(factor_of, re.findall(r"[^\W\d_]+", name)))


def is_amount(unit: str | None) -> bool:
    """Whether `unit` names things counted or measured, of which there may be thousands; points of an index are none."""
    return unit is not None and is_unit_word(unit) and unit.casefold() not in _words("scales")


def is_quality(text: str) -> bool:
    """Whether `text` grades instead of counting: "BB", "WTP", "Sangat Baik"."""
    return re.fullmatch(r"[A-E]{1,2}|W[DT]P\b.*", text) is not None or text.split()[0].casefold() in _words("qualities")


def base_of(digits: str, words: str, *, everything: bool) -> str:
    """What a rate is per: "100.000 KH". Of the words behind it those that name people or cases, in a cell `everything`."""
    kept: list[str] = []
    for word in words.split():
        if not everything and word.casefold() not in _words("bases") | _words("counted"):
            break
        kept.append(word)
    joined = "".join(kept)
    name = joined if joined.casefold() in _words("bases") else " ".join(kept)
    return squeeze(f"{''.join(digits.split())} {name}")


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
    """The unit that `text` states: `percent`, `IDR`, else the text itself; of "Jumlah (unit)" what stands in brackets.

    None for a text without letters, as of an empty cell or a dash.
    """
    for inner in reversed(_BRACKETED.findall(text)):
        if is_unit_word(inner) or _known(inner):
            return unit_of_word(inner)
    stated = squeeze(text).strip(" .,;:/*-–—")
    stated = stated.strip("() ") if stated.count("(") != stated.count(")") or stated.startswith("(") else stated
    return _known(text) or (stated if re.search(r"[^\W\d_]|°", stated) else None)


def unit_of_satuan(text: str) -> HeadingUnit:
    """Unit and factor that a cell of the column of units states: "Orang", "Juta Rupiah", "Rp. Milyar", "ribu ton"."""
    words = re.findall(r"\S+", squeeze(text))
    factors = [found for word in words if (found := factor_of(word.strip("(),."))) is not None]
    if len(factors) != 1:
        return HeadingUnit(unit_of_word(text))
    rest = " ".join(word for word in words if factor_of(word.strip("(),.")) is None)
    return HeadingUnit(unit_of_word(re.sub(r"^(?:dalam|dlm)\s+", "", rest, flags=re.IGNORECASE)), factors[0])


def _known(text: str) -> str | None:
    folded = squeeze(text).casefold().strip(" .,;:()*")
    if folded in _words("percent"):
        return PERCENT
    if folded in _words("permil"):
        return PERMIL
    return IDR if folded in _words("rupiah") else None


def unit_of_heading(heading: str) -> HeadingUnit:
    """Unit and factor that a heading or caption states: "(dalam juta rupiah)", "(Rp)", "(%)", "(Km2)", "Capaian %"."""
    factor = Decimal(1)
    if _RUPIAH.search(heading):
        for word in re.findall(r"[^\W\d_]+", heading):
            factor = factor_of(word) or factor
        if letter := _RUPIAH_LETTER.search(heading):
            factor = factor_of(letter[1], rupiah=True) or factor
        if thousands := _THOUSANDS.search(heading):
            factor = Decimal(1).scaleb(thousands[1].count("0"))
        elif _THOUSANDS_AS_ZEROS.search(heading):
            factor = Decimal("1E+3")
        return HeadingUnit(IDR, factor)
    if _PERCENT.search(heading):
        return HeadingUnit(PERCENT)
    for inner in reversed(_BRACKETED.findall(heading)):
        words = re.sub(r"^(?:dalam|dlm)\.?\s+", "", squeeze(inner), flags=re.IGNORECASE).split()
        if words and factor_of(words[0]):
            return HeadingUnit(unit_of_word(" ".join(words[1:])), factor_of(words[0]) or factor)
        if 0 < len(words) <= 2 and (is_unit_word(words[0]) or words[0].casefold() in _words("scales")):
            return HeadingUnit(" ".join(words))
    return HeadingUnit(None)
