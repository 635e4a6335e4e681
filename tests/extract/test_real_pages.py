"""Pages of real reports that are hard to read: what stands on them by figures and structure, none of their sentences."""

from pathlib import Path

import pytest

from extract import assemble
from extract.page import read_page
from extract.pdfium import open_report
from schemas.printed import Document
from tests.extract.drawing import rows

FOLDER = Path(__file__).parents[3] / "shared" / "reports" / "real"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not FOLDER.exists(), reason="the development reports (../shared) are not here"),
]


def read(stem: str, first: int, last: int) -> Document:
    report = open_report(FOLDER / f"{stem}.pdf")
    try:
        return assemble([read_page(report, number) for number in range(first, last + 1)])
    finally:
        report.close()


def holding(found: Document, figure: str) -> list[str]:
    """The texts of the one row in which `figure` is a cell of its own."""
    [row] = [row for table in found.tables for row in rows(table) if figure in row]
    return row


def test_ten_numbers_in_one_ruled_cell_are_ten_rows() -> None:
    found = read("provinsi-sumatera-utara-2020", 20, 22)
    [table] = [table for table in found.tables if table.number == "2.2"]
    assert [row[-5:] for row in rows(table) if "0,325" in row] == [["0,325", "0,32", "0,315", "0,31", "0,3"]]
    assert [row[-5:] for row in rows(table) if "92,72" in row] == [["92,72", "93,22", "93,72", "94,22", "94,72"]]
    assert not any(" " in cell for row in rows(table) for cell in row[-5:] if cell[:1].isdigit() and "%" not in cell)


def test_cells_of_a_row_on_different_baselines() -> None:
    found = read("disnak-jabar-2016", 13, 13)
    assert holding(found, "401.024")[1:] == ["- Sapi Potong", "401.024", "447.978", "466.272", "486.402", "508.730"]
    assert holding(found, "252.557")[1:] == ["- Susu", "252.557", "261.792", "268.797", "276.079", "283.655"]


def test_a_percent_one_line_above_its_row() -> None:
    found = read("disnakertrans-jabar-2016", 47, 47)
    assert holding(found, "95.13")[3:] == ["67,811,725,837", "64,507,779,475", "95.13", "98.01"]
    assert holding(found, "95.82")[3:] == ["26,873,146,987", "25,749,320,772", "95.82", "100.00"]


def test_a_total_before_its_parts() -> None:
    found = read("disbun-jabar-2016", 57, 57)
    [table] = found.tables
    assert rows(table)[0][-4:] == ["71.097.795.842", "62.833.046.831", "8.264.749.011", "11,62"]
    assert rows(table)[0][1] == "TOTAL"


def test_a_chart_that_is_captioned_as_a_table_is_none() -> None:
    assert read("dinkes-jabar-2016", 38, 38).tables == ()


@pytest.mark.parametrize("page", [40, 42])
def test_the_scale_of_a_chart_is_no_table(page: int) -> None:
    found = read("provinsi-sumatera-utara-2021", page, page)
    assert found.tables == ()
    assert any(sentence.kind == "chart" for sentence in found.sentences)


def test_a_watermark_stays_out_of_the_sentences() -> None:
    found = read("diskimrum-jabar-2016-bagian-1", 2, 12)
    mark = {"www", "Click", "Change", "docu-track", "F-XChange"}
    assert not [
        sentence.text
        for sentence in found.sentences
        if sentence.kind in ("text", "item") and mark & set(sentence.text.replace(".", " ").split())
    ]


def test_a_table_with_one_inner_rule_and_striped_rows() -> None:
    found = read("bplhd-jabar-2016", 16, 16)
    assert holding(found, "66,24")[-5:-1] == ["Indeks Kualitas Udara", "60", "66,24", "110,40 %"]


def test_a_table_told_by_stripes_over_two_pages() -> None:
    found = read("diskimrum-jabar-2016-bagian-1", 25, 34)  # running feet are known by their pages
    [table] = [table for table in found.tables if table.number == "II.1"]
    assert table.pages == (29, 30)
    assert len(rows(table)) == 13
    assert holding(found, "1.320 Sampel")[-1] == "1.320 Sampel"
