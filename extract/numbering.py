"""A row of column numbers that is ruled off in some columns only, and stands in one cell with the row below in others."""

from dataclasses import replace

from extract.figures import column_number
from extract.sheet import Sheet, SheetCell

__all__ = ["with_numbers_ruled_off"]

LEAST_NUMBERS = 3


def with_numbers_ruled_off(sheet: Sheet) -> Sheet:
    """`sheet` with such cells cut below their number, where the numbers of the row then count the columns."""
    for row in range(sheet.n_rows - 1):
        tall = to_cut(sheet, row)
        if tall:
            return replace(
                sheet, cells=[part for cell in sheet.cells for part in (cut(cell) if cell in tall else [cell])]
            )
    return sheet


def to_cut(sheet: Sheet, row: int) -> list[SheetCell]:
    cells = sheet.row(row)
    short = [cell for cell in cells if cell.row_span == 1]
    tall = [cell for cell in cells if cell.row_span == 2 and len(cell.lines) > 1]
    if not short or not tall or len(short) + len(tall) != len(cells) or len(cells) < LEAST_NUMBERS:
        return []
    if any(len(cell.lines) != 1 for cell in short):
        return []
    numbers = [column_number(cell.lines[0].text) for cell in cells]
    return tall if numbers == list(range(1, len(cells) + 1)) else []


def cut(cell: SheetCell) -> list[SheetCell]:
    """The number and the text below it as two cells."""
    x0, top, x1, bottom = cell.bbox
    middle = (cell.lines[0].bbox[3] + cell.lines[1].bbox[1]) / 2
    return [
        replace(cell, row_span=1, bbox=(x0, top, x1, middle), lines=cell.lines[:1]),
        replace(cell, row=cell.row + 1, row_span=1, bbox=(x0, middle, x1, bottom), lines=cell.lines[1:]),
    ]
