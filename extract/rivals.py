"""Other libraries' table finders as second readers: each sees an upright copy of one page and names the edges of its tables.

They are imported when a page asks for them: camelot brings OpenCV and pandas along, a second of start-up.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from extract.edges import nearest
from extract.fields import BareCell, connected, rectangles
from extract.grids import BareGrid, edges
from schemas.geometry import BBox
from schemas.printed import FoundBy, Reader

__all__ = ["RIVALS", "Rival"]

FoundTables = list[tuple[FoundBy, BareGrid]]


@dataclass(frozen=True, slots=True)
class Rival:
    """A library by the name of its reader. `find` takes a PDF of one page and returns its tables, the narrow ones
    first: a table inside a cell of another one takes its words first."""

    reader: Reader
    find: Callable[[bytes], FoundTables]


def by_pdfplumber(pdf: bytes) -> FoundTables:
    """The tables that pdfplumber finds by lines; where there are none, by the alignment of words."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(pdf)) as document:
        page = document.pages[0]
        found_by: FoundBy = "rules"
        tables = page.find_tables()
        if not tables:
            found_by = "alignment"
            tables = page.find_tables({"vertical_strategy": "text", "horizontal_strategy": "text"})
        grids = [grid_of_boxes([cell for row in table.rows for cell in row.cells if cell]) for table in tables]
    return [(found_by, grid) for grid in narrow_first(grids)]


def grid_of_boxes(boxes: Sequence[BBox]) -> BareGrid | None:
    """The grid whose cells are `boxes`; None for fewer than two columns."""
    xs = edges([x for box in boxes for x in (box[0], box[2])])
    ys = edges([y for box in boxes for y in (box[1], box[3])])
    if len(xs) < 3 or len(ys) < 2:
        return None
    grid = BareGrid(xs, ys)
    for box in boxes:
        column, row = nearest(xs, box[0]), nearest(ys, box[1])
        cell = BareCell(row, column, nearest(ys, box[3]) - row, nearest(xs, box[2]) - column)
        if cell.row_span > 0 and cell.col_span > 0:
            grid.cells.append(cell)
    return grid


def by_camelot(pdf: bytes) -> FoundTables:
    """The tables that camelot finds by lines, drawn ones and those of the rendered page; where there are none, by alignment."""
    from camelot.io import read_pdf

    # "combined" also looks at the picture of the page: rules that are drawn as pictures or patterns are no paths.
    tables = list(read_pdf(pdf, flavor="lattice", engine="combined", suppress_stdout=True))
    found_by: FoundBy = "rules"
    if not tables:
        found_by = "alignment"
        tables = list(read_pdf(pdf, flavor="network", suppress_stdout=True))
    grids = [grid_of_cells(table) for table in tables if not table.rotation]
    return [(found_by, grid) for grid in narrow_first(grids)]


def grid_of_cells(table: Any) -> BareGrid | None:
    """The grid of a camelot table, cells joined where it saw no edge between them; None for fewer than two columns."""
    cells, n_rows, n_columns = table.cells, len(table.rows), len(table.cols)
    if n_columns < 2:
        return None
    height = float(table.pdf_size[1])
    xs = [float(cell.x1) for cell in cells[0]] + [float(cells[0][-1].x2)]
    ys = [height - float(row[0].y2) for row in cells] + [height - float(cells[-1][0].y1)]
    walls = [[True] * n_rows for _ in range(n_columns + 1)]
    floors = [[True] * n_columns for _ in range(n_rows + 1)]
    for row in range(n_rows):
        for column in range(n_columns - 1):
            walls[column + 1][row] = bool(cells[row][column].right or cells[row][column + 1].left)
    for row in range(n_rows - 1):
        for column in range(n_columns):
            floors[row + 1][column] = bool(cells[row][column].bottom or cells[row + 1][column].top)
    grid = BareGrid(xs, ys)
    for fields in connected(walls, floors, n_columns, n_rows):
        grid.cells += rectangles(fields)
    grid.cells.sort(key=lambda cell: (cell.row, cell.column))
    return grid


def narrow_first(grids: Sequence[BareGrid | None]) -> Iterator[BareGrid]:
    yield from sorted((grid for grid in grids if grid is not None), key=lambda grid: grid.xs[-1] - grid.xs[0])


RIVALS = {rival.reader: rival for rival in (Rival("pdfplumber", by_pdfplumber), Rival("camelot", by_camelot))}
"""The second readers by name."""
