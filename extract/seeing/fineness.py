"""How finely a picture was scanned: below a certain fineness two readings may agree on a wrong digit."""

import ctypes
from collections.abc import Iterable
from dataclasses import replace

import pypdfium2.raw as pdfium

from extract.objects import PlacedObject, page_objects
from extract.pdfium import OpenPage
from extract.pictures import displayed
from schemas.geometry import BBox, overlap_share
from schemas.printed import SeenBox

__all__ = ["cautious", "fineness"]

POINTS_PER_INCH = 72
COARSE = 135.0
"""Dots per inch. At 150 one digit in a thousand is misread and a second look finds it; fax pages of 100 misread whole words."""
DOUBTFUL = 0.5
"""No figure of a coarse picture is surer than this."""


def fineness(page: OpenPage, box: BBox | None = None) -> float | None:
    """Dots per inch of the finest picture that fills most of `box` (points of the frame), or of the page; None where no
    single picture does."""
    whole = box or (0.0, 0.0, page.frame.width, page.frame.height)
    found = [
        dots
        for image in page_objects(page).images
        if overlap_share(whole, place := displayed(image, page.frame)) > DOUBTFUL
        and (dots := dots_per_inch(image, place))
    ]
    return max(found, default=None)


def dots_per_inch(image: PlacedObject, box: BBox) -> float | None:
    width, height = ctypes.c_uint(), ctypes.c_uint()
    handle = ctypes.cast(image.handle, pdfium.FPDF_PAGEOBJECT)
    if not pdfium.FPDFImageObj_GetImagePixelSize(handle, width, height) or box[2] - box[0] <= 0 or box[3] - box[1] <= 0:
        return None
    # A picture may be laid sideways: its longer side lies along the longer side of its box.
    long, short = sorted((width.value, height.value), reverse=True)
    long_box, short_box = sorted((box[2] - box[0], box[3] - box[1]), reverse=True)
    return min(long / long_box, short / short_box) * POINTS_PER_INCH


def cautious(seen: Iterable[SeenBox], dots: float | None) -> list[SeenBox]:
    """`seen` on a picture of so many `dots` per inch: on a coarse one nothing is sure."""
    if dots is None or dots >= COARSE:
        return list(seen)
    return [replace(word, confidence=min(word.confidence, DOUBTFUL)) for word in seen]
