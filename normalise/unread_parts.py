"""Which cells and sentences the unread regions of the pages stand in: a cell that seems empty, a sentence that seems whole."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Self

from normalise.passages import Passage
from normalise.unread_lines import MOST_REGIONS, touched_lines
from schemas.geometry import BBox, centre, inside, union
from schemas.printed import PageRead, UnreadRegion
from schemas.tables import Cell, Row, Table
from schemas.unread import UnreadInTable, UnreadParts

__all__ = ["find_unread"]

_REACH = 2.0
"""Points by which a region reaches into a cell that it stands in; by less it touches its edge."""
_SHARE = 0.25
"""It covers so much of the height of the cell, or the cell of its own: the boxes of letters are higher than these."""
_HEADINGS = frozenset({"header", "column_numbers"})
_NEXT_ROW = 1.5
"""So many heights of a row below the last one the next may stand."""
_OPEN = frozenset({"alignment", "position"})
"""How tables are found that end where their last text does: nothing else tells that a row more stands there."""


def find_unread(pages: Sequence[PageRead], tables: Iterable[Table], passages: Iterable[Passage]) -> UnreadParts:
    """What of `tables` and of the sentences of `passages` the unread regions of `pages` meet."""
    regions = {page.number: _regions(page) for page in pages if page.unread or page.specks}
    if not regions:
        return UnreadParts()
    found = [_Found.of(table) for table in tables if not regions.keys().isdisjoint(table.pages)]
    for page in pages:
        if page.number in regions:
            tables_here = [one for one in found if page.number in one.cells]
            _look(page, [region.bbox for region in regions[page.number]], tables_here)
            _look_for_specks(page, tables_here)
    met = [one for one in found if one.spots or one.is_amid_rows]
    gaps = {page.number: _gaps(page) for page in pages if page.specks}
    lines = list(touched_lines(passages, regions, gaps))
    return UnreadParts(
        tables={one.table.id: one.told() for one in met},
        figures=frozenset(one.figure.id for line in lines for one in line.passage.mentions),
        places=(
            *((spot.cell.page, spot.cell.bbox) for one in met for spot in one.spots),
            *((line.page, line.box) for line in lines),
        ),
    )


def _regions(page: PageRead) -> Sequence[UnreadRegion]:
    """The unread regions of `page`; of too many one around them all, in which text may be missing wherever it reaches."""
    if len(page.unread) <= MOST_REGIONS:
        return page.unread
    return [UnreadRegion(union(region.bbox for region in page.unread), "damaged", "too-many")]


def _gaps(page: PageRead) -> Sequence[BBox]:
    """Those of the specks of `page` that are no cells."""
    cells = {cell.bbox for grid in page.grids for cell in grid.cells}
    return [speck for speck in page.specks if speck not in cells]


@dataclass(frozen=True, slots=True)
class _Spot:
    """A cell with its row."""

    row: Row
    cell: Cell


@dataclass(slots=True)
class _Found:
    """Of one table its `cells` by page and the `spots` that regions stand in; `is_amid_rows` where one stands in the table and in
    none of its cells: it is what is left of a row, a column or a word, so that any column may lack it."""

    table: Table
    cells: Mapping[int, Sequence[_Spot]]
    spots: list[_Spot] = field(default_factory=list)
    is_amid_rows: bool = False

    @classmethod
    def of(cls, table: Table) -> Self:
        cells: dict[int, list[_Spot]] = {}
        for row in table.rows:
            for cell in row.cells:
                cells.setdefault(cell.page, []).append(_Spot(row, cell))
        return cls(table, cells)

    def told(self) -> UnreadInTable:
        content = [spot for spot in self.spots if spot.row.kind not in _HEADINGS]
        columns = {spot.cell.column for spot in content}
        if self.is_amid_rows:
            columns.update(column.index for column in self.table.columns)
        return UnreadInTable(
            rows=frozenset(spot.row.index for spot in content),
            columns=frozenset(columns),
            headings=frozenset(spot.cell.column for spot in self.spots if spot.row.kind in _HEADINGS),
        )


def _look(page: PageRead, boxes: Sequence[BBox], tables: Sequence[_Found]) -> None:
    """Add to the `tables` of `page` what the `boxes` stand in: cells, else a table between its cells."""
    extents = [_extent(page, one.table, one.cells[page.number]) for one in tables]
    for box in boxes:
        stood = [[spot for spot in one.cells[page.number] if _stands_in(box, spot.cell.bbox)] for one in tables]
        is_amid = not any(stood)
        for one, extent, spots in zip(tables, extents, stood, strict=True):
            one.spots += spots
            if is_amid and _stands_in(box, extent):
                one.is_amid_rows = True
                one.spots += [spot for spot in one.cells[page.number] if _are_level(box, spot.cell.bbox)]


def _extent(page: PageRead, table: Table, cells: Sequence[_Spot]) -> BBox:
    """Where rows of `table` may stand on `page`: as far as its grid goes, of a table that goes on over a page break up to the
    break, and of one without an edge below it a row further."""
    around = union(spot.cell.bbox for spot in cells)
    grids = [grid for grid in page.grids if inside(centre(around), grid.bbox)]
    x0, top, x1, bottom = union([around, *(grid.bbox for grid in grids)])
    if any(grid.found_by in _OPEN for grid in grids):
        bottom += _NEXT_ROW * _height(cells)
    goes_on, comes = page.number + 1 in table.pages, page.number - 1 in table.pages
    return (x0, 0.0 if comes else top, x1, math.inf if goes_on else bottom)


def _height(cells: Sequence[_Spot]) -> float:
    """That of the lowest of `cells`: a row of one line."""
    return min(spot.cell.bbox[3] - spot.cell.bbox[1] for spot in cells)


def _stands_in(box: BBox, cell: BBox) -> bool:
    across = min(box[2], cell[2]) - max(box[0], cell[0])
    return across >= min(_REACH, (box[2] - box[0]) / 2) and _are_level(box, cell)


def _are_level(box: BBox, cell: BBox) -> bool:
    return min(box[3], cell[3]) - max(box[1], cell[1]) >= _SHARE * min(box[3] - box[1], cell[3] - cell[1])


def _look_for_specks(page: PageRead, tables: Sequence[_Found]) -> None:
    """Add to the `tables` of `page` the cells that state nothing and hold a speck, in columns that state figures: a column of signs
    (a tick, an arrow, a light) is no addend."""
    specks = frozenset(page.specks)
    for one in tables if specks else ():
        stating = {cell.column for row in one.table.rows for cell in row.cells if cell.figures}
        one.spots += [
            spot
            for spot in one.cells[page.number]
            if spot.cell.bbox in specks and spot.cell.column in stating and not spot.cell.text
        ]
