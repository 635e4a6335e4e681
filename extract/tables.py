"""The tables of the document: which grids are tables, which belong together, which caption is whose."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.captions import Caption, is_caption_start, read_caption
from extract.cut_texts import Printed
from extract.drift import with_drifted_edges_joined
from extract.figures import is_figure
from extract.flow import Item, dissolved
from extract.going_on import going_on
from extract.headers import folded, mark_headers
from extract.joining import continues, joined
from extract.labels import with_labels_joined
from extract.numbering import with_numbers_ruled_off
from extract.page_heads import PageHead
from extract.parents import with_parents_carried
from extract.rests import with_rests_joined
from extract.sheet import Sheet, sheet_of
from extract.splitting import begins_another, split_sheets
from extract.stacks import with_stacks_parted
from extract.tall_headings import with_headings_ruled_off
from extract.titles import is_mostly_bold, title_above

__all__ = ["FoundTable", "find_tables"]

CONTINUED = re.compile(r"lanjutan|sambungan|continued", re.IGNORECASE)
MOST_TITLE_LINES = 4
MOST_ROWS = 10_000
"""A table of more rows goes on as another one: with each page that is joined the whole of it is looked at again."""
PROSE_WORDS = 6
TITLE_PITCH = 2.0
"""The lines of a caption stand no more than so many font sizes below each other."""


@dataclass(slots=True)
class FoundTable:
    """A table with the items that it is made of; `above` is the line of text right above it, `caption_lines` are those of
    its caption; `inner` when it begins inside a grid, below another table."""

    sheet: Sheet
    grids: list[Item]
    above: Item | None = None
    caption: Caption | None = None
    caption_lines: list[Item] = field(default_factory=list)
    inner: bool = False


def find_tables(flow: list[list[Item]]) -> list[FoundTable]:
    """All tables, in order. Grids that turn out to be no tables are replaced in `flow` by their lines."""
    tables = chained(flow)
    kept = [table for table in tables if is_table(table.sheet)]
    for table in kept:
        table.sheet = with_labels_joined(with_parents_carried(table.sheet))
    grids = {id(grid) for table in kept for grid in table.grids}
    for items in flow:
        items[:] = [
            part for item in items for part in (dissolved(item) if item.grid and id(item) not in grids else [item])
        ]
    give_captions(kept, [item for items in flow for item in items if not item.furniture])
    return kept


def chained(flow: Sequence[Sequence[Item]]) -> list[FoundTable]:
    """One table for each grid, parts on following pages joined."""
    chain = Chain(printed_texts(flow))
    for items in flow:
        for item in items:
            if item.furniture or (item.line is not None and CONTINUED.search(item.line.text) and chain.open):
                continue
            if item.grid is None:
                chain.pass_line(item)
            else:
                chain.add(item)
    return chain.tables


class Chain:
    """The tables so far; the `open` one ends the page so far and may go on at the top of the next page."""

    def __init__(self, printed: Printed) -> None:
        self.tables: list[FoundTable] = []
        self.open: FoundTable | None = None
        self._printed = printed
        self._head = PageHead()
        self._last: Item | None = None

    def pass_line(self, item: Item) -> None:
        """A line of text ends a table, unless it may repeat the heading of it on the next page."""
        self._last = item
        if self.open is not None and not (
            is_next(self.open, item) and self._head.takes(item, self.open.sheet, self.open.above)
        ):
            self.open = None

    def add(self, item: Item) -> None:
        headed = self.open is not None and self._head.repeats(self.open.sheet, self.open.above)
        if not headed and not self._head.is_empty:
            self.open = None
        above = self._last if self._last is not None and self._last.page is item.page else None
        self._head, self._last = PageHead(), None
        if item.grid is not None and item.grid.found_by == "position":
            goes = self.open is not None and goes_on(self.open, item, self._printed, headed=headed)
            self.open = self.open if goes else None
            return
        sheet, *others = sheets_of(item)
        table = self.open
        if table is not None and table.sheet.n_rows > MOST_ROWS:
            table = None
        if table is not None and is_next(table, item) and continues(table.sheet, sheet, headed=headed):
            add(table, item, sheet, self._printed)
        elif table is None or others or not is_headless_rest(table, item, sheet, self._printed, headed=headed):
            self._begin(FoundTable(sheet, [item], above))
        for other in others:
            self._begin(FoundTable(other, [item], inner=True))

    def _begin(self, table: FoundTable) -> None:
        self.open = table
        self.tables.append(table)


def is_next(table: FoundTable, item: Item) -> bool:
    return table.grids[-1].page.number == item.page.number - 1


def add(table: FoundTable, item: Item, sheet: Sheet, printed: Printed) -> None:
    table.sheet = with_stacks_parted(joined(table.sheet, sheet, printed))
    table.grids.append(item)


def is_headless_rest(table: FoundTable, item: Item, sheet: Sheet, printed: Printed, *, headed: bool) -> bool:
    """Whether `sheet`, known by its texts alone, is the rest of `table`; then it is added.

    Edges that only texts show stand elsewhere on every page, between the longest texts of that page: what tells is that
    the texts stand below those of the page before.
    """
    alone = item.grid is not None and item.grid.found_by == "alignment" and not sheet.header_rows | sheet.number_rows
    return alone and not begins_another(table.sheet, sheet) and goes_on(table, item, printed, headed=headed)


def goes_on(table: FoundTable, item: Item, printed: Printed, *, headed: bool) -> bool:
    """Whether the rows of `item`, no table by themselves, go on with `table`, which has no rules; then they are added.

    `headed` tells that the heading of `table` is repeated above them.
    """
    last = table.grids[-1].grid
    if item.grid is None or last is None or last.found_by == "rules" or not is_next(table, item):
        return False
    sheet = going_on(table.sheet, item.grid, item.page.number, headed=headed)
    if sheet is not None:
        add(table, item, sheet, printed)
    return sheet is not None


def printed_texts(flow: Sequence[Sequence[Item]]) -> Counter[str]:
    """How often each text, folded, stands in a cell of the document."""
    grids = (item.grid for items in flow for item in items if item.grid is not None)
    texts = (" ".join(line.text for line in cell.lines) for grid in grids for cell in grid.cells if cell.lines)
    return Counter(folded(text) for text in texts)


def sheets_of(item: Item) -> list[Sheet]:
    """The tables on the grid of `item`, nearly always one, their headings known and stacked rows parted."""
    if item.grid is None:
        return []
    sheet = with_numbers_ruled_off(with_drifted_edges_joined(sheet_of(item.grid, item.page.number)))
    mark_headers(sheet)
    return [with_stacks_parted(part) for part in split_sheets(with_rests_joined(with_headings_ruled_off(sheet)))]


def is_table(sheet: Sheet) -> bool:
    """Whether a sheet is a table: two rows with text at least, or one that holds a figure."""
    filled = {cell.row for cell in sheet.cells if cell.lines}
    return len(filled) > 1 or any(is_figure(cell.text) for cell in sheet.cells if cell.lines)


def give_captions(tables: list[FoundTable], items: list[Item]) -> None:
    """Find the caption of each table, on the side of the table where this document prints them."""
    place = {id(item): index for index, item in enumerate(items)}
    tables = [table for table in tables if not table.inner]
    above = [lines_above(items, place[id(table.grids[0])]) for table in tables]
    below = [lines_below(items, place[id(table.grids[-1])]) for table in tables]
    only_above = sum(1 for up, down in zip(above, below, strict=True) if up and not down)
    only_below = sum(1 for up, down in zip(above, below, strict=True) if down and not up)
    for table, lines in zip(tables, below if only_below > only_above else above, strict=True):
        table.caption = read_caption(lines)
        table.caption_lines = lines if table.caption else []
    bold_counts = not is_mostly_bold(items)
    for table in tables:
        if table.caption is None and table.sheet.header_rows:
            table.caption = title_above(items, place[id(table.grids[0])], bold_counts)


def lines_above(items: list[Item], grid: int) -> list[Item]:
    """The lines from the last caption start down to the grid; none when running text stands between."""
    for first in range(grid - 1, max(grid - 2 - MOST_TITLE_LINES, -1), -1):
        line = items[first].line
        if line is None:
            return []
        if is_caption_start(line.text):
            lines = items[first:grid]
            return lines if read_caption(lines) else []
        prose = line.text.rstrip().endswith((".", ":", ";")) and len(line.words) >= PROSE_WORDS
        if prose and not (first == grid - 1 and ends_title(items, first)):
            return []
    return []


def ends_title(items: list[Item], index: int) -> bool:
    """Whether the line at `index`, though it ends as a sentence does, ends the title of the caption right above it.

    That is the number alone, or a line that had to be broken: it reaches as far right as this one.
    """
    line, above = items[index].line, items[index - 1].line if index else None
    if line is None or above is None or items[index].page is not items[index - 1].page:
        return False
    caption = read_caption(items[index - 1 : index])
    if caption is None or line.bbox[3] - above.bbox[3] > TITLE_PITCH * line.words[0].size:
        return False
    return caption.title is None or (line.text.endswith(".") and above.bbox[2] >= line.bbox[2])


def lines_below(items: list[Item], grid: int) -> list[Item]:
    """The caption line right below a grid, with a second line when the first holds only the number."""
    if grid + 1 >= len(items) or items[grid + 1].line is None or read_caption(items[grid + 1 : grid + 2]) is None:
        return []
    caption = read_caption(items[grid + 1 : grid + 2])
    if caption is not None and caption.title is None and grid + 2 < len(items) and items[grid + 2].line is not None:
        return items[grid + 1 : grid + 3]
    return items[grid + 1 : grid + 2]
