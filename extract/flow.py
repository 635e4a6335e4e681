"""The items of the document in reading order: lines of text and grids, page after page."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas.printed import Grid, PageRead, TextLine

__all__ = ["Item", "dissolved", "page_items"]


@dataclass(slots=True)
class Item:
    """A line or a grid of page `page`; `furniture` marks what belongs to the sheet, not to the text."""

    page: PageRead
    line: TextLine | None = None
    grid: Grid | None = None
    furniture: bool = False

    @property
    def top(self) -> float:
        if self.line is not None:
            return self.line.bbox[1]
        return self.grid.bbox[1] if self.grid is not None else 0.0

    @property
    def bottom(self) -> float:
        if self.line is not None:
            return self.line.bbox[3]
        return self.grid.bbox[3] if self.grid is not None else 0.0


def page_items(page: PageRead) -> list[Item]:
    """Lines and grids of one page: a grid stands before the first line that begins below its top."""
    grids = [Item(page, grid=grid) for grid in page.grids]
    items: list[Item] = []
    for line in page.lines:
        # A text that stands on end (a watermark) is as tall as the page: it begins where its first letters do.
        top, bottom = line.bbox[1], line.bbox[3]
        middle = (top + min(bottom, top + 2 * line.words[0].size)) / 2
        while grids and grids[0].top <= middle:
            items.append(grids.pop(0))
        items.append(Item(page, line=line))
    return items + grids


def dissolved(item: Item) -> Iterable[Item]:
    """The lines in the cells of a grid that is no table, from the top."""
    if item.grid is None:
        return [item]
    lines = [line for cell in item.grid.cells for line in cell.lines]
    return [Item(item.page, line=line, furniture=item.furniture) for line in level(lines)]


def level(lines: Sequence[TextLine]) -> list[TextLine]:
    """Lines of neighbouring cells that stand at one height joined, as they read across."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: (line.bbox[1] + line.bbox[3]) / 2):
        middle = (line.bbox[1] + line.bbox[3]) / 2
        if rows and rows[-1][0].bbox[1] <= middle <= rows[-1][0].bbox[3]:
            rows[-1].append(line)
        else:
            rows.append([line])
    ordered = (sorted(row, key=lambda line: line.bbox[0]) for row in rows)
    return [TextLine(row[0].page, tuple(word for line in row for word in line.words)) for row in ordered]
