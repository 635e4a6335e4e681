"""Whether there is anything on a picture, and whether what the engine saw of it can be trusted."""

from collections.abc import Sequence

import numpy as np

from extract.seeing.raster import Pixels
from schemas.seen import SeenLine

__all__ = ["illegible", "is_blank"]

EVEN = 12
"""Grey levels: a picture whose pixels all but a few differ by less shows nothing."""
LEAST_LETTERS = 20
"""Fewer letters (a stamp, a page number) tell nothing of how well a picture can be read."""
POOR = 0.72
"""Print is read with more than 0.9 on the worst scans measured, handwriting and blurred photographs with less than this."""


def is_blank(pixels: Pixels) -> bool:
    low, high = np.percentile(pixels[::4, ::4], (0.2, 99.8))
    return bool(high - low < EVEN)


def illegible(lines: Sequence[SeenLine]) -> str | None:
    """The reason why `lines` are not to be believed; None when they are."""
    letters = sum(len(line.text) for line in lines)
    if letters < LEAST_LETTERS:
        return None
    sure = sum(line.confidence * len(line.text) for line in lines) / letters
    return "illegible" if sure < POOR else None
