"""Layouts that differ in how the lines of a table are drawn."""

from synthetic.gallery.drawing import Drawing
from synthetic.gallery.ruling import (
    Ruling,
    bars,
    dashes,
    full_grid,
    horizontal,
    nothing,
    pictures,
    pieces,
    three_rules,
    zebra,
)

__all__ = [
    "dashed_rules", "filled_rectangles", "grid", "header_rules", "horizontal_rules", "no_rules", "picture_rules",
    "pieced_rules", "zebra_rows",
]  # fmt: skip


def between_texts(drawing: Drawing, ruling: Ruling) -> None:
    """A paragraph, a plain table with its caption, a paragraph."""
    drawing.say()
    drawing.table(drawing.matter.table(), ruling)
    drawing.say()


def grid(drawing: Drawing) -> None:
    between_texts(drawing, full_grid)


def horizontal_rules(drawing: Drawing) -> None:
    between_texts(drawing, horizontal)


def header_rules(drawing: Drawing) -> None:
    between_texts(drawing, three_rules)


def no_rules(drawing: Drawing) -> None:
    between_texts(drawing, nothing)


def zebra_rows(drawing: Drawing) -> None:
    between_texts(drawing, zebra)


def filled_rectangles(drawing: Drawing) -> None:
    between_texts(drawing, bars)


def pieced_rules(drawing: Drawing) -> None:
    between_texts(drawing, pieces)


def dashed_rules(drawing: Drawing) -> None:
    between_texts(drawing, dashes)


def picture_rules(drawing: Drawing) -> None:
    between_texts(drawing, pictures)
