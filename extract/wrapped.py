"""Whether the lines of a cell are one text that had to be wrapped."""

from collections.abc import Sequence
from itertools import pairwise

from schemas.geometry import BBox
from schemas.printed import TextLine

__all__ = ["is_wrapped_text"]

LEAST_LINES = 3
CAPITALS = 0.34
"""Up to this share of the lines after the first one may begin with a capital, as names do."""
SPACE = 0.25
"""Width of a blank, in font sizes."""
MARGIN = 3.0
"""Least distance (points) of the text from either side of its cell; wider where the text keeps further off."""
WIDEST_MARGIN = 8.0
PITCH = 2.0
"""The lines of one text stand no more than so many font sizes below each other."""


def is_wrapped_text(lines: Sequence[TextLine], cell: BBox) -> bool:
    """Whether `lines` of the box `cell` are one text: at no break the first word of the next line had found room.

    A list of names of which each takes its own line, or more of them, breaks earlier somewhere; in a narrow column it
    shows by the capitals that its lines begin with, or by lines that are the same.
    """
    texts = [line.text for line in lines]
    if len(lines) < LEAST_LINES or len(set(texts)) < len(texts):
        return False
    if sum(1 for text in texts[1:] if text[0].isupper()) > CAPITALS * len(texts[1:]):
        return False
    margin = min(max(min(line.bbox[0] for line in lines) - cell[0], MARGIN), WIDEST_MARGIN)
    room = cell[2] - cell[0] - 2 * margin
    return all(is_forced(above, below, room) for above, below in pairwise(lines))


def is_forced(above: TextLine, below: TextLine, room: float) -> bool:
    size = above.words[0].size
    word = below.words[0].bbox
    needed = above.bbox[2] - above.bbox[0] + SPACE * size + word[2] - word[0]
    return needed > room and below.bbox[3] - above.bbox[3] <= PITCH * size
