"""One index of what a report states: the same thing in two tables and a sentence is one quantity, another thing is not."""

import pytest

from audit import judge
from normalise import normalise
from schemas.meaning import NormalisedReport
from schemas.printed import PrintedTable
from tests.normalise.build import document, sentence, table

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Kecamatan Contoh Kabupaten Contoh"]
PROGRAM = "Program Penyelenggaraan Pemerintahan dan Pelayanan Publik"


def budget(
    caption: str = "Realisasi Anggaran Tahun 2023", order: int = 1, realised: str = "800.000.000"
) -> PrintedTable:
    return table(
        ["Program", "Anggaran (Rp)", "Realisasi (Rp)", "Serapan (%)"],
        [
            [PROGRAM, "1.000.000.000", realised, "80,00"],
            ["Program Pemberdayaan Masyarakat Desa dan Kelurahan", "500.000.000", "450.000.000", "90,00"],
            ["Jumlah", "1.500.000.000", "1.250.000.000", "83,33"],
        ],
        caption=caption,
        order=order,
    )


def plan() -> PrintedTable:
    return table(
        ["Sasaran", "Indikator Kinerja", "Target"],
        [
            ["Meningkatnya akuntabilitas", "Nilai Evaluasi SAKIP (Tahun sebelumnya)", "61"],
            ["Meningkatnya pelayanan", "Indeks Kepuasan Masyarakat", "84"],
        ],
        caption="Perjanjian Kinerja Tahun 2023",
        order=0,
    )


def measured() -> PrintedTable:
    return table(
        ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        [
            ["Nilai Evaluasi SAKIP dari Inspektorat", "61", "62,08", "101,77"],
            ["Indeks Kepuasan Masyarakat", "84", "86,29", "102,73"],
        ],
        caption="Capaian Kinerja Tahun 2023",
        order=2,
    )


def texts_of(report: NormalisedReport, what: str, of: str) -> list[str]:
    texts = {figure.id: figure.text for figure in report.figures}
    return [texts[name] for one in report.quantities if (one.what, one.of) == (what, of) for name in one.figures]


def test_a_program_has_its_official_code_and_an_indicator_the_name_of_the_plan() -> None:
    report = normalise(document(tables=[plan(), budget(), measured()], lines=COVER))
    assert texts_of(report, "anggaran", "7.01.02") == ["1.000.000.000"]
    assert texts_of(report, "target", "nilai evaluasi sakip tahun sebelumnya") == ["61", "61"]
    assert texts_of(report, "realisasi", "nilai evaluasi sakip tahun sebelumnya") == ["62,08"]
    assert texts_of(report, "capaian", "indeks kepuasan masyarakat") == ["102,73"]
    by_quantity = {figure.text: figure.quantity for figure in report.figures}
    assert by_quantity["62,08"] is not None


def test_a_sentence_joins_what_it_names() -> None:
    said = f"{PROGRAM} dengan anggaran Rp 1.000.000.000 terealisasi Rp 800.000.000 atau 80,00%."
    report = normalise(document(tables=[budget()], sentences=[sentence(said, order=3)], lines=COVER))
    assert texts_of(report, "realisasi_anggaran", "7.01.02") == ["800.000.000", "Rp 800.000.000"]
    assert texts_of(report, "serapan", "7.01.02") == ["80,00", "80,00%"]
    assert texts_of(report, "anggaran", "7.01.02") == ["1.000.000.000", "Rp 1.000.000.000"]


@pytest.mark.parametrize(
    "said",
    [
        f"Sampai dengan triwulan III {PROGRAM} dengan anggaran Rp 1.000.000.000 terealisasi Rp 600.000.000 atau 60,00%.",
        f"Pada tahun lalu {PROGRAM} dengan anggaran Rp 1.000.000.000 terealisasi Rp 600.000.000 atau 60,00%.",
        f"{PROGRAM} dan Program Pemberdayaan Masyarakat Desa dan Kelurahan dengan anggaran Rp 1.000.000.000"
        " terealisasi Rp 600.000.000 atau 60,00%.",
        "Dengan anggaran Rp 1.000.000.000 terealisasi Rp 600.000.000 atau 60,00%.",
        f"{PROGRAM} terlaksana dengan baik; 60,00% pegawai hadir.",
    ],
)
def test_a_sentence_about_part_of_a_year_or_of_two_things_joins_nothing(said: str) -> None:
    report = normalise(document(tables=[budget()], sentences=[sentence(said, order=3)], lines=COVER))
    assert texts_of(report, "realisasi_anggaran", "7.01.02") == ["800.000.000"]
    assert texts_of(report, "serapan", "7.01.02") == ["80,00"]


def test_another_year_is_another_quantity() -> None:
    said = f"Pada tahun 2022 {PROGRAM} dengan anggaran Rp 900.000.000 terealisasi Rp 600.000.000 atau 66,67%."
    report = normalise(document(tables=[budget()], sentences=[sentence(said, order=3)], lines=COVER))
    years = {
        (one.tahun, len(one.figures)) for one in report.quantities if one.what == "serapan" and one.of == "7.01.02"
    }
    assert years == {(2023, 1), (2022, 1)}


def test_totals_are_quantities_of_their_own() -> None:
    report = normalise(document(tables=[budget()], lines=COVER))
    assert texts_of(report, "anggaran", "jumlah realisasi anggaran tahun 2023") == ["1.500.000.000"]


def said_twice(first: str, second: str) -> list[str | None]:
    """The findings of one quantity, one value, when two sentences state it and the table says 80,00."""
    sentences = [
        sentence(f"{PROGRAM} dengan anggaran Rp 1.000.000.000 terealisasi Rp {amount} atau {share}.", order=3 + at)
        for at, (amount, share) in enumerate([("800.000.000", "80,00%"), (first, second)])
    ]
    judged = judge(normalise(document(tables=[budget()], sentences=sentences, lines=COVER)))
    return [finding.stated_text for finding in judged.findings if finding.rule == "nilai-sama"]


def test_a_sentence_that_contradicts_the_table_is_found_and_a_rough_one_is_not() -> None:
    assert said_twice("800.000.000", "80,00%") == []
    assert said_twice("0,8 miliar", "80%") == []
    # 81,00 % follows from the wrong amount: one contradiction, one finding
    assert said_twice("810.000.000", "81,00%") == ["Rp 810.000.000"]


def test_achievements_against_different_targets_are_not_compared() -> None:
    revised = table(
        ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        [
            ["Nilai Evaluasi SAKIP", "64", "62,08", "97,00"],
            ["Indeks Kepuasan Masyarakat", "84", "86,29", "102,73"],
        ],
        caption="Capaian terhadap target perubahan",
        order=3,
    )
    judged = judge(normalise(document(tables=[plan(), measured(), revised], lines=COVER)))
    assert not [one for one in judged.findings if one.rule == "nilai-sama" and one.stated_text in ("97,00", "101,77")]


def test_a_realisation_stated_otherwise_under_another_name_is_found() -> None:
    again = table(
        ["Indikator Kinerja", "Realisasi 2023"],
        [["Nilai Evaluasi SAKIP", "63,80"], ["Indeks Kepuasan Masyarakat", "86,29"]],
        caption="Perbandingan Realisasi Tahun 2023",
        order=3,
    )
    judged = judge(normalise(document(tables=[plan(), measured(), again], lines=COVER)))
    assert [one.stated_text for one in judged.findings if one.rule == "nilai-sama"] == ["63,80"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Realisasi Indeks Kepuasan Masyarakat tahun 2023 sebesar 86,92.", ["86,92"]),
        ("Target Indeks Kepuasan Masyarakat yang harus dicapai adalah 84.", []),
        ("Indeks Kepuasan Masyarakat dengan target capaian 84 terealisasi 68,29.", ["68,29"]),
        ("Pada tahun 2022 realisasi Indeks Kepuasan Masyarakat sebesar 85,16.", []),
        ("Realisasi Indeks Kepuasan Masyarakat lebih unggul 2,29 poin.", []),
        ("Realisasi Indeks Kepuasan Masyarakat meningkat 1,13 poin.", []),
        ("Realisasi Indeks Kepuasan Masyarakat Kota 70 dan realisasi Indeks Kepuasan Masyarakat Kabupaten 60.", []),
        ("Capaian Indeks Kepuasan Masyarakat sebesar > 100%.", []),
        ("Rata-rata realisasi Indeks Kepuasan Masyarakat sebesar 50,00.", []),
        ("Indeks Kepuasan Masyarakat telah mencapai 92,43% dari target akhir sebesar 92.", []),
        ("Realisasi Indeks Kepuasan Masyarakat triwulan II sebesar 50,00.", []),
    ],
)
def test_a_single_figure_of_a_sentence_is_held_to_what_the_tables_state(said: str, found: list[str]) -> None:
    right = sentence("Realisasi Indeks Kepuasan Masyarakat tahun 2023 adalah 86,29.", order=3)
    judged = judge(
        normalise(document(tables=[plan(), measured()], sentences=[right, sentence(said, order=4)], lines=COVER))
    )
    assert [one.stated_text for one in judged.findings if one.rule == "nilai-sama"] == found


def test_a_target_that_another_place_prints_with_more_decimals_is_rounded() -> None:
    """0,313 of 0,315 is 99,37 %; of 0,32 it would be 97,81 %."""
    fine = table(
        ["Indikator Kinerja", "Target"], [["Indeks Gini Provinsi", "0,315"]], caption="Perjanjian Kinerja", order=0
    )
    rows = [["Indeks Gini Provinsi", "0,32", "0,313", "99,37"], ["Indeks Lain Daerah", "80", "84", "105,00"]]
    coarse = table(
        ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"], rows, caption="Capaian Kinerja", order=1
    )
    report = normalise(document(tables=[fine, coarse], lines=COVER))
    exactness = {figure.text: figure.exactness for figure in report.figures}
    assert (exactness["0,32"], exactness["80"]) == ("rounded", "exact")
    assert {one.severity for one in judge(report).findings} <= {"low"}
