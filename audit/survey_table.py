"""A table of a satisfaction survey: respondents' marks, lines of figures by element, and what is stated of all elements.

Elements are columns (respondents in rows, their sums and means below) or rows (one column of sums, one of means ...).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from audit.view import View
from schemas.figures import Figure
from schemas.tables import Row, Table

__all__ = ["FEWEST", "HIGHEST_MARK", "Line", "Survey", "read_survey"]

FEWEST = 5
HIGHEST_MARK = 5
MOSTLY_MARKS = Decimal("0.6")
NAMES = ("nomor", "kode", "bobot")

Line = Mapping[int, Figure]
"""Figures of one column by row, or of one row by column."""


@dataclass(frozen=True, slots=True)
class Survey:
    """`marks` are the rows of respondents; `lines` the figures by element; `overall` what stands below or beside them."""

    marks: Sequence[Row]
    lines: Sequence[Line]
    overall: Sequence[Figure]


def read_survey(view: View, table: Table) -> Survey:
    elements = mark_columns(view, table)
    marks = [row for row in table.rows if row.kind == "body" and is_marks(view, row, elements)]
    return by_column(view, table, marks) if len(marks) >= FEWEST else by_row(view, table)


def is_mark(value: Decimal | None) -> bool:
    """An answer: a whole number from 1 to 4 or 5."""
    return value is not None and value == value.to_integral_value() and 1 <= value <= HIGHEST_MARK


def mark_columns(view: View, table: Table) -> list[int]:
    """Columns that hold answers: not those of respondents' numbers, nor of the sums of their answers."""
    found = []
    for column in table.columns:
        if column.role in NAMES:
            continue
        stated = [view.figure(row, column) for row in table.rows if row.kind == "body"]
        values = [figure.value for figure in stated if figure is not None]
        if len(values) >= FEWEST and sum(map(is_mark, values)) >= MOSTLY_MARKS * len(values):
            found.append(column.index)
    return found


def is_marks(view: View, row: Row, elements: Sequence[int]) -> bool:
    cells = [cell for cell in row.cells if cell.column in elements]
    values = [one.value for cell in cells if (one := view.stated_in(cell)) is not None]
    return len(values) >= FEWEST and all(map(is_mark, values))


def by_column(view: View, table: Table, marks: Sequence[Row]) -> Survey:
    lines: list[Line] = []
    overall: list[Figure] = []
    for row in (row for row in view.rows(table) if row.index > marks[-1].index):
        line = {cell.column: one for cell in row.cells if not cell.repeat and (one := view.stated_in(cell)) is not None}
        if len(line) >= FEWEST:
            lines.append(line)
        else:
            overall += line.values()
    return Survey(marks, lines, overall)


def by_row(view: View, table: Table) -> Survey:
    """Rows of elements state as much as most rows do; where that is one figure each, it is none above the marks."""
    columns = [column for column in table.columns if column.role not in NAMES]
    body = [row for row in table.rows if row.kind == "body"]
    stated = {row.index: [one for column in columns if (one := view.figure(row, column)) is not None] for row in body}
    usual = Counter(len(figures) for figures in stated.values() if figures).most_common(1)
    most = usual[0][0] if usual else 0
    elements = {
        row.index for row in body if len(stated[row.index]) == most and (most > 1 or is_low(stated[row.index][0]))
    }
    last = max(elements, default=0)
    lines = [
        {row.index: one for row in body if row.index in elements and (one := view.figure(row, column)) is not None}
        for column in columns
    ]
    below = [row for row in view.rows(table) if row.index > last]
    overall = [
        one
        for row in below
        for column in columns
        if (cell := row.cell(column.index)) is not None
        and not cell.repeat
        and (one := view.stated_in(cell)) is not None
    ]
    return Survey((), [line for line in lines if len(line) >= FEWEST], overall)


def is_low(figure: Figure) -> bool:
    return figure.value is not None and figure.value <= HIGHEST_MARK
