"""Formulas of any shape compute, write themselves, and can be undone for each operand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.compare import round_to
from audit.expression import Expression, from_postfix
from audit.interval import Interval

FIGURES = {3: "F3", 4: "F4", 5: "F5"}
FORMULAS = [
    (("#4", "#3", "/", "100", "*"), "F4 / F3 * 100"),
    (("1", "#4", "#3", "/", "-", "100", "*"), "(1 - F4 / F3) * 100"),
    (("#3", "#4", "#5", "-", "-"), "F3 - (F4 - F5)"),
    (("#3", "#4", "#5", "*", "/"), "F3 / (F4 * F5)"),
    (("#3", "#4", "+", "#5", "+"), "F3 + F4 + F5"),
]


def expression(terms: tuple[str, ...]) -> Expression:
    found = from_postfix(terms, FIGURES)
    assert found is not None
    return found


@pytest.mark.parametrize(("terms", "text"), FORMULAS)
def test_it_is_written_with_the_brackets_that_it_needs(terms: tuple[str, ...], text: str) -> None:
    assert expression(terms).write(str) == text


@pytest.mark.parametrize("terms", [terms for terms, _ in FORMULAS])
@given(values=st.lists(st.decimals(1, 1000, places=2), min_size=3, max_size=3))
def test_undoing_it_gives_the_operand_back(terms: tuple[str, ...], values: list[Decimal]) -> None:
    formula = expression(terms)
    points = {name: Interval.point(value) for name, value in zip(FIGURES.values(), values, strict=True)}
    result = formula.evaluate(points)
    for name in formula.inputs if result is not None else ():
        found = formula.solve(name, result, points)
        assert found is None or round_to(found.middle, 6) == round_to(points[name].middle, 6)


def test_a_missing_operand_makes_no_formula() -> None:
    assert from_postfix(("#4", "#7", "/"), FIGURES) is None


def test_what_stands_twice_is_found_by_halving() -> None:
    formula = expression(("#3", "#4", "#3", "-", "-"))  # 2 x F3 - F4
    values = {name: Interval.point(Decimal(5)) for name in FIGURES.values()}
    found = formula.solve("F3", Interval(Decimal(7), Decimal(8)), values)
    assert found is not None
    assert (round_to(found.low, 6), round_to(found.high, 6)) == (Decimal(6), Decimal("6.5"))
    assert formula.solve("F3", Interval.point(Decimal(9999)), values) is None
    assert formula.solve("F4", Interval.point(Decimal(7)), values) == Interval.point(Decimal(3))
