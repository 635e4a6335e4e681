"""Text whose characters nobody but its font knows: no Unicode behind the glyphs."""

from collections.abc import Sequence
from typing import NamedTuple

from extract.glyphs import is_any_unknown, is_unknown
from extract.words import PlacedWord
from schemas.geometry import BBox, union
from schemas.printed import UnreadRegion

__all__ = ["part_damaged"]

LEAST_CHARACTERS = 4
"""A few unknown characters are ornaments (list marks of a symbol font), not text."""


class Damage(NamedTuple):
    """The words that can be read, the region of those that are mostly without Unicode, and the places of too few of them."""

    readable: list[PlacedWord]
    unread: list[UnreadRegion]
    ornaments: list[BBox]


def part_damaged(words: Sequence[PlacedWord]) -> Damage:
    # One look at nearly every page: it has no such character.
    if not is_any_unknown("".join([word.word.text for word in words])):
        return Damage(list(words), [], [])
    damaged = [word for word in words if mostly_unknown(word.word.text)]
    if not damaged:
        return Damage(list(words), [], [])
    readable, boxes = [word for word in words if not mostly_unknown(word.word.text)], [one.word.bbox for one in damaged]
    if sum(len(word.word.text) for word in damaged) < LEAST_CHARACTERS:
        return Damage(readable, [], boxes)
    return Damage(readable, [UnreadRegion(union(boxes), "damaged", "no-unicode")], [])


def mostly_unknown(text: str) -> bool:
    return 2 * sum(is_unknown(character) for character in text) > len(text)
