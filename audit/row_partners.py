"""What tables state beside a figure that a sentence quotes: the same thing's value of another year, in the row that holds it."""

from collections.abc import Iterator
from decimal import Decimal

from audit.view import View
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["is_printed_elsewhere", "of_other_years"]

RESULTS: frozenset[ColumnRole | None] = frozenset(
    {"realisasi", "capaian", "nilai", "serapan", "anggaran", "realisasi_anggaran", "target"}
)
NEAR_PAGES = 3
FEWEST_DIGITS = 3
"""Shorter numbers stand in many rows by chance."""


def of_other_years(view: View, figure: Figure, year: int | None = None) -> list[tuple[Figure, int]]:
    """`(figure, year)` of the same thing in other years (in `year` alone where given): by the index of quantities, else by
    the rows near the sentence that hold the quoted value."""
    known = view.quantity(figure)
    found = [
        (view.figures[name], one.tahun)
        for one in (view.in_all_years(known) if known is not None else ())
        if one.tahun is not None and known is not None and one.tahun != known.tahun
        for name in one.figures
        if view.figures[name].value is not None
    ]
    found = found or list(beside(view, figure))
    return [(one, when) for one, when in found if year is None or when == year]


def is_printed_elsewhere(view: View, figure: Figure) -> bool:
    """Whether a table near the sentence, or another place of its quantity, states the same value."""
    same = any(one.id != figure.id and one.value == figure.value for one in view.stating(figure))
    return same or bool(cells_with(view, figure))


def beside(view: View, figure: Figure) -> Iterator[tuple[Figure, int]]:
    """The values of other years in the rows that hold the value of `figure`; of several such rows in one table nothing is known."""
    places = cells_with(view, figure)
    if len({table.id for table, _, _ in places}) < len(places):
        return
    for table, row, own in places:
        for column in table.columns:
            like = column.role == own.role and column.period == own.period and column.tahun != own.tahun
            other = view.figure(row, column) if like else None
            if other is not None and other.value is not None and column.tahun is not None:
                yield other, column.tahun


def cells_with(view: View, figure: Figure) -> list[tuple[Table, Row, Column]]:
    """Where tables near the sentence print the value of `figure` among results of a year."""
    if figure.value is None or digits(figure.value) < FEWEST_DIGITS:
        return []
    return [
        (table, row, column)
        for table in view.report.tables
        if min(abs(page - figure.page) for page in table.pages) <= NEAR_PAGES
        for column in table.columns
        if column.role in RESULTS and column.tahun is not None
        for row in table.rows
        if row.kind == "body" and (cell := view.figure(row, column)) is not None and cell.value == figure.value
    ]


def digits(value: Decimal) -> int:
    return len(str(abs(value)).replace(".", "").strip("0"))
