"""The rows of a table without rules: which line begins one, where it ends, which columns a text runs over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.captions import is_caption_start
from extract.chunks import Chunk, ChunkLine
from extract.columns import crossed, place_of
from extract.fields import BareCell
from extract.unruled_regions import Region
from extract.unruled_starts import LINE_PITCH, awaiting, grouped, has_value

__all__ = ["MARGIN", "Body", "Edge", "body_of"]

Edge = tuple[float, float, float]
"""Height, left and right end of a rule or of the edge of a shaded stripe."""

WIDE_EDGE = 0.6
"""An edge that runs along this share of the table parts its rows."""
CLOSE = 1.4
"""Lines of one cell stand no further apart than so many font sizes."""
FIGURED = 0.6
LEVEL = 0.2
"""A text level with the figures of a row, give or take so many font sizes, begins there."""
MARGIN = 2.0
"""What a table reaches beyond its texts (points)."""


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of figures: edges between columns and rows, and the lines of each row."""

    left: float
    inner: list[float]
    right: float
    ys: list[float]
    rows: list[list[ChunkLine]]

    def cells(self, below: int) -> Iterator[BareCell]:
        """The cells, their rows counted from `below`; a text that runs over columns or on over rows merges them."""
        height = 1
        for column, end, row in self.fields():
            if self.goes_on(row, column, end):
                height += 1
                continue
            yield BareCell(below + row - height + 1, column, height, end - column)
            height = 1

    def fields(self) -> Iterator[tuple[int, int, int]]:
        """First column, column after the last, row: those of one place below one another."""
        spans: dict[tuple[int, int], list[int]] = {}
        for row, lines in enumerate(self.rows):
            start = 0
            for column in range(1, len(self.inner) + 2):
                if column <= len(self.inner) and any(crossed(line, self.inner[column - 1]) for line in lines):
                    continue
                spans.setdefault((start, column), []).append(row)
                start = column
        for (start, end), rows in spans.items():
            yield from ((start, end, row) for row in rows)

    def goes_on(self, row: int, column: int, end: int) -> bool:
        """Whether the text at `column` of `row` goes on in the next row, set line by line past the figures there."""
        if end - column > 1 or column == 0 or row + 1 >= len(self.rows) or self.texts(row + 1, 0):
            return False
        if any(crossed(line, x) for line in self.rows[row + 1] for x in self.inner):
            return False
        above, under = self.texts(row, column), self.texts(row + 1, column)
        if not above or not under or under[0].is_value:
            return False
        size = self.rows[row][0].size
        level = any(abs(chunk.baseline - under[0].baseline) < LEVEL * size for chunk in self.figures(row + 1))
        return not level and under[0].baseline - above[-1].baseline <= LINE_PITCH * size

    def texts(self, row: int, column: int) -> list[Chunk]:
        return [chunk for line in self.rows[row] for chunk in line.chunks if place_of(chunk, self.inner) == column]

    def figures(self, row: int) -> list[Chunk]:
        """The figures of a row; the first texts of its columns where it has none."""
        chunks = [chunk for line in self.rows[row] for chunk in line.chunks]
        return [chunk for chunk in chunks if chunk.is_value] or chunks[-1:]


def body_of(
    lines: Sequence[ChunkLine],
    region: Region,
    inner: list[float],
    extent: tuple[float, float],
    edges: Sequence[Edge],
) -> Body:
    """The body whose lines with figures are the rows of `region`, with the `lines` that belong to it."""
    figured = [lines[index] for index in region.rows]
    numeric = {
        column
        for column in range(len(inner) + 1)
        if sum(1 for line in figured if has_value(line, column, inner)) >= FIGURED * len(figured)
    }
    if is_numbered(figured, inner):
        numeric.add(0)
    last = region.rows[-1]
    while last + 1 < len(lines) and belongs_below(lines[last], lines[last + 1], inner, numeric, extent):
        last += 1
    inside = list(lines[region.first : last + 1])
    heights = [y for y, left, right in edges if right - left >= WIDE_EDGE * (extent[1] - extent[0])]
    groups = grouped(inside, inner, numeric, heights)
    ys = [group[0].top - MARGIN / 2 for group in groups]
    ys = [(upper[-1].bottom + lower[0].top) / 2 for upper, lower in zip(groups, groups[1:], strict=False)]
    top, bottom = groups[0][0].top - MARGIN / 2, groups[-1][-1].bottom + MARGIN / 2
    left = min(chunk.left for line in inside for chunk in line.chunks)
    right = max(chunk.right for line in inside for chunk in line.chunks)
    return Body(min(left, extent[0]) - MARGIN, inner, max(right, extent[1]) + MARGIN, [top, *ys, bottom], groups)


def is_numbered(rows: Sequence[ChunkLine], inner: Sequence[float]) -> bool:
    """Whether the first column holds the numbers of the rows and (but for a total) nothing else."""
    first = [chunk for line in rows for chunk in line.chunks[:1] if place_of(chunk, inner) == 0]
    labels = sum(1 for chunk in first if chunk.is_label)
    return labels >= 2 and labels >= len(first) - 1


def belongs_below(
    upper: ChunkLine, line: ChunkLine, inner: Sequence[float], numeric: set[int], extent: tuple[float, float]
) -> bool:
    """Whether `line`, the next one below the rows found so far, is still of the table: a wrapped name, a total."""
    if is_caption_start(line.text) or line.chunks[0].left < extent[0] - MARGIN:
        return False
    figures = sum(1 for column in numeric if has_value(line, column, inner))
    if (figures and len(line.chunks) > 2) or (
        len(line.chunks) > 1 and figures > (1 if has_value(line, 0, inner) else 0)
    ):
        return line.baseline - upper.baseline <= 2 * CLOSE * line.size
    inside = not any(crossed(line, x) for x in inner)
    textual = all(place_of(chunk, inner) not in numeric - awaiting(upper, line, inner) for chunk in line.chunks)
    return (
        inside
        and textual
        and pitch(upper, line) <= CLOSE * max(line.size, upper.size)
        and line.size <= 1.1 * upper.size
    )


def pitch(upper: ChunkLine, line: ChunkLine) -> float:
    """How far `line` stands below `upper`: in the columns of its own texts, for a line gathers texts of several cells whose
    lines are not quite level."""
    over = [
        below.baseline - above.baseline
        for below in line.chunks
        for above in upper.chunks
        if above.left < below.right and below.left < above.right
    ]
    return min(over, default=line.baseline - upper.baseline)
