"""Layouts of tables, each on a page of our own making."""

from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader

from extract.frame import turn_box
from tests.extract.drawing import Sheet, document, rows, save, texts

XS = [60, 100, 260, 360, 460]
HEAD = ["No", "Uraian", "Target", "Realisasi"]
BODY = [["1", "Layanan rawat inap", "12.500", "11.250"], ["2", "Layanan rawat jalan", "80", "92,5"]]


def test_full_grid_with_caption_above(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.text(180, 80, "Tabel 3.2.1")
        sheet.text(150, 96, "Kunjungan Pasien Menurut Layanan")
        sheet.table(110, XS, [HEAD, *BODY])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert (table.number, table.caption) == ("3.2.1", "Kunjungan Pasien Menurut Layanan")
    assert [column.heading for column in table.columns] == HEAD
    assert rows(table, "header") == [HEAD]
    assert rows(table) == BODY
    cell = table.rows[1].cells[2]
    assert cell.bbox == pytest.approx((260, 130, 360, 150), abs=1.5)
    assert (cell.page, cell.repeat) == (1, False)


def test_thin_rectangles_are_rules(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for y in (100, 120, 140, 160):
            for x0, x1 in zip(XS, XS[1:], strict=False):
                sheet.bar(x0, y, x1, y + 0.5)
        for x in XS:
            for y in (100, 120, 140):
                sheet.bar(x, y, x + 0.5, y + 20)
        for y, row in zip((113, 133, 153), [HEAD, *BODY], strict=True):
            for x, text in zip(XS, row, strict=False):
                sheet.text(x + 3, y, text, 9)

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(table) == BODY


def merged_header(sheet: Sheet) -> None:
    sheet.box(60, 100, 260, 140)
    sheet.text(63, 120, "Indikator")
    sheet.box(260, 100, 460, 120)
    sheet.text(330, 113, "Tahun 2023")
    sheet.box(260, 120, 360, 140)
    sheet.text(263, 133, "Target")
    sheet.box(360, 120, 460, 140)
    sheet.text(363, 133, "Realisasi")
    for y, row in ((140, ["Angka harapan hidup", "71,2", "72"]), (160, ["Prevalensi stunting", "14", "13,1"])):
        sheet.table(y, [60, 260, 360, 460], [row])


def test_merged_header_gives_a_path(tmp_path: Path) -> None:
    [table] = document(save(tmp_path / "a.pdf", [merged_header])).tables
    assert [column.heading for column in table.columns] == [
        "Indikator",
        "Tahun 2023 / Target",
        "Tahun 2023 / Realisasi",
    ]
    assert rows(table, "header") == [["Indikator", "Tahun 2023", "Tahun 2023"], ["Indikator", "Target", "Realisasi"]]
    assert [cell.repeat for cell in table.rows[0].cells] == [False, False, True]
    assert [cell.repeat for cell in table.rows[1].cells] == [True, False, False]


def test_column_numbers_and_formulas(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD, ["(1)", "(2)", "(3)", "4=3/2"], *BODY])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row.kind for row in table.rows] == ["header", "column_numbers", "body", "body"]


def test_merged_body_cells_are_repeated_and_marked(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(100, [60, 200, 330, 460], [["Sasaran", "Indikator", "Capaian"]])
        sheet.box(60, 120, 200, 160)
        sheet.text(63, 140, "Mutu layanan")
        sheet.table(120, [200, 330, 460], [["Kepuasan", "88,1"], ["Waktu tunggu", "97"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(table) == [["Mutu layanan", "Kepuasan", "88,1"], ["Mutu layanan", "Waktu tunggu", "97"]]
    first, second = table.rows[1].cells[0], table.rows[2].cells[0]
    assert (first.row_span, first.repeat, second.repeat) == (2, False, True)


def test_header_repeated_on_the_next_page(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.text(60, 700, "Tabel 4. Kunjungan")
        sheet.table(710, XS, [HEAD, BODY[0]])

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS, [HEAD, BODY[1]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert table.pages == (1, 2)
    assert [row.kind for row in table.rows] == ["header", "body", "header", "body"]
    assert rows(table) == BODY
    assert [row.cells[0].page for row in table.rows] == [1, 1, 2, 2]


def test_row_cut_by_the_page_break_is_whole_again(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.table(700, XS, [HEAD, BODY[0], ["2", "Layanan rawat", "80", "92,5"]])

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS, [["", "jalan dan gawat darurat", "", ""], ["3", "Laboratorium", "5", "6"]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert rows(table) == [
        BODY[0],
        ["2", "Layanan rawat jalan dan gawat darurat", "80", "92,5"],
        ["3", "Laboratorium", "5", "6"],
    ]


def test_two_whole_rows_are_never_joined(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.table(700, XS, [HEAD, BODY[0], ["2", "obat", "80", "92,5"]])

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS, [["", "makanan", "7", "8"], ["", "Rata-rata 31,5", "", ""]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert [row[1] for row in rows(table)] == ["Layanan rawat inap", "obat", "makanan", "Rata-rata 31,5"]


def test_two_tables_on_one_page_and_a_text_box(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.box(60, 60, 460, 100)
        sheet.text(70, 82, "Catatan dalam kotak bukan tabel")
        sheet.text(60, 130, "Tabel 1 Pertama")
        end = sheet.table(140, XS, [HEAD, *BODY])
        sheet.text(60, end + 30, "Tabel 2 Kedua")
        sheet.table(end + 40, XS[:3], [["No", "Nama"], ["1", "Gedung"]])

    found = document(save(tmp_path / "a.pdf", [draw]))
    assert [(table.number, len(table.columns)) for table in found.tables] == [("1", 4), ("2", 2)]
    assert texts(found, "text") == ["Catatan dalam kotak bukan tabel"]


def test_captions_below_when_the_document_prints_them_there(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.table(60, XS, [HEAD, *BODY])
        sheet.text(60, y + 16, "Tabel 1. Pertama")
        sheet.paragraph(60, y + 50, ["Uraian di antara kedua tabel ini berisi penjelasan singkat saja."])
        y = sheet.table(y + 80, XS, [HEAD, *BODY])
        sheet.text(60, y + 16, "Tabel 2. Kedua")

    found = document(save(tmp_path / "a.pdf", [draw]))
    assert [(table.number, table.caption) for table in found.tables] == [("1", "Pertama"), ("2", "Kedua")]


def test_table_without_caption_keeps_none(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.paragraph(60, 60, ["Sebagaimana Tabel 7 menunjukkan, realisasi naik."])
        sheet.table(100, XS, [HEAD, *BODY])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert (table.number, table.caption) == (None, None)


@pytest.mark.parametrize("rotate", [90, 270])
def test_rotated_page_is_read_as_displayed(tmp_path: Path, rotate: int) -> None:
    """The sheet is turned by /Rotate, the drawing against it, so that the reader sees it upright."""
    width, height = 595.0, 842.0

    def draw(sheet: Sheet) -> None:
        if rotate == 90:
            sheet.canvas.translate(width, 0)
            sheet.canvas.rotate(90)
        else:
            sheet.canvas.translate(0, height)
            sheet.canvas.rotate(-90)
        sheet.height = width
        sheet.table(100, XS, [HEAD, *BODY])

    # reportlab swaps the sides of a rotated page itself.
    found = document(save(tmp_path / "a.pdf", [draw], size=(height, width), rotate=rotate))
    [page], [table] = found.pages, found.tables
    assert (page.rotation, page.width, page.height) == (rotate, height, width)
    assert rows(table) == BODY
    assert table.rows[0].cells[0].bbox == pytest.approx((60, 100, 100, 120), abs=1.5)


def test_sideways_table_on_an_upright_sheet(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.translate(595, 0)
        sheet.canvas.rotate(90)
        sheet.height = 595
        sheet.table(100, XS, [HEAD, *BODY])

    found = document(save(tmp_path / "a.pdf", [draw], size=(595, 842)))
    [table] = found.tables
    assert rows(table) == BODY
    assert found.pages[0].width == 595
    assert table.rows[0].cells[0].bbox == pytest.approx(turn_box((60, 100, 100, 120), 842, 595, 270), abs=1.5)


def test_stacked_rows_are_parted_where_baselines_agree(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        stacked = ["", "a. Gaji\nb. Barang\nc. Modal", "100\n200\n300", "90\n180\n270"]
        sheet.table(100, XS, [HEAD, BODY[0], stacked])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [row[1:] for row in rows(table)] == [
        BODY[0][1:],
        ["a. Gaji", "100", "90"],
        ["b. Barang", "200", "180"],
        ["c. Modal", "300", "270"],
    ]


def test_wrapped_figure_is_one_figure(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD, ["1", "Belanja\nmodal", "5.538.\n364.094", "4.100.000,\n-"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(table) == [["1", "Belanja modal", "5.538.364.094", "4.100.000,-"]]


def test_horizontal_rules_alone_make_a_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for y in (100, 120, 180):
            sheet.rule(60, y, 460, y)
        body = [*BODY, ["", "Jumlah", "12.580", "11.342"]]
        for y, row in zip((113, 134, 152, 170), [HEAD, *body], strict=True):
            for x, text in zip(XS, row, strict=False):
                sheet.text(x + 3, y, text, 9)

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [column.heading for column in table.columns] == HEAD
    assert rows(table) == [*BODY, ["", "Jumlah", "12.580", "11.342"]]


def test_label_column_under_one_heading_joins_its_text(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.box(60, 100, 260, 120)
        sheet.text(63, 113, "Indikator")
        sheet.table(100, [260, 360], [["Nilai"]])
        sheet.table(120, [60, 80, 260, 360], [["1", "Angka kesembuhan", "93,2"], ["2", "Angka rujukan", "4"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [column.heading for column in table.columns] == ["Indikator", "Nilai"]
    assert rows(table) == [["1 Angka kesembuhan", "93,2"], ["2 Angka rujukan", "4"]]


def test_undrawn_border_is_found_by_the_gap(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD, *BODY])
        sheet.box(60, 160, 460, 180)
        sheet.text(103, 173, "Jumlah")
        sheet.text(363, 173, "11.342")

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    last = table.rows[-1]
    assert [cell.text for cell in last.cells if not cell.repeat] == ["Jumlah", "", "11.342"]
    assert [cell.column for cell in last.cells if cell.text == "11.342"] == [3]


def test_cut_row_beside_a_merged_cell_of_other_columns(tmp_path: Path) -> None:
    """The rest of a cut row may have empty cells where the part above has none beginning."""

    def upper(sheet: Sheet) -> None:
        sheet.table(660, XS, [HEAD, BODY[0]])
        sheet.table(700, [60, 100, 260, 460], [["2", "Layanan rawat", "belum ada data"]])

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS, [["", "jalan", "", ""], ["3", "Laboratorium", "5", "6"]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert [row[1] for row in rows(table)] == ["Layanan rawat inap", "Layanan rawat jalan", "Laboratorium"]


def test_shaded_cells_without_rules(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for at, row in enumerate([HEAD, *BODY]):
            for x0, x1, text in zip(XS, XS[1:], row, strict=False):
                sheet.bar(x0, 100 + 20 * at, x1, 120 + 20 * at, grey=0.7 + 0.1 * (at % 2))
                sheet.text(x0 + 3, 113 + 20 * at, text, 9)

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(table) == BODY


def test_shading_behind_rules_adds_nothing(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.bar(60, 100, 460, 120, grey=0.8)
        sheet.bar(260, 120, 310, 160, grey=0.9)
        sheet.table(100, XS, [HEAD, *BODY])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert len(table.columns) == 4
    assert rows(table) == BODY


def test_fraction_bars_in_running_text_are_no_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for at in range(4):
            sheet.paragraph(60, 100 + 60 * at, ["Tingkat serapan dihitung dengan membagi realisasi oleh pagu kali 100"])
            sheet.paragraph(
                60, 114 + 60 * at, ["lalu hasilnya dibandingkan dengan tahun yang lalu untuk setiap program."]
            )
            sheet.rule(200, 126 + 60 * at, 400, 126 + 60 * at)

    assert document(save(tmp_path / "a.pdf", [draw])).tables == ()


def test_second_heading_on_the_same_grid_begins_another_table(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        y = sheet.table(100, XS, [HEAD, ["1", "2", "3", "4"], *BODY])
        second = [["Program", "Pagu", "Realisasi"], ["1", "2", "3"], ["Kesehatan masyarakat", "900.000", "850.000"]]
        sheet.table(y, [60, 260, 360, 460], second)

    first, second = document(save(tmp_path / "a.pdf", [draw])).tables
    assert (len(first.columns), rows(first)) == (4, BODY)
    assert [column.heading for column in second.columns] == ["Program", "Pagu", "Realisasi"]
    assert rows(second) == [["Kesehatan masyarakat", "900.000", "850.000"]]


def test_numbered_first_row_is_not_taken_for_column_numbers(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.table(60, [60, 160, 260, 360], [["Responden", "U1", "U2"], ["1", "2", "3"], ["2", "4", "3"]])
        sheet.table(200, [60, 160, 260], [["No", "Jumlah"], ["1", "2"], ["3", "7"]])

    survey, counts = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(survey) == [["1", "2", "3"], ["2", "4", "3"]]
    assert rows(counts) == [["1", "2"], ["3", "7"]]


def test_no_character_is_lost(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.text(60, 40, "Laporan Kinerja Dinas Alfa")
        sheet.paragraph(60, 80, ["1. Butir pertama memuat angka 12,5 persen."])
        sheet.table(660, XS, [HEAD, ["(1)", "(2)", "(3)", "(4)"], *BODY, ["3", "Layanan rawat", "5", "6"]])

    def lower(sheet: Sheet) -> None:
        sheet.text(60, 40, "Laporan Kinerja Dinas Alfa")
        y = sheet.table(60, XS, [HEAD, ["", "darurat", "", ""], ["4", "a. Gaji\nb. Modal", "1\n2", "3\n4"]])
        sheet.box(60, y + 40, 200, y + 80)
        sheet.text(70, y + 60, "Kotak 99")

    found = document(save(tmp_path / "a.pdf", [upper, lower]))
    cells = [line for page in found.pages for grid in page.grids for cell in grid.cells for line in cell.lines]
    lines = [line for page in found.pages for line in page.lines]
    printed = sum(len(word.text) for line in [*lines, *cells] for word in line.words)
    in_sentences = sum(token.end - token.start for sentence in found.sentences for token in sentence.tokens)
    bullets = sum(len(sentence.bullet or "") for sentence in found.sentences)
    own = [cell for table in found.tables for row in table.rows for cell in row.cells if not cell.repeat]
    in_tables = sum(len(word.text) for cell in own for line in cell.lines for word in line.words)
    assert in_sentences + bullets + in_tables == printed


def test_crop_box_moves_the_origin_of_a_rotated_page(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        sheet.canvas.setCropBox((50, 20, 595, 842))
        sheet.canvas.translate(595, 0)
        sheet.canvas.rotate(90)
        sheet.height = 595
        sheet.table(100, XS, [HEAD, *BODY])

    found = document(save(tmp_path / "a.pdf", [draw], size=(842, 595), rotate=90))
    [page], [table] = found.pages, found.tables
    assert (page.width, page.height) == (822, 545)
    assert table.rows[0].cells[0].bbox == pytest.approx((40, 50, 80, 70), abs=1.5)
    assert rows(table) == BODY


def test_second_heading_that_begins_like_the_first_parts_the_tables(tmp_path: Path) -> None:
    other = ["No", "Uraian", "Tahun Lalu", "Tahun Ini"]

    def draw(sheet: Sheet) -> None:
        sheet.table(100, XS, [HEAD, *BODY, other, ["1", "Rujukan", "7", "9"]])

    first, second = document(save(tmp_path / "a.pdf", [draw])).tables
    assert rows(first) == BODY
    assert [column.heading for column in second.columns] == other
    assert rows(second) == [["1", "Rujukan", "7", "9"]]


def test_amount_cut_by_the_page_break_after_its_mark(tmp_path: Path) -> None:
    def upper(sheet: Sheet) -> None:
        sheet.table(700, XS, [HEAD, ["1", "Gaji", "12.500", "11.250"], ["2", "Obat", "Rp. 7.500.000", "Rp."]])

    def lower(sheet: Sheet) -> None:
        sheet.table(60, XS, [["", "", "", "6.100.000"], ["3", "Sewa", "10", "9"]])

    [table] = document(save(tmp_path / "a.pdf", [upper, lower])).tables
    assert rows(table)[1] == ["2", "Obat", "Rp. 7.500.000", "Rp. 6.100.000"]
    assert len(rows(table)) == 3


def test_stretched_pictures_are_rules(tmp_path: Path) -> None:
    dot = ImageReader(Image.new("RGB", (1, 1), "black"))

    def draw(sheet: Sheet) -> None:
        def bar(x0: float, y0: float, x1: float, y1: float) -> None:
            sheet.canvas.drawImage(dot, x0, sheet.height - y1, x1 - x0, y1 - y0)

        for y in (100, 120, 140, 160):
            bar(XS[0], y, XS[-1], y + 0.5)
        for x in XS:
            bar(x, 100, x + 0.5, 160)
        for y, row in zip((113, 133, 153), [HEAD, ["1", "", "12.500", ""], ["", "Obat", "", "92,5"]], strict=True):
            for x, text in zip(XS, row, strict=False):
                sheet.text(x + 3, y, text, 9)

    found = document(save(tmp_path / "a.pdf", [draw]))
    [table] = found.tables
    assert rows(table) == [["1", "", "12.500", ""], ["", "Obat", "", "92,5"]]
    assert found.pages[0].kind == "text"


def test_bars_of_a_chart_are_no_cells(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for at, height in enumerate((90, 40, 70, 25, 55, 80)):
            sheet.bar(80 + 60 * at, 300 - height, 110 + 60 * at, 300, 0.5)
            sheet.text(82 + 60 * at, 297 - height, f"{height},5", 8)
            sheet.text(80 + 60 * at, 312, str(2018 + at), 8)
        sheet.rule(70, 300, 450, 300)

    assert not document(save(tmp_path / "a.pdf", [draw])).tables
