"""One row at the top of a page: the rest of a table without rules, or text."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from schemas.printed import Document
from tests.extract.drawing import Sheet, document, rows, save

HEAD = ("Program", "Anggaran", "Keterangan")


def line(sheet: Sheet, y: float, cells: Sequence[str], ends: float = 340) -> None:
    sheet.text(60, y, cells[0], 9)
    sheet.ending(ends, y, cells[1])
    sheet.text(405, y, cells[2], 9)


def two_pages(folder: Path, rest: Sequence[str], ends: float = 340, *, text_between: bool = False) -> Document:
    def first(sheet: Sheet) -> None:
        sheet.row(700, (110, 280, 390), HEAD)
        for step in range(3):
            line(sheet, 722 + 20 * step, ("Program Layanan Kesehatan", "Rp 42.085.425.000", "APBD"))

    def second(sheet: Sheet) -> None:
        if text_between:
            sheet.text(60, 70, "Selain program tersebut masih ada satu program yang dibiayai dari sumber lain.", 9)
        line(sheet, 90, rest, ends)
        sheet.paragraph(60, 130, ["Seluruh program tersebut dilaksanakan sesuai dengan rencana yang ditetapkan."])

    return document(save(folder / "a.pdf", [first, second]))


def test_row_in_the_columns_of_the_table_before_is_its_last(tmp_path: Path) -> None:
    rest = ("Program Pangan", "Rp 1.700.000.000", "APBN")
    [table] = two_pages(tmp_path, rest).tables
    assert rows(table)[-1] == list(rest)
    assert table.pages == (1, 2)


@pytest.mark.parametrize(
    ("rest", "ends", "text_between"),
    [
        (("Program Pangan", "Rp 1.700.000.000", "APBN"), 340, True),
        (("Program Pangan", "Rp 1.700.000.000", "APBN"), 250, False),
        (("Rp 1.700.000.000", "Program Pangan", "APBN"), 340, False),
    ],
    ids=["text-before-it", "other-columns", "figures-below-names"],
)
def test_other_row_is_text(tmp_path: Path, rest: Sequence[str], ends: float, text_between: bool) -> None:
    found = two_pages(tmp_path, rest, ends, text_between=text_between)
    assert [len(rows(table)) for table in found.tables] == [3]
    text = " ".join(sentence.text for sentence in found.sentences)
    assert all(part in text for part in rest)
