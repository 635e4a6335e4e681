"""The report that the project started from, as far as its tables are read: roles, levels, sums, identity."""

from collections import Counter
from pathlib import Path

import pytest

from schemas.meaning import NormalisedReport
from schemas.tables import Table

REPORT = Path(__file__).parents[3] / "shared/reports/paser-belengkong-2023.pdf"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not REPORT.exists(), reason="../shared (the development reports) is not on this machine"),
]


@pytest.fixture(scope="module")
def report() -> NormalisedReport:
    from extract.assemble import assemble
    from extract.page import read_page
    from extract.pdfium import open_report
    from normalise import normalise

    opened = open_report(REPORT)
    try:
        return normalise(assemble([read_page(opened, number) for number in range(1, opened.pages + 1)]))
    finally:
        opened.close()


def budget(report: NormalisedReport) -> Table:
    return next(table for table in report.tables if table.kind == "realisasi_anggaran")


def test_identity(report: NormalisedReport) -> None:
    identity = report.identity
    assert (identity.instansi, identity.pemda, identity.tahun) == (
        "Kecamatan Paser Belengkong",
        "Kabupaten Paser",
        2023,
    )


def test_the_budget_table_has_its_roles(report: NormalisedReport) -> None:
    roles = [column.role for column in budget(report).columns]
    assert roles == ["program", "anggaran", "realisasi_anggaran", "sisa", "serapan"]


def test_the_budget_table_has_three_levels_without_codes(report: NormalisedReport) -> None:
    parents = {row.index: row.parent for row in budget(report).rows if row.kind == "body"}

    def depth(index: int) -> int:
        above = parents[index]
        return 0 if above is None else 1 + depth(above)

    stated = [row.index for row in budget(report).rows if row.kind == "body" and row.cells[1].figures]
    assert Counter(map(depth, stated)) == {0: 6, 1: 15, 2: 31}


def test_no_number_is_left_over(report: NormalisedReport) -> None:
    assert sum(counts.loose for counts in report.tokens.values()) == 0
    assert all(figure.value is not None for figure in report.figures)
