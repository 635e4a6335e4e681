"""Notes that speak of a whole page or of the whole report, one below the other in the corner of their page."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from publish.comments import Comments, joined, labelled
from publish.finding_marks import AUTHOR
from publish.finding_view import FindingView
from publish.gaps import gaps
from publish.i18n import translator
from publish.numbers import count
from publish.sheet_tags import SheetTags
from publish.tags import page_scale, tag_letter
from publish.unread_parts import unread_parts
from publish.verdict import verdict
from publish.visible import one_line
from publish.words import SEVERITIES
from schemas.annotations import Mark, Tag, Tone
from schemas.findings import Finding
from schemas.geometry import BBox
from schemas.report import AuditedReport

__all__ = ["PageNotes"]

SIDE = 16.0
"""Of the sign of a note, in points on a sheet of A4."""
STEP = 1.3
IN_A_COLUMN = 25
SUMMARY = "lkjip-summary"


class PageNotes:
    """Makes the notes of one report in one language."""

    def __init__(self, report: AuditedReport, tags: SheetTags, lang: str) -> None:
        self.report = report
        self.tags = tags
        self.lang = lang
        self._ = translator(lang)
        self.comments = Comments(lang)
        self.on_page: Counter[int] = Counter()

    def summary(self) -> Mark:
        """What the audit comes to and how the marks are to be read, on the first page."""
        counts = self.report.summary.findings
        many = [f"{self._(name)} {count(getattr(counts, code), self.lang)}" for code, name in SEVERITIES.items()]
        letters = [f"{tag_letter(code, self.lang)} {self._(name)}" for code, name in SEVERITIES.items()]
        whole = [one.what for one in gaps(self.report, self.lang) if not one.pages]
        lines = [
            self._("Catatan reviu"),
            verdict(self.report, self.lang).text,
            labelled(self._("Catatan"), f"{', '.join(many)}."),
            self._(
                "Huruf di belakang nomor catatan: {letters}; tanda tanya: belum dapat ditentukan, atau mungkin salah baca."
            ).format(letters=", ".join(letters)),
            self._(
                "Sorotan bergaris utuh: angka yang dicatat. Garis putus-putus: mungkin keliru. Garis bawah: angka yang dipakai"
                " menghitung. Kotak bersilang: tidak terbaca, harus diperiksa sendiri."
            ),
            *whole,
            self._(
                "Ini salinan untuk reviu; isi halaman laporan tidak diubah. Berkas asli: {file}, SHA-256 {sha256}."
            ).format(file=self.report.report.file, sha256=self.report.report.sha256),
            self._(
                "Catatan ini hasil hitung ulang otomatis atas angka yang tertulis dalam laporan itu sendiri. Penilaian dan simpulan"
                " reviu tetap pada auditor."
            ),
        ]
        return self.note(SUMMARY, 1, "summary", "i", self._("Ringkasan"), joined(lines))

    def boxless(self, view: FindingView, finding: Finding) -> Mark:
        """A finding that has no place on its page."""
        tone: Tone = "reading" if view.reading else finding.severity
        subject = view.text.title if view.text else view.rule
        return self.note(finding.key, finding.page, tone, view.id, subject, self.comments.whole(view, finding))

    def unread(self) -> Iterator[Mark]:
        """What was not read: crossed out where it stands, told in a note where that is the page or unknown."""
        subject = self._("tidak terbaca")
        parts = unread_parts(self.report, self.lang)
        for part in parts:
            yield Mark(
                name=f"lkjip-{part.id}",
                page=part.page,
                style="unread",
                tone="unread",
                boxes=part.boxes,
                author=AUTHOR,
                subject=subject,
                text=self.not_read(part.texts),
            )
        told: dict[int, list[str]] = defaultdict(list)
        for gap in gaps(self.report, self.lang):
            for page in gap.pages:
                told[page].append(gap.what)
        for page in sorted(set(told) - {part.page for part in parts}):
            yield self.note(f"lkjip-U{page}", page, "unread", "x", subject, self.not_read(told[page]))

    def not_read(self, texts: tuple[str, ...] | list[str]) -> str:
        return joined([self._("Tidak terbaca, harus diperiksa sendiri."), *texts])

    def own(self) -> Iterator[Mark]:
        """What the auditor has found; of what has no page there is only a bookmark."""
        for one in self.report.own_findings:
            if one.page is not None and 1 <= one.page <= self.report.report.pages:
                author, subject = one_line(one.by or "") or self._("auditor"), self._("Catatan auditor")
                yield self.note(one.key, one.page, "own", "A", subject, self.comments.own(one), author)

    def note(
        self, name: str, page: int, tone: Tone, letters: str, subject: str, text: str, author: str = AUTHOR
    ) -> Mark:
        box = self.corner(page)
        return Mark(
            name=name,
            page=page,
            style="note",
            tone=tone,
            boxes=(box,),
            tag=Tag(text=letters, bbox=box),
            author=author,
            subject=subject,
            text=text,
        )

    def corner(self, page: int) -> BBox:
        """Where the next note of the page stands: down its right edge, then in a further column."""
        width, height = self.tags.size(page)
        side = SIDE * page_scale(width, height)
        column, row = divmod(self.on_page[page], IN_A_COLUMN)
        self.on_page[page] += 1
        right, top = width - side * (0.5 + STEP * column), side * (0.5 + STEP * row)
        return (round(right - side, 2), round(top, 2), round(right, 2), round(top + side, 2))
