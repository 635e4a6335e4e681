"""Text -> the numbers that it states, each with its place in the text, sign, unit words and every value it may have."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from normalise.alike import plain_numbers
from normalise.exclusions import Exclusion, exclusions
from normalise.folding import squeeze
from normalise.knowledge import knowledge
from normalise.number_reading import Form, NumberReading
from normalise.number_words import spelled_number, spelled_numbers
from normalise.pieces import pieces
from normalise.runs import Run, runs
from normalise.separators import Interpretation
from normalise.surroundings import Surroundings, is_label, prefix_of, suffix_of, unit_after, words_after
from normalise.units import IDR, base_of, is_counted
from schemas.printed import UNREADABLE

__all__ = ["Form", "NumberReading", "Scan", "is_blank", "scan"]

LONGEST = 6000
"""Characters that are looked at as one; hardly a page has more, and a list of items in a cell is to be seen as a whole."""
_CLOCK = re.compile(r"(?<![\d:])(\d+):([0-5]\d):([0-5]\d)(?![\d:])")
_ONE_TO = re.compile(r"(?<![\d.,:])1\s*:\s*")
_BASE = re.compile(
    r"\s*(?:/|\bper\b)\s*(10{0,2}(?:[.,]?\s?0\s?0\s?0)+|100(?=\s*[^\W\d_]))(?![.,]?\d)\s*((?:[^\W\d_]+\s?){0,3})",
    re.IGNORECASE,
)
_PER_HUNDRED = re.compile(r"\s*per\s*(100)(?![.,]?\d)()", re.IGNORECASE)
_PARTS = re.compile(r"\s*(?:/|\bdari\b)\s*")
_RATIO = re.compile(r"\s*(?::|\b(?:ber)?banding\b)\s*[`'’]?")
_RANGE = re.compile(r"\s*%?\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga)\s*", re.IGNORECASE)
_SIGN = re.compile(r"\s*%?\s+[-–−]")
_IN_BRACKETS = re.compile(r"\s*\(\s*(?:rp\.?|idr)?\s*[\d.,\s]+%?\s*\)\s*%?\s*", re.IGNORECASE)
_A_TO_B = "a:b"
_NO_AMOUNT = re.compile(r"(?:rp|idr)[.\s,]*[-–—.\s,]*|\(?[-–—\s]+\)?\s*%?")


@dataclass(frozen=True, slots=True)
class Scan:
    """What one text holds: figures to be, and numbers that are none."""

    readings: tuple[NumberReading, ...]
    excluded: tuple[Exclusion, ...]


def is_blank(text: str) -> bool:
    """Whether a cell states that there is no number: empty, "-", "Rp -", "n/a", "nihil"."""
    stated = squeeze(text).casefold()
    return stated in knowledge("numbers")["blank"] or _NO_AMOUNT.fullmatch(stated) is not None


@lru_cache(maxsize=16384)
def scan(text: str, *, cell: bool) -> Scan:
    """All numbers of `text`; in a `cell` units may be any words, brackets mean minus and digits may be broken.

    A text that is too long for one look is looked at in pieces: what finds a number looks around it, and a text of
    thousands of numbers must not take a time that grows with their square.
    """
    if len(text) <= LONGEST:
        return _scan(text, cell)
    readings: list[NumberReading] = []
    excluded: list[Exclusion] = []
    for start, end in pieces(text, LONGEST):
        found = _scan(text[start:end], cell)
        readings += [replace(one, start=one.start + start, end=one.end + start) for one in found.readings]
        excluded += [replace(one, start=one.start + start, end=one.end + start) for one in found.excluded]
    return Scan(tuple(readings), tuple(excluded))


def _scan(text: str, cell: bool) -> Scan:
    if cell and text.strip() == UNREADABLE:
        return Scan((NumberReading(0, len(text), UNREADABLE, ()),), ())
    plain = plain_numbers(text)
    if plain != text:
        return _as_printed(scan(plain, cell=cell), text)
    named = list(exclusions(text, prose=not cell))
    found = runs(text, cell=cell, without=[(one.start, one.end) for one in named])
    readings: list[NumberReading] = []
    taken = 0
    for index, run in enumerate(found):
        if run.start < taken:
            continue
        if is_label(text, run.start, run.end):
            named.append(Exclusion(run.start, run.end, "label"))
            continue
        readings += _read(text, found[index : index + 2], cell)
        taken = readings[-1].end
    if cell and not readings and not named:
        readings = _in_words(text)
    if not cell:
        readings = sorted([*readings, *_counts_in_words(text)], key=lambda reading: reading.start)
    return Scan(tuple(readings), tuple(sorted(named, key=lambda one: one.start)))


def _as_printed(found: Scan, text: str) -> Scan:
    """`found` in the plain form of `text`, with the characters that stand there."""
    return Scan(tuple(replace(one, text=text[one.start : one.end]) for one in found.readings), found.excluded)


def _read(text: str, found: list[Run], cell: bool) -> list[NumberReading]:
    """The number that `found` begins with, or the pair."""
    first = found[0]
    special = _clock(text, first.start) or _proportion(text, found)
    if special:
        return [special]
    reading = _with_prefix(text, first, cell)
    rate = _BASE.match(text, first.end) or _PER_HUNDRED.match(text, first.end)
    if rate:
        base = base_of(rate[1], rate[2], everything=cell and rate.end() == len(text.rstrip()))
        if base != "100" or "/" not in rate[0]:
            return [_ending(replace(reading, form="rate", base=base, unit=f"per {base}"), text, rate.end(1))]
    pair = _pair(reading, text, found, cell)
    return pair or [_with_suffix(reading, text, suffix_of(text, first.end, rupiah=reading.unit == IDR), cell)]


def _with_prefix(text: str, run: Run, cell: bool) -> NumberReading:
    prefix = prefix_of(text, run.start, cell=cell)
    return NumberReading(
        prefix.start,
        run.end,
        text[prefix.start : run.end],
        run.values,
        negative=prefix.negative or (cell and _IN_BRACKETS.fullmatch(text) is not None),
        factor=run.factor,
        unit=prefix.currency,
        approximate=prefix.approximate,
        comparison=prefix.comparison,
    )


def _pair(reading: NumberReading, text: str, found: list[Run], cell: bool) -> list[NumberReading]:
    """`12/15`, `12 dari 15`, `70 : 30` and `7-8 bulan`: two figures that share what follows the second."""
    if len(found) < 2 or found[0].factor != 1:
        return []
    first, second = found[:2]
    gap = text[first.end : second.start]
    forms: tuple[Form, Form]
    if _PARTS.fullmatch(gap):
        forms = ("numerator", "denominator")
    elif _RATIO.fullmatch(gap):
        return [
            replace(reading, form="proportion", unit=_A_TO_B),
            NumberReading(second.start, second.end, text[second.start : second.end], second.values, "proportion",
                          unit=_A_TO_B),
        ]  # fmt: skip
    elif _RANGE.fullmatch(gap) and not (_SIGN.fullmatch(gap) and _falls(reading, second)):
        forms = ("low", "high")
    else:
        return []
    suffix = suffix_of(text, second.end, rupiah=reading.unit == IDR)
    stated = NumberReading(
        second.start, second.end, text[second.start : second.end], second.values, forms[1], unit=reading.unit
    )
    last = _with_suffix(stated, text, suffix, cell)
    return [replace(reading, form=forms[0], unit=last.unit, factor=last.factor), last]


def _falls(reading: NumberReading, second: Run) -> bool:
    """Whether `12,5 -3,2` cannot be a range: its second number is not above the first, or the first is below zero."""
    if reading.negative or not reading.candidates or not second.values:
        return True
    return second.values[0].value <= reading.candidates[0].value


def _with_suffix(reading: NumberReading, text: str, suffix: Surroundings, cell: bool) -> NumberReading:
    currency = reading.unit
    unit = suffix.unit or currency or unit_after(text, suffix.end, cell=cell, whole=not reading.decimals)
    told = replace(
        reading,
        factor=reading.factor * suffix.factor,
        unit=unit,
        approximate=reading.approximate or suffix.approximate,
    )
    return _ending(_as_worded(told, text, suffix.end), text, suffix.end)


def _as_worded(reading: NumberReading, text: str, end: int) -> NumberReading:
    """`1.234 (seribu dua ratus tiga puluh empat)`: the words tell which of two values the digits have."""
    if len(reading.candidates) < 2:
        return reading
    worded = spelled_number(words_after(text, end))
    agreeing = tuple(one for one in reading.candidates if one.value * reading.factor == worded)
    return replace(reading, candidates=agreeing) if len(agreeing) == 1 else reading


def _ending(reading: NumberReading, text: str, end: int) -> NumberReading:
    return replace(reading, end=end, text=text[reading.start : end])


def _clock(text: str, start: int) -> NumberReading | None:
    match = _CLOCK.match(text, start)
    if not match:
        return None
    hours, minutes, seconds = (Decimal(part) for part in match.groups())
    value = Interpretation(hours * 3600 + minutes * 60 + seconds, 0, None)
    return NumberReading(start, match.end(), match[0], (value,), form="duration", unit="detik")


def _proportion(text: str, found: list[Run]) -> NumberReading | None:
    """`1 : 1.432`, one to the number that follows."""
    match = _ONE_TO.match(text, found[0].start)
    if not match or len(found) < 2 or match.end() != found[1].start or text[found[1].end : found[1].end + 1] == ":":
        return None
    start, end = found[0].start, found[1].end
    return NumberReading(start, end, text[start:end], found[1].values, form="proportion", unit="1:n")


def _in_words(text: str) -> list[NumberReading]:
    """The number that a cell is in words, alone or before what it counts: "lima", "dua belas dokumen"."""
    start, end, value = next(spelled_numbers(text), (0, 0, 0))
    unit = unit_after(text, end, cell=True)
    rest = text[end:].strip(" .")
    if not end or text[:start].strip() or (rest and (rest != unit or not is_counted(unit.split()[0]))):
        return []
    return [NumberReading(start, end, text[start:end], (Interpretation(Decimal(value), 0, None),), unit=unit)]


def _counts_in_words(text: str) -> list[NumberReading]:
    """Numbers in words right before the things that they count: "sembilan indikator"."""
    found: list[NumberReading] = []
    unit, reaches = None, -1
    for start, end, value in reversed(list(spelled_numbers(text))):
        # "enam dari sembilan indikator": both count indicators
        shared = unit if text[end:reaches].strip().casefold() == "dari" else None
        unit, reaches = unit_after(text, end, cell=False) or shared, start
        if is_counted(unit):
            whole = Interpretation(Decimal(value), 0, None)
            found.append(NumberReading(start, end, text[start:end], (whole,), unit=unit))
    return found
