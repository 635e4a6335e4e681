"""Words that say which way a figure went: "meningkat", "mengalami penurunan", "lebih tinggi".

A noun of change is heard only where the sentence says that the change happened: "persentase penurunan kasus" is the name of something.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Literal

from normalise.comparison_words import any_of, listed
from normalise.knowledge import knowledge

__all__ = ["Turn", "Way", "happens", "turns_in"]

Way = Literal["up", "down", "apart"]
WORD = re.compile(r"[^\W_]+(?:[-/.,][^\W_]+)*")
BOTH_WAYS = re.compile(r"\s*(?:/|,|dan|atau|maupun|ataupun|serta)?\s*", re.IGNORECASE)
CLAUSE = re.compile(r"[,;:.(]")
OF_A_FIGURE = re.compile(r"(?:[\d%)]|\bpersen|\bpoin)\s*(?:[^\W\d_]+\s+)?yang\s*$", re.IGNORECASE)
COMPARING = re.compile(r"\b(?:jika|bila|apabila|kalau)\s+(?=(?:di\s?)?banding)", re.IGNORECASE)
SIDES: tuple[tuple[Way, str], ...] = (("up", "higher"), ("down", "lower"), ("apart", "apart"))
DIRECTIONS: tuple[tuple[Way, str], ...] = (("up", "up"), ("down", "down"))
FARTHEST_GOVERNOR = 4


@dataclass(frozen=True, slots=True)
class Turn:
    """`word` at `start:end` of a sentence. `compares`: it says so only beside what the figure is compared with."""

    way: Way
    word: str
    start: int
    end: int
    compares: bool = False


@lru_cache(maxsize=4096)
def turns_in(text: str) -> tuple[Turn, ...]:
    """The words of change of a sentence from left to right; none where it speaks of ranks or of ups and downs."""
    if not any_turn().search(text) or any_of("turn", "unclear").search(text):
        return ()
    found = sorted(candidates(text), key=lambda turn: turn.start)
    return tuple(without_alternatives(text, found))


@cache
def any_turn() -> re.Pattern[str]:
    """Any word of change at all: most sentences hold none."""
    known = knowledge("comparisons")["turn"]
    words = [word for name in ("up", "down") for kind in ("verbs", "nouns") for word in known[name][kind]]
    words += [word for name in ("higher", "lower", "apart") for word in known[name]]
    return re.compile("|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words), re.IGNORECASE)


def candidates(text: str) -> Iterator[Turn]:
    for way, name in DIRECTIONS:
        for match in any_of("turn", name, "verbs").finditer(text):
            if happens(text, match.start()):
                yield Turn(way, match[0], match.start(), match.end())
        for match in any_of("turn", name, "nouns").finditer(text):
            governor = governor_of(text, match.start())
            if governor is not None and happens(text, governor):
                yield Turn(way, match[0], match.start(), match.end())
    for way, name in SIDES:
        for match in any_of("turn", name).finditer(text):
            if happens(text, match.start()):
                yield Turn(way, match[0], match.start(), match.end(), compares=True)


def happens(text: str, start: int) -> bool:
    """Whether the word at `start` is neither denied nor planned, by the words right before it."""
    if OF_A_FIGURE.search(text[:start]):
        return True
    clause = CLAUSE.split(COMPARING.sub(" ", text[:start]))[-1]
    near = WORD.findall(clause)[-int(knowledge("comparisons")["turn"]["near"]) :]
    return not any_of("turn", "no_turn").search(" ".join(near))


def governor_of(text: str, start: int) -> int | None:
    """Where the word stands that makes an event of the noun at `start`; the noun itself where it opens the sentence."""
    words = list(WORD.finditer(text[:start]))[-FARTHEST_GOVERNOR:]
    for word in reversed(words):
        if word[0].casefold() in listed("turn", "governing"):
            return word.start()
        if word[0].casefold() not in listed("turn", "between"):
            return None
    return None


def without_alternatives(text: str, turns: Sequence[Turn]) -> list[Turn]:
    """Less those that stand side by side for either way: "naik/turun", "kenaikan atau penurunan"."""
    either = {
        turn
        for left, right in pairwise(turns)
        if left.way != right.way and BOTH_WAYS.fullmatch(text[left.end : right.start])
        for turn in (left, right)
    }
    return [turn for turn in turns if turn not in either]
