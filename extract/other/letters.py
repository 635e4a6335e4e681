"""The characters that pdfminer draws on a page, one by one, as PDFium tells them: parted by gaps, without shadows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from extract.characters import Characters
from extract.fonts import Style, turn_of
from schemas.geometry import BBox

__all__ = ["Glyph", "Lettering", "Letterings", "characters_of", "is_copy", "is_gap"]

ASIDE = 0.125
"""Office programs print a text twice, a little aside, to make it bold: share of the font size by which it is higher then."""
NEAR = 0.9
"""Share of the width of its first character by which it is further."""
ON_LINE = 0.5
"""Text that stands higher or lower by this share of its size is on another line."""
WIDEST_BLANK = 1 / 3

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Lettering:
    """How text number `number` of a page is set: `size` in points, `a` and `b` the way it runs in user space, `spacing` what
    is put between any two of its characters."""

    number: int
    size: float
    a: float
    b: float
    spacing: float
    bold: bool
    invisible: bool


@dataclass(frozen=True, slots=True)
class Glyph:
    """A printed character, or a blank, in user space: where it stands, where it ends, and the box of its line. `width` is in
    parts of the font size."""

    text: str
    origin: Point
    end: Point
    box: BBox
    width: float
    lettering: Lettering


class Letterings:
    """The styles of `glyphs`, by number, on a page that is displayed turned by `rotation`; the first `covered` texts lie under
    a picture."""

    def __init__(self, glyphs: Sequence[Glyph], rotation: int, covered: int) -> None:
        self.glyphs = glyphs
        self.rotation = rotation
        self.covered = covered
        self.styles: dict[int, Style] = {}

    def of(self, number: int) -> Style:
        lettering = self.glyphs[number].lettering
        style = self.styles.get(lettering.number)
        if style is None:
            turn = turn_of(lettering.a, lettering.b, self.rotation)
            visible = not lettering.invisible and lettering.number > self.covered
            style = Style(lettering.size, round(lettering.size, 2), lettering.bold, turn, visible)
            self.styles[lettering.number] = style
        return style


def characters_of(glyphs: Sequence[Glyph]) -> Characters:
    """`glyphs` as PDFium's are given, in their order; their numbers are their places in it."""
    numbers: list[int] = []
    ends: list[int] = []
    for number, glyph in enumerate(glyphs):
        if glyph.text == " ":
            ends.append(len(numbers))
        else:
            numbers.append(number)
    printed = [glyphs[number] for number in numbers]
    lefts, bottoms, rights, tops = ([glyph.box[side] for glyph in printed] for side in range(4))
    text = "".join(glyph.text for glyph in printed)
    return Characters(text, [*ends, len(numbers)], numbers, lefts, bottoms, rights, tops)


def is_gap(last: Glyph, glyph: Glyph, blank: float) -> bool:
    """Whether words part before `glyph`, though no blank is printed: by PDFium's measures. `blank` is the width of one in
    parts of the font size, 0 when the font has none."""
    own = glyph.lettering
    length = math.hypot(own.a, own.b)
    if last.text == " " or not length or not own.size:
        return False
    across, up = glyph.origin[0] - last.end[0], glyph.origin[1] - last.end[1]
    ahead, aside = (across * own.a + up * own.b) / length, (up * own.a - across * own.b) / length
    size = max(own.size, last.lettering.size)
    if abs(aside) > ON_LINE * size or ahead < -size:
        return True
    if last.lettering.number != own.number:
        limit = parting(max(last.width, glyph.width), 0.4, 0.7, 0.8)
    elif 0 < blank <= WIDEST_BLANK:
        limit = blank / 2
    else:
        limit = parting(glyph.width, 0.3, 0.5, 0.7)
    spacing = own.spacing if last.lettering.number == own.number else 0.0
    return ahead - spacing >= limit * own.size > 0


def parting(width: float, narrow: float, middle: float, wide: float) -> float:
    return width / (2 if width < narrow else 4 if width < middle else 5 if width < wide else 6)


def is_copy(first: Sequence[Glyph], again: Sequence[Glyph]) -> bool:
    """Whether the text `again` only repeats the text `first` at its place."""
    if not first or len(first) != len(again) or any(a.text != b.text for a, b in zip(first, again, strict=True)):
        return False
    one, other = first[0], again[0]
    size = other.lettering.size
    near, far = sorted(abs(a - b) for a, b in zip(one.origin, other.origin, strict=True))
    return one.lettering.size == size and near <= ASIDE * size and far <= max(NEAR * other.width, ASIDE) * size
