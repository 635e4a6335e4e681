"""From the characters of a page to words with their places."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from extract.fonts import Style, Styles
from extract.glyphs import printed_character
from extract.pdfium import OpenPage
from schemas.geometry import BBox
from schemas.printed import Word

__all__ = ["PlacedWord", "read_words"]

GAP = 0.3
"""A gap wider than this share of the font size ends a word, though no blank was printed."""
BACKSTEP = 1.0
"""A step back by more than this share of the font size ends a word: the next character starts elsewhere."""
SHIFT = 0.5
"""So does a step up or down by this share; a raised exponent stays with its word."""

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in user space."""


@dataclass(frozen=True, slots=True)
class PlacedWord:
    """A word with its baseline as displayed (y for upright text, x for text turned by 90 or 270 degrees)."""

    word: Word
    baseline: float
    turn: int | None
    visible: bool


@dataclass(slots=True)
class Run:
    """Characters gathered for one word; box in user space, `start` is the index of its first character."""

    start: int
    style: Style
    characters: list[str]
    left: float
    bottom: float
    right: float
    top: float
    last: Box

    def goes_on(self, box: Box, rotation: int) -> bool:
        """Whether a character at `box` is the next one of the word."""
        turn, size, last = self.style.turn, self.style.size, self.last
        if turn is None:
            return True
        if turn == rotation:
            ahead, aside = box[0] - last[2], abs(box[1] - last[1])
        else:
            ahead, aside = advance(last, box, (turn - rotation) % 360)
        return -BACKSTEP * size <= ahead <= GAP * size and aside <= SHIFT * size

    def add(self, character: str, box: Box) -> None:
        self.characters.append(character)
        left, bottom, right, top = self.last = box
        # Called for every character: comparisons take half the time of min() and max().
        if left < self.left:
            self.left = left
        if bottom < self.bottom:
            self.bottom = bottom
        if right > self.right:
            self.right = right
        if top > self.top:
            self.top = top


def advance(last: Box, box: Box, turn: int) -> tuple[float, float]:
    """How far `box` starts ahead of the end of `last`, and how far aside, along text turned by `turn` in user space."""
    if turn == 90:
        return last[1] - box[3], abs(box[0] - last[0])
    if turn == 180:
        return last[0] - box[2], abs(box[1] - last[1])
    return box[1] - last[3], abs(box[0] - last[0])


def read_words(page: OpenPage) -> list[PlacedWord]:
    """All words of `page` in the order of its content stream; blanks, and gaps where none was printed, part them."""
    styles = Styles(page.text, page.frame.rotation)
    return [placed(run, page) for run in runs(page, styles)]


def runs(page: OpenPage, styles: Styles) -> Iterator[Run]:
    text, rotation = page.text, page.frame.rotation
    unicode_of, box_of = pdfium.FPDFText_GetUnicode, pdfium.FPDFText_GetLooseCharBox
    rect = pdfium.FS_RECTF()
    run: Run | None = None
    for index in range(pdfium.FPDFText_CountChars(text)):
        code = unicode_of(text, index)
        character = printed_character(code) if code > 0x7E or code < 0x20 else chr(code)
        if not character or character == " ":
            if run is not None and character is not None:
                yield run
                run = None
            continue
        box_of(text, index, rect)
        box = (rect.left, rect.bottom, rect.right, rect.top)
        if run is not None and run.goes_on(box, rotation):
            run.add(character, box)
            continue
        if run is not None:
            yield run
        run = Run(index, styles.of(index), [character], *box, last=box)
    if run is not None:
        yield run


def placed(run: Run, page: OpenPage) -> PlacedWord:
    style = run.style
    x, y = ctypes.c_double(), ctypes.c_double()
    pdfium.FPDFText_GetCharOrigin(page.text, run.start, x, y)
    across, down = page.frame.point(x.value, y.value)
    box: BBox = page.frame.box(run.left, run.bottom, run.right, run.top)
    word = Word("".join(run.characters), rounded(box), round(style.size, 2), style.bold)
    sideways = style.turn in {90, 270}
    return PlacedWord(word, across if sideways else down, style.turn, style.visible)


def rounded(box: BBox) -> BBox:
    """Hundredths of a point are finer than any rule, and keep the child's messages short."""
    return (round(box[0], 2), round(box[1], 2), round(box[2], 2), round(box[3], 2))
