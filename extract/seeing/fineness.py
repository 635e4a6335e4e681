"""How finely a picture was scanned: below a certain fineness two readings may agree on a wrong digit."""

import ctypes
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.objects import PlacedObject, page_objects
from extract.pdfium import OpenPage
from extract.pictures import displayed
from schemas.geometry import POINTS_PER_INCH, BBox
from schemas.printed import SeenBox

__all__ = ["cautious", "fineness"]

COARSE = 135.0
"""Dots per inch. At 150 one digit in a thousand is misread and a second look finds it; fax pages of 100 misread whole words."""
DOUBTFUL = 0.5
"""No figure of a coarse picture is surer than this."""
MOSTLY = 0.5
"""What covers more than this share of a page or picture is what it shows."""
FIELDS = 100
"""Parts into which each side is cut to measure how much of it is covered."""


def fineness(page: OpenPage, box: BBox | None = None) -> float | None:
    """Dots per inch of the finest pictures that together fill most of `box` (points of the frame), or of the page; None where
    pictures do not. Scanners deliver one sheet as strips, or as a fine mask of letters on a coarse ground."""
    whole = box or (0.0, 0.0, page.frame.width, page.frame.height)
    placed = [(image, displayed(image, page.frame)) for image in page_objects(page).images]
    found = [(dots, place) for image, place in placed if (dots := dots_per_inch(image, place))]
    covered = np.zeros((FIELDS, FIELDS), dtype=np.bool_)
    for dots, place in sorted(found, reverse=True):
        cover(covered, whole, place)
        if covered.mean() > MOSTLY:
            return dots
    return None


def cover(covered: NDArray[np.bool_], whole: BBox, box: BBox) -> None:
    """Mark the fields of `whole` whose middle lies in `box`."""
    xs, ys = (whole[axis] + (np.arange(FIELDS) + 0.5) / FIELDS * (whole[axis + 2] - whole[axis]) for axis in (0, 1))
    across, down = (box[0] <= xs) & (xs < box[2]), (box[1] <= ys) & (ys < box[3])
    covered |= down[:, None] & across[None, :]


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
