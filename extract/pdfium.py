"""Opening a PDF with PDFium and handing out its pages. Only the reading child may import this."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from extract.errors import PageUnreadableError, ReportUnreadableError
from extract.frame import Frame

__all__ = ["OpenPage", "OpenReport", "open_report"]

MENDABLE = ("damaged", "no-pages")
HEADER_REACH = 1024
"""A header may stand this many bytes into the file (ISO 32000 implementation note 13)."""


@dataclass(slots=True)
class OpenReport:
    """An open PDF. `notes` are codes: `owner-locked` when it is encrypted and yet opens without a password, `mended` when it
    is damaged and only a copy of it, written anew, could be opened."""

    document: Any
    pages: int
    title: str | None
    notes: tuple[str, ...]
    path: Path
    password: str | None = None

    def close(self) -> None:
        self.document.close()

    @contextmanager
    def page(self, number: int) -> Iterator["OpenPage"]:
        """Page `number` (from 1), loaded for the block; raises PageUnreadableError."""
        handle = pdfium.FPDF_LoadPage(self.document.raw, number - 1)
        if not handle:
            raise PageUnreadableError(number, "FPDF_LoadPage returned nothing")
        text = pdfium.FPDFText_LoadPage(handle)
        try:
            if not text:
                raise PageUnreadableError(number, "FPDFText_LoadPage returned nothing")
            yield OpenPage(number, handle, text, frame_of(handle))
        finally:
            if text:
                pdfium.FPDFText_ClosePage(text)
            pdfium.FPDF_ClosePage(handle)


@dataclass(frozen=True, slots=True)
class OpenPage:
    """The PDFium handles of a loaded page, and how it is displayed."""

    number: int
    handle: Any
    text: Any
    frame: Frame


def open_report(path: Path, password: str | None = None) -> OpenReport:
    """Open the PDF at `path`; raises ReportUnreadableError with the code that says why it cannot be read."""
    check_header(path)
    mended = False
    try:
        document = pypdfium2.PdfDocument(path, password=password)
        locked = pdfium.FPDF_GetSecurityHandlerRevision(document.raw) != -1
    except pypdfium2.PdfiumError as error:
        refusal = ReportUnreadableError(refusal_of(error, password), str(error))
        if refusal.code not in MENDABLE:
            raise refusal from error
        document, locked = open_mended(path, password, refusal)
        mended = True
    pages = len(document)
    if pages == 0:
        document.close()
        raise ReportUnreadableError("no-pages")
    title = document.get_metadata_value("Title").strip() or None
    notes = {"owner-locked": locked and password is None, "mended": mended}
    return OpenReport(document, pages, title, tuple(code for code, holds in notes.items() if holds), path, password)


def open_mended(path: Path, password: str | None, refusal: ReportUnreadableError) -> tuple[Any, bool]:
    """A copy of the damaged PDF at `path`, and whether that is locked; raises `refusal` where there is none to be opened."""
    from extract.mending import mended  # only damaged files need it

    copy = mended(path, password)
    if copy is None:
        raise refusal
    content, locked = copy
    try:
        return pypdfium2.PdfDocument(content), locked
    except pypdfium2.PdfiumError:
        raise refusal from None


def check_header(path: Path) -> None:
    if not path.is_file():  # a pipe or a device may never end
        raise ReportUnreadableError("missing")
    try:
        with path.open("rb") as file:
            head = file.read(HEADER_REACH)
    except OSError as error:
        raise ReportUnreadableError("missing", str(error)) from error
    if not head:
        raise ReportUnreadableError("empty")
    if b"%PDF-" not in head:
        raise ReportUnreadableError("not-a-pdf")


def refusal_of(error: pypdfium2.PdfiumError, password: str | None) -> Any:
    if error.err_code == pdfium.FPDF_ERR_PASSWORD:
        return "password" if password is None else "wrong-password"
    # PDFium opens a file without pages, then reports failure and no error (pypdfium2 raises with FPDF_ERR_SUCCESS).
    return "no-pages" if error.err_code == pdfium.FPDF_ERR_SUCCESS else "damaged"


def frame_of(handle: Any) -> Frame:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(handle, box)
    return Frame(box.left, box.bottom, box.right, box.top, pdfium.FPDFPage_GetRotation(handle) * 90)
