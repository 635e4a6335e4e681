"""Scanned sheets were laid upright and straight before they were read: from there back to the page as it is displayed."""

import math
from collections.abc import Callable
from dataclasses import replace

from extract.frame import turn_box
from schemas.geometry import BBox
from schemas.printed import Grid, PageRead, Pose, TextLine

__all__ = ["Laid", "displayed"]


class Laid:
    """How the sheet of `page` was laid; `page` has the boxes of the sheet laid so."""

    def __init__(self, page: PageRead, pose: Pose) -> None:
        self.turn = pose.turn
        self.sine, self.cosine = math.sin(math.radians(pose.tilt)), math.cos(math.radians(pose.tilt))
        self.width, self.height = page.width, page.height

    def back(self, box: BBox) -> BBox:
        """The box on the page as displayed. It keeps its size: askew by a few degrees, a box around it would take in its
        neighbours."""
        x, y = (box[0] + box[2] - self.width) / 2, (box[1] + box[3] - self.height) / 2
        right = self.cosine * x - self.sine * y - x
        down = self.sine * x + self.cosine * y - y
        moved = (box[0] + right, box[1] + down, box[2] + right, box[3] + down)
        x0, top, x1, bottom = turn_box(moved, self.width, self.height, (360 - self.turn) % 360)
        return (round(x0, 2), round(top, 2), round(x1, 2), round(bottom, 2))

    def line_back(self, line: TextLine) -> TextLine:
        return replace(line, words=tuple(replace(word, bbox=self.back(word.bbox)) for word in line.words))


def displayed(page: PageRead) -> PageRead:
    """`page` with its boxes where they stand on the page as displayed."""
    if page.pose is None:
        return page
    laid = Laid(page, page.pose)
    sideways = page.pose.turn % 180 != 0
    return replace(
        page,
        width=page.height if sideways else page.width,
        height=page.width if sideways else page.height,
        lines=tuple(laid.line_back(line) for line in page.lines),
        grids=tuple(grid_back(grid, laid.back, laid.line_back) for grid in page.grids),
        unread=tuple(replace(region, bbox=laid.back(region.bbox)) for region in page.unread),
        drawings=tuple(laid.back(box) for box in page.drawings),
        seen=tuple(replace(word, bbox=laid.back(word.bbox)) for word in page.seen),
        pictures=tuple(replace(picture, bbox=laid.back(picture.bbox)) for picture in page.pictures),
        specks=tuple(laid.back(box) for box in page.specks),
        pose=None,
    )


def grid_back(grid: Grid, back: Callable[[BBox], BBox], line_back: Callable[[TextLine], TextLine]) -> Grid:
    cells = (
        replace(cell, bbox=back(cell.bbox), lines=tuple(line_back(line) for line in cell.lines)) for cell in grid.cells
    )
    return replace(grid, bbox=back(grid.bbox), cells=tuple(cells))
