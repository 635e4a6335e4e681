"""The 23 items of the review checklist, in their order: what is asked, and the function that answers it.

Source: PermenPANRB 53/2014, Lampiran III (form of the checklist), as it is used in published results of reviews; the wording is
our own.
"""

from collections.abc import Callable
from dataclasses import dataclass

from audit.checklist import format_items as form
from audit.checklist import process_items as process
from audit.checklist import substance_items as substance
from audit.checklist.answer import Answer
from audit.checklist.comparison_items import comparison
from audit.checklist.seen import Seen
from schemas.base import Bilingual
from schemas.checklist import ChecklistGroup

__all__ = ["ITEMS", "Item"]


@dataclass(frozen=True, slots=True)
class Item:
    id: str
    group: ChecklistGroup
    question: Bilingual
    answer: Callable[[Seen], Answer]


def asked(name: str, indonesian: str, english: str, answer: Callable[[Seen], Answer]) -> Item:
    groups: dict[str, ChecklistGroup] = {"F": "format", "M": "mekanisme", "S": "substansi"}
    return Item(name, groups[name[0]], Bilingual(id=indonesian, en=english), answer)


ITEMS: tuple[Item, ...] = (
    asked(
        "F1",
        "Laporan kinerja menampilkan data penting instansi",
        "The report shows the essential data of the agency",
        form.essentials,
    ),
    asked("F2", "Laporan kinerja menyajikan informasi target kinerja", "The report states its targets", form.targets),
    asked(
        "F3",
        "Laporan kinerja menyajikan capaian kinerja secara memadai",
        "The report presents its achievements adequately",
        form.achievement,
    ),
    asked(
        "F4",
        "Lampiran mendukung informasi pada badan laporan",
        "The attachments support what the body of the report says",
        form.attachments,
    ),
    asked(
        "F5",
        "Laporan kinerja menyajikan upaya perbaikan ke depan",
        "The report presents improvements to come",
        form.improvement,
    ),
    asked(
        "F6",
        "Laporan kinerja menyajikan akuntabilitas keuangan",
        "The report accounts for the money",
        form.finance,
    ),
    asked(
        "M1",
        "Laporan kinerja disusun oleh unit kerja yang bertugas untuk itu",
        "The report was written by the unit whose task it is",
        process.makers,
    ),
    asked(
        "M2",
        "Informasi dalam laporan kinerja didukung data yang memadai",
        "What the report says is supported by adequate data",
        process.supporting_data,
    ),
    asked(
        "M3",
        "Ada mekanisme penyampaian data dan informasi dari unit kerja ke unit penyusun",
        "There is a way by which data reach the unit that writes the report",
        process.data_flow,
    ),
    asked(
        "M4",
        "Ada penanggung jawab pengumpulan data pada setiap unit kerja",
        "In each unit somebody is in charge of collecting data",
        process.data_keepers,
    ),
    asked(
        "M5",
        "Data kinerja dalam laporan diyakini keandalannya",
        "The data in the report are held to be reliable",
        process.reliability,
    ),
    asked(
        "M6",
        "Analisis dalam laporan kinerja diketahui unit kerja terkait",
        "The units concerned know the analyses in the report",
        process.awareness,
    ),
    asked(
        "M7",
        "Laporan kinerja (bulanan) merupakan gabungan partisipasi unit-unit di bawahnya",
        "The (monthly) report joins the contributions of the units below",
        process.contributions,
    ),
    asked(
        "S1",
        "Tujuan/sasaran dalam laporan sesuai dengan perjanjian kinerja",
        "The goals of the report are those of the performance agreement",
        substance.agreed_goals,
    ),
    asked(
        "S2",
        "Tujuan/sasaran dalam laporan selaras dengan rencana strategis",
        "The goals of the report go with the strategic plan (Renstra)",
        substance.planned_goals,
    ),
    asked(
        "S3",
        "Bila butir 1 atau 2 dijawab tidak: ada penjelasan yang memadai",
        "If item 1 or 2 is answered no: there is an adequate explanation",
        substance.explained_goals,
    ),
    asked(
        "S4",
        "Tujuan/sasaran dalam laporan sesuai dengan indikator kinerja",
        "The goals of the report go with the performance indicators",
        substance.agreed_measures,
    ),
    asked(
        "S5",
        "Tujuan/sasaran dalam laporan sesuai dengan indikator kinerja utama (IKU)",
        "The goals of the report go with the key performance indicators (IKU)",
        substance.key_measures,
    ),
    asked(
        "S6",
        "Bila butir 4 atau 5 dijawab tidak: ada penjelasan yang memadai",
        "If item 4 or 5 is answered no: there is an adequate explanation",
        substance.explained_measures,
    ),
    asked(
        "S7",
        "Ada perbandingan kinerja dengan tahun lalu, standar nasional, atau lainnya yang bermanfaat",
        "There is a useful comparison with last year, a national standard or something else",
        comparison,
    ),
    asked(
        "S8",
        "IKU dan indikator kinerja cukup mengukur tujuan/sasaran",
        "The indicators measure the goals sufficiently",
        substance.enough_measures,
    ),
    asked(
        "S9",
        "Bila butir 8 dijawab tidak: ada penjelasan yang memadai",
        "If item 8 is answered no: there is an adequate explanation",
        substance.explained_shortfall,
    ),
    asked("S10", "IKU dan indikator kinerja telah SMART", "The indicators are SMART", substance.smart_measures),
)
