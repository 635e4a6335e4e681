"""A page, or a part of it, as grey pixels."""

import ctypes
import math
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.pdfium import OpenPage
from extract.seeing.stamps import without_stamps
from schemas.geometry import POINTS_PER_INCH, BBox

__all__ = ["Pixels", "Raster", "raster_of"]

LONGEST_SIDE = 4000
"""Pixels. A3 at 200 dpi has 3,307; what is larger is a poster or a lie of the file, and is drawn coarser."""
WHITE = 0xFFFFFFFF

Pixels = NDArray[np.uint8]
"""Height x width, 0 is black and 255 white."""


@dataclass(frozen=True, slots=True)
class Raster:
    """`pixels` of the box of a page whose left and upper edge are `left` and `top` (points); `scale` pixels a point."""

    pixels: Pixels
    scale: float
    left: float = 0.0
    top: float = 0.0

    @property
    def width(self) -> float:
        """In points."""
        return float(self.pixels.shape[1] / self.scale)

    @property
    def height(self) -> float:
        """In points."""
        return float(self.pixels.shape[0] / self.scale)

    def part(self, box: BBox) -> "Raster":
        """The part that shows `box` (points of the page), as far as it lies on this one."""
        x0, y0 = (max(int((edge - origin) * self.scale), 0) for edge, origin in zip(box[:2], self.origin, strict=True))
        x1, y1 = (math.ceil((edge - origin) * self.scale) for edge, origin in zip(box[2:], self.origin, strict=True))
        pixels = np.ascontiguousarray(self.pixels[y0 : max(y1, y0 + 1), x0 : max(x1, x0 + 1)])
        return Raster(pixels, self.scale, self.left + x0 / self.scale, self.top + y0 / self.scale)

    @property
    def origin(self) -> tuple[float, float]:
        return (self.left, self.top)

    def turned(self, degrees: int) -> "Raster":
        """The sheet turned clockwise by `degrees`, a multiple of 90."""
        if not degrees:
            return self
        return Raster(np.ascontiguousarray(np.rot90(self.pixels, -degrees // 90)), self.scale)


def raster_of(page: OpenPage, dpi: int) -> Raster:
    """`page` as its frame shows it, annotations included, coloured stamps left out; `dpi` is lowered where the sheet is too
    large for it."""
    shown = replace(page.frame, rotation=pdfium.FPDFPage_GetRotation(page.handle) * 90)
    width, height = max(shown.width, 1.0), max(shown.height, 1.0)
    scale = min(dpi / POINTS_PER_INCH, LONGEST_SIDE / max(width, height))
    size = (max(int(height * scale), 1), max(int(width * scale), 1))
    greys = drawn(page, np.full(size, 255, dtype=np.uint8), pdfium.FPDFBitmap_Gray)
    colours = drawn(page, np.full((*size, 3), 255, dtype=np.uint8), pdfium.FPDFBitmap_BGR)
    pixels = without_stamps(greys, colours, scale)
    return Raster(pixels, scale).turned((page.frame.rotation - shown.rotation) % 360)


def drawn(page: OpenPage, pixels: Pixels, form: int) -> Pixels:
    """`pixels` of one of PDFium's forms with `page` drawn on them."""
    height, width = pixels.shape[:2]
    buffer = pixels.ctypes.data_as(ctypes.c_void_p)
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, form, buffer, pixels.strides[0])
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return pixels
