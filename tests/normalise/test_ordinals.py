"""Words as values on ordered lists: what is said around them decides which list."""

import pytest

from normalise import normalise
from normalise.national import national_scales
from normalise.ordinals import Context, Ordinal, is_reached, ordinal
from normalise.scales import find_scales
from schemas.meaning import NormalisedReport
from schemas.printed import PrintedTable
from schemas.scales import CellPredicate, Scale
from tests.normalise.build import document, sentence, table

WORDS = [
    # printed, what it is about, year, scale, rank
    ("BB", "Nilai SAKIP", 2022, "permenpanrb-88-2021", 5),
    ("BB", "Indeks Reformasi Birokrasi", 2022, "indeks-rb-2020", 5),
    ("A (81,59)", "Nilai Evaluasi AKIP PD", 2022, "permenpanrb-88-2021", 6),
    ("Nilai A (83)", "Nilai AKIP", 2022, "permenpanrb-88-2021", 6),
    ("(64,00)BB", "Indeks RB", 2021, "indeks-rb-2020", 5),
    ("62,08 (B)", "SAKIP", 2022, "permenpanrb-88-2021", 4),
    ("Baik (86,29)", "IKM", 2022, "permenpanrb-14-2017", 3),
    ("Sangat Baik", "Indeks SPBE", 2022, "permenpanrb-59-2020", 4),
    ("Level 3 (3,35)", "Maturitas SPIP", 2022, "bpkp-5-2021", 3),
    ("Level III", "Kapabilitas APIP", 2022, "kapabilitas-apip", 3),
    ("WTP", "Opini BPK", 2019, "opini-bpk", 5),
    ("Wajar Tanpa Pengecualian", "Kualitas laporan keuangan", 2019, "opini-bpk", 5),
    ("A / Memuaskan", "Nilai SAKIP", 2022, "permenpanrb-88-2021", 6),
    ("BB - Sangat Baik", "Nilai SAKIP", 2022, "permenpanrb-88-2021", 5),
    ("Zona Hijau (89,2)", "Kepatuhan standar pelayanan publik (Ombudsman)", 2022, "zona-kepatuhan", 3),
    ("WBK", "Predikat unit kerja", 2019, "zona-integritas", 1),
]


@pytest.mark.parametrize(("text", "about", "year", "scale", "rank"), WORDS, ids=[f"{w[0]} {w[1]}" for w in WORDS])
def test_a_word_with_a_value(text: str, about: str, year: int, scale: str, rank: int) -> None:
    found = ordinal(text, Context(about, (), year))
    assert found is not None
    assert (found.scale.id, found.band.rank) == (scale, rank)


OPEN = [
    ("Baik", "Kondisi jalan", 2022),  # the word of many scales
    ("Level 3", "Peta proses bisnis", 2022),
    ("BB", "Predikat kinerja", 2022),  # SAKIP or Reformasi Birokrasi
    ("BB", "Nilai SAKIP", 2013),  # no version known
    ("BB", "Nilai SAKIP dan Indeks RB", 2022),
    ("Baik sekali menurut pendapat pembaca laporan ini", "Nilai SAKIP", 2022),
    ("62,08", "Nilai SAKIP", 2022),
    ("", "Nilai SAKIP", 2022),
    ("N/A", "Nilai SAKIP", 2022),
]


@pytest.mark.parametrize(("text", "about", "year"), OPEN)
def test_a_word_without_a_value(text: str, about: str, year: int) -> None:
    assert ordinal(text, Context(about, (), year)) is None


def word(text: str, about: str) -> Ordinal:
    found = ordinal(text, Context(about, (), 2022))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("target", "result", "about", "reached"),
    [
        ("WTP", "WDP", "Opini BPK", False),
        ("WTP", "WTP", "Opini BPK", True),
        ("WDP", "WTP", "Opini BPK", True),
        ("BB", "B", "Nilai SAKIP", False),
        ("B", "BB", "Nilai SAKIP", True),
        ("Level 3", "Level 4", "Maturitas SPIP", True),
    ],
)
def test_a_target_is_reached_by_its_rank_or_a_higher_one(target: str, result: str, about: str, reached: bool) -> None:
    assert is_reached(word(target, about), word(result, about)) is reached


def test_other_scales_cannot_be_compared() -> None:
    assert is_reached(word("WTP", "Opini BPK"), word("BB", "Nilai SAKIP")) is None
    older = next(scale for scale in national_scales() if scale.id == "permenpanrb-12-2015")
    target = Ordinal(older, older.bands[0], "AA")
    assert is_reached(target, word("A", "Nilai SAKIP")) is False


OWN = table(
    ["Nilai Capaian (%)", "Predikat"], [("> 100 %", "Sangat Baik"), ("80 - 100 %", "Baik"), ("< 80 %", "Kurang")]
)
LETTERS = table(
    ["Predikat", "Nilai Absolut"], [("A", "> 80 - 100"), ("B", "> 60 - 80"), ("C", "0 - 60")], caption="Predikat SAKIP"
)


def of_report(*tables: PrintedTable) -> tuple[Scale, ...]:
    return find_scales(normalise(document(tables=tables)).tables, ())


def test_the_reports_own_scale_comes_first() -> None:
    own = of_report(LETTERS)
    found = ordinal("B (75)", Context("Nilai SAKIP", own, 2022))
    assert found is not None
    assert (found.scale.id, found.band.rank) == ("S1", 2)
    assert ordinal("BB (75)", Context("Nilai SAKIP", own, 2022)) is None


def test_a_predicate_beside_an_achievement_grades_that() -> None:
    own = of_report(OWN)
    graded = ordinal("Baik", Context("Nilai SAKIP", own, 2022, achieved=True))
    assert graded is not None and graded.scale.id == "S1"
    result = ordinal("Baik", Context("Nilai SAKIP", own, 2022))
    assert result is not None and result.scale.id == "permenpanrb-88-2021"


def test_a_scale_without_a_name_does_not_grade_every_index() -> None:
    index = of_report(
        table(["Nilai Indeks", "Keterangan"], [("> 4", "Sangat Baik"), ("3 - 4", "Baik"), ("< 3", "Kurang")])
    )
    assert index[0].instrument is None
    assert ordinal("Baik (2,8)", Context("Indeks Kebinekaan", index, 2022)) is None
    letters = of_report(table(["Predikat", "Nilai"], [("A", "> 80"), ("BB", "> 70 - 80"), ("B", "0 - 70")]))
    found = ordinal("B (62,08)", Context("Nilai SAKIP", letters, 2022))
    assert found is not None and found.scale.id == "S1"


def normalised(rows: list[list[str]]) -> NormalisedReport:
    headings = ["No", "Indikator Kinerja", "Target 2022", "Realisasi 2022", "Capaian (%)", "Predikat"]
    measured = table(headings, rows, caption="Capaian Kinerja Tahun 2022", order=5)
    title = sentence("Laporan Kinerja Tahun 2022", order=0, kind="heading")
    return normalise(document(tables=[OWN, measured], sentences=[title], lines=["LAPORAN KINERJA TAHUN 2022"]))


def test_cells_carry_their_words_and_the_report_the_scales() -> None:
    report = normalised(
        [["1", "Nilai SAKIP", "BB (71)", "B (65,20)", "91,83", "Baik"], ["2", "Jumlah desa", "5", "5", "100", "Baik"]]
    )
    cells = {cell.text: cell.predicate for cell in report.tables[1].rows[1].cells if cell.text}
    assert cells["BB (71)"] == CellPredicate(scale="permenpanrb-88-2021", word="BB", rank=5)
    assert cells["B (65,20)"] == CellPredicate(scale="permenpanrb-88-2021", word="B", rank=4)
    assert cells["Baik"] == CellPredicate(scale="S1", word="Baik", rank=2)
    assert cells["91,83"] is None
    assert [(scale.id, scale.source) for scale in report.scales] == [
        ("S1", "report"),
        ("permenpanrb-88-2021", "national"),
        ("permenpanrb-12-2015", "national"),
    ]
