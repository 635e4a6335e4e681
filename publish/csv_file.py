"""A table as CSV: one line of headings, then its rows; numbers bare, texts unable to act as formulas."""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass

from publish.cell_number import CellNumber, cell_number
from publish.i18n import translator
from publish.seen_cells import has_seen_cells, seen_cells_of_row
from publish.table_grid import TableGrid, column_names
from publish.visible import one_line
from schemas.base import plain
from schemas.figures import Figure
from schemas.tables import Table

__all__ = ["CSV_STYLES", "CsvStyle", "csv_bytes", "defused", "poses_as_formula"]

FORMULA_STARTS = tuple("=+@＝＋－＠-")
"""What makes a spreadsheet take a text for a formula (OWASP, CSV Injection); tabs and line ends are blanks by then."""
DASHES = re.compile(r"[-\s]*")


@dataclass(frozen=True, slots=True)
class CsvStyle:
    """`split_by` is the separator at which a spreadsheet set up otherwise would cut the lines of such a file."""

    delimiter: str
    decimal_mark: str
    encoding: str
    split_by: str


CSV_STYLES = {
    "polos": CsvStyle(",", ".", "utf-8", ";"),
    "id": CsvStyle(";", ",", "utf-8-sig", ","),
}
"""polos: for programs; id: for a double click where Excel is set to Indonesian."""


def csv_bytes(table: Table, figures: Mapping[str, Figure], style: CsvStyle, lang: str) -> bytes:
    """The rows of `table` below its head, under the paths of their headings; `figures` by id.

    A cell that is one number has neither "Rp" nor "%" nor thousands separators. A merged text stands in every row and
    column that it covers, a merged number once, so that no sum counts it twice. Rows of column numbers are left out.
    Where figures were read from a picture, a last column names them in each row by the letters of their columns.
    """
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=style.delimiter)
    _ = translator(lang)
    seen = has_seen_cells(table, figures)
    headings = [*(column.heading for column in table.columns), *([_("Dibaca dengan OCR")] if seen else [])]
    writer.writerow([defused(name, style) for name in column_names(headings)])
    grid = TableGrid(table)
    head = head_rows(table)
    for at, row in enumerate(table.rows):
        if at >= head and row.kind != "column_numbers":
            fields = [field(grid, at, column.index, figures, style) for column in table.columns]
            writer.writerow([*fields, *([seen_cells_of_row(row, figures)] if seen else [])])
    return stream.getvalue().encode(style.encoding)


def head_rows(table: Table) -> int:
    """How many rows lead the table as its head."""
    body = (at for at, row in enumerate(table.rows) if row.kind not in ("header", "column_numbers"))
    return next(body, len(table.rows))


def field(grid: TableGrid, row: int, column: int, figures: Mapping[str, Figure], style: CsvStyle) -> str:
    cell = grid.shown(row, column)
    if cell is None:
        return ""
    number = cell_number(cell, figures)
    if number is None:
        return defused(cell.text, style)
    return "" if grid.is_copy(row, column) else bare(number, style)


def bare(number: CellNumber, style: CsvStyle) -> str:
    return plain(number.value).replace(".", style.decimal_mark)


def defused(text: str, style: CsvStyle) -> str:
    """`text` on one line, with an apostrophe where a spreadsheet would begin a formula; a lone "-" begins none."""
    flat = one_line(text)
    if poses_as_formula(flat):
        flat = f"'{flat}"
    starts = f"(?=[{''.join(FORMULA_STARTS)}])(?![-\\s]*(?:{style.split_by}|$))"
    return re.sub(rf"(?<={style.split_by})(\s*){starts}", r"\1'", flat)


def poses_as_formula(text: str) -> bool:
    return text.lstrip().startswith(FORMULA_STARTS) and not DASHES.fullmatch(text)
