"""The outline of an annotated copy: the findings by severity, then what stands apart from them."""

from collections.abc import Sequence

from publish.comments import Comments
from publish.finding_view import FindingView
from publish.gaps import gaps
from publish.i18n import translator
from publish.visible import one_line
from schemas.annotations import Bookmark, Tone
from schemas.findings import Finding
from schemas.report import AuditedReport

__all__ = ["Bookmarks"]

LONGEST = 160


class Bookmarks:
    """Makes the outline of one report in one language."""

    def __init__(self, report: AuditedReport, lang: str) -> None:
        self.report = report
        self.lang = lang
        self._ = translator(lang)
        self.comments = Comments(lang)

    def outline(
        self, shown: Sequence[tuple[FindingView, Finding]], rejected: Sequence[tuple[FindingView, Finding]]
    ) -> Bookmark:
        notes = [self.finding(view, finding) for view, finding in shown if not view.reading]
        groups = [
            self.group(self._("Catatan auditor"), self.own()),
            self.group(
                self._("Dugaan salah baca oleh alat ini: mohon dilihat"),
                [self.finding(view, finding) for view, finding in shown if view.reading],
            ),
            self.group(self._("Bagian yang tidak terbaca"), self.unread()),
            self.group(
                self._("Tidak diterima auditor"),
                [at(finding, self.comments.rejected(view, finding), None) for view, finding in rejected],
            ),
        ]
        if not notes:
            notes = [Bookmark(title=self._("Tidak ada catatan."), page=1)]
        children = (*notes, *(group for group in groups if group.children))
        return Bookmark(title=self._("Catatan reviu"), page=1, children=children)

    def group(self, title: str, children: Sequence[Bookmark]) -> Bookmark:
        first = children[0].page if children else 1
        return Bookmark(title=f"{title} ({len(children)})", page=first, children=tuple(children))

    def finding(self, view: FindingView, finding: Finding) -> Bookmark:
        return at(finding, self.comments.title(view), "reading" if view.reading else finding.severity)

    def own(self) -> list[Bookmark]:
        return [
            Bookmark(title=self.comments.own_title(one), page=one.page or 1, tone="own")
            for one in self.report.own_findings
        ]

    def unread(self) -> list[Bookmark]:
        return [
            Bookmark(
                title=one_line(": ".join(filter(None, (one.heading, one.what))), LONGEST),
                page=one.pages[0] if one.pages else 1,
                tone="unread",
            )
            for one in gaps(self.report, self.lang)
        ]


def at(finding: Finding, title: str, tone: Tone | None) -> Bookmark:
    left, top, _, _ = finding.bbox
    return Bookmark(title=title, page=finding.page, left=left, top=top, tone=tone)
