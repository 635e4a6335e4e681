"""Roles, units, years and kinds of tables on headings as different agencies write them."""

from decimal import Decimal

import pytest

from normalise.tables import ReadTable, read_table
from tests.normalise.build import table


def read(headings: list[str], row: list[str], caption: str | None = None, copies: int = 3) -> ReadTable:
    return read_table(table(headings, [row] * copies, caption=caption), 2023)


BUDGETS = [
    ["Program / Kegiatan / Sub Kegiatan", "Target Anggaran (Rp)", "Realisasi (Rp)", "Sisa Dana (Rp)", "Capaian (%)"],
    ["PROGRAM", "PAGU", "REALISASI KEUANGAN", "SISA ANGGARAN", "SERAPAN (%)"],
    ["Program", "Alokasi Anggaran (Rp.)", "Realisasi Anggaran (Rp.)", "Sisa", "Persentase Serapan Anggaran (%)"],
    ["Nama Program", "Anggaran", "Penyerapan (Rp)", "Belum Terserap", "Tingkat Penyerapan (%)"],
    ["Program", "Pagu Anggaran", "SP2D", "Sisa Pagu", "Persentase Realisasi Anggaran (%)"],
    ["Program", "DPA", "SPJ (Rp)", "Sisa Dana", "Capaian Realisasi Anggaran (%)"],
]


@pytest.mark.parametrize("headings", BUDGETS, ids=lambda headings: headings[1])
def test_budget_tables(headings: list[str]) -> None:
    found = read(headings, ["Program Tertib", "200.000.000", "150.000.000", "50.000.000", "75,00"])
    roles = [column.column.role for column in found.columns]
    assert roles == ["program", "anggaran", "realisasi_anggaran", "sisa", "serapan"]
    assert found.kind == "realisasi_anggaran"
    assert [column.column.unit for column in found.columns] == [None, "IDR", "IDR", "IDR", "percent"]


PERFORMANCES = [
    ["No", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target", "Realisasi", "Capaian (%)"],
    ["NO.", "SASARAN STRATEJIK", "INDIKATORKINERJA", "SAT.", "TARGET KINERJA", "REALISASI KINERJA", "CAPAIAN%"],
    ["N0", "Sasaran", "Indikator Sasaran", "Satuan", "Rencana", "Realisasi Target", "%"],
    ["No.", "Tujuan/Sasaran", "Indikator", "Unit Satuan", "T", "R", "Tk. Capaian"],
    ["No", "Sasaran", "IKU", "Satuan", "Target Tahun 2023", "Realisasi Tahun 2023", "Persentase Capaian Kinerja (%)"],
    ["No", "Sasaran", "Indikator Kinerja Utama", "Satuan", "Target", "Realisasi", "Capaian Terhadap Target Tahun %"],
]


@pytest.mark.parametrize("headings", PERFORMANCES, ids=lambda headings: headings[2])
def test_performance_tables(headings: list[str]) -> None:
    found = read(headings, ["1", "Meningkatnya mutu", "Persentase aduan selesai", "Persen", "80", "84", "105"])
    roles = [column.column.role for column in found.columns]
    assert roles == ["nomor", "sasaran", "indikator", "satuan", "target", "realisasi", "capaian"]
    assert found.kind == "capaian_kinerja"


SINGLE = [
    # heading, a cell, role
    ("Kode Rekening", "7.01.01.2.01", "kode"),
    ("Formulasi Perhitungan/ Penjelasan", "Jumlah A dibagi B", "formulasi"),
    ("Definisi Operasional", "Nilai hasil evaluasi", "formulasi"),
    ("Sumber Data", "Laporan bidang", "sumber_data"),
    ("Penanggung Jawab", "Seksi Umum", "penanggung_jawab"),
    ("PREDIKET", "Sangat Baik", "predikat"),
    ("Kriteria Penilaian", "Tinggi", "predikat"),
    ("Target Akhir Renstra", "90", "target_akhir"),
    ("Target Akhir RPJMD 2026", "90", "target_akhir"),
    ("Standar Nasional", "90", "standar_nasional"),
    ("Rata-rata Nasional", "90", "standar_nasional"),
    ("Realisasi Fisik (%)", "90", "fisik"),
    ("Bobot", "30", "bobot"),
    ("Tingkat Efisiensi", "1,08", "efisiensi"),
    ("Penghematan (%)", "6,90", "efisiensi"),
    ("Selisih Capaian dan Serapan", "10,20", "efisiensi"),
    ("Selisih Capaian Tahun Lalu", "2,5", "pertumbuhan"),
    ("Tambah/Kurang (Rp)", "1.250.000", "pertumbuhan"),
    ("Kenaikan/ Penurunan", "2,5", "pertumbuhan"),
    ("Permasalahan", "Kurang pegawai", "keterangan"),
    ("Nama Desa/Kelurahan", "Suka Maju", "nama"),
    ("Jumlah Penduduk", "1.250", "nilai"),
]


@pytest.mark.parametrize(("heading", "cell", "role"), SINGLE, ids=[case[0] for case in SINGLE])
def test_single_headings(heading: str, cell: str, role: str) -> None:
    assert read([heading], [cell]).columns[0].column.role == role


def test_years_and_periods_come_from_headings() -> None:
    found = read(
        [
            "Indikator",
            "Realisasi Tahun 2022",
            "Tahun 2023 / Target",
            "Tahun 2023 / Realisasi",
            "Capaian Tahun Lalu (%)",
        ],
        ["Indeks", "80", "85", "86", "99"],
    )
    assert [column.column.tahun for column in found.columns] == [None, 2022, 2023, 2023, 2022]
    quarters = read(["Indikator", "Target TW I", "Target Triwulan II", "Target TW.3"], ["Indeks", "1", "2", "3"])
    assert [column.column.period for column in quarters.columns] == [None, "TW1", "TW2", "TW3"]
    assert quarters.kind == "rencana_aksi"


def test_amounts_in_millions_are_scaled_and_rounded() -> None:
    found = read(["Program", "Anggaran (juta Rp)", "Realisasi (juta Rp)"], ["Program A", "1.250,5", "1.000,0"])
    assert [column.factor for column in found.columns[1:]] == [Decimal(10**6)] * 2
    captioned = read(
        ["Program", "Anggaran", "Realisasi"],
        ["Program A", "1.250,5", "1.000"],
        "Realisasi Anggaran (dalam ribu rupiah)",
    )
    assert captioned.columns[1].factor == 1000


def test_percent_under_sisa_is_told_by_arithmetic() -> None:
    rows = [
        ["APBD", "200.000.000", "150.000.000", "50.000.000", "25,00"],
        ["APBN", "400.000.000", "300.000.000", "100.000.000", "25,00"],
        ["DAK", "100.000.000", "90.000.000", "10.000.000", "10,00"],
    ]
    printed = table(["Sumber Dana", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"], rows)
    assert read_table(printed, 2023).columns[4].column.role == "sisa_persen"
    rows = [[*row[:4], share] for row, share in zip(rows, ["75,00", "75,00", "90,00"], strict=True)]
    printed = table(["Sumber Dana", "Anggaran (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"], rows)
    assert read_table(printed, 2023).columns[4].column.role == "serapan"


def test_production_is_no_budget_however_large() -> None:
    found = read(["Komoditas", "Target (ton)", "Realisasi (ton)", "%"], ["Padi", "1.250.000", "1.300.000", "104"])
    assert [column.column.role for column in found.columns] == ["nama", "target", "realisasi", "capaian"]


def test_revenue_has_a_target() -> None:
    found = read(
        ["Uraian", "Target Pendapatan (Rp)", "Realisasi (Rp)", "%"], ["Retribusi", "1.000.000", "1.200.000", "120"]
    )
    assert [column.column.role for column in found.columns] == ["nama", "target", "realisasi", "capaian"]


def test_row_kinds_need_the_whole_cell() -> None:
    rows = [
        ["1", "Jumlah desa mandiri", "Desa", "5", "6", "120"],
        ["2", "Rata-rata lama sekolah", "Tahun", "9", "9,5", "105,6"],
        ["", "Rata-rata capaian", "", "", "", "112,8"],
        ["", "JUMLAH", "", "14", "15,5", ""],
        ["Sasaran 1: Meningkatnya mutu pelayanan", "", "", "", "", ""],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(5)/(4)"],
    ]
    printed = table(["No", "Indikator", "Satuan", "Target", "Realisasi", "Capaian (%)"], rows)
    kinds = list(read_table(printed, 2023).row_kinds.values())
    assert kinds == ["header", "body", "body", "mean", "total", "band", "column_numbers"]


@pytest.mark.parametrize(
    ("headings", "year"),
    [
        (["Indikator", "Target 2023", "Realisasi", "Capaian (%)"], 2023),
        (["Indikator", "Target", "Realisasi", "Capaian (%)"], 2022),
        (["Indikator", "Target 2022", "Realisasi", "Capaian (%)"], 2022),
    ],
)
def test_target_of_the_report_year_outweighs_a_caption_left_from_last_year(headings: list[str], year: int) -> None:
    found = read(headings, ["Angka kematian", "80", "90", "112,5"], caption="Pengukuran Kinerja Tahun 2022")
    assert found.columns[2].column.tahun == year


def test_one_percentage_with_a_slipped_mark_does_not_hide_the_others() -> None:
    rows = [
        [
            f"Program {name}",
            "200.000.000",
            f"{part}.000.000",
            f"{200 - part}.000.000",
            f"{part / 2:.2f}".replace(".", ","),
        ]
        for name, part in zip("abcde", (150, 162, 131, 177, 144), strict=True)
    ]
    rows.append(["Program f", "211.896.000", "211.896.000", "0", "10,000"])
    headings = ["Program", "Pagu (Rp)", "Realisasi (Rp)", "Sisa (Rp)", "%"]
    printed = table(headings, rows, caption="Realisasi Anggaran")
    assert [read.column.role for read in read_table(printed, 2023).columns][-1] == "serapan"
