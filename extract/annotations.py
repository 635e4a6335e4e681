"""What somebody laid over a page after it was made: corrections, stamps, form fields, marks. It is shown, and is no text of the page."""

from collections.abc import Iterator

import pypdfium2.raw as pdfium

from extract.pdfium import OpenPage
from schemas.geometry import BBox

__all__ = ["annotation_boxes"]

NOT_DRAWN = frozenset({pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP})


def annotation_boxes(page: OpenPage) -> Iterator[BBox]:
    """The displayed boxes of all that is drawn over the page; a link and an open note are not."""
    for index in range(pdfium.FPDFPage_GetAnnotCount(page.handle)):
        annotation = pdfium.FPDFPage_GetAnnot(page.handle, index)
        if not annotation:
            continue
        edges = pdfium.FS_RECTF()
        if pdfium.FPDFAnnot_GetSubtype(annotation) not in NOT_DRAWN and pdfium.FPDFAnnot_GetRect(annotation, edges):
            yield page.frame.box(edges.left, edges.bottom, edges.right, edges.top)
        pdfium.FPDFPage_CloseAnnot(annotation)
