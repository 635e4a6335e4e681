"""Texts in cells: stacks, centred cells, cells that a missing rule or a page break put together."""

from pathlib import Path

from tests.extract.drawing import Sheet, document, rows, save

XS = (60, 90, 260, 340, 420, 500)
HEAD = ["No", "Uraian", "Pria", "Wanita", "Jumlah"]


def open_row(sheet: Sheet, top: float, bottom: float) -> None:
    for x0, x1 in zip(XS, XS[1:], strict=False):
        sheet.box(x0, top, x1, bottom)


def test_rows_at_uneven_heights_are_counted(tmp_path: Path) -> None:
    """The second row's figures stand higher in two columns; the last column has one figure more."""
    xs = (60, 90, 220, 290, 360, 430, 500)

    def draw(sheet: Sheet) -> None:
        y = sheet.table(100, xs, [["No", "Uraian", "S1", "S2", "S3", "Jumlah"]])
        for x0, x1 in zip(xs, xs[1:], strict=False):
            sheet.box(x0, y, x1, y + 120)
        for step, name in ((18, "Dinas Alfa"), (50, "Balai Beta"), (98, "Balai Gama")):
            sheet.text(93, y + step, name, 9)
        columns = (((18, 42, 98), "123"), ((18, 42, 98), "456"), ((18, 60, 98), "111"), ((18, 60, 80, 98), "6809"))
        for x, (heights, values) in zip(xs[2:], columns, strict=False):
            for step, value in zip(heights, values, strict=True):
                sheet.text(x + 3, y + step, value, 9)

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(table) == [
        ["", "Dinas Alfa", "1", "4", "1", "6"],
        ["", "Balai Beta", "2", "5", "1", "8"],
        ["", "", "", "", "", "0"],
        ["", "Balai Gama", "3", "6", "1", "9"],
    ]


def test_mark_or_code_centred_beside_a_wrapped_name(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.table(100, XS, [HEAD])
        for top, x, beside in ((y, 93, "-"), (y + 40, 225, "(U1)")):
            open_row(sheet, top, top + 40)
            for left, step, text in ((105, 16, "Layanan rawat"), (105, 28, "jalan"), (x, 22, beside), (263, 22, "7")):
                sheet.text(left, top + step, text, 9)

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[1] for row in rows(table)] == ["- Layanan rawat jalan", "Layanan rawat jalan (U1)"]


def test_a_mark_set_below_its_item_stands_before_it(tmp_path: Path) -> None:
    """A dash behind a text, or below it in its own column, is no mark of a list."""

    def draw(sheet: Sheet) -> None:
        y = sheet.table(100, XS, [HEAD])
        for top, x in ((y, 93), (y + 40, 225), (y + 80, 105)):
            open_row(sheet, top, top + 40)
            for left, step, text in ((105, 14, "Susu"), (x, 32, "-"), (263, 22, "7")):
                sheet.text(left, top + step, text, 9)

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[1] for row in rows(table)] == ["- Susu", "Susu -", "Susu -"]


def test_row_of_numbers_ruled_off_in_some_columns_only(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.table(100, XS, [HEAD])
        open_row(sheet, y, y + 40)
        sheet.rule(XS[2], y + 18, XS[4], y + 18)
        for x, number in zip(XS, "12345", strict=False):
            sheet.text(x + 3, y + 13, number, 9)
        for x, text in zip(XS, ["8", "Program kedelapan", "450", "435", "885"], strict=False):
            sheet.text(x + 3, y + 33, text, 9)
        sheet.table(y + 40, XS, [["9", "Program kesembilan", "10", "20", "30"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row.kind for row in table.rows] == ["header", "column_numbers", "body", "body"]
    assert rows(table)[0] == ["8", "Program kedelapan", "450", "435", "885"]


def test_text_cut_by_the_page_break_below_a_repeated_heading(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        body = [["1", "Mutu layanan", "1", "2", "3"], ["2", "Keluhan warga", "3", "4", "7"]]
        sheet.table(640, XS, [HEAD, *body, ["3", "Sumber daya sesuai", "4", "5", "9"]])

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS, [HEAD, ["", "dengan standar", "6", "7", "13"], ["4", "Tertib arsip", "1", "1", "2"]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert rows(table, repeats=False)[2:] == [
        ["3", "Sumber daya sesuai dengan standar", "4", "5", "9"],
        ["6", "7", "13"],
        ["4", "Tertib arsip", "1", "1", "2"],
    ]


def test_rule_drawn_through_the_texts_of_a_row(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        body = [["1", "Sarana rawat inap", "1", "2", "3"], ["2", "Melayani kebutuhan", "3", "4", "7"]]
        rest = ["", "dan keluhan warga", "", "", ""]
        sheet.table(100, XS, [HEAD, *body, rest, ["3", "Tertib arsip", "4", "5", "9"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[1] for row in rows(table)][1:3] == ["Melayani kebutuhan dan keluhan warga", "Tertib arsip"]
    assert len(rows(table)) == 3


def test_row_of_texts_with_a_name_of_its_own_is_no_rest(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        body = [["1", "Sarana rawat inap", "1", "2", "3"], ["2", "Keluhan\n", "3", "4", "7"]]
        sheet.table(100, XS, [HEAD, *body, ["", "dan lainnya", "", "", ""], ["", "Tertib arsip", "4", "5", "9"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[1] for row in rows(table)] == ["Sarana rawat inap", "Keluhan", "dan lainnya", "Tertib arsip"]
