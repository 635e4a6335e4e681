"""A page with its pictures read: a scanned sheet as a whole, or the pictures on a page of text."""

from collections.abc import Sequence

from extract.page import read_page
from extract.pdfium import OpenReport
from extract.seeing.pictures import PictureReader
from extract.seeing.scan import read_scan
from extract.seeing.sight import Known
from schemas.geometry import BBox
from schemas.printed import PageRead
from schemas.seen import Sight

__all__ = ["see_page"]


def see_page(
    report: OpenReport, number: int, boxes: Sequence[BBox], known: Known
) -> tuple[PageRead, tuple[Sight, ...]]:
    """Page `number` (from 1) and what was seen on its pictures. Without `boxes` (points, as displayed) all of the page is
    one picture. Raises PageUnreadableError when PDFium cannot load it."""
    if boxes:
        reader = PictureReader(boxes, known)
        return read_page(report, number, look=reader), tuple(reader.sights)
    with report.page(number) as page:
        read, sight = read_scan(page, known)
    return read, () if sight is None else (sight,)
