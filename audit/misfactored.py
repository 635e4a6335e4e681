"""Columns of full amounts under a heading that says "(ribu)" or "(dalam juta)"."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from audit.scaling import POWERS, is_scaled, printed_number, scaled_columns, sides_of
from audit.view import View
from schemas.figures import Figure
from schemas.tables import Column, Table

__all__ = ["Misfactored", "are_scaled", "misfactored_columns"]

FEWEST_DIGITS = 6
FEWEST_SEEN = 3
FEWEST_ROWS = 2
APART = Decimal(30)
"""How far from the factor itself the ratio to the neighbouring years may be: a budget seldom grows thirtyfold."""


@dataclass(frozen=True, slots=True)
class Misfactored:
    """`figures` are read `factor` times too large; `seen` are those whose printed number is the full amount elsewhere."""

    table: Table
    column: Column
    factor: Decimal
    figures: tuple[Figure, ...]
    seen: tuple[tuple[Figure, Figure], ...]


def misfactored_columns(view: View) -> Iterator[Misfactored]:
    """Either three of a column's printed numbers stand elsewhere as full amounts, or one does and the other years of the
    table are as many times smaller as the heading says."""
    amounts: dict[Decimal, list[Figure]] = {}
    for figure in view.report.figures:
        if figure.unit == "IDR" and figure.value:
            amounts.setdefault(figure.value, []).append(figure)
    for table in view.report.tables:
        for column in table.columns:
            if column.unit != "IDR":
                continue
            figures = [one for row in view.rows(table) if (one := view.figure(row, column)) is not None and one.value]
            factor = factor_of(figures)
            if factor is None or any(is_elsewhere(one, amounts) for one in figures):
                continue
            seen = tuple(pair for one in figures if (pair := full_amount(one, factor, amounts)) is not None)
            values = {pair[1].value for pair in seen}
            if len(values) >= FEWEST_SEEN or (values and is_out_of_line(view, table, column, factor)):
                yield Misfactored(table, column, factor, tuple(figures), seen)


def factor_of(figures: Sequence[Figure]) -> Decimal | None:
    """What the heading multiplies all these figures by; None where they are read as printed."""
    factors = {
        one.value / printed
        for one in figures
        if one.value is not None and (printed := printed_number(one)) is not None and printed
    }
    return factors.pop() if len(factors) == 1 and factors != {Decimal(1)} else None


def is_elsewhere(figure: Figure, amounts: Mapping[Decimal, Sequence[Figure]]) -> bool:
    """Whether another table states the amount as it is read: the heading is right then."""
    return any(one.table != figure.table for one in amounts.get(figure.value or Decimal(0), ()))


def full_amount(
    figure: Figure, factor: Decimal, amounts: Mapping[Decimal, Sequence[Figure]]
) -> tuple[Figure, Figure] | None:
    printed = (figure.value or Decimal(0)) / factor
    if len(str(int(printed)).strip("0")) < FEWEST_DIGITS:
        return None
    others = [one for one in amounts.get(printed, ()) if one.table != figure.table]
    return (figure, others[0]) if others else None


def is_out_of_line(view: View, table: Table, column: Column, factor: Decimal) -> bool:
    """Whether every row states about `factor` times what it does in the other years."""
    others = [one for one in table.columns_of(column.role) if one.index != column.index] if column.role else []
    ratios = []
    for row in view.rows(table):
        own = view.figure(row, column)
        values = [one.value for other in others if (one := view.figure(row, other)) is not None and one.value]
        if own is not None and own.value and values:
            ratios.append(own.value / sorted(values)[len(values) // 2])
    return len(ratios) >= FEWEST_ROWS and all(factor / APART <= ratio <= factor * APART for ratio in ratios)


def are_scaled(view: View, one: Figure, other: Figure) -> bool:
    """Whether the two differ only by the unit of a heading that is known to be wrong."""
    columns = view.once(
        "misfactored", lambda: {(found.table.id, found.column.index) for found in misfactored_columns(view)}
    )
    pairs = view.once(
        "scaled",
        lambda: {
            frozenset({(side.table.id, side.column.index) for side in (found.large, found.small)})
            for found in scaled_columns(sides_of(view))
        },
    )
    places = {(figure.table, figure.column) for figure in (one, other)}
    return (bool(places & columns) or places in pairs) and any(
        is_scaled(*pair, power) for pair in ((one, other), (other, one)) for power in POWERS
    )
