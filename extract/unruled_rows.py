"""The rows of a table without rules: which line begins one, where it ends, which columns a text runs over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.captions import is_caption_start
from extract.chunks import ChunkLine
from extract.columns import crossed, place_of
from extract.fields import BareCell

__all__ = ["Body", "Edge", "body_of"]

Edge = tuple[float, float, float]
"""Height, left and right end of a rule or of the edge of a shaded stripe."""

WIDE_EDGE = 0.6
"""An edge that runs along this share of the table parts its rows."""
CLOSE = 1.4
"""Lines of one cell stand no further apart than so many font sizes."""
CLEARER = 1.15
"""Between two rows the widest space parts them when it is so much wider than the others; else the lower row begins at its figures."""
FIGURED = 0.6
MARGIN = 2.0


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of figures: edges between columns and rows, and the lines of each row."""

    left: float
    inner: list[float]
    right: float
    ys: list[float]
    rows: list[list[ChunkLine]]

    def cells(self, below: int) -> Iterator[BareCell]:
        """The cells, their rows counted from `below`; a text that runs over columns merges them."""
        for index, lines in enumerate(self.rows):
            start = 0
            for column in range(1, len(self.inner) + 2):
                if column <= len(self.inner) and any(crossed(line, self.inner[column - 1]) for line in lines):
                    continue
                yield BareCell(below + index, start, 1, column - start)
                start = column


def body_of(
    lines: Sequence[ChunkLine],
    rows: Sequence[int],
    inner: list[float],
    extent: tuple[float, float],
    edges: Sequence[Edge],
) -> Body:
    """The body whose lines with figures are `rows` (indices into `lines`), with the lines that belong to it."""
    figured = [lines[index] for index in rows]
    numeric = {
        column
        for column in range(len(inner) + 1)
        if sum(1 for line in figured if has_value(line, column, inner)) >= FIGURED * len(figured)
    }
    if is_numbered(figured, inner):
        numeric.add(0)
    last = rows[-1]
    while last + 1 < len(lines) and belongs_below(lines[last], lines[last + 1], inner, numeric, extent):
        last += 1
    inside = list(lines[rows[0] : last + 1])
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


def has_value(line: ChunkLine, column: int, inner: Sequence[float]) -> bool:
    return any(chunk.is_value and place_of(chunk, inner) == column for chunk in line.chunks)


def starts_row(line: ChunkLine, inner: Sequence[float], numeric: set[int]) -> bool:
    """Whether a line begins a row (or holds its figures): a figure in its column, or a text over several columns."""
    return any(has_value(line, column, inner) for column in numeric) or any(crossed(line, x) for x in inner)


def belongs_below(
    upper: ChunkLine, line: ChunkLine, inner: Sequence[float], numeric: set[int], extent: tuple[float, float]
) -> bool:
    """Whether `line`, the next one below the rows found so far, is still of the table: a wrapped name, a total."""
    if (
        is_caption_start(line.text)
        or line.chunks[0].left < extent[0] - MARGIN
        or line.chunks[-1].right > extent[1] + MARGIN
    ):
        return False
    total = any(has_value(line, column, inner) for column in numeric if column) and len(line.chunks) > 1
    if total:
        return line.baseline - upper.baseline <= 2 * CLOSE * line.size
    inside = not any(crossed(line, x) for x in inner)
    textual = all(place_of(chunk, inner) not in numeric for chunk in line.chunks)
    return (
        inside
        and textual
        and line.baseline - upper.baseline <= CLOSE * max(line.size, upper.size)
        and line.size <= 1.1 * upper.size
    )


def grouped(
    lines: Sequence[ChunkLine], inner: Sequence[float], numeric: set[int], heights: Sequence[float]
) -> list[list[ChunkLine]]:
    """The lines of each row: parted by rules between them, else so that each row has one line that begins it."""
    bands: list[list[ChunkLine]] = [[lines[0]]]
    for above, line in zip(lines, lines[1:], strict=False):
        if any(above.baseline < y + 0.1 * line.size and y < line.baseline - 0.2 * line.size for y in heights):
            bands.append([line])
        else:
            bands[-1].append(line)
    return [row for band in bands for row in parted(band, inner, numeric)]


def parted(band: Sequence[ChunkLine], inner: Sequence[float], numeric: set[int]) -> Iterator[list[ChunkLine]]:
    starts = [at for at, line in enumerate(band) if starts_row(line, inner, numeric)]
    cuts = [boundary(band, a, b) for a, b in zip(starts, starts[1:], strict=False)]
    for start, end in zip([0, *cuts], [*cuts, len(band)], strict=True):
        yield list(band[start:end])


def boundary(band: Sequence[ChunkLine], upper: int, lower: int) -> int:
    """The first line of the row that holds `lower`: below the widest space after `upper`, where one is the widest."""
    spaces = [(band[at].baseline - band[at - 1].baseline, at) for at in range(upper + 1, lower + 1)]
    spaces.sort(reverse=True)
    if len(spaces) > 1 and spaces[0][0] < CLEARER * spaces[1][0]:
        return lower
    return spaces[0][1]
