"""Cells of a heading that reach down into the rows below it: no rule was drawn between the heading and an empty cell."""

from dataclasses import replace

from extract.sheet import Sheet, SheetCell

__all__ = ["with_headings_ruled_off"]


def with_headings_ruled_off(sheet: Sheet) -> Sheet:
    """`sheet` with such cells cut at the foot of the heading; below it they are empty."""
    headings = sheet.header_rows | sheet.number_rows
    foot = max(headings, default=-1) + 1
    below = sheet.row(foot) if headings and foot < sheet.n_rows else []
    if not below:
        return sheet
    y = min(cell.bbox[1] for cell in below)
    cells = [part for cell in sheet.cells for part in (cut(cell, foot, y) if reaches(cell, foot, y) else [cell])]
    return replace(sheet, cells=cells)


def reaches(cell: SheetCell, foot: int, y: float) -> bool:
    """Whether a cell begins above row `foot`, whose top is `y`, ends below it and has all its text above."""
    over = cell.row < foot < cell.row + cell.row_span
    return over and bool(cell.lines) and cell.lines[-1].bbox[3] <= y


def cut(cell: SheetCell, foot: int, y: float) -> list[SheetCell]:
    x0, top, x1, bottom = cell.bbox
    rest = cell.row + cell.row_span - foot
    return [
        replace(cell, row_span=foot - cell.row, bbox=(x0, top, x1, y)),
        replace(cell, row=foot, row_span=rest, bbox=(x0, y, x1, bottom), lines=()),
    ]
