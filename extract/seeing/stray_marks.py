"""What a speck does to the figures of a column: "3." for 3, a letter for a digit. The column tells what stands in it."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from schemas.printed import UNREADABLE, Grid, GridCell, UnreadRegion

__all__ = ["without_stray_marks"]

FIGURE = re.compile(r"\(?[-+]?\d[\d.,]*\)?%?")
MARKED = re.compile(r"(\d+)[.,]")
NOT_READ = re.compile(r"[^\W\dA-Za-z_]{1,2}|[IOSZloqz|!/\\]{1,2}")
"""Letters that are like digits, those of other scripts, or a stroke, where the cells above have figures: digits that were taken
for something else. Grades (A, BB) stand among figures too."""
MOSTLY = 0.6
LEAST = 4


def without_stray_marks(grids: Iterable[Grid]) -> tuple[list[Grid], list[UnreadRegion]]:
    """`grids` with the marks off their figures, and the cells in which a digit was taken for something else."""
    before = list(grids)
    after = [corrected(grid) for grid in before]
    unread = [
        UnreadRegion(cell.bbox, "picture", "cell-unread")
        for grid, other in zip(before, after, strict=True)
        for was, cell in zip(grid.cells, other.cells, strict=True)
        if cell is not was and lone_word(cell) == UNREADABLE
    ]
    return after, unread


def corrected(grid: Grid) -> Grid:
    columns: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for cell in grid.cells:
        if (text := lone_word(cell)) is not None:
            columns[cell.column].append((cell.row, text))
    first = {
        column: min(row for row, text in texts if FIGURE.fullmatch(text))
        for column, texts in columns.items()
        if is_of_figures([text for _, text in texts])
    }
    return replace(
        grid,
        cells=tuple(cleaned(cell) if cell.row > first.get(cell.column, cell.row) else cell for cell in grid.cells),
    )


def is_of_figures(texts: list[str]) -> bool:
    plain = sum(bool(FIGURE.fullmatch(text)) and not MARKED.fullmatch(text) for text in texts)
    return plain >= LEAST and plain >= MOSTLY * len(texts)


def lone_word(cell: GridCell) -> str | None:
    return cell.lines[0].words[0].text if len(cell.lines) == 1 and len(cell.lines[0].words) == 1 else None


def cleaned(cell: GridCell) -> GridCell:
    text = lone_word(cell)
    if text is None:
        return cell
    marked = MARKED.fullmatch(text)
    if marked is None and not NOT_READ.fullmatch(text):
        return cell
    line = cell.lines[0]
    word = replace(line.words[0], text=marked[1] if marked else UNREADABLE)
    return replace(cell, lines=(replace(line, words=(word,)),))
