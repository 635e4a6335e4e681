"""Which columns the texts of a heading stand over, where no vertical rule says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.chunks import Chunk, ChunkLine
from extract.columns import place_of
from extract.unruled_rows import Edge

__all__ = ["Span", "spans_of"]

OFF_CENTRE = 6.0
"""A text over several columns stands in their middle, give or take so much (points) for each of them."""
TIGHT = 1.35
"""Lines of one heading stand no further apart than so many font sizes; below a text over several columns is more space."""
BESIDE = 1.5
UNDER = 0.9
"""Texts up to BESIDE font sizes above another one, or less than UNDER below it, stand beside it: in columns of their own."""
LETTERS = (0.75, 0.22)
"""Letters reach so many font sizes above their baseline, and below it."""
SAME_LEVEL = 0.6
LEVEL = 0.3


@dataclass(slots=True)
class Span:
    """The columns `start` .. `end - 1` below one text; `bottom` is the height that parts it from what is below."""

    start: int
    end: int
    bottom: float

    def is_clear_of(self, other: "Span") -> bool:
        """Whether both can stand in one heading: side by side, or one below a wider one."""
        if self.end <= other.start or other.end <= self.start:
            return True
        upper, lower = (self, other) if self.bottom < other.bottom else (other, self)
        return (
            upper.start <= lower.start and lower.end <= upper.end and upper.end - upper.start > lower.end - lower.start
        )


def spans_of(found: Sequence[ChunkLine], xs: Sequence[float], edges: Sequence[Edge]) -> list[Span]:
    """The texts of the heading lines `found` over several of the columns between `xs`, from the lowest up.

    `edges` are the rules within the heading.
    """
    spans = ruled_off(found, xs, edges)
    every = [chunk for line in found for chunk in line.chunks]
    for line in reversed(found):
        for chunk in line.chunks:
            steps = [(one, one.baseline - chunk.baseline) for one in every if one != chunk]
            beside = [one for one, step in steps if -BESIDE * line.size < step < UNDER * line.size]
            under = [one for one, step in steps if step >= UNDER * line.size]
            columns = columns_below(chunk, beside, under, xs, line.size)
            if columns is None or any((span.start, span.end) == columns for span in spans):
                continue
            span = Span(*columns, lower_edge(chunk, under, columns, xs, line.size))
            if all(span.is_clear_of(other) for other in spans):
                spans.append(span)
    return levelled(spans, found[0].size)


def ruled_off(found: Sequence[ChunkLine], xs: Sequence[float], edges: Sequence[Edge]) -> list[Span]:
    """The columns over which a rule of their own parts the text above from the headings below."""
    spans: list[Span] = []
    for y, left, right in edges:
        columns = [at for at, (a, b) in enumerate(zip(xs, xs[1:], strict=False)) if left < (a + b) / 2 < right]
        above = [line for line in found if line.baseline < y]
        if not above or not 2 <= len(columns) < len(xs) - 1:
            continue
        texts = [chunk for chunk in above[-1].chunks if left < (chunk.left + chunk.right) / 2 < right]
        span = Span(columns[0], columns[-1] + 1, y)
        if len(texts) == 1 and all(span.is_clear_of(other) for other in spans):
            spans.append(span)
    return spans


def columns_below(
    chunk: Chunk, beside: Sequence[Chunk], under: Sequence[Chunk], xs: Sequence[float], size: float
) -> tuple[int, int] | None:
    """The columns over which `chunk` is centred, each with a text of its own below it; None for one column."""
    inner = xs[1:-1]
    home = place_of(chunk, inner)
    best: tuple[float, tuple[int, int]] | None = None
    for start in range(home + 1):
        for end in range(max(home + 1, start + 2), len(xs)):
            heads = [one for one in under if xs[start] <= (one.left + one.right) / 2 <= xs[end]]
            if not is_even(heads, inner, range(start, end), LEVEL * size):
                continue
            middles = (xs[start] + xs[end], min(one.left for one in heads) + max(one.right for one in heads))
            off = min(abs(chunk.left + chunk.right - middle) / 2 for middle in middles)
            if off <= OFF_CENTRE * (end - start) and chunk.left >= xs[start] - 1 and chunk.right <= xs[end] + 1:
                free = not any(one.left < xs[end] and one.right > xs[start] for one in beside)
                if free and (best is None or off < best[0]):
                    best = (off, (start, end))
    if best is None or goes_on_below(chunk, under, inner, home, size):
        return None
    return best[1]


def is_even(heads: Sequence[Chunk], inner: Sequence[float], columns: range, tolerance: float) -> bool:
    """Whether `heads` are the headings of `columns`, each of them, and begin, end or are centred on one height.

    A heading beside a wider one is set in the middle of both levels, higher than those below the wider one.
    """
    by_column: dict[int, list[float]] = {}
    for chunk in heads:
        by_column.setdefault(place_of(chunk, inner), []).append(chunk.baseline)
    if by_column.keys() != set(columns):
        return False
    firsts, lasts = [min(one) for one in by_column.values()], [max(one) for one in by_column.values()]
    middles = [(first + last) / 2 for first, last in zip(firsts, lasts, strict=True)]
    return any(max(heights) - min(heights) <= tolerance for heights in (firsts, lasts, middles))


def goes_on_below(chunk: Chunk, under: Sequence[Chunk], inner: Sequence[float], home: int, size: float) -> bool:
    """Whether `chunk` stands right over the text of its own column, as the first line of a heading of several."""
    own = [one for one in under if place_of(one, inner) == home]
    return any(
        abs((one.left + one.right) - (chunk.left + chunk.right)) / 2 < OFF_CENTRE / 2
        and one.baseline - chunk.baseline <= TIGHT * size
        for one in own
    )


def lower_edge(
    chunk: Chunk, under: Sequence[Chunk], columns: tuple[int, int], xs: Sequence[float], size: float
) -> float:
    """Half way between the letters of `chunk` and those of the first text below it."""
    inner = xs[1:-1]
    below = min(one.baseline for one in under if columns[0] <= place_of(one, inner) < columns[1])
    return (chunk.baseline + LETTERS[1] * size + below - LETTERS[0] * size) / 2


def levelled(spans: Sequence[Span], size: float) -> list[Span]:
    """`spans` whose lower edges are nearly on one height, set to the upper of these."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: span.bottom):
        near = bool(found) and span.bottom - found[-1].bottom <= SAME_LEVEL * size
        found.append(Span(span.start, span.end, found[-1].bottom if near else span.bottom))
    return found
