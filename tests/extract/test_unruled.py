"""Tables without vertical rules, and what only looks like one."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.extract.drawing import Sheet, read, rows

XS = (60, 90, 260, 340, 420)
HEAD = ["No", "Uraian", "Target", "Realisasi", "Capaian"]


def line(sheet: Sheet, y: float, texts: Sequence[str], xs: Sequence[float] = XS) -> None:
    sheet.row(y, xs, texts)


def test_figures_below_one_another_are_a_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(
            60, 80, ["Pada tahun berjalan capaian kinerja setiap layanan dirinci dalam tabel di bawah ini."]
        )
        line(sheet, 120, HEAD)
        line(sheet, 140, ["1", "Layanan rawat inap dan", "12.500", "11.250", "90,00"])
        line(sheet, 151, ["", "rawat jalan terpadu", "", "", ""])
        line(sheet, 171, ["2", "Layanan gawat darurat", "80", "92,5", "115,63"])
        line(sheet, 191, ["3", "Layanan penunjang", "40", "40", "100,00"])
        sheet.text(90, 211, "Rata-rata", 9)
        sheet.text(420, 211, "101,88", 9)
        sheet.paragraph(
            60, 250, ["Dari tabel tersebut terlihat bahwa sebagian besar target telah tercapai dengan baik."]
        )

    [table] = read(tmp_path, draw).tables
    assert [column.heading for column in table.columns] == HEAD
    assert rows(table) == [
        ["1", "Layanan rawat inap dan rawat jalan terpadu", "12.500", "11.250", "90,00"],
        ["2", "Layanan gawat darurat", "80", "92,5", "115,63"],
        ["3", "Layanan penunjang", "40", "40", "100,00"],
        ["", "Rata-rata", "", "", "101,88"],
    ]


def answers(sheet: Sheet, count: Callable[[int], str], *, headed: bool = True) -> None:
    def centred(y: float, texts: Sequence[str]) -> None:
        for x, text in zip((80, 140, 200, 260, 320), texts, strict=True):
            sheet.centred(x, y, text, 7)

    if headed:
        centred(120, ["No.", "Unsur", "Unsur", "Unsur", "Unsur"])
        centred(129, ["Responden", "1", "2", "3", "4"])
    for step in range(5):
        centred(145 + 12 * step, [count(step), "3", "4", "2", "3"])
    centred(205, ["Jumlah", "15", "20", "10", "15"])


def test_rows_that_only_count_themselves_are_the_answers_of_respondents(tmp_path: Path) -> None:
    """Their heading goes on in a line of numbers, which is no answer."""
    [table] = read(tmp_path, lambda sheet: answers(sheet, lambda step: str(step + 1))).tables
    assert [column.heading for column in table.columns] == ["No. Responden", "Unsur 1", "Unsur 2", "Unsur 3", "Unsur 4"]
    assert rows(table) == [
        *([str(number), "3", "4", "2", "3"] for number in range(1, 6)),
        ["Jumlah", "15", "20", "10", "15"],
    ]


def test_answers_go_on_at_the_top_of_a_page_without_a_heading(tmp_path: Path) -> None:
    assert len(read(tmp_path, lambda sheet: answers(sheet, lambda step: str(step + 23), headed=False)).tables) == 1
    assert read(tmp_path, lambda sheet: answers(sheet, lambda step: str(step + 1), headed=False)).tables == ()


def test_rows_of_figures_that_nothing_names_or_counts_are_the_labels_of_a_chart(tmp_path: Path) -> None:
    assert read(tmp_path, lambda sheet: answers(sheet, lambda step: str(60 - 15 * step))).tables == ()


def test_text_over_several_columns_heads_them(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(200, 90, "Tabel 2.1 Capaian Kinerja", 10)
        sheet.text(335, 112, "Tahun 2023", 9)
        line(sheet, 122, ["No", "Uraian", "", "", ""])
        line(sheet, 130, ["", "", "Target", "Realisasi", "Capaian"])
        for step in range(3):
            line(sheet, 150 + 18 * step, [str(step + 1), "Layanan umum", "100", "9" + str(step), "95,5"])

    [table] = read(tmp_path, draw).tables
    assert table.caption == "Capaian Kinerja"
    assert [column.heading for column in table.columns][2:] == [
        "Tahun 2023 / Target",
        "Tahun 2023 / Realisasi",
        "Tahun 2023 / Capaian",
    ]


def test_names_in_columns_below_a_caption(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(150, 90, "Tabel 1.2 Sasaran dan Program", 10)
        xs = (60, 90, 260)
        line(sheet, 115, ["No", "Sasaran", "Program"], xs)
        line(sheet, 140, ["1", "Meningkatnya mutu", "Program pembinaan"], xs)
        line(sheet, 151, ["", "layanan dasar", "layanan"], xs)
        line(sheet, 175, ["2", "Menurunnya keluhan", "Program pengawasan"], xs)
        line(sheet, 199, ["3", "Tertibnya arsip", "Program kearsipan"], xs)

    [table] = read(tmp_path, draw).tables
    assert rows(table) == [
        ["1", "Meningkatnya mutu layanan dasar", "Program pembinaan layanan"],
        ["2", "Menurunnya keluhan", "Program pengawasan"],
        ["3", "Tertibnya arsip", "Program kearsipan"],
    ]


def test_text_merged_over_rows_without_rules(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        line(sheet, 120, HEAD)
        line(sheet, 140, ["1", "Sasaran yang panjang", "12", "10", "83,33"])
        line(sheet, 163, ["", "", "14", "14", "100,00"])
        line(sheet, 186, ["2", "Sasaran kedua", "20", "30", "150,00"])
        line(sheet, 209, ["3", "Sasaran ketiga", "20", "30", "150,00"])
        for y, text in ((150, "yang namanya"), (160, "berlanjut ke"), (170, "baris bawahnya")):
            sheet.text(90, y, text, 9)

    [table] = read(tmp_path, draw).tables
    texts = [cell.text for row in table.rows for cell in row.cells if cell.column == 1 and not cell.repeat]
    assert "Sasaran yang panjang yang namanya berlanjut ke baris bawahnya" in texts


def striped(sheet: Sheet) -> None:
    """Rules around everything and between some rows, every other row shaded cell by cell and line by line."""
    for y in (100, 120, 220):
        sheet.rule(60, y, 500, y)
    for x in (60, 500):
        sheet.rule(x, 100, x, 220)
    edges = (60, 85, 255, 335, 415, 500)
    for top in (100, 145, 195):
        for x0, x1 in zip(edges, edges[1:], strict=False):
            sheet.bar(x0, top, x1, top + (20 if top == 100 else 25), 0.8)
            sheet.bar(x0 + 4, top + 4, x1 - 4, top + 14, 0.8)
    line(sheet, 113, HEAD)
    for y, label in ((132, "1"), (157, "2"), (182, "3"), (207, "4")):
        line(sheet, y, [label, "Layanan umum", "100", "95", "95,0"])


def test_striped_rows_between_few_rules(tmp_path: Path) -> None:
    [table] = read(tmp_path, striped).tables
    assert [column.heading for column in table.columns] == HEAD
    assert rows(table) == [[label, "Layanan umum", "100", "95", "95,0"] for label in "1234"]


def numbered_list(sheet: Sheet) -> None:
    for step in range(6):
        sheet.text(60, 100 + 16 * step, f"{step + 1}.")
        sheet.text(80, 100 + 16 * step, "Desa di kecamatan kedua")
        sheet.text(300, 100 + 16 * step, f"{step + 3} unit")


def contents(sheet: Sheet) -> None:
    sheet.text(250, 80, "DAFTAR ISI")
    for step in range(8):
        sheet.text(60, 110 + 16 * step, f"1.{step + 1}")
        sheet.text(90, 110 + 16 * step, "Kedudukan dan tugas")
        sheet.text(480, 110 + 16 * step, str(step + 4))


def signatures(sheet: Sheet) -> None:
    for y, left, right in (
        (500, "Pihak Pertama,", "Pihak Kedua,"),
        (580, "Budi Contoh", "Sari Contoh"),
        (595, "NIP 1", "NIP 2"),
    ):
        sheet.text(80, y, left)
        sheet.text(350, y, right)


def wide_blanks(sheet: Sheet) -> None:
    """A justified line with few words, below a line that names a table."""
    sheet.text(60, 80, "Tabel 2.1 memuat rincian yang dimaksud dalam peraturan itu.")
    for x, word in (
        (60, "Berdasarkan"),
        (170, "Peraturan"),
        (270, "Bupati"),
        (350, "22"),
        (410, "Tahun"),
        (480, "2016"),
    ):
        sheet.text(x, 100, word)
    sheet.text(60, 116, "tentang kedudukan dan susunan organisasi serta tata kerja perangkat daerah kabupaten.")


def two_columns(sheet: Sheet) -> None:
    for step in range(12):
        sheet.text(60, 100 + 14 * step, "Pada tahun 2023 ada 12 kegiatan.")
        sheet.text(320, 100 + 14 * step, "Pada tahun 2022 ada 11 kegiatan.")


def axis(sheet: Sheet) -> None:
    """The figures around a chart."""
    sheet.text(200, 80, "Tabel 3.1 Perkembangan kunjungan")
    for y, numbers in ((120, "92 95 97 99"), (200, "40 45 51 60"), (260, "2020 2021 2022 2023")):
        line(sheet, y, numbers.split(), (100, 180, 260, 340))


@pytest.mark.parametrize("draw", [numbered_list, contents, signatures, wide_blanks, two_columns, axis])
def test_what_is_no_table(tmp_path: Path, draw: Callable[[Sheet], None]) -> None:
    assert read(tmp_path, draw).tables == ()
