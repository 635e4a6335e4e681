"""How a scanned sheet lies: scanners are fed landscape tables on their side and sheets upside down."""

import math
from collections.abc import Sequence

import cv2
import numpy as np

from extract.seeing.engine import read_line, read_lines, text_quads
from extract.seeing.raster import Pixels
from schemas.seen import Quad, SeenLine

__all__ = ["LEAST_SIDE", "read_upright"]

QUICK = 0.5
"""A look at the picture reduced to this shows where text stands at a tenth of the price of reading it."""
TALL = 1.5
"""The box of a line is tall when it is so many times higher than wide: single letters are hardly."""
SAMPLE = 8
LEAST_SIDE = 8
"""Pixels: a picture less high or wide shows no letter."""
SURE = 0.8
"""A page that is read with less confidence than this may lie upside down."""
LEAST_LETTERS = 4


def read_upright(pixels: Pixels) -> tuple[int, list[SeenLine]]:
    """How far (degrees clockwise) `pixels` had to be turned for their text to stand upright, and its lines then."""
    if min(pixels.shape) < LEAST_SIDE:
        return 0, []
    small = cv2.resize(pixels, None, fx=QUICK, fy=QUICK, interpolation=cv2.INTER_AREA)
    quads = text_quads(np.asarray(small, dtype=np.uint8))
    if not quads:
        return 0, []
    turn = sideways_turn(pixels, quads) if stands_on_end(quads) else 0
    lines = read_lines(turned(pixels, turn))
    if sureness(lines) >= SURE or turn:
        return turn, lines
    other = read_lines(turned(pixels, 180))
    return (180, other) if sureness(other) > sureness(lines) else (turn, lines)


def turned(pixels: Pixels, turn: int) -> Pixels:
    return np.ascontiguousarray(np.rot90(pixels, -turn // 90))


def stands_on_end(quads: Sequence[Quad]) -> bool:
    """Whether more text runs up or down the picture than across it, measured by its length."""
    across = down = 0.0
    for quad in quads:
        wide, high = sides(quad)
        if high >= TALL * wide:
            down += high
        elif wide >= TALL * high:
            across += wide
    return down > across


def sideways_turn(pixels: Pixels, quads: Sequence[Quad]) -> int:
    """Which way round text that stands on end must be turned: the one in which its longest lines are read more surely."""
    longest = sorted(quads, key=lambda quad: -sides(quad)[1])[:SAMPLE]
    crops = [cut(pixels, quad) for quad in longest]
    by_turn = {turn: sum(read_line(turned(crop, turn))[1] for crop in crops) for turn in (90, 270)}
    return max(by_turn, key=lambda turn: by_turn[turn])


def cut(pixels: Pixels, quad: Quad) -> Pixels:
    """The upright box around a line that was found on the reduced picture."""
    xs, ys = ([point[axis] / QUICK for point in quad] for axis in (0, 1))
    x0, y0 = max(int(min(xs)), 0), max(int(min(ys)), 0)
    return pixels[y0 : max(math.ceil(max(ys)), y0 + 1), x0 : max(math.ceil(max(xs)), x0 + 1)]


def sides(quad: Quad) -> tuple[float, float]:
    """Width and height of the box around `quad`."""
    xs, ys = [point[0] for point in quad], [point[1] for point in quad]
    return max(xs) - min(xs), max(ys) - min(ys)


def sureness(lines: Sequence[SeenLine]) -> float:
    """The mean confidence of a page, longer lines counting more; marks and single figures say nothing of the way up."""
    longer = [line for line in lines if len(line.text) >= LEAST_LETTERS]
    letters = sum(len(line.text) for line in longer)
    return sum(line.confidence * len(line.text) for line in longer) / letters if letters else 0.0
