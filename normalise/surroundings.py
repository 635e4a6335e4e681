"""What stands around the digits of a number: sign, "Rp", "sekitar", "juta", "%", unit words, letters that make it a label."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from normalise.units import IDR, PERCENT, PERMIL, factor_of, is_quality, is_unit_word, unit_of_word

__all__ = ["Prefix", "Surroundings", "is_label", "prefix_of", "suffix_of", "unit_after", "words_after"]

_RUPIAH_BEFORE = re.compile(r"(?:\brp|\bidr)\s*[.:]?\s*(\(?)\s*$", re.IGNORECASE)
_DOLLAR_BEFORE = re.compile(r"(?:\bus\$|\busd\b|(?<![\w])\$)\s*$", re.IGNORECASE)
_MINUS_BEFORE = re.compile(r"(?:(?:^|(?<=[\s(:=]))[-–−]|\bminus\s)$", re.IGNORECASE)
_MINUS_BEFORE_IN_CELL = re.compile(r"(?:(?:^|(?<=[\s(:=])|(?<=rp)|(?<=rp\.))\s*[-–−]|\bminus\s)$", re.IGNORECASE)
_LOOSE_MINUS = re.compile(r"(?:^|(?<=rp)|(?<=rp\.))\s*[-–−]\s$", re.IGNORECASE)
_SAYS_WHAT = re.compile(r"(?!rp\b|idr\b|persen\b)\b[^\W\d_]+", re.IGNORECASE)
_CLOSING = re.compile(r"\s?[.,]\s?(?:-+|=)(?!\d)|(?<=\d{3})\.?-(?=\s*$)")
_WORD = re.compile(r"\s*([^\W\d_]+)\b\.?")
_PERCENT = re.compile(r"\s*(?:%|(?:persen|prosen|percent)\b)", re.IGNORECASE)
_PERMIL = re.compile(r"\s*(?:‰|per\s?mil\b)", re.IGNORECASE)
_RUPIAH_AFTER = re.compile(r"\s*rupiah\b", re.IGNORECASE)
_ABOUT = re.compile(r"\s?-an\b", re.IGNORECASE)
_IN_WORDS = re.compile(r"\s*\(([^\d()]{1,90})\)")
_SPELLED = re.compile(r"\s*(?:\([^\d()]{1,90}\)|\))")
_TIMES = re.compile(r"\s?[x×](?![^\W_])", re.IGNORECASE)
_DEGREES = re.compile(r"\s?(?:0|[°º]\s?)(C)(?!\w)")
_UNIT_WORD = re.compile(
    r"\s*(°?[^\W\d_]+(?:[²³]|[23](?!\w))?(?:\s(?:persegi|kubik)\b)?(?:\s?/\s?[^\W\d_]+)*)", re.IGNORECASE
)
_UNIT_WORDS = re.compile(r"\s*([^\W\d_]+\s+[^\W\d_]+)(?!\w)")
_NOTES = re.compile(r"\s*[*¹²³⁴⁵⁶⁷⁸⁹⁰⁾]*[\s)]*")
_CELL_UNIT = re.compile(r"((?:(?!\s[a-z][.)])[^\d|;,\n<>≤≥=]|(?<=m)[23](?!\d))+)", re.IGNORECASE)
_PER = re.compile(r"/\s*([^\W\d_]+)\b")
_WORDS_BEFORE = re.compile(r"(?:[^\W\d_]{2,}\W+){3,}")
_GLUED_BEFORE = re.compile(r"([^\W\d_]+)[-–.]?$|[^\W_]-$")
_GLUED_AFTER = re.compile(r"[^\W\d_]+")
_NUMBER_BEFORE = re.compile(r"[\d%-]\s*$")
_CLOSED = re.compile(r"[\d., ]*\)")
_REACH = 80
"""Characters before a number among which its sign, its "Rp" and its "sekitar" are looked for."""
_FAR = 1000
"""The same for words before it that show a cell to be prose."""
_LETTERS_OF_AMOUNTS = "MT"
"""Behind a figure without "Rp" they may be miliar and triliun: it is not taken for rupiah to the unit."""
_MAX_UNIT_WORDS = 4
_MAX_UNKNOWN_WORDS = 3


@dataclass(frozen=True, slots=True)
class Prefix:
    """What precedes the digits; `start` is where the figure begins, sign and "Rp" included."""

    start: int
    negative: bool
    currency: str | None
    approximate: bool
    comparison: str | None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What follows the digits; `end` is where the figure ends, "juta", "%" and ",-" included."""

    end: int
    factor: Decimal = Decimal(1)
    unit: str | None = None
    approximate: bool = False


def prefix_of(text: str, start: int, *, cell: bool) -> Prefix:
    """Sign, currency and marks before `text[start:]`."""
    sign = _minus(text, start, cell)
    begin = sign.start() if sign else start
    negative = sign is not None
    rupiah = _RUPIAH_BEFORE.search(text, _reach(begin), begin)
    if rupiah:
        begin = rupiah.start()
        outer = _minus(text, begin, cell)
        if outer and not sign and not _NUMBER_BEFORE.search(text, _reach(outer.start()), outer.start()):
            begin, negative = outer.start(), True
        negative = negative or (rupiah[1] == "(" and _CLOSED.match(text, start) is not None)
    dollar = None if rupiah else _DOLLAR_BEFORE.search(text, _reach(begin), begin)
    begin = dollar.start() if dollar else begin
    begin += len(text[begin:start]) - len(text[begin:start].lstrip())
    before = text[_reach(begin) : begin].rstrip().casefold()
    currency = IDR if rupiah else "USD" if dollar else None
    return Prefix(begin, negative, currency, _approximate(before), _comparison(before))


def _minus(text: str, start: int, cell: bool) -> re.Match[str] | None:
    """The sign before `start`. A dash and a blank open an item of a list ("- 24 kali") where a cell says what it counts."""
    if not cell:
        return _MINUS_BEFORE.search(text, _reach(start), start)
    glued = _MINUS_BEFORE_IN_CELL.search(text, _reach(start), start)
    return glued or (None if _says_what(text) else _LOOSE_MINUS.search(text, _reach(start), start))


@lru_cache(maxsize=64)
def _says_what(text: str) -> bool:
    return _SAYS_WHAT.search(text) is not None


def _reach(place: int) -> int:
    """From where on it is looked for what stands before `place`: a text may hold thousands of numbers."""
    return max(place - _REACH, 0)


def _ends_with(before: str, mark: str) -> bool:
    return before.endswith(mark) and (not mark[0].isalpha() or not before[: -len(mark)][-1:].isalpha())


def _approximate(before: str) -> bool:
    return any(_ends_with(before, mark) for mark in _roughly().get(before[-1:], ()))


@cache
def _roughly() -> dict[str, list[str]]:
    """The marks of rough figures by their last character."""
    found: dict[str, list[str]] = {}
    for mark in knowledge("numbers")["approximate"]:
        found.setdefault(mark[-1], []).append(mark)
    return found


@cache
def _bounds() -> dict[str, list[tuple[str, str]]]:
    """The marks of bounds with their signs, the longest first, by their last character."""
    known: dict[str, list[str]] = knowledge("numbers")["comparison"]
    found: dict[str, list[tuple[str, str]]] = {}
    pairs = [(mark, sign) for sign, marks in known.items() for mark in marks]
    for mark, sign in sorted(pairs, key=lambda pair: -len(pair[0])):
        found.setdefault(mark[-1], []).append((mark, sign))
    return found


def _comparison(before: str) -> str | None:
    if before.endswith("->"):
        return None
    return next((sign for mark, sign in _bounds().get(before[-1:], ()) if _ends_with(before, mark)), None)


def suffix_of(text: str, end: int, *, rupiah: bool) -> Surroundings:
    """Factor, per cent and closing marks after `text[:end]`."""
    if closing := _CLOSING.match(text, end):
        return Surroundings(closing.end(), unit=IDR)
    if about := _ABOUT.match(text, end):
        return Surroundings(about.end(), approximate=True)
    factor = Decimal(1)
    word = _WORD.match(text, end)
    if word and (found := factor_of(word[1], rupiah=rupiah)):
        factor, end = found, word.end(1)
    spelled = _SPELLED.match(text, end)
    for pattern, unit in ((_PERCENT, PERCENT), (_PERMIL, PERMIL), (_RUPIAH_AFTER, IDR)):
        if match := pattern.match(text, end):
            return Surroundings(match.end(), factor, unit)
        if spelled and pattern.match(text, spelled.end()):
            # "50 (lima puluh) persen": the words in brackets are no part of the figure
            return Surroundings(end, factor, unit)
    return Surroundings(end, factor)


def words_after(text: str, end: int) -> str:
    """The words in brackets after `text[:end]`, without "rupiah": how a number is spelled out."""
    words = _IN_WORDS.match(text, end)
    return re.sub(r"\s*rupiah\s*$", "", words[1], flags=re.IGNORECASE) if words else ""


def unit_after(text: str, end: int, *, cell: bool, whole: bool = True) -> str | None:
    """The unit words after `text[:end]`, a number in words between them skipped: "5 (lima) desa".

    In a `cell` any few words are the unit, save for the grade behind a number that is not `whole`: "64,00 BB".
    """
    if words := _IN_WORDS.match(text, end):
        if is_unit_word(squeeze(words[1])):
            return unit_of_word(words[1])
        end = words.end()
    if degrees := _DEGREES.match(text, end):
        return f"°{degrees[1]}"
    if _TIMES.match(text, end):
        return "kali"
    if cell and (stated := _cell_unit(text, end, whole)):
        return stated
    words = _UNIT_WORDS.match(text, end)
    if words and is_unit_word(squeeze(words[1])):  # "rumah sakit" is no "rumah"
        return unit_of_word(words[1])
    word = _UNIT_WORD.match(text, end)
    return unit_of_word(word[1]) if word and is_unit_word(word[1]) else None


def _cell_unit(text: str, end: int, whole: bool) -> str | None:
    """What a cell counts behind its number: the words up to the next figure, sign or word that joins two thoughts."""
    notes = _NOTES.match(text, end)
    end = notes.end() if notes else end
    if per := _PER.match(text, end):
        return f"per {per[1]}" if is_unit_word(per[1]) else None
    if text[end : end + 1] == "(":
        return None
    rest = _CELL_UNIT.match(text, end)
    words = _until_joint(squeeze(rest[1]).split("(")[0].split(")")[0].split()) if rest else []
    stated = " ".join(words).strip(" .-–/&:")
    if not re.match(r"[^\W\d_]|°", stated) or not any(map(str.isalpha, stated)):
        return None
    known = is_unit_word(words[0]) or is_unit_word(stated)
    if not known and len(stated) == 1 and stated not in _LETTERS_OF_AMOUNTS:
        return None
    if not known and (_WORDS_BEFORE.search(text, max(end - _FAR, 0), end) or (is_quality(stated) and not whole)):
        return None
    return unit_of_word(stated) if len(words) <= (_MAX_UNIT_WORDS if known else _MAX_UNKNOWN_WORDS) else None


def _until_joint(words: list[str]) -> list[str]:
    joints = frozenset(knowledge("units")["joints"])
    at = next((place for place, word in enumerate(words) if word.casefold() in joints), len(words))
    return words[:at]


def is_label(text: str, start: int, end: int) -> bool:
    """Whether the digits are part of a name: "S1", "Covid-19", "km2", "3A"; a missing blank ("sebesar82,17%") is not."""
    if _RUPIAH_BEFORE.search(text, _reach(start), start):
        return False
    short = end - start <= 2
    before = _GLUED_BEFORE.search(text, _reach(start), start)
    if before and short:
        return True
    after = None if _TIMES.match(text, end) else _GLUED_AFTER.match(text, end)
    return bool(after and short and len(after[0]) <= 2 and not is_unit_word(after[0]) and not factor_of(after[0]))
