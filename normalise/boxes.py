"""Where in its cell a figure stands."""

from normalise.numbers import NumberReading
from schemas.geometry import BBox, union
from schemas.printed import PrintedCell

__all__ = ["figure_box"]


def figure_box(cell: PrintedCell, reading: NumberReading) -> BBox:
    """The words of `cell` that hold the digits of `reading`; the whole cell where they cannot be told apart."""
    pieces = reading.text.split()
    holding = [
        word.bbox
        for line in cell.lines
        for word in line.words
        if any(char.isdigit() for char in word.text) and any(piece in word.text for piece in pieces)
    ]
    lone = sum(any(char.isdigit() for char in piece) for piece in pieces) == len(holding)
    return union(holding) if holding and lone else cell.bbox
