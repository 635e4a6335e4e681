"""How a text object is set: size, weight, direction, visibility. Looked up once an object, not once a character."""

import ctypes
import math
import re
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as pdfium

from extract.bindings import address, font_of, font_size, render_mode, text_matrix, text_object

__all__ = ["BOLD_WEIGHT", "INVISIBLE", "NAMELESS", "STROKED", "Style", "Styles", "says_bold", "turn_of"]

BOLD_WEIGHT = 600
BOLD_NAMES = ("bold", "black", "heavy", "semibd", "demi")
NAMELESS = re.compile(r"^(?:[A-Z]{1,3}_?\d+|CIDFont.*|Type3.*|)$", re.IGNORECASE)
"""A font whose maker took its name away ("F1", "TT2", "C0_1"): only its weight tells whether it is bold."""
OBLIQUE_TOLERANCE = 3.0
INVISIBLE = (3, 7)
"""Text render modes that paint nothing: the layer that OCR programs lay over a scan."""
STROKED = 2


@dataclass(frozen=True, slots=True)
class Style:
    """`size` in points, `shown_size` rounded as a `Word` has it.

    `turn` is how far the text runs clockwise of left-to-right as displayed: 0, 90, 180, 270, None when oblique.
    """

    size: float
    shown_size: float
    bold: bool
    turn: int | None
    visible: bool


class Styles:
    """The styles of the text objects of one page; valid while the page is loaded (PDFium's addresses are the keys)."""

    def __init__(self, text: Any, rotation: int, covered: frozenset[int] = frozenset()) -> None:
        self.text = address(text)
        self.covered = covered
        self.rotation = rotation
        self.by_object: dict[int, Style] = {}
        self.by_setting: dict[tuple[float, ...], Style] = {}
        self.bold_by_font: dict[int, bool] = {}
        self.matrix = pdfium.FS_MATRIX()
        self.place = ctypes.addressof(self.matrix)

    def of(self, number: int) -> Style:
        """The style of character `number` of the page."""
        handle = text_object(self.text, number) or 0
        style = self.by_object.get(handle)
        if style is None:
            style = self.by_object[handle] = self.measure(number, handle)
        return style

    def measure(self, number: int, handle: int) -> Style:
        matrix = self.matrix
        text_matrix(self.text, number, self.place)
        size = font_size(self.text, number)
        mode, font = (render_mode(handle), font_of(handle) or 0) if handle else (0, 0)
        # Most text objects of a page are set like one before.
        seen = handle not in self.covered
        setting = (matrix.a, matrix.b, matrix.c, matrix.d, size, mode, font, seen)
        style = self.by_setting.get(setting)
        if style is None:
            turn, height = turn_of(matrix.a, matrix.b, self.rotation), size * math.hypot(matrix.c, matrix.d)
            bold = mode == STROKED or self.is_bold(font)
            style = Style(height, round(height, 2), bold, turn, seen and mode not in INVISIBLE)
            self.by_setting[setting] = style
        return style

    def is_bold(self, font: int) -> bool:
        if not font:
            return False
        if font not in self.bold_by_font:
            handle = ctypes.cast(font, pdfium.FPDF_FONT)
            name = font_name(handle).rpartition("+")[2]
            # PDFium guesses the weight from the width of the stems, and calls many a book face bold: names come first.
            heavy = bool(NAMELESS.match(name)) and pdfium.FPDFFont_GetWeight(handle) >= BOLD_WEIGHT
            self.bold_by_font[font] = heavy or says_bold(name)
        return self.bold_by_font[font]


def turn_of(a: float, b: float, rotation: int) -> int | None:
    """How far text whose matrix begins with `a` and `b` runs clockwise of left-to-right on a page displayed so; None when
    oblique."""
    angle = (rotation - math.degrees(math.atan2(b, a))) % 360
    turn = round(angle / 90) * 90
    return turn % 360 if abs(angle - turn) <= OBLIQUE_TOLERANCE else None


def says_bold(name: str) -> bool:
    """Whether the `name` of a font calls it bold."""
    return any(word in name.lower() for word in BOLD_NAMES)


def font_name(font: Any) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", errors="replace")
