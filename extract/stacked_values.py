"""The values that the cells of a stack hold: figures, or single words that stand level with figures."""

import re
from collections.abc import Sequence

from extract.figures import is_figure, is_wrapped, joined_lines
from extract.sheet import SheetCell
from schemas.printed import TextLine

__all__ = ["SAME", "Parts", "Values", "height", "values_of", "with_words"]

SAME = 3.0
"""Values nearer than this (points) stand at one height."""
EMPTY_VALUE = re.compile(r"^(?:[-–]|n/?a|nihil)$", re.IGNORECASE)

Parts = list[list[TextLine]]
Values = dict[int, Parts | None]


def values_of(lines: Sequence[TextLine]) -> list[list[TextLine]] | None:
    """The values of a cell, each with its lines (a wrapped figure has several); None when there is other text."""
    values: list[list[TextLine]] = []
    for line in lines:
        if values and is_wrapped(values[-1][-1].text, line.text):
            values[-1].append(line)
        else:
            values.append([line])
    texts = (joined_lines([line.text for line in value]) for value in values)
    return values if values and all(is_figure(text) or EMPTY_VALUE.match(text) for text in texts) else None


def with_words(values: Values, cells: Sequence[SheetCell]) -> Values:
    """`values` with the columns of single words ("WTP", "B") that stand level with the values of another column."""
    stacks = [[height(value[0]) for value in found] for found in values.values() if found and len(found) > 1]
    words = {cell.column: [[line] for line in cell.lines] for cell in cells if values[cell.column] is None}
    return values | {
        column: lines
        for column, lines in words.items()
        if all(len(line.words) == 1 for [line] in lines)
        and any(is_level([height(line) for [line] in lines], stack) for stack in stacks)
    }


def is_level(heights: Sequence[float], stack: Sequence[float]) -> bool:
    return len(heights) == len(stack) and all(abs(a - b) < SAME for a, b in zip(heights, stack, strict=True))


def height(line: TextLine) -> float:
    return (line.bbox[1] + line.bbox[3]) / 2
