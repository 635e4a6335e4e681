"""Tables of the gallery before they are set: cells with spans, heading rows, body rows, and what they truly say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

__all__ = ["SIDES", "Align", "Cell", "KnownTable", "Row", "Table", "plain_row"]

Align = Literal["left", "center", "right"]
SIDES: tuple[Align, ...] = get_args(Align)


@dataclass(frozen=True, slots=True)
class Cell:
    """`text` breaks its lines at "\\n" and, unless they are `whole`, at blanks; `rows` and `columns` are spans.

    A `turned` one stands on end, on one line. `true` is what it says where that is not the printed lines joined by
    blanks: a broken word, a figure with blanks.
    """

    text: str
    rows: int = 1
    columns: int = 1
    align: Align = "left"
    middle: bool = False
    bold: bool = False
    whole: bool = False
    turned: bool = False
    true: str | None = None

    @property
    def truth(self) -> str:
        return " ".join(self.text.split()) if self.true is None else self.true


Row = tuple[Cell | None, ...]
"""The cells of a printed row; None where a cell from the left or from above reaches."""


def plain_row(row: Row) -> tuple[str, ...]:
    """The texts of a row; "" where it has no cell of its own."""
    return tuple(cell.truth if cell else "" for cell in row)


@dataclass(frozen=True, slots=True)
class KnownTable:
    """What a table says. `headings` are paths ("Tahun 2023 / Target"), one a column; a merged text stands once, in its
    first row and column. `pages` count from 1. `caption` is the title without its number, None where none is printed."""

    caption: str | None
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    pages: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """`numbers` is a row that counts the columns, below the headings. `true_rows` are the rows it truly has where they
    are not the printed ones."""

    heads: tuple[Row, ...]
    body: tuple[Row, ...]
    numbers: Row | None = None
    true_rows: tuple[tuple[str, ...], ...] | None = None

    @property
    def width(self) -> int:
        return len(self.body[0])

    @property
    def top(self) -> tuple[Row, ...]:
        """The rows above the body."""
        return self.heads if self.numbers is None else (*self.heads, self.numbers)

    def with_body(self, body: Sequence[Row]) -> "Table":
        return replace(self, body=tuple(body))

    def paths(self) -> tuple[str, ...]:
        """For each column its headings from the top, joined."""
        paths: list[list[str]] = [[] for _ in range(self.width)]
        for head in self.heads:
            for column, cell in enumerate(head):
                if cell is not None and cell.text:
                    for path in paths[column : column + cell.columns]:
                        path.append(cell.truth)
        return tuple(" / ".join(path) for path in paths)

    def known(self, caption: str | None, pages: Sequence[int]) -> KnownTable:
        rows = tuple(plain_row(row) for row in self.body) if self.true_rows is None else self.true_rows
        return KnownTable(caption, self.paths(), rows, tuple(pages))
