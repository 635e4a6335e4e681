"""Headings of two lines whose second one looks like figures."""

from pathlib import Path

import pytest

from tests.extract.drawing import Sheet, document, rows, save

XS = [60, 90, 250, 330, 410, 490]


def test_years_with_asterisks_below_a_merged_heading(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        for x0, x1, text in ((60, 90, "No"), (90, 250, "Lapangan usaha")):
            sheet.box(x0, 100, x1, 140)
            sheet.text(x0 + 3, 113, text, 9)
        sheet.box(250, 100, 490, 120)
        sheet.text(253, 113, "Dalam juta (Rp)", 9)
        y = sheet.table(120, XS[2:], [["2013", "2014*", "2015**"]])
        sheet.table(y, XS, [["1", "Perikanan", "11.122,7", "12.760,6", "14.415,4"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [column.heading for column in table.columns[2:]] == [
        "Dalam juta (Rp) / 2013",
        "Dalam juta (Rp) / 2014*",
        "Dalam juta (Rp) / 2015**",
    ]
    assert rows(table) == [["1", "Perikanan", "11.122,7", "12.760,6", "14.415,4"]]


@pytest.mark.parametrize(
    "second", [["2022", "2023", "s.d. 2024"], ["TW I", "TW II", "TW III"], ["(Rp)", "(Rp)", "(%)"]]
)
def test_periods_and_units_below_headings_that_are_not_merged(tmp_path: Path, second: list[str]) -> None:
    def draw(sheet: Sheet) -> None:
        head = [["No", "Program", "Target", "Realisasi", "Serapan"], ["", "", *second]]
        sheet.table(100, XS, [*head, ["1", "Kesehatan", "120", "110", "91,7"], ["2", "Gizi", "90", "81", "90,0"]])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert [column.heading for column in table.columns[2:]] == [
        f"{upper} / {lower}" for upper, lower in zip(["Target", "Realisasi", "Serapan"], second, strict=True)
    ]


def test_first_row_of_years_with_a_name_is_no_heading(tmp_path: Path) -> None:
    def draw(sheet: Sheet) -> None:
        body = [["Gedung A", "2014", "2019"], ["Gedung B", "2016", "2021"]]
        sheet.table(100, [60, 200, 300, 400], [["Nama", "Dibangun", "Direhab"], *body])

    [table] = document(save(tmp_path / "a.pdf", [draw])).tables
    assert len(rows(table)) == 2
