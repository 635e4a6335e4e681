"""Where tables without vertical rules may stand: runs of lines that hold several texts each."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extract.captions import is_caption_start
from extract.chunks import ChunkLine
from extract.columns import counts_columns

__all__ = ["HEADING_LINES", "LEAST_COLUMNS", "YEAR", "Region", "has_columns", "has_figures", "regions"]

LEAST_COLUMNS = 3
LEAST_VALUES = 2
LARGER = 1.2
"""Rows of one table are in letters of about one size: none so many times larger than another."""
ONE_TEXT = 1.35
"""Lines of one text stand no further apart than so many font sizes."""
TALLEST_ROW = 9.0
"""Lines of one table follow each other within so many font sizes."""
PROSE_WIDTH = 0.55
"""A single piece of text wider than this share of the lines of the page is running text."""
HEADING_LINES = 4
NUMBER_HEADING = re.compile(r"^(?:no|nomor|num|number)\.?$", re.IGNORECASE)
"""The heading of the column of numbers: another table begins."""
YEAR = re.compile(r"^(?:19|20)\d\d(?:\s?[-–/]\s?\d{2,4})?$")
"""A year, or a school or budget year of two."""


@dataclass(slots=True)
class Region:
    """The indices of those lines of the page that begin the rows of what may be a table.

    The `above` lines right above them are of it too: the first row is named there, or a text heads the rows.
    """

    rows: list[int] = field(default_factory=list)
    above: int = 0

    @property
    def first(self) -> int:
        return self.rows[0] - self.above


def has_figures(line: ChunkLine) -> bool:
    """Whether a line holds figures in columns; years alone are headings."""
    figures = [chunk.text for chunk in line.chunks if chunk.is_value]
    return has_columns(line) and len(figures) >= LEAST_VALUES and not all(YEAR.match(text) for text in figures)


def has_columns(line: ChunkLine) -> bool:
    """Whether a line holds several texts; a leader runs to a single figure in a line of contents, to more in a row."""
    led = line.led_values is None or line.led_values >= LEAST_VALUES
    return len(line.chunks) >= LEAST_COLUMNS and led and not counts_columns(line)


def regions(lines: Sequence[ChunkLine], is_row: Callable[[ChunkLine], bool]) -> list[Region]:
    """Runs of lines that are rows, with what may stand between them: no running text, no caption."""
    width = max((line.chunks[-1].right for line in lines), default=0.0) - min(
        (line.chunks[0].left for line in lines), default=0.0
    )
    found: list[Region] = []
    goes_on = False
    for index, line in enumerate(lines):
        if is_row(line) and not ends_heading(lines, index):
            if goes_on and is_near(lines[found[-1].rows[-1]], line):
                found[-1].rows.append(index)
            else:
                found.append(Region([index]))
            goes_on = True
        elif is_prose(line, width) or is_caption_start(line.text) or NUMBER_HEADING.match(line.chunks[0].text):
            goes_on = False
    for region in found:
        region.rows = numbered(region.rows, lines) if is_row is has_figures else from_first_number(region.rows, lines)
    return found


def ends_heading(lines: Sequence[ChunkLine], index: int) -> bool:
    """Whether a line numbers the texts right above it: "No. | Unsur | Unsur" over "Responden | 1 | 2"."""
    line, above = lines[index], lines[max(index - 1, 0)]
    numbers = [chunk.text for chunk in line.chunks[1:]]
    counts = len(numbers) >= LEAST_COLUMNS and numbers == [str(number) for number in range(1, len(numbers) + 1)]
    under = len(above.chunks) == len(line.chunks) and not above.values
    near = line.baseline - above.baseline <= ONE_TEXT * line.size
    return counts and under and near and not (line.chunks[0].is_value or line.chunks[0].is_label)


def is_near(upper: ChunkLine, line: ChunkLine) -> bool:
    """Whether two rows can be of one table: not far apart, and in letters of about one size."""
    sizes = upper.chunks[0].size, line.chunks[0].size
    alike = max(sizes) <= LARGER * min(sizes)
    return alike and line.baseline - upper.baseline <= TALLEST_ROW * line.size


def is_prose(line: ChunkLine, width: float) -> bool:
    return len(line.chunks) == 1 and line.chunks[0].right - line.chunks[0].left > PROSE_WIDTH * width


def numbered(rows: list[int], lines: Sequence[ChunkLine]) -> list[int]:
    """`rows` with those above the first one that the numbers of the rows count up to it: "1" above "2"."""
    first = rows[0]
    number = row_number(lines[first])
    for index in range(first - 1, max(first - HEADING_LINES - 1, -1), -1):
        line = lines[index]
        if number is None or not is_near(line, lines[first]):
            break
        if has_columns(line) and row_number(line) == number - 1:
            rows = [index, *rows]
            number -= 1
    return rows


def row_number(line: ChunkLine) -> int | None:
    text = line.chunks[0].text.rstrip(".")
    return int(text) if text.isdecimal() and line.chunks[0].is_label else None


def from_first_number(rows: list[int], lines: Sequence[ChunkLine]) -> list[int]:
    """Rows of names without those above the first numbered one, which are the heading."""
    start = next((at for at, index in enumerate(rows) if lines[index].chunks[0].is_label), 0)
    return rows[start:]
