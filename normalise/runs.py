"""Where the numbers of a text stand: runs of digits with their marks, put together where a line or a slip broke them.

A run that cannot be one number as it is printed keeps its place and has no value: `1.234.5O7`, `13,953,...830`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from normalise.places import Places
from normalise.separators import Convention, Interpretation, interpretations

__all__ = ["Run", "runs"]

_ANY = re.compile(r"[\d½¼¾]")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_GAP = re.compile(r"[.,]?\s+[.,]?")
_ONLY_NUMBER = re.compile(r"[\s(]*(?:rp\.?|idr)?[\s\d.,()%*-]+", re.IGNORECASE)
_RUPIAH_BEFORE = re.compile(r"(?:\brp|\bidr)[\s.:]*$", re.IGNORECASE)

_SCIENTIFIC = re.compile(r"(?<![\w.,])(\d(?:[.,]\d+)?)E([+-]\d{1,2})(?!\w)")
_REACH = 40
"""Characters before a number among which "Rp" is looked for."""
_LETTERS = "OoQIlSB"
_MISREAD = re.compile(rf"(?<![\w.,])[\d{_LETTERS}]+(?:[.,][\d{_LETTERS}]+)*(?![\w-])")
_LIKE_A_NUMBER = (
    re.compile(rf"\d.*[.,][\d{_LETTERS}]{{3}}(?![\d{_LETTERS}])"),
    re.compile(r".*\d[OoIl]\d"),
    re.compile(r".*\d[OoIl][.,]\d"),
    re.compile(r"[OIl]\d+[.,]\d|[Oo],\d|.*\d,\d*[Oo]$"),
    re.compile(r"[OIl]\.\d{3}[.,]\d{3}"),
)
"""What tells `1.234.5O7`, `1O0`, `I2,5` and `l.234.507` from S1, B3, I.1 and 1,5l."""
_DOUBLED = re.compile(r"(?<![\d.,])\d+(?:[.,]{1,4}\d+)*?[.,]{2,4}\d+(?:[.,]{1,4}\d+)*")
_DAMAGED = re.compile(r"(?<![\d.,])\d[\d.,]*[?\ufffd□■¿]+[\d.,]*\d")
_BLANKS_BETWEEN = re.compile(r"(?<![\d.,])\d{1,3}(?:\s\d{3})+(?:[.,]\d{1,2})?(?![.,]?\d)")
_THIN_BLANKS = re.compile(r"\d+(?:[\u00a0\u2007-\u2009\u202f]\d{3})+(?:[.,]\d{1,2})?")
_LEADING_MARK = re.compile(r"(?<![^\s(<>=≥≤+-])[.,]\d+(?![.,]?\d)")
_PARTS = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_VULGAR = re.compile(r"(?:(?<![\d.,])(\d+)\s?)?([½¼¾])")
_CUT_DECIMALS = re.compile(r"\d{1,3}(?:[.,]\s+\d{2}|[.,]\d\s+\d)\s*%?")
_RAISED_ZERO = re.compile(r"C(?![\w])")


@dataclass(frozen=True, slots=True)
class Run:
    """Characters `start:end` are one number; `values` as of `interpretations`, before `factor`."""

    start: int
    end: int
    values: tuple[Interpretation, ...]
    factor: Decimal = Decimal(1)


def runs(text: str, *, cell: bool, without: Iterable[tuple[int, int]] = ()) -> list[Run]:
    """All numbers in digits of `text`, by place, that do not meet the places `without`."""
    if not _ANY.search(text):
        return []
    whole = cell and _ONLY_NUMBER.fullmatch(text) is not None
    taken = Places(without)
    found = [run for run in (*_special(text, whole), *_plain(text, whole)) if taken.take(run.start, run.end)]
    return sorted(found, key=lambda run: run.start)


def _special(text: str, whole: bool) -> Iterator[Run]:
    """Numbers that are more, or less, than digits with a mark between them; the first that claims a place has it."""
    for match in _SCIENTIFIC.finditer(text):
        mantissa = Decimal(match[1].replace(",", "."))
        decimals = len(match[1]) - 2 if len(match[1]) > 1 else 0
        value = Interpretation(mantissa, decimals, None)
        yield Run(match.start(), match.end(), (value,), Decimal(1).scaleb(int(match[2])))
    for match in _VULGAR.finditer(text):
        part = _PARTS[match[2]]
        value = Interpretation(Decimal(match[1] or 0) + part, len(str(part)) - 2, None)
        yield Run(match.start(), match.end(), (value,))
    for match in _MISREAD.finditer(text):
        if (
            not match[0].isalpha()
            and re.search("[A-Za-z]", match[0])
            and any(one.match(match[0]) for one in _LIKE_A_NUMBER)
        ):
            yield Run(match.start(), match.end(), ())
    for pattern in (_DAMAGED, _DOUBLED):
        for match in pattern.finditer(text):
            yield Run(match.start(), match.end(), ())
    for match in _BLANKS_BETWEEN.finditer(text):
        yield from _parted_by_blanks(text, match, whole)
    for match in _LEADING_MARK.finditer(text):
        if not (whole and text[: match.start()].rstrip()[-1:].isdigit()):
            yield _without_a_whole(match, whole)
    cut = _CUT_DECIMALS.fullmatch(text.strip()) if whole else None
    if cut:
        yield Run(*_digits_of(text), ())


def _parted_by_blanks(text: str, match: re.Match[str], whole: bool) -> Iterator[Run]:
    """`1 234 567`: one number where the blanks are thin, rupiah stand before it or a group begins with zero.

    Alone in a cell such groups may also be the values of several lines: then nobody knows.
    """
    groups = match[0].split()
    thin = _THIN_BLANKS.fullmatch(match[0]) is not None
    if (
        thin
        or _RUPIAH_BEFORE.search(text, max(match.start() - _REACH, 0), match.start())
        or any(group.startswith("0") for group in groups[1:])
    ):
        joined = "".join(groups)
        mark = next((char for char in joined if char in ".,"), None)
        digits, _, decimals = joined.replace(",", ".").partition(".")
        convention: Convention | None = None if mark is None else "en" if mark == "." else "id"
        value = Decimal(f"{digits}.{decimals}") if decimals else Decimal(digits)
        yield Run(match.start(), match.end(), (Interpretation(value, len(decimals), convention),))
    elif whole and len(groups) > 2 and match.span() == _digits_of(text) and any(int(one[:3]) > 100 for one in groups):
        yield Run(match.start(), match.end(), ())


def _digits_of(text: str) -> tuple[int, int]:
    places = [match.span() for match in _DIGITS.finditer(text)]
    return places[0][0], places[-1][1]


def _without_a_whole(match: re.Match[str], whole: bool) -> Run:
    """`,5` is 0,5 where nothing else stands; in a text the mark may belong to what is before it."""
    fraction = Interpretation(Decimal(f"0.{match[0][1:]}"), len(match[0]) - 1, None)
    loose = Interpretation(Decimal(match[0][1:]), 0, None)
    return Run(match.start(), match.end(), (fraction,) if whole else (fraction, loose))


def _plain(text: str, whole: bool) -> list[Run]:
    """The runs of digits, those that a line break or a stray blank has cut joined again."""
    spans: list[tuple[int, int]] = []
    for match in _DIGITS.finditer(text):
        if spans and _broken(text, spans[-1], match.span(), whole):
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
    return [_run(text, *span) for span in spans]


def _run(text: str, start: int, end: int) -> Run:
    """The number at `start:end`; the zero of `35,80C` is the sign of degrees, set small and high."""
    if _RAISED_ZERO.match(text, end) and end - start > 2 and text[end - 1] == "0":
        end -= 1
    return Run(start, end, interpretations(text[start:end]))


def _broken(text: str, left: tuple[int, int], right: tuple[int, int], whole: bool) -> bool:
    gap = text[left[1] : right[0]]
    if not _GAP.fullmatch(gap):
        return False
    joined = interpretations(text[left[0] : right[1]])
    first = re.split(r"[.,]", text[right[0] : right[1]])[0]
    if gap.strip():
        grown = re.search(r"\d[.,]\s?\d{3}$", text[left[0] : left[1]]) is not None
        return bool(joined) and (
            (len(first) == 3 and (whole or grown)) or (whole and gap[-1] in ".," and len(joined) == 1)
        )
    malformed = len(marks := re.findall(r"[.,]", text[left[0] : left[1]])) > 1 and len(set(marks)) == 1
    clear = interpretations(text[left[0] : left[1]])
    return whole and malformed and len(clear) != 1 and len(joined) == 1
