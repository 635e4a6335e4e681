"""How a text object is set: size, weight, direction, visibility. Looked up once an object, not once a character."""

import ctypes
import math
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

__all__ = ["Style", "Styles"]

BOLD_WEIGHT = 600
BOLD_NAMES = ("bold", "black", "heavy", "semibd", "demi")
OBLIQUE_TOLERANCE = 3.0
INVISIBLE = 3
STROKED = 2


@dataclass(frozen=True, slots=True)
class Style:
    """`turn` is how far the text runs clockwise of left-to-right as displayed: 0, 90, 180, 270, None when oblique."""

    size: float
    bold: bool
    turn: int | None
    visible: bool


class Styles:
    """The styles of the text objects of one page; valid while the page is loaded (PDFium's addresses are the keys)."""

    def __init__(self, text: Any, rotation: int) -> None:
        self.text = text
        self.rotation = rotation
        self.by_object: dict[int, Style] = {}
        self.bold_by_font: dict[int, bool] = {}

    def of(self, index: int) -> Style:
        """The style of character `index` of the page."""
        handle = pdfium.FPDFText_GetTextObject(self.text, index)
        address = ctypes.addressof(handle.contents) if handle else 0
        style = self.by_object.get(address)
        if style is None:
            style = self.measure(index, handle)
            self.by_object[address] = style
        return style

    def measure(self, index: int, handle: Any) -> Style:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self.text, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self.text, index) * math.hypot(matrix.c, matrix.d)
        angle = (self.rotation - math.degrees(math.atan2(matrix.b, matrix.a))) % 360
        turn = round(angle / 90) * 90
        straight = abs(angle - turn) <= OBLIQUE_TOLERANCE
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle) if handle else 0
        bold = bool(handle) and (mode == STROKED or self.is_bold(pdfium.FPDFTextObj_GetFont(handle)))
        return Style(size, bold, turn % 360 if straight else None, mode != INVISIBLE)

    def is_bold(self, font: Any) -> bool:
        if not font:
            return False
        address = ctypes.addressof(font.contents)
        if address not in self.bold_by_font:
            name = font_name(font).lower()
            heavy = pdfium.FPDFFont_GetWeight(font) >= BOLD_WEIGHT
            self.bold_by_font[address] = heavy or any(word in name for word in BOLD_NAMES)
        return self.bold_by_font[address]


def font_name(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", errors="replace")
