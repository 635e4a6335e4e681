"""A table on its way from grids to a printed table: rows of cells over common column edges."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from extract.edges import nearest
from schemas.geometry import BBox
from schemas.printed import Grid, TextLine

__all__ = ["Sheet", "SheetCell", "sheet_of"]

SAME_EDGE = 5.0
"""Column edges of two pages nearer than this (points) are the same edge."""


@dataclass(slots=True)
class SheetCell:
    """A cell at `row`, `column` of a sheet; `carried` when its text stands in the cell above the page break."""

    row: int
    column: int
    row_span: int
    col_span: int
    page: int
    bbox: BBox
    lines: tuple[TextLine, ...]
    carried: bool = False

    @property
    def text(self) -> str:
        return " ".join(line.text for line in self.lines)


@dataclass(slots=True)
class Sheet:
    """`xs` are the column edges, in points of the page; `cells` lists every row's own cells; `headers` counts rows."""

    xs: list[float]
    n_rows: int
    cells: list[SheetCell]
    pages: list[int]
    header_rows: set[int] = field(default_factory=set)
    number_rows: set[int] = field(default_factory=set)
    order: int = 0

    @property
    def n_columns(self) -> int:
        return len(self.xs) - 1

    def row(self, index: int) -> list[SheetCell]:
        """The cells that begin in row `index`, left to right."""
        return sorted((cell for cell in self.cells if cell.row == index), key=lambda cell: cell.column)

    def rows(self) -> list[list[SheetCell]]:
        by_row: list[list[SheetCell]] = [[] for _ in range(self.n_rows)]
        for cell in self.cells:
            by_row[cell.row].append(cell)
        for row in by_row:
            row.sort(key=lambda cell: cell.column)
        return by_row

    def covering(self, row: int) -> list[SheetCell]:
        """The cells that stand in row `row`, those reaching down from above included, left to right."""
        found = (cell for cell in self.cells if cell.row <= row < cell.row + cell.row_span)
        return sorted(found, key=lambda cell: cell.column)

    def coverings(self) -> list[list[SheetCell]]:
        """For each row what `covering` gives."""
        rows: list[list[SheetCell]] = [[] for _ in range(self.n_rows)]
        for cell in sorted(self.cells, key=lambda cell: cell.column):
            for row in range(cell.row, min(cell.row + cell.row_span, self.n_rows)):
                rows[row].append(cell)
        return rows

    def less(self, row: int, cells: "list[SheetCell]") -> "Sheet":
        """This sheet when `row` is taken out, which leaves `cells`."""
        return replace(
            self,
            n_rows=self.n_rows - 1,
            cells=cells,
            header_rows={at - (at > row) for at in self.header_rows},
            number_rows={at - (at > row) for at in self.number_rows},
        )

    def on_edges(self, xs: Sequence[float]) -> "Sheet":
        """The same sheet over the finer edges `xs`, which hold all of its own."""
        index = [nearest(xs, x) for x in self.xs]
        cells = [
            replace(cell, column=index[cell.column], col_span=index[cell.column + cell.col_span] - index[cell.column])
            for cell in self.cells
        ]
        return replace(self, xs=list(xs), cells=[cell for cell in cells if cell.col_span > 0])

    def below(self, other: "Sheet") -> "Sheet":
        """This sheet with `other`, on the same edges, under it."""
        down = self.n_rows
        return replace(
            self,
            n_rows=down + other.n_rows,
            cells=self.cells + [replace(cell, row=cell.row + down) for cell in other.cells],
            pages=sorted({*self.pages, *other.pages}),
            header_rows=self.header_rows | {row + down for row in other.header_rows},
            number_rows=self.number_rows | {row + down for row in other.number_rows},
        )


def sheet_of(grid: Grid, page: int) -> Sheet:
    """The sheet of a grid on page `page`, rows without any text left out."""
    xs = column_edges(grid)
    kept = sorted({cell.row for cell in grid.cells if cell.lines} | spanned_rows(grid))
    new = {row: index for index, row in enumerate(kept)}
    cells = []
    for cell in grid.cells:
        rows = [new[row] for row in range(cell.row, cell.row + cell.row_span) if row in new]
        if rows:
            cells.append(SheetCell(rows[0], cell.column, len(rows), cell.col_span, page, cell.bbox, cell.lines))
    return Sheet(xs, len(kept), cells, [page])


def spanned_rows(grid: Grid) -> set[int]:
    """Rows that hold text only through a cell that reaches into them, and cells of their own beside it."""
    starts = {cell.row for cell in grid.cells}
    return {
        row
        for cell in grid.cells
        if cell.lines and cell.row_span > 1
        for row in range(cell.row, cell.row + cell.row_span)
        if row in starts
    }


def column_edges(grid: Grid) -> list[float]:
    edges = [grid.bbox[0]] * (grid.n_columns + 1)
    edges[-1] = grid.bbox[2]
    for cell in grid.cells:
        edges[cell.column] = cell.bbox[0]
        edges[cell.column + cell.col_span] = cell.bbox[2]
    return edges
