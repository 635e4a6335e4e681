"""From the path objects of a page to ruling segments and shaded areas."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2.raw as pdfium

from extract.bindings import is_closing, path_count, path_piece, piece_point, piece_type
from extract.frame import Frame
from extract.objects import PlacedObject, matrix_of
from extract.pen import THIN, Pen
from extract.segments import Segment, Segments
from schemas.geometry import BBox

__all__ = ["MOST_SEGMENTS", "Ink", "Outline", "read_ink"]

SLANT = 0.7
"""A stroke that strays further than this (points) from the axis is no ruling line."""
MOST_SEGMENTS = 20_000
"""A path with more pieces is a drawing (a map, a hatch), not the rules of a table."""
LINE, MOVE = pdfium.FPDF_SEGMENT_LINETO, pdfium.FPDF_SEGMENT_MOVETO

Point = tuple[float, float]
Outline = tuple[list[Point], bool]
"""A subpath as displayed points; False beside one that has a curve. A curve ends one run of strokes."""


@dataclass(slots=True)
class Ink:
    """What is drawn on a page beside text and pictures; `shapes` are the boxes of what has curves or slanting lines."""

    rules: Segments = field(default_factory=Segments)
    shades: list[BBox] = field(default_factory=list)
    shapes: list[BBox] = field(default_factory=list)

    def add_box(self, box: BBox) -> None:
        """A filled rectangle: a rule when thin, both when a dot (a corner piece), shading when neither."""
        x0, top, x1, bottom = box
        flat, narrow = bottom - top <= THIN, x1 - x0 <= THIN
        if flat:
            self.rules.across.append(Segment((top + bottom) / 2, x0, x1))
        if narrow:
            self.rules.down.append(Segment((x0 + x1) / 2, top, bottom))
        if not flat and not narrow:
            self.shades.append(box)

    def add_stroke(self, a: Point, b: Point) -> bool:
        """Note a straight stroke; false when it is no rule because it slants."""
        if abs(a[1] - b[1]) <= SLANT:
            self.rules.across.append(Segment((a[1] + b[1]) / 2, min(a[0], b[0]), max(a[0], b[0])))
        elif abs(a[0] - b[0]) <= SLANT:
            self.rules.down.append(Segment((a[0] + b[0]) / 2, min(a[1], b[1]), max(a[1], b[1])))
        else:
            return False
        return True

    def add_path(self, outlines: Iterable[Outline], stroked: bool) -> None:
        """Note a path that is seen: stroked, or else filled."""
        corners: list[Point] = []
        is_shape = False
        for points, straight in outlines:
            corners += points
            if stroked:
                ruled = [self.add_stroke(a, b) for a, b in zip(points, points[1:], strict=False)]
                is_shape = is_shape or not straight or not all(ruled)
            elif straight and is_rectangle(points):
                self.add_box(around(points))
            else:
                is_shape = True
        if is_shape:
            self.shapes.append(around(corners))


def read_ink(paths: Iterable[PlacedObject], frame: Frame) -> Ink:
    """The rules and shaded areas that `paths` draw; white and transparent ink is not seen."""
    ink, pen = Ink(), Pen()
    for found in paths:
        pieces = path_count(found.handle)
        if 0 < pieces <= MOST_SEGMENTS:
            add_path(ink, found, frame, pen, pieces)
    return ink


def add_path(ink: Ink, found: PlacedObject, frame: Frame, pen: Pen, pieces: int) -> None:
    filled, stroked = pen.draws(found.handle)
    if filled or stroked:
        ink.add_path(outlines(found, frame, pen, pieces), stroked)


def outlines(found: PlacedObject, frame: Frame, pen: Pen, pieces: int) -> Iterator[Outline]:
    """The subpaths of `found`."""
    path = found.handle
    # Written out for every corner of every rule: calls of Matrix.apply take a tenth of the time of a page of rules.
    a, b, c, d, e, f = matrix_of(path).then(found.matrix)
    displayed, x_out, y_out, corner = frame.point, pen.x, pen.y, pen.corner
    points: list[Point] = []
    straight = True
    for index in range(pieces):
        piece = path_piece(path, index)
        kind = piece_type(piece)
        piece_point(piece, *corner)
        x, y = x_out.value, y_out.value
        point = displayed(a * x + c * y + e, b * x + d * y + f)
        if kind != LINE:
            if points:
                yield points, straight
            points, straight = [point], kind == MOVE
            continue
        points.append(point)
        if point != points[0] and is_closing(piece):
            points.append(points[0])
    if points:
        yield points, straight


def around(points: Sequence[Point]) -> BBox:
    xs, ys = zip(*points, strict=True)
    return (min(xs), min(ys), max(xs), max(ys))


def is_rectangle(points: list[Point]) -> bool:
    """Whether an outline has four corners and sides along the axes."""
    corners = points[:-1] if len(points) > 1 and points[0] == points[-1] else points
    if len(corners) != 4:
        return False
    x, y = corners[-1]
    for next_x, next_y in corners:
        if not (abs(x - next_x) <= SLANT or abs(y - next_y) <= SLANT):
            return False
        x, y = next_x, next_y
    return True
