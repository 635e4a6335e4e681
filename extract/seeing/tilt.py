"""How far a sheet lay askew on the scanner, and the sheet straightened."""

import math
from collections.abc import Sequence
from statistics import median

import cv2
import numpy as np

from extract.seeing.raster import Pixels
from schemas.seen import Point, Quad, SeenLine

__all__ = ["Straightening", "tilt_of"]

LONG = 5.0
"""Lines so many times longer than high tell the angle."""
LEAST = 0.1
"""Degrees. Over the width of A4 this is one point: no cell is missed by that."""
MOST = 15.0
FEWEST = 3
WHITE = 255
REDUCED = 1200
"""Pixels of the longer side of the picture on which rules are sought where lines of text do not tell."""
INK = 30
"""Grey levels below the paper around."""
RULE, TOLD, AGREED = 0.15, 0.6, 0.7
"""Of the picture's longer side: a rule that tells the angle is so long, and all of them together; so much of that length runs the
same way."""
SAME = 0.5
"""Degrees between what runs the same way."""


def tilt_of(lines: Sequence[SeenLine], pixels: Pixels) -> float:
    """How far the text of `pixels` runs downwards to the right, in degrees; 0 where it is straight or nothing tells.

    A table of short words has no long lines of text; then its rules tell.
    """
    angles = angles_of(lines)
    angle = median(angles) if len(angles) >= FEWEST else tilt_of_rules(pixels)
    return angle if LEAST <= abs(angle) <= MOST else 0.0


def angles_of(lines: Sequence[SeenLine]) -> list[float]:
    angles = []
    for line in lines:
        (x0, y0), (x1, y1), _, (x3, y3) = line.quad
        length, height = math.hypot(x1 - x0, y1 - y0), math.hypot(x3 - x0, y3 - y0)
        if length >= LONG * max(height, 1.0):
            angles.append(math.degrees(math.atan2(y1 - y0, x1 - x0)))
    return angles


def tilt_of_rules(pixels: Pixels) -> float:
    """How far most of the long rules on `pixels` run downwards to the right; 0 where there are none or they do not agree."""
    factor = min(REDUCED / max(pixels.shape), 1.0)
    small = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    paper = cv2.blur(small, (15, 15)).astype(np.int16)
    ink = np.where(small < paper - INK, 255, 0).astype(np.uint8)
    side = max(small.shape)
    found = cv2.HoughLinesP(ink, 1, math.pi / 1800, 80, minLineLength=int(RULE * side), maxLineGap=3)
    told = sorted(told_by(segment) for segment in ([] if found is None else found.reshape(-1, 4).tolist()))
    told = [(angle, length) for angle, length in told if abs(angle) <= MOST]
    total = sum(length for _, length in told)
    if total < TOLD * side:
        return 0.0
    angle = middle_of(told, total)
    agreed = sum(length for other, length in told if abs(other - angle) <= SAME)
    return angle if agreed >= AGREED * total else 0.0


def told_by(segment: Sequence[float]) -> tuple[float, float]:
    """How far a sheet lies askew if `segment` is a rule of it, across or down, and how long the segment is."""
    x0, y0, x1, y1 = segment
    right, down = x1 - x0, y1 - y0
    if abs(right) < abs(down):
        right, down = (down, -right) if down > 0 else (-down, right)
    return math.degrees(math.atan2(down, right)), math.hypot(right, down)


def middle_of(told: Sequence[tuple[float, float]], total: float) -> float:
    """The angle below and above which equal lengths run; `told` by angle."""
    passed = 0.0
    for angle, length in told:
        passed += length
        if 2 * passed >= total:
            return angle
    return 0.0


class Straightening:
    """Turns pixels and places about the middle of a sheet of `pixels` by `tilt` degrees against the clock."""

    def __init__(self, pixels: Pixels, tilt: float) -> None:
        self.tilt = tilt
        self.size = (pixels.shape[1], pixels.shape[0])
        self.matrix = cv2.getRotationMatrix2D((self.size[0] / 2, self.size[1] / 2), tilt, 1.0)

    def pixels(self, pixels: Pixels) -> Pixels:
        if not self.tilt:
            return pixels
        straight = cv2.warpAffine(pixels, self.matrix, self.size, flags=cv2.INTER_LINEAR, borderValue=WHITE)
        return np.asarray(straight, dtype=np.uint8)

    def quad(self, quad: Quad) -> Quad:
        if not self.tilt:
            return quad
        a, b, c, d = (self.point(corner) for corner in quad)
        return (a, b, c, d)

    def point(self, point: Point) -> Point:
        (a, b, c), (d, e, f) = self.matrix
        return (float(a * point[0] + b * point[1] + c), float(d * point[0] + e * point[1] + f))
