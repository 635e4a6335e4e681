"""Which cells and sentences the unread regions of the pages stand in: a cell that seems empty, a sentence that seems whole."""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Self

from normalise.passages import Passage
from schemas.geometry import BBox, centre, inside, union
from schemas.printed import PageRead, Sentence, UnreadRegion
from schemas.tables import Cell, Row, Table
from schemas.unread import UnreadInTable, UnreadParts

__all__ = ["find_unread"]

_REACH = 2.0
"""Points by which a region reaches into a cell that it stands in; by less it touches its edge."""
_SHARE = 0.25
"""It covers so much of the height of the cell, or the cell of its own: the boxes of letters are higher than these."""
MOST_REGIONS = 400
"""A page with more of them (a hidden text of thousands of lines) is unread wherever one of them stands, or may."""
_HEADINGS = frozenset({"header", "column_numbers"})
_NEXT_ROW = 1.5
"""So many heights of a row below the last one the next may stand."""
_LINES = 2.0
"""A picture higher than so many lines is no part of a sentence but behind or beside it, or below."""
_OPEN = frozenset({"alignment", "position"})
"""How tables are found that end where their last text does: nothing else tells that a row more stands there."""

_Regions = Mapping[int, Sequence[UnreadRegion]]


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
    touched = list(_touched(passages, regions, gaps))
    return UnreadParts(
        tables={one.table.id: one.told() for one in met},
        figures=frozenset(one.figure.id for line in touched for one in line.passage.mentions),
        places=(
            *((spot.cell.page, spot.cell.bbox) for one in met for spot in one.spots),
            *((line.page, line.box) for line in touched),
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


@dataclass(frozen=True, slots=True)
class _Line:
    """What stands of a sentence on one line of a page."""

    passage: Passage
    page: int
    box: BBox

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]

    def holds(self, region: UnreadRegion) -> bool:
        """Whether `region` stands on this line: among its words, or next to the first or last of them. Lost text may be on every
        line that it reaches over; nothing of a sentence is missing for a high picture."""
        if not self._may_lack(region) or not self._is_across(region.bbox):
            return False
        return _is_between(_middle(region.bbox), self.box) or (
            region.what == "damaged" and _is_between(_middle(self.box), region.bbox)
        )

    def borders(self, region: UnreadRegion) -> bool:
        """Whether `region` stands on lines of its own next to this one."""
        away = max(self.box[1] - region.bbox[3], region.bbox[1] - self.box[3])
        return away <= self.height and self._may_lack(region) and self._is_across(region.bbox)

    def parts_at(self, gap: BBox) -> bool:
        """Whether words of this line stand on both sides of `gap`."""
        return self.box[0] < gap[0] and gap[2] < self.box[2] and _is_between(_middle(gap), self.box)

    def _may_lack(self, region: UnreadRegion) -> bool:
        return region.what == "damaged" or region.bbox[3] - region.bbox[1] <= _LINES * self.height

    def _is_across(self, box: BBox) -> bool:
        return box[0] <= self.box[2] + self.height and box[2] >= self.box[0] - self.height


def _middle(box: BBox) -> float:
    return (box[1] + box[3]) / 2


def _is_between(height: float, box: BBox) -> bool:
    return box[1] <= height <= box[3]


def _touched(passages: Iterable[Passage], regions: _Regions, gaps: Mapping[int, Sequence[BBox]]) -> Iterator[_Line]:
    """The lines that a region stands on, else those that it stands between, and those with a gap of `gaps`: any, of too many."""
    by_page: dict[int, list[_Line]] = {}
    for passage in passages:
        for page, box in _lines_of(passage.sentence):
            if page in regions:
                by_page.setdefault(page, []).append(_Line(passage, page, box))
    for page, lines in by_page.items():
        for region in regions[page]:
            yield from [one for one in lines if one.holds(region)] or [one for one in lines if one.borders(region)]
        here = gaps.get(page, ())
        yield from [one for one in lines if len(here) > MOST_REGIONS or any(one.parts_at(gap) for gap in here)]


def _lines_of(sentence: Sentence) -> Iterator[tuple[int, BBox]]:
    """The page and the box of each line of `sentence`."""
    if not sentence.tokens:
        return
    line = [sentence.tokens[0]]
    for before, token in pairwise(sentence.tokens):
        if token.page != before.page or not _is_between(_middle(token.bbox), before.bbox):
            yield line[0].page, union(one.bbox for one in line)
            line = []
        line.append(token)
    yield line[0].page, union(one.bbox for one in line)
