"""The figures that a word of change goes back to: before it in its sentence, or in the sentence before."""

import re

from normalise.comparison_words import listed, phrase
from normalise.cues import content_words
from normalise.passages import Mention, Passage
from normalise.told_levels import alike, is_level, is_light, role, unit_of, when
from normalise.turns import Turn

__all__ = ["are_of_one", "level_before", "levels_before", "of_sentence_before", "only_figure"]

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
ACRONYM = re.compile(r"\b[A-Z]{2,}\b")


def levels_before(passage: Passage, turn: Turn, like: Mention | None = None) -> list[Mention]:
    """The figures before a word of change that it may be said of: no targets, and of the unit of `like`."""
    return [
        one
        for one in passage.mentions
        if one.end <= turn.start
        and role(passage, one) != "target"
        and is_level(one)
        and not phrase("slot", "rate").search(passage.before(one))
        and (like is None or alike(one, like))
    ]


def level_before(passage: Passage, turn: Turn, like: Mention | None = None) -> Mention | None:
    """The last of them, where nothing but its target is spoken of between it and the word."""
    found = levels_before(passage, turn, like)
    if not found:
        return None
    level, text = found[-1], passage.sentence.text
    beside = [one for one in passage.mentions if level.end <= one.start < turn.start]
    if any(role(passage, one) != "target" for one in beside):
        return None
    gap = text[beside[-1].end if beside else level.end : turn.start]
    return level if is_light(gap, text[: level.start], level.figure.unit or "") else None


def only_figure(passage: Passage, before: Passage | None, turn: Turn, like: Mention | None) -> Mention | None:
    """The only figure (of the unit of `like`) in the sentence before, where this one goes on about it and states none before
    the turn."""
    text = passage.sentence.text
    if before is None or any(one.end <= turn.start and one is not like for one in passage.mentions):
        return None
    lead = text[: like.start if like is not None and like.end <= turn.start else turn.start]
    if not phrase("goes_on").match(text) or not is_light(lead, before.sentence.text):
        return None
    found = [one for one in before.mentions if like is None or unit_of(one) == unit_of(like)]
    return found[0] if len(found) == 1 and role(before, found[0]) != "target" else None


def of_sentence_before(passage: Passage, before: Passage | None, turn: Turn) -> tuple[Mention, Mention] | None:
    """ "… 2022 sebesar A, sedangkan 2023 sebesar B. Hal ini berarti naik C": the only two figures that it may mean, the earlier
    first; of two that lie apart the order says nothing."""
    text = passage.sentence.text
    if before is None or any(one.end <= turn.start for one in passage.mentions):
        return None
    drawn = phrase("goes_on").match(text) and phrase("draws").search(text[: turn.start])
    if not drawn and not names_again(passage, before, turn):
        return None
    found = [one for one in before.mentions if one.figure.decimals and role(before, one) != "target"]
    if len(found) != 2:
        return None
    first, second = (when(before, one) for one in found)
    if turn.way == "apart":
        return found[1], found[0]
    if first is None or second is None or first == second:
        return None
    times = {int(year) for year in YEAR.findall(text)}
    if not drawn and not (times <= {first.year, second.year} and are_of_one(before, *found)):
        return None
    return (found[0], found[1]) if first < second else (found[1], found[0])


def are_of_one(passage: Passage, first: Mention, second: Mention) -> bool:
    """Whether nothing but times is told between two figures that the words before the first have not named."""
    text = passage.sentence.text
    return is_light(text[first.end : second.start], text[: first.start], first.figure.unit or "", "menjadi")


def names_again(passage: Passage, before: Passage, turn: Turn) -> bool:
    """ "TPT tahun 2023 sebesar A dan tahun 2024 sebesar B. TPT kota itu naik C poin": nothing but what the sentence before spoke of
    stands before the word of change, and no other span of time in the sentence."""
    text = passage.sentence.text
    lead = text[: turn.start]
    known = content_words(before.sentence.text) | frozenset(ACRONYM.findall(before.sentence.text))
    named = (content_words(lead) - listed("light")) | frozenset(ACRONYM.findall(lead))
    return bool(named & known) and is_light(lead, before.sentence.text) and not phrase("other_span").search(text)
