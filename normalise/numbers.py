"""Text -> the numbers that it states, each with its place in the text, sign, unit words and every value it may have."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from normalise.exclusions import Exclusion, exclusions
from normalise.folding import squeeze
from normalise.knowledge import knowledge
from normalise.number_words import spelled_number, spelled_numbers
from normalise.separators import Convention, Interpretation, interpretations
from normalise.surroundings import Surroundings, is_label, prefix_of, suffix_of, unit_after
from normalise.units import IDR, PERCENT, is_counted

__all__ = ["Form", "NumberReading", "Scan", "is_blank", "scan"]

Form = Literal["plain", "numerator", "denominator", "low", "high", "rate", "proportion", "duration"]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_CLOCK = re.compile(r"(?<![\d:])(\d+):([0-5]\d):([0-5]\d)(?![\d:])")
_PROPORTION = re.compile(r"(?<![\d.,:])1\s*:\s*(\d[\d.,]*\d|\d)(?![\d:])")
_BASE = re.compile(r"\s*(?:/|\bper\b)\s*(10{0,2}(?:[.,]?000)+|100)(?![.,]?\d)\s*((?:[^\W\d_]+\s?){0,3})", re.IGNORECASE)
_SLASH = re.compile(r"\s*/\s*")
_RANGE = re.compile(r"\s*%?\s*(?:[-–—]|s\.?\s?/?\s?d\.?|sampai(?: dengan)?|hingga)\s*", re.IGNORECASE)
_GAP = re.compile(r"[.,]?\s+[.,]?")
_ONLY_NUMBER = re.compile(r"[\s(]*(?:rp\.?|idr)?[\s\d.,()%*-]+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\(\s*(?:rp\.?)?\s*[\d.,\s]+%?\s*\)\s*%?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number as stated in `text[start:end]` of its cell or sentence.

    `candidates` are unsigned, before `factor`: one when clear, two when the separator is unclear, none when malformed.
    `base` is what a rate is per ("100.000 KH").
    """

    start: int
    end: int
    text: str
    candidates: tuple[Interpretation, ...]
    form: Form = "plain"
    negative: bool = False
    factor: Decimal = Decimal(1)
    unit: str | None = None
    base: str | None = None
    approximate: bool = False
    comparison: str | None = None

    @property
    def proves(self) -> Convention | None:
        """The way of writing that this number proves by itself."""
        return self.candidates[0].convention if len(self.candidates) == 1 else None

    @property
    def digits(self) -> str:
        """The printed digits with their separators, without sign, currency and unit."""
        match = _DIGITS.search(self.text)
        return match[0] if match else ""

    @property
    def decimals(self) -> int:
        """Printed decimals of the only or first candidate."""
        return self.candidates[0].decimals if self.candidates else 0

    def value_of(self, candidate: Interpretation) -> Decimal:
        """`candidate` with sign and factor, in base units."""
        value = candidate.value * self.factor
        if self.factor != 1 and value == value.to_integral_value():
            value = value.to_integral_value()
        return -value if self.negative else value


@dataclass(frozen=True, slots=True)
class Scan:
    """What one text holds: figures to be, and numbers that are none."""

    readings: tuple[NumberReading, ...]
    excluded: tuple[Exclusion, ...]


def is_blank(text: str) -> bool:
    """Whether a cell states that there is no number: empty, "-", "n/a", "nihil"."""
    return squeeze(text).casefold() in knowledge("numbers")["blank"]


def scan(text: str, *, cell: bool) -> Scan:
    """All numbers of `text`; in a `cell` units may be any words, brackets mean minus and digits may be broken."""
    named = list(exclusions(text, prose=not cell))
    spans = [span for span in _spans(text, cell) if not any(_meets(span, one.start, one.end) for one in named)]
    readings: list[NumberReading] = []
    taken = 0
    for index, span in enumerate(spans):
        if span[0] < taken:
            continue
        if is_label(text, *span):
            named.append(Exclusion(*span, "label"))
            continue
        found = _read(text, spans[index:], cell)
        readings += found
        taken = found[-1].end
    if cell and not readings and not named:
        readings = _in_words(text)
    if not cell:
        readings = sorted([*readings, *_counts_in_words(text)], key=lambda reading: reading.start)
    return Scan(tuple(readings), tuple(sorted(named, key=lambda one: one.start)))


def _meets(span: tuple[int, int], start: int, end: int) -> bool:
    return span[0] < end and span[1] > start


def _spans(text: str, cell: bool) -> list[tuple[int, int]]:
    """Places of the digit runs, runs that a line break or a stray blank has cut joined again."""
    whole = cell and _ONLY_NUMBER.fullmatch(text) is not None
    spans: list[tuple[int, int]] = []
    for match in _DIGITS.finditer(text):
        if spans and _broken(text, spans[-1], match.span(), whole):
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
    return spans


def _broken(text: str, left: tuple[int, int], right: tuple[int, int], whole: bool) -> bool:
    gap = text[left[1] : right[0]]
    if not _GAP.fullmatch(gap):
        return False
    joined = interpretations(text[left[0] : right[1]])
    first = re.split(r"[.,]", text[right[0] : right[1]])[0]
    if gap.strip():
        grown = re.search(r"\d[.,]\s?\d{3}$", text[left[0] : left[1]]) is not None
        return bool(joined) and len(first) == 3 and (whole or grown)
    malformed = len(marks := re.findall(r"[.,]", text[left[0] : left[1]])) > 1 and len(set(marks)) == 1
    clear = interpretations(text[left[0] : left[1]])
    return whole and malformed and len(clear) != 1 and len(joined) == 1


def _read(text: str, spans: list[tuple[int, int]], cell: bool) -> list[NumberReading]:
    start, end = spans[0]
    special = _clock(text, start) or _proportion(text, start)
    if special:
        return [special]
    prefix = prefix_of(text, start, cell=cell)
    negative = prefix.negative or (cell and _IN_BRACKETS.fullmatch(text) is not None)
    reading = NumberReading(
        prefix.start,
        end,
        text[prefix.start : end],
        interpretations(text[start:end]),
        negative=negative,
        unit=IDR if prefix.rupiah else None,
        approximate=prefix.approximate,
        comparison=prefix.comparison,
    )
    rate = _BASE.match(text, end)
    if rate:
        base = squeeze(f"{rate[1]} {rate[2]}")
        return [_ending(replace(reading, form="rate", base=base, unit=f"per {base}"), text, rate.end(1))]
    pair = _pair(reading, text, spans, cell)
    return pair or [_with_suffix(reading, text, suffix_of(text, end, rupiah=prefix.rupiah), cell)]


def _pair(reading: NumberReading, text: str, spans: list[tuple[int, int]], cell: bool) -> list[NumberReading]:
    """`12/15` and `7-8 bulan`: two figures that share what follows the second."""
    if len(spans) < 2:
        return []
    gap = text[spans[0][1] : spans[1][0]]
    forms: tuple[Form, Form]
    if _SLASH.fullmatch(gap):
        forms = ("numerator", "denominator")
    elif _RANGE.fullmatch(gap):
        forms = ("low", "high")
    else:
        return []
    start, end = spans[1]
    suffix = suffix_of(text, end, rupiah=reading.unit == IDR)
    second = NumberReading(start, end, text[start:end], interpretations(text[start:end]), unit=reading.unit)
    last = _with_suffix(replace(second, form=forms[1]), text, suffix, cell)
    first = replace(reading, form=forms[0], unit=last.unit, factor=last.factor)
    return [first, last]


def _with_suffix(reading: NumberReading, text: str, suffix: Surroundings, cell: bool) -> NumberReading:
    unit = PERCENT if suffix.percent else IDR if suffix.rupiah or reading.unit == IDR else None
    told = replace(reading, factor=suffix.factor, unit=unit or unit_after(text, suffix.end, cell=cell) or reading.unit)
    return _ending(told, text, suffix.end)


def _ending(reading: NumberReading, text: str, end: int) -> NumberReading:
    return replace(reading, end=end, text=text[reading.start : end])


def _clock(text: str, start: int) -> NumberReading | None:
    match = _CLOCK.match(text, start)
    if not match:
        return None
    hours, minutes, seconds = (Decimal(part) for part in match.groups())
    value = Interpretation(hours * 3600 + minutes * 60 + seconds, 0, None)
    return NumberReading(start, match.end(), match[0], (value,), form="duration", unit="detik")


def _proportion(text: str, start: int) -> NumberReading | None:
    match = _PROPORTION.match(text, start)
    if not match:
        return None
    found = interpretations(match[1])
    return NumberReading(start, match.end(), match[0], found, form="proportion", unit="1:n")


def _in_words(text: str) -> list[NumberReading]:
    value = spelled_number(text)
    if value is None:
        return []
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    return [NumberReading(start, end, text[start:end], (Interpretation(Decimal(value), 0, None),))]


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
