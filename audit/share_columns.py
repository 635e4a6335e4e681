"""Which columns of a table are shares of others: every way that may give a column, tried over all its rows."""

from collections.abc import Mapping
from decimal import Decimal
from itertools import permutations

from audit.formulas import Formula, Ratio
from audit.share_formulas import ShareOfSum
from audit.summands import amounts, top_rows
from audit.view import View
from schemas.tables import Column, Row, Table

__all__ = ["STATING", "derived_columns", "sources", "ways_of"]

AMOUNTS = frozenset({"nilai", "anggaran", "realisasi_anggaran"})
STATING = ("body", "total", "subtotal")
MOST_SOURCES = 6
FEWEST_ROWS = 3
HUNDRED, ONE = Decimal(100), Decimal(1)

Ways = Mapping[str, Formula]


def derived_columns(view: View, table: Table) -> list[Column]:
    """Columns that no other rule computes and that are printed finely enough to show a formula: percentages and values with
    decimals, and achievements in a table without targets. Percentages first, then from the right: NTP = received / paid x 100
    could be read backwards too, and results stand right of their operands. A column without a heading was not read rightly.
    """
    targets = table.columns_of("target") or table.columns_of("target_akhir")
    roles = ("nilai",) if targets else ("nilai", "capaian")
    headed = [one for one in table.columns if one.heading.strip()]
    found = [one for one in headed if one.role in roles and one.unit != "IDR" and is_fine(view, table, one)]
    return sorted(found, key=lambda column: (column.unit != "percent", -column.index))


def is_fine(view: View, table: Table, column: Column) -> bool:
    stated = [figure for row in table.rows if row.kind == "body" and (figure := view.figure(row, column)) is not None]
    decimals = sum(figure.decimals > 0 for figure in stated)
    return len(stated) >= FEWEST_ROWS and (column.unit == "percent" or 2 * decimals > len(stated))


def sources(table: Table, result: Column) -> list[Column]:
    """Columns of amounts and counts beside `result`; weights too, against which marks are set."""
    found = [
        column
        for column in table.columns
        if column is not result
        and column.heading.strip()
        and (column.role == "bobot" or (column.role in AMOUNTS and column.unit != "percent"))
    ]
    return sorted(found, key=lambda column: abs(column.index - result.index))[:MOST_SOURCES]


def ways_of(view: View, table: Table, row: Row, result: Column) -> Ways:
    """The formulas that may give the cell of `row` in `result`, by name of the way.

    Of a survey the quotients are the products of its own rule read backwards: asked again they would count twice.
    """
    beside = sources(table, result)
    figures = {one.index: figure for one in beside if (figure := view.figure(row, one)) is not None}
    found: dict[str, Formula] = {}
    for part, whole in permutations(figures, 2):
        found[f"ratio:{part}:{whole}"] = Ratio(figures[part].id, figures[whole].id)
        if result.unit != "percent" and table.kind != "skm":
            found[f"quotient:{part}:{whole}"] = Ratio(figures[part].id, figures[whole].id, ONE)
    if result.unit == "percent":
        for column in beside:
            if column.index in figures:
                found |= shares_of(view, table, column, figures[column.index].id)
    return found


def shares_of(view: View, table: Table, column: Column, part: str) -> Ways:
    """Of the total that the table states for `column`, and of its rows' own sum."""
    found: dict[str, Formula] = {}
    totals = [row for row in table.rows if row.kind == "total"]
    total = view.figure(totals[-1], column) if totals else None
    if total is not None and total.id != part:
        found[f"share-of-total:{column.index}"] = Ratio(part, total.id)
    terms = view.once(("terms of shares", table.id, column.index), lambda: amounts(view, top_rows(table.rows), column))
    if terms and len(terms) > 1:
        found[f"share-of-sum:{column.index}"] = ShareOfSum(part, terms)
    return found
