"""Lines of one column laid to the rows beside them: each row gets a block of following lines, or none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from schemas.printed import TextLine

__all__ = ["MARK", "START", "Row", "blocks_for"]

START = re.compile(r"^(?:[^\W\d_a-z]|[-–•▪➢✓◆❖●■*]|\(?(?:\d|[a-z])+(?:\.\d+)*[.)]|\d|[≥≤<>%])")
"""How the text of a cell begins: a capital, a list mark, a number; not the small letter of a wrapped line."""
MARK = re.compile(r"^(?:[-–•▪➢✓◆❖●■*]|\(?(?:\d{1,2}|[a-z])[.)])\s|^\d{1,4}(?:\.\d{1,4})*\.?$")
NO_START = 2.0
SWALLOWED = 3.0
EMPTY = 1.0
GAP = 1.5
OFF_CENTRE = 0.3
FARTHEST = 4.0
WIDEST = 1.5
"""Costs, in line distances: of a block that begins inside a sentence, of a list mark inside a block, of a row without
text, of each line distance by which lines of a block stand apart, of a block whose first, middle or last line misses the
row; how far a block may stand from its row. WIDEST: no line distance is more than so many font sizes."""
ALIKE: tuple[tuple[float, ...], ...] = ((0.0,), (0.5,), (1.0,))
"""Where the blocks of a column meet their rows: all with their first line, with their middle, or with their last line."""
ANY = (0.0, 0.5, 1.0)
SAME_COST = 0.01
APART = 1.5
"""A line further below the one before it than so many line distances does not go on with its sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row stands: the height of its values, and that of its code in the first column where it has one."""

    height: float
    code: float | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """The lines to lay, by their heights; `pitch` is the distance from line to line.

    What the many ways to cut the lines share: `apart[a][b]` is by how much the lines from `a` on stand further apart than
    the pitch, up to `b` more of them; `marks[a]` counts the list marks before line `a`; `starts[a]` says whether a cell
    may begin with line `a`. `anchors` are those of blocks that meet their row: 0 the first line, 1 the last.
    """

    heights: list[float]
    pitch: float
    apart: list[list[float]]
    marks: list[int]
    starts: list[bool]
    anchors: tuple[float, ...] = ANY


def blocks_for(lines: Sequence[TextLine], rows: Sequence[Row]) -> list[list[TextLine]] | None:
    """The lines of each row, by the least cost over all ways to cut `lines`; None when a block would stand too far off.

    Among ways that cost the same, one in which all blocks meet their rows alike.
    """
    column = column_of(lines)
    total, cut = cheapest_cut(column, rows)
    for anchors in ALIKE:
        alike, other = cheapest_cut(replace(column, anchors=anchors), rows)
        if alike <= total + SAME_COST:
            cut = other
            break
    return None if cut is None else [list(lines[start:end]) for start, end in cut]


def cheapest_cut(column: Column, rows: Sequence[Row]) -> tuple[float, list[tuple[int, int]] | None]:
    """The least cost over all ways to cut the lines of `column`, and for each row its first line and the one after its last;
    None where it is infinite."""
    count = len(column.heights)
    best: list[list[tuple[float, int]]] = [[(0.0, 0)] + [(float("inf"), 0)] * count]
    for row in rows:
        best.append([cheapest(best[-1], end, row, column) for end in range(count + 1)])
    total = best[-1][-1][0]
    if total == float("inf"):
        return total, None
    cut: list[tuple[int, int]] = []
    end = count
    for choices in reversed(best[1:]):
        start = choices[end][1]
        cut.append((start, end))
        end = start
    return total, cut[::-1]


def column_of(lines: Sequence[TextLine]) -> Column:
    heights = [(line.bbox[1] + line.bbox[3]) / 2 for line in lines]
    pitch = line_pitch(heights, lines)
    steps = [b - a - pitch for a, b in zip(heights, heights[1:], strict=False)]
    texts = [line.text for line in lines]
    return Column(
        heights,
        pitch,
        [list(accumulate(steps[start:], initial=0.0)) for start in range(len(lines))],
        list(accumulate((bool(MARK.match(text)) for text in texts), initial=0)),
        [begins(at, texts, heights, pitch) for at in range(len(lines))],
    )


def line_pitch(heights: list[float], lines: Sequence[TextLine]) -> float:
    steps = [b - a for a, b in zip(heights, heights[1:], strict=False) if b > a]
    size = max((line.words[0].size for line in lines), default=1.0)
    return min(max(min(steps, default=size), 0.5 * size, 1.0), WIDEST * size)


def cheapest(before: list[tuple[float, int]], end: int, row: Row, column: Column) -> tuple[float, int]:
    """The least cost of rows so far when the last of them ends before line `end`, and where its block starts."""
    options = [(before[end][0] + EMPTY, end)]
    for start in range(end):
        if before[start][0] < float("inf"):
            options.append((before[start][0] + cost(start, end, row, column), start))
    return min(options)


def cost(start: int, end: int, row: Row, column: Column) -> float:
    heights, pitch = column.heights, column.pitch
    top, bottom = heights[start], heights[end - 1]
    outside = max(0.0, top - row.height, row.height - bottom)
    if outside > FARTHEST * pitch:
        return float("inf")
    if row.code is not None:
        outside += max(0.0, top - row.code, row.code - bottom)
    nearest = min(abs(top + anchor * (bottom - top) - row.height) for anchor in column.anchors)
    total = (outside + OFF_CENTRE * nearest + GAP * column.apart[start][end - start - 1]) / pitch
    swallowed = column.marks[end] - column.marks[start + 1]
    return total + SWALLOWED * swallowed + (0.0 if column.starts[start] else NO_START)


def begins(at: int, texts: Sequence[str], heights: Sequence[float], pitch: float) -> bool:
    """Whether the text of a cell may begin with line `at`."""
    return at == 0 or heights[at] - heights[at - 1] > APART * pitch or bool(START.match(texts[at]))
