"""The quarters and semesters of a year, as columns of a table."""

from collections.abc import Iterator, Sequence

from audit.view import NAMES, View
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["parts_of_years", "stated_parts", "whole_years"]

KINDS = (frozenset({"TW1", "TW2", "TW3", "TW4"}), frozenset({"S1", "S2"}))


def parts_of_years(table: Table) -> Iterator[Sequence[Column]]:
    """The columns of all quarters (or both semesters) of one thing and year, in the order of time."""
    for kind in KINDS:
        found: dict[object, list[Column]] = {}
        for column in table.columns:
            if column.period in kind and column.role is not None:
                found.setdefault((column.role, column.tahun, column.unit), []).append(column)
        for columns in found.values():
            if len(columns) == len(kind) and {column.period for column in columns} == kind:
                yield sorted(columns, key=lambda column: str(column.period))


def whole_years(table: Table) -> Iterator[tuple[Column, Sequence[Column]]]:
    """The column of a whole year with those of its parts, where there is one for the same rows of the table."""
    for parts in parts_of_years(table):
        first = parts[0]
        years = [
            one
            for one in table.columns
            if (one.role, one.tahun, one.unit, one.period) == (first.role, first.tahun, first.unit, None)
            and is_of_same_rows(table, parts, one)
        ]
        if len(years) == 1:
            yield years[0], parts


def is_of_same_rows(table: Table, parts: Sequence[Column], year: Column) -> bool:
    """Whether no column of names stands between: behind one the figures are of something else."""
    ends = [year.index, *(column.index for column in parts)]
    return not any(column.role in NAMES for column in table.columns[min(ends) : max(ends)])


def stated_parts(view: View, row: Row, parts: Sequence[Column]) -> list[Figure]:
    """What the row states of the parts of the year; a blank counts as nothing, words or several numbers make it unclear."""
    found: list[Figure] = []
    for column in parts:
        cell, figure = row.cell(column.index), view.figure(row, column)
        if figure is not None:
            found.append(figure)
        elif cell is not None and any(mark.isalnum() for mark in cell.text):
            return []
    return found
