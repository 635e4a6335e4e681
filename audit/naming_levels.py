"""How deep the name of a row stands: in which naming column, and behind which list mark."""

import re

from schemas.tables import ColumnRole, Row, Table

__all__ = ["children_of", "level_of"]

NAMING: tuple[ColumnRole, ...] = ("sasaran", "program", "kegiatan", "indikator", "nama")
NUMBERED = re.compile(r"\d+(?:\.\d+)*")
MARKED = re.compile(r"(?:[-–—•*●▪]|[a-z]\s*[.)])\s*", re.IGNORECASE)
BELOW_NUMBERS = 9

Level = tuple[int, int]


def level_of(table: Table, row: Row) -> Level | None:
    """Of the innermost name that the row prints itself: its column, then 0 unmarked, n for "1.1", more for "- Daging"."""
    columns = [column.index for role in NAMING for column in table.columns_of(role)]
    own = [
        cell
        for cell in row.cells
        if cell.column in columns and not cell.repeat and any(letter.isalpha() for letter in cell.text)
    ]
    if not own:
        return None
    text = own[-1].text.strip()
    if number := NUMBERED.match(text):
        return own[-1].column, number[0].count(".") + 1
    return own[-1].column, BELOW_NUMBERS if MARKED.match(text) else 0


def children_of(table: Table, parent: Row) -> list[Row]:
    """The rows one step below `parent`: of those until the next as high as it, the ones that stand highest."""
    own = level_of(table, parent)
    below: list[tuple[Level, Row]] = []
    for row in (row for row in table.rows if row.index > parent.index and row.kind not in ("header", "column_numbers")):
        level = level_of(table, row)
        if own is None or row.kind != "body" or level is None or level <= own:
            break
        below.append((level, row))
    return [row for level, row in below if level == below[0][0]] if below else []
