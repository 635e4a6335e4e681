"""Columns without rules: the strips that no word of the rows stands in."""

from collections.abc import Sequence

from extract.words import PlacedWord

__all__ = ["gutters", "straddled"]

LEAST_WIDTH = 0.6
"""A strip narrower than this share of the font size may be a blank that happens to stand below others."""
BLANK = 0.8
"""Words nearer than this share of the font size belong to one text."""


def gutters(words: Sequence[PlacedWord]) -> list[float]:
    """The middles of the empty strips between `words`, left to right; none at the outer borders."""
    if not words:
        return []
    least = LEAST_WIDTH * max(word.word.size for word in words)
    found = []
    end = float("inf")
    for word in sorted(words, key=lambda word: word.word.bbox[0]):
        x0, _, x1, _ = word.word.bbox
        if x0 - end >= least:
            found.append((end + x0) / 2)
        end = x1 if end == float("inf") else max(end, x1)
    return found


def straddled(x: float, line: Sequence[PlacedWord]) -> bool:
    """Whether a text of `line` (words of one baseline, left to right) runs over `x`."""
    left = [word.word for word in line if word.word.bbox[0] < x]
    right = [word.word for word in line if word.word.bbox[0] >= x]
    if any(word.bbox[2] > x for word in left):
        return True
    if not left or not right:
        return False
    return right[0].bbox[0] - left[-1].bbox[2] < BLANK * max(left[-1].size, right[0].size)
