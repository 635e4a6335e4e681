"""Lines of one column laid to the rows beside them: each row gets a block of following lines, or none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from schemas.printed import TextLine

__all__ = ["Row", "blocks_for"]

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
    """The lines to lay, their heights, the distance from line to line, and the `anchors` of blocks that meet their row:
    0 the first line, 1 the last."""

    lines: Sequence[TextLine]
    heights: list[float]
    pitch: float
    anchors: tuple[float, ...] = ANY


def blocks_for(lines: Sequence[TextLine], rows: Sequence[Row]) -> list[list[TextLine]] | None:
    """The lines of each row, by the least cost over all ways to cut `lines`; None when a block would stand too far off.

    Among ways that cost the same, one in which all blocks meet their rows alike.
    """
    heights = [(line.bbox[1] + line.bbox[3]) / 2 for line in lines]
    column = Column(lines, heights, line_pitch(heights, lines))
    total, blocks = cheapest_cut(column, rows)
    for anchors in ALIKE:
        alike, others = cheapest_cut(replace(column, anchors=anchors), rows)
        if alike <= total + SAME_COST:
            return others
    return blocks


def cheapest_cut(column: Column, rows: Sequence[Row]) -> tuple[float, list[list[TextLine]] | None]:
    """The least cost over all ways to cut the lines of `column`, and the lines of each row; None where it is infinite."""
    best: list[list[tuple[float, int]]] = [[(0.0, 0)] + [(float("inf"), 0)] * len(column.lines)]
    for row in rows:
        best.append([cheapest(best[-1], end, row, column) for end in range(len(column.lines) + 1)])
    total = best[-1][-1][0]
    if total == float("inf"):
        return total, None
    blocks: list[list[TextLine]] = []
    end = len(column.lines)
    for choices in reversed(best[1:]):
        start = choices[end][1]
        blocks.append(list(column.lines[start:end]))
        end = start
    return total, blocks[::-1]


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
    apart = sum(b - a - pitch for a, b in zip(heights[start:end], heights[start + 1 : end], strict=False))
    total = (outside + OFF_CENTRE * nearest + GAP * apart) / pitch
    swallowed = sum(1 for line in column.lines[start + 1 : end] if MARK.match(line.text))
    return total + SWALLOWED * swallowed + (0.0 if begins(start, column) else NO_START)


def begins(start: int, column: Column) -> bool:
    """Whether the text of a cell may begin with line `start`."""
    apart = start == 0 or column.heights[start] - column.heights[start - 1] > APART * column.pitch
    return apart or bool(START.match(column.lines[start].text))
