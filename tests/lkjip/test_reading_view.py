"""Tables that were read, as DataFrames."""

import pickle
from decimal import Decimal

import pytest

from lkjip.reading_view import Document, viewed
from schemas.printed import Document as PrintedDocument
from schemas.printed import PageRead, PrintedCell, PrintedColumn, PrintedRow, PrintedTable

HEADS = ("Sasaran", "Anggaran (Rp)", "Tahun 2023 / Target", "Tahun 2023 / Target")


def box(row: int, column: int) -> tuple[float, float, float, float]:
    return (10.0 * column, 10.0 * row, 10.0 * column + 9, 10.0 * row + 9)


def rows(*lines: tuple[str, ...]) -> tuple[PrintedRow, ...]:
    """A row of headings, then body rows on page 4; "^" repeats the cell above, which spans two rows."""
    made = [PrintedRow(0, "header", tuple(PrintedCell(at, head, 3, box(0, at)) for at, head in enumerate(HEADS)))]
    for index, line in enumerate(lines, 1):
        cells = []
        for column, text in enumerate(line):
            copy = text == "^"
            spans = 2 if index < len(lines) and lines[index][column] == "^" else 1
            shown = lines[index - 2][column] if copy else text
            cells.append(PrintedCell(column, shown, 4, box(index, column), row_span=spans, repeat=copy))
        made.append(PrintedRow(index, "body", tuple(cells)))
    return tuple(made)


@pytest.fixture
def document() -> Document:
    columns = tuple(PrintedColumn(index, heading) for index, heading in enumerate(HEADS))
    lines = rows(("Tertib", "1.500.000", "82,17", "A"), ("^", "^", "90,00", "12 desa"))
    table = PrintedTable(0, "3.1", "Anggaran", (3, 4), columns, lines)
    pages = tuple(PageRead(number, 595, 842, 0, "text", (), ()) for number in (3, 4))
    return viewed(PrintedDocument(pages, (table,), (), ()))


def test_texts_as_printed(document: Document) -> None:
    frame = document.tables[0].to_pandas()
    assert list(frame.columns) == ["Sasaran", "Anggaran (Rp)", "Tahun 2023 / Target", "Tahun 2023 / Target (2)"]
    assert list(frame.index) == [1, 2]
    assert frame.to_numpy().tolist() == [
        ["Tertib", "1.500.000", "82,17", "A"],
        ["Tertib", "1.500.000", "90,00", "12 desa"],
    ]


def test_every_cell_has_its_page_and_box(document: Document) -> None:
    attrs = document.tables[0].to_pandas().attrs
    assert (attrs["number"], attrs["caption"]) == ("3.1", "Anggaran")
    assert attrs["pages"][2]["Sasaran"] == 4
    assert attrs["boxes"][2]["Tahun 2023 / Target (2)"] == box(2, 3)


def test_numbers_are_decimals_and_merged_ones_stand_once(document: Document) -> None:
    frame = document.tables[0].to_pandas(numeric=True)
    assert frame.to_numpy().tolist() == [
        ["Tertib", Decimal(1500000), Decimal("82.17"), "A"],
        ["Tertib", None, Decimal("90.00"), "12 desa"],
    ]
    assert sum(value for value in frame["Anggaran (Rp)"] if value is not None) == 1_500_000


def test_a_document_can_be_sent_to_another_process(document: Document) -> None:
    again = pickle.loads(pickle.dumps(document))
    assert again == document
    assert again.tables[0].to_pandas(numeric=True).equals(document.tables[0].to_pandas(numeric=True))
