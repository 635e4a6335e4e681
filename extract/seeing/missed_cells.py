"""Cells of a ruled table that hold ink and no word: the engine passes over single digits between rules. Each is read alone."""

from collections.abc import Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.seeing.engine import read_line
from extract.seeing.raster import Raster
from extract.seeing.words import ASCENT, DESCENT, TALL, plain
from schemas.geometry import BBox, union
from schemas.printed import UNREADABLE, Grid, GridCell, SeenBox, TextLine, UnreadRegion, Word

__all__ = ["MissedCells"]

INSIDE = 1.5
"""Points between a cell's edge and what may be a letter: rules are wider than they seem."""
LEAST_INK = 0.8
"""Square points: a comma and a speck have less ink, the 1 of the smallest type more."""
LEAST_HEIGHT = 3.0
"""Points: what is lower is a dash or dirt."""
MOST_CELLS = 400
"""The engine is asked of no more on a page (a hatch, a map): the rest is said to be unread."""
SURE = 0.6
FILLED, LEAST_FILLED = 0.4, 4
"""A table holds text in this share of its cells at least, and in so many."""


class MissedCells:
    """Reads the cells without words of the grids on one picture; `letters` is the ink of it, straight and without rules."""

    def __init__(self, page: int, raster: Raster, letters: NDArray[np.uint8]) -> None:
        self.page = page
        self.raster = raster
        self.letters = letters
        self.left = MOST_CELLS
        self.seen: list[SeenBox] = []
        self.unread: list[UnreadRegion] = []

    def filled(self, grids: Sequence[Grid]) -> list[Grid]:
        """`grids` with what was found; what holds ink and cannot be read is in `unread` afterwards."""
        return [
            replace(grid, cells=tuple(self.cell(cell) for cell in grid.cells)) if is_table(grid) else grid
            for grid in grids
        ]

    def cell(self, cell: GridCell) -> GridCell:
        box = None if cell.lines else self.ink_in(cell.bbox)
        if box is None:
            return cell
        self.left -= 1
        text, confidence = read_line(self.raster.part(box).pixels) if self.left >= 0 else ("", 0.0)
        word = plain(text)
        if not word or confidence < SURE:
            self.unread.append(UnreadRegion(cell.bbox, "picture", "cell-unread"))
            word, confidence = UNREADABLE, 0.0
        size = round((box[3] - box[1] - 2 * INSIDE) / TALL, 1)
        baseline = box[3] - INSIDE
        place = (box[0] + INSIDE, baseline - ASCENT * size, box[2] - INSIDE, baseline + DESCENT * size)
        self.seen.append(SeenBox(place, round(confidence, 3)))
        return replace(cell, lines=(TextLine(self.page, (Word(word, place, size),)),))

    def ink_in(self, cell: BBox) -> BBox | None:
        """The box around the ink of a cell, some paper included; None where there is too little for a figure."""
        scale, left, upper = self.raster.scale, self.raster.left, self.raster.top
        x0, top, x1, bottom = (
            max(int((edge + aside - origin) * scale), 0)
            for edge, aside, origin in zip(
                cell, (INSIDE, INSIDE, -INSIDE, -INSIDE), (left, upper, left, upper), strict=True
            )
        )
        window = np.ascontiguousarray(self.letters[top:bottom, x0:x1])
        boxes = letter_boxes(window, scale)
        if not boxes:
            return None
        left, upper = left + x0 / scale, upper + top / scale
        around = union(boxes)
        return (
            left + around[0] / scale - INSIDE,
            upper + around[1] / scale - INSIDE,
            left + around[2] / scale + INSIDE,
            upper + around[3] / scale + INSIDE,
        )


def is_table(grid: Grid) -> bool:
    """Whether the cells of a ruled grid mostly hold text: the ornaments of a cover draw grids too."""
    filled = sum(bool(cell.lines) for cell in grid.cells)
    return grid.found_by == "rules" and filled >= LEAST_FILLED and filled >= FILLED * len(grid.cells)


def letter_boxes(window: NDArray[np.uint8], scale: float) -> list[BBox]:
    """The pixels of what may be letters: neither specks and dashes nor rests of rules, which touch the edge of the cell."""
    if not window.size:
        return []
    height, width = window.shape
    count, _, stats, _ = cv2.connectedComponentsWithStats(window, connectivity=8)
    boxes = []
    for number in range(1, count):
        x, y, wide, high, ink = (int(value) for value in stats[number])
        edge = x == 0 or y == 0 or x + wide == width or y + high == height
        if not edge and high >= LEAST_HEIGHT * scale and ink >= LEAST_INK * scale * scale:
            boxes.append((float(x), float(y), float(x + wide), float(y + high)))
    return boxes
