"""A page as a picture, for people to look at."""

import base64
import ctypes
import io
import math

import pypdfium2.raw as pdfium
from PIL import Image

from extract.pdfium import OpenPage, OpenReport
from schemas.protocol import PagePicture

__all__ = ["render_page"]

POINTS_PER_INCH = 72
MOST_PIXELS = 25_000_000
GREYS = 16
WHITE = 0xFFFFFFFF


def render_page(report: OpenReport, number: int, dpi: int) -> PagePicture:
    """Page `number` as a PNG in 16 greys; `dpi` is lowered where the picture would pass 25 megapixels.

    Raises PageUnreadableError when PDFium cannot load the page or has no memory for it.
    """
    with report.page(number) as page:
        image = drawn(page, pixels(page, dpi))
    file = io.BytesIO()
    image.quantize(GREYS, dither=Image.Dither.NONE).save(file, "PNG", optimize=True)
    return PagePicture(number, base64.b64encode(file.getvalue()).decode("ascii"), image.width, image.height)


def pixels(page: OpenPage, dpi: int) -> tuple[int, int]:
    scale = dpi / POINTS_PER_INCH
    width, height = max(page.frame.width, 1.0), max(page.frame.height, 1.0)
    scale = min(scale, math.sqrt(MOST_PIXELS / (width * height)))
    return max(int(width * scale), 1), max(int(height * scale), 1)


def drawn(page: OpenPage, size: tuple[int, int]) -> Image.Image:
    width, height = size
    buffer = (ctypes.c_ubyte * (width * height))()
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_Gray, buffer, width)
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, pdfium.FPDF_ANNOT)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return Image.frombytes("L", (width, height), bytes(buffer))
