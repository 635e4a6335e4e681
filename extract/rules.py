"""From the path objects of a page to ruling segments and shaded areas."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pypdfium2.raw as pdfium

from extract.objects import Matrix, PlacedObject, page_objects
from extract.pdfium import OpenPage
from extract.segments import Segment, Segments
from schemas.geometry import BBox, union

__all__ = ["Ink", "read_ink"]

THIN = 3.0
"""A filled rectangle narrower than this (points) is a rule, a wider one is shading."""
SLANT = 0.7
"""A stroke that strays further than this (points) from the axis is no ruling line."""
WHITE = 250
MOST_SEGMENTS = 20_000
"""A path with more pieces is a drawing (a map, a hatch), not the rules of a table."""

Point = tuple[float, float]


@dataclass(slots=True)
class Ink:
    """What is drawn on a page beside text and pictures."""

    rules: Segments = field(default_factory=Segments)
    shades: list[BBox] = field(default_factory=list)

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

    def add_stroke(self, a: Point, b: Point) -> None:
        if abs(a[1] - b[1]) <= SLANT:
            self.rules.across.append(Segment((a[1] + b[1]) / 2, min(a[0], b[0]), max(a[0], b[0])))
        elif abs(a[0] - b[0]) <= SLANT:
            self.rules.down.append(Segment((a[0] + b[0]) / 2, min(a[1], b[1]), max(a[1], b[1])))


def read_ink(page: OpenPage) -> Ink:
    """The rules and shaded areas of `page`, those inside form objects included; white and transparent ink is not seen."""
    ink = Ink()
    for found in page_objects(page, pdfium.FPDF_PAGEOBJ_PATH):
        pieces = pdfium.FPDFPath_CountSegments(found.handle)
        if 0 < pieces <= MOST_SEGMENTS:
            add_path(ink, found, page, pieces)
    return ink


def add_path(ink: Ink, found: PlacedObject, page: OpenPage, pieces: int) -> None:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(found.handle, fill, stroke)
    filled = bool(fill.value) and visible(found.handle, pdfium.FPDFPageObj_GetFillColor)
    stroked = bool(stroke.value) and visible(found.handle, pdfium.FPDFPageObj_GetStrokeColor)
    if not filled and not stroked:
        return
    for points, straight in outlines(found, page, pieces):
        if stroked:
            for a, b in zip(points, points[1:], strict=False):
                ink.add_stroke(a, b)
        elif straight and is_rectangle(points):
            ink.add_box(union((x, y, x, y) for x, y in points))


def visible(handle: Any, colour_of: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    if not colour_of(handle, red, green, blue, alpha):
        return True
    return alpha.value > 0 and min(red.value, green.value, blue.value) < WHITE


def outlines(found: PlacedObject, page: OpenPage, pieces: int) -> Iterator[tuple[list[Point], bool]]:
    """The subpaths as displayed points; False beside one that has a curve. A curve ends one run of strokes."""
    matrix = object_matrix(found)
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[Point] = []
    straight = True
    for index in range(pieces):
        piece = pdfium.FPDFPath_GetPathSegment(found.handle, index)
        kind = pdfium.FPDFPathSegment_GetType(piece)
        pdfium.FPDFPathSegment_GetPoint(piece, x, y)
        point = page.frame.point(*matrix.apply(x.value, y.value))
        if kind != pdfium.FPDF_SEGMENT_LINETO:
            if points:
                yield points, straight
            points, straight = [point], kind == pdfium.FPDF_SEGMENT_MOVETO
            continue
        points.append(point)
        if pdfium.FPDFPathSegment_GetClose(piece) and point != points[0]:
            points.append(points[0])
    if points:
        yield points, straight


def object_matrix(found: PlacedObject) -> Matrix:
    own = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(found.handle, own)
    return Matrix(own.a, own.b, own.c, own.d, own.e, own.f).then(found.matrix)


def is_rectangle(points: list[Point]) -> bool:
    """Whether an outline has four corners and sides along the axes."""
    corners = points[:-1] if len(points) > 1 and points[0] == points[-1] else points
    if len(corners) != 4:
        return False
    closed = [*corners, corners[0]]
    return all(abs(a[0] - b[0]) <= SLANT or abs(a[1] - b[1]) <= SLANT for a, b in zip(closed, closed[1:], strict=False))
