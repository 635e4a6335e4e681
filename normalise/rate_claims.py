"""One change told twice, in units and in percent: "64,00, yaitu tumbuh 0,31 persen (meningkat 0,20 poin) dibanding tahun lalu"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalise.change_slots import amount_of, is_amount_of
from normalise.cues import cue, shape
from normalise.earlier_levels import level_before, only_figure
from normalise.passages import Mention, Passage
from normalise.told_levels import is_level
from normalise.turns import Turn, turns_in
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["told_twice"]


def told_twice(passage: Passage, before: Passage | None, told: Sequence[Claim]) -> Iterator[Claim]:
    """Two turns of one way, side by side, each with its amount, one of them in percent, behind the figure that they led to; not
    those that `told` holds together already."""
    taken = {one.figures[0] for one in told if one.kind in ("change", "change-share")}
    for first, second in turns_of_one_way(passage.sentence.text):
        one, other = amount_at(passage, first), amount_at(passage, second)
        level = level_before(passage, first) or only_figure(passage, before, first, None)
        if one is None or other is None or level is None or not side_by_side(passage, one, second):
            continue
        units, percent = sorted((one, other), key=lambda mention: mention.figure.unit == PERCENT)
        fits = is_level(level) and level.figure.unit != PERCENT and is_amount_of(passage, units, level)
        if fits and percent.figure.unit == PERCENT != units.figure.unit and percent.figure.id not in taken:
            ids = (percent.figure.id, units.figure.id, level.figure.id)
            yield Claim("change-share", ids, passage.sentence.text, word=first.way)


def turns_of_one_way(text: str) -> Iterator[tuple[Turn, Turn]]:
    """Neighbouring words of change; one of them may be "tumbuh", which alone tells no change of a figure."""
    known = {turn.start: turn for turn in turns_in(text)}
    for first, second in pairwise(cue("difference", "words").finditer(text) if known else ()):
        turns = [turn for word in (first, second) if (turn := known.get(word.start())) is not None]
        ways = {turn.way for turn in turns}
        if ways == {"up"} or (ways == {"down"} and len(turns) == 2):
            way = turns[0].way
            yield Turn(way, first[0], first.start(), first.end()), Turn(way, second[0], second.start(), second.end())


def amount_at(passage: Passage, turn: Turn) -> Mention | None:
    found = amount_of(passage, turn, [one for one in passage.mentions if one.start >= turn.end])
    return found if found is not None and is_level(found) else None


def side_by_side(passage: Passage, first: Mention, second: Turn) -> bool:
    """Whether the second turn says the first again: "atau tumbuh", "(meningkat"."""
    return shape("difference", "again").fullmatch(passage.sentence.text, first.end, second.start) is not None
