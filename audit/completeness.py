"""Whether a table was read whole, as far as its own row numbers can tell."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile, islice, pairwise

from schemas.tables import Cell, Column, Row, Table

__all__ = ["NumberedRow", "is_counted_on", "is_numbered_through", "numbered_rows", "rows_are_missing"]

_NUMBER = re.compile(r"(\d{1,3})\.?")
_MARK = re.compile(r"(\(?)(\d{1,3})([.)]?)")
FEWEST_COUNTED = 3


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row with a plain number of its own; `at` is its place among the rows of the table that hold content."""

    number: int
    at: int
    row: Row
    cell: Cell


def rows_are_missing(table: Table) -> bool:
    """True when the numbers in the `nomor` column skip: 1, 2, 4; or begin above 1 where no caption says that a table begins
    here: its first rows stand on the page before. Numbering may restart at 1 (sections of a table).

    The rest of a table on a new page may have no headings either, and then it is its first column that counts.
    """
    headless = table.number is None and table.caption is None
    unnamed = headless and not any(row.kind == "header" for row in table.rows)
    columns = table.columns_of("nomor") or (table.columns[:1] if unnamed else ())
    counted = [numbered_rows(table, column) for column in columns]
    return any(skips(rows) or (headless and rows and rows[0].number > 1) for rows in counted)


def is_numbered_through(table: Table) -> bool:
    """Whether every column of names or numbers that counts its rows does so from 1: nothing above or between was lost."""
    body = sum(row.kind == "body" for row in table.rows)
    counting = [
        [one.number for one in numbers]
        for column in table.columns
        if (column.role in ("nomor", "nama") or not column.index)
        and 2 * len(numbers := numbered_rows(table, column)) > body
    ]
    return all(numbers == list(range(1, body + 1)) for numbers in counting)


def is_counted_on(table: Table, rows: Sequence[Row]) -> bool:
    """Whether numbers that run through the whole table count `rows`, and go on with the next one behind them: none is
    missing among them or at their end."""
    return any(counts_on(table, column, rows) for column in table.columns_of("nomor"))


def counts_on(table: Table, column: Column, rows: Sequence[Row]) -> bool:
    if len(rows) < FEWEST_COUNTED:
        return False
    inside = {row.index for row in rows}
    behind = dropwhile(lambda row: row.index not in inside, table.rows)
    counted = ((row, *mark) for row in behind if row.kind == "body" and (mark := mark_of(row, column)) is not None)
    begun = dropwhile(lambda one: one[0].index not in inside, counted)
    first = next(begun, None)
    if first is None:
        return False
    same = ((row, number) for row, shape, number in begun if shape == first[1])
    run = [(first[0], first[2]), *islice(same, len(rows))]
    own = {row.index for row, _ in run[: len(rows)]} == inside and len(run) > len(rows)
    return own and all(after == before + 1 for (_, before), (_, after) in pairwise(run))


def mark_of(row: Row, column: Column) -> tuple[str, int] | None:
    """The shape of the number of a row ("0)" for "14)") and the number."""
    cell = row.cell(column.index)
    match = None if cell is None or cell.repeat else _MARK.fullmatch(cell.text.strip())
    return (f"{match[1]}0{match[3]}", int(match[2])) if match else None


def skips(rows: Sequence[NumberedRow]) -> bool:
    return any(after.number not in (before.number + 1, 1) for before, after in pairwise(rows))


def numbered_rows(table: Table, column: Column) -> list[NumberedRow]:
    """The rows that `column` numbers 1, 2, 3; "1.1", "a." and Roman numbers count something else."""
    return list(found(table, column))


def found(table: Table, column: Column) -> Iterator[NumberedRow]:
    body = [row for row in table.rows if row.kind == "body"]
    for at, row in enumerate(body):
        cell = row.cell(column.index)
        match = None if cell is None or cell.repeat else _NUMBER.fullmatch(cell.text.strip())
        if cell is not None and match is not None:
            yield NumberedRow(int(match[1]), at, row, cell)
