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


def tilt_of(lines: Sequence[SeenLine]) -> float:
    """How far the text runs downwards to the right, in degrees; 0 where it is straight or no line tells."""
    angles = []
    for line in lines:
        (x0, y0), (x1, y1), _, (x3, y3) = line.quad
        length, height = math.hypot(x1 - x0, y1 - y0), math.hypot(x3 - x0, y3 - y0)
        if length >= LONG * max(height, 1.0):
            angles.append(math.degrees(math.atan2(y1 - y0, x1 - x0)))
    angle = median(angles) if len(angles) >= FEWEST else 0.0
    return angle if LEAST <= abs(angle) <= MOST else 0.0


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
