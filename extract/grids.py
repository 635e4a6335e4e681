"""From ruling segments to grids of cells: segments -> connected groups -> raster -> cells, merged ones with spans."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from extract.edges import nearest
from extract.fields import BareCell, connected, rectangles
from extract.segments import Segment, Segments
from schemas.geometry import BBox

__all__ = ["BareGrid", "drawn", "edges", "find_grids"]

TOUCH = 3.0
"""Rules that miss each other by no more than this (points) meet."""
SAME_EDGE = 2.5
"""Rules nearer than this (points) are one edge: double borders, borders of neighbours drawn apart."""
DRAWN = 0.6
"""An edge of a raster field counts as drawn when rules cover this share of it."""
RAGGED = 0.4
"""A group in which more than this share of the area lies in fields of no rectangular shape is a drawing."""
MOST_FIELDS = 40_000
"""A raster with more fields is a drawing or a hatch."""


@dataclass(slots=True)
class BareGrid:
    """`xs` and `ys` are the edges between columns and rows, from the left and from the top.

    `settled` when its merged cells are known from the text itself, not from rules that may be missing.
    """

    xs: list[float]
    ys: list[float]
    cells: list[BareCell] = field(default_factory=list)
    settled: bool = False

    @property
    def bbox(self) -> BBox:
        return (self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def box(self, cell: BareCell) -> BBox:
        return (
            self.xs[cell.column],
            self.ys[cell.row],
            self.xs[cell.column + cell.col_span],
            self.ys[cell.row + cell.row_span],
        )


def find_grids(rules: Segments, ragged: float = RAGGED) -> list[BareGrid]:
    """The grids that `rules` (merged segments) draw, from the top of the page down; drawings are left out.

    A drawing: more than the share `ragged` of the area lies in fields of no rectangular shape.
    """
    grids = [raster(group, ragged) for group in groups(rules)]
    found = [grid for grid in grids if grid is not None]
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def groups(rules: Segments) -> list[Segments]:
    """Rules that cross or touch, directly or through others, gathered (union-find over crossings)."""
    parent = list(range(len(rules.across) + len(rules.down)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    order = sorted(range(len(rules.down)), key=lambda index: rules.down[index].at)
    places = [rules.down[index].at for index in order]
    for number, across in enumerate(rules.across):
        low = bisect_left(places, across.start - TOUCH)
        high = bisect_right(places, across.end + TOUCH)
        for index in order[low:high]:
            down = rules.down[index]
            if down.start - TOUCH <= across.at <= down.end + TOUCH:
                parent[root(len(rules.across) + index)] = root(number)
    gathered: dict[int, Segments] = {}
    for number, segment in enumerate(rules.across):
        gathered.setdefault(root(number), Segments()).across.append(segment)
    for index, segment in enumerate(rules.down):
        gathered.setdefault(root(len(rules.across) + index), Segments()).down.append(segment)
    return [group for group in gathered.values() if group.across and group.down]


def raster(group: Segments, most_ragged: float) -> BareGrid | None:
    """The grid of one group of rules, its outer border closed where it is left open; None for a drawing."""
    ends_x = [end for segment in group.across for end in (segment.start, segment.end)]
    ends_y = [end for segment in group.down for end in (segment.start, segment.end)]
    xs = edges([segment.at for segment in group.down] + [min(ends_x), max(ends_x)])
    ys = edges([segment.at for segment in group.across] + [min(ends_y), max(ends_y)])
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > MOST_FIELDS:
        return None
    walls = drawn(group.down, xs, ys)
    floors = drawn(group.across, ys, xs)
    grid = BareGrid(xs, ys)
    ragged = 0.0
    for fields in connected(walls, floors, len(xs) - 1, len(ys) - 1):
        cells = rectangles(fields)
        if len(cells) > 1:
            ragged += sum(area(grid.box(cell)) for cell in cells)
        grid.cells += cells
    if ragged > most_ragged * area(grid.bbox):
        return None
    grid.cells.sort(key=lambda cell: (cell.row, cell.column))
    return grid


def area(box: BBox) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def edges(places: list[float]) -> list[float]:
    """Places within SAME_EDGE of their neighbour drawn together to their middle."""
    clusters: list[list[float]] = []
    for place in sorted(places):
        if clusters and place - clusters[-1][-1] <= SAME_EDGE and place - clusters[-1][0] <= 2 * SAME_EDGE:
            clusters[-1].append(place)
        else:
            clusters.append([place])
    return [(cluster[0] + cluster[-1]) / 2 for cluster in clusters]


def drawn(segments: list[Segment], at: list[float], along: list[float]) -> list[list[bool]]:
    """`drawn[i][j]`: whether the edge at `at[i]` from `along[j]` to `along[j + 1]` is ruled; the outermost always are."""
    cover = [[0.0] * (len(along) - 1) for _ in at]
    for segment in segments:
        index = nearest(at, segment.at)
        first = max(bisect_right(along, segment.start) - 1, 0)
        for step in range(first, len(along) - 1):
            if along[step] >= segment.end:
                break
            overlap = min(along[step + 1], segment.end) - max(along[step], segment.start)
            cover[index][step] += max(overlap, 0.0)
    lengths = [b - a for a, b in zip(along, along[1:], strict=False)]
    ruled = [[part >= DRAWN * length for part, length in zip(row, lengths, strict=True)] for row in cover]
    ruled[0] = ruled[-1] = [True] * len(lengths)
    return ruled
