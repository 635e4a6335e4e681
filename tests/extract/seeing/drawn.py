"""Pictures for the tests of this folder: small sheets drawn as PDF and rasterised, lines as the engine would see them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from extract.pdfium import OpenReport, open_report
from extract.seeing.raster import Pixels, Raster, raster_of
from schemas.seen import Quad, SeenLine, SeenWord
from synthetic.picture_book import PicturePage, picture_book
from tests.extract.drawing import Sheet, save

__all__ = ["DPI", "HEAD", "SMALL", "a_line", "opened", "raster", "rotated", "scanned", "table"]

DPI = 200
SMALL = (300.0, 200.0)
"""A sheet of this size (points) is read in a second."""
HEAD = ["No", "Program", "Anggaran", "Realisasi"]


@contextmanager
def opened(path: Path) -> Iterator[OpenReport]:
    report = open_report(path, None)
    try:
        yield report
    finally:
        report.close()


def raster(folder: Path, draw: Callable[[Sheet], None], size: tuple[float, float] = SMALL, dpi: int = DPI) -> Raster:
    """What `draw` draws, as pixels."""
    with opened(save(folder / "drawn.pdf", [draw], size)) as report, report.page(1) as page:
        return raster_of(page, dpi)


def scanned(folder: Path, *sheets: Pixels, dpi: int = DPI, quality: int = 90) -> Path:
    """A PDF whose pages are these pictures."""
    path = folder / "scanned.pdf"
    path.write_bytes(picture_book(PicturePage.of(Image.fromarray(sheet), dpi, quality) for sheet in sheets))
    return path


def rotated(pixels: Pixels, degrees: float) -> Pixels:
    """`pixels` turned against the clock about their middle, on white."""
    height, width = pixels.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0)
    return np.asarray(cv2.warpAffine(pixels, matrix, (width, height), borderValue=255.0), dtype=np.uint8)


def table(sheet: Sheet) -> None:
    """A small ruled table of three rows with figures."""
    rows = [HEAD, ["1", "Pelayanan", "1.250.300", "1.100.250"], ["2", "Pembinaan", "830.450", "790.125"]]
    sheet.table(30, (20, 45, 130, 205, 280), rows)


def a_line(text: str, left: float, top: float, right: float, bottom: float, confidence: float = 0.99) -> SeenLine:
    """A line seen in a box of pixels; its words share its length by their letters."""
    words, at, step = [], left, (right - left) / max(len(text), 1)
    for word in text.split(" "):
        words.append(SeenWord(word, box(at, top, at + step * len(word), bottom), confidence))
        at += step * (len(word) + 1)
    return SeenLine(text, box(left, top, right, bottom), confidence, tuple(words))


def box(left: float, top: float, right: float, bottom: float) -> Quad:
    return ((left, top), (right, top), (right, bottom), (left, bottom))
