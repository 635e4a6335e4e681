"""The lines of a cell in the order in which they are read, where one stands beside several others."""

from collections.abc import Sequence

from schemas.printed import TextLine

__all__ = ["in_reading_order"]


def in_reading_order(lines: Sequence[TextLine]) -> tuple[TextLine, ...]:
    """`lines` (from the top) with one that stands left or right of all others moved before or behind them.

    A list mark set in the middle of the height of a wrapped name, a code in brackets at its right.
    """
    if len(lines) < 3:
        return tuple(lines)
    for index in range(1, len(lines) - 1):
        line, others = lines[index], [*lines[:index], *lines[index + 1 :]]
        if line.bbox[2] <= min(other.bbox[0] for other in others):
            return (line, *others)
        if line.bbox[0] >= max(other.bbox[2] for other in others):
            return (*others, line)
    return tuple(lines)
