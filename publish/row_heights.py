"""How high rows must be for their wrapped texts: not every program makes that out when it opens a file."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

__all__ = ["set_heights"]

LINE: Final = 15
"""Points."""
HIGHEST: Final = 405
"""Of a row; Excel takes 409."""
CHARACTERS = 0.97
"""Of a text beside as many digits, in whose breadth the widths of columns are told: rather too wide than cut off."""


def set_heights(
    sheet: Any, texts: Iterable[tuple[int, str, float, int]], least: Mapping[int, int] | None = None
) -> None:
    """Make rows of `sheet` high enough for `texts`: `(row, text, width, rows)`, of which a cell covers several `rows`."""
    lines: dict[int, int] = dict(least or {})
    for row, text, width, rows in texts:
        needed = -(-lines_of(text, width) // rows)
        for covered in range(row, row + rows):
            lines[covered] = max(lines.get(covered, 1), needed)
    for row, many in lines.items():
        if many > 1:
            sheet.set_row(row, min(many * LINE, HIGHEST))


def lines_of(text: str, width: float) -> int:
    """Lines that `text` takes in a column of `width` characters, broken between words."""
    if len(text) * CHARACTERS <= width and "\n" not in text:
        return 1
    return sum(lines_of_paragraph(paragraph, width) for paragraph in text.split("\n"))


def lines_of_paragraph(paragraph: str, width: float) -> int:
    lines, used = 1, 0.0
    for word in paragraph.split(" "):
        length = len(word) * CHARACTERS
        if used and used + 1 + length > width:
            lines, used = lines + 1, 0.0
        if length > width:  # broken inside
            lines += int(length // width)
            used = length % width
        else:
            used += length + (1 if used else 0)
    return lines
