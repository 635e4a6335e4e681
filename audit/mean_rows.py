"""Which rows a stated mean may be of."""

from collections.abc import Iterator, Sequence

from audit.summands import top_rows
from audit.view import View
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["closing_mean", "row_sets"]


def row_sets(table: Table, mean: Row) -> Iterator[tuple[str, Sequence[Row]]]:
    """`(name, rows)`: those since the previous mean, band or total; those of the same sasaran; all above; those that are
    no part of another; the means before it. Of a mean that stands first, the rows below it."""
    above = [row for row in table.rows if row.index < mean.index]
    section = body_of(since(above, ("mean", "band", "total")))
    yield "section", section
    yield "sasaran", same_goal(table, section)
    body = body_of(above)
    yield "all", body
    yield "top", top_rows(body)
    yield "means", [row for row in above if row.kind == "mean"]
    if not body:
        yield "below", body_of(until([row for row in table.rows if row.index > mean.index], ("mean", "band", "total")))


def body_of(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row.kind == "body"]


def until(rows: Sequence[Row], ends: Sequence[str]) -> list[Row]:
    stop = next((place for place, row in enumerate(rows) if row.kind in ends), len(rows))
    return list(rows[:stop])


def since(rows: Sequence[Row], ends: Sequence[str]) -> list[Row]:
    return until(rows[::-1], ends)[::-1]


def same_goal(table: Table, rows: Sequence[Row]) -> list[Row]:
    """The last of `rows` down from the one that names a sasaran: others of one indicator have no mean of their own."""
    for column in table.columns_of("sasaran"):
        for place in range(len(rows) - 1, -1, -1):
            cell = rows[place].cell(column.index)
            if cell is not None and not cell.repeat and cell.text.strip():
                return list(rows[place:])
    return []


def closing_mean(view: View, table: Table) -> tuple[Row, Column, Figure] | None:
    """A last row of one lone figure under (or merged up to) the table's only column of achievements, without a name."""
    results = table.columns_of("capaian")
    last = table.rows[-1] if table.rows else None
    if last is None or last.kind != "body" or len(results) != 1:
        return None
    printed = [cell for cell in last.cells if not cell.repeat and cell.text.strip()]
    if len(printed) != 1 or (figure := view.stated_in(printed[0])) is None:
        return None
    covers = printed[0].column <= results[0].index < printed[0].column + printed[0].col_span
    return (last, results[0], figure) if covers else None
