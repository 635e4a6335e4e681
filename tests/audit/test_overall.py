"""What sentences tell of the whole agency, or of one sasaran."""

from dataclasses import replace

import pytest

from audit import judge
from audit.completeness import rows_are_missing
from normalise import normalise
from schemas.findings import Check
from schemas.printed import PrintedTable
from tests.normalise.build import document, sentence, table

COVER = ["Laporan Kinerja Instansi Pemerintah Tahun 2023", "Dinas Contoh Kabupaten Contoh"]
HEALTH = "Meningkatnya derajat kesehatan masyarakat"
TRUST = "Meningkatnya akuntabilitas kinerja"


def results(order: int = 0, last: str = "95,00") -> PrintedTable:
    return table(
        ["Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        [
            [HEALTH, "Cakupan imunisasi dasar lengkap", "80", "84", "105,00"],
            ["", "Persentase Puskesmas terakreditasi", "90", "81", "90,00"],
            [TRUST, "Nilai evaluasi AKIP", "80", "76", last],
        ],
        caption="Capaian Kinerja Tahun 2023",
        order=order,
    )


def budget() -> PrintedTable:
    return table(
        ["Program", "Anggaran (Rp)", "Realisasi (Rp)", "%"],
        [
            ["Program Penunjang Urusan", "1.000.000.000", "900.000.000", "90,00"],
            ["Program Kesehatan Masyarakat", "3.000.000.000", "2.400.000.000", "80,00"],
            ["Jumlah", "4.000.000.000", "3.300.000.000", "82,50"],
        ],
        caption="Realisasi Anggaran Tahun 2023",
        order=1,
    )


def told(said: str, *more: PrintedTable) -> list[Check]:
    report = normalise(document(tables=[results(), budget(), *more], sentences=[sentence(said, order=9)], lines=COVER))
    return [check for check in judge(report).checks if check.rule == "keseluruhan"]


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Rata-rata capaian kinerja Dinas Contoh tahun 2023 sebesar 96,67%.", "agrees"),
        ("Rata-rata capaian kinerja Dinas Contoh tahun 2023 sebesar 96,76%.", "disagrees"),
        ("Capaian indikator kinerja utama secara rata-rata mencapai 98,50%.", "disagrees"),
        # the mean of the two sasaran
        ("Rata-rata capaian kinerja Dinas Contoh tahun 2023 sebesar 96,25%.", "agrees"),
        # the achievement above 100 counts as 100
        ("Rata-rata capaian indikator kinerja mencapai 95,00%.", "agrees"),
        ("Serapan anggaran Dinas Contoh pada tahun 2023 sebesar 82,50%.", "agrees"),
        ("Penyerapan anggaran tahun 2023 mencapai 85,20%.", "disagrees"),
        ("Rata-rata nilai yang diperoleh Dinas Contoh sebesar 96,76%.", "disagrees"),
        ("Secara keseluruhan dicapai nilai rata-rata 96,67.", "agrees"),
        ("Capaian rata-rata 97%.", "agrees"),
        ("Capaian rata-rata 79%.", "disagrees"),
        ("Rata-rata capaian indikator : 96,67%.", "agrees"),
        ("Rata-rata capaian indikator : 69,67%.", "disagrees"),
        ("Jika seluruh indikator dirata-ratakan, maka capaiannya sebesar 96,67%.", "agrees"),
        (f"Pada sasaran {HEALTH}, indikatornya rata-rata mencapai 97,50%.", "agrees"),
        (f"Rata-rata capaian sasaran “{HEALTH}” 98%.", "agrees"),
        (f"Rata-rata capaian sasaran “{HEALTH}” 89%.", "disagrees"),
        # the years of a plan are no other years of the mean
        ("Sesuai Renstra Tahun 2021-2026 rata-rata capaian kinerja pada tahun 2023 mencapai 96,76%.", "disagrees"),
        (f"Sasaran {HEALTH} mempunyai rata-rata capaian sebesar 97,50%.", "agrees"),
        (f"Sasaran {HEALTH} mempunyai rata-rata capaian sebesar 99,50%.", "disagrees"),
        (f"Rata-rata capaian sasaran “{HEALTH}” 97,50%.", "agrees"),
        (f"Rata-rata capaian kinerja sasaran {HEALTH} adalah 79,50%.", "disagrees"),
        (f"Sasaran “{TRUST}” belum mencapai target sehingga capaiannya sebesar 95,00%.", "agrees"),
        (f"Sasaran “{TRUST}” belum mencapai target sehingga capaiannya sebesar 59,00%.", "disagrees"),
    ],
)
def test_a_sentence_about_the_whole_is_held_to_the_tables(said: str, outcome: str) -> None:
    assert [check.outcome for check in told(said)] == [outcome]


@pytest.mark.parametrize(
    "said",
    [
        "Rata-rata capaian kinerja tahun 2022 sebesar 91,25%.",
        "Rata-rata capaian program sebesar 91,25%.",
        "Rata-rata capaian misi pertama sebesar 91,25%.",
        "Rata-rata capaian Sasaran Strategis : Terwujudnya hal lain sebesar 91,25%.",
        "Rata-rata capaian nasional sebesar 91,25%.",
        "Rata-rata capaian kinerja meningkat sebesar 1,25%.",
        "Serapan anggaran belanja modal sebesar 71,25%.",
        "Serapan anggaran triwulan III sebesar 51,25%.",
        "Serapan anggaran fisik sebesar 99,25%.",
        "Rata-rata capaian kinerja sekitar 90,5%.",
        "Rata-rata capaian kinerja sebesar 100%.",
        "Serapan anggaran Dinas Contoh sebesar 91%.",
        "Kunjungan rata-rata 91 orang.",
        "Secara rata-rata capaian tahun ini 95,20% untuk seluruh bidang.",
        "Rata-rata capaian kinerja tahun 2023 sebesar 91,20% pada semua kelurahan.",
        f"Sasaran {HEALTH} belum mencapai target sehingga capaiannya sebesar 95,00%.",
    ],
)
def test_a_sentence_about_a_part_another_year_or_roughly_is_not(said: str) -> None:
    assert told(said) == []


def growth(number: str) -> PrintedTable:
    """A comparison of two years that closes with its own mean."""
    rows = [["Cakupan imunisasi dasar lengkap", "80", "84", "105,00"], ["Nilai evaluasi AKIP", "75", "76", "101,33"]]
    headings = ["Indikator Kinerja", "Realisasi 2022", "Realisasi 2023", "Realisasi 2023 Terhadap 2022 (%)"]
    comparison = table(headings, [*rows, ["Rata-rata", "", "", "103,17"]], caption="Perbandingan", order=2)
    return replace(comparison, number=number)


@pytest.mark.parametrize(
    ("said", "outcomes"),
    [
        ("Pada Tabel 3.2 di atas rata-rata capaian tahun 2023 mencapai 103,17%.", ["agrees"]),
        # the table that the sentence points to has no mean of achievements to be held to
        ("Pada Tabel 3.2 di atas rata-rata capaian tahun 2023 mencapai 88,80%.", []),
        ("Pada tahun 2023 rata-rata capaian mencapai 88,80%.", ["disagrees"]),
    ],
)
def test_a_sentence_is_held_to_the_table_that_it_points_to(said: str, outcomes: list[str]) -> None:
    assert [check.outcome for check in told(said, growth("III.2"))] == outcomes


def lines_of_programs() -> PrintedTable:
    """Results of programs, of which the mean is another."""
    rows = [
        ["Program Gizi", "Balita ditimbang", "80", "72", "90,00"],
        ["Program Sarana", "Gedung baik", "10", "8", "80,00"],
    ]
    headings = ["Program", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"]
    return table(headings, rows, caption="Capaian Kinerja Program dan Kegiatan Tahun 2023", order=3)


MEANS = (
    "Rata-rata capaian kinerja tahun 2023 sebesar 96,67%.",
    "Secara keseluruhan rata-rata capaian mencapai 96,67%.",
)


@pytest.mark.parametrize(
    ("others", "outcomes"),
    [
        (MEANS, ["agrees", "agrees", "disagrees"]),
        (MEANS[:1], ["agrees", "not_computable"]),
        ((*MEANS, "Rata-rata capaian mencapai 61,25%."), ["agrees", "agrees", "not_computable", "not_computable"]),
    ],
)
def test_a_mean_that_other_sentences_tell_otherwise(others: tuple[str, ...], outcomes: list[str]) -> None:
    sentences = [
        sentence(text, order=40 + 9 * place) for place, text in enumerate((*others, "Capaian rata-rata 69,76%."))
    ]
    report = normalise(document(tables=[results(), lines_of_programs()], sentences=sentences, lines=COVER))
    assert [check.outcome for check in judge(report).checks if check.rule == "keseluruhan"] == outcomes


def test_where_tables_differ_nobody_is_accused() -> None:
    assert [
        check.outcome for check in told("Rata-rata capaian kinerja sebesar 98,00%.", results(order=2, last="80,00"))
    ] == ["not_computable"]


@pytest.mark.parametrize("mean", ["912,12", "88,33"])
def test_a_wrong_mean_says_nothing_of_the_achievements_that_go_into_it(mean: str) -> None:
    """With 59,00 and the mean both wrong, 59,00 would mend the one only; that makes no right target the culprit."""
    wrong = results(last="59,00")
    said = sentence(f"Rata-rata capaian kinerja Dinas Contoh tahun 2023 sebesar {mean}%.", order=9)
    found = judge(normalise(document(tables=[wrong], sentences=[said], lines=COVER))).findings
    assert not [one for one in found if one.stated_text in ("80", "76") and one.decided]


REST = [
    ["3", "Persentase jalan mantap", "80", "84", "105,00"],
    ["", "Persentase jembatan mantap", "90", "81", "90,00"],
    ["4", "Indeks kualitas air", "80", "76", "95,00"],
]


def rest(headings: list[str], number: str) -> PrintedTable:
    """A table whose rows begin with `number`: what stands before it is on another page."""
    first, second, (_, *third) = REST
    made = table(headings, [[number, *first[1:]], second, [str(int(number) + 1), *third]])
    return replace(made, rows=made.rows[1:]) if not any(headings) else made


@pytest.mark.parametrize(("number", "outcomes"), [("1", ["disagrees"]), ("3", [])])
def test_the_rest_of_a_table_is_not_the_whole(number: str, outcomes: list[str]) -> None:
    """The mean of the rows on one page says nothing of all of them."""
    tables = [rest(["No", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"], number)]
    said = [sentence("Rata-rata capaian kinerja Dinas Contoh tahun 2023 sebesar 99,10%.", order=9)]
    judgement = judge(normalise(document(tables=tables, sentences=said, lines=COVER)))
    assert [check.outcome for check in judgement.checks if check.rule == "keseluruhan"] == outcomes


@pytest.mark.parametrize(("number", "missing"), [("1", False), ("3", True)])
def test_a_rest_without_headings_is_told_by_its_first_column(number: str, missing: bool) -> None:
    (read,) = normalise(document(tables=[rest(["", "", "", "", ""], number)], lines=COVER)).tables
    assert rows_are_missing(read) is missing
