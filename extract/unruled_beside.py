"""Names of several lines beside figures that stand in the middle of their height, between two lines of the name."""

from collections.abc import Sequence
from dataclasses import replace

from extract.captions import is_caption_start
from extract.chunks import ChunkLine
from extract.unruled_regions import YEAR
from extract.unruled_starts import LINE_PITCH

__all__ = ["BESIDE", "has_name", "named_above", "with_beside"]

BESIDE = 0.9
"""A name of two lines stands within so many font sizes above and below the figures of its row."""
SAME_STEP = 0.1
"""Lines of one name are equally far apart, give or take so many font sizes."""


def has_name(line: ChunkLine) -> bool:
    return any(not chunk.is_value and not chunk.is_label for chunk in line.chunks)


def with_beside(lines: Sequence[ChunkLine], index: int) -> ChunkLine:
    """The row `lines[index]` together with the names right above or below its height, where it has no text itself."""
    line = lines[index]
    chunks = list(line.chunks)
    for other in lines[max(index - 1, 0) : index + 2]:
        if other is not line and is_beside(other, line):
            chunks += [
                one for one in other.chunks if all(one.right < own.left or own.right < one.left for own in chunks)
            ]
    return (
        line
        if len(chunks) == len(line.chunks)
        else replace(line, chunks=tuple(sorted(chunks, key=lambda one: one.left)))
    )


def is_beside(other: ChunkLine, line: ChunkLine) -> bool:
    near = abs(other.baseline - line.baseline) <= BESIDE * line.size
    return near and has_name(other) and not other.values and not is_caption_start(other.text)


def named_above(lines: Sequence[ChunkLine], first: int) -> int:
    """How many lines right above the row `lines[first]` are those of its name, in whose middle its figures stand."""
    name = first
    if is_named_beside(lines, first) or is_middle_of_name(lines, first):
        name -= 1
        while name > 0 and goes_on(lines[name - 1], lines[name]):
            name -= 1
    return first - name


def is_named_beside(lines: Sequence[ChunkLine], first: int) -> bool:
    """Whether the name of a row, which has none on its own height, begins above it. Years are a heading, with the texts above."""
    line = lines[first]
    years = sum(1 for chunk in line.chunks if YEAR.match(chunk.text))
    if first == 0 or 2 * years > line.values or not is_beside(lines[first - 1], line):
        return False
    return len(with_beside(lines[: first + 1], first).chunks) > len(line.chunks)


def is_middle_of_name(lines: Sequence[ChunkLine], first: int) -> bool:
    """Whether a name goes on from the line above the row, and as far below it again."""
    if not 0 < first < len(lines) - 1:
        return False
    upper, line, lower = lines[first - 1 : first + 2]
    steps = line.baseline - upper.baseline, lower.baseline - line.baseline
    if abs(steps[0] - steps[1]) > SAME_STEP * line.size or not goes_on(upper, lower, 2 * LINE_PITCH):
        return False
    return any(abs(chunk.left - upper.chunks[0].left) <= 1 and not chunk.is_value for chunk in line.chunks)


def goes_on(upper: ChunkLine, lower: ChunkLine, pitch: float = LINE_PITCH) -> bool:
    """Whether a name of one text goes on from line `upper` to `lower`, no more than `pitch` font sizes below."""
    same = len(upper.chunks) == len(lower.chunks) == 1 and abs(upper.chunks[0].left - lower.chunks[0].left) <= 1
    return same and lower.baseline - upper.baseline <= pitch * lower.size and not is_caption_start(upper.text)
