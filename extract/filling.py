"""Words into the cells of a grid."""

from bisect import bisect_right
from collections.abc import Sequence

from extract.gaps import divided
from extract.grids import BareGrid
from extract.lines import lines_of
from extract.missing_edges import with_missing_columns
from extract.reading_order import in_reading_order
from extract.slivers import without_slivers
from extract.words import PlacedWord, rounded
from schemas.geometry import BBox
from schemas.printed import FoundBy, Grid, GridCell

__all__ = ["fill"]

MIDDLE = 0.3
"""A letter's middle stands this share of the font size above its baseline."""
LEAST_CELLS = 2


def fill(
    page: int, grid: BareGrid, words: Sequence[PlacedWord], found_by: FoundBy = "rules"
) -> tuple[Grid | None, list[PlacedWord]]:
    """The grid with the words that stand in its cells, and the words that do not; None when it is no table.

    No table: text in fewer than two cells or fewer than two columns (a text box, a frame around a page, a drawing).
    """
    inside, outside = placed_in(grid, words)
    if not grid.settled:
        grid, inside = with_missing_columns(grid, inside)
        grid, inside = divided(grid, inside)
    texts = [inside.get(index, []) for index in range(len(grid.cells))]
    columns = {cell.column for cell, text in zip(grid.cells, texts, strict=True) if text}
    if sum(1 for text in texts if text) < LEAST_CELLS or len(columns) < LEAST_CELLS:
        return None, list(words)
    clean, index_of = without_slivers(grid, [bool(text) for text in texts])
    if len(clean.xs) < 3:
        return None, list(words)
    new_texts: list[list[PlacedWord]] = [[] for _ in clean.cells]
    for old, new in enumerate(index_of):
        if new >= 0:
            new_texts[new] += texts[old]
    cells = tuple(
        GridCell(
            cell.row,
            cell.column,
            cell.row_span,
            cell.col_span,
            rounded(clean.box(cell)),
            in_reading_order(lines_of(page, text)),
        )
        for cell, text in zip(clean.cells, new_texts, strict=True)
    )
    return Grid(rounded(clean.bbox), len(clean.ys) - 1, len(clean.xs) - 1, cells, found_by), outside


def placed_in(grid: BareGrid, words: Sequence[PlacedWord]) -> tuple[dict[int, list[PlacedWord]], list[PlacedWord]]:
    """The words by the index of the cell that their middle lies in, and those outside the grid."""
    at_field = {
        (row, column): index
        for index, cell in enumerate(grid.cells)
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.col_span)
    }
    inside: dict[int, list[PlacedWord]] = {}
    outside = []
    for word in words:
        x, y = middle(word)
        index = at_field.get((bisect_right(grid.ys, y) - 1, bisect_right(grid.xs, x) - 1))
        if index is None or word.turn is None:
            outside.append(word)
        else:
            inside.setdefault(index, []).append(word)
    return inside, outside


def middle(word: PlacedWord) -> tuple[float, float]:
    """The middle of a word; of an upright one by its baseline, since a comma's box lies lower than a digit's."""
    box: BBox = word.word.bbox
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    return (x, word.baseline - MIDDLE * word.word.size) if word.turn == 0 else (x, y)
