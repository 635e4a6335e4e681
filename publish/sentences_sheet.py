"""The sheet of the recomputations of what sentences and charts state."""

from collections.abc import Sequence
from typing import Final

from publish.check_cells import PARTS, colour_checks, write_check
from publish.findings import FindingViews
from publish.i18n import translator
from publish.live_check import LiveChecks
from publish.sheet_pen import CENTRED, Pen, print_set_up
from publish.sheet_style import Look
from publish.visible import one_line
from publish.words import RELATIONS, word
from schemas.findings import Check

__all__ = ["write_sentences"]

HEAD_ROW: Final = 0
CHECKS_AT = 5
"""Column from which the cells of a check stand."""
WIDTHS = (8, 9, 62, 22, 18, 18, 18, 16, 44, 40)


def write_sentences(pen: Pen, name: str, views: FindingViews, live: LiveChecks, checks: Sequence[Check]) -> None:
    """One row a check, in their order; the value of the figure lives on the sheet of all figures."""
    _ = translator(views.lang)
    heads = (
        _("Kode"), _("Halaman"), _("Tempat"), _("Jenis"), _("Tercetak"), _("Tertulis"), _("Hitung ulang"), _("Selisih"),
        _("Simpulan"), _("Hitungan"),
    )  # fmt: skip
    pen.heads(HEAD_ROW, 0, heads)
    for row, check in enumerate(checks, HEAD_ROW + 1):
        figure = views.figures.get(check.stated)
        line = live.line(check, name)
        pen.text(row, 0, check.id, CENTRED)
        if figure is not None:
            pen.number(row, 1, figure.page, CENTRED)
            pen.text(row, 2, views.places.of(figure))
        pen.texts(row, 3, [word(RELATIONS, check.relation, _), one_line(line.printed)])
        write_check(pen, row, CHECKS_AT, line)
        pen.text(row, CHECKS_AT + PARTS, line.arithmetic)
    last = max(HEAD_ROW + len(checks), HEAD_ROW + 1)
    colour_checks(pen, HEAD_ROW + 1, last, CHECKS_AT, views.lang)
    if not checks:
        pen.text(
            HEAD_ROW + 1, 0, _("Tidak ada pemeriksaan atas angka dalam kalimat."), Look(framed=False, wrapped=False)
        )
    pen.fit(dict(enumerate(WIDTHS)))
    pen.sheet.freeze_panes(HEAD_ROW + 1, 1)
    pen.sheet.autofilter(HEAD_ROW, 0, last, len(heads) - 1)
    pen.sheet.ignore_errors({"number_stored_as_text": f"A1:J{last + 1}"})
    print_set_up(pen.sheet, views.report.report.file, views.lang, (HEAD_ROW, HEAD_ROW))
