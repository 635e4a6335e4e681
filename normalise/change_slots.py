"""What the figures around a word of change are: by how much, from what, to what, compared with what."""

import re
from collections.abc import Sequence

from normalise.comparison_words import any_of, phrase
from normalise.knowledge import knowledge
from normalise.movement_words import shape
from normalise.passages import Mention, Passage
from normalise.told_levels import is_level, last_time, unit_of
from normalise.turns import Turn
from normalise.units import PERCENT

__all__ = ["amount_of", "came_from", "compared_with", "goes_to", "in_points", "is_amount_of", "restated"]

STATED_AS = re.compile(r"(?:sebesar|sebanyak|sejumlah|senilai|setinggi)\s*$", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]{2,}")
MOST_WORDS = 7
FARTHEST_RESTATED = 40
FARTHEST_NAMED = 80


def amount_of(passage: Passage, turn: Turn, behind: Sequence[Mention]) -> Mention | None:
    """The figure that says how far it went: "naik 2,3 poin", "peningkatan jumlah peserta sebesar 2,4 ribu orang",
    "lebih unggul dari provinsi 7,45 poin"."""
    if not behind:
        return None
    gap = passage.sentence.text[turn.end : behind[0].start]
    if phrase("slot", "by").search(gap):
        return behind[0]
    if turn.compares and in_points(passage, behind[0]) and len(gap) <= FARTHEST_NAMED and "," not in gap:
        return behind[0]
    other = any_of("breaks").search(gap) or phrase("slot", "than").search(gap) or phrase("slot", "to").search(gap)
    of_a_time = last_time(gap) is not None or phrase("slot", "surely").search(gap) is not None
    named = STATED_AS.search(gap) and "," not in gap and not of_a_time and len(WORD.findall(gap)) <= MOST_WORDS
    return behind[0] if named and not other else None


def is_amount_of(passage: Passage, amount: Mention, level: Mention) -> bool:
    """Whether the figure may be a change of `level`: in percent, in points, or in its unit; "2 tingkat" and "3 tahun" are none, nor is
    a mean rate "per tahun" the change over several years."""
    if shape("yearly", "behind").match(passage.sentence.text[amount.end :]):
        mean = shape("yearly", "mean").search(passage.before(amount))
        if mean or amount.figure.unit == PERCENT:
            return False
    unit, own = unit_of(amount), unit_of(level)
    if phrase("steps").match(passage.sentence.text, amount.end) or unit == "kali":
        return unit == own == "kali"
    unitless = own is None and amount.figure.decimals > 0
    return unit in (None, own, PERCENT, "poin", "point") or unitless or in_points(passage, amount)


def restated(passage: Passage, amount: Mention, behind: Sequence[Mention]) -> Mention | None:
    """The same change told again, once in units and once in percent: "30 orang atau 12,5 persen"."""
    if len(behind) < 2 or behind[0] is not amount:
        return None
    gap = passage.sentence.text[amount.end : behind[1].start]
    units = (amount.figure.unit == PERCENT, behind[1].figure.unit == PERCENT)
    told = phrase("slot", "or").search(gap) and len(gap) <= FARTHEST_RESTATED
    return behind[1] if told and units.count(True) == 1 and is_level(behind[1]) else None


def in_points(passage: Passage, amount: Mention) -> bool:
    """Whether the change is said to be in points, so that it is no rate."""
    points = phrase("points").match(passage.sentence.text, amount.end)
    return bool(points) or (amount.figure.unit or "") in ("poin", "point")


def came_from(passage: Passage, mention: Mention) -> bool:
    return phrase("slot", "from").search(passage.before(mention)) is not None


def goes_to(passage: Passage, mention: Mention) -> bool:
    return phrase("slot", "to").search(passage.before(mention)) is not None


def compared_with(gap: str) -> str | None:
    """What stands between "dibandingkan" and the figure behind `gap`; None where nothing is compared there."""
    if len(gap) > int(knowledge("comparisons")["slot"]["behind_than"]) or any_of("breaks").search(gap):
        return None
    found = phrase("slot", "than").search(gap)
    return gap[found.end() :] if found else None
