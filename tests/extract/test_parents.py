"""Number and name left empty in a row that belongs to the row above."""

from pathlib import Path

from tests.extract.drawing import Sheet, document, rows, save

XS = [60, 90, 200, 230, 340, 410]
HEAD = ["No", "Sasaran", "Kode", "Indikator", "Target"]


def test_label_left_of_a_cell_that_reaches_in_from_above(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD])
        sheet.table(120, XS[:3], [["1", "Mutu layanan"], ["", ""], ["2", "Akses"]])
        for x0, x1, text in ((200, 230, "1.1"), (230, 340, "Waktu tunggu")):
            sheet.box(x0, 120, x1, 160)
            sheet.text(x0 + 3, 133, text, 9)
        sheet.table(160, XS[2:5], [["2.1", "Jarak"]])
        sheet.table(120, XS[4:], [["15"], ["20"], ["5"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(table) == [
        ["1", "Mutu layanan", "1.1", "Waktu tunggu", "15"],
        ["1", "Mutu layanan", "1.1", "Waktu tunggu", "20"],
        ["2", "Akses", "2.1", "Jarak", "5"],
    ]


def test_number_and_name_merged_and_empty_below_another_pair(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD])
        sheet.table(
            120, XS[2:], [["1.1", "Waktu", "15"], ["1.2", "Biaya", "9"], ["1.3", "Sikap", "8"], ["1.4", "Alat", "7"]]
        )
        for top, number, name in ((120, "1", "Mutu"), (160, "", "")):
            for x0, x1, text in ((60, 90, number), (90, 200, name)):
                sheet.box(x0, top, x1, top + 40)
                sheet.text(x0 + 3, top + 13, text, 9)
        sheet.table(200, XS, [["2", "Akses", "2.1", "Jarak", "5"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[:2] for row in rows(table)] == [["1", "Mutu"]] * 4 + [["2", "Akses"]]


def test_empty_boxes_of_single_rows_stay_empty(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        body = [["1", "Mutu", "1.1", "Waktu", "15"], ["", "", "1.2", "Biaya", "9"], ["", "", "", "Rata-rata", "12"]]
        sheet.table(100, XS, [HEAD, *body])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[:2] for row in rows(table)] == [["1", "Mutu"], ["", ""], ["", ""]]
