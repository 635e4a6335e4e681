"""Two or more figures of one thing in the order of time, where no word such as "naik" ties them: "menurunkan prevalensi dari 18 %
menjadi 14 %", "bergeser dari biasanya 13 liter menjadi 14 liter", "tahun 2022 sebanyak 40, 2023 sebanyak 44 dan 2024 sebanyak 42".
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalise.change_slots import came_from, goes_to
from normalise.comparison_words import any_of
from normalise.knowledge import entry
from normalise.movement_words import brought_in, number, shape
from normalise.passages import Mention, Passage
from normalise.told_levels import When, alike, is_level, is_light, role, stands_alone, unit_of, when
from normalise.turns import Turn, turns_in
from schemas.meaning import Claim

__all__ = ["moves", "series_told"]

LETTER = re.compile(r"[^\W\d_]")


def moves(passage: Passage, told: Sequence[Claim]) -> Iterator[Claim]:
    """The figures that a sentence leads to each other, but those that `told`, its changes, have already; a direction where a verb
    says that the one was brought to the other."""
    held = {frozenset(one.figures[-2:]) for one in told}
    if any_of("turn", "unclear").search(passage.sentence.text):
        return
    for earlier, later in pairwise(passage.mentions):
        ids = (earlier.figure.id, later.figure.id)
        if frozenset(ids) in held or not goes_to(passage, later) or not came_from(passage, earlier):
            continue
        if not all(is_level(one) and stands_alone(passage, one) for one in (earlier, later)) or not alike(
            earlier, later
        ):
            continue
        turn = bringing(passage, earlier)
        kind, word = (f"trend-{turn.way}", turn.word) if turn else ("moved", None)
        yield Claim(kind, ids, passage.sentence.text, word=word)


def bringing(passage: Passage, earlier: Mention) -> Turn | None:
    """The verb before "dari A", with nothing but the name of the thing between."""
    text, lead = passage.sentence.text, passage.before(earlier)
    start = earlier.start - len(lead)
    verbs = [one for one in brought_in(text) if start <= one.start and one.end <= earlier.start]
    if not verbs or shape("brought", "denied").search(text):
        return None
    gap = text[verbs[-1].end : earlier.start]
    fits = len(gap) <= number("brought", "reach") and not shape("brought", "not_between").search(gap)
    other = any(any_of("turn", way, kind).search(gap) for way in ("up", "down") for kind in ("verbs", "nouns"))
    span = verbs[-1].way == "up" and unit_of(earlier) in entry("movements", "brought", "spans")
    return verbs[-1] if fits and not other and not span else None


# Figures of several times.


def series_told(passage: Passage, told: Sequence[Claim]) -> Iterator[Claim]:
    """The figures of three times or more that a sentence tells of one thing, and the direction that it draws from them: where
    it does not say from which of the earlier ones, it is held to the one that suits it best."""
    run = dated_run(passage)
    if len(run) < number("series", "fewest"):
        return
    ids = tuple(one.figure.id for one in run)
    yield Claim("series", ids, passage.sentence.text)
    turn = drawn_from(passage, run[-1])
    if turn is None or any(one.kind.startswith("trend-") for one in told):
        return
    pick = max if turn.way == "down" else min
    start = pick(run[:-1], key=lambda one: one.figure.value or 0)
    yield Claim(f"trend-{turn.way}", (start.figure.id, ids[-1]), passage.sentence.text, word=turn.word)


def dated_run(passage: Passage) -> list[Mention]:
    """The longest run of figures each of a later time than the one before, with nothing but times and names said before told between."""
    runs: list[list[Mention]] = [[]]
    last: When | None = None
    for one in passage.mentions:
        time = when(passage, one)
        goes_on = bool(runs[-1]) and last is not None and time is not None and last < time
        if not goes_on or not continues(passage, runs[-1][-1], one):
            runs.append([])
        if time is not None and is_level(one) and stands_alone(passage, one) and role(passage, one) != "target":
            runs[-1].append(one)
        last = time
    return max(runs, key=len)


def continues(passage: Passage, earlier: Mention, later: Mention) -> bool:
    text = passage.sentence.text
    gap = text[earlier.end : later.start]
    told = LETTER.search(gap) is not None and LETTER.search(text[: earlier.start]) is not None
    return told and alike(earlier, later) and is_light(gap, text[: earlier.start], earlier.figure.unit or "", "menjadi")


def drawn_from(passage: Passage, last: Mention) -> Turn | None:
    """The only word of change of the sentence, behind the figures and said of the same thing."""
    text, turns = passage.sentence.text, turns_in(passage.sentence.text)
    if len(turns) != 1 or turns[0].compares or turns[0].start < last.end:
        return None
    turn = turns[0]
    behind = shape("series", "clause").split(text[turn.end :])[0]
    same = is_light(text[last.end : turn.start], last.figure.unit or "") and is_light(behind, text[: last.start])
    return turn if same else None
