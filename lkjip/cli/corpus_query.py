"""What `lkjip corpus query` prints: a table on a terminal, bare CSV in a pipe."""

import csv
import sys
from collections.abc import Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from corpus.answers import Answer, QueryError, answer
from lkjip.dataset import opened, query_error
from publish.csv_file import CSV_STYLES, defused
from publish.terminal import console_for
from publish.visible import logged, one_line

__all__ = ["print_answer"]


def print_answer(sql: str, place: str) -> None:
    """Print the rows that `sql` selects from the dataset at `place`. Raises UsageError."""
    with opened(place) as database:
        try:
            found = answer(database, sql)
        except QueryError as error:
            raise query_error(error) from error
    if sys.stdout.isatty():
        print_table(found)
    else:
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(fields(found.columns))
        writer.writerows(fields(row) for row in found.rows)


def print_table(found: Answer) -> None:
    table = Table(box=None, show_edge=False)
    for name in found.columns:
        table.add_column(Text(one_line(name)))
    for row in found.rows:
        table.add_row(*(Text(logged(one_line("" if value is None else str(value)))) for value in row))
    console_for(sys.stdout).print(table)


def fields(row: Sequence[Any]) -> list[str]:
    """Numbers stay numbers, negative ones too; a text of a report never becomes a formula."""
    style = CSV_STYLES["polos"]
    return ["" if one is None else logged(defused(one, style)) if is_text(one) else str(one) for one in row]


def is_text(value: Any) -> bool:
    """SQLite keeps exact decimals as text: those are numbers."""
    if not isinstance(value, str):
        return False
    return not value.removeprefix("-").replace(".", "", 1).isdecimal()
