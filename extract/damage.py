"""Text whose characters nobody but its font knows: no Unicode behind the glyphs."""

from collections.abc import Sequence

from extract.glyphs import is_any_unknown, is_unknown
from extract.words import PlacedWord
from schemas.geometry import union
from schemas.printed import UnreadRegion

__all__ = ["part_damaged"]

LEAST_CHARACTERS = 4
"""A few unknown characters are ornaments (list marks of a symbol font), not text."""


def part_damaged(words: Sequence[PlacedWord]) -> tuple[list[PlacedWord], list[UnreadRegion]]:
    """The readable words, and the region of those that are mostly without Unicode."""
    # One look at nearly every page: it has no such character.
    if not is_any_unknown("".join([word.word.text for word in words])):
        return list(words), []
    damaged = [word for word in words if mostly_unknown(word.word.text)]
    if not damaged:
        return list(words), []
    readable = [word for word in words if not mostly_unknown(word.word.text)]
    if sum(len(word.word.text) for word in damaged) < LEAST_CHARACTERS:
        return readable, []
    return readable, [UnreadRegion(union(word.word.bbox for word in damaged), "damaged", "no-unicode")]


def mostly_unknown(text: str) -> bool:
    return 2 * sum(is_unknown(character) for character in text) > len(text)
