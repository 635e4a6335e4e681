"""Plain statements of a value: what each is of, of which year, and why it is held to no table."""

import pytest

from normalise import normalise
from schemas.printed import PrintedTable
from tests.normalise.build import document, sentence, table

YEAR = ["Laporan Kinerja Instansi Pemerintah Tahun 2024", "Dinas Contoh Kabupaten Contoh"]


def told(*texts: str, tables: tuple[PrintedTable, ...] = ()) -> list[tuple[str, str, int | None]]:
    sentences = [sentence(text, order=order) for order, text in enumerate(texts, start=10)]
    report = normalise(document(sentences=sentences, tables=tables, lines=YEAR))
    by_id = {figure.id: figure.text for figure in report.figures}
    return [(by_id[one.figure], one.subject, one.tahun) for one in report.values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cakupan air minum tahun 2023 mencapai 82,4 persen dan pada tahun 2024 sebesar 84,1 persen.",
            [("82,4 persen", "Cakupan air minum", 2023), ("84,1 persen", "Cakupan air minum", 2024)],
        ),
        (
            "Adapun desa siaga sebesar 64,6 %, kunjungan K4 72,1 % dan balita ditimbang 80 %.",
            [("64,6 %", "desa siaga", 2024), ("72,1 %", "kunjungan K4", 2024), ("80 %", "balita ditimbang", 2024)],
        ),
        ("Dana terserap dengan realisasi fisik 98,01 %.", [("98,01 %", "Dana terserap dengan realisasi fisik", 2024)]),
        (
            "Hunian di kota (8,35 persen) lebih baik dari di desa (3,96 persen).",
            [("8,35 persen", "Hunian di kota", 2024), ("3,96 persen", "desa", 2024)],
        ),
        ("Waktu layanan yaitu 45 menit.", [("45", "Waktu layanan", 2024)]),
        ("Lahan kritis seluas 1.250,75 ha atau 6,20 persen dari wilayah.", [
            ("1.250,75", "Lahan kritis", 2024), ("6,20 persen", "Lahan kritis", 2024),
        ]),
        ("Lama Rawat : 3,4 hari", [("3,4", "Lama Rawat", 2024)]),
    ],
)  # fmt: skip
def test_a_value_says_what_it_is_of(text: str, expected: list[tuple[str, str, int | None]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2018,5 2019,5 64,60% 0,00% 10,00%",
        "Peraturan Bupati Nomor 15 mengatur 3 bidang.",
        "Nilai capaian = realisasi dibagi target x 100 %",
        "Capaian tergolong baik (80 - 100%).",
        "Rapat diikuti 120 peserta.",
    ],
)
def test_numbers_of_other_things_are_no_values(text: str) -> None:
    assert told(text) == []


def test_a_value_without_a_name_is_of_what_was_named_before() -> None:
    before, after = told("Angka kesakitan adalah 7,82.", "Pada tahun 2023 sebesar 8,01.")
    assert (before[1], after[1]) == ("Angka kesakitan", "Angka kesakitan")


def test_what_another_claim_takes_up_is_not_told_again() -> None:
    assert told("Realisasi sebesar Rp 45.000.000 dari pagu Rp 50.000.000 atau 90,00 %.") == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Kelahiran hidup tercatat sebesar 97,20 %.", "not-in-tables"),
        ("Kelahiran hidup mencapai sekitar 97,20 %.", "rough"),
        ("Kelahiran hidup triwulan I sebesar 97,20 %.", "other-scope"),
        ("Perbaikan Indeks Layanan Dasar didukung dana pendamping sebesar 97,20 %.", "kind-open"),
        ("Indeks Layanan Dasar dan Indeks Inovasi Wilayah didukung dana sebesar 97,20 %.", "several-things"),
    ],
)
def test_a_value_says_why_it_is_held_to_no_table(text: str, why: str) -> None:
    rows = [["1", "Indeks Layanan Dasar", "80,00", "84,20"], ["2", "Indeks Inovasi Wilayah", "60,00", "61,50"]]
    results = table(["No", "Indikator Kinerja", "Target 2024", "Realisasi 2024"], rows)
    sentences = [sentence(text, order=10)]
    (value,) = normalise(document(sentences=sentences, tables=[results], lines=YEAR)).values
    assert value.unlinked == why


def ways(text: str) -> list[tuple[str, str | None]]:
    report = normalise(document(sentences=[sentence(text, order=10)], lines=YEAR))
    by_id = {figure.id: figure.text for figure in report.figures}
    return [(by_id[one.figure], one.way) for one in report.values]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Harga sandang turun sebesar 0,27 persen.", [("0,27 persen", "down")]),
        (
            "Inflasi timbul dari naiknya harga beberapa kelompok, yaitu pangan sebesar 1,63 persen, energi sebesar 2,50 persen.",
            [("1,63 persen", "up"), ("2,50 persen", "up")],
        ),
        (
            "Hanya itik dan sapi yang mengalami kenaikan yaitu sebesar 0,38 % dan 6,17 %.",
            [("0,38 %", "up"), ("6,17 %", "up")],
        ),
        ("Harga naik sebesar 2,5 persen dan capaian kinerja sebesar 98 persen.", [("2,5 persen", "up"), ("98 persen", None)]),
        ("Harga sandang tercatat sebesar 0,27 persen.", [("0,27 persen", None)]),
    ],
)  # fmt: skip
def test_a_value_that_is_a_change_says_its_way(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert ways(text) == expected
