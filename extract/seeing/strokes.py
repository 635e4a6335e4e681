"""The rules of tables on a straight picture, and the letters without them."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.seeing.broken_rules import followed
from extract.seeing.raster import Pixels, Raster
from extract.segments import Segment, Segments

__all__ = ["Strokes", "strokes_of"]

NEIGHBOURHOOD = 12.0
"""Ink is what is darker than the paper within so many points around it: scans are not evenly lit."""
CONTRAST = 18
SHORTEST = 14.0
"""A straight stroke of so many points is no part of a letter of running text."""
THICKEST = 3.6
"""A stroke thicker than this (points) is a bar, a filled cell or a line of letters that ran together."""
LETTER, SLENDER = 48.0, 10.0
"""The letters of a title have straight strokes too: less than so many times longer than thick, of a piece of ink that is no larger
(points) either way. The rules of a table hang together, and a short one that stands alone is thin."""
DARK = 110
"""Grey levels: a fill darker than this has light letters."""
WINDOW = 8.0
MOSTLY = 0.5
"""Where more than this share of a window of so many points is dark, it is filled: print on paper covers a quarter of it."""
LEAST_HEIGHT, LEAST_WIDTH = 7.0, 20.0
"""Points: smaller dark spots are letters of a title."""


@dataclass(frozen=True, slots=True)
class Strokes:
    """`rules` in points of the picture; `letters` are the pixels (255) of what is left of the ink without them."""

    rules: Segments
    letters: NDArray[np.uint8]


def strokes_of(raster: Raster) -> Strokes:
    """The edges of dark fills count as rules: where the head of a table is filled, they are its lines."""
    fills = fills_of(raster.pixels, raster.scale)
    ink = ink_of(raster.pixels, raster.scale, fills)
    lines = np.asarray(cv2.bitwise_or(ink, outlines(fills)), dtype=np.uint8)
    small = small_pieces(lines, raster.scale)
    across, horizontals = stretched(lines, small, raster.scale, along_rows=True)
    down, verticals = stretched(lines, small, raster.scale, along_rows=False)
    lined = np.asarray(cv2.bitwise_or(horizontals, verticals), dtype=np.uint8)
    around = np.asarray(cv2.dilate(lined, np.ones((3, 3), np.uint8)), dtype=np.uint8)
    letters = np.asarray(cv2.bitwise_and(ink, cv2.bitwise_not(around)), dtype=np.uint8)
    across = followed(across, ink, raster.scale, along_rows=True)
    down = followed(down, ink, raster.scale, along_rows=False)
    return Strokes(Segments(across, down), letters)


def fills_of(pixels: Pixels, scale: float) -> NDArray[np.uint8]:
    """The dark fills of a picture, the light letters on them included, as 255."""
    dark = np.where(pixels < DARK, 255, 0).astype(np.uint8)
    size = max(int(WINDOW * scale) | 1, 3)
    filled = np.where(cv2.blur(dark, (size, size)) > 255 * MOSTLY, 255, 0).astype(np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(filled, connectivity=8)
    large = (stats[:, 2] >= LEAST_WIDTH * scale) & (stats[:, 3] >= LEAST_HEIGHT * scale)
    large[0] = False
    return np.where(large[labels], 255, 0).astype(np.uint8) if count > 1 else filled


def outlines(fills: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The outermost pixels of the fills."""
    inner = cv2.erode(fills, np.ones((3, 3), np.uint8), borderValue=0)
    return np.asarray(cv2.bitwise_and(fills, cv2.bitwise_not(inner)), dtype=np.uint8)


def ink_of(pixels: Pixels, scale: float, fills: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """What stands out dark from the paper around it, or from a fill light or still darker, as 255."""
    size = max(int(NEIGHBOURHOOD * scale) | 1, 3)
    filled = fills > 0
    paper = cv2.blur(np.where(filled, 255, pixels).astype(np.uint8), (size, size)).astype(np.int16)
    dark = ~filled & (pixels.astype(np.int16) < paper - CONTRAST)
    fill = filled & (pixels < DARK)
    share = cv2.blur(fill.astype(np.float32), (size, size))
    tone = cv2.blur(np.where(fill, pixels, 0).astype(np.float32), (size, size)) / np.maximum(share, 1e-3)
    on_fill = filled & ((pixels >= DARK) | (pixels.astype(np.float32) < tone - CONTRAST))
    return np.where(dark | on_fill, 255, 0).astype(np.uint8)


def small_pieces(ink: NDArray[np.uint8], scale: float) -> NDArray[np.bool_]:
    """The pixels of those pieces of `ink` that are no larger than a letter."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    small = (stats[:, 2] <= LETTER * scale) & (stats[:, 3] <= LETTER * scale)
    small[0] = False
    return np.asarray(small[labels], dtype=np.bool_)


def stretched(
    ink: NDArray[np.uint8], small: NDArray[np.bool_], scale: float, *, along_rows: bool
) -> tuple[list[Segment], NDArray[np.uint8]]:
    """The long thin strokes of one direction, as segments in points and as pixels; `small` is the ink that may be letters."""
    length = max(int(SHORTEST * scale), 3)
    kernel = np.ones((1, length) if along_rows else (length, 1), np.uint8)
    opened = np.asarray(cv2.morphologyEx(ink, cv2.MORPH_OPEN, kernel), dtype=np.uint8)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(opened, connectivity=8)
    segments = []
    thick = np.zeros(count, dtype=bool)
    for number in range(1, count):
        left, top, width, height = (int(stats[number, part]) for part in range(4))
        pixels = int(stats[number, 4])
        long, deep = (width, height) if along_rows else (height, width)
        # Its pixels over its length: a rule that runs a little askew has a deep box and is thin all the same.
        if pixels / max(long, 1) > THICKEST * scale or deep > 2 * THICKEST * scale:
            thick[number] = True
            continue
        if (
            pixels * SLENDER > long * long
            and small[top, left + int(np.argmax(labels[top, left : left + width] == number))]
        ):
            thick[number] = True
            continue
        at = (top + height / 2) if along_rows else (left + width / 2)
        start = left if along_rows else top
        segments.append(Segment(at / scale, start / scale, (start + long) / scale))
    kept = np.where(thick[labels], 0, opened).astype(np.uint8)
    return segments, kept
