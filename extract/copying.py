"""A page as a small PDF of its own, for the other libraries: cut to what is displayed, and turned until its text is upright."""

import io
from dataclasses import replace

import pypdfium2
import pypdfium2.raw as pdfium

from extract.errors import PageUnreadableError
from extract.frame import turn_box
from extract.pdfium import OpenPage, OpenReport

__all__ = ["upright_copy"]


def upright_copy(report: OpenReport, page: OpenPage) -> bytes:
    """`page` as its frame shows it, as a PDF of one page whose points are those of the frame.

    Each library has its own idea of /Rotate, of crop boxes and of text that runs sideways: here there is none of them.
    Raises PageUnreadableError when PDFium cannot copy the page.
    """
    target = pypdfium2.PdfDocument.new()
    try:
        form = pdfium.FPDF_NewXObjectFromPage(target.raw, report.document.raw, page.number - 1)
        if not form:
            raise PageUnreadableError(page.number, "FPDF_NewXObjectFromPage returned nothing")
        drawn = pdfium.FPDF_NewFormObjectFromXObject(form)
        pdfium.FPDFPageObj_Transform(drawn, *to_frame(page))
        sheet = pdfium.FPDFPage_New(target.raw, 0, page.frame.width, page.frame.height)
        pdfium.FPDFPage_InsertObject(sheet, drawn)
        pdfium.FPDFPage_GenerateContent(sheet)
        pdfium.FPDF_ClosePage(sheet)
        pdfium.FPDF_CloseXObject(form)
        return saved(target)
    finally:
        target.close()


def to_frame(page: OpenPage) -> tuple[float, float, float, float, float, float]:
    """The matrix (a to f) from the page as displayed, which is how PDFium copies it, to its frame; y counts upwards."""
    shown = replace(page.frame, rotation=pdfium.FPDFPage_GetRotation(page.handle) * 90)
    turn = (page.frame.rotation - shown.rotation) % 360

    def turned(x: float, y: float) -> tuple[float, float]:
        left, top, _, _ = turn_box((x, shown.height - y, x, shown.height - y), shown.width, shown.height, turn)
        return left, page.frame.height - top

    origin, right, up = turned(0, 0), turned(1, 0), turned(0, 1)
    return (right[0] - origin[0], right[1] - origin[1], up[0] - origin[0], up[1] - origin[1], *origin)


def saved(document: pypdfium2.PdfDocument) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()
