"""What the auditor has said of a report, in lines: what counts no more, what must be looked at again, what has lost its place."""

from collections.abc import Iterator, Sequence

from publish.i18n import translator
from publish.numbers import count
from publish.places import page_list
from publish.visible import one_line
from schemas.findings import Finding
from schemas.report import AuditedReport
from schemas.review import Correction

__all__ = ["auditor_lines"]

SHOWN = 12
"""Findings that are named one by one; the files hold all."""
LONGEST = 60


def auditor_lines(report: AuditedReport, lang: str, most: int | None = None) -> list[str]:
    """Empty where nothing was said. A line that begins with blanks belongs to the one above. Of the corrections and the auditor's
    own findings `most` are told one by one, where given: all stand in the files."""
    return [
        *of_findings(report, lang),
        *of_corrections(report, lang, most),
        *of_own(report, lang, most),
        *of_lost(report, lang),
    ]


def of_findings(report: AuditedReport, lang: str) -> Iterator[str]:
    _ = translator(lang)
    rejected = [one for one in report.findings if one.is_rejected]
    again = [one for one in report.findings if one.look_again]
    if rejected:
        text = _("Ditolak auditor dan tidak dihitung: {n} ({names})")
        yield text.format(n=count(len(rejected), lang), names=names(rejected, lang))
    if again:
        text = _("PERLU DILIHAT LAGI, isinya bukan lagi yang diputuskan auditor: {n} ({names})")
        yield text.format(n=count(len(again), lang), names=names(again, lang))


def names(findings: Sequence[Finding], lang: str) -> str:
    _ = translator(lang)
    shown = [one_line(one.id) for one in findings[:SHOWN]] + ["…"] * (len(findings) > SHOWN)
    pages = _("halaman {pages}").format(pages=page_list(one.page for one in findings))
    return f"{', '.join(shown)}; {pages}"


def of_corrections(report: AuditedReport, lang: str, most: int | None) -> Iterator[str]:
    _ = translator(lang)
    pages = {figure.id: figure.page for figure in report.figures}
    used = [one for one in report.corrections if one.value is not None]
    unused = [one for one in report.corrections if one.value is None]
    for title, members in (
        (_("Angka yang dibaca ulang oleh auditor dan dipakai dalam semua hitungan: {n}"), used),
        (_("Nilai dari auditor yang TIDAK dipakai, karena bukan satu bilangan yang jelas: {n}"), unused),
    ):
        if members:
            yield title.format(n=count(len(members), lang))
            yield from shortened([f"  {correction(one, pages, lang)}" for one in members[:most]], len(members))


def shortened(lines: list[str], whole: int) -> list[str]:
    """`lines`, and a sign where there are more of them on the whole."""
    return lines if len(lines) == whole else [*lines, "  …"]


def correction(one: Correction, pages: dict[str, int], lang: str) -> str:
    _ = translator(lang)
    page = _("hal. {n}").format(n=pages.get(one.figure, "?"))
    return f"{page}: {one_line(one.text, LONGEST)} → {one_line(one.right_text, LONGEST)}"


def of_own(report: AuditedReport, lang: str, most: int | None) -> Iterator[str]:
    _ = translator(lang)
    own = report.own_findings
    if own:
        yield _("Catatan auditor sendiri: {n}").format(n=count(len(own), lang))
    lines = []
    for one in own[:most]:
        page = "" if one.page is None else _("hal. {n}").format(n=one.page) + ": "
        lines.append(f"  {page}{one_line(one.kondisi, LONGEST)}")
    yield from shortened(lines, len(own))


def of_lost(report: AuditedReport, lang: str) -> Iterator[str]:
    _ = translator(lang)
    if report.lost_decisions:
        text = _("Keputusan atas catatan yang tidak ada lagi dalam laporan ini; tetap disimpan: {n}")
        yield text.format(n=count(len(report.lost_decisions), lang))
