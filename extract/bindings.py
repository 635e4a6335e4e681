"""PDFium's functions that are called for every character, object or corner, bound so that a call costs the least.

pypdfium2's own bindings check the pointer type of every argument and let go of the interpreter lock around each call;
what these do inside takes less than that. With plain addresses a call takes two thirds of the time (measured on
FPDFText_GetLooseCharBox: 0.43 against 0.65 microseconds). A wrong address is not noticed: only `address` may make them.
"""

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2.raw as pdfium

__all__ = [
    "address",
    "clip_count",
    "clip_of",
    "clip_piece",
    "clip_pieces",
    "draw_mode",
    "fill_colour",
    "font_of",
    "font_size",
    "form_count",
    "form_object",
    "has_transparency",
    "is_closing",
    "loose_box",
    "mark_count",
    "mark_of",
    "object_bounds",
    "object_matrix",
    "object_type",
    "origin",
    "page_object",
    "path_count",
    "path_piece",
    "piece_point",
    "piece_type",
    "render_mode",
    "stroke_colour",
    "text_matrix",
    "text_object",
]

HANDLE = ctypes.c_void_p
OUT = ctypes.c_void_p
"""Where PDFium is to write: the address of a structure or number of ours."""
NUMBER = ctypes.c_int


def bound(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


def address(pointer: Any) -> int:
    """Where a handle of pypdfium2, a function or an array of ours lies."""
    return ctypes.cast(pointer, ctypes.c_void_p).value or 0


loose_box = bound(pdfium.FPDFText_GetLooseCharBox, NUMBER, HANDLE, NUMBER, OUT)
origin = bound(pdfium.FPDFText_GetCharOrigin, NUMBER, HANDLE, NUMBER, OUT, OUT)
text_object = bound(pdfium.FPDFText_GetTextObject, HANDLE, HANDLE, NUMBER)
text_matrix = bound(pdfium.FPDFText_GetMatrix, NUMBER, HANDLE, NUMBER, OUT)
font_size = bound(pdfium.FPDFText_GetFontSize, ctypes.c_double, HANDLE, NUMBER)
font_of = bound(pdfium.FPDFTextObj_GetFont, HANDLE, HANDLE)
render_mode = bound(pdfium.FPDFTextObj_GetTextRenderMode, NUMBER, HANDLE)

page_object = bound(pdfium.FPDFPage_GetObject, HANDLE, HANDLE, NUMBER)
form_count = bound(pdfium.FPDFFormObj_CountObjects, NUMBER, HANDLE)
form_object = bound(pdfium.FPDFFormObj_GetObject, HANDLE, HANDLE, ctypes.c_ulong)
object_type = bound(pdfium.FPDFPageObj_GetType, NUMBER, HANDLE)
object_matrix = bound(pdfium.FPDFPageObj_GetMatrix, NUMBER, HANDLE, OUT)
has_transparency = bound(pdfium.FPDFPageObj_HasTransparency, NUMBER, HANDLE)
object_bounds = bound(pdfium.FPDFPageObj_GetBounds, NUMBER, HANDLE, OUT, OUT, OUT, OUT)
mark_count = bound(pdfium.FPDFPageObj_CountMarks, NUMBER, HANDLE)
mark_of = bound(pdfium.FPDFPageObj_GetMark, HANDLE, HANDLE, ctypes.c_ulong)
clip_of = bound(pdfium.FPDFPageObj_GetClipPath, HANDLE, HANDLE)
clip_count = bound(pdfium.FPDFClipPath_CountPaths, NUMBER, HANDLE)
clip_pieces = bound(pdfium.FPDFClipPath_CountPathSegments, NUMBER, HANDLE, NUMBER)
clip_piece = bound(pdfium.FPDFClipPath_GetPathSegment, HANDLE, HANDLE, NUMBER, NUMBER)
fill_colour = bound(pdfium.FPDFPageObj_GetFillColor, NUMBER, HANDLE, OUT, OUT, OUT, OUT)
stroke_colour = bound(pdfium.FPDFPageObj_GetStrokeColor, NUMBER, HANDLE, OUT, OUT, OUT, OUT)
draw_mode = bound(pdfium.FPDFPath_GetDrawMode, NUMBER, HANDLE, OUT, OUT)
path_count = bound(pdfium.FPDFPath_CountSegments, NUMBER, HANDLE)
path_piece = bound(pdfium.FPDFPath_GetPathSegment, HANDLE, HANDLE, NUMBER)
piece_type = bound(pdfium.FPDFPathSegment_GetType, NUMBER, HANDLE)
piece_point = bound(pdfium.FPDFPathSegment_GetPoint, NUMBER, HANDLE, OUT, OUT)
is_closing = bound(pdfium.FPDFPathSegment_GetClose, NUMBER, HANDLE)
