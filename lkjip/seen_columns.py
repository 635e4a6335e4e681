"""Whether the columns of a table that was seen on a picture were read whole: what adds up or averages over all rows needs that."""

import re
from collections.abc import Mapping, Sequence

from schemas.figures import Figure
from schemas.findings import Finding
from schemas.tables import Row, Table

__all__ = ["rests_on_gaps"]

OVER_ROWS = frozenset({"sum", "mean", "weighted_mean", "count"})
GLUED = re.compile(r"[^\W\d_]{3,}\d|\d[^\W\d_]{3,}\d")
"""Letters of a stamp run into a figure."""
BLANK = re.compile(r"[-\N{EN DASH}\N{EM DASH}.\s]*")


def rests_on_gaps(finding: Finding, figures: Mapping[str, Figure], tables: Mapping[str, Table]) -> bool:
    """Whether `finding` is over the rows of a seen table in one of whose columns a row between the first and the last of its
    figures has none, or has letters run into it: a figure may have been lost there."""
    if finding.relation not in OVER_ROWS:
        return False
    columns: dict[tuple[str, int], list[int]] = {}
    for name in finding.figures:
        figure = figures[name]
        if figure.read_by != "text" and figure.table and figure.row is not None and figure.column is not None:
            columns.setdefault((figure.table, figure.column), []).append(figure.row)
    return any(len(rows) > 2 and has_gap(tables[table], column, rows) for (table, column), rows in columns.items())


def has_gap(table: Table, column: int, rows: Sequence[int]) -> bool:
    between = (row for row in table.rows if row.kind == "body" and min(rows) <= row.index <= max(rows))
    return any(lacks(row, column) for row in between)


def lacks(row: Row, column: int) -> bool:
    cell = row.cell(column)
    if cell is None or cell.repeat:
        return False
    return len(cell.figures) != 1 and not is_blank_mark(cell.text) or bool(GLUED.search(cell.text))


def is_blank_mark(text: str) -> bool:
    """Whether a cell says by a dash that there is nothing; an empty one may have lost its figure."""
    return bool(text.strip()) and BLANK.fullmatch(text) is not None
