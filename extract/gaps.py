"""Cells whose dividing rules were not drawn: text that stands in columns all the same, with wide gaps between."""

from collections.abc import Sequence
from dataclasses import replace

from extract.grids import BareCell, BareGrid
from extract.words import PlacedWord

__all__ = ["divided"]

WIDE = 1.2
"""A gap wider than this share of the font size is no blank between words."""


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
    before = [word for word in words if word.word.bbox[2] <= x]
    after = [word for word in words if word.word.bbox[0] >= x]
    if not before or not after or len(before) + len(after) < len(words):
        return False
    gap = min(word.word.bbox[0] for word in after) - max(word.word.bbox[2] for word in before)
    return gap > WIDE * max(word.word.size for word in words)


def middle(word: PlacedWord) -> float:
    return (word.word.bbox[0] + word.word.bbox[2]) / 2
