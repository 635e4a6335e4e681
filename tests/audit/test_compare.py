"""Rounding, truncation and contradiction, told apart by intervals."""

from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audit.compare import compare
from audit.formulas import Mean, Ratio, Sum
from tests.audit.build import Build


def outcome(stated: str, part: str, whole: str, *, exact: bool = True, last_digit: bool = False) -> str:
    build = Build()
    kind = "exact" if exact else "rounded"
    names = [
        build.figure(stated, "percent", "rounded"),
        build.figure(part, None, kind),
        build.figure(whole, None, kind),
    ]
    figures = {figure.id: figure for figure in build.figures}
    return compare(figures[names[0]], Ratio(names[1], names[2]), figures, last_digit=last_digit).outcome


@pytest.mark.parametrize(
    ("stated", "part", "whole", "expected"),
    [
        ("101.8", "62.08", "61", "agrees"),
        ("101.7", "62.08", "61", "agrees_truncated"),
        ("102.5", "62.08", "61", "disagrees"),
        ("102", "62.08", "61", "agrees"),
        ("78.88", "4368577305", "5538364094", "agrees"),
        ("82.17", "4368577305", "5538364094", "disagrees"),
        ("100.00", "0", "0", "not_computable"),
    ],
)
def test_exact_operands(stated: str, part: str, whole: str, expected: str) -> None:
    assert outcome(stated, part, whole) == expected


def test_rounded_operands_leave_room() -> None:
    assert outcome("1.08", "1.0", "92.8", exact=False) == "agrees"
    assert outcome("1.20", "1.0", "92.8", exact=False) == "disagrees"


def test_last_digit_passes_quotients_not_sums() -> None:
    assert outcome("78.89", "4368577305", "5538364094", last_digit=True) == "agrees_truncated"
    build = Build()
    names = [build.figure(text, None, "exact") for text in ("75", "40", "34")]
    figures = {figure.id: figure for figure in build.figures}
    assert compare(figures[names[0]], Sum((names[1], names[2])), figures, last_digit=False).outcome == "disagrees"


def test_amounts_in_millions_are_as_wide_as_printed() -> None:
    """1,5 juta stands for anything from 1,45 to 1,55 juta."""
    build = Build()
    whole = build.figure("3000000", "IDR", "exact")
    part = build.figure("1.5E+6", "IDR", "rounded")
    stated = build.figure("51", "percent", "rounded")
    figures = {figure.id: figure for figure in build.figures}
    assert compare(figures[stated], Ratio(part, whole), figures, last_digit=False).outcome == "agrees"


amounts = st.integers(min_value=1, max_value=10**13)


@given(part=amounts, whole=amounts, decimals=st.integers(0, 4))
def test_a_correctly_rounded_percentage_is_never_flagged(part: int, whole: int, decimals: int) -> None:
    exact = Decimal(part) / Decimal(whole) * 100
    unit = Decimal(1).scaleb(-decimals)
    assert outcome(str(exact.quantize(unit, ROUND_HALF_UP)), str(part), str(whole)) == "agrees"
    assert outcome(str(exact.quantize(unit, ROUND_DOWN)), str(part), str(whole)) in ("agrees", "agrees_truncated")


@given(part=amounts, whole=amounts, off=st.integers(2, 1000), sign=st.sampled_from([1, -1]))
def test_an_error_beyond_the_last_digit_is_always_found(part: int, whole: int, off: int, sign: int) -> None:
    exact = (Decimal(part) / Decimal(whole) * 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    wrong = exact + sign * off * Decimal("0.01")
    assert outcome(str(wrong), str(part), str(whole), last_digit=True) == "disagrees"


@given(values=st.lists(st.integers(0, 20000), min_size=1, max_size=12))
def test_a_mean_of_rounded_values_is_never_flagged(values: list[int]) -> None:
    build = Build()
    true = [Decimal(value) / 7 for value in values]
    terms = [build.figure(str(value.quantize(Decimal("0.01"), ROUND_HALF_UP)), "percent", "rounded") for value in true]
    stated = build.figure(str((sum(true) / len(true)).quantize(Decimal("0.01"), ROUND_HALF_UP)), "percent", "rounded")
    figures = {figure.id: figure for figure in build.figures}
    assert compare(figures[stated], Mean(tuple(terms)), figures, last_digit=False).outcome == "agrees"
