"""Tables without vertical rules: lines whose figures stand below one another, with or without rules between the rows."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extract.captions import is_caption_start
from extract.chunks import ChunkLine, chunk_lines
from extract.columns import crossed, cut_at, gutters, place_of
from extract.grids import BareGrid
from extract.unruled_heads import counts_columns, heading_lines, heading_of
from extract.unruled_rows import MARGIN, Body, Edge, body_of
from extract.words import PlacedWord

__all__ = ["find_unruled_grids"]

LEAST_COLUMNS = 3
LEAST_VALUES = 2
LEAST_ROWS = 3
"""Rows of figures that make a table without a caption; below a caption one is enough."""
LARGER = 1.2
"""Rows of one table are in letters of about one size: none so many times larger than another."""
TALLEST_ROW = 9.0
"""Lines of one table follow each other within so many font sizes."""
PROSE_WIDTH = 0.55
"""A single piece of text wider than this share of the lines of the page is running text."""
CAPTION_LINES = 9
"""A caption stands within so many lines above the first row of figures (heading lines between), or two below."""
HEADING_LINES = 4
WIDE_EDGE = 0.6
NUMBER_HEADING = re.compile(r"^(?:no|nomor|num|number)\.?$", re.IGNORECASE)
"""The heading of the column of numbers: another table begins."""
YEAR = re.compile(r"^(?:19|20)\d\d$")
FIGURED = 0.6
MOST_CROSSED = 0.4
NAMED = 0.5
"""Share of the rows that must begin with or hold a name: rows of nothing but figures are the labels of a chart."""


Credible = Callable[["Region", Sequence[ChunkLine], Sequence[float], bool], bool]


@dataclass(slots=True)
class Region:
    """The lines `first` .. `last` (indices of the page's lines); `rows` are those with figures."""

    rows: list[int] = field(default_factory=list)

    @property
    def first(self) -> int:
        return self.rows[0]


def find_unruled_grids(words: Sequence[PlacedWord], edges: Sequence[Edge]) -> list[BareGrid]:
    """The tables that the alignment of `words` shows, from the top down.

    First those of figures; then, below captions, those of names. `edges` are the horizontal rules and the edges of
    shaded stripes; they only place rows.
    """
    lines = chunk_lines(words)
    grids: list[BareGrid] = []
    for is_row, credible in ((has_figures, is_credible), (has_columns, is_headed)):
        for region in regions(lines, is_row):
            if is_row is has_columns:
                region.rows = from_first_number(region.rows, lines)
            else:
                region.rows = [*numbered_before(region.first, lines), *region.rows]
            top, bottom = lines[region.first].top, lines[region.rows[-1]].bottom
            if any(grid.ys[0] < bottom and top < grid.ys[-1] for grid in grids):
                continue
            above = max((grid.ys[-1] for grid in grids if grid.ys[-1] <= top), default=0.0)
            grid = grid_of(region, lines, edges, above, credible)
            if grid is not None:
                grids.append(grid)
    return sorted(grids, key=lambda grid: grid.ys[0])


def has_figures(line: ChunkLine) -> bool:
    """Whether a line holds figures in columns; a line of contents has leaders, and years alone are headings."""
    figures = [chunk.text for chunk in line.chunks if chunk.is_value]
    return has_columns(line) and len(figures) >= LEAST_VALUES and not all(YEAR.match(text) for text in figures)


def has_columns(line: ChunkLine) -> bool:
    return len(line.chunks) >= LEAST_COLUMNS and not line.has_leader and not counts_columns(line)


def regions(lines: Sequence[ChunkLine], is_row: Callable[[ChunkLine], bool]) -> list[Region]:
    """Runs of lines that are rows, with what may stand between them: no running text, no caption."""
    width = max((line.chunks[-1].right for line in lines), default=0.0) - min(
        (line.chunks[0].left for line in lines), default=0.0
    )
    found: list[Region] = []
    goes_on = False
    for index, line in enumerate(lines):
        if is_row(line):
            if goes_on and is_near(lines[found[-1].rows[-1]], line):
                found[-1].rows.append(index)
            else:
                found.append(Region([index]))
            goes_on = True
        elif is_prose(line, width) or is_caption_start(line.text) or NUMBER_HEADING.match(line.chunks[0].text):
            goes_on = False
    return found


def is_near(upper: ChunkLine, line: ChunkLine) -> bool:
    """Whether two rows can be of one table: not far apart, and in letters of about one size."""
    sizes = upper.chunks[0].size, line.chunks[0].size
    alike = max(sizes) <= LARGER * min(sizes)
    return alike and line.baseline - upper.baseline <= TALLEST_ROW * line.size


def numbered_before(first: int, lines: Sequence[ChunkLine]) -> list[int]:
    """The rows above the first one with figures that the numbers of the rows count up to it: "1" above "2"."""
    found: list[int] = []
    number = row_number(lines[first])
    for index in range(first - 1, max(first - HEADING_LINES - 1, -1), -1):
        line = lines[index]
        if number is None or not is_near(line, lines[first]):
            break
        if has_columns(line) and row_number(line) == number - 1:
            found.insert(0, index)
            number -= 1
    return found


def row_number(line: ChunkLine) -> int | None:
    text = line.chunks[0].text.rstrip(".")
    return int(text) if text.isdecimal() and line.chunks[0].is_label else None


def is_prose(line: ChunkLine, width: float) -> bool:
    return len(line.chunks) == 1 and line.chunks[0].right - line.chunks[0].left > PROSE_WIDTH * width


def grid_of(
    region: Region, lines: Sequence[ChunkLine], edges: Sequence[Edge], above: float, credible: Credible
) -> BareGrid | None:
    left = min(chunk.left for index in region.rows for chunk in lines[index].chunks)
    right = max(chunk.right for index in region.rows for chunk in lines[index].chunks)
    heads = heading_lines(lines, region.first, (left, right), edges, above)
    inner = columns_of(region, lines, heads)
    rows = [lines[index] for index in region.rows]
    cut = [cut_at(line, inner, rows) for line in lines[region.first :]]
    if cut != lines[region.first :]:
        lines = [*lines[: region.first], *cut]
        inner = columns_of(region, lines, heads)
    ruled = has_edge(region, lines, (left, right), edges)
    if len(inner) + 1 < LEAST_COLUMNS or not credible(region, lines, inner, ruled):
        return None
    return laid_out(body_of(lines, region.rows, inner, (left, right), edges), heads, edges)


def columns_of(region: Region, lines: Sequence[ChunkLine], heads: Sequence[ChunkLine]) -> list[float]:
    inside = range(region.first, region.rows[-1] + 1)
    rows = set(region.rows)
    between = [lines[index] for index in inside if index not in rows]
    return gutters([lines[index] for index in region.rows], between, heads)


def has_edge(region: Region, lines: Sequence[ChunkLine], extent: tuple[float, float], edges: Sequence[Edge]) -> bool:
    """Whether a rule or the edge of a shade runs along the table between its heading and its first row."""
    first = lines[region.first]
    near = (first.top - HEADING_LINES * first.size, first.baseline)
    return any(
        near[0] <= y <= near[1] and min(right, extent[1]) - max(left, extent[0]) >= WIDE_EDGE * (extent[1] - extent[0])
        for y, left, right in edges
    )


def is_credible(region: Region, lines: Sequence[ChunkLine], inner: Sequence[float], ruled: bool) -> bool:
    """Whether the lines are a table of figures: in two columns beside the numbers of the rows, or in one below a caption.

    With names beside them, and enough rows or a heading of several texts.
    """
    rows = [lines[index] for index in region.rows]
    numbered = region.first > 0 and counts_columns(lines[region.first - 1])
    if len(rows) < LEAST_ROWS and not numbered and not (has_caption(region, lines) and has_heading(region, lines)):
        return False
    named = sum(1 for line in rows if any(not chunk.is_value and not chunk.is_label for chunk in line.chunks))
    crossing = sum(1 for line in rows if any(crossed(line, x) for x in inner))
    if named < NAMED * len(rows) or crossing > MOST_CROSSED * len(rows):
        return False
    columns = [[value_in(line, column, inner) for line in rows] for column in range(1, len(inner) + 1)]
    figured = [column for column in columns if sum(1 for value in column if value) >= FIGURED * len(rows)]
    headed = ruled or numbered or has_heading(region, lines)
    return len(figured) >= LEAST_VALUES or (
        headed and len(figured) == 1 and (ruled or len(inner) >= LEAST_COLUMNS or not counts_pages(figured[0]))
    )


def value_in(line: ChunkLine, column: int, inner: Sequence[float]) -> str | None:
    return next((chunk.text for chunk in line.chunks if chunk.is_value and place_of(chunk, inner) == column), None)


def counts_pages(column: Sequence[str | None]) -> bool:
    """Whether figures only grow from row to row, as the page numbers of a list of tables do."""
    figures = [text for text in column if text is not None]
    numbers = [int(text) for text in figures if text.isdecimal()]
    return len(numbers) == len(figures) and numbers == sorted(numbers)


def from_first_number(rows: list[int], lines: Sequence[ChunkLine]) -> list[int]:
    """Rows of names without those above the first numbered one, which are the heading."""
    start = next((at for at, index in enumerate(rows) if lines[index].chunks[0].is_label), 0)
    return rows[start:]


def is_headed(region: Region, lines: Sequence[ChunkLine], inner: Sequence[float], ruled: bool) -> bool:
    """Whether lines of names are a table: with a caption or a ruled heading, each row numbered in the first column."""
    rows = [lines[index] for index in region.rows]
    if not (ruled or has_caption(region, lines)) or any(crossed(line, x) for line in rows for x in inner):
        return False
    named = sum(1 for line in rows if any(not chunk.is_value and not chunk.is_label for chunk in line.chunks))
    if named < NAMED * len(rows):
        return False
    first = [chunk for line in rows for chunk in line.chunks[:1] if place_of(chunk, inner) == 0]
    labels = sum(1 for chunk in first if chunk.is_label)
    return labels >= LEAST_VALUES and labels >= len(first) - 2


def has_heading(region: Region, lines: Sequence[ChunkLine]) -> bool:
    """Whether lines of several texts, not of figures, stand right above the rows."""
    above = lines[max(region.first - HEADING_LINES, 0) : region.first]
    return any(has_columns(line) and 2 * line.values < len(line.chunks) for line in above)


def has_caption(region: Region, lines: Sequence[ChunkLine]) -> bool:
    before = lines[max(region.first - CAPTION_LINES, 0) : region.first]
    after = lines[region.rows[-1] + 1 : region.rows[-1] + 4]
    return any(is_caption_start(line.text) for line in (*before, *after))


def laid_out(body: Body, heads: Sequence[ChunkLine], edges: Sequence[Edge]) -> BareGrid:
    heading = heading_of(heads, body, edges)
    left = min([body.left, *(line.chunks[0].left - MARGIN for line in heads)])
    right = max([body.right, *(line.chunks[-1].right + MARGIN for line in heads)])
    grid = BareGrid([left, *body.inner, right], [*heading.ys, *body.ys], settled=True)
    grid.cells = [*heading.cells, *body.cells(len(heading.ys))]
    return grid
