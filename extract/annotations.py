"""What somebody laid over a page after it was made: corrections, stamps, form fields, marks. It is shown, and is no text of the page."""

import ctypes
from collections.abc import Iterator
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium

from extract.errors import PageTooFullError
from extract.pdfium import OpenPage
from extract.words import rounded
from schemas.geometry import BBox
from schemas.printed import UnreadRegion

__all__ = ["Annotation", "annotations", "filled_boxes", "typed_numbers"]

NOT_DRAWN = frozenset({pdfium.FPDF_ANNOT_LINK, pdfium.FPDF_ANNOT_POPUP})
UNSEEN = pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW
TYPED = {pdfium.FPDF_ANNOT_FREETEXT: b"Contents", pdfium.FPDF_ANNOT_WIDGET: b"V"}
"""Kinds of annotations that show what was typed into them, and where they keep it."""
FILLED = frozenset({*TYPED, pdfium.FPDF_ANNOT_STAMP})
"""Kinds that may show a text that they keep elsewhere: with their parent, as rich text, in their picture."""
MOST_ANNOTATIONS = 5_000
"""A page with more was made to be slow."""
MOST_TYPED = 4096
"""Bytes of a text that is looked at for digits."""


class Annotation(NamedTuple):
    """Where it is displayed, what text it shows, as far as that is known, and whether it may show one."""

    box: BBox
    text: str
    is_filled: bool


def annotations(page: OpenPage) -> Iterator[Annotation]:
    """All that is drawn over the page; a link and a closed note are not. Raises PageTooFullError for too many."""
    count = pdfium.FPDFPage_GetAnnotCount(page.handle)
    if count > MOST_ANNOTATIONS:
        raise PageTooFullError(page.number, f"more than {MOST_ANNOTATIONS} annotations")
    for index in range(count):
        handle = pdfium.FPDFPage_GetAnnot(page.handle, index)
        if handle:
            found = annotation_of(page, handle)
            pdfium.FPDFPage_CloseAnnot(handle)
            if found is not None:
                yield found


def annotation_of(page: OpenPage, handle: Any) -> Annotation | None:
    """The annotation that PDFium has opened as `handle`; None where it is not drawn."""
    edges, kind = pdfium.FS_RECTF(), pdfium.FPDFAnnot_GetSubtype(handle)
    if kind in NOT_DRAWN or pdfium.FPDFAnnot_GetFlags(handle) & UNSEEN or not pdfium.FPDFAnnot_GetRect(handle, edges):
        return None
    box = page.frame.box(edges.left, edges.bottom, edges.right, edges.top)
    return Annotation(box, typed(handle, TYPED[kind]) if kind in TYPED else "", kind in FILLED)


def typed(handle: Any, key: bytes) -> str:
    """What the annotation keeps under `key`, or its beginning."""
    length = min(pdfium.FPDFAnnot_GetStringValue(handle, key, None, 0), MOST_TYPED)
    text = (ctypes.c_ushort * (MOST_TYPED // 2))()
    pdfium.FPDFAnnot_GetStringValue(handle, key, text, MOST_TYPED)
    return bytes(text)[:length].decode("utf-16-le", "replace")


def typed_numbers(page: OpenPage) -> Iterator[UnreadRegion]:
    """Where numbers were typed over the page. Nobody can tell whether they belong to the report or were noted by its reader, so
    they are not read; what they stand on or beside may not be the whole."""
    for one in annotations(page):
        if any(map(str.isdecimal, one.text)):
            yield UnreadRegion(rounded(one.box), "damaged", "annotation")


def filled_boxes(page: OpenPage) -> list[BBox]:
    """The places of annotations that may show a number, though none is known: in a cell without words one may be what it states."""
    return [one.box for one in annotations(page) if one.is_filled and not any(map(str.isdecimal, one.text))]
