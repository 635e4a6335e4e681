"""Which cells are one number, and how it was printed."""

from decimal import Decimal

import pytest

from publish.cell_number import CellNumber, cell_number
from tests.factory import a_cell, a_figure


def read(text: str, value: str | None, decimals: int = 0, many: int = 1) -> CellNumber | None:
    names = tuple(f"F{number}" for number in range(1, many + 1))
    figures = {name: a_figure(name, value, text=text, decimals=decimals) for name in names}
    return cell_number(a_cell(0, text, figures=names), figures)


@pytest.mark.parametrize(
    ("text", "value", "decimals", "expected"),
    [
        ("952.945.200", "952945200", 0, CellNumber(Decimal(952945200), 0, grouped=True)),
        ("5.538. 364.094", "5538364094", 0, CellNumber(Decimal(5538364094), 0, grouped=True)),
        ("2023", "2023", 0, CellNumber(Decimal(2023), 0)),
        ("98,3", "98.3", 1, CellNumber(Decimal("98.3"), 1)),
        ("100.00", "100.00", 2, CellNumber(Decimal("100.00"), 2)),
        ("1,234.50", "1234.50", 2, CellNumber(Decimal("1234.50"), 2, grouped=True)),
        ("0,125", "0.125", 3, CellNumber(Decimal("0.125"), 3)),
        ("0", "0", 0, CellNumber(Decimal(0), 0)),
        ("82,17 %", "82.17", 2, CellNumber(Decimal("82.17"), 2, percent=True)),
        ("-1,0", "-1.0", 1, CellNumber(Decimal("-1.0"), 1)),
        ("(1.500)", "-1500", 0, CellNumber(Decimal(-1500), 0, grouped=True, brackets=True)),
        ("Rp. 1.000.000,00", "1000000.00", 2, CellNumber(Decimal("1000000.00"), 2, grouped=True, currency=True)),
        ("Rp1.000,-", "1000", 0, CellNumber(Decimal(1000), 0, grouped=True, currency=True)),
    ],
)
def test_a_number_and_how_it_is_printed(text: str, value: str, decimals: int, expected: CellNumber) -> None:
    assert read(text, value, decimals) == expected


def test_the_scale_of_a_heading_is_not_in_the_cell() -> None:
    assert read("1,5", "1500000", 1) == CellNumber(Decimal("1.5"), 1)


@pytest.mark.parametrize(
    ("text", "value"),
    [("B (61)", "61"), ("> 100", "100"), ("12 desa", "12"), ("007", "7"), ("1.234", None), ("12", "13"), ("(12", "12")],
)
def test_everything_else_is_text(text: str, value: str | None) -> None:
    assert read(text, value) is None


def test_two_figures_and_unknown_ones_are_text() -> None:
    assert read("12", "12", many=2) is None
    assert cell_number(a_cell(0, "12", figures=("F9",)), {}) is None
    assert cell_number(a_cell(0, "12"), {}) is None


def test_a_spreadsheet_keeps_fifteen_digits() -> None:
    long = read("1.234.567.890.123,45", "1234567890123.45", 2)
    assert long is not None
    assert long.fits_a_spreadsheet
    longer = read("12.345.678.901.234,56", "12345678901234.56", 2)
    assert longer is not None
    assert not longer.fits_a_spreadsheet
