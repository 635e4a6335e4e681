"""A recomputation with other values in the place of its operands."""

from collections.abc import Mapping
from decimal import Decimal

from audit.causes.case import Case
from audit.causes.lookup import place_of
from audit.interval import Interval
from schemas.tables import Row, Table

__all__ = ["MOST_OPERANDS", "of_row", "with_values"]

MOST_OPERANDS = 4
"""A formula with more is a sum or a mean, which have causes of their own."""


def with_values(case: Case, values: Mapping[str, Decimal]) -> Decimal | None:
    """The result with `values` for some operands and those printed for the others."""
    points = {name: Interval.point(value) for name, value in {**case.operands, **values}.items()}
    if len(points) < len(case.draft.inputs):
        return None
    result = case.draft.formula.evaluate(points)
    return None if result is None else result.low


def of_row(case: Case, table: Table, row: Row) -> Decimal | None:
    """What `row` comes to by the formula of the case; None unless all operands stand in the row of the figure."""
    if not case.is_result or len(case.draft.inputs) > MOST_OPERANDS:
        return None
    values = {}
    for name in case.draft.inputs:
        found = place_of(case.view, case.view.figures[name])
        if found is None or found[0].id != table.id or found[1].index != case.figure.row:
            return None
        figure = case.view.figure(row, found[2])
        if figure is None or figure.value is None:
            return None
        values[name] = figure.value
    return with_values(case, values)
