"""The picture of a figure without the slivers at its edges: rules of its cell, feet of the line above, heads of the one below."""

import cv2
import numpy as np
from numpy.typing import NDArray

from extract.seeing.raster import Pixels

__all__ = ["trimmed"]

ABOVE, BELOW = 0.14, 0.1
"""Shares of the height of a word's box that its digits leave free."""
FAINT = 40
"""Grey levels: with less contrast nothing is told apart."""
LEAST_INK = 6
"""Pixels: less is a speck of the scan."""


def trimmed(pixels: Pixels, around: int) -> Pixels:
    """`pixels` of a word with `around` pixels of paper on each side of its box, cut to the ink of the word itself, with so much
    paper around that; as they are where the ink of the word is not free of the edges."""
    ink = ink_of(pixels)
    if ink is None:
        return pixels
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    height, width = pixels.shape
    free = max(height - 2 * around, 0)
    inner = np.zeros(count, dtype=bool)
    inner[
        np.unique(labels[around + int(ABOVE * free) : height - around - int(BELOW * free), around : width - around])
    ] = True
    touching = np.zeros(count, dtype=bool)
    touching[np.unique(np.concatenate((labels[0], labels[-1], labels[:, 0], labels[:, -1])))] = True
    own = (inner | ~touching) & (stats[:, 4] >= LEAST_INK)
    own[0] = False
    if not own.any() or touching[own].any():
        return pixels
    left, top = (int(stats[own, part].min()) for part in (0, 1))
    right, bottom = (int((stats[own, part] + stats[own, part + 2]).max()) for part in (0, 1))
    ground = int(np.median(pixels[ink == 0]))
    cut = pixels[top:bottom, left:right]
    return np.asarray(
        cv2.copyMakeBorder(cut, around, around, around, around, cv2.BORDER_CONSTANT, value=ground), dtype=np.uint8
    )


def ink_of(pixels: Pixels) -> NDArray[np.uint8] | None:
    """What stands out from the ground, dark on light or light on dark; None where nothing does."""
    if int(pixels.max()) - int(pixels.min()) < FAINT:
        return None
    _, light = cv2.threshold(pixels, 0, 1, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
    return np.asarray(1 - light if light.mean() >= 0.5 else light, dtype=np.uint8)
