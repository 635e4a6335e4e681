"""Where in its cell a figure stands."""

from collections.abc import Sequence

from normalise.numbers import NumberReading
from schemas.geometry import BBox, union
from schemas.printed import PrintedCell, Word

__all__ = ["figure_box", "numeric_words"]

MOST_WORDS = 300
"""Numbers of one cell; among more of them none is looked for."""


def numeric_words(cell: PrintedCell) -> list[Word]:
    """The words of `cell` that hold digits."""
    return [word for line in cell.lines for word in line.words if any(char.isdigit() for char in word.text)]


def figure_box(cell: PrintedCell, words: Sequence[Word], reading: NumberReading) -> BBox:
    """Those of `words`, the numeric ones of `cell`, that hold the digits of `reading`; the whole cell where they cannot be
    told apart."""
    if len(words) > MOST_WORDS:
        return cell.bbox
    pieces = reading.text.split()
    holding = [word.bbox for word in words if any(piece in word.text for piece in pieces)]
    lone = sum(any(char.isdigit() for char in piece) for piece in pieces) == len(holding)
    return union(holding) if holding and lone else cell.bbox
