"""The working paper (Kertas Kerja Reviu): the notes to fill in, every figure, and every recomputation as a living formula."""

import io
from typing import Any

from publish.checked_table import CheckedTable, by_table, top_of
from publish.cover_sheet import Listed, write_cover
from publish.figure_cells import FigureCells
from publish.figures_sheet import FIRST_ROW, VALUE_COLUMN, write_figures
from publish.findings import FindingViews
from publish.i18n import translator
from publish.live_check import LiveChecks
from publish.places import page_list
from publish.review_sheet import write_notes
from publish.sentences_sheet import write_sentences
from publish.sheet_names import sheet_names
from publish.sheet_pen import Pen
from publish.sheet_style import Styles, new_book
from schemas.report import AuditedReport
from schemas.working_paper import SHEET

__all__ = ["working_paper_bytes"]


def working_paper_bytes(report: AuditedReport, lang: str) -> bytes:
    """`report` as a workbook for Excel, LibreOffice and WPS. The same report gives the same bytes."""
    stream = io.BytesIO()
    book = new_book(stream)
    write_book(book, report, lang)
    book.close()
    return stream.getvalue()


def write_book(book: Any, report: AuditedReport, lang: str) -> None:
    _ = translator(lang)
    cover, figures, sentences = _("Ringkasan"), _("Angka"), _("Kalimat")
    names = sheet_names(report.tables, [cover, SHEET, figures, sentences], lang)
    views = FindingViews(report, lang)
    cells = FigureCells()
    for table, name in zip(report.tables, names, strict=True):
        cells.add_table(table, views.figures, name, top_of(table))
    cells.add_list(report.figures, figures, FIRST_ROW, VALUE_COLUMN)
    live = LiveChecks(views, cells)
    checks = by_table(report.checks, cells)
    tables = [CheckedTable(table, name, checks.get(name, ())) for table, name in zip(report.tables, names, strict=True)]
    listed = [
        Listed(SHEET, _("catatan reviu, untuk diisi auditor")),
        Listed(figures, _("setiap angka dalam laporan, dengan status dan alasannya")),
        Listed(sentences, _("hitung ulang angka dalam kalimat dan grafik"), checks=len(checks.get("", ()))),
        *(Listed(one.name, one.table.caption or "", page_list(one.table.pages), len(one.checks)) for one in tables),
    ]
    styles = Styles(book)
    pens = {name: Pen(book.add_worksheet(name), styles) for name in (cover, SHEET, figures, sentences, *names)}
    write_cover(pens[cover], views, listed)
    write_notes(pens[SHEET], views, cells)
    write_figures(pens[figures], views)
    write_sentences(pens[sentences], sentences, views, live, checks.get("", ()))
    for one in tables:
        one.write(pens[one.name], views, live, cells)
