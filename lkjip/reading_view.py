"""What `lkjip.read` returns: a report as printed, whose tables can become DataFrames."""

from dataclasses import dataclass, field, fields
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING

from schemas import printed

if TYPE_CHECKING:
    from pandas import DataFrame

    from publish.frame import Numbers

__all__ = ["Document", "Table", "viewed"]


class Meaning:
    """What the numbers of a document mean, found out when first asked for: that takes as long as reading them."""

    def __init__(self, document: printed.Document) -> None:
        self.document = document

    @cached_property
    def numbers(self) -> "tuple[Numbers, ...]":
        """For each table the cells that are numbers; how separators are read is settled by the whole report."""
        from normalise import normalise
        from publish.cell_number import cell_number
        from publish.table_grid import TableGrid

        meaning = normalise(self.document)
        figures = {figure.id: figure for figure in meaning.figures}
        found: list[Numbers] = []
        for table in meaning.tables:
            grid = TableGrid(table)
            numbers: dict[tuple[int, int], Decimal | None] = {}
            for at, column in grid.own:
                cell = grid.shown(at, column)
                number = cell_number(cell, figures) if cell is not None else None
                if number is not None:
                    numbers[table.rows[at].index, column] = None if grid.is_copy(at, column) else number.value
            found.append(numbers)
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Table(printed.PrintedTable):
    """A printed table; `index` is its place in `Document.tables`."""

    index: int
    meaning: Meaning = field(repr=False, compare=False)

    def to_pandas(self, *, numeric: bool = False) -> "DataFrame":
        """The rows below the head as a DataFrame of printed texts; columns are named by their path of headings.

        With `numeric`, cells that are one number are that number as a Decimal, without "Rp", "%" and the scale of a
        heading ("juta"); a merged number stands once, None in the places that it also covers. `attrs` holds `number`,
        `caption`, and `pages[row][column]` and `boxes[row][column]` of each cell.
        """
        from publish.frame import frame

        return frame(self, self.meaning.numbers[self.index] if numeric else None)


@dataclass(frozen=True, slots=True)
class Document(printed.Document):
    """A whole report as printed, in reading order."""

    tables: tuple[Table, ...]


def viewed(document: printed.Document) -> Document:
    """`document` with tables that can become DataFrames."""
    meaning = Meaning(document)
    tables = tuple(
        Table(**{one.name: getattr(table, one.name) for one in fields(table)}, index=index, meaning=meaning)
        for index, table in enumerate(document.tables)
    )
    return Document(document.pages, tables, document.sentences, document.headings)
