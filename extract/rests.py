"""Rows within a page that only end what the row above began: a rule was drawn through their texts."""

from collections.abc import Sequence
from dataclasses import replace

from extract.cut_texts import begins_inside, ends_text, fills_cell
from extract.figures import is_figure
from extract.sheet import Sheet, SheetCell
from schemas.geometry import union

__all__ = ["with_rests_joined"]


def with_rests_joined(sheet: Sheet) -> Sheet:
    """`sheet` with the texts of each such row taken into the row above."""
    rows = sheet.rows()
    for row in range(sheet.n_rows - 1, 0, -1):
        if is_rest(sheet, rows, row):
            sheet = joined(sheet, row)
            rows = sheet.rows()
    return sheet


def is_rest(sheet: Sheet, rows: Sequence[Sequence[SheetCell]], row: int) -> bool:
    """Whether `row` only ends the texts of the row above.

    All its texts begin inside a sentence, one at least so that no other can begin, below texts that fill their cells;
    it has no figure and leaves cells empty that are filled above.
    """
    heading = sheet.header_rows | sheet.number_rows
    cells, above = rows[row], {cell.column: cell for cell in rows[row - 1]}
    if {row, row - 1} & heading or any(cell.row_span > 1 for cell in [*cells, *above.values()]):
        return False
    filled = [cell for cell in cells if cell.lines]
    if not filled or [cell.column for cell in cells] != sorted(above):
        return False
    if len(filled) >= sum(1 for cell in above.values() if cell.lines):
        return False
    for cell in filled:
        home = above[cell.column]
        if not home.lines or home.col_span != cell.col_span or is_figure(cell.text):
            return False
        if not begins_inside(cell.text) or not fills_cell(home):
            return False
    return any(ends_text(cell, sheet) for cell in filled)


def joined(sheet: Sheet, row: int) -> Sheet:
    cells = []
    rests = {cell.column: cell for cell in sheet.row(row)}
    for cell in sheet.cells:
        if cell.row == row - 1:
            rest = rests[cell.column]
            cells.append(replace(cell, bbox=union([cell.bbox, rest.bbox]), lines=cell.lines + rest.lines))
        elif cell.row != row:
            cells.append(replace(cell, row=cell.row - (cell.row > row)))
    return sheet.less(row, cells)
