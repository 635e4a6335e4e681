"""A second look at single figures: each on a picture of its own, finer than the first, so that it stands alone."""

import base64
import io
from collections.abc import Callable, Sequence

import cv2
import numpy as np
from PIL import Image

from extract.pdfium import OpenReport
from extract.seeing.engine import read_line
from extract.seeing.raster import Pixels, Raster, raster_of
from extract.seeing.trimming import trimmed
from schemas.geometry import BBox
from schemas.seen import CropSeen

__all__ = ["read_crops"]

DPI = 300
AROUND = 2.0
"""Points of paper around a figure: the engine reads letters that touch the edge of a picture badly."""
LEAST_HEIGHT = 48
"""The engine reads lines of this height (pixels); smaller crops are enlarged smoothly before it does so coarsely."""
GREYS = 16
OtherEngine = Callable[[Pixels], str | None]
"""Reads a picture of one line; None where it cannot."""


def read_crops(
    report: OpenReport, number: int, boxes: Sequence[BBox], turn: int, others: Sequence[OtherEngine] = ()
) -> tuple[CropSeen, ...]:
    """What stands in `boxes` (points, as displayed) of page `number`, whose text stands upright when the sheet is turned
    clockwise by `turn` degrees; `others` read each too.

    Raises PageUnreadableError when PDFium cannot load the page.
    """
    with report.page(number) as page:
        raster = raster_of(page, DPI)
    return tuple(
        read_crop(
            raster.part((box[0] - AROUND, box[1] - AROUND, box[2] + AROUND, box[3] + AROUND)).turned(turn), others
        )
        for box in boxes
    )


def read_crop(raster: Raster, others: Sequence[OtherEngine]) -> CropSeen:
    shown = enlarged(trimmed(raster.pixels, round(AROUND * raster.scale)))
    text, confidence = read_line(shown)
    return CropSeen(text.strip(), round(confidence, 3), png_of(shown), tuple(read(shown) for read in others))


def enlarged(pixels: Pixels) -> Pixels:
    """`pixels` at least so high that the engine need not enlarge them itself; never more than it looks at."""
    height = min(pixels.shape)
    factor = LEAST_HEIGHT / height if height < LEAST_HEIGHT else 1.0
    if factor == 1.0:
        return pixels
    return np.asarray(cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)


def png_of(pixels: Pixels) -> str:
    file = io.BytesIO()
    Image.fromarray(pixels).quantize(GREYS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return base64.b64encode(file.getvalue()).decode("ascii")
