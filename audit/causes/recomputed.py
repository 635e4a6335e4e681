"""A recomputation with other values in the place of its operands."""

from collections.abc import Mapping
from decimal import Decimal

from audit.causes.case import Case
from audit.causes.lookup import place_of
from audit.interval import Interval
from schemas.tables import Column, Row

__all__ = ["MOST_OPERANDS", "beside", "of_row", "with_values"]

MOST_OPERANDS = 4
"""A formula with more is a sum or a mean, which have causes of their own."""


def with_values(case: Case, values: Mapping[str, Decimal]) -> Decimal | None:
    """The result with `values` for some operands and those printed for the others."""
    points = {name: Interval.point(value) for name, value in {**case.operands, **values}.items()}
    if len(points) < len(case.draft.inputs):
        return None
    result = case.draft.formula.evaluate(points)
    return None if result is None else result.low


def beside(case: Case) -> dict[str, Column] | None:
    """The column of each operand; None unless all stand in the row of the figure."""
    if not case.is_result or len(case.draft.inputs) > MOST_OPERANDS:
        return None
    found = {name: place_of(case.view, case.view.figures[name]) for name in case.draft.inputs}
    known = {name: place for name, place in found.items() if place is not None}
    here = (case.figure.table, case.figure.row)
    if len(known) < len(found) or any((table.id, row.index) != here for table, row, _ in known.values()):
        return None
    return {name: column for name, (_, _, column) in known.items()}


def of_row(case: Case, columns: dict[str, Column], row: Row) -> Decimal | None:
    """What `row` comes to by the formula of the case, its operands in `columns`."""
    figures = {name: case.view.figure(row, column) for name, column in columns.items()}
    values = {name: one.value for name, one in figures.items() if one is not None and one.value is not None}
    return with_values(case, values) if len(values) == len(columns) else None
