"""Changes between years in points or percent, over two years or many."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit import Judgement
from audit.compare import round_to
from audit.formulas import Difference, Formula, Growth
from audit.growth import CompoundGrowth, mean_growth
from audit.interval import Interval
from tests.audit.build import Build

YEARS = ("A", "B", "C", "D")
WAYS: dict[str, Formula] = {
    "points": Difference("D", "C"),
    "percent": Growth("C", "D"),
    "over-all": Growth("A", "D"),
    "mean": mean_growth(YEARS),
    "compound": CompoundGrowth("A", "D", 3),
}


def stated(way: str, values: list[int]) -> Decimal:
    found = WAYS[way].evaluate(
        {name: Interval.point(Decimal(value)) for name, value in zip(YEARS, values, strict=True)}
    )
    assert found is not None
    return round_to(found.middle, 2)


def judged(rows: list[list[int]], changes: list[Decimal]) -> Judgement:
    build = Build()
    texts = [
        [f"I{at}", *map(str, row), str(change)] for at, (row, change) in enumerate(zip(rows, changes, strict=True))
    ]
    build.table(["indikator", *["realisasi"] * 4, "pertumbuhan"], texts, years=[None, 2020, 2021, 2022, 2023, 2023])
    return build.judge()


ROWS = [[100, 110, 121, 140], [57, 59, 63, 61], [1210, 1198, 1302, 1377], [88, 91, 90, 97]]


@pytest.mark.parametrize("way", list(WAYS))
@given(rows=st.lists(st.lists(st.integers(50, 9999), min_size=4, max_size=4), min_size=3, max_size=7))
def test_no_way_is_flagged_where_a_column_follows_it(way: str, rows: list[list[int]]) -> None:
    assert [one for one in judged(rows, [stated(way, row) for row in rows]).findings if one.severity != "low"] == []


@pytest.mark.parametrize("way", list(WAYS))
def test_a_wrong_change_is_found(way: str) -> None:
    changes = [stated(way, row) for row in ROWS]
    right = changes[1]
    changes[1] = right + Decimal("3.10")
    found = judged(ROWS, changes).findings
    assert [(one.rule, one.stated, one.expected) for one in found] == [("perubahan", changes[1], right)]


def test_where_no_way_fits_nobody_is_accused() -> None:
    result = judged(ROWS, [Decimal("1.11"), Decimal("2.22"), Decimal("3.33"), Decimal("4.44")])
    assert result.findings == ()
    assert {check.reason for check in result.checks} == {"practice-unclear"}


def test_compound_growth_is_undone() -> None:
    formula = CompoundGrowth("A", "D", 2)
    values = {"A": Interval.point(Decimal(100)), "D": Interval.point(Decimal(121))}
    rate = formula.evaluate(values)
    assert rate is not None and round_to(rate.middle, 6) == Decimal(10)
    for name, value in values.items():
        found = formula.solve(name, rate, values)
        assert found is not None and round_to(found.middle, 6) == value.middle
