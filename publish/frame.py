"""A printed table as a pandas DataFrame that knows where each of its cells stands."""

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from publish.table_grid import column_names
from schemas.printed import PrintedRow, PrintedTable

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["Numbers", "frame"]

Numbers = Mapping[tuple[int, int], Decimal | None]
"""By row and column index: the number that is all of a cell, None where a merged cell states it elsewhere."""


def frame(table: PrintedTable, numbers: Numbers | None = None) -> "DataFrame":
    """The rows of `table` below its head, one column for each of its own, named by its path of headings.

    Cells are their printed texts, or where `numbers` has one the number; None where there is no cell. The index is that
    of the rows. `attrs` holds `number`, `caption`, and for each cell `pages[row][name]` and `boxes[row][name]` in PDF
    points from the top-left corner of its page.
    """
    import pandas  # takes half a second, which reading does not need

    known = numbers or {}
    names = dict(
        zip(
            [column.index for column in table.columns],
            column_names([column.heading for column in table.columns]),
            strict=True,
        )
    )
    rows = rows_below_head(table)
    cells = {row.index: {names[cell.column]: cell for cell in row.cells if cell.column in names} for row in rows}
    values = [
        {name: known.get((at, cell.column), cell.text) for name, cell in line.items()} for at, line in cells.items()
    ]
    content = [[line.get(name) for name in names.values()] for line in values]
    made = pandas.DataFrame(content, index=list(cells), columns=list(names.values()), dtype=object)
    made.attrs = {
        "number": table.number,
        "caption": table.caption,
        "pages": {at: {name: cell.page for name, cell in line.items()} for at, line in cells.items()},
        "boxes": {at: {name: cell.bbox for name, cell in line.items()} for at, line in cells.items()},
    }
    return made


def rows_below_head(table: PrintedTable) -> list[PrintedRow]:
    first = next((at for at, row in enumerate(table.rows) if row.kind == "body"), len(table.rows))
    return [row for row in table.rows[first:] if row.kind != "column_numbers"]
