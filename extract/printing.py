"""From a sheet to the printed table: rows with all their cells, merged ones repeated."""

from collections.abc import Sequence

from extract.figures import joined_lines
from extract.headers import heading_paths
from extract.sheet import Sheet, SheetCell
from schemas.printed import PrintedCell, PrintedColumn, PrintedRow, PrintedTable, TextLine

__all__ = ["printed_table"]

LIST_MARKS = frozenset("-–•●▪➢✓*+")


def printed_table(sheet: Sheet, order: int, number: str | None, caption: str | None) -> PrintedTable:
    """The table that `sheet` holds, with its number and caption, at place `order` of the document."""
    paths = heading_paths(sheet)
    return PrintedTable(
        order=order,
        number=number,
        caption=caption,
        pages=tuple(sheet.pages),
        columns=tuple(PrintedColumn(index, path) for index, path in enumerate(paths)),
        rows=tuple(printed_row(sheet, row, covering) for row, covering in enumerate(sheet.coverings())),
    )


def printed_row(sheet: Sheet, row: int, covering: list[SheetCell]) -> PrintedRow:
    cells = [copy for cell in covering for copy in copies(cell, row)]
    cells.sort(key=lambda cell: cell.column)
    if row in sheet.header_rows:
        return PrintedRow(row, "header", tuple(cells))
    return PrintedRow(row, "column_numbers" if row in sheet.number_rows else "body", tuple(cells))


def copies(cell: SheetCell, row: int) -> list[PrintedCell]:
    """`cell` as it stands in `row`: in its first column, and again in each further column that it covers."""
    lines = mark_first(cell.lines)
    text = joined_lines([line.text for line in lines])
    return [
        PrintedCell(
            column=column,
            text=text,
            page=cell.page,
            bbox=cell.bbox,
            row_span=cell.row_span,
            col_span=cell.col_span,
            repeat=cell.carried or row > cell.row or column > cell.column,
            lines=lines,
        )
        for column in range(cell.column, cell.column + cell.col_span)
    ]


def mark_first(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """The lines of a cell, the mark of a list item before its text also where it was set on a line of its own below it."""
    if len(lines) < 2 or lines[-1].text not in LIST_MARKS:
        return tuple(lines)
    left = min(line.bbox[0] for line in lines[:-1])
    return (lines[-1], *lines[:-1]) if lines[-1].bbox[2] <= left else tuple(lines)
