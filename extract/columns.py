"""Columns that no rule divides: the strips which stay empty down the lines of a table."""

from collections import Counter
from collections.abc import Sequence

from extract.chunks import Chunk, ChunkLine

__all__ = ["crossed", "gutters", "place_of"]

LEAST_WIDTH = 1.5
"""A strip narrower than this (points) parts nothing."""


def gutters(full: Sequence[ChunkLine], others: Sequence[ChunkLine]) -> list[float]:
    """The edges between columns: the strips left empty by the fullest of the lines `full`, set where `others` cross least."""
    if not full:
        return []
    counts = Counter(len(line.chunks) for line in full)
    usual = max(counts, key=lambda count: (counts[count] * count, count))
    rows = [line for line in full if len(line.chunks) >= usual]
    strips = empty_strips([chunk for line in rows for chunk in line.chunks])
    every = [chunk for line in (*full, *others) for chunk in line.chunks]
    return [best_place(strip, every) for strip in strips]


def empty_strips(chunks: Sequence[Chunk]) -> list[tuple[float, float]]:
    found = []
    end = float("inf")
    for chunk in sorted(chunks, key=lambda chunk: chunk.left):
        if chunk.left - end >= LEAST_WIDTH:
            found.append((end, chunk.left))
        end = chunk.right if end == float("inf") else max(end, chunk.right)
    return found


def best_place(strip: tuple[float, float], chunks: Sequence[Chunk]) -> float:
    """The middle of that part of `strip` which the fewest chunks cover, the widest of equals."""
    low, high = strip
    near = [chunk for chunk in chunks if chunk.left < high and chunk.right > low]
    edges = sorted({low, high, *(edge for chunk in near for edge in (chunk.left, chunk.right) if low < edge < high)})
    parts = [
        (sum(1 for chunk in near if chunk.left < (a + b) / 2 < chunk.right), a - b, (a + b) / 2)
        for a, b in zip(edges, edges[1:], strict=False)
    ]
    return min(parts)[2]


def crossed(line: ChunkLine, x: float) -> bool:
    return any(chunk.left < x < chunk.right for chunk in line.chunks)


def place_of(chunk: Chunk, inner: Sequence[float]) -> int:
    """The column in which the middle of `chunk` stands."""
    middle = (chunk.left + chunk.right) / 2
    return sum(1 for x in inner if x <= middle)
