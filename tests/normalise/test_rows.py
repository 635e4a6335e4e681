"""Kinds of rows, and what of a printed row its place in the hierarchy is judged by."""

from dataclasses import replace

import pytest

from normalise.tables import read_table
from schemas.printed import PrintedRow, PrintedTable
from tests.normalise.build import table

HEADINGS = ["Program / Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("JUMLAH", "total"),
        ("T O T A L", "total"),
        ("T O T A L B E L A N J A L A N G S U N G", "total"),
        ("J U M L A H I", "total"),
        ("JUMLAH I + JUMLAH II", "total"),
        ("Sub Total", "subtotal"),
        ("Jumlah Program 1", "subtotal"),
        ("Rata-rata", "mean"),
        ("Minimum", "min_max"),
        ("Nilai Unsur Tertinggi", "min_max"),
        ("Nilai unsur pelayanan", "body"),
        ("Jumlah desa mandiri", "body"),
        ("Total Quality Management", "body"),
        ("A B C D", "body"),
    ],
)
def test_kinds_by_the_name_of_a_row(name: str, kind: str) -> None:
    read = read_table(table(HEADINGS, [["Program A", "1.000.000", "900.000"], [name, "2.000.000", "1.000.000"]]), 2023)
    assert read.row_kinds[2] == kind


@pytest.mark.parametrize(
    ("name", "kind", "running"),
    [
        ("Jumlah halaman ini", "subtotal", False),
        ("Jumlah s.d. halaman ini", "subtotal", True),
        ("JUMLAH S/D HALAMAN INI", "subtotal", True),
        ("Dipindahkan", "subtotal", True),
        ("Jumlah Pindahan", "subtotal", True),
        ("Pindahan dari halaman 3", "subtotal", True),
        ("Jumlah yang dipindahkan ke halaman berikutnya", "subtotal", True),
        ("JUMLAH", "total", False),
        ("Pindahan penduduk antarkecamatan", "body", False),
        ("Jumlah halaman web yang diperbarui", "body", False),
    ],
)
def test_totals_of_pages(name: str, kind: str, running: bool) -> None:
    read = read_table(table(HEADINGS, [["Program A", "1.000.000", "900.000"], [name, "2.000.000", "1.000.000"]]), 2023)
    assert (read.row_kinds[2], 2 in read.running) == (kind, running)


def test_a_total_named_in_two_cells() -> None:
    rows = [["1", "Program A", "1.000.000"], ["Jumlah", "Belanja Langsung", "1.000.000"]]
    read = read_table(table(["No", "Program", "Anggaran (Rp)"], rows), 2023)
    assert read.row_kinds[2] == "total"


ACHIEVEMENT = ["No", "Indikator", "Target", "Realisasi", "Capaian (%)", "Predikat"]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (["", "Rata-rata capaian", "", "", "104,70", "Sangat Tinggi"], "mean"),
        (["", "", "Rerata", "", "104,70", ""], "mean"),
        (["", "", "Rata-rata", "", "104,70", "Sangat Tinggi"], "mean"),
        (["2", "Opini BPK", "WTP", "WTP", "100,00", "Baik"], "body"),
        (["2", "Rata-rata lama sekolah", "Baik", "Baik", "100,00", "Baik"], "body"),
    ],
)
def test_the_grade_of_a_mean_is_not_its_name_and_a_centred_label_is(row: list[str], kind: str) -> None:
    """A label alone in a column of figures names its row; beside another word it may be a target."""
    read = read_table(table(ACHIEVEMENT, [["1", "Nilai IKM", "80", "84", "105,00", "Baik"], row]), 2023)
    assert read.row_kinds[2] == kind


def test_a_label_may_stand_in_the_column_of_units() -> None:
    headings = ["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat"]
    rows = [["1", "Nilai IKM", "Nilai", "80", "84", "105,00", "Baik"], ["", "", "Rerata", "", "", "105,00", "Baik"]]
    assert read_table(table(headings, rows), 2023).row_kinds[2] == "mean"


def test_the_copies_of_a_merged_cell_do_not_hide_a_total() -> None:
    rows = [["Sasaran rapi", "Program A", "1.000.000"], ["Sasaran rapi", "JUMLAH", "1.000.000"]]
    printed = with_repeats(table(["Sasaran", "Program", "Anggaran (Rp)"], rows), {(2, 0)})
    assert read_table(printed, 2023).row_kinds[2] == "total"


def with_repeats(printed: PrintedTable, places: set[tuple[int, int]]) -> PrintedTable:
    """The cells at `places` (row, column) as copies of a cell merged from above."""

    def copied(row: PrintedRow) -> PrintedRow:
        cells = [replace(cell, repeat=(row.index, cell.column) in places) for cell in row.cells]
        return replace(row, cells=tuple(cells))

    return replace(printed, rows=tuple(copied(row) for row in printed.rows))


def test_an_amount_merged_over_two_rows_is_added_once() -> None:
    rows = [
        ["PROGRAM A", "700.310", "650.110"],
        ["Kegiatan rapat", "500.200", "450.010"],
        ["Kegiatan patroli", "500.200", "200.100"],
        ["Kegiatan lapor", "200.110", ""],
    ]
    printed = with_repeats(table(HEADINGS, rows, caption="Realisasi Anggaran", bold=[0]), {(3, 1)})
    assert read_table(printed, 2023).parents == {2: 1, 3: 1, 4: 1}


def test_balances_of_a_statement_are_nobodys_parts() -> None:
    """Netto = penerimaan - pengeluaran, so that penerimaan is also the sum of the rows below it: no family."""
    rows = [
        ["PENERIMAAN PEMBIAYAAN", "476.782.631.305", "499.350.054.431"],
        ["Sisa Tahun Sebelumnya", "476.782.631.305", "499.350.054.431"],
        ["PENGELUARAN PEMBIAYAAN", "210.500.000.000", "210.500.000.001"],
        ["Penyertaan Modal", "210.500.000.000", "210.500.000.001"],
        ["PEMBIAYAAN NETTO", "266.282.631.305", "288.850.054.430"],
    ]
    read = read_table(table(["Uraian", "Anggaran (Rp)", "Realisasi (Rp)"], rows, caption="Realisasi Pembiayaan"), 2023)
    assert read.parents == {2: 1, 4: 3}


def test_a_table_of_counts_without_levels_is_flat() -> None:
    rows = [["Golongan IV", "7"], ["Golongan III", "5"], ["Golongan II", "2"], ["Golongan I", "0"], ["Jumlah", "14"]]
    assert read_table(table(["Golongan", "Jumlah Pegawai"], rows, caption="Keadaan Pegawai"), 2023).parents == {}


def test_a_mean_that_is_graded_in_its_row_is_a_mean() -> None:
    headings = ["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)", "Predikat"]
    rows = [
        ["1", "Nilai SAKIP", "Nilai", "80", "80", "100,00", "Sangat Berhasil"],
        ["2", "Indeks kepuasan", "Indeks", "80", "88", "110,00", "Sangat Berhasil"],
        ["", "Rata-rata Capaian", "", "", "", "105,00", "Sangat Berhasil"],
    ]
    assert read_table(table(headings, rows), 2023).row_kinds[3] == "mean"
    alone = [*rows[:2], ["", "", "Rata-rata", "", "", "105,00", ""]]
    assert read_table(table(headings, alone), 2023).row_kinds[3] == "mean"
