"""The tables of a report as an XLSX workbook: a list of them, then each on a sheet of its own, as printed."""

import io
from typing import Any

from publish.gaps import gaps
from publish.i18n import translator
from publish.ledger import class_counts
from publish.places import page_list
from publish.seen import seen_note
from publish.seen_cells import seen_cells
from publish.sheet_names import sheet_names
from publish.sheet_pen import Pen
from publish.sheet_style import Look, Styles, new_book
from publish.table_sheet import write_table
from publish.visible import one_line
from publish.words import TABLE_KINDS, word
from schemas.report import ReadReport

__all__ = ["workbook_bytes"]

LIST_WIDTHS = (6, 24, 12, 70, 24, 12, 8, 40)


def workbook_bytes(report: ReadReport, lang: str) -> bytes:
    """All tables of `report`. Cells of one number are numbers, everything else is text and can be nothing else."""
    _ = translator(lang)
    stream = io.BytesIO()
    book = new_book(stream)
    styles = Styles(book)
    title = _("Daftar")
    names = sheet_names(report.tables, [title], lang)
    figures = {figure.id: figure for figure in report.figures}
    seen = [seen_cells(table, figures, lang) for table in report.tables]
    write_list(book.add_worksheet(title), styles, report, names, seen, lang)
    for table, name in zip(report.tables, names, strict=True):
        write_table(book.add_worksheet(name), styles, table, figures)
    book.close()
    return stream.getvalue()


def write_list(sheet: Any, styles: Styles, report: ReadReport, names: list[str], seen: list[str], lang: str) -> None:
    """The first sheet: whose tables these are, each with a link to its sheet, how many figures they state, which of them were
    seen on pictures, and what could not be read."""
    _ = translator(lang)
    pen, plain = Pen(sheet, styles), Look(framed=False)
    strong, line = (Look(strong=strong, framed=False, wrapped=False) for strong in (True, False))
    for column, width in enumerate(LIST_WIDTHS):
        sheet.set_column(column, column, width)
    heads = ("ID", _("Lembar"), _("Nomor"), _("Judul"), _("Jenis"), _("Halaman"), _("Baris"), _("Dibaca dengan OCR"))
    for column, head in enumerate(heads):
        pen.text(0, column, head, strong)
    sheet.freeze_panes(1, 0)
    row = 0
    for row, (table, name, cells) in enumerate(zip(report.tables, names, seen, strict=True), 1):
        texts = (table.number or "", table.caption or "", word(TABLE_KINDS, table.kind, _), page_list(table.pages))
        pen.text(row, 0, table.id, plain)
        sheet.write_url(row, 1, f"internal:'{name.replace(chr(39), chr(39) * 2)}'!A1", string=name)
        for column, text in enumerate(texts, 2):
            pen.text(row, column, one_line(text), plain)
        pen.number(row, 6, len(table.rows), plain)
        pen.text(row, 7, one_line(cells), plain)
    row += 2
    pen.text(row, 0, class_counts(report, lang), line)
    pen.text(row + 1, 0, seen_note(report, lang), line)
    missing = gaps(report, lang)
    if missing:
        pen.text(row + 2, 0, _("TIDAK TERBACA, harus diperiksa sendiri:"), strong)
    for at, gap in enumerate(missing, row + 3):
        text = f"{gap.heading}: {gap.what}" if gap.heading else gap.what
        pen.text(at, 0, one_line(text), line)
