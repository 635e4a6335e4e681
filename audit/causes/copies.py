"""Another value of the report in the place of the right one: of another year, row or column, of the whole or a part."""

from collections.abc import Hashable, Iterable, Iterator

from audit.causes.case import Case
from audit.causes.cause import Cause
from audit.causes.lookup import NO_VALUES, neighbours, of_other_times, parents, place_of, rows_of_kind, twins
from audit.causes.recomputed import beside, of_row
from audit.causes.saying import comes_to, copied_from
from audit.view import View
from schemas.figures import Figure, Quantity
from schemas.tables import Column, Row, Table

__all__ = ["of_neighbours", "of_other_years", "of_the_column", "of_the_row", "of_the_whole", "source_of"]

PLANNED = frozenset({"target", "anggaran"})


def of_other_years(case: Case) -> Iterator[Cause]:
    """What the report states of the same thing for another year, or in another version of the plan.

    Not of a plan where nobody is accused: a target may well be that of last year, and the other place wrong.
    """
    doubtful = case.is_even and case.view.quantity_of(case.figure) in PLANNED
    for figure, when in of_other_times(case.view, case.figure) if not doubtful else ():
        if figure.value is not None and figure.id not in case.doubted:
            yield Cause(("time", figure.value), figure.value, copied_from(case.view, figure, *time_of(when)))


def time_of(when: Quantity | Column) -> tuple[str, str]:
    if when.tahun is not None:
        return f"nilai tahun {when.tahun}", f"the value of {when.tahun}"
    version = {"murni": "murni", "perubahan": "perubahan"}.get(when.version or "", "lain")
    english = {"murni": "the original plan", "perubahan": "the revised plan"}.get(when.version or "", "another plan")
    return f"nilai menurut rencana versi {version}", f"the value of {english}"


def of_the_whole(case: Case) -> Iterator[Cause]:
    """The value of the total, or of the row that this one is a part of."""
    found = place_of(case.view, case.figure)
    if found is not None:
        table, row, column = found
        yield from copies(case, table, parents(table, row), column, "nilai keseluruhannya", "the value of the whole")
        return
    for table, row, figure in rows_of_kind(case.view, case.view.quantity_of(case.figure)):
        if row.kind == "total" and figure.value is not None and figure.id not in case.doubted:
            text = copied_from(case.view, figure, "nilai keseluruhannya", "the value of the whole")
            yield Cause(source_of(case.view, table, row), figure.value, text)


def of_neighbours(case: Case) -> Iterator[Cause]:
    """The value of the row above or below in the same column, as printed or as it should be."""
    found = place_of(case.view, case.figure)
    if found is not None:
        table, row, column = found
        yield from of_rows(case, table, neighbours(case.view, table, row), column)


def of_the_column(case: Case) -> Iterator[Cause]:
    """The value of any row: in the same column; for a sentence in the columns of all tables that state such values."""
    found = place_of(case.view, case.figure)
    if found is not None:
        table, row, column = found
        yield from of_rows(case, table, [one for one in case.view.rows(table) if one.index != row.index], column)
        return
    for table, row, figure in rows_of_kind(case.view, case.view.quantity_of(case.figure)):
        if figure.value is not None and figure.id not in case.doubted:
            text = copied_from(case.view, figure, "nilai baris lain", "the value of another row")
            yield Cause(source_of(case.view, table, row), figure.value, text)


def of_the_row(case: Case) -> Iterator[Cause]:
    """The value of another column in the same row, which states something else."""
    found = place_of(case.view, case.figure)
    if found is None:
        return
    table, row, column = found
    for other in table.columns:
        figure = view_figure(case.view, row, other)
        same_kind = other.role is not None and other.role == column.role
        other_thing = figure is not None and figure.id not in case.doubted and not same_kind
        if other_thing and figure is not None and figure.value is not None:
            text = copied_from(
                case.view, figure, "nilai kolom lain pada baris ini", "another column's value in this row"
            )
            yield Cause(("column", figure.id), figure.value, text)


def view_figure(view: View, row: Row, column: Column) -> Figure | None:
    return None if column.role in NO_VALUES else view.figure(row, column)


def of_rows(case: Case, table: Table, rows: Iterable[Row], column: Column) -> Iterator[Cause]:
    """Printed values and, for a result, what the row comes to by the same formula: the writer may have had that one right."""
    same = twins(table, case.row) if case.row is not None else set()
    columns = beside(case)
    for row in (one for one in rows if one.index not in same):
        yield from copies(case, table, [row], column, "nilai baris lain", "the value of another row")
        value = None if columns is None else of_row(case, columns, row)
        figure = view_figure(case.view, row, column)
        if value is not None and figure is not None:
            yield Cause(source_of(case.view, table, row), value, comes_to(case.view, figure, case.prints_as(value)))


def copies(
    case: Case, table: Table, rows: Iterable[Row], column: Column, indonesian: str, english: str
) -> Iterator[Cause]:
    for row in rows:
        figure = view_figure(case.view, row, column)
        if figure is not None and figure.value is not None and figure.id not in case.doubted:
            yield Cause(
                source_of(case.view, table, row), figure.value, copied_from(case.view, figure, indonesian, english)
            )


def source_of(view: View, table: Table, row: Row) -> Hashable:
    """A row by its name: what two tables state of one thing is one source. All totals are the whole."""
    if row.kind == "total":
        return "whole"
    name = view.name(table, row).casefold()
    return ("row", name) if name else ("row", table.id, row.index)
