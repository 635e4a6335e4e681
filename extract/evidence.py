"""Signs on a page that its tables were not all found: figures that stand below one another outside every table."""

from collections.abc import Sequence
from itertools import pairwise

from extract.drawings import is_label
from extract.figures import is_figure, is_label_number
from extract.pieces import pieces_of
from schemas.printed import PageRead, TextLine

__all__ = ["has_loose_columns"]

LEAST_LINES = 3
LEAST_VALUES = 2
NEAR = 6.0
"""Rows of one table follow each other within so many font sizes."""

Extent = tuple[float, float]


def has_loose_columns(page: PageRead) -> bool:
    """Whether three following lines outside the tables of `page` hold two figures each, in the same two columns."""
    outside = [line for line in page.lines if not is_label(page, line)]
    rows = [(line.bbox, found) for line in outside if len(found := figures_of(line)) >= LEAST_VALUES]
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
        (piece.bbox[0], piece.bbox[2])
        for piece in pieces_of(line)
        if is_figure(piece.text) and not is_label_number(piece.text) and len(piece.text) > 1
    ]


def aligned(upper: Sequence[Extent], lower: Sequence[Extent]) -> bool:
    """Whether two figures of each line stand below one another."""
    pairs = sum(1 for low in lower if any(up[0] < low[1] and low[0] < up[1] for up in upper))
    return pairs >= LEAST_VALUES
