"""The rows of a table in which a result stands beside all that it is computed from."""

from collections.abc import Iterator, Sequence

from audit.view import View
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["rows_with"]


def rows_with(
    view: View, table: Table, result: Column, operands: Sequence[Column] | None
) -> Iterator[tuple[Row, Figure, tuple[Figure, ...]]]:
    """`(row, stated figure, operands)` for every row that states them all; nothing without `operands`."""
    for row in view.rows(table) if operands else ():
        stated = view.figure(row, result)
        found = tuple(figure for column in operands or () if (figure := view.figure(row, column)) is not None)
        if stated is not None and len(found) == len(operands or ()):
            yield row, stated, found
