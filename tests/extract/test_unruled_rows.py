"""The rows of tables without vertical rules: which lines are one, and which lines are none."""

from pathlib import Path

import pytest

from tests.extract.drawing import Sheet, read, rows

XS = (60, 90, 260, 340, 420)
HEAD = ("No", "Uraian", "Target", "Realisasi", "Capaian")


def test_name_that_ends_right_before_the_next_column_is_cut_there(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.row(100, (60, 80, 200, 340), ("No", "Sasaran", "Indikator", "Target"))
        for step in range(3):
            sheet.row(120 + 24 * step, (60, 80, 200, 340), (str(step + 1), "Mutu layanan", "Indeks layanan", "80,5"))
        name = "Meningkatnya mutu layanan"
        end = sheet.canvas.stringWidth(name, "Helvetica", 9)
        sheet.row(192, (60, 193 - end, 200, 340), ("4", name, "Jumlah kunjungan", "12,5"))
        sheet.text(80, 203, "rujukan", 9)

    [table] = read(tmp_path, draw).tables
    assert rows(table)[3] == ["4", "Meningkatnya mutu layanan rujukan", "Jumlah kunjungan", "12,5"]


def test_numbers_of_rows_count_up_to_the_first_one_with_figures(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        xs = (60, 120, 260)
        sheet.text(120, 80, "Tabel 3.1 Skala Nilai", 10)
        sheet.row(100, xs, ("No", "Interval (%)", "Predikat"))
        sheet.row(118, xs, ("1", "91 ke atas", "Sangat tinggi"))
        for number, (low, name) in enumerate(((76, "Tinggi"), (66, "Sedang"), (51, "Rendah")), start=2):
            sheet.row(100 + 18 * number, xs, (str(number), f"{low} - {low + 9}", name))

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == ["No", "Interval (%)", "Predikat"]
    assert rows(table)[0] == ["1", "91 ke atas", "Sangat tinggi"]
    assert len(rows(table)) == 4


def test_justified_text_with_amounts_below_a_table_is_no_row(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.row(100, XS, HEAD)
        for step in range(3):
            sheet.row(118 + 16 * step, XS, (str(step + 1), "Program layanan", "12.500", "11.250", "90,00"))
        x = 60.0
        for word in ("Anggaran", "semula", "Rp11.921.150", "berubah", "menjadi", "Rp10.894.242", "pada", "perubahan"):
            sheet.text(x, 178, word, 11)
            x += sheet.canvas.stringWidth(word, "Helvetica", 11) + 11

    [table] = read(tmp_path, draw).tables
    assert len(rows(table)) == 3


def test_rows_of_names_beside_a_name_for_several_rows(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        xs = (60, 80, 200, 330)
        sheet.text(120, 80, "Tabel 2.2 Indikator Kinerja Utama", 10)
        sheet.row(100, xs, ("No", "Sasaran", "Indikator", "Sumber data"))
        sheet.row(120, xs, ("1", "Meningkatnya mutu", "Angka kematian", "Laporan unit"))
        sheet.row(131, xs, ("", "layanan dan tata", "bayi", ""))
        sheet.text(80, 142, "kelola unit", 9)
        sheet.row(147, xs, ("", "", "Jumlah kunjungan", "Data sektoral"))
        sheet.row(158, xs, ("", "", "rawat jalan", ""))
        sheet.row(174, xs, ("2", "Tertibnya arsip", "Nilai pengawasan", "Laporan unit"))

    [table] = read(tmp_path, draw).tables
    assert rows(table) == [
        ["1", "Meningkatnya mutu layanan dan tata kelola unit", "Angka kematian bayi", "Laporan unit"],
        ["", "", "Jumlah kunjungan rawat jalan", "Data sektoral"],
        ["2", "Tertibnya arsip", "Nilai pengawasan", "Laporan unit"],
    ]


@pytest.mark.parametrize(("font", "indent"), [("Helvetica-Bold", 0), ("Helvetica", 8)])
def test_line_that_heads_rows_is_a_row(tmp_path: Path, font: str, indent: float) -> None:
    def draw(sheet: Sheet) -> None:
        xs = (60 + indent, 260, 340, 420)
        sheet.rule(56, 88, 480, 88)
        sheet.row(100, (60, 260, 340, 420), HEAD[1:])
        sheet.rule(56, 104, 480, 104)
        y = 118.0
        for group in ("Menurut jenis kelamin", "Menurut umur"):
            sheet.text(60, y, group, 9, font)
            for name in ("Kelompok pertama", "Kelompok kedua"):
                y += 12
                sheet.row(y, xs, (name, "120", "110", "91,67"))
            y += 12

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == list(HEAD[1:])
    assert [row[0] for row in rows(table)] == [
        "Menurut jenis kelamin",
        "Kelompok pertama",
        "Kelompok kedua",
        "Menurut umur",
        "Kelompok pertama",
        "Kelompok kedua",
    ]


def test_years_name_rows_below_a_ruled_heading_only(tmp_path: Path) -> None:
    def draw(sheet: Sheet, ruled: bool) -> None:
        sheet.row(100, XS[1:], ("Tahun", "Murid", "Guru", "Rasio"))
        if ruled:
            sheet.rule(86, 104, 460, 104)
        for step in range(5):
            sheet.row(118 + 12 * step, XS[1:], (str(2018 + step), "45.611", "3.532", f"12,{step}"))

    [table] = read(tmp_path, lambda sheet: draw(sheet, True)).tables
    assert [row[0] for row in rows(table)] == ["2018", "2019", "2020", "2021", "2022"]
    assert read(tmp_path, lambda sheet: draw(sheet, False)).tables == ()


def test_leader_to_several_figures_is_a_row_and_to_one_is_contents(tmp_path: Path) -> None:
    def table(sheet: Sheet) -> None:
        sheet.row(100, XS[1:], ("Uraian", "Target", "Realisasi", "Capaian"))
        for step, name in enumerate(("Belanja pegawai", "Belanja barang", "Belanja modal")):
            sheet.row(118 + 14 * step, XS[1:], (f"{name} ................", "120", "110", "91,67"))

    def contents(sheet: Sheet) -> None:
        for step in range(6):
            sheet.row(
                118 + 14 * step,
                (60, 90, 460),
                (f"2.{step}", "Realisasi anggaran ..........................", str(step)),
            )

    [found] = read(tmp_path, table).tables
    assert len(rows(found)) == 3
    assert read(tmp_path, contents).tables == ()


def test_names_between_three_rules_of_one_length(tmp_path: Path) -> None:
    xs = (60, 180, 320)

    def draw(sheet: Sheet, last: bool) -> None:
        sheet.rule(56, 88, 440, 88)
        sheet.row(100, xs, ("Golongan", "Syarat", "Sanksi"))
        sheet.rule(56, 105, 440, 105)
        for step, name in enumerate(("Ringan", "Sedang", "Berat")):
            sheet.row(118 + 11 * step, xs, (name, "Satu pelanggaran", "Teguran tertulis"))
        if last:
            sheet.rule(56, 146, 440, 146)

    [table] = read(tmp_path, lambda sheet: draw(sheet, True)).tables
    assert [row[0] for row in rows(table)] == ["Ringan", "Sedang", "Berat"]
    assert read(tmp_path, lambda sheet: draw(sheet, False)).tables == ()


def test_growing_figures_beside_units_are_no_page_numbers(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        xs = (60, 90, 260, 380)
        sheet.row(100, xs, ("No", "Indikator", "Satuan", "Target"))
        for step, value in enumerate(("3", "5", "13")):
            sheet.row(118 + 16 * step, xs, (str(step + 1), "Jumlah layanan", "Unit", value))

    [table] = read(tmp_path, draw).tables
    assert [row[3] for row in rows(table)] == ["3", "5", "13"]


def test_chart_of_years_below_its_caption_is_no_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(120, 80, "Grafik 3.1 Capaian per Tahun", 10)
        sheet.row(98, (150, 240, 330), ("Target", "Realisasi", "Capaian"))
        for step in range(5):
            sheet.row(120 + 20 * step, (60, 150, 240, 330), (str(2018 + step), "45,5", "50,2", f"9{step},5"))

    assert read(tmp_path, draw).tables == ()
