"""Signs on a page that its tables were not all found: figures that stand below one another outside every table."""

from collections.abc import Sequence
from itertools import pairwise

from extract.figures import is_figure, is_label_number
from schemas.geometry import BBox
from schemas.printed import PageRead, TextLine

__all__ = ["has_loose_columns"]

LEAST_LINES = 3
LEAST_VALUES = 2
APART = 1.0
"""Texts with more than this share of the font size between them are two."""
NEAR = 6.0
"""Rows of one table follow each other within so many font sizes."""

Extent = tuple[float, float]


def has_loose_columns(page: PageRead) -> bool:
    """Whether three following lines outside the tables of `page` hold two figures each, in the same two columns."""
    rows = [(line.bbox, found) for line in page.lines if len(found := figures_of(line)) >= LEAST_VALUES]
    run = 1
    for (above, upper), (box, lower) in pairwise(rows):
        follows = box[1] - above[3] <= NEAR * max(box[3] - box[1], 1.0) and aligned(upper, lower)
        run = run + 1 if follows else 1
        if run >= LEAST_LINES:
            return True
    return False


def figures_of(line: TextLine) -> list[Extent]:
    """The left and right ends of the figures that stand alone in `line`: years, list numbers and text do not."""
    return [
        (box[0], box[2])
        for text, box in pieces(line)
        if is_figure(text) and not is_label_number(text) and len(text) > 1
    ]


def pieces(line: TextLine) -> list[tuple[str, BBox]]:
    """The texts of `line` that a wide gap parts, with their boxes."""
    found: list[tuple[str, BBox]] = []
    for word in line.words:
        box = word.bbox
        if found and box[0] - found[-1][1][2] <= APART * max(word.size, 1.0):
            text, last = found[-1]
            found[-1] = (f"{text} {word.text}", (last[0], min(last[1], box[1]), box[2], max(last[3], box[3])))
        else:
            found.append((word.text, box))
    return found


def aligned(upper: Sequence[Extent], lower: Sequence[Extent]) -> bool:
    """Whether two figures of each line stand below one another."""
    pairs = sum(1 for low in lower if any(up[0] < low[1] and low[0] < up[1] for up in upper))
    return pairs >= LEAST_VALUES
