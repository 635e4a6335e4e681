"""What stands around the digits of a number: sign, "Rp", "sekitar", "juta", "%", unit words, letters that make it a label."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from normalise.units import factor_of, is_unit_word, unit_of_word

__all__ = ["Prefix", "Surroundings", "is_label", "prefix_of", "suffix_of", "unit_after"]

_RUPIAH_BEFORE = re.compile(r"(?:\brp|\bidr)\s*[.:]?\s*$", re.IGNORECASE)
_MINUS_BEFORE = re.compile(r"(?:(?:^|(?<=[\s(:=]))[-–−]|\bminus\s)$", re.IGNORECASE)
_MINUS_BEFORE_IN_CELL = re.compile(r"(?:(?:^|(?<=rp)|(?<=rp\.))\s*[-–−]\s?|\bminus\s)$", re.IGNORECASE)
_CLOSING = re.compile(r"\s?[.,]\s?(?:-+|=)(?!\d)|(?<=\d)\.?-(?=\s*$)")
_WORD = re.compile(r"\s*([^\W\d_]+)\b\.?")
_PERCENT = re.compile(r"\s*(?:%|(?:persen|prosen|percent)\b)", re.IGNORECASE)
_RUPIAH_AFTER = re.compile(r"\s*rupiah\b", re.IGNORECASE)
_IN_WORDS = re.compile(r"\s*\([^\d()]{1,60}\)")
_UNIT_WORD = re.compile(r"\s*(°?[^\W\d_]+(?:[²³]|[23](?!\w))?(?:\s?/\s?[^\W\d_]+)*)")
_CELL_UNIT = re.compile(r"[\s*]*([^\d|;\n]+?(?:(?<=m)[23])?)\s*(?:$|[|;\n]|(?=\d))", re.IGNORECASE)
_GLUED_BEFORE = re.compile(r"([^\W\d_]+)[-–.]?$|[^\W_]-$")
_GLUED_AFTER = re.compile(r"[^\W\d_]+")
_MAX_UNIT_WORDS = 4


@dataclass(frozen=True, slots=True)
class Prefix:
    """What precedes the digits; `start` is where the figure begins, sign and "Rp" included."""

    start: int
    negative: bool
    rupiah: bool
    approximate: bool
    comparison: str | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What follows the digits; `end` is where the figure ends, "juta", "%" and ",-" included."""

    end: int
    factor: Decimal
    percent: bool
    rupiah: bool


def prefix_of(text: str, start: int, *, cell: bool) -> Prefix:
    """Sign, currency and marks before `text[start:]`."""
    minus = _MINUS_BEFORE_IN_CELL if cell else _MINUS_BEFORE
    sign = minus.search(text, 0, start)
    begin = sign.start() if sign else start
    rupiah = _RUPIAH_BEFORE.search(text, 0, begin)
    if rupiah:
        begin = rupiah.start()
        outer = minus.search(text, 0, begin)
        begin = outer.start() if outer and not sign else begin
        sign = sign or outer
    begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    before = text[:begin].rstrip().casefold()
    return Prefix(begin, sign is not None, rupiah is not None, _approximate(before), _comparison(before))


def _ends_with(before: str, mark: str) -> bool:
    return before.endswith(mark) and (not mark[0].isalpha() or not before[: -len(mark)][-1:].isalpha())


def _approximate(before: str) -> bool:
    return any(_ends_with(before, mark) for mark in knowledge("numbers")["approximate"])


@cache
def _bounds() -> tuple[tuple[str, str], ...]:
    known: dict[str, list[str]] = knowledge("numbers")["comparison"]
    return tuple(
        sorted(((mark, sign) for sign, marks in known.items() for mark in marks), key=lambda pair: -len(pair[0]))
    )


def _comparison(before: str) -> str | None:
    return next((sign for mark, sign in _bounds() if _ends_with(before, mark)), None)


def suffix_of(text: str, end: int, *, rupiah: bool) -> Surroundings:
    """Factor, per cent and closing marks after `text[:end]`."""
    factor = Decimal(1)
    if closing := _CLOSING.match(text, end):
        return Surroundings(closing.end(), factor, percent=False, rupiah=True)
    word = _WORD.match(text, end)
    if word and (found := factor_of(word[1], rupiah=rupiah)):
        factor, end = found, word.end(1)
    if percent := _PERCENT.match(text, end):
        return Surroundings(percent.end(), factor, percent=True, rupiah=False)
    if currency := _RUPIAH_AFTER.match(text, end):
        return Surroundings(currency.end(), factor, percent=False, rupiah=True)
    return Surroundings(end, factor, percent=False, rupiah=rupiah)


def unit_after(text: str, end: int, *, cell: bool) -> str | None:
    """The unit words after `text[:end]`, a number in words between them skipped: "5 (lima) desa"."""
    if words := _IN_WORDS.match(text, end):
        end = words.end()
    if cell:
        rest = _CELL_UNIT.match(text, end)
        stated = squeeze(rest[1]) if rest else ""
        if stated and len(stated.split()) <= _MAX_UNIT_WORDS and re.search(r"[^\W\d_]", stated):
            return unit_of_word(stated)
    word = _UNIT_WORD.match(text, end)
    return unit_of_word(word[1]) if word and is_unit_word(word[1]) else None


def is_label(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of a name: "S1", "Covid-19", "km2", "4x"; a missing blank ("sebesar82,17%") is not."""
    if _RUPIAH_BEFORE.search(text, 0, start):
        return False
    short = end - start <= 2
    before = _GLUED_BEFORE.search(text, 0, start)
    if before and short:
        return True
    after = _GLUED_AFTER.match(text, end)
    return bool(after and short and len(after[0]) <= 2 and not is_unit_word(after[0]) and not factor_of(after[0]))
