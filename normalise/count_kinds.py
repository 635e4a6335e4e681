"""What reports count, and the words by which they do (`data/claims.yaml`)."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from normalise.knowledge import knowledge
from schemas.tables import CanonicalLevel

__all__ = ["BRACKETS", "CountKind", "kind_words", "listed", "other_thing", "place_words", "says", "thing_at"]

SHORT = 3
BRACKETS = r"(?:\s*\([^()\d]{3,60}\))?"


@dataclass(frozen=True, slots=True)
class CountKind:
    """A thing that reports count; `role` is the column that lists it, `level` its place among programs and their parts."""

    name: str
    words: tuple[str, ...]
    more: tuple[str, ...]
    role: str | None
    level: CanonicalLevel | None
    place: bool


@cache
def kinds() -> tuple[CountKind, ...]:
    known: dict[str, dict[str, Any]] = knowledge("claims")["count"]["kinds"]
    return tuple(
        CountKind(
            name,
            tuple(one["words"]),
            tuple(one["more"]),
            one.get("role"),
            one.get("level"),
            one.get("place", False),
        )
        for name, one in known.items()
    )


@cache
def place_words() -> frozenset[str]:
    """The words of which the heading of a column of places is made."""
    named = [word for kind in kinds() if kind.place for one in kind.words for word in one.split("/")]
    return frozenset({"nama", "kota", *named})


def kind_words(kind: CountKind) -> frozenset[str]:
    """The words that may stand before the name of a place of `kind`, whole or cut short: "Kabupaten", "Kab.", "Kota"."""
    words = {part for word in kind.words for part in word.split("/")}
    return frozenset({*words, *(word[:SHORT] for word in words)})


@cache
def says(what: str) -> re.Pattern[str]:
    """The pattern `what` of the grammar of counts."""
    return re.compile(knowledge("claims")["count"][what], re.IGNORECASE)


@cache
def listed(what: str) -> frozenset[str]:
    return frozenset(knowledge("claims")["count"][what])


@cache
def thing(kind: CountKind) -> re.Pattern[str]:
    longest = sorted(kind.words, key=len, reverse=True)
    words = "|".join(re.escape(word).replace("/", r"\s*/\s*") for word in longest)
    more = "|".join(re.escape(word) for word in kind.more) or r"(?!)"
    return re.compile(rf"{BRACKETS}\s*(?:{words})(?:nya)?(?![\w/-])(?:\s+(?:{more})(?:nya)?(?![\w/-]))*", re.IGNORECASE)


def thing_at(text: str, start: int) -> tuple[CountKind, int] | None:
    """`(kind, end)` of the thing named at `start`."""
    for kind in kinds():
        match = thing(kind).match(text, start)
        if match:
            return kind, match.end()
    return None


def other_thing(text: str, kind: CountKind) -> bool:
    """Whether `text` names something that can be counted too."""
    words = [word for one in kinds() if one != kind for word in one.words if not set(one.words) & set(kind.more)]
    return (
        re.search(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)", text, re.IGNORECASE)
        is not None
    )
