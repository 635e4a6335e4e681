"""The report that the project started from: counts and structure only, none of its text."""

from pathlib import Path

import pytest

from schemas.printed import Document, PrintedTable
from tests.extract.drawing import document, rows

REPORT = Path(__file__).parents[3] / "shared" / "reports" / "paser-belengkong-2023.pdf"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not REPORT.exists(), reason="the development reports (../shared) are not here"),
]


@pytest.fixture(scope="module")
def report() -> Document:
    return document(REPORT)


def table(report: Document, number: str) -> PrintedTable:
    [found] = [each for each in report.tables if each.number == number]
    return found


def test_all_tables_are_found(report: Document) -> None:
    assert len(report.tables) == 21
    assert [each.number for each in report.tables if each.number] == [
        "1.1", "2.3.1", "2.4.1", *(f"3.1.{n}" for n in range(1, 10)), "3.2.1",
    ]  # fmt: skip


def test_budget_table_is_joined_over_three_pages(report: Document) -> None:
    budget = table(report, "3.2.1")
    assert budget.pages == (26, 27, 28)
    assert len(rows(budget)) == 52
    assert all(text for row in rows(budget) for text in row)


def test_rows_cut_by_page_breaks_are_whole(report: Document) -> None:
    assert table(report, "3.1.1").pages == (17, 18)
    assert len(rows(table(report, "3.1.1"))) == 5


@pytest.mark.parametrize("number", ["3.1.3", "3.1.4", "3.1.5", "3.1.6"])
def test_two_row_headings(report: Document, number: str) -> None:
    headings = [column.heading for column in table(report, number).columns]
    assert headings[4:6] == ["Tahun 2023 / Target", "Tahun 2023 / Realisasi"]
    assert len(headings) == 7


def test_survey_over_four_pages(report: Document) -> None:
    survey = next(each for each in report.tables if each.pages == (37, 38, 39, 40))
    assert len(survey.columns) == 10
    assert all(column.heading for column in survey.columns)


def test_merged_cells_of_the_landscape_table(report: Document) -> None:
    merged = table(report, "3.1.9")
    assert merged.pages == (23, 24)
    assert len(merged.columns) == 8
    assert any(cell.repeat for row in merged.rows if row.kind == "body" for cell in row.cells)


def test_no_page_is_left_unread_in_silence(report: Document) -> None:
    assert {page.kind for page in report.pages} <= {"text", "mixed", "blank"}
    assert len(report.pages) == 40
