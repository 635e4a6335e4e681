"""Round stamps in coloured ink over black print: the ink is taken off, so that the figures and rules below stand alone.

Nothing else that is coloured is touched: not the fill of a heading, not a blue or red figure. What is taken for a stamp is a
ring in one colour that black print runs through, on a page that has hardly anything else in that colour.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

__all__ = ["without_stamps"]

SPREAD = 20
"""Between the brightest and the darkest of the three colours of a pixel; less is grey."""
COLOURED = 14.0
"""Chroma (CIELAB) beyond that of the paper: black print scanned in colour has less at its edges."""
TINGED = 5.0
"""What has so much of a stamp's colour inside it is its ink: the edges of its letters are pale."""
FILL, MOSTLY = 8.0, 0.5
SOLID, WHOLLY = 5.0, 0.95
"""Where more than a share of a window of so many points is coloured, it may be filled; it is (a heading, a bar, a picture) where
a smaller window is coloured all over, which the strokes of a stamp never are."""
SMALLEST, LARGEST, LONGEST = 45.0, 240.0, 2.5
"""Points: the height and width of a stamp, which is no more than so many times wider than high."""
TOGETHER = 5.0
"""Points: ink so near is of one stamp."""
ANGLES = 180
RING, AROUND = 0.08, 0.75
"""A stamp has ink within this share of its radius of an ellipse, in this share of all directions."""
ROUNDS = 4
OVERLAP = 1.15
"""The letters of a stamp may reach so much further than its ring."""
CROSSINGS = 4
"""So many strokes of black print run through the ring; a round figure in a chart has none."""
DARK = 0.6
"""Black below a stamp is darker than its ink on paper by this factor at least; an ink as dark as print is left alone."""
LEAST_LIGHT = 70
ALIKE = 0.6
"""Ink has a stamp's colour when it has so much of its chroma and is nearly as dark; the fill of a heading is paler."""
OTHERS = 0.05
"""With more ink of its colour elsewhere on the page, for each of the stamp's own, figures may be printed in that colour."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Where a stamp may have ink, the colour of it (a direction in CIELAB, off the paper), its chroma and its grey."""

    region: NDArray[np.bool_]
    colour: NDArray[np.float32]
    chroma: float
    grey: float


def without_stamps(pixels: NDArray[np.uint8], colours: NDArray[np.uint8], scale: float) -> NDArray[np.uint8]:
    """The grey `pixels` without the stamps on them; `colours` is the same picture in blue, green, red; `scale` pixels a point."""
    if not is_coloured(colours):
        return pixels
    tints = tints_of(colours)
    coloured = np.asarray(np.hypot(tints[..., 0], tints[..., 1]) > COLOURED, dtype=np.bool_)
    fills = fills_of(coloured, scale)
    strokes = coloured & ~fills
    paper = float(np.percentile(pixels[::4, ::4], 90))
    result = pixels
    for stamp in stamps_in(strokes, tints, pixels, scale):
        tinge = tints @ stamp.colour
        alike = strokes & (tinge > ALIKE * stamp.chroma) & (pixels < (stamp.grey + paper) / 2)
        if (alike & ~stamp.region).sum() <= OTHERS * (alike & stamp.region).sum():
            own = stamp.region & (tinge > TINGED) & ~fills
            result = np.where(own, np.maximum(result, lightened(pixels, stamp.grey, paper)), result).astype(np.uint8)
    return result


def is_coloured(colours: NDArray[np.uint8]) -> bool:
    """A quick look: most scans are grey or black and white."""
    few = colours[::2, ::2]
    return bool((few.max(axis=2) - few.min(axis=2) > SPREAD).any())


def tints_of(colours: NDArray[np.uint8]) -> NDArray[np.float32]:
    """How far every pixel is off the colour of the paper: height x width x 2, in CIELAB."""
    lab = cv2.cvtColor(colours, cv2.COLOR_BGR2LAB)
    tints = lab[..., 1:].astype(np.float32)
    paper = np.median(tints[::8, ::8].reshape(-1, 2), axis=0)
    return np.asarray(tints - paper, dtype=np.float32)


def fills_of(coloured: NDArray[np.bool_], scale: float) -> NDArray[np.bool_]:
    share = coloured.astype(np.float32)
    size, solid = (max(int(points * scale) | 1, 3) for points in (FILL, SOLID))
    count, labels = cv2.connectedComponents((cv2.blur(share, (size, size)) > MOSTLY).astype(np.uint8))
    filled = np.zeros(count, dtype=np.uint8)
    filled[labels[cv2.blur(share, (solid, solid)) > WHOLLY]] = 1
    filled[0] = 0
    around = cv2.dilate(filled[labels], np.ones((size, size), np.uint8))
    return np.asarray(around > 0, dtype=np.bool_)


def stamps_in(
    strokes: NDArray[np.bool_], tints: NDArray[np.float32], pixels: NDArray[np.uint8], scale: float
) -> Iterator[Stamp]:
    size = max(int(TOGETHER * scale) | 1, 3)
    joined = cv2.morphologyEx(strokes.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((size, size), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    for number in range(1, count):
        left, top, width, height = (int(value) for value in stats[number, :4])
        if not (SMALLEST * scale <= min(width, height) and max(width, height) <= LARGEST * scale):
            continue
        ink = strokes & (labels == number)
        ellipse = ring_of(ink)
        if ellipse is None or not is_round(ellipse, scale):
            continue
        grey = float(np.median(pixels[ink]))
        if grey >= LEAST_LIGHT and crossings(ellipse, pixels < DARK * grey) >= CROSSINGS:
            mean = tints[ink].mean(axis=0)
            chroma = max(float(np.hypot(*mean)), 1.0)
            yield Stamp(region_of(ellipse, strokes.shape) | ink, mean / chroma, chroma, grey)


Ellipse = tuple[tuple[float, float], tuple[float, float], float]
"""Centre, both diameters, and the angle of the first in degrees, as OpenCV has it."""


def ring_of(ink: NDArray[np.bool_]) -> Ellipse | None:
    """The ellipse on which most of the outermost `ink` lies; None where there is no such ring."""
    points = outermost(ink)
    near = points
    for _ in range(ROUNDS):
        if len(near) < AROUND * ANGLES:
            return None
        (x, y), (wide, high), angle = cv2.fitEllipse(near.astype(np.float32))
        if min(wide, high) < 1:
            return None
        ellipse: Ellipse = ((float(x), float(y)), (float(wide), float(high)), float(angle))
        near = points[np.abs(radii(points, ellipse) - 1) <= RING]
    return ellipse if len(near) >= AROUND * ANGLES else None


def is_round(ellipse: Ellipse, scale: float) -> bool:
    short, long = sorted(ellipse[1])
    return short >= SMALLEST * scale and long <= min(LARGEST * scale, LONGEST * short)


def outermost(ink: NDArray[np.bool_]) -> NDArray[np.float64]:
    """In each direction from the middle of `ink` the pixel of it that lies furthest out."""
    ys, xs = np.nonzero(ink)
    x, y = (xs.min() + xs.max()) / 2, (ys.min() + ys.max()) / 2
    sectors = ((np.arctan2(ys - y, xs - x) / (2 * np.pi) * ANGLES).astype(int)) % ANGLES
    order = np.argsort(np.hypot(xs - x, ys - y))
    last = np.full(ANGLES, -1)
    last[sectors[order]] = order
    chosen = last[last >= 0]
    return np.stack([xs[chosen], ys[chosen]], axis=1).astype(np.float64)


def radii(points: NDArray[np.float64], ellipse: Ellipse) -> NDArray[np.float64]:
    """How far out each point lies: 1 on the ellipse."""
    (x, y), (wide, high), angle = ellipse
    cosine, sine = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    right, down = points[:, 0] - x, points[:, 1] - y
    along, aside = right * cosine + down * sine, down * cosine - right * sine
    return np.asarray(np.hypot(along / (wide / 2), aside / (high / 2)), dtype=np.float64)


def crossings(ellipse: Ellipse, dark: NDArray[np.bool_]) -> int:
    """How many dark strokes an ellipse runs through."""
    (x, y), (wide, high), angle = ellipse
    turns = np.linspace(0, 2 * np.pi, 8 * ANGLES, endpoint=False)
    cosine, sine = np.cos(np.radians(angle)), np.sin(np.radians(angle))
    along, aside = np.cos(turns) * wide / 2, np.sin(turns) * high / 2
    xs = np.clip((x + along * cosine - aside * sine).astype(int), 0, dark.shape[1] - 1)
    ys = np.clip((y + along * sine + aside * cosine).astype(int), 0, dark.shape[0] - 1)
    on = dark[ys, xs]
    return int((on & ~np.roll(on, 1)).sum())


def region_of(ellipse: Ellipse, shape: tuple[int, ...]) -> NDArray[np.bool_]:
    (centre, (wide, high), angle), region = ellipse, np.zeros(shape, np.uint8)
    cv2.ellipse(region, (centre, (OVERLAP * wide, OVERLAP * high), angle), 255, thickness=-1)
    return np.asarray(region > 0, dtype=np.bool_)


def lightened(pixels: NDArray[np.uint8], grey: float, paper: float) -> NDArray[np.uint8]:
    """`pixels` as they would be without an ink that makes the paper `grey`: what is as dark as print stays so."""
    black = DARK * grey / 2
    clear = black + (pixels.astype(np.float32) - black) * (paper - black) / (grey - black)
    return np.asarray(np.clip(clear, 0, paper), dtype=np.uint8)
