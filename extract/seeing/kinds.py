"""What a picture is: only tables, texts and charts state figures of the report."""

from collections.abc import Sequence

import cv2
import numpy as np

from extract.chunks import chunk_lines
from extract.figures import is_figure
from extract.grids import find_grids
from extract.seeing.engine import text_quads
from extract.seeing.orientation import LEAST_SIDE
from extract.seeing.raster import Pixels
from extract.seeing.strokes import Strokes
from extract.segments import Segments
from extract.unruled import find_unruled_grids
from extract.words import PlacedWord
from schemas.printed import PictureKind

__all__ = ["holds_text", "is_ruled_paper", "kind_by_content"]

QUICK = 0.5
"""A look at the picture reduced to this tells whether there is any text, at a tenth of the price of reading it."""
FEW_WORDS = 3
WORDS_IN_TEXT = 25
LEAST_ROWS, LEAST_COLUMNS, LEAST_FIELDS = 2, 2, 4
PAPER = 40
"""Grey levels: what is no darker than the brightest parts of a picture by more than this is its paper."""
MOSTLY = 0.6
"""Of a table so much is paper at least; the windows of a house are ruled too, but its walls are not white."""
LEAST_INK = 0.003
"""Share of the picture that letters take in a table that is not empty."""


def holds_text(pixels: Pixels) -> bool:
    """Whether anything on a picture looks like text: on most photographs and logos nothing does."""
    if min(pixels.shape) < LEAST_SIDE:
        return False
    small = np.asarray(cv2.resize(pixels, None, fx=QUICK, fy=QUICK, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    return bool(text_quads(small))


def kind_by_content(words: Sequence[PlacedWord], rules: Segments) -> PictureKind:
    """The kind of a picture by the words seen on it."""
    figures = [word for word in words if is_figure(word.word.text)]
    if len(words) < FEW_WORDS and not figures:
        return "logo" if words else "photo"
    if has_table(rules) or stands_in_columns(words):
        return "table"
    if not figures:
        return "text" if len(words) >= WORDS_IN_TEXT else "logo"
    letters = sum(word.word.text.isalpha() for word in words)
    return "text" if letters >= WORDS_IN_TEXT and letters > 2 * len(figures) else "chart"


def is_ruled_paper(pixels: Pixels, strokes: Strokes) -> bool:
    """Whether a picture is a table by its rules and ink, whatever can be read there."""
    bright = int(np.percentile(pixels, 95))
    paper = float((pixels.astype(np.int16) > bright - PAPER).mean())
    inked = float((strokes.letters > 0).mean())
    return paper >= MOSTLY and inked >= LEAST_INK and has_table(strokes.rules)


def has_table(rules: Segments) -> bool:
    for grid in find_grids(rules.merged()):
        if len(grid.ys) > LEAST_ROWS and len(grid.xs) > LEAST_COLUMNS and len(grid.cells) >= LEAST_FIELDS:
            return True
    return False


def stands_in_columns(words: Sequence[PlacedWord]) -> bool:
    """Whether most of the words stand in a table that no rule draws."""
    lines = chunk_lines(words)
    texts = sum(len(line.chunks) for line in lines)
    return any(
        len(grid.xs) > LEAST_COLUMNS + 1 and 2 * len(grid.cells) > texts for grid in find_unruled_grids(lines, [])
    )
