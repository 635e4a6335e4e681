"""Columns and rows that only exist because rules of neighbouring rows do not quite line up."""

from collections.abc import Sequence

from extract.fields import BareCell
from extract.grids import BareGrid

__all__ = ["without_slivers"]

NARROW = 8.0
"""A column narrower than this (points) in which no text stands is no column."""
FLAT = 5.0
"""Likewise a row lower than this."""


def without_slivers(grid: BareGrid, filled: Sequence[bool]) -> tuple[BareGrid, list[int]]:
    """`grid` without its slivers, and for each old cell the index of the new one, -1 for one that went with a sliver.

    `filled` says for each cell whether it holds text.
    """
    new_x = kept_edges(
        grid.xs,
        NARROW,
        {cell.column for cell, full in zip(grid.cells, filled, strict=True) if full and cell.col_span == 1},
    )
    new_y = kept_edges(
        grid.ys, FLAT, {cell.row for cell, full in zip(grid.cells, filled, strict=True) if full and cell.row_span == 1}
    )
    cells: list[BareCell] = []
    index_of: list[int] = []
    for cell in grid.cells:
        column, row = new_x[cell.column], new_y[cell.row]
        col_span = new_x[cell.column + cell.col_span] - column
        row_span = new_y[cell.row + cell.row_span] - row
        if col_span and row_span:
            index_of.append(len(cells))
            cells.append(BareCell(row, column, row_span, col_span))
        else:
            index_of.append(-1)
    return BareGrid(drawn_together(grid.xs, new_x), drawn_together(grid.ys, new_y), cells), index_of


def kept_edges(places: list[float], least: float, needed: set[int]) -> list[int]:
    """The new index of each edge: both edges of a sliver get the same one."""
    new = [0]
    for step, (start, end) in enumerate(zip(places, places[1:], strict=False)):
        sliver = end - start < least and step not in needed
        new.append(new[-1] + (0 if sliver else 1))
    return new


def drawn_together(places: list[float], new: list[int]) -> list[float]:
    groups: dict[int, list[float]] = {}
    for place, index in zip(places, new, strict=True):
        groups.setdefault(index, []).append(place)
    return [(group[0] + group[-1]) / 2 for group in groups.values()]
