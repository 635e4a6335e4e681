"""The sheet of all figures of a report: what is printed, how it was read, what became of it, which checks use it."""

from typing import Final

from publish.findings import FindingViews
from publish.i18n import translator
from publish.ledger import entries
from publish.sheet_pen import CENTRED, Pen, print_set_up, shown_format
from publish.sheet_style import Look
from publish.words import CLASSES, STATUSES, word

__all__ = ["FIRST_ROW", "VALUE_COLUMN", "write_figures"]

HEAD_ROW: Final = 0
FIRST_ROW: Final = HEAD_ROW + 1
VALUE_COLUMN: Final = 5
WIDTHS = (8, 9, 12, 66, 20, 20, 14, 22, 52, 14, 30)
STATUS_COLUMN = 7
COLOURS = {"contradicted": "#F4B6AE", "disputed": "#FBDD9E", "truncated": "#FFF3C4"}


def write_figures(pen: Pen, views: FindingViews) -> None:
    """One row a figure, in reading order. A figure of which several readings are left has no value."""
    lang, report = views.lang, views.report
    _ = translator(lang)
    heads = (
        _("Kode"), _("Halaman"), _("Kelas"), _("Tempat"), _("Tertulis"), _("Nilai"), _("Satuan"), _("Status"),
        _("Keterangan"), _("Dibaca dari"), _("Pemeriksaan"),
    )  # fmt: skip
    pen.heads(HEAD_ROW, 0, heads)
    long = Look(wrapped=False)
    for row, (figure, entry) in enumerate(zip(report.figures, entries(report, lang), strict=True), FIRST_ROW):
        pen.text(row, 0, figure.id, CENTRED)
        pen.number(row, 1, figure.page, CENTRED)
        pen.texts(row, 2, [word(CLASSES, figure.class_, _), entry.where, figure.text])
        pen.value(row, VALUE_COLUMN, figure.value, Look(number=shown_format(figure.value)))
        unit = {"IDR": "Rp", "percent": "%"}.get(figure.unit or "", figure.unit or "")
        pen.texts(
            row, VALUE_COLUMN + 1, [unit, f"{entry.sign} {entry.status_word}", entry.remark, entry.seen or _("teks")]
        )
        pen.text(row, len(heads) - 1, ", ".join(figure.checks), long)
    last = max(HEAD_ROW + len(report.figures), FIRST_ROW)
    pen.fit(dict(enumerate(WIDTHS)))
    pen.sheet.freeze_panes(FIRST_ROW, 1)
    pen.sheet.autofilter(HEAD_ROW, 0, last, len(heads) - 1)
    for status, fill in COLOURS.items():
        rule = {"type": "text", "criteria": "containing", "value": word(STATUSES, status, _)}
        style = pen.styles.book.add_format({"bg_color": fill})
        pen.sheet.conditional_format(FIRST_ROW, STATUS_COLUMN, last, STATUS_COLUMN, {**rule, "format": style})
    pen.sheet.ignore_errors({"number_stored_as_text": f"A1:K{last + 1}"})
    print_set_up(pen.sheet, report.report.file, lang, (HEAD_ROW, HEAD_ROW))
