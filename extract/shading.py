"""Tables whose cells are told apart by shading alone: the edges of the shaded areas serve as rules."""

from collections.abc import Sequence

from extract.grids import BareGrid, find_grids
from extract.segments import Segment, Segments
from schemas.geometry import BBox, centre, inside

__all__ = ["find_shaded_grids"]

LEAST_ROWS = 3
LEAST_SHADES = 4
"""Fewer shaded areas are a panel or the bars of a small chart."""


def find_shaded_grids(shades: Sequence[BBox], taken: Sequence[BBox]) -> list[BareGrid]:
    """The grids that the edges of `shades` draw outside `taken`, the boxes of the grids found already."""
    free = [shade for shade in shades if not any(inside(centre(shade), box) for box in taken)]
    if len(free) < LEAST_SHADES:
        return []
    edges = Segments()
    for x0, top, x1, bottom in free:
        edges.across += [Segment(top, x0, x1), Segment(bottom, x0, x1)]
        edges.down += [Segment(x0, top, bottom), Segment(x1, top, bottom)]
    return [
        grid for grid in find_grids(edges.merged()) if len(grid.ys) > LEAST_ROWS and len(grid.cells) >= 2 * LEAST_ROWS
    ]
