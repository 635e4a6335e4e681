"""The workbook, read back: numbers are numbers, text is text, merged cells are merged, sheets can be found."""

import io

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from publish.sheet_names import LONGEST_NAME, sheet_names
from publish.workbook import workbook_bytes
from schemas.figures import Figure
from schemas.report import PageInfo, ReadReport
from schemas.tables import Table
from tests.factory import a_figure, a_problem
from tests.publish.tabular import a_read_report, tabled


def book(report: ReadReport, lang: str = "id") -> Workbook:
    return load_workbook(io.BytesIO(workbook_bytes(report, lang)))


def sheet(made: tuple[Table, list[Figure]]) -> Worksheet:
    return book(a_read_report(made)).worksheets[1]


def test_numbers_keep_their_decimals_and_texts_stay_texts() -> None:
    made = tabled(
        ["Uraian", "Nilai"],
        [["a", "952.945.200"], ["b", "98,30"], ["c", "82,17%"], ["d", "2023"], ["e", "Rp 1.500"], ["7.01.02", "-12,5"]],
    )
    found = [(cell.value, cell.number_format, cell.data_type) for cell in sheet(made)["B"][1:]]
    assert found == [
        (952945200, "#,##0", "n"),
        (98.3, "0.00", "n"),
        (82.17, '0.00"%"', "n"),
        (2023, "0", "n"),
        (1500, '"Rp "#,##0', "n"),
        (-12.5, "0.0", "n"),
    ]
    assert [cell.data_type for cell in sheet(made)["A"]] == ["s"] * 7


@pytest.mark.parametrize("text", ['=HYPERLINK("http://x")', "=1+1", "+1 a", "@SUM(A1)", "http://x.id", "{=1}", "007"])
def test_text_of_a_report_is_never_a_formula_or_a_link(text: str) -> None:
    cell = sheet(tabled(["A"], [[text]]))["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert cell.quotePrefix == text.startswith(("=", "+", "@"))


def test_a_number_too_long_for_a_double_stays_text() -> None:
    cell = sheet(tabled(["A"], [["12.345.678.901.234,56"]]))["A2"]
    assert (cell.value, cell.data_type) == ("12.345.678.901.234,56", "s")


def test_a_negative_number_in_brackets_is_shown_in_brackets() -> None:
    table, _ = tabled(["A"], [["(1.500)"]])
    cell = sheet((table, [a_figure("F1", "-1500", text="(1.500)")]))["A2"]
    assert (cell.value, cell.number_format) == (-1500, "#,##0;(#,##0)")


def test_control_characters_do_not_break_the_file() -> None:
    assert sheet(tabled(["A"], [["a\x00\x0b\ud800b"]]))["A2"].value == "a�\n�b"


def test_merged_cells_are_merged_once() -> None:
    made = tabled(["Sasaran", "Nilai", "Program"], [["Tertib", "75", "A"], ["^", "^", "B"], ["Aman", "<", "<"]])
    page = sheet(made)
    assert sorted(str(area) for area in page.merged_cells.ranges) == ["A2:A3", "A4:C4", "B2:B3"]
    assert (page["A2"].value, page["B2"].value, page["B3"].value, page["A4"].value) == ("Tertib", 75, None, "Aman")


def test_areas_that_overlap_are_left_unmerged_and_nothing_is_lost() -> None:
    table, figures = tabled(["A", "B"], [["x", "y"], ["z", "^"]])
    first, second = table.rows[1:]
    greedy = first.cells[0].model_copy(update={"row_span": 2, "col_span": 2})
    rows = (table.rows[0], first.model_copy(update={"cells": (greedy, first.cells[1])}), second)
    page = sheet((table.model_copy(update={"rows": rows}), figures))
    texts = [cell.value for line in page["A2:B3"] for cell in line]
    assert [text for text in texts if text is not None] == ["x", "y", "z", "x"]


def test_the_head_is_bold_and_frozen() -> None:
    made = tabled(["A", "B"], [["1", "2"], ["a", "b"], ["Jumlah", "3"]], kinds=["column_numbers", "body", "total"])
    page = sheet(made)
    assert page.freeze_panes == "A3"
    assert [cell.font.bold for cell in page["A"]] == [True, True, False, True]
    assert page.print_title_rows == "$1:$2"


def test_the_list_names_every_table_with_its_sheet_and_page() -> None:
    numbered = tabled(["A"], [["a"]], number="3.2.1", caption="=Realisasi", kind="realisasi_anggaran", pages=(26, 27))
    unnumbered = tabled(["A"], [["a"]], id="T2", pages=(30,))
    made = book(a_read_report(numbered, unnumbered))
    assert made.sheetnames == ["Daftar", "Tabel 3.2.1", "Tabel hal. 30"]
    listed = [[cell.value for cell in line] for line in made["Daftar"].iter_rows()]
    assert listed[1] == ["T1", "Tabel 3.2.1", "3.2.1", "=Realisasi", "realisasi anggaran", "26–27", 2, None]
    assert made["Daftar"]["B2"].hyperlink.location == "'Tabel 3.2.1'!A1"
    assert made["Daftar"]["D2"].data_type == "s"
    assert book(a_read_report(numbered), "en").sheetnames == ["List", "Table 3.2.1"]


def test_the_list_says_what_was_not_read() -> None:
    report = a_read_report(problems=(a_problem(),))
    listed = [cell.value for cell in book(report)["Daftar"]["A"] if cell.value]
    assert listed[1] == "Angka dalam tabel: 0 (-)"
    assert listed[2].startswith("TIDAK TERBACA")
    assert len(listed) == 4


def test_the_list_says_which_cells_were_read_by_ocr_and_the_cells_themselves_do_not() -> None:
    whole, figures = tabled(["Uraian", "2022", "2023"], [["a", "1", "2"], ["b", "3", "4"]])
    seen = {"read_by": "ocr", "confidence": 0.95}
    part = [one.model_copy(update=seen if one.id in ("F1", "F4") else {}) for one in figures]
    unsure = [one.model_copy(update=seen | ({"confidence": 0.6} if one.id == "F2" else {})) for one in figures]
    told = [book(a_read_report((whole, made)))["Daftar"]["H2"].value for made in (figures, part, unsure)]
    assert told == [None, "2 dari 4 angka: B2, C3", "4 dari 4 angka; kurang pasti: C2 (OCR 60%)"]
    page = PageInfo(page=1, kind="scan", width=595, height=842, ocr="rapidocr")
    made = book(a_read_report((whole, unsure), pages=(page,)))
    assert "Dibaca dari gambar dengan OCR (rapidocr): halaman 1; 4 dari 4 angka berasal dari sana." in [
        cell.value for cell in made["Daftar"]["A"]
    ]
    assert [cell.value for cell in made.worksheets[1][2]] == ["a", 1, 2]


def test_sheet_names_are_valid_and_unique() -> None:
    numbers = ["1", "1", "A/b", "a:B", "x" * 40, "X" * 40, "'", "[3]?*\\"]
    tables = [tabled(["A"], [], number=number)[0] for number in numbers]
    names = sheet_names(tables, ["Daftar"], "id")
    assert names[:4] == ["Tabel 1", "Tabel 1 (2)", "Tabel A-b", "Tabel a-B (2)"]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(0 < len(name) <= LONGEST_NAME and not set(name) & set("[]:*?/\\") for name in names)
    assert all(name.strip("'") == name for name in names)
    assert book(a_read_report(*((table, []) for table in tables))).sheetnames[1:] == names
