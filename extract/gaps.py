"""Cells whose dividing rules were not drawn: text that stands in columns all the same, with wide gaps between."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.fields import BareCell
from extract.grids import BareGrid
from extract.words import PlacedWord

__all__ = ["divided"]

WIDE = 1.2
"""A gap wider than this share of the font size is no blank between words."""
CLEAR = 0.6
"""Before a lone amount with decimals ("Rata-rata  99,28") a gap of twice a blank is enough."""
OFF_LINE = 0.3
"""Baselines that differ by more than this share of the font size are not one line."""
AMOUNT = re.compile(r"^[(\-]?\d[\d.]*,\d+\)?%?$|^[(\-]?\d[\d,]*\.\d+\)?%?$|^\d{1,3}(?:[.,]\d{3})+$")


def divided(grid: BareGrid, inside: dict[int, list[PlacedWord]]) -> tuple[BareGrid, dict[int, list[PlacedWord]]]:
    """`grid` with the cells cut at those column edges that no line of their text runs over."""
    cells: list[BareCell] = []
    texts: dict[int, list[PlacedWord]] = {}
    for index, cell in enumerate(grid.cells):
        words = inside.get(index, [])
        for part in parts(grid, cell, words):
            left, right = grid.xs[part.column], grid.xs[part.column + part.col_span]
            texts[len(cells)] = [word for word in words if left <= middle(word) < right or part == cell]
            cells.append(part)
    return replace(grid, cells=cells), texts


def parts(grid: BareGrid, cell: BareCell, words: Sequence[PlacedWord]) -> list[BareCell]:
    if cell.col_span == 1 or not words:
        return [cell]
    inner = range(cell.column + 1, cell.column + cell.col_span)
    cuts = [column for column in inner if is_free(grid.xs[column], words)]
    if not cuts:
        return [cell]
    edges = [cell.column, *cuts, cell.column + cell.col_span]
    return [BareCell(cell.row, start, cell.row_span, end - start) for start, end in zip(edges, edges[1:], strict=False)]


def is_free(x: float, words: Sequence[PlacedWord]) -> bool:
    """Whether text stands on both sides of `x` and on every line ends and begins well away from the other side."""
    before = [word for word in words if middle(word) < x]
    after = [word for word in words if middle(word) >= x]
    if not before or not after:
        return False
    end, start = max(word.word.bbox[2] for word in before), min(word.word.bbox[0] for word in after)
    size = max(word.word.size for word in words)
    if len(after) == 1 and AMOUNT.match(after[0].word.text):
        return start - end > CLEAR * size
    return end <= x <= start and (start - end > WIDE * size or interleaved(before, after))


def interleaved(before: Sequence[PlacedWord], after: Sequence[PlacedWord]) -> bool:
    """Whether the lines on one side stand between those of the other: texts of two cells, each set in its middle."""
    if any(word.turn != 0 for word in (*before, *after)):
        return False
    left, right = {word.baseline for word in before}, {word.baseline for word in after}
    size = min(word.word.size for word in (*before, *after))
    apart = min(abs(a - b) for a in left for b in right) > OFF_LINE * size
    return apart and max(min(left), min(right)) <= min(max(left), max(right))


def middle(word: PlacedWord) -> float:
    return (word.word.bbox[0] + word.word.bbox[2]) / 2
