"""The figures in and around a sentence between which a change that it states may lie."""

import re
from collections.abc import Iterator, Sequence

from normalise.budget_claims import neighbours
from normalise.change_slots import amount_of
from normalise.comparison_words import any_of, listed, phrase
from normalise.cues import content_words
from normalise.movement_words import brought_in, number, shape
from normalise.passages import Mention, Passage
from normalise.told_levels import When, is_level, role, stated_time, when
from normalise.turns import Turn, Way, happens, turns_in

__all__ = [
    "Level",
    "Period",
    "amounts_told",
    "around",
    "figures_before",
    "levels_in",
    "period_of",
    "speak_of_one",
    "time_of",
]

WAYS: tuple[Way, ...] = ("up", "down")
BACK = 2
ACRONYM = re.compile(r"\b[A-Z]{2,}\b")
Level = tuple[Passage, Mention]
"""A figure and the sentence it stands in."""
Period = tuple[int, int]


def amounts_told(passage: Passage, *, loosely: bool = False) -> Iterator[tuple[Turn, Mention]]:
    """The words of change of a sentence with the figure that says by how much, each figure once; `loosely`, also one behind the name
    of a time ("peningkatan pada tahun 2023 sebesar 5"), which may be the level of that time, and one before "dibandingkan"."""
    found: set[str] = set()
    text = passage.sentence.text
    for turn in (*turns_in(text), *brought_in(text), *named_turns(text)):
        behind = [one for one in passage.mentions if one.start >= turn.end]
        amount = amount_of(passage, turn, behind) or (timed_amount(passage, turn, behind) if loosely else None)
        if amount is not None and is_level(amount) and amount.figure.id not in found:
            found.add(amount.figure.id)
            yield turn, amount
    for one in passage.mentions if loosely else ():
        if one.figure.id not in found and is_level(one) and shape("against").match(text, one.end):
            yield Turn("apart", "", one.start, one.start, compares=True), one


def timed_amount(passage: Passage, turn: Turn, behind: Sequence[Mention]) -> Mention | None:
    gap = stated_time().sub(" ", passage.sentence.text[turn.end : behind[0].start]) if behind else ""
    plain = not any_of("breaks").search(gap) and phrase("slot", "than").search(gap) is None
    return behind[0] if plain and shape("named").match(gap) else None


def named_turns(text: str) -> Iterator[Turn]:
    """The nouns of change of a sentence, whatever stands before them: "... dan penurunan persentasenya sebesar 0,08 poin"."""
    for way in WAYS:
        for match in any_of("turn", way, "nouns").finditer(text):
            if happens(text, match.start()):
                yield Turn(way, match[0], match.start(), match.end())


def around(passages: Sequence[Passage], index: int) -> list[Passage]:
    """The sentence at `index` and those beside it that may speak of the same."""
    first, last = max(0, index - number("near", "back")), index + number("near", "ahead")
    near = passages[first : last + 1]
    return [one for one in near if neighbours(one, passages[index]) and neighbours(passages[index], one)]


def levels_in(passage: Passage, amount: Mention) -> list[Level]:
    """The figures of a sentence, but `amount`, that are levels: no changes themselves, no targets."""
    changes = {one.figure.id for _, one in amounts_told(passage)}
    return [
        (passage, one)
        for one in passage.mentions
        if one.figure.id not in changes
        and one.figure.id != amount.figure.id
        and is_level(one)
        and role(passage, one) != "target"
    ]


def time_of(level: Level) -> When | None:
    return when(*level)


def period_of(passage: Passage) -> Period | None:
    """The first and the last year of the only period that a sentence names."""
    found = {(int(one["first"]), int(one["last"])) for one in shape("yearly", "period").finditer(passage.sentence.text)}
    return found.pop() if len(found) == 1 else None


def speak_of_one(change: Passage, levels: Passage) -> bool:
    """Whether the sentence of a change and that of its levels share a word that names something, and the levels are of no yardstick
    ("nasional") that the change is not said of."""
    first, second = (telling_words(passage.sentence.text) for passage in (change, levels))
    yardsticks = [
        {one[0].casefold() for one in any_of("measure", "averages").finditer(passage.sentence.text)}
        for passage in (change, levels)
    ]
    return not first.isdisjoint(second) and yardsticks[1] <= yardsticks[0]


def figures_before(passages: Sequence[Passage], index: int) -> Passage | None:
    """The sentence that the one at `index` may go on from: the one before, or past one without figures the next, in one paragraph, where
    the words before the figure name what it spoke of."""
    if not index or not neighbours(passages[index - 1], passages[index]):
        return None
    passage, before = passages[index], passages[index - 1]
    if before.mentions or index < BACK or not passage.mentions:
        return before
    other = passages[index - BACK]
    lead = telling_words(passage.sentence.text[: passage.mentions[0].start])
    one = len({part.sentence.paragraph for part in (passage, before, other)}) == 1
    return other if one and not lead.isdisjoint(telling_words(other.sentence.text)) else before


def telling_words(text: str) -> frozenset[str]:
    return (content_words(text) - listed("light")) | frozenset(ACRONYM.findall(text))
