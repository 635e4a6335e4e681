"""Whether a page on which PDFium finds nothing is blank, or holds something that it could not understand.

A blank page is no loss, a page whose content is damaged is one, and PDFium tells neither from the other.
"""

import re
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from extract.objects import Objects
from extract.pdfium import OpenPage, OpenReport
from extract.qpdf import opened_by_qpdf

if TYPE_CHECKING:
    import pikepdf

__all__ = ["is_unexplained"]

SHOWS = re.compile(rb"(?:Tj|TJ|Do|BI|['\"])(?=\s|$)")
"""The operators that show texts and pictures."""
BLANKS = (b" ", b"\x00\x03")
"""What a blank is written as: itself, or by its usual number in a font of two bytes a character."""
MOST_OF_NOTHING = 4000
"""Bytes: what programs write on a blank page (clips, marks) is shorter."""


def is_unexplained(report: OpenReport, page: OpenPage, objects: Objects) -> bool:
    """Whether `page`, on which nothing was found, holds more than nothing: texts of a font that cannot be understood, or a
    content that cannot."""
    if "mended" in report.notes and not objects:
        return True  # its content may be what the file has lost
    if objects.texts:
        return pdfium.FPDFText_CountChars(page.text) == 0 and shows_more_than_blanks(report, page.number)
    return not objects and holds_something(report, page.number)


def shows_more_than_blanks(report: OpenReport, number: int) -> bool:
    """Whether page `number` shows any other text than blanks, of which PDFium tells nothing either; or what nobody can parse."""
    import pikepdf  # only pages that seem empty need it

    try:
        with opened_by_qpdf(report.path, report.password) as document:
            shown = pikepdf.parse_content_stream(document.pages[number - 1], "Tj TJ ' \" Do")
    except (pikepdf.PikepdfError, IndexError, TypeError, ValueError, AttributeError):
        return True
    return any(str(one.operator) == "Do" or any(map(is_more, one.operands)) for one in shown)


def is_more(operand: object) -> bool:
    """Whether a string, or one of an array of strings and distances, is more than blanks."""
    import pikepdf

    if isinstance(operand, pikepdf.Array):
        return any(map(is_more, operand.as_list()))
    text = bytes(operand) if isinstance(operand, pikepdf.String) else b""
    for blank in BLANKS:
        text = text.replace(blank, b"")
    return bool(text)


def holds_something(report: OpenReport, number: int) -> bool:
    """Whether page `number`, which seems empty, has a content that shows something or cannot be unpacked."""
    import pikepdf

    try:
        with opened_by_qpdf(report.path, report.password) as document:
            content = content_of(document.pages[number - 1])
    except (pikepdf.PikepdfError, IndexError, TypeError, ValueError, AttributeError):
        return True
    return len(content) > MOST_OF_NOTHING or SHOWS.search(content) is not None


def content_of(page: "pikepdf.Page") -> bytes:
    import pikepdf

    contents = page.obj.get("/Contents")
    if contents is None:
        return b""
    streams = list(contents.as_list()) if isinstance(contents, pikepdf.Array) else [contents]
    return b"\n".join(stream.read_bytes() for stream in streams)
