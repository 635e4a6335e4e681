"""The tables of a report as an XLSX workbook: a list of them, then each on a sheet of its own, as printed."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from xlsxwriter import Workbook

from publish.cell_number import CellNumber, cell_number
from publish.csv_file import FORMULA_STARTS
from publish.gaps import gaps
from publish.i18n import translator
from publish.ledger import class_counts
from publish.places import page_list
from publish.seen import seen_note
from publish.seen_cells import seen_cells
from publish.sheet_names import sheet_names
from publish.table_grid import Area, TableGrid
from publish.visible import one_line, visible
from publish.words import TABLE_KINDS, word
from schemas.figures import Figure
from schemas.report import ReadReport
from schemas.tables import Cell, Row, Table

__all__ = ["workbook_bytes"]

OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": False,
}
LONGEST_TEXT = 32_767
NARROWEST, WIDEST = 8, 60
"""Of a column, in characters."""
LIST_WIDTHS = (6, 24, 12, 70, 24, 12, 8, 40)
STRONG_ROWS = frozenset({"header", "column_numbers", "total", "subtotal", "mean"})
GREY = "#D9D9D9"


def workbook_bytes(report: ReadReport, lang: str) -> bytes:
    """All tables of `report`. Cells of one number are numbers, everything else is text and can be nothing else."""
    _ = translator(lang)
    stream = io.BytesIO()
    book = Workbook(stream, OPTIONS)
    styles = Styles(book)
    title = _("Daftar")
    names = sheet_names(report.tables, title, lang)
    figures = {figure.id: figure for figure in report.figures}
    seen = [seen_cells(table, figures, lang) for table in report.tables]
    write_list(book.add_worksheet(title), styles, report, names, seen, lang)
    for table, name in zip(report.tables, names, strict=True):
        write_table(book.add_worksheet(name), styles, table, figures)
    book.close()
    return stream.getvalue()


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks. `number` is a number format; `quoted` keeps a text from becoming a formula when edited."""

    strong: bool = False
    head: bool = False
    number: str = ""
    quoted: bool = False
    framed: bool = True
    wrapped: bool = True


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self.book = book
        self.made: dict[Look, Any] = {}

    def of(self, look: Look) -> Any:
        if look not in self.made:
            properties: dict[str, Any] = {"text_wrap": look.wrapped, "valign": "top"}
            properties |= {"border": 1} if look.framed else {}
            properties |= {"bold": True} if look.strong else {}
            properties |= {"bg_color": GREY, "align": "center", "valign": "vcenter"} if look.head else {}
            properties |= {"num_format": look.number} if look.number else {}
            properties |= {"quote_prefix": True} if look.quoted else {}
            self.made[look] = self.book.add_format(properties)
        return self.made[look]


def write_list(sheet: Any, styles: Styles, report: ReadReport, names: list[str], seen: list[str], lang: str) -> None:
    """The first sheet: whose tables these are, each with a link to its sheet, how many figures they state, which of them were
    seen on pictures, and what could not be read."""
    _ = translator(lang)
    plain = styles.of(Look(framed=False))
    strong, line = (styles.of(Look(strong=strong, framed=False, wrapped=False)) for strong in (True, False))
    for column, width in enumerate(LIST_WIDTHS):
        sheet.set_column(column, column, width)
    heads = ("ID", _("Lembar"), _("Nomor"), _("Judul"), _("Jenis"), _("Halaman"), _("Baris"), _("Dibaca dengan OCR"))
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, strong)
    sheet.freeze_panes(1, 0)
    row = 0
    for row, (table, name, cells) in enumerate(zip(report.tables, names, seen, strict=True), 1):
        texts = (table.number or "", table.caption or "", word(TABLE_KINDS, table.kind, _), page_list(table.pages))
        sheet.write_string(row, 0, table.id, plain)
        sheet.write_url(row, 1, f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1", string=name)
        for column, text in enumerate(texts, 2):
            sheet.write_string(row, column, one_line(text, LONGEST_TEXT), plain)
        sheet.write_number(row, 6, len(table.rows), plain)
        sheet.write_string(row, 7, one_line(cells, LONGEST_TEXT), plain)
    row += 2
    sheet.write_string(row, 0, class_counts(report, lang), line)
    sheet.write_string(row + 1, 0, seen_note(report, lang), line)
    missing = gaps(report, lang)
    if missing:
        sheet.write_string(row + 2, 0, _("TIDAK TERBACA, harus diperiksa sendiri:"), strong)
    for at, gap in enumerate(missing, row + 3):
        text = f"{gap.heading}: {gap.what}" if gap.heading else gap.what
        sheet.write_string(at, 0, one_line(text, LONGEST_TEXT), line)


def write_table(sheet: Any, styles: Styles, table: Table, figures: Mapping[str, Figure]) -> None:
    """`table` from A1 on, its head frozen, merged cells merged; a copied number beside an unmerged one stays away."""
    grid = TableGrid(table)
    inside = grid.merged_places()
    for at, row in enumerate(table.rows):
        for column in range(grid.width):
            cell = grid.shown(at, column)
            if (at, column) in inside:
                continue
            number = cell_number(cell, figures) if cell is not None else None
            if cell is None or (number is not None and grid.is_copy(at, column)):
                sheet.write_blank(at, column, None, styles.of(Look()))
            else:
                write_cell(sheet, styles, (at, column), cell, number, row, grid.areas.get((at, column)))
    for column, width in enumerate(widths(grid)):
        sheet.set_column(column, column, width)
    head = next((at for at, row in enumerate(table.rows) if row.kind not in ("header", "column_numbers")), 0)
    sheet.freeze_panes(head, 0)
    if head:
        sheet.repeat_rows(0, head - 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{max(grid.height, 1)}"})


def write_cell(
    sheet: Any,
    styles: Styles,
    place: tuple[int, int],
    cell: Cell,
    number: CellNumber | None,
    row: Row,
    area: Area | None,
) -> None:
    text = visible(cell.text)
    shown = text if len(text) <= LONGEST_TEXT else f"{text[: LONGEST_TEXT - 1]}…"
    value = number if number is not None and number.fits_a_spreadsheet else None
    look = styles.of(
        Look(
            strong=row.kind in STRONG_ROWS,
            head=row.kind in ("header", "column_numbers"),
            number=number_format(value) if value is not None else "",
            wrapped=value is None,
            quoted=value is None and shown.startswith(FORMULA_STARTS),
        )
    )
    if area is not None:
        sheet.merge_range(area.top, area.left, area.bottom, area.right, "", look)
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
