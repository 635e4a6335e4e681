"""Whether a page on which PDFium finds nothing is blank, or holds something that it could not understand.

A blank page is no loss, a page whose content is damaged is one, and PDFium tells neither from the other.
"""

import re

import pikepdf
import pypdfium2.raw as pdfium

from extract.objects import Objects
from extract.pdfium import OpenPage, OpenReport

__all__ = ["is_unexplained"]

SHOWS = re.compile(rb"(?:Tj|TJ|Do|BI|['\"])(?=\s|$)")
"""The operators that show texts and pictures."""
MOST_OF_NOTHING = 4000
"""Bytes: what programs write on a blank page (clips, marks) is shorter."""


def is_unexplained(report: OpenReport, page: OpenPage, objects: Objects) -> bool:
    """Whether `page`, on which nothing was found, holds more than nothing: texts of a font that cannot be understood, or a
    content that cannot."""
    if objects.texts:
        return bool(pdfium.FPDFText_CountChars(page.text) == 0)
    return not objects and holds_something(report, page.number)


def holds_something(report: OpenReport, number: int) -> bool:
    """Whether page `number`, which seems empty, has a content that shows something or cannot be unpacked."""
    try:
        with pikepdf.open(report.path, password=report.password or "") as document:
            content = content_of(document.pages[number - 1])
    except (pikepdf.PdfError, IndexError, TypeError, ValueError, AttributeError):
        return True
    return len(content) > MOST_OF_NOTHING or SHOWS.search(content) is not None


def content_of(page: pikepdf.Page) -> bytes:
    contents = page.obj.get("/Contents")
    if contents is None:
        return b""
    streams = list(contents.as_list()) if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(stream.read_bytes() for stream in streams)
