"""The first sheet of the working paper: whose report, what was not read, how far it could be checked, where to find what."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from publish.auditor_word import auditor_lines
from publish.figure_cells import quoted_sheet
from publish.findings import FindingViews
from publish.gaps import gaps, loose_pages, remarks
from publish.i18n import translator
from publish.ledger import coverage_rows, reason_rows
from publish.numbers import count
from publish.places import page_list
from publish.seen import seen_note
from publish.sheet_pen import PLAIN, Pen, print_set_up
from publish.sheet_style import Look
from publish.verdict import verdict
from publish.visible import one_line
from publish.words import SEVERITIES, SIGNS, STATUS_MEANINGS, STATUSES, word

__all__ = ["Listed", "write_cover"]

WIDTHS = (26, 60, 16, 16, 14, 14, 14, 14)
LINE: Final = Look(framed=False, wrapped=False)
STRONG: Final = replace(LINE, strong=True)
ALARM = "#B00020"
TITLE_HEIGHT = 24
"""Points."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A sheet of the workbook: what it holds, on which pages that stands, and how many recomputations it shows."""

    sheet: str
    what: str
    pages: str = ""
    checks: int | None = None


class Cover:
    """Writes from top to bottom; `row` is the next one."""

    def __init__(self, pen: Pen, views: FindingViews) -> None:
        self.pen = pen
        self.report = views.report
        self.lang = views.lang
        self._ = translator(views.lang)
        self.row = 0

    def line(self, text: str, look: Look = LINE) -> None:
        self.pen.text(self.row, 0, one_line(text), look)
        self.row += 1

    def identity(self) -> None:
        _, info = self._, self.report.report
        name = info.instansi or info.title or _("Instansi tidak dikenali")
        year = "" if info.tahun is None else f" {info.tahun}"
        self.pen.sheet.set_row(0, TITLE_HEIGHT)
        self.line(_("Kertas Kerja Reviu: {name}").format(name=f"{name}{year}"), replace(STRONG, large=True))
        facts = (
            (_("Pemerintah daerah"), info.pemda or ""),
            (_("Berkas"), info.file),
            (_("Halaman"), count(info.pages, self.lang)),
            ("SHA-256", info.sha256),
            (_("Dibuat dengan"), f"{self.report.tool.name} {self.report.tool.version}"),
        )
        for label, text in facts:
            self.pen.text(self.row, 0, label, LINE)
            self.pen.text(self.row, 1, one_line(text), LINE)
            self.row += 1
        if note := seen_note(self.report, self.lang):
            self.line(note)
        self.row += 1

    def unread(self) -> None:
        """Stands before everything that the audit came to."""
        missing, told = gaps(self.report, self.lang), remarks(self.report, self.lang)
        if missing:
            self.line(self._("TIDAK TERBACA, harus diperiksa sendiri:"), replace(STRONG, ink=ALARM))
        for gap in missing:
            self.line(f"{gap.heading}: {gap.what}" if gap.heading else gap.what, replace(LINE, ink=ALARM))
        for remark in told:
            self.line(f"{remark.heading}: {remark.what}" if remark.heading else remark.what)
        self.row += 1 if missing or told else 0

    def conclusion(self) -> None:
        _, summary = self._, self.report.summary
        self.line(" ".join([_("Simpulan:"), verdict(self.report, self.lang).text]), STRONG)
        counts = [f"{word(SEVERITIES, code, _)} {getattr(summary.findings, code)}" for code in SEVERITIES]
        self.line(_("Catatan: {counts}").format(counts=", ".join(counts)))
        if summary.readings:
            text = _("Dugaan salah baca oleh alat ini, mohon dilihat; tidak dihitung: {n}")
            self.line(text.format(n=count(summary.readings, self.lang)))
        for said in auditor_lines(self.report, self.lang):
            self.line(said)
        if loose := loose_pages(self.report):
            text = _("Bilangan yang tidak dikenali artinya dan tidak ikut dihitung: {n}, di halaman {pages}.")
            self.line(text.format(n=count(sum(loose.values()), self.lang), pages=page_list(loose)))
        self.row += 1

    def coverage(self) -> None:
        _, pen = self._, self.pen
        rows, total = coverage_rows(self.report, self.lang)
        columns = [*rows, total]
        pen.heads(self.row, 0, [_("Angka"), _("Artinya"), *(column.name for column in columns)])
        pen.texts(self.row + 1, 0, [_("tertulis dalam laporan"), ""])
        for at, column in enumerate(columns, 2):
            pen.number(self.row + 1, at, column.figures)
        self.row += 2
        for status, name in STATUSES.items():
            pen.texts(self.row, 0, [f"{SIGNS[status]} {_(name)}", _(STATUS_MEANINGS[status])])
            for at, column in enumerate(columns, 2):
                pen.number(self.row, at, column.statuses[status])
            self.row += 1
        self.row += 1

    def reasons(self) -> None:
        rows = reason_rows(self.report, self.lang)
        if not rows:
            return
        self.line(self._("Tidak dapat diperiksa karena:"), STRONG)
        for reason in rows:
            self.line(f"{count(reason.total, self.lang)} {reason.text}")
        self.row += 1

    def sheets(self, listed: Sequence[Listed]) -> None:
        _, pen = self._, self.pen
        pen.heads(self.row, 0, (_("Lembar"), _("Isi"), _("Halaman"), _("Pemeriksaan")))
        for row, one in enumerate(listed, self.row + 1):
            pen.link(row, 0, f"internal:{quoted_sheet(one.sheet)}!A1", one.sheet)
            pen.texts(row, 1, [one_line(one.what), one.pages])
            if one.checks is None:
                pen.text(row, 3, "")
            else:
                pen.number(row, 3, one.checks, PLAIN)
        self.row += len(listed) + 1


def write_cover(pen: Pen, views: FindingViews, listed: Sequence[Listed]) -> None:
    cover = Cover(pen, views)
    cover.identity()
    cover.unread()
    cover.conclusion()
    cover.coverage()
    cover.reasons()
    cover.sheets(listed)
    pen.fit(dict(enumerate(WIDTHS)))
    print_set_up(pen.sheet, views.report.report.file, views.lang, (0, 0))
