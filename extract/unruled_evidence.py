"""What tells a table without vertical rules from charts, lists, signatures and text that only looks like one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from extract.captions import is_caption_start
from extract.chunks import ChunkLine
from extract.columns import counts_columns, crossed, place_of
from extract.unruled_beside import BESIDE, has_name
from extract.unruled_regions import HEADING_LINES, LEAST_COLUMNS, YEAR, Region, has_columns
from extract.unruled_rows import Edge

__all__ = ["Evidence"]

LEAST_VALUES = 2
LEAST_ROWS = 3
"""Rows of figures that make a table without a caption; below a caption one is enough."""
CAPTION_LINES = 9
"""A caption stands within so many lines above the first row of figures (heading lines between), or two below."""
WIDE_EDGE = 0.6
FIGURED = 0.6
MOST_CROSSED = 0.4
NAMED = 0.5
"""Share of the rows that must begin with or hold a name: rows of nothing but figures are the labels of a chart."""
AMOUNT = re.compile(r"^rp\.?\s?\d|^\d{1,3}(?:[.,]\d{3}){2}", re.IGNORECASE)
"""Money: with its mark, or in millions at least."""
MOST_ABOVE = 1
"""Lines above the first row of a page on which a table goes on: its running title."""
SAME_END = 4.0
SAME_HEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """A region with its columns, among the lines and the edges (rules, shades) of its page.

    `heads` are the lines of its heading, `extent` the left and right end of its texts.
    """

    region: Region
    lines: Sequence[ChunkLine]
    inner: Sequence[float]
    heads: Sequence[ChunkLine]
    extent: tuple[float, float]
    edges: Sequence[Edge]

    @property
    def rows(self) -> list[ChunkLine]:
        return [self.lines[index] for index in self.region.rows]

    def shows_figures(self) -> bool:
        """Whether the rows are a table of figures: in two columns beside those of their names, or in one below a heading.

        With names beside them, and enough rows or a caption with a heading of several texts.
        """
        rows = self.rows
        least = 1 if self.is_counted() or (self.has_caption() and self.has_heading()) else LEAST_ROWS
        crossing = sum(1 for line in rows if any(crossed(line, x) for x in self.inner))
        if len(rows) < least or crossing > MOST_CROSSED * len(rows) or not self.has_names():
            return False
        columns = [[value_in(line, column, self.inner) for line in rows] for column in range(1, len(self.inner) + 1)]
        figured = [column for column in columns if sum(1 for value in column if value) >= FIGURED * len(rows)]
        if len(figured) != 1:
            return len(figured) >= LEAST_VALUES
        ruled = self.has_edge()
        headed = ruled or self.is_counted() or self.has_heading()
        return headed and (ruled or len(self.inner) >= LEAST_COLUMNS or not counts_pages(figured[0]))

    def shows_names(self) -> bool:
        """Whether lines of names are a table: between rules, with amounts below a heading, or numbered.

        Numbered ones stand below a caption or a ruled heading.
        """
        rows = self.rows
        if any(crossed(line, x) for line in rows for x in self.inner):
            return False
        if sum(1 for line in rows if has_name(line)) < NAMED * len(rows):
            return False
        if self.is_framed() or self.has_amounts():
            return True
        first = [chunk for line in rows for chunk in line.chunks[:1] if place_of(chunk, self.inner) == 0]
        labels = sum(1 for chunk in first if chunk.is_label)
        return (self.has_edge() or self.has_caption()) and labels >= max(LEAST_VALUES, len(first) - 2)

    def has_amounts(self) -> bool:
        """Whether each row states money, in the same column, below a heading with a text for every column."""
        headed = bool(self.heads) and len(self.heads[-1].chunks) == len(self.inner) + 1 and not self.heads[-1].values
        if not headed or len(self.rows) < LEAST_ROWS:
            return False
        columns = ({place_of(one, self.inner) for one in line.chunks if AMOUNT.match(one.text)} for line in self.rows)
        return bool(set.intersection(*columns))

    def has_names(self) -> bool:
        """Whether names stand in or beside the rows, or numbers or years begin them: numbers that count them below a heading
        of a text for every column, years below one that a rule parts off."""
        rows = self.rows
        if self.is_numbered_through():
            return True
        if sum(1 for index in self.region.rows if self.is_named(index)) >= NAMED * len(rows):
            return True
        years = {line.chunks[0].text for line in rows if YEAR.match(line.chunks[0].text)}
        return len(years) >= FIGURED * len(rows) and self.has_edge() and bool(self.heads)

    def is_numbered_through(self) -> bool:
        """Whether the rows count themselves up by one, all but totals at their end: the answers of respondents, who have
        numbers for names. Below a heading of a text for every column, or at the top of a page where they go on counting."""
        firsts = [line.chunks[0] for line in self.rows]
        counting = [chunk.text.rstrip(".") for chunk in takewhile(lambda chunk: chunk.is_label, firsts)]
        numbers = [int(text) for text in counting if text.isdecimal()]
        totals = self.rows[len(counting) :]
        if len(numbers) < LEAST_ROWS or len(numbers) < len(counting) or not all(has_name(line) for line in totals):
            return False
        headed = {place_of(chunk, self.inner) for line in self.heads for chunk in line.chunks}
        goes_on = numbers[0] > 1 and self.region.first <= MOST_ABOVE
        return (len(headed) > len(self.inner) or goes_on) and numbers == list(
            range(numbers[0], numbers[0] + len(numbers))
        )

    def is_named(self, index: int) -> bool:
        line = self.lines[index]
        near = self.lines[max(index - 1, 0) : index + 2]
        first = next((chunk for chunk in line.chunks if not chunk.is_label), line.chunks[0])
        return has_name(line) or any(
            abs(other.baseline - line.baseline) <= BESIDE * line.size
            and other.chunks[0].right < first.left
            and has_name(other)
            for other in near
        )

    def is_counted(self) -> bool:
        """Whether the numbers of the columns stand right above the rows."""
        return self.region.first > 0 and counts_columns(self.lines[self.region.first - 1])

    def has_heading(self) -> bool:
        """Whether lines of several texts, not of figures, stand right above the rows."""
        above = self.lines[max(self.region.first - HEADING_LINES, 0) : self.region.first]
        return any(has_columns(line) and 2 * line.values < len(line.chunks) for line in above)

    def has_caption(self) -> bool:
        before = self.lines[max(self.region.first - CAPTION_LINES, 0) : self.region.first]
        after = self.lines[self.region.rows[-1] + 1 : self.region.rows[-1] + 4]
        return any(is_caption_start(line.text) for line in (*before, *after))

    def has_edge(self) -> bool:
        """Whether a rule, in one or more pieces, or the edge of a shade parts the heading from the first row."""
        first, (start, end) = self.lines[self.region.first], self.extent
        top = first.top - HEADING_LINES * first.size
        near = [edge for edge in self.edges if top <= edge[0] <= first.baseline]
        for y, _, _ in near:
            pieces = {(round(left), round(right)) for at, left, right in near if abs(at - y) <= SAME_HEIGHT}
            covered = sum(max(min(right, end) - max(left, start), 0) for left, right in pieces)
            if covered >= WIDE_EDGE * (end - start):
                return True
        return False

    def is_framed(self) -> bool:
        """Whether rules of one length run above the heading, below it and below the last row."""
        if not self.heads:
            return False
        first, last = self.lines[self.region.first], self.lines[self.region.rows[-1]]
        bands = (
            (self.heads[0].top - 2 * first.size, self.heads[0].baseline),
            (self.heads[-1].baseline, first.baseline),
            (last.baseline, last.bottom + 2 * last.size),
        )
        long = [edge for edge in self.edges if edge[1] <= self.extent[0] + 1 and edge[2] >= self.extent[1] - 1]
        rules = [[edge for edge in long if low <= edge[0] <= high] for low, high in bands]
        return all(rules) and any(
            all(any(is_alike(one, other) for other in others) for others in rules[1:]) for one in rules[0]
        )


def is_alike(one: Edge, other: Edge) -> bool:
    return abs(one[1] - other[1]) <= SAME_END and abs(one[2] - other[2]) <= SAME_END


def value_in(line: ChunkLine, column: int, inner: Sequence[float]) -> str | None:
    return next((chunk.text for chunk in line.chunks if chunk.is_value and place_of(chunk, inner) == column), None)


def counts_pages(column: Sequence[str | None]) -> bool:
    """Whether figures only grow from row to row, as the page numbers of a list of tables do."""
    figures = [text for text in column if text is not None]
    numbers = [int(text) for text in figures if text.isdecimal()]
    return len(numbers) == len(figures) and numbers == sorted(numbers)
