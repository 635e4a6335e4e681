"""Sections that the format of the regulation asks for and that the report does not have."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.findings import Finding
from schemas.report import Section
from schemas.tables import TableKind

__all__ = ["BAGIAN", "absent_sections"]

RULE = "bagian-laporan"


@dataclass(frozen=True, slots=True)
class Asked:
    """A section that is asked for: what it is called, and the kinds of tables that show it without a heading."""

    kind: str
    name: Bilingual
    tables: frozenset[TableKind] = frozenset()


ASKED = (
    Asked(
        "III.A.1",
        Bilingual(
            id="perbandingan target dan realisasi kinerja tahun ini", en="target against realisation of the year"
        ),
        frozenset({"capaian_kinerja", "analisis_sasaran", "capaian_program"}),
    ),
    Asked(
        "III.A.2",
        Bilingual(
            id="perbandingan realisasi dan capaian kinerja tahun ini dengan tahun lalu dan beberapa tahun terakhir",
            en="realisation and achievement of the year against last year and the years before",
        ),
        frozenset({"perbandingan_tahun"}),
    ),
    Asked(
        "III.A.3",
        Bilingual(
            id="perbandingan realisasi kinerja sampai tahun ini dengan target jangka menengah (Renstra/RPJMD)",
            en="realisation up to this year against the medium-term target (Renstra/RPJMD)",
        ),
        frozenset({"target_renstra"}),
    ),
    Asked(
        "III.A.5",
        Bilingual(
            id="analisis penyebab keberhasilan/kegagalan atau peningkatan/penurunan kinerja serta alternatif solusi",
            en="why performance succeeded or failed, rose or fell, and what can be done",
        ),
    ),
    Asked(
        "III.A.6",
        Bilingual(id="analisis efisiensi penggunaan sumber daya", en="efficiency of the use of resources"),
        frozenset({"efisiensi"}),
    ),
    Asked(
        "III.A.7",
        Bilingual(
            id="analisis program/kegiatan yang menunjang keberhasilan atau kegagalan pencapaian kinerja",
            en="programmes and activities that made performance succeed or fail",
        ),
        frozenset({"capaian_program"}),
    ),
    Asked(
        "III.B",
        Bilingual(id="realisasi anggaran", en="budget realisation"),
        frozenset({"realisasi_anggaran"}),
    ),
)
CLOSING = Asked(
    "IV", Bilingual(id="penutup (simpulan dan langkah perbaikan)", en="closing chapter (conclusions, improvements)")
)
AGREEMENT = Asked("PK", Bilingual(id="lampiran perjanjian kinerja", en="attached performance agreement"))
CHAPTER = "III"


def check(view: View) -> Iterator[WordDraft]:
    """Only of a report that is whole and was read whole: a missing page may be the missing section."""
    if view.report.unread or not is_whole(view):
        return
    place = chapter(view)
    for asked in (*ASKED, CLOSING, AGREEMENT):
        if not is_there(view, asked):
            yield remark(asked, place)


def absent_sections(findings: Iterable[Finding]) -> dict[str, Finding]:
    """The kinds of sections that are nowhere in the report, each with the one of `findings` that says so."""
    said = {one.message.id: one for one in findings if one.rule == RULE}
    return {asked.kind: said[told(asked).id] for asked in (*ASKED, CLOSING, AGREEMENT) if told(asked).id in said}


def is_whole(view: View) -> bool:
    """Whether the first and the last chapter are there; an attachment behind the budget shows the end as well.

    The introduction often lists the chapters: only a closing chapter behind the sections of chapter III counts.
    """
    kinds = [section.kind for section in view.report.sections]
    if "I" not in kinds:
        return False
    inner = [at for at, kind in enumerate(kinds) if kind and kind.startswith(f"{CHAPTER}.")]
    behind = kinds[inner[0] + 1 :] if inner else []
    return CLOSING.kind in behind or ("III.B" in behind and "Lampiran" in behind[behind.index("III.B") :])


def chapter(view: View) -> Section:
    """The heading of the chapter that the absent sections belong to, else the first heading of the report."""
    chapters = [section for section in view.report.sections if section.kind == CHAPTER]
    return chapters[-1] if chapters else view.report.sections[0]


def is_there(view: View, asked: Asked) -> bool:
    headed = any(section.kind == asked.kind for section in view.report.sections)
    shown = any(table.kind in asked.tables for table in view.report.tables)
    return headed or shown or asked.kind in view.report.traces


def remark(asked: Asked, place: Section) -> WordDraft:
    return WordDraft(
        rule=RULE,
        relation="presence",
        word="",
        severity="info",
        message=told(asked),
        expression=f"section({asked.kind})",
        formula=asked.kind,
        about=asked.kind,
        places=((place.page, place.bbox or (0.0, 0.0, 0.0, 0.0)),),
    )


def told(asked: Asked) -> Bilingual:
    if asked is AGREEMENT:
        return Bilingual(
            id="Perjanjian kinerja sebagai lampiran tidak ditemukan dalam berkas ini; mungkin ada dalam berkas lain.",
            en="The performance agreement was not found attached in this file; it may be in another one.",
        )
    return Bilingual(
        id=f"Tidak ditemukan bagian, tabel, atau uraian tentang {asked.name.id}.",
        en=f"No section, table or passage was found on this: {asked.name.en}.",
    )


BAGIAN = Rule(
    id=RULE,
    relation="presence",
    text=rule_text(
        title=("Bagian yang diminta format laporan kinerja", "Sections that the format asks for"),
        kriteria=(
            "Laporan kinerja memuat analisis capaian kinerja (target dan realisasi, tahun lalu, jangka menengah, penyebab, "
            "efisiensi, program penunjang), realisasi anggaran, penutup, dan lampiran perjanjian kinerja.",
            "A performance report holds the analysis of performance (target and realisation, last year, medium term, causes, "
            "efficiency, supporting programmes), budget realisation, a closing chapter and the performance agreement.",
        ),
        akibat=(
            "Pembaca tidak memperoleh seluruh informasi kinerja yang diwajibkan.",
            "Readers do not get all the information on performance that is required.",
        ),
        rekomendasi=(
            "Lengkapi laporan dengan bagian ini, atau jelaskan mengapa tidak disajikan.",
            "Add the section, or say why it is not given.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II (sistematika laporan kinerja)",
    ),
    limits=Bilingual(
        id="Yang dicari isi, bukan nomor bab: satu judul, tabel, atau kalimat tentangnya sudah cukup, dan mutunya tidak dinilai. "
        "Perbandingan dengan standar nasional tidak diminta (hanya bila ada). Tidak dinilai bila berkas hanya sebagian dari "
        "laporan atau ada halaman yang tidak terbaca.",
        en="It looks for content, not for numbers of chapters: a heading, a table or a sentence on it is enough, and how good "
        "it is is not judged. The comparison with a national standard is not asked for (only where there is one). Not judged "
        "where the file is only a part of a report or a page could not be read.",
    ),
    check=check,
)
