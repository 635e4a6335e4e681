"""Findings as notes of a review document: condition, criterion, cause, effect, recommendation, and what was said of them."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count as counting

from publish.chr_names import Group, Note, OwnNote, Picture
from publish.finding_view import FindingView
from publish.findings import RANK, FindingViews
from publish.i18n import Translate, translator
from publish.numbers import count
from publish.office_picture import OfficePicture
from publish.places import page_list
from publish.words import SEVERITIES, word
from schemas.findings import Finding
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding
from schemas.working_paper import VERDICT_WORDS

__all__ = ["ReviewNotes"]

SERIOUS = ("high", "medium")


class ReviewNotes:
    """Makes the notes of one report in one language. Those of `groups` and `light` count; `readings` and `rejected` do not."""

    def __init__(self, report: AuditedReport, lang: str) -> None:
        self.report, self.lang = report, lang
        self._: Translate = translator(lang)
        self.views = FindingViews(report, lang)
        self.tables = {table.id: table for table in report.tables}

    def groups(self) -> tuple[Group, ...]:
        """The serious ones by rule and severity, the gravest first; what they share is said once."""
        members: dict[tuple[str, str], list[Finding]] = {}
        for finding in self.in_order(one for one in self.report.findings if one.counts and one.severity in SERIOUS):
            members.setdefault((finding.severity, finding.rule), []).append(finding)
        return tuple(self.group(str(number), found) for number, found in enumerate(members.values(), 1))

    def light(self) -> tuple[Note, ...]:
        found = [one for one in self.report.findings if one.counts and one.severity not in SERIOUS]
        return self.notes(found, counting(1))

    def readings(self) -> tuple[Note, ...]:
        found = [one for one in self.report.findings if one.attribution == "reading" and not one.is_rejected]
        return self.notes(found, counting(1))

    def rejected(self) -> tuple[Note, ...]:
        return self.notes([one for one in self.report.findings if one.is_rejected], counting(1))

    def own(self) -> tuple[OwnNote, ...]:
        return tuple(self.own_note(str(number), one) for number, one in enumerate(self.report.own_findings, 1))

    def in_order(self, findings: Iterable[Finding]) -> list[Finding]:
        return sorted(findings, key=lambda one: (RANK[one.severity], one.page, one.bbox[1]))

    def notes(self, findings: Iterable[Finding], numbers: Iterable[int]) -> tuple[Note, ...]:
        ordered = self.in_order(findings)
        return tuple(self.note(str(number), one) for number, one in zip(numbers, ordered, strict=False))

    def group(self, number: str, findings: Sequence[Finding]) -> Group:
        notes = tuple(self.note(f"{number}.{part}", one) for part, one in enumerate(findings, 1))
        rule = self.report.rules.get(findings[0].rule)
        first = notes[0]
        return Group(
            nomor=number,
            judul=first.judul,
            tingkat=first.tingkat,
            banyak=count(len(notes), self.lang),
            halaman=page_list(one.page for one in findings),
            kriteria=first.kriteria,
            akibat=first.akibat,
            rekomendasi=first.rekomendasi,
            acuan="" if rule is None else rule.reference,
            catatan=notes,
        )

    def note(self, number: str, finding: Finding) -> Note:
        view = self.views.view(finding)
        said = finding.decision
        text = view.text
        unsure = " ".join([self._("Perlu dipastikan:"), view.unsure])
        return Note(
            nomor=number,
            id=finding.id,
            judul=text.title if text else view.rule,
            tingkat=word(SEVERITIES, finding.severity, self._),
            halaman=page_list(view.pages),
            tempat=self.place(finding),
            kondisi=view.message,
            tertulis=view.stated or "",
            hitung_ulang=view.expected or "",
            selisih=view.difference or "",
            hitungan=view.check.formula if view.check else "",
            penjelasan=view.explanation or "",
            perlu_dipastikan=unsure if view.probable else "",
            calon=() if view.decided else tuple(self.candidates(view)),
            gambar=tuple(self.pictures(view)),
            kriteria=text.kriteria if text else "",
            akibat=text.akibat if text else "",
            rekomendasi=text.rekomendasi if text else "",
            keputusan=verdict_word(said, self.lang),
            lihat_lagi=self.look_again(finding),
            alasan=(said and said.reason) or "",
            komentar=(said and said.comment) or "",
            sebab=(said and said.sebab) or "",
            tanggapan=(said and said.tanggapan) or "",
            tindak_lanjut=(said and said.follow_up) or "",
            oleh=(said and said.by) or "",
        )

    def look_again(self, finding: Finding) -> str:
        """That the auditor's word was given on other evidence than the finding has now."""
        return self._("Perlu dilihat lagi: buktinya berubah sejak diputuskan.") if finding.look_again else ""

    def place(self, finding: Finding) -> str:
        """The table of the figure that the finding is about; empty for one of a sentence."""
        figures = [self.views.figures[name] for name in finding.figures if name in self.views.figures]
        table = self.tables.get(figures[0].table or "") if figures else None
        return "" if table is None else self.views.places.table(table)

    def candidates(self, view: FindingView) -> Iterator[str]:
        for one in view.candidates:
            place = self._("{text} (hal. {page}, {where})").format(text=one.text, page=one.page, where=one.where)
            yield place if one.would_be is None else f"{place} → {one.would_be}"

    def pictures(self, view: FindingView) -> Iterator[Picture]:
        for crop in view.crops:
            text = self._("gambar di hal. {page}, dibaca {text} ({seen})")
            yield Picture(OfficePicture(crop.png), text.format(page=crop.page, text=crop.text, seen=crop.seen))

    def own_note(self, number: str, own: OwnFinding) -> OwnNote:
        return OwnNote(
            nomor=number,
            halaman="" if own.page is None else str(own.page),
            tempat=own.where or "",
            kondisi=own.kondisi,
            kriteria=own.kriteria or "",
            sebab=own.sebab or "",
            akibat=own.akibat or "",
            rekomendasi=own.rekomendasi or "",
            tanggapan=own.tanggapan or "",
            tindak_lanjut=own.follow_up or "",
            oleh=own.by or "",
        )


def verdict_word(said: Decision | None, lang: str) -> str:
    return "" if said is None or said.verdict is None else VERDICT_WORDS[said.verdict][lang == "en"]
