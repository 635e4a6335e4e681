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


def test_short_figure_close_to_a_long_one_is_in_a_column_of_its_own(tmp_path: Path) -> None:
    ends = (300, 330, 363)
    figures = (("6", "31", "24.753"), ("7", "30", "10.003"), ("11", "18", "9.910"), ("18", "28", "23.083"))

    def draw(sheet: Sheet) -> None:
        sheet.text(120, 80, "Tabel 3.1 Peserta Menurut Tahun", 10)
        sheet.text(60, 100, "Kegiatan", 9)
        for end, year in zip(ends, ("2021", "2022", "2023"), strict=True):
            sheet.ending(end, 100, year)
        for step, row in enumerate(figures):
            sheet.text(60, 118 + 16 * step, "Layanan umum", 9)
            for end, figure in zip(ends, row, strict=True):
                sheet.ending(end, 118 + 16 * step, figure)

    [table] = read(tmp_path, draw).tables
    assert rows(table) == [["Layanan umum", *row] for row in figures]


@pytest.mark.parametrize("ruled", [True, False])
def test_figures_in_the_middle_of_names_of_two_lines(tmp_path: Path, *, ruled: bool) -> None:
    xs = (60, 90, 220, 320, 420)

    def draw(sheet: Sheet) -> None:
        sheet.text(120, 80, "Tabel 3.1 Anggaran Kegiatan", 10)
        sheet.row(100, xs, ("No", "Kegiatan", "Anggaran", "Realisasi", "Serapan"))
        if ruled:
            for y in (90, 105, 186):
                sheet.rule(58, y, 470, y)
        for step in range(3):
            y = 122 + 26 * step
            sheet.row(y, xs, (f"{step + 1}.", "", "1.250.000", "1.000.000", "80,00"))
            sheet.text(90, y - 5, "Pelayanan kesehatan", 9)
            sheet.text(90, y + 6, "rujukan", 9)

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == ["No", "Kegiatan", "Anggaran", "Realisasi", "Serapan"]
    name = "Pelayanan kesehatan rujukan"
    assert rows(table) == [[f"{step}.", name, "1.250.000", "1.000.000", "80,00"] for step in (1, 2, 3)]


def test_figures_level_with_the_middle_line_of_the_first_name(tmp_path: Path) -> None:
    xs = (60, 90, 220, 320, 420)

    def draw(sheet: Sheet) -> None:
        sheet.text(120, 80, "Tabel 3.1 Anggaran Kegiatan", 10)
        sheet.row(100, xs, ("No", "Kegiatan", "Anggaran", "Realisasi", "Serapan"))
        for step in range(3):
            y = 126 + 38 * step
            sheet.row(y, xs, (f"{step + 1}.", "kesehatan rujukan", "1.250.000", "1.000.000", "80,00"))
            sheet.text(90, y - 11, "Peningkatan pelayanan", 9)
            sheet.text(90, y + 11, "tingkat lanjut", 9)

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == ["No", "Kegiatan", "Anggaran", "Realisasi", "Serapan"]
    name = "Peningkatan pelayanan kesehatan rujukan tingkat lanjut"
    assert rows(table) == [[f"{step}.", name, "1.250.000", "1.000.000", "80,00"] for step in (1, 2, 3)]


def test_amount_below_its_mark_of_currency_begins_no_row(tmp_path: Path) -> None:
    xs = (60, 200, 300, 400)

    def draw(sheet: Sheet) -> None:
        sheet.text(120, 80, "Tabel 3.1 Anggaran Kegiatan", 10)
        sheet.row(100, xs, ("Kegiatan", "Anggaran", "Realisasi", "Serapan"))
        for step in range(3):
            sheet.row(120 + 30 * step, xs, ("Layanan umum", "Rp 250.000.000", "Rp 200.000.000", "80,00"))
        sheet.row(210, xs, ("Layanan rujukan", "Rp", "Rp 200.000.000", "8,00"))
        sheet.row(221, xs, ("", "2.500.000.000", "", ""))

    [table] = read(tmp_path, draw).tables
    assert rows(table)[-1] == ["Layanan rujukan", "Rp 2.500.000.000", "Rp 200.000.000", "8,00"]


def test_figure_printed_above_the_others_of_the_first_row(tmp_path: Path) -> None:
    xs = (60, 90, 220, 320, 420)

    def draw(sheet: Sheet) -> None:
        sheet.text(120, 80, "Tabel 3.1 Anggaran Kegiatan", 10)
        sheet.row(100, xs, ("No", "Kegiatan", "Anggaran", "Realisasi", "Serapan"))
        for y in (90, 105, 204):
            sheet.rule(58, y, 470, y)
        for step in range(3):
            sheet.row(117 + 26 * step, xs, ("", "Pelayanan kesehatan", "", "", "80,00"))
            sheet.row(128 + 26 * step, xs, (f"{step + 1}.", "rujukan", "1.250.000", "1.000.000", ""))
        sheet.row(195, xs, ("4.", "Pelayanan umum", "1.250.000", "1.000.000", "80,00"))

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == ["No", "Kegiatan", "Anggaran", "Realisasi", "Serapan"]
    assert rows(table)[0] == ["1.", "Pelayanan kesehatan rujukan", "1.250.000", "1.000.000", "80,00"]


def test_years_under_a_heading_beside_it_are_no_row(tmp_path: Path) -> None:
    xs = (60, 90, 220, 280, 340, 400)

    def draw(sheet: Sheet) -> None:
        sheet.text(120, 80, "Tabel 3.1 Populasi Ternak", 10)
        sheet.text(250, 98, "Populasi (ekor)", 9)
        sheet.text(400, 98, "Laju", 9)
        sheet.row(104, (60, 90), ("No", "Jenis Ternak"))
        sheet.row(110, xs, ("", "", "2021", "2022", "2023", "21-23"))
        for y in (86, 116, 190):
            sheet.rule(58, y, 440, y)
        for step in range(4):
            sheet.row(130 + 16 * step, xs, (str(step + 1), "Sapi perah", "103.832", "109.024", "140.555", "8,47"))

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns][:2] == ["No", "Jenis Ternak"]
    assert [column.heading for column in table.columns][2].endswith("2021")
    assert len(rows(table)) == 4


def test_amounts_below_a_heading_for_every_column(tmp_path: Path) -> None:
    programmes = [("Program Kesehatan", "Rp 42.085.425", "APBD"), ("Program Pangan", "Rp 1.157.655", "APBN")] * 2

    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 80, ["Untuk mencapai sasaran tersebut disediakan anggaran sebagai berikut:"])
        sheet.row(110, (110, 280, 390), ("Program", "Anggaran", "Keterangan"))
        for step, (name, amount, source) in enumerate(programmes):
            y = 132 + 24 * step
            sheet.text(60, y, name, 9)
            sheet.ending(340, y, amount)
            sheet.text(405, y, source, 9)

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == ["Program", "Anggaran", "Keterangan"]
    assert rows(table) == [list(row) for row in programmes]


def test_amounts_without_a_heading_are_no_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for step in range(4):
            sheet.row(110 + 20 * step, (60, 200, 350), ("Belanja pegawai", "Rp 42.085.425", "tahun ini"))

    assert not read(tmp_path, draw).tables


def test_last_name_of_many_lines_beside_another_whose_lines_are_not_level(tmp_path: Path) -> None:
    """Each line of a name stands below the one before it in its own column, whatever stands beside that."""

    def draw(sheet: Sheet) -> None:
        xs = (60, 80, 190, 330, 400)
        sheet.row(100, xs, ("No", "Sasaran", "Indikator", "Target", "Realisasi"))
        sheet.row(118, xs, ("1", "Mutu layanan", "Indeks kepuasan", "80", "81,55"))
        sheet.row(134, xs, ("2", "Meningkatnya", "Nilai evaluasi", "75", "76,66"))
        sheet.text(80, 144.8, "akuntabilitas", 9)
        sheet.row(150, (190, 330, 400), ("Jumlah temuan", "4", "3"))
        sheet.text(80, 156.4, "kinerja unit", 9)
        sheet.text(190, 160.8, "pemeriksaan yang", 9)
        sheet.text(190, 171.6, "belum", 9)
        sheet.text(190, 182.4, "ditindaklanjuti", 9)

    [table] = read(tmp_path, draw).tables
    assert rows(table)[-1][2] == "Jumlah temuan pemeriksaan yang belum ditindaklanjuti"
