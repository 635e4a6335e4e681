"""Numbers that are no figures: dates, legal references, codes, labels. Each exclusion has a name."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from normalise.knowledge import knowledge
from normalise.units import is_unit_word

__all__ = ["Exclusion", "Reason", "exclusions"]

Reason = Literal[
    "list_number",
    "heading",
    "caption",
    "contents",
    "furniture",
    "date",
    "year",
    "legal",
    "identifier",
    "reference",
    "ordinal",
    "column_number",
    "address",
    "label",
    "name",
    "formula",
]

_BARE_YEAR = re.compile(r"(?<!\d)(?<!\d[.,/])(?<!%)(?:19[4-9]\d|20[0-4]\d)(?![\d%]|[.,]\d)")
_NEXT_WORD = re.compile(r"\s*(?:\([^)]*\)\s*)?([^\W\d_]+|%)")
_MONEY_BEFORE = re.compile(r"(?:rp\.?|idr)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Characters `start:end` are no figure, because of `reason`."""

    start: int
    end: int
    reason: Reason


@cache
def _patterns(prose: bool) -> tuple[tuple[Reason, re.Pattern[str]], ...]:
    known = knowledge("numbers")
    return tuple(
        (entry["reason"], re.compile(pattern.replace("{months}", known["months"]), re.IGNORECASE))
        for entry in known["exclusions"]
        if prose or entry.get("only") != "prose"
        for pattern in entry["patterns"]
    )


def exclusions(text: str, *, prose: bool) -> tuple[Exclusion, ...]:
    """The parts of `text` that hold numbers but no figure, by start; an earlier rule wins over a later one.

    In `prose` a lone "2023" is a year; in a cell under a heading it may be a count.
    """
    found: list[Exclusion] = []
    if not any(map(str.isdigit, text)):
        return ()
    for reason, pattern in _patterns(prose):
        for match in pattern.finditer(text):
            for name in _parts(match):
                _add(found, Exclusion(match.start(name), match.end(name), reason))
    if prose:
        for match in _BARE_YEAR.finditer(text):
            if not _counts_something(text, match):
                _add(found, Exclusion(match.start(), match.end(), "year"))
    return tuple(sorted(found, key=lambda exclusion: exclusion.start))


def _parts(match: re.Match[str]) -> list[str | int]:
    named = [name for name in ("x", "y") if match.groupdict().get(name)]
    return list(named) or [0]


def _add(found: list[Exclusion], new: Exclusion) -> None:
    if all(new.end <= old.start or new.start >= old.end for old in found):
        found.append(new)


def _counts_something(text: str, match: re.Match[str]) -> bool:
    following = _NEXT_WORD.match(text, match.end())
    return bool(_MONEY_BEFORE.search(text, 0, match.start())) or bool(
        following and (following[1] == "%" or (is_unit_word(following[1]) and following[1].casefold() != "tahun"))
    )
