"""The workbook of several reports: a row a report, then all notes of all reports."""

import io
from typing import Final

from publish.i18n import translator
from publish.overview import NoteLine, Overview, ReportLine
from publish.sheet_pen import CENTRED, PLAIN, Pen, print_set_up, shown_format
from publish.sheet_style import Look, Styles, new_book
from publish.words import SEVERITIES

__all__ = ["overview_bytes"]

REPORT_WIDTHS = (36, 24, 8, 34, 9, 9, 9, 9, 9, 12, 10, 10, 12, 13, 46, 60)
NOTE_WIDTHS = (34, 8, 30, 9, 13, 46, 62, 18, 18, 16)
COLOURS = {"high": "#F4B6AE", "medium": "#FBDD9E", "low": "#CFE3F5", "info": "#E8E8E8"}
MISSED_FILL: Final = "#E8E8E8"
ALARM = "#B00020"
HTML = ".audit.html"


def overview_bytes(overview: Overview, lang: str) -> bytes:
    _ = translator(lang)
    stream = io.BytesIO()
    book = new_book(stream)
    styles = Styles(book)
    reports, notes = (Pen(book.add_worksheet(name), styles) for name in (_("Laporan"), _("Catatan")))
    write_reports(reports, overview, lang)
    write_notes(notes, overview, lang)
    book.close()
    return stream.getvalue()


def write_reports(pen: Pen, overview: Overview, lang: str) -> None:
    _ = translator(lang)
    severities = [_(name) for name in SEVERITIES.values()]
    heads = (
        _("Instansi"), _("Pemerintah daerah"), _("Tahun"), _("Berkas"), _("Halaman"), *severities, _("dugaan salah baca"),
        _("Ditolak"), _("Angka"), _("Dihitung ulang"), _("Tidak dapat diperiksa"), _("Simpulan"), _("Tidak terbaca"),
    )  # fmt: skip
    pen.heads(0, 0, heads)
    for row, report in enumerate(overview.reports, 1):
        write_report(pen, row, report)
    for row, missed in enumerate(overview.missed, len(overview.reports) + 1):
        grey = Look(fill=MISSED_FILL)
        pen.texts(row, 0, [""] * len(heads), grey)
        pen.text(row, 3, missed.file, grey)
        pen.text(
            row, len(heads) - 2, " ".join([_("TIDAK DIREVIU:"), missed.reason]), Look(fill=MISSED_FILL, strong=True)
        )
    last = max(len(overview.reports) + len(overview.missed), 1)
    pen.fit(dict(enumerate(REPORT_WIDTHS)))
    pen.sheet.freeze_panes(1, 1)
    pen.sheet.autofilter(0, 0, last, len(heads) - 1)
    print_set_up(pen.sheet, _("Laporan yang direviu"), lang, (0, 0))


def write_report(pen: Pen, row: int, report: ReportLine) -> None:
    page = report.files.get(HTML)
    if page is None:
        pen.text(row, 0, report.name)
    else:
        pen.link(row, 0, f"external:{page}", report.name)
    pen.text(row, 1, report.government)
    pen.value(row, 2, report.year, CENTRED)
    pen.text(row, 3, report.file)
    numbers = (
        report.pages, *report.counts.values(), report.readings, report.rejected, report.figures, report.recomputed,
        report.unverifiable,
    )  # fmt: skip
    fills = {column: COLOURS[code] for column, code in enumerate(report.counts, 5) if report.counts[code]}
    for column, number in enumerate(numbers, 4):
        pen.number(row, column, number, Look(number="#,##0", fill=fills.get(column, "")))
    pen.text(row, 4 + len(numbers), report.verdict.text)
    pen.text(row, 5 + len(numbers), "\n".join(report.gaps), Look(ink=ALARM))


def write_notes(pen: Pen, overview: Overview, lang: str) -> None:
    _ = translator(lang)
    heads = (
        _("Instansi"), _("Tahun"), _("Berkas"), _("Halaman"), _("Tingkat"), _("Tempat"), _("Kondisi"), _("Tertulis"),
        _("Hitung ulang"), _("Keputusan"),
    )  # fmt: skip
    pen.heads(0, 0, heads)
    lines = [(report, note) for report in overview.reports for note in report.notes]
    for row, (report, note) in enumerate(lines, 1):
        write_note(pen, row, report, note)
    pen.fit(dict(enumerate(NOTE_WIDTHS)))
    pen.sheet.freeze_panes(1, 1)
    pen.sheet.autofilter(0, 0, max(len(lines), 1), len(heads) - 1)
    pen.sheet.ignore_errors({"number_stored_as_text": f"A1:J{len(lines) + 2}"})
    print_set_up(pen.sheet, _("Laporan yang direviu"), lang, (0, 0))


def write_note(pen: Pen, row: int, report: ReportLine, note: NoteLine) -> None:
    pen.text(row, 0, report.name)
    pen.value(row, 1, report.year, CENTRED)
    pen.text(row, 2, report.file)
    pen.value(row, 3, note.page, CENTRED)
    pen.text(row, 4, note.severity_word, Look(fill=COLOURS.get(note.severity or "", "")))
    pen.texts(row, 5, [note.place, note.message])
    pen.value(row, 7, note.stated, Look(number=shown_format(note.stated)))
    pen.value(row, 8, note.expected, Look(number=shown_format(note.expected)))
    pen.text(row, 9, note.decision, PLAIN)
