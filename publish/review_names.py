"""An audited report under the names that templates of the review documents use."""

from collections.abc import Sequence

from publish.chr_names import (
    AgencyReport,
    Counts,
    CoverageLine,
    Evidence,
    Group,
    Item,
    ItemGroup,
    ReviewNames,
    Statement,
    Summary,
    Unread,
)
from publish.chr_notes import ReviewNotes
from publish.gaps import gaps, loose_pages
from publish.i18n import mark, translator
from publish.ledger import CoverageRow, coverage_rows
from publish.numbers import count
from publish.places import page_list
from publish.seen import seen_note
from publish.verdict import verdict
from publish.visible import one_line
from schemas.checklist import ChecklistItem
from schemas.report import AuditedReport

__all__ = ["BLANK", "review_names"]

BLANK = "…………………………"
"""What is left for a pen."""
GROUPS = {
    "format": mark("I. Format"),
    "mekanisme": mark("II. Mekanisme penyusunan"),
    "substansi": mark("III. Substansi"),
}
ANSWERS = {"yes": mark("Ya"), "no": mark("Tidak"), "judge": mark("Perlu pertimbangan auditor"), "open": ""}
LONGEST_NAME = 200


def review_names(report: AuditedReport, lang: str) -> ReviewNames:
    notes = ReviewNotes(report, lang)
    groups = notes.groups()
    unread = unread_parts(report, lang)
    return ReviewNames(
        laporan=agency_report(report, lang),
        ringkasan=summary(report, lang, unread),
        kelompok=groups,
        catatan=tuple(note for group in groups for note in group.catatan),
        ringan=notes.light(),
        catatan_auditor=notes.own(),
        untuk_dilihat=notes.readings(),
        ditolak=notes.rejected(),
        daftar_uji=tuple(item_groups(report.checklist, lang)),
        pernyataan=statement(report, groups, unread, lang),
        alat=f"{report.tool.name} {report.tool.version}",
    )


def agency_report(report: AuditedReport, lang: str) -> AgencyReport:
    info = report.report
    return AgencyReport(
        instansi=one_line(info.instansi or "", LONGEST_NAME) or BLANK,
        pemda=one_line(info.pemda or "", LONGEST_NAME) or BLANK,
        tahun=BLANK if info.tahun is None else str(info.tahun),
        judul=one_line(info.title or "", LONGEST_NAME),
        berkas=one_line(info.file),
        halaman=count(info.pages, lang),
        sidik=info.sha256[:16],
    )


def unread_parts(report: AuditedReport, lang: str) -> tuple[Unread, ...]:
    return tuple(
        Unread(page_list(one.pages), f"{one.heading}: {one.what}" if one.heading else one.what)
        for one in gaps(report, lang)
    )


def summary(report: AuditedReport, lang: str, unread: tuple[Unread, ...]) -> Summary:
    _ = translator(lang)
    rows, total = coverage_rows(report, lang)
    found = report.summary.findings
    rejected = sum(one.is_rejected for one in report.findings)
    readings = sum(one.attribution == "reading" and not one.is_rejected for one in report.findings)
    loose = loose_pages(report)
    strange = _("{n} bilangan tidak dikenali artinya dan tidak ikut dihitung, di halaman {pages}.")
    return Summary(
        simpulan=verdict(report, lang).text,
        tidak_terbaca=unread,
        cakupan=tuple(coverage_line(row, lang) for row in (*rows, total)),
        jumlah=Counts(
            tinggi=count(found.high, lang),
            sedang=count(found.medium, lang),
            rendah=count(found.low, lang),
            info=count(found.info, lang),
            ditolak=count(rejected, lang),
            untuk_dilihat=count(readings, lang),
            auditor=count(len(report.own_findings), lang),
        ),
        dari_gambar=seen_note(report, lang),
        tidak_dikenali=strange.format(n=count(sum(loose.values()), lang), pages=page_list(loose)) if loose else "",
    )


def coverage_line(row: CoverageRow, lang: str) -> CoverageLine:
    many = {status: count(number, lang) for status, number in row.statuses.items()}
    return CoverageLine(
        kelompok=row.name,
        angka=count(row.figures, lang),
        terverifikasi=many["verified"],
        dipotong=many["truncated"],
        bertentangan=many["contradicted"],
        diperselisihkan=many["disputed"],
        masukan=many["input"],
        tidak_dapat_diperiksa=many["unverifiable"],
    )


def item_groups(items: Sequence[ChecklistItem], lang: str) -> list[ItemGroup]:
    _ = translator(lang)
    found = []
    for code, title in GROUPS.items():
        members = [one for one in items if one.group == code]
        many = {answer: str(sum(one.answer == answer for one in members)) for answer in ANSWERS}
        found.append(
            ItemGroup(
                judul=_(title),
                banyak=str(len(members)),
                ya=many["yes"],
                tidak=many["no"],
                pertimbangan=many["judge"],
                kosong=many["open"],
                butir=tuple(item(one, lang) for one in members),
            )
        )
    return found if items else []


def item(one: ChecklistItem, lang: str) -> Item:
    _ = translator(lang)
    answer = ANSWERS[one.answer]
    return Item(
        nomor=one.item,
        pertanyaan=one.question.in_language(lang),
        jawaban=_(answer) if answer else "",
        alasan=one.why.in_language(lang),
        bukti=tuple(Evidence(str(place.page), place.text.in_language(lang)) for place in one.evidence),
    )


def statement(report: AuditedReport, groups: Sequence[Group], unread: tuple[Unread, ...], lang: str) -> Statement:
    """What stands against saying that nothing was found: grave notes, the auditor's own, anything unread, and a report of
    which nothing could be recomputed."""
    _ = translator(lang)
    high = {one.id for one in report.findings if one.counts and one.severity == "high"}
    notes = tuple(note for group in groups for note in group.catatan if note.id in high)
    others = sum(len(group.catatan) for group in groups) - len(notes)
    reasons = []
    if unread:
        reasons.append(_("sebagian laporan tidak terbaca, jadi belum direviu"))
    if notes:
        reasons.append(_("{n} catatan tingkat tinggi belum selesai").format(n=count(len(notes), lang)))
    if report.own_findings:
        reasons.append(_("{n} catatan auditor sendiri belum selesai").format(n=count(len(report.own_findings), lang)))
    if not report.summary.verified + report.summary.truncated:
        reasons.append(_("tidak ada angka yang dapat dihitung ulang"))
    reminder = _("Masih ada {n} catatan tingkat sedang; lihat Catatan Hasil Reviu.").format(n=count(others, lang))
    return Statement(
        tertahan=bool(reasons),
        sebab=tuple(reasons),
        catatan=notes,
        tidak_terbaca=unread,
        pengingat=reminder if others else "",
    )
