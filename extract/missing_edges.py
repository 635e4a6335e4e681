"""Edges that a ruled grid lacks: columns that only the alignment of figures shows, rows that only shading parts."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.chunks import ChunkLine, chunk_lines
from extract.columns import best_place, crossed, gutters, place_of
from extract.fields import BareCell
from extract.figures import is_figure
from extract.grids import BareGrid
from extract.segments import Segment, Segments
from extract.words import PlacedWord
from schemas.geometry import BBox

__all__ = ["stripe_edges", "with_missing_columns"]

LEAST_ROWS = 3
"""So many rows of the grid must hold the figures of several columns side by side."""
MOSTLY = 0.5
FIGURED = 0.6
"""One of the new columns at least holds figures in this share of those rows."""
MOST_CROSSED = 0.15
NEAR = 3.0
"""A stripe reaches no further than this (points) out of its grid."""
ROUND = 1.5
"""Edges nearer than about this (points) are one."""
STRIPE = 0.8
"""A stripe runs along this share of the width of its grid."""
LEAST_HEIGHT = 8.0
"""No row of text is lower than this (points)."""

Texts = dict[int, list[PlacedWord]]


def stripe_edges(shades: Sequence[BBox], grids: Sequence[BareGrid], words: Sequence[PlacedWord]) -> Segments:
    """The upper and lower edges of shaded stripes across `grids`, as rules: rows that are told apart by their shade alone.

    The shade behind a line of text or a single cell parts nothing; nor does an edge across a word or beside a rule.
    """
    found = Segments()
    for grid in grids:
        x0, top, x1, bottom = grid.bbox
        inner = [shade for shade in shades if x0 - NEAR <= shade[0] and shade[2] <= x1 + NEAR]
        ends: dict[tuple[int, int], list[BBox]] = {}
        for shade in inner:
            for side in (1, 3):
                ends.setdefault((round(shade[side] / ROUND), side), []).append(shade)
        for (step, side), members in ends.items():
            y = step * ROUND
            wide = sum(shade[2] - shade[0] for shade in members) >= STRIPE * (x1 - x0)
            free = top < y < bottom and min(abs(y - edge) for edge in grid.ys) >= LEAST_HEIGHT
            # Where one stripe begins as another ends, one of them is only a slice of a larger area.
            sliced = any(abs(shade[4 - side] - y) <= NEAR for shade in inner)
            if wide and free and not sliced and not cuts_word(y, x0, x1, words):
                found.across.append(Segment(y, x0, x1))
    return found


def cuts_word(y: float, x0: float, x1: float, words: Sequence[PlacedWord]) -> bool:
    return any(
        word.word.bbox[1] + ROUND < y < word.baseline and x0 < word.word.bbox[0] and word.word.bbox[2] < x1
        for word in words
        if word.turn == 0
    )


def with_missing_columns(grid: BareGrid, inside: Mapping[int, list[PlacedWord]]) -> tuple[BareGrid, Texts]:
    """`grid` with its columns parted where figures of several columns stand in one, and the words of its new cells."""
    for column in range(len(grid.xs) - 2, -1, -1):
        inner = missing_in(grid, column, inside)
        if inner:
            grid, inside = parted(grid, column, inner, inside)
    return grid, dict(inside)


def missing_in(grid: BareGrid, column: int, inside: Mapping[int, list[PlacedWord]]) -> list[float]:
    """The edges that part column `column`; none where its rows do not agree."""
    own = [at for at, cell in enumerate(grid.cells) if cell.column == column and cell.col_span == 1 and inside.get(at)]
    if sum(1 for at in own if may_hold_several(inside[at])) < LEAST_ROWS:
        return []
    lines = [(at, line) for at in own for line in chunk_lines(inside[at])]
    full = [(index, line) for index, line in lines if texts_of(line) > 1 and line.values]
    rows = {index for index, _ in full}
    if len(rows) < LEAST_ROWS or len(rows) < MOSTLY * len({index for index, _ in lines}):
        return []
    first = min(line.baseline for _, line in full)
    heads = [line for _, line in lines if line.baseline < first]
    body = [line for _, line in lines if line.baseline >= first]
    figured = [line for _, line in full]
    places = [
        x
        for x in sorted({*gutters(figured, [], heads), *between(heads, body)})
        if sum(1 for line in body if crossed(line, x)) <= MOST_CROSSED * len(body) and is_headed(heads, x)
    ]
    inner = [x for at, x in enumerate(places) if not at or not is_same_gap(places[at - 1], x, heads)]
    for part in range(len(inner) + 1):
        values = sum(1 for line in figured if any(is_value(line, at, part, inner) for at in range(len(line.chunks))))
        if part and values >= FIGURED * len(figured):
            return inner
    return []


def may_hold_several(words: Sequence[PlacedWord]) -> bool:
    """Whether a cell may hold a figure beside another text: asked of every cell, before its words are put into lines."""
    return len(words) > 1 and any(word.word.text[:1].isdigit() for word in words)


def texts_of(line: ChunkLine) -> int:
    """How many texts a line has; "Rp" set apart before its amount is none."""
    return sum(1 for chunk in line.chunks if chunk.text.lower().rstrip(".") != "rp")


def between(heads: Sequence[ChunkLine], body: Sequence[ChunkLine]) -> list[float]:
    """In each space between the texts of the fullest line of the heading the place that the body crosses least: a column
    may hold few figures."""
    fullest = max(heads, key=lambda line: len(line.chunks), default=None)
    chunks = fullest.chunks if fullest is not None else ()
    texts = [(chunk.left, chunk.right) for line in body for chunk in line.chunks]
    return [
        best_place((left.right, right.left), [texts]) for left, right in pairwise(chunks) if left.right < right.left
    ]


def is_same_gap(left: float, right: float, heads: Sequence[ChunkLine]) -> bool:
    """Whether no text of the heading stands between two edges."""
    return not any(left <= (chunk.left + chunk.right) / 2 <= right for line in heads for chunk in line.chunks)


def is_headed(heads: Sequence[ChunkLine], x: float) -> bool:
    """Whether the heading is parted at `x` too: a line of it has texts on both sides, and none runs across."""
    parted_at_x = any({chunk.left >= x for chunk in line.chunks} == {True, False} for line in heads)
    return parted_at_x and not any(crossed(line, x) for line in heads)


def is_value(line: ChunkLine, at: int, part: int, inner: Sequence[float]) -> bool:
    chunk = line.chunks[at]
    return place_of(chunk, inner) == part and is_figure(chunk.text)


def parted(
    grid: BareGrid, column: int, inner: Sequence[float], inside: Mapping[int, list[PlacedWord]]
) -> tuple[BareGrid, Texts]:
    """`grid` with `inner` as further edges in `column`: its cells are cut there where none of their texts runs over."""
    more = len(inner)
    cells: list[BareCell] = []
    texts: Texts = {}
    for index, cell in enumerate(grid.cells):
        words = inside.get(index, [])
        end = cell.column + cell.col_span
        start = cell.column + more * (cell.column > column)
        stretched = replace(cell, column=start, col_span=end + more * (end > column) - start)
        pieces = [stretched] if cell.column != column or cell.col_span > 1 else cut(stretched, inner, words)
        for piece in pieces:
            left, right = (
                edge(grid, column, inner, piece.column),
                edge(grid, column, inner, piece.column + piece.col_span),
            )
            own = words if len(pieces) == 1 else [word for word in words if left <= middle(word) < right]
            texts[len(cells)] = own
            cells.append(piece)
    xs = [*grid.xs[: column + 1], *inner, *grid.xs[column + 1 :]]
    return replace(grid, xs=xs, cells=cells), texts


def cut(cell: BareCell, inner: Sequence[float], words: Sequence[PlacedWord]) -> list[BareCell]:
    lines = chunk_lines(words)
    free = [at for at, x in enumerate(inner, start=1) if not any(crossed(line, x) for line in lines)]
    ends = [0, *free, len(inner) + 1]
    return [
        replace(cell, column=cell.column + start, col_span=stop - start)
        for start, stop in zip(ends, ends[1:], strict=False)
    ]


def edge(grid: BareGrid, column: int, inner: Sequence[float], at: int) -> float:
    """The place of edge `at` of the grid once `inner` stand in `column`."""
    return [*grid.xs[: column + 1], *inner, *grid.xs[column + 1 :]][at]


def middle(word: PlacedWord) -> float:
    return (word.word.bbox[0] + word.word.bbox[2]) / 2
