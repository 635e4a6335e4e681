"""Where the report states what the writer may have taken instead: other rows, other columns, other years."""

from collections.abc import Iterator

from audit.summands import top_rows
from audit.view import View
from schemas.figures import Figure, Quantity
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["elsewhere", "neighbours", "of_other_times", "parents", "place_of", "rows_of_kind", "twins"]

NO_VALUES: frozenset[ColumnRole | None] = frozenset({"nomor", "kode"})


def place_of(view: View, figure: Figure) -> tuple[Table, Row, Column] | None:
    """Table, row and column of a figure; None for one in a sentence."""
    if figure.table is None or figure.row is None or figure.column is None:
        return None
    table = view.tables[figure.table]
    row = table.row(figure.row)
    return table, row, next(one for one in table.columns if one.index == figure.column)


def of_other_times(view: View, figure: Figure) -> Iterator[tuple[Figure, Quantity | Column]]:
    """What is stated of the same thing for another year or plan version, with the quantity or the column that tells which."""
    own = view.quantity(figure)
    for quantity in view.in_all_years(own) if own is not None else ():
        if (quantity.tahun, quantity.version) != (own.tahun, own.version):  # type: ignore[union-attr]
            yield from ((view.figures[name], quantity) for name in quantity.figures)
    found = place_of(view, figure)
    if found is not None:
        table, row, column = found
        for other in table.columns_of(column.role) if column.role else ():
            differs = (other.tahun, other.version) != (column.tahun, column.version) and other.period == column.period
            stated = view.figure(row, other) if differs and other.unit == column.unit else None
            if stated is not None:
                yield stated, other


def elsewhere(view: View, figure: Figure) -> Iterator[Figure]:
    """All that the report states of the same thing besides `figure`, of whatever time."""
    yield from (one for one in view.stating(figure) if one.id != figure.id)
    yield from (one for one, _ in of_other_times(view, figure))


def neighbours(view: View, table: Table, row: Row) -> list[Row]:
    """The rows that state something directly above and below."""
    rows = list(view.rows(table))
    at = next((place for place, one in enumerate(rows) if one.index == row.index), None)
    return [] if at is None else [*rows[max(at - 1, 0) : at], *rows[at + 1 : at + 2]]


def parents(table: Table, row: Row) -> list[Row]:
    """The rows that `row` is a part of, but not all of: its parents and the totals of the table."""
    totals = [one for one in table.rows if one.kind == "total" and not one.running and one.index != row.index]
    found = totals if len(top_rows(table.rows)) > 1 else []
    same, above = twins(table, row), row
    while above.parent is not None:
        above = table.row(above.parent)
        found.append(above)
    return [one for one in found if one.index not in same]


def twins(table: Table, row: Row) -> set[int]:
    """Indices of the rows that state the same as `row` by right: a program and its only kegiatan."""
    parent = {one.index: one.parent for one in table.rows}
    parts: dict[int | None, list[int]] = {}
    for one in table.rows:
        parts.setdefault(one.parent, []).append(one.index)
    same, above, below = {row.index}, parent[row.index], parts.get(row.index, [])
    while above is not None and len(parts[above]) == 1:
        same.add(above)
        above = parent[above]
    while len(below) == 1:
        same.update(below)
        below = parts.get(below[0], [])
    return same


def rows_of_kind(view: View, kind: str | None) -> Iterator[tuple[Table, Row, Figure]]:
    """Every row of every table that states a figure of this kind ("serapan"), for sentences that state one."""
    for table in view.report.tables if kind is not None and kind not in NO_VALUES else ():
        for column in table.columns:
            if column.role == kind:
                for row in view.rows(table):
                    figure = view.figure(row, column)
                    if figure is not None:
                        yield table, row, figure
