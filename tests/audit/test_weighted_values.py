"""Weighted values: the product of weight and value in every row of a table."""

import pytest

from audit import Judgement
from schemas.tables import ColumnRole
from tests.audit.build import Build

ROLES: list[ColumnRole] = ["nama", "bobot", "capaian", "nilai"]
PERCENT = [["A", "20", "96.80", "19.36"], ["B", "30", "90.15", "27.05"], ["C", "25", "75.00", "18.75"]]
FRACTION = [["A", "0.20", "3.25", "0.65"], ["B", "0.50", "3.40", "1.70"], ["C", "0.30", "2.90", "0.87"]]


def judged(rows: list[list[str]], roles: list[ColumnRole] = ROLES) -> Judgement:
    build = Build()
    build.table(roles, rows, kinds={len(rows) - 1: "total"} if rows[-1][0] == "Jumlah" else {})
    return build.judge()


def serious(result: Judgement) -> list[tuple[str, str | None, str]]:
    return [
        (one.rule, one.stated_text, str(one.expected)) for one in result.findings if one.severity in ("high", "medium")
    ]


@pytest.mark.parametrize("rows", [PERCENT, FRACTION])
def test_weights_in_per_cent_and_as_fractions(rows: list[list[str]]) -> None:
    result = judged(rows)
    assert serious(result) == []
    assert [one.outcome for one in result.checks if one.rule == "nilai-tertimbang"] == ["agrees"] * 3


def test_one_wrong_product_is_one_finding_at_its_cell() -> None:
    """Without the product nobody could say which of the cells that the total adds up is wrong."""
    rows = [*PERCENT, ["D", "25", "104.93", "36.23"], ["Jumlah", "100", "", "91.39"]]
    assert serious(judged(rows)) == [("nilai-tertimbang", "36.23", "26.23")]


def test_what_a_cap_earns_accuses_nobody() -> None:
    assert serious(judged([*PERCENT, ["D", "25", "104.93", "25.00"]])) == []


def test_a_column_that_few_rows_make_a_product_is_none() -> None:
    rows = [
        ["A", "20", "96.80", "19.36"],
        ["B", "30", "90.15", "27.05"],
        ["C", "25", "75", "11.0"],
        ["D", "25", "8", "12.5"],
    ]
    assert serious(judged(rows)) == []


def test_marks_set_against_their_weights_are_shares_not_products() -> None:
    """An evaluation states the mark first: mark / weight is its percentage."""
    rows = [["A", "30", "24.50", "81.67"], ["B", "25", "20.13", "80.52"], ["C", "15", "11.40", "76.00"]]
    result = judged(rows, ["nama", "bobot", "nilai", "capaian"])
    assert [one.rule for one in result.checks if one.relation in ("product", "ratio")] == ["bagian-persen"] * 3
