"""Cells whose dividing rules were not drawn: text that stands in columns all the same, with wide gaps between."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from extract.fields import BareCell
from extract.grids import BareGrid
from extract.words import PlacedWord

__all__ = ["divided"]

WIDE = 1.2
"""A gap wider than this share of the font size is no blank between words."""
CLEAR_OVER_LINES = 0.9
"""So is a smaller one that goes down over several lines."""
CLEAR = 0.6
"""Before a lone amount with decimals ("Rata-rata  99,28") a gap of twice a blank is enough."""
OFF_LINE = 0.3
"""Baselines that differ by more than this share of the font size are not one line."""
OFF_CENTRE = 0.1
"""Text whose middle misses that of its cell by less than this share of the width is centred."""
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
    cuts = [column for column in inner if is_free(grid.xs[column], words)] or around_lone_text(grid, cell, words)
    if not cuts:
        return [cell]
    edges = [cell.column, *cuts, cell.column + cell.col_span]
    return [BareCell(cell.row, start, cell.row_span, end - start) for start, end in zip(edges, edges[1:], strict=False)]


def around_lone_text(grid: BareGrid, cell: BareCell, words: Sequence[PlacedWord]) -> list[int]:
    """The edges of the one inner column in which all text of a wide cell stands; none where it is set for all its width.

    Text of a merged cell begins at its left, ends at its right or stands in its middle.
    """
    left, right = min(word.word.bbox[0] for word in words), max(word.word.bbox[2] for word in words)
    column = bisect_right(grid.xs, left) - 1
    first, last = cell.column, cell.column + cell.col_span
    if not first < column < last - 1 or right > grid.xs[column + 1]:
        return []
    centred = abs(left + right - grid.xs[first] - grid.xs[last]) / 2 < OFF_CENTRE * (grid.xs[last] - grid.xs[first])
    return [] if centred else [column, column + 1]


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
    wide = start - end > (WIDE if lines_across(before, after) < 2 else CLEAR_OVER_LINES) * size
    return end <= x <= start and (wide or interleaved(before, after))


def lines_across(before: Sequence[PlacedWord], after: Sequence[PlacedWord]) -> int:
    """On how many baselines text stands on both sides."""
    return len({round(word.baseline) for word in before} & {round(word.baseline) for word in after})


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
