"""One table of a report on a sheet, as it is printed: merged cells merged, numbers as numbers, the head frozen."""

from collections.abc import Mapping
from typing import Any

from publish.cell_number import CellNumber, cell_number
from publish.csv_file import poses_as_formula
from publish.sheet_style import Look, Styles
from publish.sheet_text import sheet_text
from publish.table_grid import Area, TableGrid
from schemas.figures import Figure
from schemas.tables import Cell, Row, Table

__all__ = ["head_height", "widths", "write_cells", "write_table"]

NARROWEST, WIDEST = 8, 60
"""Of a column, in characters."""
STRONG_ROWS = frozenset({"header", "column_numbers", "total", "subtotal", "mean"})


def write_table(sheet: Any, styles: Styles, table: Table, figures: Mapping[str, Figure]) -> None:
    """`table` from A1 on, its head frozen, and the sheet set up for print."""
    grid = TableGrid(table)
    write_cells(sheet, styles, table, grid, figures)
    head = head_height(table)
    sheet.freeze_panes(head, 0)
    if head:
        sheet.repeat_rows(0, head - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{max(grid.height, 1)}"})


def head_height(table: Table) -> int:
    """How many rows are its head; none where every row is."""
    return next((at for at, row in enumerate(table.rows) if row.kind not in ("header", "column_numbers")), 0)


def write_cells(
    sheet: Any,
    styles: Styles,
    table: Table,
    grid: TableGrid,
    figures: Mapping[str, Figure],
    top: int = 0,
    fills: Mapping[str, str] | None = None,
) -> None:
    """The cells of `table` below the `top` first rows, merged cells merged; a copied number beside an unmerged one stays away.
    `fills` are colours by the id of a figure."""
    inside = grid.merged_places()
    for at, row in enumerate(table.rows):
        for column in range(grid.width):
            cell = grid.shown(at, column)
            if (at, column) in inside:
                continue
            number = cell_number(cell, figures) if cell is not None else None
            if cell is None or (number is not None and grid.is_copy(at, column)):
                sheet.write_blank(top + at, column, None, styles.of(Look()))
            else:
                fill = next((fills[name] for name in cell.figures if name in fills), "") if fills else ""
                area = grid.areas.get((at, column))
                write_cell(sheet, styles, (top + at, column), cell, number, row, area, fill)
    for column, width in enumerate(widths(grid)):
        sheet.set_column(column, column, width)


def write_cell(
    sheet: Any,
    styles: Styles,
    place: tuple[int, int],
    cell: Cell,
    number: CellNumber | None,
    row: Row,
    area: Area | None,
    fill: str = "",
) -> None:
    shown = sheet_text(cell.text)
    value = number if number is not None and number.fits_a_spreadsheet else None
    look = styles.of(
        Look(
            strong=row.kind in STRONG_ROWS,
            head=row.kind in ("header", "column_numbers"),
            number=number_format(value) if value is not None else "",
            wrapped=value is None,
            quoted=value is None and poses_as_formula(shown),
            fill=fill,
        )
    )
    if area is not None:
        bottom, right = place[0] + area.bottom - area.top, place[1] + area.right - area.left
        sheet.merge_range(*place, bottom, right, "", look)
    if value is not None:
        sheet.write_number(*place, float(value.value), look)
    elif shown:
        sheet.write_string(*place, shown, look)
    elif area is None:
        sheet.write_blank(*place, None, look)


def number_format(number: CellNumber) -> str:
    """A format that shows `number` as printed; Excel puts the separators of its own language."""
    digits = ("#,##0" if number.grouped else "0") + ("." + "0" * number.decimals if number.decimals else "")
    shown = ('"Rp "' if number.currency else "") + digits + ('"%"' if number.percent else "")
    return f"{shown};({shown})" if number.brackets else shown


def widths(grid: TableGrid) -> list[int]:
    """Wide enough for the longest text of each column that is not merged across, within reason."""
    found = [NARROWEST] * grid.width
    for (_, column), cell in grid.own.items():
        if cell.col_span == 1 and not cell.repeat:
            found[column] = max(found[column], min(len(cell.text) + 2, WIDEST))
    return found
