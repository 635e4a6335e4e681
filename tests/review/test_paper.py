"""The working paper as it comes back from any office: what its rows say, and what is no working paper."""

import io
import zipfile
from datetime import datetime

import pytest
from openpyxl import Workbook, load_workbook

from review.paper import Paper, PaperRow, UnreadablePaperError, read_paper
from review.workbook_cells import number_text
from schemas.working_paper import BASIS_COLUMN, COLUMNS, KEY_COLUMN
from tests.factory import a_finding, a_report
from tests.review.papers import a_paper, rows_of, workbook

REPORT = a_report(findings=(a_finding(), a_finding("N2", page=2)))
FILLED = {"key-N1": {"verdict": "Ditolak ", "reason": "sudah  benar\r\nsekali"}, "key-N2": {"comment": "lihat lagi"}}
ALL = (*COLUMNS, BASIS_COLUMN)


def row(paper: Paper, key: str = "key-N1") -> PaperRow:
    [found] = [one for one in paper.rows if one.key == key]
    return found


def said(content: bytes, key: str = "key-N1") -> dict[str, str]:
    paper = read_paper(content)
    assert paper.faults == ()
    return dict(row(paper, key).cells)


def faults(content: bytes) -> list[str]:
    return [one.id for one in read_paper(content).faults]


def test_what_is_filled_in_is_read() -> None:
    content = a_paper(REPORT, FILLED)
    assert said(content) == {"verdict": "rejected", "reason": "sudah benar\nsekali"}
    assert said(content, "key-N2") == {"comment": "lihat lagi"}
    assert row(read_paper(content)).places["verdict"] == "O4"


@pytest.mark.parametrize("lang", [0, 1])
def test_headings_in_either_language_in_any_order_on_a_sheet_of_any_name(lang: int) -> None:
    lines = list(reversed(rows_of(REPORT, FILLED)))
    content = workbook(lines, tuple(reversed(ALL)), lang, sheet="Sheet1")
    assert said(content)["verdict"] == "rejected"


def test_columns_of_the_auditors_own_are_left_alone() -> None:
    assert said(workbook(rows_of(REPORT, FILLED), ("Warna", *ALL, "Paraf")))["verdict"] == "rejected"


def test_rows_hidden_by_a_filter_are_read() -> None:
    book = load_workbook(io.BytesIO(a_paper(REPORT, FILLED)))
    page = book.worksheets[0]
    page.auto_filter.ref = "A3:V5"
    page.row_dimensions[4].hidden = True
    stream = io.BytesIO()
    book.save(stream)
    assert said(stream.getvalue())["verdict"] == "rejected"


def test_a_lost_key_column_is_one_clear_line() -> None:
    with pytest.raises(UnreadablePaperError) as error:
        read_paper(workbook(rows_of(REPORT, FILLED), [name for name in ALL if name != KEY_COLUMN]))
    assert "kolom tersembunyi “kunci” hilang" in error.value.message.id


def test_a_column_that_was_taken_out_is_told() -> None:
    content = workbook(rows_of(REPORT, FILLED), [name for name in ALL if name != "comment"])
    assert read_paper(content).absent == {"comment"}


def test_a_heading_that_stands_twice_is_not_guessed_at() -> None:
    with pytest.raises(UnreadablePaperError) as error:
        read_paper(workbook(rows_of(REPORT), (*ALL, "Komentar")))
    assert "“Komentar” ada dua kali (R3, X3)" in error.value.message.id


def test_a_word_that_is_no_decision_is_named_by_its_cell() -> None:
    content = a_paper(REPORT, {**FILLED, "key-N1": {"verdict": "setuju"}})
    (fault,) = faults(content)
    assert fault.startswith("sel O4: “setuju” bukan keputusan; yang ada: diterima, ditolak, salah baca")
    assert [one.key for one in read_paper(content).rows] == ["key-N2"]
    assert read_paper(content).keys == {"key-N1", "key-N2"}


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (82.17, "General", "82,17"),
        (0.8217, "0.00%", "82,17%"),
        (82.1, "0.00", "82,10"),
        (5538364094, "#,##0", "5538364094"),
        (0.1 + 0.2, "General", "0,3"),
        (-3.5, "General", "-3,5"),
        (1e15, "General", "1000000000000000"),
    ],
)
def test_a_number_is_written_out_as_it_was_typed(value: float, number_format: str, text: str) -> None:
    assert number_text(value, number_format) == text
    lines = rows_of(REPORT, {"key-N1": {"verdict": "misread", "right_value": value}})
    paper = read_paper(workbook(lines, formats={"right_value": number_format}))
    assert row(paper).cells["right_value"] == text
    assert "right_value" in row(paper).numbers


def test_a_value_that_the_office_made_a_date_is_not_taken_and_one_of_a_follow_up_is() -> None:
    day = datetime(2026, 12, 1)
    content = a_paper(REPORT, {"key-N1": {"verdict": "misread", "right_value": day}, "key-N2": {"follow_up": day}})
    (fault,) = faults(content)
    assert fault.startswith("sel Q4: diubah menjadi tanggal (2026-12-01)")
    assert row(read_paper(content), "key-N2").cells == {"follow_up": "2026-12-01"}


def test_a_formula_whose_result_was_never_saved_is_not_taken() -> None:
    (fault,) = faults(a_paper(REPORT, {"key-N1": {"verdict": "misread", "right_value": "=40+2"}}))
    assert fault.startswith("sel Q4: berisi rumus tanpa hasil")


def test_a_row_of_the_auditors_own_has_no_key() -> None:
    extra = {"page": 3, "table": "Tabel 3", "row": "Jumlah", "kondisi": "tanpa tanda tangan", "by": "Ani", "no": 9}
    (own,) = [one for one in read_paper(a_paper(REPORT, extra=[extra, {"no": 10}])).rows if one.key is None]
    assert own.cells == {"page": "3", "table": "Tabel 3, Jumlah", "kondisi": "tanpa tanda tangan", "by": "Ani"}


@pytest.mark.parametrize(
    ("extra", "fault"),
    [
        ({"comment": "apa ini"}, "baris 6: tidak ada kunci dan Kondisi kosong"),
        ({"kondisi": "x", "page": "tiga"}, "sel B6: “tiga” bukan nomor halaman"),
        ({"kondisi": "x", "page": -1}, "sel B6: “-1” bukan nomor halaman"),
    ],
)
def test_a_row_that_is_neither_is_named(extra: dict[str, object], fault: str) -> None:
    assert [one for one in faults(a_paper(REPORT, extra=[extra])) if one.startswith(fault)]


def test_a_row_copied_with_its_key_is_not_taken_where_it_says_something_else() -> None:
    copied = {**rows_of(REPORT, FILLED)[0], "verdict": "diterima"}
    content = a_paper(REPORT, FILLED, extra=[copied])
    assert faults(content) == ["baris 4, 6: kunci yang sama dengan isian berbeda; tidak satu pun dibaca"]
    assert said(a_paper(REPORT, FILLED, extra=[rows_of(REPORT, FILLED)[0]]))["verdict"] == "rejected"


def other_sheet() -> bytes:
    book, stream = Workbook(), io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for number in range(6):
            packed.writestr(f"xl/{number}.xml", b" " * (100 * 1024 * 1024))
    return stream.getvalue()


def with_entities() -> bytes:
    """A sheet that asks for a file of the machine."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(a_paper(REPORT))) as whole, zipfile.ZipFile(stream, "w") as packed:
        for name in whole.namelist():
            content = whole.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + content
            packed.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7", "bukan berkas XLSX"),
        (b"", "bukan berkas XLSX"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 600, "XLS lama atau dikunci kata sandi"),
        (other_sheet(), "tidak ada lembar “Catatan Reviu”"),
        (a_paper(REPORT)[:-700], "rusak"),
        (with_entities(), "rusak"),
        (bomb(), "terlalu besar"),
    ],
    ids=["pdf", "empty", "old", "other", "cut", "entities", "bomb"],
)
def test_another_file_is_refused_in_one_line(content: bytes, said: str) -> None:
    with pytest.raises(UnreadablePaperError) as error:
        read_paper(content)
    assert said in error.value.message.id


@pytest.mark.slow
def test_too_many_rows_are_refused_and_a_stray_cell_at_the_end_is_not() -> None:
    book = load_workbook(io.BytesIO(a_paper(REPORT, FILLED)))
    book.worksheets[0].cell(1_048_576, 1).value = " "
    stream = io.BytesIO()
    book.save(stream)
    assert said(stream.getvalue())["verdict"] == "rejected"
    with pytest.raises(UnreadablePaperError, match="too large"):
        read_paper(workbook([{"kondisi": "x"}] * 20_001))
