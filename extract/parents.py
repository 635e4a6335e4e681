"""Number and name left empty in a row that the merged cells beside them tie to the row above."""

from dataclasses import replace

from extract.carried import repeat, same_columns
from extract.figures import is_figure, is_label_number
from extract.sheet import Sheet, SheetCell

__all__ = ["with_parents_carried"]


def with_parents_carried(sheet: Sheet) -> Sheet:
    """`sheet` with the empty first cells of such rows holding what stands above, as repeats."""
    sheet = replace(sheet, cells=[replace(cell) for cell in sheet.cells])
    heading = sheet.header_rows | sheet.number_rows
    above: list[SheetCell] = []
    for row, cells in enumerate(sheet.coverings()):
        if row in heading:
            continue
        leading = empty_first(cells, row)
        homes = [home for cell in leading if (home := same_columns(above, cell)) is not None]
        tied = reaches_in(cells[len(leading) :], row) or is_merged_label(leading, homes, row < sheet.n_rows - 1)
        if tied and len(homes) == len(leading):
            for cell, home in zip(leading, homes, strict=True):
                repeat(cell, home)
        above = cells
    return sheet


def empty_first(cells: list[SheetCell], row: int) -> list[SheetCell]:
    """The cells of `row` from the first column on that are its own and empty."""
    found: list[SheetCell] = []
    for cell in cells:
        if cell.lines or cell.row != row:
            break
        found.append(cell)
    return found


def reaches_in(beside: list[SheetCell], row: int) -> bool:
    """Whether the first cell right of the empty ones, with its code, began above: what it is a part of then did too."""
    if not beside or not beside[0].lines or not (beside[0].row < row or beside[0].carried):
        return False
    alike = [cell for cell in beside[:2] if (cell.row, cell.row_span) == (beside[0].row, beside[0].row_span)]
    return any(cell.lines and not is_figure(cell.text) for cell in alike)


def is_merged_label(leading: list[SheetCell], homes: list[SheetCell], goes_on: bool) -> bool:
    """Whether the empty cells are number and name, merged over the same rows, below such a number and name."""
    spans = {cell.row_span for cell in leading}
    named = (
        len(leading) > 1
        and len(homes) == len(leading)
        and is_label_number(homes[0].text)
        and not is_figure(homes[1].text)
    )
    return goes_on and named and len(spans) == 1 and min(spans) > 1
