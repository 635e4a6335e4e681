"""Numbers and arithmetic as people of each language write them."""

from decimal import Decimal

import pytest

from publish.numbers import arithmetic, bounds, number, shown_unit, value_text


@pytest.mark.parametrize(
    ("value", "indonesian", "english"),
    [
        ("5538364094", "5.538.364.094", "5,538,364,094"),
        ("82.17", "82,17", "82.17"),
        ("80.00", "80,00", "80.00"),
        ("-1234.5", "-1.234,5", "-1,234.5"),
        ("1.5E+6", "1.500.000", "1,500,000"),
        ("0", "0", "0"),
    ],
)
def test_decimals_stay_as_stated(value: str, indonesian: str, english: str) -> None:
    assert number(Decimal(value), "id") == indonesian
    assert number(Decimal(value), "en") == english


@pytest.mark.parametrize(
    ("unit", "text"), [("IDR", "Rp 1.500,50"), ("percent", "1.500,50%"), ("desa", "1.500,50 desa"), (None, "1.500,50")]
)
def test_units(unit: str | None, text: str) -> None:
    assert value_text(Decimal("1500.50"), unit, "id") == text


@pytest.mark.parametrize(
    ("formula", "indonesian", "english"),
    [
        ("909791200 / 952945200 * 100", "909.791.200 : 952.945.200 × 100", "909,791,200 ÷ 952,945,200 × 100"),
        ("(61 - (62.08 - 61)) / 61 * 100", "(61 − (62,08 − 61)) : 61 × 100", "(61 − (62.08 − 61)) ÷ 61 × 100"),
        ("MIN(120.5 / 2, 120)", "MIN(120,5 : 2, 120)", "MIN(120.5 ÷ 2, 120)"),
        ("101.1 in [100; 120)", "101,1 dalam [100; 120)", "101.1 in [100; 120)"),
        ("? / 12", "? : 12", "? ÷ 12"),
        ("1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9", "1 + 2 + 3 + 4 + … + 8 + 9", "1 + 2 + 3 + 4 + … + 8 + 9"),
    ],
)
def test_arithmetic(formula: str, indonesian: str, english: str) -> None:
    assert arithmetic(formula, "id") == indonesian
    assert arithmetic(formula, "en") == english


def test_bounds_widen_to_the_decimals() -> None:
    assert bounds(Decimal("101.5512"), Decimal("101.7888"), 1, "id") == ("101,5", "101,8")
    assert bounds(Decimal("79.996"), Decimal("79.996"), 2, "id") == ("80,00", "80,00")


def test_a_unit_is_shown_only_where_it_was_printed() -> None:
    assert shown_unit("82,17%", "percent") == "percent"
    assert shown_unit("Rp 1.000", "IDR") == "IDR"
    assert shown_unit("1.000", "IDR") is None
    assert shown_unit(None, "IDR") is None
