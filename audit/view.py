"""The normalised report, indexed the way rules ask for it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar, cast

from audit.completeness import rows_are_missing
from schemas.figures import Figure, Quantity
from schemas.meaning import NormalisedReport
from schemas.scales import Scale
from schemas.tables import Cell, Column, ColumnRole, Row, Table

__all__ = ["NAMES", "View"]

T = TypeVar("T")

NAMES: tuple[ColumnRole, ...] = ("indikator", "kegiatan", "program", "nama", "sasaran", "keterangan")
CONTENT = frozenset({"body", "total", "subtotal", "mean"})


@dataclass(frozen=True)
class View:
    report: NormalisedReport

    @cached_property
    def figures(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.report.figures}

    @cached_property
    def tables(self) -> dict[str, Table]:
        return {table.id: table for table in self.report.tables}

    @cached_property
    def scales(self) -> dict[str, Scale]:
        return {scale.id: scale for scale in self.report.scales}

    def figure(self, row: Row, column: Column) -> Figure | None:
        """The figure that the cell states; None for an empty cell or one that holds several quantities.

        "B (62,08)" and "Level 3 (3,35)" state the number in brackets; the level before it is a name.
        """
        cell = row.cell(column.index)
        return None if cell is None else self.stated_in(cell)

    def stated_in(self, cell: Cell) -> Figure | None:
        figures = [self.figures[name] for name in cell.figures]
        if len(figures) == 1:
            return figures[0]
        if not cell.text.rstrip().endswith(")"):
            return None
        text = cell.text.replace("( ", "(")
        bracketed = [figure for figure in figures if f"({figure.text}" in text]
        return bracketed[0] if len(bracketed) == 1 else None

    def quantity_of(self, figure: Figure) -> str | None:
        """What kind of thing `figure` states, where that is known."""
        return self._kinds.get(figure.quantity or "")

    def thing_of(self, figure: Figure) -> str | None:
        """Of what `figure` states something ("nilai evaluasi sakip"), where the report's quantities know it."""
        return self._things.get(figure.quantity or "")

    @cached_property
    def _things(self) -> dict[str, str | None]:
        return {quantity.id: quantity.of for quantity in self.report.quantities}

    @cached_property
    def _kinds(self) -> dict[str, str]:
        return {quantity.id: quantity.what for quantity in self.report.quantities}

    def once(self, key: object, work: Callable[[], T]) -> T:
        """What `work` gives, done once for all rules that ask for it under `key`."""
        if key not in self._done:
            self._done[key] = work()
        return cast(T, self._done[key])

    @cached_property
    def _done(self) -> dict[object, object]:
        return {}

    def lacks_rows(self, table: Table) -> bool:
        """Whether the row numbers of `table` tell that rows of it were not read."""
        return self.once(("lacks rows", table.id), lambda: rows_are_missing(table))

    def is_read_whole(self, table: Table) -> bool:
        """Whether nothing tells that a part of `table` was not read: neither its row numbers nor its pages, nor a page next to
        these, on which it may begin or go on."""
        around = range(min(table.pages, default=1) - 1, max(table.pages, default=0) + 2)
        is_apart = self.report.unread.isdisjoint(around)
        return is_apart and not self.lacks_rows(table) and table.id not in self.report.unread_parts.tables

    def may_lack_lines(self, first: int, last: int) -> bool:
        """Whether something on the pages `first` to `last` stands unread among what was read, or a whole page of them is unread: a
        list there may have had a line more."""
        return not self._unread.isdisjoint(range(first, last + 1))

    @cached_property
    def _unread(self) -> frozenset[int]:
        return self.report.unread.union(page for page, _ in self.report.unread_parts.places)

    def stating(self, figure: Figure) -> list[Figure]:
        """The figures that state the same quantity as `figure`, itself among them."""
        return [self.figures[name] for name in self._stated.get(figure.quantity or "", ())]

    def quantity(self, figure: Figure) -> Quantity | None:
        """What `figure` states, as the index of quantities has it."""
        return self._by_id.get(figure.quantity or "")

    def in_all_years(self, quantity: Quantity) -> list[Quantity]:
        """What is stated of the same thing, in whatever year and plan version; `quantity` among it."""
        return self._by_thing[quantity.what, quantity.of, quantity.period]

    @cached_property
    def _by_id(self) -> dict[str, Quantity]:
        return {quantity.id: quantity for quantity in self.report.quantities}

    @cached_property
    def _by_thing(self) -> dict[object, list[Quantity]]:
        found: dict[object, list[Quantity]] = {}
        for quantity in self.report.quantities:
            found.setdefault((quantity.what, quantity.of, quantity.period), []).append(quantity)
        return found

    @cached_property
    def _stated(self) -> dict[str, tuple[str, ...]]:
        return {quantity.id: quantity.figures for quantity in self.report.quantities}

    def rows(self, table: Table) -> Iterator[Row]:
        """Rows that state something: no headings, column numbers or bands."""
        return (row for row in table.rows if row.kind in CONTENT)

    def name(self, table: Table, row: Row) -> str:
        """What the row speaks of, for people: the innermost name printed in it."""
        for role in NAMES:
            for column in reversed(table.columns_of(role)):
                cell = table.printed(row, column.index)
                if cell is not None and cell.text.strip():
                    return " ".join(cell.text.split())
        texts = [cell.text for cell in row.cells if cell.text.strip() and not cell.figures]
        return " ".join(texts[0].split()) if texts else ""

    def label(self, table: Table, lang: str) -> str:
        """How people find the table: its number, else its caption, else its page."""
        page = f"halaman {table.pages[0]}" if lang == "id" else f"page {table.pages[0]}"
        if table.number:
            return f"Tabel {table.number}" if lang == "id" else f"Table {table.number}"
        if table.caption:
            return f'{"Tabel" if lang == "id" else "Table"} "{table.caption}"'
        return f"tabel di {page}" if lang == "id" else f"the table on {page}"
