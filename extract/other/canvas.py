"""What pdfminer draws of one page, collected in user space and within the bounds of a page."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pdfminer.pdfcolor import PDFColorSpace
from pdfminer.pdfdevice import PDFTextDevice, PDFTextSeq
from pdfminer.pdffont import PDFFont
from pdfminer.pdfinterp import PDFGraphicState, PDFTextState
from pdfminer.pdftypes import PDFStream
from pdfminer.utils import Matrix, PathSegment, Rect, apply_matrix_pt, mult_matrix

from extract.bounds import MOST_CHARACTERS, MOST_POINTS
from extract.errors import PageTooFullError
from extract.fonts import INVISIBLE, STROKED
from extract.glyphs import printed_character
from extract.objects import MOST_OBJECTS
from extract.other.fonts import UNKNOWN, Fonts
from extract.other.letters import Glyph, Lettering, is_copy, is_gap
from extract.pen import WHITE
from schemas.geometry import BBox, union

__all__ = ["Canvas", "DrawnPath", "DrawnPicture"]

DEEPEST = 40
"""Forms inside forms; PDFium follows them about as far."""
MOST_FORMS = 4000
"""Each costs pdfminer as much as a small page; office programs draw some dozens of a page."""
RECENT = 5
"""Texts before it against which a text is held: PDFium looks back as far."""
MASKS = ("SMask", "Mask", "ImageMask", "IM")
UNTOLD = ("Indexed", "Lab", "DeviceN", "Pattern")
"""Colours whose numbers do not tell how light they are."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class DrawnPath:
    """The points of every piece of a path by PDF's letters (m, l, c, v, y, h)."""

    pieces: tuple[tuple[str, tuple[Point, ...]], ...]
    stroked: bool


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """`below`: how many texts were drawn before it; `solid`: whether nothing shines through."""

    box: BBox
    below: int
    solid: bool


class Canvas(PDFTextDevice):
    """All that is seen on page `number`. `broken`: something on it cannot be understood, so that parts are missing.

    Raises PageTooFullError when more is drawn than is read of a page.
    """

    ctm: Matrix
    lettering: Lettering

    def __init__(self, fonts: Fonts, number: int) -> None:
        super().__init__(fonts)
        self.fonts = fonts
        self.number = number
        self.glyphs: list[Glyph] = []
        self.paths: list[DrawnPath] = []
        self.pictures: list[DrawnPicture] = []
        self.broken = False
        self.texts = self.points = self.objects = self.forms = self.depth = 0
        self.recent: list[tuple[int, int]] = []

    def count_object(self) -> None:
        self.objects += 1
        if self.objects > MOST_OBJECTS:
            raise PageTooFullError(self.number, f"more than {MOST_OBJECTS} objects")

    def begin_figure(self, name: str, bbox: Rect, matrix: Matrix) -> None:
        """A form or a picture."""
        self.count_object()
        self.depth += 1

    def count_form(self) -> None:
        self.forms += 1
        if self.forms > MOST_FORMS or self.depth > DEEPEST:
            raise PageTooFullError(self.number, f"more than {MOST_FORMS} forms, or {DEEPEST}, each in the other")

    def end_figure(self, name: str) -> None:
        self.depth -= 1

    def render_image(self, name: str, stream: PDFStream) -> None:
        corners = [apply_matrix_pt(self.ctm, corner) for corner in ((0, 0), (0, 1), (1, 0), (1, 1))]
        self.pictures.append(DrawnPicture(around(corners), self.texts, not any(key in stream for key in MASKS)))

    def paint_path(
        self, graphicstate: PDFGraphicState, stroke: bool, fill: bool, evenodd: bool, path: Sequence[PathSegment]
    ) -> None:
        self.count_object()
        self.points += len(path)
        if self.points > MOST_POINTS:
            raise PageTooFullError(self.number, f"more than {MOST_POINTS} points of paths")
        stroked = stroke and is_seen(graphicstate.scolor, graphicstate.scs)
        if path and (stroked or (fill and is_seen(graphicstate.ncolor, graphicstate.ncs))):
            self.paths.append(DrawnPath(tuple(self.piece(piece) for piece in path), stroked))

    def piece(self, piece: Any) -> tuple[str, tuple[Point, ...]]:
        letter, *numbers = piece
        points = zip(numbers[0::2], numbers[1::2], strict=True)
        return letter, tuple(apply_matrix_pt(self.ctm, point) for point in points)

    def render_string(
        self, textstate: PDFTextState, seq: PDFTextSeq, ncs: PDFColorSpace, graphicstate: PDFGraphicState
    ) -> None:
        font = textstate.font
        if font is None:
            return
        self.count_object()
        self.texts += 1
        a, b, c, d, _, _ = mult_matrix(textstate.matrix, self.ctm)
        ahead = math.copysign(1.0, textstate.fontsize)
        self.lettering = Lettering(
            number=self.texts,
            size=abs(textstate.fontsize) * math.hypot(c, d),
            a=ahead * a,
            b=ahead * b,
            spacing=textstate.charspace * textstate.scaling * 0.01 * math.hypot(a, b),
            bold=textstate.render == STROKED or self.fonts.facts[font].bold,
            invisible=textstate.render in INVISIBLE,
        )
        start = len(self.glyphs)
        super().render_string(textstate, seq, ncs, graphicstate)
        if len(self.glyphs) == start and any(isinstance(part, bytes) and part for part in seq):
            self.broken = True  # a font whose codes cannot be told apart
        self.forget_copy(start)

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: PDFColorSpace,
        graphicstate: PDFGraphicState,
    ) -> float:
        facts, width = self.fonts.facts[font], font.char_width(cid)
        advance = width * fontsize * scaling
        heights = (facts.below * fontsize + rise, facts.above * fontsize + rise)
        box = around([apply_matrix_pt(matrix, (x, y)) for x in (0.0, advance) for y in heights])
        origin, end = apply_matrix_pt(matrix, (0.0, rise)), apply_matrix_pt(matrix, (advance, rise))
        text = UNKNOWN if font.is_vertical() else self.fonts.text(font, cid)
        for place, letter in enumerate(text):
            glyph = Glyph(printed_character(ord(letter)) or "", origin, end, box, width, self.lettering)
            if self.glyphs and place == 0 and glyph.text != " " and is_gap(self.glyphs[-1], glyph, facts.space):
                self.add(Glyph(" ", origin, origin, box, 0.0, self.lettering))
            if glyph.text:
                self.add(glyph)
        return advance

    def add(self, glyph: Glyph) -> None:
        self.glyphs.append(glyph)
        if len(self.glyphs) > MOST_CHARACTERS:
            raise PageTooFullError(self.number, f"more than {MOST_CHARACTERS} characters")

    def forget_copy(self, start: int) -> None:
        """Take out the text that begins with glyph `start` when it was printed before at the same place."""
        while start < len(self.glyphs) and self.glyphs[start].text == " ":
            start += 1
        again = self.glyphs[start:]
        if any(is_copy(self.glyphs[begin:end], again) for begin, end in self.recent):
            del self.glyphs[start:]
        elif again:
            self.recent = [*self.recent, (start, len(self.glyphs))][-RECENT:]


def is_seen(colour: Any, space: PDFColorSpace) -> bool:
    """Whether ink of this colour is told from white paper; what is not understood is."""
    parts = colour if isinstance(colour, tuple) else (colour,)
    if space.name in UNTOLD or not all(isinstance(part, int | float) for part in parts):
        return True
    if len(parts) == 4:
        return bool((1 - max(parts[:3])) * (1 - parts[3]) * 255 < WHITE)
    return bool((1 - parts[0] if space.name == "Separation" else min(parts)) * 255 < WHITE)


def around(points: Sequence[Point]) -> BBox:
    return union((x, y, x, y) for x, y in points)
