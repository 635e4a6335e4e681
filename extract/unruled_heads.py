"""The heading above rows that no rule divides: which lines, and which columns each of its texts stands over."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.captions import is_caption_start
from extract.chunks import ChunkLine
from extract.columns import counts_columns
from extract.fields import BareCell
from extract.unruled_rows import Body, Edge
from extract.unruled_spans import Span, spans_of

__all__ = ["Heading", "heading_lines", "heading_of"]

MOST_LINES = 9
FAR = 2.2
"""A heading stands within so many font sizes of what is below it."""
LARGER = 1.2
"""Letters so many times larger than those of the rows are a title's."""
WIDE_EDGE = 0.6
SENTENCE = 0.7
"""A text that runs along this share of the table is a title or running text, no heading of a column."""
TITLE_OFF = 0.15
OFF_MIDDLE = 0.02
"""A text alone between two rules whose middle is that of the table, give or take this share, is a title."""
LINE = 0.95
"""Lines of one text stand further apart than so many font sizes."""


@dataclass(slots=True)
class Heading:
    """The edges above each row of the heading (none below the last) and its cells."""

    ys: list[float] = field(default_factory=list)
    cells: list[BareCell] = field(default_factory=list)


def heading_of(found: Sequence[ChunkLine], body: Body, edges: Sequence[Edge]) -> Heading:
    """The heading of `body` whose lines are `found`: rows of texts, and one of column numbers where it has them."""
    numbers = found[-1] if found and counts_columns(found[-1]) else None
    texts = found if numbers is None else found[:-1]
    n_columns = len(body.inner) + 1
    heading = Heading()
    if texts:
        xs = [body.left, *body.inner, body.right]
        inside = [edge for edge in edges if texts[0].top < edge[0] < texts[-1].baseline]
        spans = spans_of(texts, xs, inside)
        heading.ys = [texts[0].top - 1.0, *sorted({span.bottom for span in spans})]
        heading.cells = [cell for column in range(n_columns) for cell in cells_down(column, spans, heading.ys)]
        heading.cells.sort(key=lambda cell: (cell.row, cell.column))
    if numbers is not None:
        row = len(heading.ys)
        heading.ys.append((texts[-1].bottom + numbers.top) / 2 if texts else numbers.top - 1.0)
        heading.cells += [BareCell(row, column, 1, 1) for column in range(n_columns)]
    return heading


def cells_down(column: int, spans: Sequence[Span], ys: Sequence[float]) -> list[BareCell]:
    """The cells that begin in `column`, from the top: the texts over it and others, then its own."""
    cells = []
    row = 0
    for span in sorted(spans, key=lambda span: span.bottom):
        if span.start <= column < span.end:
            below = ys.index(span.bottom)
            if span.start == column:
                cells.append(BareCell(row, column, below - row, span.end - span.start))
            row = below
    return [*cells, BareCell(row, column, len(ys) - row, 1)]


def heading_lines(
    lines: Sequence[ChunkLine], first: int, extent: tuple[float, float], edges: Sequence[Edge], above: float
) -> list[ChunkLine]:
    """The lines above the row `lines[first]` of a table that runs along `extent`; none above the height `above`.

    Up to the topmost rule or shade that reaches down to them, else up to the title.
    """
    width = extent[1] - extent[0]
    wide = [edge for edge in edges if edge[2] - edge[1] >= WIDE_EDGE * width]
    found: list[ChunkLine] = []
    below = lines[first]
    for line in reversed(lines[max(first - MOST_LINES, 0) : first]):
        inside = all(extent[0] < (chunk.left + chunk.right) / 2 < extent[1] for chunk in line.chunks)
        near = below.top - line.bottom <= FAR * max(line.size, below.size)
        if line.top < above or is_caption_start(line.text) or not inside or not near:
            break
        if len(line.chunks) == 1 and line.chunks[0].right - line.chunks[0].left > SENTENCE * width:
            break
        if line.size > LARGER * lines[first].size:
            break
        found.insert(0, line)
        below = line
    return without_title(found, wide, extent)


def without_title(found: list[ChunkLine], wide: Sequence[Edge], extent: tuple[float, float]) -> list[ChunkLine]:
    """`found` from the topmost rule or edge of a shade on; without one, from the first line of several texts on."""
    if not found:
        return []
    tops = [edge for edge in wide if found[0].top - 2 * found[0].size <= edge[0] <= found[-1].baseline]
    if tops:
        found = [line for line in found if line.baseline > min(tops)[0]]
        while len(found) > 1 and is_title(found[0], found[1], tops):
            found = found[1:]
        return found
    start = next((at for at, line in enumerate(found) if len(line.chunks) > 1), len(found))
    # A single text is no title, but stands over some of the columns, when it is not set in the middle of the table
    # or when the next text begins beside it, before its line is over.
    middle, width = (extent[0] + extent[1]) / 2, extent[1] - extent[0]
    while 0 < start < len(found) and (
        abs(sum(ends(found[start - 1])) / 2 - middle) > TITLE_OFF * width
        or found[start].baseline - found[start - 1].baseline < LINE * found[start - 1].size
    ):
        start -= 1
    return found[start:]


def is_title(line: ChunkLine, under: ChunkLine, wide: Sequence[Edge]) -> bool:
    """Whether a rule along the table parts a text, alone in the middle of that rule or at its start, from the heading."""
    left, right = ends(line)
    return len(line.chunks) == 1 and any(
        line.baseline < y < under.baseline
        and (abs(left + right - start - end) / 2 < OFF_MIDDLE * (end - start) or left - start < under.size)
        for y, start, end in wide
    )


def ends(line: ChunkLine) -> tuple[float, float]:
    return line.chunks[0].left, line.chunks[-1].right
