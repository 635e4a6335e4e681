"""A page as a picture, for people to look at."""

import base64
import ctypes
import io
import math
from itertools import accumulate

import pypdfium2.raw as pdfium
from PIL import Image

from extract.pdfium import OpenPage, OpenReport
from schemas.geometry import POINTS_PER_INCH
from schemas.protocol import PagePicture

__all__ = ["drawn", "pixels", "render_page"]

MOST_PIXELS = 25_000_000
GREYS = 16
HEAVY = 150_000
"""Bytes: no page of print takes as many; one with a scanner's noise on its paper takes three times more, and a report of
such pages would be too large to open."""
FEW_GREYS = 8
PAPER_SHARE = 0.2
"""Print and pictures cover less of a page than this: what is brighter than so many of its pixels is paper."""
DARKEST_PAPER = 200
WHITE = 0xFFFFFFFF
WHITEST = 255
FORMS = {"L": (pdfium.FPDFBitmap_Gray, "L"), "RGB": (pdfium.FPDFBitmap_BGR, "BGR")}
"""PDFium's form of a bitmap by Pillow's mode, and how Pillow calls the order of its bytes."""


def render_page(report: OpenReport, number: int, dpi: int) -> PagePicture:
    """Page `number` as a PNG in 16 greys, a noisy one with white paper and in 8; `dpi` is lowered where the picture would pass
    25 megapixels.

    Raises PageUnreadableError when PDFium cannot load the page or has no memory for it.
    """
    with report.page(number) as page:
        image = drawn(page, pixels(page, dpi))
    coded = png(image, GREYS)
    if len(coded) > HEAVY:
        coded = min(coded, png(without_noise(image), FEW_GREYS), key=len)
    return PagePicture(number, base64.b64encode(coded).decode("ascii"), image.width, image.height)


def png(image: Image.Image, greys: int) -> bytes:
    """`image` in `greys` greys, evenly spaced: choosing them for each page, or packing them more tightly, takes ten times as
    long as drawing the page and saves a twentieth of the bytes."""
    steps = image.point([round(grey * (greys - 1) / WHITEST) for grey in range(WHITEST + 1)])
    coded = Image.frombytes("P", steps.size, steps.tobytes())
    coded.putpalette([step * WHITEST // (greys - 1) for step in range(greys) for _ in "RGB"])
    file = io.BytesIO()
    coded.save(file, "PNG", bits=(greys - 1).bit_length())
    return file.getvalue()


def without_noise(image: Image.Image) -> Image.Image:
    """`image` in few greys, evenly spaced, from black to its paper, which becomes white: what differs little is the same."""
    counts = list(accumulate(image.histogram()))
    paper = next(grey for grey, below in enumerate(counts) if below >= PAPER_SHARE * counts[-1])
    white = max(paper, DARKEST_PAPER)
    steps = [round(min(grey / white, 1.0) * (FEW_GREYS - 1)) for grey in range(WHITEST + 1)]
    return image.point([step * WHITEST // (FEW_GREYS - 1) for step in steps])


def pixels(page: OpenPage, dpi: int) -> tuple[int, int]:
    scale = dpi / POINTS_PER_INCH
    width, height = max(page.frame.width, 1.0), max(page.frame.height, 1.0)
    scale = min(scale, math.sqrt(MOST_PIXELS / (width * height)))
    return max(int(width * scale), 1), max(int(height * scale), 1)


def drawn(
    page: OpenPage, size: tuple[int, int], window: tuple[int, int, int, int] | None = None, mode: str = "L"
) -> Image.Image:
    """The page in `size` pixels of `mode` ("L" or "RGB"), or what of them lies in `window` (left, upper, right, lower edge)."""
    left, top, right, bottom = window or (0, 0, *size)
    width, height = right - left, bottom - top
    form, order = FORMS[mode]
    row = width * len(mode)
    buffer = (ctypes.c_ubyte * (row * height))()
    bitmap = pdfium.FPDFBitmap_CreateEx(width, height, form, buffer, row)
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    pdfium.FPDF_RenderPageBitmap(bitmap, page.handle, -left, -top, *size, 0, pdfium.FPDF_ANNOT)
    pdfium.FPDFBitmap_Destroy(bitmap)
    return Image.frombytes(mode, (width, height), bytes(buffer), "raw", order)
