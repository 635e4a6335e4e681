"""Which rows a total may add up."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.plausible import is_tiny
from audit.view import View
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["additive", "amounts", "is_exact_amount", "runs", "summands", "top_rows", "totals_before"]

ADDITIVE: frozenset[ColumnRole | None] = frozenset({"anggaran", "realisasi_anggaran", "sisa", "nilai", "bobot"})
TELLING_DIGITS = 6


def additive(table: Table) -> list[Column]:
    """Columns whose values may be added: amounts and counts, never percentages."""
    return [
        column
        for column in table.columns
        if (column.role in ADDITIVE or column.unit == "IDR") and (column.unit != "percent" or column.role == "bobot")
    ]


def amounts(view: View, rows: Sequence[Row], column: Column) -> tuple[str, ...] | None:
    """Figures of the column in `rows`; copies of a merged cell count once, blanks count as nothing.

    None when a cell states something that is no single number: the sum cannot be formed.
    """
    ids: list[str] = []
    for row in rows:
        cell = row.cell(column.index)
        if cell is None or cell.repeat or not cell.figures:
            continue
        figure = view.stated_in(cell)
        if figure is None or (figure.value is None and not figure.readings):
            return None
        if not is_tiny(figure):
            ids.append(figure.id)
    return tuple(ids)


def summands(table: Table, total: Row) -> list[list[Row]]:
    """The sets of rows that `total` may add up, most natural first, without doubles.

    The first row alone is one: some tables state the same total first at the top of an outline, then at its end.
    """
    opening = carried_into(table) if total.running or total.kind == "total" else []
    if total.running:
        return [[*opening, *top_rows(rows_so_far(table, total))]] if total not in opening else []
    span = rows_spanned(table, total)
    body = [row for row in span if row.kind == "body"]
    parents = {row.parent for row in body}
    sets = [
        [row for row in span if row.kind == "subtotal"] if total.kind == "total" else [],
        top_rows(body),
        [row for row in body if row.index not in parents],
        body,
        body[:1],
    ]
    distinct: list[list[Row]] = []
    for rows in sets:
        if rows and [*opening, *rows] not in distinct:
            distinct.append([*opening, *rows])
    return distinct


def carried_into(table: Table) -> list[Row]:
    """The running total that a table starts with: what the pages before it, read as another table, came to."""
    first = next((row for row in table.rows if row.kind in ("body", "subtotal", "total")), None)
    return [first] if first is not None and first.running else []


def rows_so_far(table: Table, running: Row) -> list[Row]:
    """The rows that a running total carries: all since the last total that closes a list."""
    above: list[Row] = []
    for row in reversed([row for row in table.rows if row.index < running.index]):
        if row.kind == "total":
            break
        above.append(row)
    return above[::-1]


def top_rows(rows: Sequence[Row]) -> list[Row]:
    """Those of the content rows `rows` that are no part of another of them; a band over them states nothing to add."""
    body = [row for row in rows if row.kind == "body"]
    indices = {row.index for row in body}
    return [row for row in body if row.parent not in indices]


def totals_before(table: Table, total: Row) -> list[Row]:
    """The earlier totals, and the rows since the last of them: what "Jumlah I + II" and a total of all sections add up."""
    earlier = [row for row in table.rows if row.index < total.index]
    totals = [row for row in earlier if row.kind == "total"]
    if total.kind != "total" or not totals:
        return []
    return [*totals, *top_rows([row for row in earlier if row.index > totals[-1].index])]


def runs(view: View, table: Table, total: Row) -> Iterator[list[Row]]:
    """The first or last rows alone, where their rupiah give the total to the last digit: sub-totals without that name
    stand above or below their parts. Counts and round amounts would hit by chance and are not tried.

    The other rows must come to one of them, or to the total again: else the total has left them out.
    """
    body = [row for row in rows_spanned(table, total) if row.kind == "body"]
    for column in additive(table):
        stated = view.figure(total, column)
        if stated is None or stated.value is None or not is_exact_amount(stated):
            continue
        for rows in (body, body[::-1]):
            values = [value_in(view, row, column) for row in rows]
            for length in range(1, len(rows)):
                taken, rest = values[:length], sum(values[length:], Decimal(0))
                if sum(taken, Decimal(0)) == stated.value and rest in (*taken, stated.value):
                    yield rows[:length]


def value_in(view: View, row: Row, column: Column) -> Decimal:
    figure = view.figure(row, column)
    return figure.value if figure is not None and figure.value is not None else Decimal(0)


def is_exact_amount(figure: Figure) -> bool:
    """Rupiah with so many digits that rows which give them all were not hit by chance."""
    return figure.unit == "IDR" and figure.value is not None and digits(figure.value) >= TELLING_DIGITS


def digits(value: Decimal) -> int:
    """Significant digits: 1500000 has two."""
    return len(value.normalize().as_tuple().digits)


def rows_spanned(table: Table, total: Row) -> list[Row]:
    """Rows between the previous total and this one; those below it when it stands first. Running totals are no part."""
    ends = ("total",) if total.kind == "total" else ("total", "subtotal", "band")
    above: list[Row] = []
    for row in reversed([row for row in table.rows if row.index < total.index and not row.running]):
        if row.kind in ends:
            break
        above.append(row)
    above.reverse()
    if any(row.kind in ("body", "subtotal") for row in above):
        return above
    below: list[Row] = []
    for row in (row for row in table.rows if row.index > total.index and not row.running):
        if row.kind in ends:
            break
        below.append(row)
    return below
