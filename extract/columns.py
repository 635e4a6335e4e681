"""Columns that no rule divides: the strips which stay empty down the lines of a table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.chunks import Chunk, ChunkLine
from extract.figures import column_number

__all__ = ["best_place", "counts_columns", "crossed", "cut_at", "gutters", "place_of"]

Extent = tuple[float, float]
"""Left and right end of a text or of an empty strip, in points."""

LEAST_WIDTH = 1.5
"""A strip narrower than this (points) parts nothing."""
CLEAR = 0.5
"""So many font sizes between two words may part columns; a blank is narrower."""
LEAST_ALIKE = 2
LEAST_NUMBERS = 3


def gutters(full: Sequence[ChunkLine], others: Sequence[ChunkLine], heads: Sequence[ChunkLine]) -> list[float]:
    """The edges between columns: the strips left empty by the fullest of the lines `full`.

    Each is set where the `others` between them cross it least, then where the words of the heading `heads` do: names
    and figures set left and right leave wide strips, and a heading set in the middle of its column reaches into them.
    """
    if not full:
        return []
    counts = Counter(len(line.chunks) for line in full)
    usual = max(counts, key=lambda count: (counts[count] * count, count))
    rows = [line for line in full if len(line.chunks) >= usual]
    strips = empty_strips([chunk for line in rows for chunk in line.chunks])
    every = [(chunk.left, chunk.right) for line in (*full, *others) for chunk in line.chunks]
    headings = [chunk for line in heads for chunk in line.chunks]
    layers = (
        every,
        [word for chunk in headings for word in chunk.words],
        [(chunk.left, chunk.right) for chunk in headings],
    )
    return [best_place(strip, layers) for strip in strips]


def empty_strips(chunks: Sequence[Chunk]) -> list[Extent]:
    found = []
    end = float("inf")
    for chunk in sorted(chunks, key=lambda chunk: chunk.left):
        if chunk.left - end >= LEAST_WIDTH:
            found.append((end, chunk.left))
        end = chunk.right if end == float("inf") else max(end, chunk.right)
    return found


def best_place(strip: Extent, layers: Sequence[Sequence[Extent]]) -> float:
    """The middle of that part of `strip` which the fewest texts cover, the widest of equals; the first layer counts most."""
    low, high = strip
    near = [[(left, right) for left, right in layer if left < high and right > low] for layer in layers]
    edges = sorted({low, high, *(x for layer in near for extent in layer for x in extent if low < x < high)})
    parts = []
    for a, b in zip(edges, edges[1:], strict=False):
        middle = (a + b) / 2
        covers = tuple(sum(1 for left, right in layer if left < middle < right) for layer in near)
        parts.append((covers, a - b, middle))
    return min(parts)[2]


def cut_at(line: ChunkLine, inner: Sequence[float], rows: Sequence[ChunkLine]) -> ChunkLine:
    """`line` with a text that runs over an edge of `inner` cut in two, where its second part begins as its column does.

    A long name may end a blank and a half before the next column, as near as the words of one text.
    """
    if not any(crossed(line, x) for x in inner):
        return line
    chunks = list(line.chunks)
    for column, x in enumerate(inner, start=1):
        at = next((at for at, chunk in enumerate(chunks) if chunk.left < x < chunk.right), None)
        if at is None:
            continue
        begins = Counter(round(chunk.left) for row in rows for chunk in row.chunks if place_of(chunk, inner) == column)
        usual = [left for left, count in begins.items() if count >= LEAST_ALIKE]
        cut = chunks[at].word_at(usual, x, CLEAR * line.size, LEAST_WIDTH)
        if cut is not None:
            chunks[at : at + 1] = chunks[at].cut(cut)
    return replace(line, chunks=tuple(chunks))


def counts_columns(line: ChunkLine) -> bool:
    """Whether a line only numbers the columns: "(1) (2) (3)", "1 2 3 4 = 3 / 2"."""
    numbers = [column_number(chunk.text) for chunk in line.chunks]
    return len(numbers) >= LEAST_NUMBERS and numbers == list(range(1, len(numbers) + 1))


def crossed(line: ChunkLine, x: float) -> bool:
    return any(chunk.left < x < chunk.right for chunk in line.chunks)


def place_of(chunk: Chunk, inner: Sequence[float]) -> int:
    """The column in which the middle of `chunk` stands."""
    middle = (chunk.left + chunk.right) / 2
    return sum(1 for x in inner if x <= middle)
