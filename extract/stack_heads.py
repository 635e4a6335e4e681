"""Headings inside a stack: "Jumlah populasi ternak :" above items that have figures, with none of its own."""

from collections.abc import Mapping, Sequence

from extract.bands import Band
from extract.blocks import MARK, START
from schemas.printed import TextLine

__all__ = ["FurtherRow", "without_heads"]

FurtherRow = tuple[float, dict[int, list[TextLine]]]
"""A row between those of the stack: its height, and the lines of each of its columns."""
Parts = list[list[TextLine]]
INTRODUCES = ":"


def without_heads(texts: Mapping[int, Parts], bands: Sequence[Band]) -> tuple[dict[int, Parts], list[FurtherRow]]:
    """`texts` (for each column the lines of every row) without the headings of items among them, and these as rows.

    A heading ends with a colon and stands before an item with a mark of its own, or behind the last line of one.
    """
    kept: dict[int, Parts] = {}
    heads: list[FurtherRow] = []
    for column, blocks in texts.items():
        kept[column] = []
        for row, block in enumerate(blocks):
            first, last = leading(block), trailing(block)
            kept[column].append(list(block[first:last]))
            if first:
                above = bands[row - 1].height if row else bands[row].height - 1.0
                heads.append((between(block[:first], above, bands[row].height), {column: list(block[:first])}))
            if last < len(block):
                below = bands[row + 1].height if row + 1 < len(bands) else float("inf")
                heads.append((between(block[last:], bands[row].height, below), {column: list(block[last:])}))
    return kept, heads


def leading(block: Sequence[TextLine]) -> int:
    """How many lines at the top of `block` are a heading of the item below them."""
    for at in range(1, len(block)):
        if block[at - 1].text.rstrip().endswith(INTRODUCES) and MARK.match(block[at].text):
            return at
    return 0


def trailing(block: Sequence[TextLine]) -> int:
    """The index of the first line at the foot of `block` that belongs to a heading of what follows; else its length."""
    if len(block) < 2 or not block[-1].text.rstrip().endswith(INTRODUCES) or not MARK.match(block[0].text):
        return len(block)
    return next((at for at in range(1, len(block)) if START.match(block[at].text)), len(block))


def between(lines: Sequence[TextLine], above: float, below: float) -> float:
    """The height of a heading, kept between the rows around it."""
    middle = (lines[0].bbox[1] + lines[-1].bbox[3]) / 2
    return max(min(middle, below - 0.1), above + 0.1)
