"""From printed tables and sentences to findings on predicates: what is told, and what nothing is said of."""

from collections.abc import Sequence

import pytest

from audit import judge
from normalise import normalise
from schemas.printed import PrintedTable
from tests.normalise.build import document, sentence, table

RESULTS = ["No", "Indikator Kinerja", "Target", "Realisasi"]
GRADED = [*RESULTS, "Capaian (%)", "Predikat"]
OWN = table(
    ["Capaian (%)", "Predikat"],
    [("> 100 %", "Sangat Baik"), ("80 - 100 %", "Baik"), ("60 - 79 %", "Cukup"), ("< 60 %", "Kurang")],
    caption="Skala capaian kinerja",
)


def words_told(year: int, *tables: PrintedTable, lines: Sequence[str] = ()) -> list[tuple[str, str]]:
    """`(word, what it should be)` of every finding on a predicate."""
    title = sentence(f"Laporan Kinerja Tahun {year}", order=0, kind="heading")
    sentences = [title, *(sentence(text, order=100 + place) for place, text in enumerate(lines))]
    report = normalise(document(tables=tables, sentences=sentences, lines=[f"LAPORAN KINERJA TAHUN {year}"]))
    assert report.identity.tahun == year
    found = [one for one in judge(report).findings if one.rule in ("predikat-tabel", "predikat-prosa")]
    assert {one.severity for one in found} <= {"medium"}
    return [(str(one.stated), str(one.expected)) for one in found]


def result(indicator: str, target: str, realisation: str) -> PrintedTable:
    rows = [["1", indicator, target, realisation], ["2", "Jumlah desa binaan", "5", "5"]]
    return table(RESULTS, rows, caption="Target dan Realisasi", order=5)


TOLD = [
    ("Nilai SAKIP", "BB (71)", "A (62,08)", 2022, ("A", "B")),
    ("Nilai SAKIP", "A (62)", "B (62,08)", 2022, ("A", "B")),
    ("Maturitas SPIP", "Level 3 (3,2)", "Level 3 (2,15)", 2022, ("Level 3", "Level 2")),
    ("Indeks SPBE", "Baik (2,8)", "Sangat Baik (2,41)", 2023, ("Sangat Baik", "Cukup")),
    ("Indeks Kepuasan Masyarakat", "82", "A (79,50)", 2022, ("A", "B")),
    ("Indeks Reformasi Birokrasi", "BB (64,00)", "B (65,10)", 2021, ("BB", "B")),
]


@pytest.mark.parametrize(("indicator", "target", "realisation", "year", "expected"), TOLD)
def test_a_figure_contradicts_its_word(
    indicator: str, target: str, realisation: str, year: int, expected: tuple[str, str]
) -> None:
    assert words_told(year, result(indicator, target, realisation)) == [expected]


SILENT = [
    ("Nilai SAKIP", "B (61)", "B (62,08)", 2022),
    ("Nilai SAKIP", "BB (70)", "A (80)", 2022),  # at a bound
    ("Nilai SAKIP", "BB (≥ 60)", "BB (> 60)", 2022),  # a bound, not a value
    ("Nilai SAKIP", "CC (62)", "CC (62,30)", 2015),  # the version before is not known
    ("Indeks Kepuasan Masyarakat", "B (80)", "A (86,29)", 2022),  # right by the older version
    ("Indeks Kepuasan Masyarakat", "B (80)", "A (86,29)", 2016),
    ("Indeks Kepuasan Masyarakat", "Baik (3,4)", "Baik (4,1)", 2022),  # marks from 1 to 5
    ("Indeks Kepuasan Pegawai", "Baik (70)", "Sangat Baik (72)", 2022),  # no regulation
    ("Indeks Reformasi Birokrasi", "BB (64,00)", "BB (65,00)", 2024),  # not known for that year
    ("Kapabilitas APIP", "Level 3 (2,5)", "Level 3 (2,9)", 2022),  # an order without numbers
    ("Opini BPK", "WTP", "WDP", 2022),  # a target that is not reached is no contradiction
]


@pytest.mark.parametrize(("indicator", "target", "realisation", "year"), SILENT)
def test_nothing_is_said(indicator: str, target: str, realisation: str, year: int) -> None:
    assert words_told(year, result(indicator, target, realisation)) == []


def graded(*rows: Sequence[str]) -> PrintedTable:
    return table(GRADED, [[str(place), *row] for place, row in enumerate(rows, 1)], order=5)


def test_predicates_of_achievements_are_held_to_the_reports_scale() -> None:
    rows = [
        ("Nilai SAKIP", "60", "62,08", "103,47", "Sangat Baik"),
        ("Indeks A", "80", "76", "95,00", "Baik"),
        ("Indeks B", "80", "56", "70,00", "Baik"),
        ("Indeks C", "80", "63,60", "79,50", "Cukup"),  # in a hole
        ("Indeks D", "80", "88", "110,00", "Sangat Baik"),
    ]
    assert words_told(2022, OWN, graded(*rows)) == [("Baik", "Cukup")]


def test_a_regulation_does_not_grade_an_achievement() -> None:
    rows = [
        ("Indeks Kepuasan Masyarakat", "80", "86,29", "107,86", "Sangat Baik"),
        ("Nilai SAKIP", "60", "62", "103", "A"),
    ]
    assert words_told(2022, graded(*rows)) == []


def test_a_predicate_beside_its_result_is_held_to_the_regulation() -> None:
    headings = ["No", "Unit Kerja", "Nilai SAKIP", "Predikat"]
    rows = [["1", "Dinas A", "62,08", "B"], ["2", "Dinas B", "75,10", "BB"], ["3", "Dinas C", "75,30", "A"]]
    assert words_told(2022, table(headings, rows, caption="Hasil Evaluasi SAKIP", order=5)) == [("A", "BB")]


def test_parts_of_an_evaluation_have_no_predicate_of_their_own() -> None:
    rows = [["1", "Perencanaan Kinerja", "30", "24,50", "A"], ["2", "Pengukuran Kinerja", "30", "22,10", "BB"]]
    headings = ["No", "Komponen", "Bobot", "Nilai", "Predikat"]
    assert words_told(2022, table(headings, rows, caption="Hasil Evaluasi SAKIP", order=5)) == []


SENTENCES = [
    ("Nilai SAKIP tahun 2022 sebesar 62,08 dengan predikat A.", [("A", "B")]),
    ("Nilai SAKIP tahun 2022 sebesar 62,08 dengan predikat B.", []),
    ("Nilai SAKIP tahun 2014 sebesar 62,08 dengan predikat CC.", []),  # another version
    ("Realisasi maturitas SPIP tercapai 1,15 (Level 3).", [("Level 3", "Level 1")]),
    ("Maturitas SPIP berada pada Level 3 dengan nilai 3,15.", []),
    ("Maturitas SPIP berada pada Level 3 dengan nilai 2,15.", [("Level 3", "Level 2")]),
    ("Capaian kinerja sebesar 87,04% (Kurang).", [("Kurang", "Baik")]),
    ("Capaian indikator SAKIP sebesar 87,04% (Baik).", []),
    ("Nilai SAKIP tahun 2021 sebesar 62,08 (B), target tahun 2022 memperoleh predikat BB.", []),
    ("Nilai SAKIP sebesar 62,08, sedangkan pemerintah daerah meraih predikat BB.", []),
    ("Hasil evaluasi SAKIP naik 12,15 poin dengan predikat BB.", []),
    ("Selisih nilai SAKIP sebesar 8,4 menuju predikat BB.", []),
    ("Nilai SAKIP meningkat 10,15 menjadi 62,30 dengan predikat BB.", [("BB", "B")]),
    ("Pelaporan SAKIP mendapat nilai 12,30 dengan predikat BB.", []),  # too far apart
    ("Nilai SAKIP sebesar 62,08 (A), naik menjadi predikat BB.", [("A", "B")]),
    ("Anggaran terserap 72,35% (Sangat Baik).", []),
    ("Penyerapan anggaran mencapai 72,35% dengan predikat Sangat Baik.", []),
    ("Evaluasi SAKIP memberi komponen perencanaan nilai 24,5 dengan predikat A.", []),
    ("Evaluasi SAKIP mencatat 15 perangkat daerah memperoleh predikat BB.", []),
    ("Evaluasi SAKIP mencapai 12 OPD dengan predikat A.", []),
    ("Hasil SAKIP: sebanyak 12 dari 15 OPD berpredikat A.", []),
    ("Nilai SAKIP sebesar 65,2 dengan predikat B dengan nilai 12 pada pelaporan.", []),
    ("Nilai SAKIP memperoleh predikat B (72,08).", [("B", "BB")]),
    ("Nilai SAKIP mencapai 72 dengan predikat B.", [("B", "BB")]),
    ("Nilai IKM sebesar 86,29 dengan mutu pelayanan B (Baik).", []),
    ("Indeks SPBE sebesar 2,61 dengan predikat Baik, naik dari 2,41 (Cukup).", []),
    ("Indeks SPBE sebesar 2,61 dengan predikat Baik, naik dari 2,41 (Baik).", [("Baik", "Cukup")]),
    ("Nilai IKM dan nilai SAKIP sebesar 62,08 dengan predikat A.", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[one[0] for one in SENTENCES])
def test_sentences(text: str, expected: list[tuple[str, str]]) -> None:
    assert words_told(2022, OWN, lines=[text]) == expected


def test_holes_and_overlaps_are_told_once_and_only_wide_ones() -> None:
    rows = [("> 100", "Baik Sekali"), ("100", "Baik"), ("55 - 75", "Cukup"), ("0 - 60", "Kurang")]
    report = normalise(document(tables=[table(["Nilai", "Predikat"], rows)]))
    found = [one for one in judge(report).findings if one.rule == "skala-celah"]
    assert [(one.severity, one.stated_text) for one in found] == [("info", "75 - 100"), ("info", "55 - 60")]
    whole = [("91 - 100", "Baik"), ("76 - 90", "Cukup"), ("0 - 75", "Kurang")]
    assert judge(normalise(document(tables=[table(["Nilai", "Predikat"], whole)]))).findings == ()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["Baik", "Baik", "Cukup", "Baik", "Tinggi", "Baik"], ["Tinggi"]),
        (["Baik", "Baik", "Cukup", "Tinggi", "Tinggi", "Rendah"], []),  # the column uses another scale
        (["Baik", "Baik", "Cukup", "Baik", "-", "Baik"], []),
    ],
)
def test_a_word_that_the_scale_does_not_have(words: list[str], told: list[str]) -> None:
    values = ["95,00", "90,00", "70,00", "88,00", "92,00", "85,00"]
    rows = [(f"Indeks {n}", "80", "76", value, word) for n, (value, word) in enumerate(zip(values, words, strict=True))]
    report = normalise(document(tables=[OWN, graded(*rows)]))
    found = [one for one in judge(report).findings if one.rule == "predikat-luar-skala"]
    assert [(one.stated, one.severity, one.expected) for one in found] == [(word, "info", "Baik") for word in told]
