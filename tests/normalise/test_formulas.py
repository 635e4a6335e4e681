"""Formulas that a table states over the numbers of its columns."""

import pytest

from normalise.formulas import Formula, stated_formulas
from normalise.tables import read_table
from schemas.printed import PrintedRow, PrintedTable
from tests.normalise.build import table


def numbered(headings: list[str], numbers: list[str], row: list[str]) -> PrintedTable:
    plain = table(headings, [numbers, row])
    kinds = ("header", "column_numbers", "body")
    rows = tuple(PrintedRow(one.index, kind, one.cells) for one, kind in zip(plain.rows, kinds, strict=True))
    return PrintedTable(0, None, None, (1,), plain.columns, rows)


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("4=2-3", Formula("difference", 1, 2)),
        ("(4)=(3)/(2)x100", Formula("ratio", 2, 1)),
        ("4 = (3:2) x 100%", Formula("ratio", 2, 1)),
        ("(4=3/2*100)", Formula("ratio", 2, 1)),
        ("4", None),
        ("4=9/2", None),
    ],
)
def test_in_the_row_of_numbers(text: str, formula: Formula | None) -> None:
    printed = numbered(["Program", "Pagu", "Realisasi", ""], ["1", "2", "3", text], ["A", "1", "1", "1"])
    assert stated_formulas(printed).get(3) == formula


@pytest.mark.parametrize("heading", ["Hasil (4/5)*100%", "Nilai Σ (4) / Σ (5) x 100%"])
def test_in_a_heading(heading: str) -> None:
    printed = numbered(["Indikator", "Realisasi", "Target", heading], ["3", "4", "5", "6"], ["A", "1", "1", "1"])
    assert stated_formulas(printed) == {3: Formula("ratio", 1, 2)}


def test_a_table_without_numbers_of_columns_states_none() -> None:
    assert stated_formulas(table(["A", "B", "C (1/2)*100"], [["x", "1", "2"]])) == {}


def test_one_row_is_enough_where_the_formula_is_stated() -> None:
    headings = ["Program", "Pagu (Rp)", "Realisasi (Rp)", "Hasil", "Lebih"]
    printed = numbered(headings, ["1", "2", "3", "4=3/2x100", "5=2-3"], ["A", "200.000.000", "150.000.000", "70", "1"])
    roles = [column.column.role for column in read_table(printed, 2023).columns]
    assert roles == ["program", "anggaran", "realisasi_anggaran", "serapan", "sisa"]
