"""Two figures of a sentence that are each of their own time, so that the earlier one is known; and whether a figure may be a change."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from normalise.change_slots import in_points
from normalise.earlier_levels import level_before
from normalise.passages import Mention, Passage
from normalise.told_levels import is_light, last_time, role, when
from normalise.turns import Turn
from normalise.units import PERCENT

__all__ = ["Pair", "may_be_change", "next_level", "two_behind", "two_levels"]

NEARLY = Decimal("0.8")
"""A percentage behind "dibandingkan tahun 2015 sebesar" may be the change itself, unless it is about as large as the level."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The figures that were compared; `rivals` might stand in the place of the later one. `certain` is False where one of them
    stands in the sentence before."""

    earlier: Mention
    later: Mention
    rivals: tuple[Mention, ...] = ()
    certain: bool = True


def may_be_change(other: Mention, level: Mention) -> bool:
    """Whether "dibandingkan tahun 2015 sebesar 15,51 %" may say how much it changed."""
    change, value = other.figure.value, level.figure.value
    if change is None or not value or other.figure.unit not in (PERCENT, None):
        return False
    return not is_as_large(other, level)


def is_as_large(one: Mention, other: Mention) -> bool:
    """Whether two figures are nearly of one size."""
    first, second = one.figure.value, other.figure.value
    return bool(first is not None and second and NEARLY <= abs(first / second) <= 1 / NEARLY)


def two_levels(passage: Passage, turn: Turn) -> Pair | None:
    """ "tahun 2022 sebesar A dan tahun 2023 sebesar B sehingga terjadi kenaikan": two figures, each with its own time."""
    levels = [one for one in passage.mentions if one.end <= turn.start]
    text = passage.sentence.text
    if len(levels) != 2 or not is_light(text[levels[0].end : levels[1].start], text[: levels[0].start]):
        return None
    first, second = (when(passage, one) for one in levels)
    gap = text[levels[1].end : turn.start]
    if first is None or second is None or first == second or not is_light(gap, levels[1].figure.unit or ""):
        return None
    if role(passage, levels[0]) != role(passage, levels[1]) and "target" in (role(passage, one) for one in levels):
        return None
    earlier, later = levels if first < second else reversed(levels)
    return Pair(earlier, later)


def two_behind(passage: Passage, turn: Turn, last: Mention | None, rest: Sequence[Mention]) -> Pair | None:
    """ "menurun dibandingkan tahun 2022, yaitu A, pada tahun 2023 yaitu B": the only two figures behind the word, each of its own
    year, with nothing but times told between."""
    if len(rest) != 2 or last is not None or any(one.end <= turn.start for one in passage.mentions):
        return None
    text, (first, second) = passage.sentence.text, rest
    gaps = (text[turn.end : first.start], text[first.end : second.start])
    plain = all(is_light(gap, text[: turn.start], first.figure.unit or "") for gap in gaps)
    told = [when(passage, one) for one in rest]
    if not plain or "target" in (role(passage, one) for one in rest) or told[0] is None or told[1] is None:
        return None
    if told[0] == told[1]:
        return None
    return Pair(first, second) if told[0] < told[1] else Pair(second, first)


def next_level(passage: Passage, turn: Turn, mention: Mention) -> Pair | None:
    """ "2021 sebesar 67,46, dan 2022 meningkat 72,39": a figure as large as the one before is the level of the next year told, not
    by how much it changed."""
    text = passage.sentence.text
    earlier = level_before(passage, turn, mention)
    if turn.compares or earlier is None or text[turn.end : mention.start].strip() or not is_as_large(mention, earlier):
        return None
    if in_points(passage, mention) or earlier.figure.decimals == 0 or mention.figure.decimals == 0:
        return None
    first, second = when(passage, earlier), last_time(text[earlier.end : turn.start])
    return Pair(earlier, mention) if first is not None and second is not None and first < second else None
