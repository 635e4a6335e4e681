"""The heading above rows that no rule divides: which lines, and which columns each of its texts stands over."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from extract.captions import is_caption_start
from extract.chunks import Chunk, ChunkLine
from extract.columns import place_of
from extract.fields import BareCell
from extract.unruled_rows import Body, Edge

__all__ = ["Heading", "heading_of"]

MOST_LINES = 9
FAR = 2.2
"""A heading stands within so many font sizes of what is below it."""
WIDE_EDGE = 0.6
SENTENCE = 0.7
"""A text that runs along this share of the table is a title or running text, no heading of a column."""
LEVEL = 1.5
TITLE_OFF = 0.15
OFF_CENTRE = 6.0
"""A text over several columns stands in their middle, give or take so much (points)."""


@dataclass(slots=True)
class Heading:
    """The edges above each row of the heading (none below the last) and its cells."""

    ys: list[float] = field(default_factory=list)
    cells: list[BareCell] = field(default_factory=list)


def heading_of(lines: Sequence[ChunkLine], first: int, body: Body, edges: Sequence[Edge], above: float) -> Heading:
    """The heading of `body`, whose first line is `lines[first]`; nothing above the height `above` belongs to it."""
    found = heading_lines(lines, first, body, edges, above)
    if not found:
        return Heading()
    top = found[0].top - 1.0
    groups = columns_under(found, body, [edge for edge in edges if found[0].top < edge[0] < lines[first].top])
    spans = [(start, end, chunks) for start, end, chunks in groups if end - start > 1]
    n_columns = len(body.inner) + 1
    if not spans:
        return Heading([top], [BareCell(0, column, 1, 1) for column in range(n_columns)])
    lowest = max(
        line.bottom for line in found if any(chunk in chunks for _, _, chunks in spans for chunk in line.chunks)
    )
    under = [line for line in found if line.top >= lowest - 0.5 * line.size]
    if not under:
        return Heading([top], [BareCell(0, column, 1, 1) for column in range(n_columns)])
    middle = (lowest + min(line.top for line in under)) / 2
    cells = []
    covered = set()
    for start, end, _ in spans:
        covered |= set(range(start, end))
        cells.append(BareCell(0, start, 1, end - start))
        cells += [BareCell(1, column, 1, 1) for column in range(start, end)]
    cells += [BareCell(0, column, 2, 1) for column in range(n_columns) if column not in covered]
    return Heading([top, middle], sorted(cells, key=lambda cell: (cell.row, cell.column)))


def heading_lines(
    lines: Sequence[ChunkLine], first: int, body: Body, edges: Sequence[Edge], above: float
) -> list[ChunkLine]:
    """The lines above the rows up to the topmost rule or shade that reaches down to them, else up to the title."""
    wide = [y for y, left, right in edges if right - left >= WIDE_EDGE * (body.right - body.left)]
    found: list[ChunkLine] = []
    below = lines[first]
    for line in reversed(lines[max(first - MOST_LINES, 0) : first]):
        inside = all(body.left < (chunk.left + chunk.right) / 2 < body.right for chunk in line.chunks)
        near = below.top - line.bottom <= FAR * max(line.size, below.size)
        if line.top < above or is_caption_start(line.text) or not inside or not near:
            break
        if len(line.chunks) == 1 and line.chunks[0].right - line.chunks[0].left > SENTENCE * (body.right - body.left):
            break
        found.insert(0, line)
        below = line
    return without_title(found, wide, (body.left + body.right) / 2, body.right - body.left)


def without_title(found: list[ChunkLine], wide: Sequence[float], middle: float, width: float) -> list[ChunkLine]:
    """`found` from the topmost rule or edge of a shade on; without one, from the first line of several texts on."""
    if not found:
        return []
    tops = [y for y in wide if found[0].top - 2 * found[0].size <= y <= found[-1].baseline]
    if tops:
        return [line for line in found if line.baseline > min(tops)]
    start = next((at for at, line in enumerate(found) if len(line.chunks) > 1), len(found))
    # A single text that is not set in the middle of the table is no title: it stands over some of the columns.
    while 0 < start < len(found) and abs(sum(ends(found[start - 1])) / 2 - middle) > TITLE_OFF * width:
        start -= 1
    return found[start:]


def ends(line: ChunkLine) -> tuple[float, float]:
    return line.chunks[0].left, line.chunks[-1].right


def columns_under(found: Sequence[ChunkLine], body: Body, edges: Sequence[Edge]) -> list[tuple[int, int, list[Chunk]]]:
    """For texts that stand over several columns: the first column, the one after the last, and the texts."""
    xs = [body.left, *body.inner, body.right]
    groups = ruled_off(found, xs, edges)
    for at, line in enumerate(found[:-1]):
        beside = [
            chunk for other in found if abs(other.baseline - line.baseline) < 1.5 * line.size for chunk in other.chunks
        ]
        under = [chunk for other in found[at + 1 :] for chunk in other.chunks]
        for chunk in line.chunks:
            span = span_of(chunk, [one for one in beside if one != chunk], under, xs)
            if span is not None and not any(start < span[1] and span[0] < end for start, end, _ in groups):
                groups.append((*span, [chunk]))
    return groups


def ruled_off(
    found: Sequence[ChunkLine], xs: Sequence[float], edges: Sequence[Edge]
) -> list[tuple[int, int, list[Chunk]]]:
    """The columns over which a rule of their own parts the text above from the headings below."""
    groups: list[tuple[int, int, list[Chunk]]] = []
    for y, left, right in edges:
        columns = [at for at, (a, b) in enumerate(zip(xs, xs[1:], strict=False)) if left < (a + b) / 2 < right]
        above = [line for line in found if line.baseline < y]
        if not above or not 2 <= len(columns) < len(xs) - 1:
            continue
        texts = [chunk for chunk in above[-1].chunks if left < (chunk.left + chunk.right) / 2 < right]
        start, end = columns[0], columns[-1] + 1
        if len(texts) == 1 and not any(start < other and one < end for one, other, _ in groups):
            groups.append((start, end, texts))
    return groups


def span_of(
    chunk: Chunk, beside: Sequence[Chunk], under: Sequence[Chunk], xs: Sequence[float]
) -> tuple[int, int] | None:
    """The columns over which `chunk` is centred, each with a text of its own below it; None for one column."""
    inner = xs[1:-1]
    home = place_of(chunk, inner)
    best: tuple[float, tuple[int, int]] | None = None
    for start in range(home + 1):
        for end in range(max(home + 1, start + 2), len(xs)):
            heads = [one for one in under if xs[start] <= (one.left + one.right) / 2 <= xs[end]]
            if {place_of(one, inner) for one in heads} != set(range(start, end)):
                continue
            middles = (xs[start] + xs[end], min(one.left for one in heads) + max(one.right for one in heads))
            off = min(abs(chunk.left + chunk.right - middle) / 2 for middle in middles)
            if off <= OFF_CENTRE * (end - start) and chunk.left >= xs[start] - 1 and chunk.right <= xs[end] + 1:
                free = not any(one.left < xs[end] and one.right > xs[start] and one not in under for one in beside)
                if free and (best is None or off < best[0]):
                    best = (off, (start, end))
    if best is None or (not level(under, xs, *best[1]) and single(chunk, under, xs, home)):
        return None
    return best[1]


def level(under: Sequence[Chunk], xs: Sequence[float], start: int, end: int) -> bool:
    """Whether the headings of the columns begin on one line; beside the second line of a longer one they would not."""
    first: dict[int, float] = {}
    for chunk in under:
        column = place_of(chunk, xs[1:-1])
        if start <= column < end:
            first[column] = min(first.get(column, chunk.baseline), chunk.baseline)
    return max(first.values()) - min(first.values()) < LEVEL


def single(chunk: Chunk, under: Sequence[Chunk], xs: Sequence[float], home: int) -> bool:
    """Whether `chunk` stands right over the text of its own column: the first line of a heading of several."""
    own = [one for one in under if place_of(one, xs[1:-1]) == home]
    return any(abs((one.left + one.right) - (chunk.left + chunk.right)) / 2 < OFF_CENTRE / 2 for one in own)
