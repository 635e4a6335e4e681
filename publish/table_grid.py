"""The cells of a table by place, and which of them are truly merged."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from schemas.tables import Cell, Table

__all__ = ["Area", "TableGrid", "column_names"]

Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of places, both corners inside."""

    top: int
    left: int
    bottom: int
    right: int

    def places(self) -> Iterator[Place]:
        for row in range(self.top, self.bottom + 1):
            for column in range(self.left, self.right + 1):
                yield row, column


class TableGrid:
    """A table as a grid of `height` rows and `width` columns; rows count from 0 in reading order.

    `areas` are the merged cells by the place of their top-left corner. They never overlap: one that would cover a cell
    with content of its own, or another area, is left unmerged, and its copies stand beside it.
    """

    def __init__(self, table: Table) -> None:
        self.own = {(at, cell.column): cell for at, row in enumerate(table.rows) for cell in row.cells}
        self.height = len(table.rows)
        self.width = max((column for _, column in self.own), default=-1) + 1
        self.owners: dict[Place, Place] = {}
        self.areas: dict[Place, Area] = {}
        for start, cell in self.own.items():
            if not cell.repeat and (cell.row_span > 1 or cell.col_span > 1):
                self._merge(start, cell)

    def _merge(self, start: Place, cell: Cell) -> None:
        row, column = start
        bottom, right = min(row + cell.row_span, self.height) - 1, min(column + cell.col_span, self.width) - 1
        area = Area(row, column, bottom, right)
        others = [place for place in area.places() if place != start]
        copies = [place for place in others if place in self.own and self.own[place].repeat]
        free = [place for place in copies if place not in self.owners]
        self.owners.update(dict.fromkeys(free, start))
        if others and len(free) == len(others):
            self.areas[start] = area

    def shown(self, row: int, column: int) -> Cell | None:
        """The cell whose content shows at a place: its own, or the merged one that covers it."""
        place = (row, column)
        return self.own.get(self.owners.get(place, place))

    def is_copy(self, row: int, column: int) -> bool:
        """Whether the content of the place is stated elsewhere, by the cell that covers it."""
        return (row, column) in self.owners

    def merged_places(self) -> frozenset[Place]:
        """Places inside a merged area, its top-left corner not counted."""
        return frozenset(place for start, area in self.areas.items() for place in area.places() if place != start)


def column_names(headings: Sequence[str]) -> list[str]:
    """A name for each column that no other has: its path of headings, "Kolom 3" where nothing stands above it."""
    names: list[str] = []
    for position, heading in enumerate(headings, 1):
        plain = " ".join(heading.split()) or f"Kolom {position}"
        name, ordinal = plain, 1
        while name in names:
            ordinal += 1
            name = f"{plain} ({ordinal})"
        names.append(name)
    return names
