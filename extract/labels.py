"""Columns that only carry the mark of the column beside them: "1." before a name, "Rp" before an amount, under one heading."""

import re
from dataclasses import replace

from extract.figures import is_figure
from extract.sheet import Sheet, SheetCell

__all__ = ["with_labels_joined"]

MARK = re.compile(r"^(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})(?:\.\d{1,3})*[.)]?|[-–•▪➢✓◆❖●■*])$")
CURRENCY = re.compile(r"^(?:rp\.?|idr)$", re.IGNORECASE)


def with_labels_joined(sheet: Sheet) -> Sheet:
    """`sheet` with each such column taken into the next one, the mark before the text."""
    column = 0
    while column < sheet.n_columns - 1:
        if is_label_column(sheet, column):
            sheet = absorbed(sheet, column)
        column += 1
    return sheet


def is_label_column(sheet: Sheet, column: int) -> bool:
    """Whether `column` has no heading of its own, only marks, and each mark a text (or amount) beside it."""
    headings = sheet.header_rows | sheet.number_rows
    if not sheet.header_rows or any(
        cell.lines and cell.col_span == 1 for cell in sheet.cells if cell.column == column and cell.row in headings
    ):
        return False
    spanned = any(spans_both(cell, column) for cell in sheet.cells if cell.row in sheet.header_rows)
    if not spanned and (column == 0 or heading_above(sheet, column)):
        return False
    beside = {cell.row: cell for cell in sheet.cells if cell.column == column + 1}
    marked = 0
    for cell in sheet.cells:
        if cell.column != column or cell.col_span > 1 or cell.row in headings or not cell.lines:
            continue
        partner = beside.get(cell.row)
        if partner is None or not belongs(cell.text, partner):
            return False
        marked += 1
    return marked > 0


def spans_both(cell: SheetCell, column: int) -> bool:
    """Whether a heading stands over `column` and the next one alone."""
    return bool(cell.lines) and cell.column == column and cell.col_span == 2


def heading_above(sheet: Sheet, column: int) -> bool:
    """Whether a heading stands over `column`, alone or with others."""
    return any(
        cell.lines and cell.column <= column < cell.column + cell.col_span < sheet.n_columns
        for cell in sheet.cells
        if cell.row in sheet.header_rows
    )


def belongs(mark: str, partner: SheetCell) -> bool:
    if CURRENCY.match(mark):
        return True
    return bool(MARK.match(mark)) and bool(partner.lines) and not is_figure(partner.text)


def absorbed(sheet: Sheet, column: int) -> Sheet:
    marks = {cell.row: cell for cell in sheet.cells if cell.column == column and cell.col_span == 1}
    cells = []
    for cell in sheet.cells:
        if cell.column == column and cell.col_span == 1:
            continue
        end = cell.column + cell.col_span
        start = cell.column - (cell.column > column)
        span = end - (end > column) - start
        mark = marks.get(cell.row) if cell.column == column + 1 else None
        if mark is None:
            cells.append(replace(cell, column=start, col_span=span))
            continue
        box = (mark.bbox[0], min(mark.bbox[1], cell.bbox[1]), cell.bbox[2], max(mark.bbox[3], cell.bbox[3]))
        cells.append(replace(cell, column=start, col_span=span, bbox=box, lines=mark.lines + cell.lines))
    return replace(sheet, xs=sheet.xs[: column + 1] + sheet.xs[column + 2 :], cells=cells)
