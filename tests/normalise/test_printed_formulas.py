"""The formula that a table prints for a column is read whole or not at all."""

import pytest

from normalise.printed_formulas import printed_formulas
from normalise.tables import read_table
from tests.normalise.build import table
from tests.normalise.test_formulas import numbered

STATING = frozenset({2, 3, 4, 5})
HEADINGS = ["No", "Uraian", "A", "B", "C", "D"]


@pytest.mark.parametrize(
    ("number", "terms"),
    [
        ("6=5/3", ("#4", "#2", "/")),
        ("(6)=(5)/(4)", ("#4", "#3", "/")),
        ("6 = (5:4) x 100%", ("#4", "#3", "/", "100", "*")),
        ("(6=5/4*100)", ("#4", "#3", "/", "100", "*")),
        ("6 (5/4)", ("#4", "#3", "/")),
        ("6=5-4", ("#4", "#3", "-")),
        ("6=3+4+5", ("#2", "#3", "+", "#4", "+")),
        ("6=1-(5/4)", ("1", "#4", "#3", "/", "-")),
        ("6=[(3-(4-3))/3]*100", ("#2", "#3", "#2", "-", "-", "#2", "/", "100", "*")),
        ("6=(5/4)%", ("#4", "#3", "/")),
    ],
)
def test_formulas_of_column_numbers(number: str, terms: tuple[str, ...]) -> None:
    printed = numbered(HEADINGS, ["1", "2", "3", "4", "5", number], ["1", "x", "2", "3", "4", "5"])
    found = printed_formulas(printed, STATING)
    assert {index: one.terms for index, one in found.items()} == {5: terms}


@pytest.mark.parametrize(
    "number", ["6", "6=5", "6=5/9", "6=50%+(5/4)", "6=5/", "6=(5/4", "6=5 4", "6=6/5", "6=rata-rata 4-5"]
)
def test_what_is_not_wholly_a_formula_of_other_columns_is_none(number: str) -> None:
    printed = numbered(HEADINGS, ["1", "2", "3", "4", "5", number], ["1", "x", "2", "3", "4", "5"])
    assert printed_formulas(printed, STATING) == {}


def test_a_formula_at_the_end_of_a_heading() -> None:
    headings = [*HEADINGS[:5], "Realisasi terhadap rencana (5/4)*100%"]
    printed = numbered(headings, ["1", "2", "3", "4", "5", "6"], ["1", "x", "2", "3", "4", "5"])
    assert {index: one.terms for index, one in printed_formulas(printed, STATING).items()} == {
        5: ("#4", "#3", "/", "100", "*")
    }


@pytest.mark.parametrize(
    "leaf", ["Nilai akhir Σ (4) / Σ (5) x 100%", "Nilai akhir Σ (4) / Σ (5) x 100% / %", "Nilai (4):(5)"]
)
def test_the_slash_of_a_ratio_ends_no_level_of_a_heading(leaf: str) -> None:
    printed = numbered([*HEADINGS[:5], leaf], ["1", "2", "3", "4", "5", "6"], ["1", "x", "2", "3", "4", "5"])
    found = printed_formulas(printed, STATING)
    assert found[5].terms[:3] == ("#3", "#4", "/")


def test_columns_are_numbered_by_their_place_where_no_row_numbers_them() -> None:
    headings = [*HEADINGS[:5], "Nilai akhir Σ (4) / Σ (5) x 100%"]
    printed = table(headings, [["1", "x", "2", "3", "4", "5"]])
    assert printed_formulas(printed, STATING)[5].columns == (3, 4)
    assert printed_formulas(printed, frozenset({4, 5})) == {}


def test_the_columns_of_a_table_carry_their_formulas() -> None:
    headings = ["No", "Indikator", "Target", "Realisasi", "Capaian (%)"]
    printed = numbered(headings, ["1", "2", "3", "4", "5=(4/3)x100"], ["1", "Indeks mutu", "80", "84", "105,00"])
    found = [column.column.formula for column in read_table(printed, 2023).columns]
    assert [one and one.columns for one in found] == [None, None, None, None, (3, 2)]
    assert found[4] is not None and found[4].printed == "(4/3)x100"
