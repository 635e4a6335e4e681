"""Rows, texts and merged cells that a page break has cut."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.extract.drawing import Sheet, document, rows, save

XS = [60, 90, 190, 330, 400, 470]
HEAD = ["No", "Sasaran", "Kegiatan", "Target", "Pagu"]


def merged(sheet: Sheet, top: float, beside: Sequence[Sequence[str]], left: Sequence[str], columns: int = 2) -> float:
    """Rows whose first `columns` cells are merged over all of them. Returns the bottom."""
    bottom = sheet.table(top, XS[columns:], beside)
    for x0, x1, text in zip(XS[:columns], XS[1:], left, strict=False):
        sheet.box(x0, top, x1, bottom)
        sheet.text(x0 + 3, top + 13, text, 9)
    return bottom


def test_merged_cells_stand_on_when_the_row_beside_them_is_cut(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.table(700, XS, [HEAD])
        merged(
            sheet, 720, [["Pembinaan kader", "5 desa", "120.000"], ["Pelatihan tenaga", "8", "90.000"]], ["1", "Mutu"]
        )

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS, [HEAD])
        beside = [["kesehatan desa", "", ""], ["Pengadaan obat", "3", "70.000"], ["Rujukan", "4", "60.000"]]
        y = merged(sheet, 80, beside, ["", ""])
        sheet.table(y, XS, [["2", "Jangkauan", "Klinik keliling", "6", "50.000"]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert rows(table) == [
        ["1", "Mutu", "Pembinaan kader", "5 desa", "120.000"],
        ["1", "Mutu", "Pelatihan tenaga kesehatan desa", "8", "90.000"],
        ["1", "Mutu", "Pengadaan obat", "3", "70.000"],
        ["1", "Mutu", "Rujukan", "4", "60.000"],
        ["2", "Jangkauan", "Klinik keliling", "6", "50.000"],
    ]
    assert [cell.text for row in table.rows if row.kind == "body" for cell in row.cells[:2] if not cell.repeat] == [
        "1",
        "Mutu",
        "2",
        "Jangkauan",
    ]


def test_two_rows_of_texts_alone_stay_two(tmp_path: Path) -> None:
    """The number of the row above is merged over several rows: its empty box on the new page proves nothing."""

    def upper(sheet: Sheet) -> None:
        sheet.table(660, XS[:4], [["No", "Sasaran", "Indikator"]])
        merged(sheet, 680, [["Kematian ibu\nper 100.000\nkelahiran"], ["Gizi buruk\n\n"]], ["1", "Kesehatan"])
        sheet.box(XS[3], 660, XS[4], 680)
        sheet.text(XS[3] + 3, 673, "Sumber", 9)
        for y in (680, 721):
            sheet.box(XS[3], y, XS[4], y + 41)
            sheet.text(XS[3] + 3, y + 13, "Laporan", 9)

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS[:5], [["", "", "Persalinan oleh tenaga", "Survei"], ["2", "Mutu", "Kepuasan", "Survei"]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert [row[2] for row in rows(table)] == [
        "Kematian ibu per 100.000 kelahiran",
        "Gizi buruk",
        "Persalinan oleh tenaga",
        "Kepuasan",
    ]


def test_text_that_ends_below_the_break_beside_a_row_of_its_own(tmp_path: Path) -> None:
    head = ["Misi", "Indikator", "Satuan"]

    def upper(sheet: Sheet) -> None:
        body = [["Mewujudkan warga sehat", "Harapan hidup", "Tahun"], ["Mewujudkan kota yang", "Mutu udara", "Poin"]]
        sheet.table(700, [60, 200, 330, 400], [head, ["Melayani", "Waktu tunggu", "Menit"], *body])

    def lower(sheet: Sheet) -> None:
        body = [["bersih, hijau dan tertib", "Mutu air", "Poin"], ["Menata desa", "Jalan mantap", "Persen"]]
        sheet.table(60, [60, 200, 330, 400], [head, *body])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    whole = "Mewujudkan kota yang bersih, hijau dan tertib"
    assert rows(table)[2:] == [
        [whole, "Mutu udara", "Poin"],
        [whole, "Mutu air", "Poin"],
        ["Menata desa", "Jalan mantap", "Persen"],
    ]
    assert [row.cells[0].repeat for row in table.rows if row.kind == "body"] == [False, False, False, True, False]


def test_small_letter_below_a_text_with_room_left_begins_a_text(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        body = [
            ["1", "Mutu", "Pelatihan", "Tiga kelas", "9"],
            ["2", "Jangkauan", "Klinik\nkeliling\ndesa", "Dua tim", "8"],
        ]
        sheet.table(660, XS, [HEAD, *body])

    def lower(sheet: Sheet) -> None:
        sheet.table(
            60, XS, [HEAD, ["3", "Akses", "Obat", "sebanyak 4", "7"], ["4", "Data", "Survei", "Satu kali", "6"]]
        )

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert [row[3] for row in rows(table)] == ["Tiga kelas", "Dua tim", "sebanyak 4", "Satu kali"]


@pytest.mark.parametrize(("name", "repeated"), [("Rawat jalan", True), ("Jumlah", False)])
def test_number_and_name_left_empty_below_the_break_are_those_above(tmp_path: Path, name: str, repeated: bool) -> None:
    """Not in the last row of the table: a total has no name of its own either."""

    def upper(sheet: Sheet) -> None:
        body = [["1", "Mutu", "Rawat inap", "9", "120"], ["2", "Akses", "Klinik", "8", "110"]]
        sheet.table(700, XS, [HEAD, *body])

    def lower(sheet: Sheet) -> None:
        body = [["3", "Data", "Survei", "6", "70"]] if repeated else []
        sheet.table(60, XS, [HEAD, ["", "", name, "7", "90"], *body])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    row = [row for row in table.rows if row.kind == "body"][2]
    assert [cell.text for cell in row.cells[:3]] == (["2", "Akses", name] if repeated else ["", "", name])
    assert [cell.repeat for cell in row.cells[:3]] == [repeated, repeated, False]


def test_merged_figure_goes_on_beside_its_merged_text(tmp_path: Path) -> None:
    xs = [60, 190, 250, 400, 470]

    def part(sheet: Sheet, top: float, label: str, figure: str, beside: list[list[str]]) -> None:
        sheet.table(top, xs, [["Sasaran", "Target", "Kegiatan", "Pagu"]])
        bottom = sheet.table(top + 20, xs[2:], beside)
        for x0, x1, text in ((60, 190, label), (190, 250, figure)):
            sheet.box(x0, top + 20, x1, bottom)
            sheet.text(x0 + 3, top + 33, text, 9)

    def upper(sheet: Sheet) -> None:
        part(sheet, 700, "Mutu layanan", "46,48", [["Rawat inap", "120"], ["Rawat jalan", "90"]])

    def lower(sheet: Sheet) -> None:
        part(sheet, 60, "", "", [["Klinik", "80"], ["Survei", "70"]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert {tuple(row[:2]) for row in rows(table)} == {("Mutu layanan", "46,48")}


def test_heading_that_no_rule_divides_from_the_empty_cell_below(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.table(700, XS, [HEAD])
        merged(sheet, 720, [["Rawat inap", "9", "120"], ["Rawat jalan", "8", "110"]], ["1", "Mutu layanan"])

    def lower(sheet: Sheet) -> None:
        bottom = sheet.table(60, XS[2:], [HEAD[2:], ["Klinik", "7", "90"], ["Survei", "6", "80"]])
        for x0, x1, text in zip(XS[:2], XS[1:], HEAD, strict=False):
            sheet.box(x0, 60, x1, bottom)
            sheet.text(x0 + 3, 73, text, 9)

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert {tuple(row[:2]) for row in rows(table)} == {("1", "Mutu layanan")}
    assert len(rows(table, "header")) == 2


def test_heading_with_numbers_alone_at_the_foot_of_a_page(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.text(60, 740, "Tabel 3.1 Kunjungan")
        sheet.table(750, XS, [HEAD, ["1", "2", "3", "4", "5"]])

    def lower(sheet: Sheet) -> None:
        body = [["", "", "dengan rujukan", "", ""], ["1", "Mutu", "Rawat inap", "9", "120"]]
        sheet.table(60, XS, [*body, ["2", "Akses", "Klinik", "8", "110"]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert (table.number, table.pages, len(rows(table))) == ("3.1", (1, 2), 3)


@pytest.mark.parametrize("elsewhere", ["Tersedianya Rencana Penataan Ruang", "Tersedianya Rencana", ""])
def test_text_that_the_document_prints_whole_elsewhere(tmp_path: Path, elsewhere: str) -> None:
    """The rest begins with a capital: only the other place tells that it is one."""
    xs, head = [60, 200, 330, 400], ["Sasaran", "Indikator", "Target"]

    def first(sheet: Sheet) -> None:
        sheet.table(100, [60, 300, 400], [["Sasaran strategis", "Bobot"], [elsewhere, "10"]])

    def upper(sheet: Sheet) -> None:
        sheet.table(740, xs, [head, ["Tersedianya Rencana", "Kajian kawasan", "1 Dokumen"]])

    def lower(sheet: Sheet) -> None:
        sheet.table(60, xs, [head, ["Penataan Ruang", "Kajian rinci", "3 Dokumen"]])

    table = document(save(tmp_path / "a.pdf", [first, upper, lower])).tables[-1]
    halves = ["Tersedianya Rencana", "Penataan Ruang"]
    assert [row[0] for row in rows(table)] == ([elsewhere] * 2 if elsewhere.endswith("Ruang") else halves)


def test_a_text_that_ends_with_a_joining_word_goes_on(tmp_path: Path) -> None:
    """The rest begins with a capital, beside cells that are merged over more rows."""

    def upper(sheet: Sheet) -> None:
        sheet.table(700, XS, [HEAD])
        merged(sheet, 720, [["Ketenteraman dan", "100", "120.000"]], ["1", "Mutu"])

    def lower(sheet: Sheet) -> None:
        beside = [["Ketertiban Umum", "", ""], ["Penegakan Peraturan", "3", "70.000"]]
        merged(sheet, 60, beside, ["", ""])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert rows(table) == [
        ["1", "Mutu", "Ketenteraman dan Ketertiban Umum", "100", "120.000"],
        ["1", "Mutu", "Penegakan Peraturan", "3", "70.000"],
    ]


@pytest.mark.parametrize(
    ("heads", "tables"),
    [
        (["No", "Program", "Anggaran", "Keterangan", "Sumber"], 2),
        (["No", "Sasaran", "Kegiatan", "Targat", "Pagu"], 1),
        (["No", "Sasaran", "Kegiatan", "Target", "Pagu"], 1),
        (["2", "Jangkauan", "Klinik keliling", "enam", "besar"], 1),
    ],
)
def test_another_heading_at_the_top_of_the_next_page_begins_another_table(
    tmp_path: Path, heads: list[str], tables: int
) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.table(700, XS, [HEAD, ["1", "Mutu", "Pembinaan kader", "5 desa", "120.000"]])

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS, [heads, ["3", "Pengadaan obat", "70.000", "APBD", "kas"]])

    found = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert len(found) == tables
    assert sum(row.kind == "body" for table in found for row in table.rows) >= 2
