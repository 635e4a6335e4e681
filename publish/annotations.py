"""An audited report as marks, comments and bookmarks for a copy of its PDF. Opens no PDF: a child draws them."""

from collections.abc import Iterator, Sequence

from publish.bookmarks import Bookmarks
from publish.finding_marks import AUTHOR, FindingMarks
from publish.finding_view import FindingView
from publish.findings import FindingViews
from publish.i18n import translator
from publish.page_notes import PageNotes
from publish.sheet_tags import SheetTags
from schemas.annotations import Annotations, Mark, Notice
from schemas.findings import Finding
from schemas.report import AuditedReport

__all__ = ["annotations"]

Shown = tuple[FindingView, Finding]


def annotations(report: AuditedReport, lang: str) -> Annotations:
    """What an annotated copy of `report` shows. A finding that the auditor did not uphold has a bookmark and no mark."""
    upheld, rejected = sorted_out(report, lang)
    return Annotations(
        sha256=report.report.sha256,
        pages=report.report.pages,
        author=AUTHOR,
        marks=tuple(marks(report, upheld, lang)),
        outline=Bookmarks(report, lang).outline(upheld, rejected),
        if_signed=signed(lang),
        if_locked=locked(lang),
    )


def sorted_out(report: AuditedReport, lang: str) -> tuple[list[Shown], list[Shown]]:
    """The findings in the main document by severity and page: those that stand, and those that the auditor rejected."""
    findings = {finding.id: finding for finding in report.findings}
    every = [(view, findings[view.id]) for view in FindingViews(report, lang).all()]
    here = [one for one in every if one[1].doc == main_document(report)]
    return [one for one in here if not is_rejected(one[1])], [one for one in here if is_rejected(one[1])]


def main_document(report: AuditedReport) -> str:
    own = (one.id for one in report.documents if one.sha256 == report.report.sha256)
    return next(own, "D1")


def is_rejected(finding: Finding) -> bool:
    """Whether the auditor's word, given on what the finding still says, is that it does not stand."""
    verdict = finding.decision.verdict if finding.decision is not None else None
    return verdict in ("rejected", "misread") and not finding.look_again


def marks(report: AuditedReport, shown: Sequence[Shown], lang: str) -> Iterator[Mark]:
    tags = SheetTags(report)
    notes = PageNotes(report, tags, lang)
    drawn = FindingMarks({figure.id: figure for figure in report.figures}, tags, lang)
    yield notes.summary()
    yield from notes.own()
    for view, finding in shown:
        yield from list(drawn.marks(view, finding)) or [notes.boxless(view, finding)]
    yield from notes.unread()


def signed(lang: str) -> Notice:
    _ = translator(lang)
    return Notice(
        title=_("Bukan dokumen bertanda tangan"),
        text=_(
            "SALINAN REVIU, BUKAN DOKUMEN YANG DITANDATANGANI. Laporan asli memuat tanda tangan elektronik. Tanda tangan itu tidak"
            " berlaku untuk salinan ini dan datanya tidak disertakan; keabsahannya hanya dapat diperiksa pada berkas asli."
        ),
    )


def locked(lang: str) -> Notice:
    _ = translator(lang)
    return Notice(
        title=_("Salinan ini terkunci seperti aslinya"),
        text=_(
            "Laporan asli dikunci (kata sandi atau larangan menyalin, mencetak, mengubah). Salinan reviu ini memakai kunci, kata"
            " sandi, dan larangan yang sama."
        ),
    )
