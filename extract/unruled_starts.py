"""Where the rows of a table without rules begin: at figures, at new names, at lines that head the rows below them."""

from collections.abc import Iterator, Sequence

from extract.chunks import Chunk, ChunkLine
from extract.columns import crossed, place_of
from extract.figures import awaits_amount

__all__ = ["LINE_PITCH", "awaiting", "grouped", "has_value"]

CLEARER = 1.15
"""Between two rows the widest space parts them when it is so much wider than the others; else the lower row begins at its figures."""
LINE_PITCH = 1.35
"""Lines of one cell stand no further apart than so many font sizes."""
LEAST_SET_OUT = 2
SET_OUT = 3.0
"""A text that heads rows begins so far (points) to the left of them."""


def grouped(
    lines: Sequence[ChunkLine], inner: Sequence[float], numeric: set[int], heights: Sequence[float]
) -> list[list[ChunkLine]]:
    """The lines of each row: parted by rules between them, else so that each row has one line that begins it."""
    bands: list[list[ChunkLine]] = [[lines[0]]]
    for above, line in zip(lines, lines[1:], strict=False):
        if any(above.baseline < y + 0.1 * line.size and y < line.baseline - 0.2 * line.size for y in heights):
            bands.append([line])
        else:
            bands[-1].append(line)
    return [row for band in bands for row in parted(band, inner, numeric)]


def parted(band: Sequence[ChunkLine], inner: Sequence[float], numeric: set[int]) -> Iterator[list[ChunkLine]]:
    starts = [
        at
        for at, line in enumerate(band)
        if starts_row(band, at, inner, numeric) or begins_names(band, at, inner, numeric) or heads_rows(band, at, inner)
    ]
    cuts = [boundary(band, a, b) for a, b in zip(starts, starts[1:], strict=False)]
    for start, end in zip([0, *cuts], [*cuts, len(band)], strict=True):
        yield list(band[start:end])


def starts_row(band: Sequence[ChunkLine], at: int, inner: Sequence[float], numeric: set[int]) -> bool:
    """Whether a line begins a row (or holds its figures): a figure in its column, or a text over several columns.

    An amount below its mark of currency ("Rp" and, where the column was too narrow for both, "1.250.000") begins none.
    """
    line = band[at]
    waiting = awaiting(band[at - 1], line, inner) if at else set()
    return any(has_value(line, column, inner) for column in numeric - waiting) or any(crossed(line, x) for x in inner)


def awaiting(upper: ChunkLine, line: ChunkLine, inner: Sequence[float]) -> set[int]:
    """The columns in which `upper` ends with a mark of currency whose amount may stand on the next `line`."""
    if line.baseline - upper.baseline > LINE_PITCH * line.size:
        return set()
    return {place_of(chunk, inner) for chunk in upper.chunks if awaits_amount(chunk.text)}


def has_value(line: ChunkLine, column: int, inner: Sequence[float]) -> bool:
    return any(chunk.is_value and place_of(chunk, inner) == column for chunk in line.chunks)


def begins_names(band: Sequence[ChunkLine], at: int, inner: Sequence[float], numeric: set[int]) -> bool:
    """Whether a row of names begins: in a table without figures, new texts in half the columns.

    Where every line fills every column no cell has a second line: each is a row.
    """
    if numeric - {0}:
        return False
    if all(len(line.chunks) == len(inner) + 1 for line in band):
        return True
    if at == 0:
        return False
    new = sum(1 for chunk in band[at].chunks if is_new(chunk, band[:at], inner, band[at].size))
    return 2 * new >= len(inner) + 1


def is_new(chunk: Chunk, above: Sequence[ChunkLine], inner: Sequence[float], size: float) -> bool:
    """Whether `chunk` stands too far below the last text of its column among the lines `above` to go on with it."""
    column = place_of(chunk, inner)
    last = max((one.baseline for line in above for one in line.chunks if place_of(one, inner) == column), default=0.0)
    return chunk.baseline - last > LINE_PITCH * size


def heads_rows(band: Sequence[ChunkLine], at: int, inner: Sequence[float]) -> bool:
    """Whether a line of one text heads the rows below it: bold as they are not, or set out from two rows at least."""
    line = band[at]
    if len(line.chunks) > 1 or at + 1 >= len(band) or any(crossed(line, x) for x in inner):
        return False
    own, column = line.chunks[0], place_of(line.chunks[0], inner)
    below = [chunk for other in band[at + 1 :] for chunk in other.chunks if place_of(chunk, inner) == column]
    if (
        not below
        or below[0].text[0].islower()
        or (len(band[at + 1].chunks) < 2 and not heads_rows(band, at + 1, inner))
    ):
        return False
    beside = [chunk for chunk in band[at + 1].chunks if place_of(chunk, inner) == column]
    above = [chunk for other in band[:at] for chunk in other.chunks if place_of(chunk, inner) == column][-1:]
    if own.bold and not any(chunk.bold for chunk in (*beside, *above)) and beside:
        return True
    return len(below) >= LEAST_SET_OUT and all(chunk.left - own.left >= SET_OUT for chunk in below[:LEAST_SET_OUT])


def boundary(band: Sequence[ChunkLine], upper: int, lower: int) -> int:
    """The first line of the row that holds `lower`: below the widest space after `upper`, where one is the widest."""
    spaces = [(band[at].baseline - band[at - 1].baseline, at) for at in range(upper + 1, lower + 1)]
    spaces.sort(reverse=True)
    if len(spaces) > 1 and spaces[0][0] < CLEARER * spaces[1][0]:
        return lower
    return spaces[0][1]
