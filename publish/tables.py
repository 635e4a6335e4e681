"""Tables as they were read, laid out again with their merged cells."""

from dataclasses import dataclass

from publish.i18n import translator
from publish.words import ROW_KINDS, SIGNS, TABLE_KINDS, word
from schemas.figures import Figure
from schemas.report import AuditedReport
from schemas.tables import Cell, Table

__all__ = ["CellView", "RowView", "TableView", "table_views"]

DITTO = "〃"


@dataclass(frozen=True, slots=True)
class CellView:
    """`sign` and `status` are those of the first of the `figures` in the cell, which are ids; `ditto` marks the copy of a merged
    cell."""

    text: str
    row_span: int = 1
    col_span: int = 1
    status: str = ""
    sign: str = ""
    ditto: bool = False
    figures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RowView:
    """`kind` names a row that is not plain content: a total, a mean."""

    header: bool
    kind: str
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class TableView:
    id: str
    number: str | None
    caption: str | None
    kind: str
    pages: tuple[int, ...]
    rows: tuple[RowView, ...]


def table_views(report: AuditedReport, lang: str) -> list[TableView]:
    """All tables of `report` in reading order."""
    figures = {figure.id: figure for figure in report.figures}
    return [table_view(table, figures, lang) for table in report.tables]


def table_view(table: Table, figures: dict[str, Figure], lang: str) -> TableView:
    _ = translator(lang)
    grid = {(at, cell.column): cell for at, row in enumerate(table.rows) for cell in row.cells}
    width = max((column for _at, column in grid), default=-1) + 1
    covered = {place for start, cell in grid.items() for place in covered_by(start, cell, grid)}
    rows = tuple(
        RowView(
            row.kind == "header",
            word(ROW_KINDS, row.kind, _) if row.kind in ROW_KINDS else "",
            tuple(cells(at, width, grid, covered, figures)),
        )
        for at, row in enumerate(table.rows)
    )
    return TableView(table.id, table.number, table.caption, word(TABLE_KINDS, table.kind, _), table.pages, rows)


Grid = dict[tuple[int, int], Cell]


def covered_by(start: tuple[int, int], cell: Cell, grid: Grid) -> list[tuple[int, int]]:
    """Places that a merged cell covers besides its own, if they hold nothing but its copies; else none."""
    if cell.repeat or (cell.row_span == 1 and cell.col_span == 1):
        return []
    row, column = start
    area = [(row + down, column + across) for down in range(cell.row_span) for across in range(cell.col_span)]
    others = [place for place in area if place != start]
    copies = all(place in grid and grid[place].repeat and grid[place].figures == cell.figures for place in others)
    return others if copies else []


def cells(at: int, width: int, grid: Grid, covered: set[tuple[int, int]], figures: dict[str, Figure]) -> list[CellView]:
    found = []
    for column in range(width):
        cell = grid.get((at, column))
        if cell is None:
            found.append(CellView(""))
        elif (at, column) not in covered:
            spans = bool(covered_by((at, column), cell, grid))
            found.append(cell_view(cell, spans, figures))
    return found


def cell_view(cell: Cell, spans: bool, figures: dict[str, Figure]) -> CellView:
    if cell.repeat:
        return CellView(DITTO, ditto=True, figures=cell.figures)
    status = next((figures[name].status for name in cell.figures if name in figures), "")
    return CellView(
        cell.text,
        cell.row_span if spans else 1,
        cell.col_span if spans else 1,
        status,
        SIGNS[status] if status else "",
        figures=cell.figures,
    )
