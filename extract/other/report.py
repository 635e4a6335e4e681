"""Opening a PDF with pdfminer.six. Only a reading child may import this."""

import struct
import zlib
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException

from extract.errors import PageUnreadableError, ReportUnreadableError
from extract.frame import Frame
from extract.pdfium import check_header
from schemas.geometry import BBox

__all__ = ["BROKEN", "OtherReport", "frame_of", "frames_of", "open_otherwise"]

BROKEN = (
    PSException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What pdfminer raises for what it does not understand: it lets most of them through as they come."""


@dataclass(frozen=True, slots=True)
class OtherReport:
    """An open PDF; `pages` are all that pdfminer finds."""

    document: PDFDocument
    pages: tuple[PDFPage, ...]

    def page(self, number: int) -> PDFPage:
        """Page `number` (from 1); raises PageUnreadableError."""
        if not 1 <= number <= len(self.pages):
            raise PageUnreadableError(number, f"pdfminer finds {len(self.pages)} pages")
        return self.pages[number - 1]


def open_otherwise(path: Path, password: str | None, most_pages: int) -> OtherReport:
    """Open the PDF at `path`; raises ReportUnreadableError when it cannot, or when there are more than `most_pages`."""
    check_header(path)
    try:
        document = PDFDocument(PDFParser(path.open("rb")), password=password or "")
        pages = tuple(islice(PDFPage.create_pages(document), most_pages + 1))
    except PDFPasswordIncorrect as error:
        raise ReportUnreadableError("password" if password is None else "wrong-password") from error
    except BROKEN as error:
        raise ReportUnreadableError("damaged", repr(error)) from error
    if not pages:
        raise ReportUnreadableError("no-pages")
    if len(pages) > most_pages:
        raise ReportUnreadableError("too-many-pages")
    return OtherReport(document, pages)


def frame_of(page: PDFPage, number: int) -> Frame:
    """How `page` is displayed, as PDFium has it: its crop box within its media box, turned by whole quarters."""
    media = ordered(page.mediabox)
    crop = ordered(page.cropbox)
    within = (max(media[0], crop[0]), max(media[1], crop[1]), min(media[2], crop[2]), min(media[3], crop[3]))
    left, bottom, right, top = within if within[0] < within[2] and within[1] < within[3] else media
    if left >= right or bottom >= top:
        raise PageUnreadableError(number, "a page without a size")
    return Frame(left, bottom, right, top, int(page.rotate / 90) % 4 * 90)


def ordered(box: BBox) -> BBox:
    return (min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3]))


def frames_of(path: Path, password: str | None, numbers: set[int], pages: int) -> dict[int, Frame]:
    """How the pages `numbers` of a report of `pages` are displayed; without those of which pdfminer cannot tell."""
    frames: dict[int, Frame] = {}
    try:
        report = open_otherwise(path, password, pages)
    except ReportUnreadableError:
        return frames
    for number in sorted(numbers) if len(report.pages) == pages else ():
        try:
            frames[number] = frame_of(report.page(number), number)
        except PageUnreadableError:
            continue
    return frames
