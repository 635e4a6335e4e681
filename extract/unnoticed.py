"""Texts that leave no trace on the page as it is drawn.

Of a text that is printed twice at one place (over a rectangle that corrects it, on a halo, over its shadow) PDFium tells the
characters of the first copy alone. Where only the other one is seen, the number is seen.
"""

import ctypes
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING

import pypdfium2.raw as pdfium

from extract.pdfium import OpenPage
from extract.pen import CONTRAST
from schemas.geometry import POINTS_PER_INCH, BBox, union

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["Piece", "unnoticed"]

DPI = 108
MOST_DPI = 216
LEGIBLE = 12.0
"""Letters are drawn so many pixels high, if that takes no more than MOST_DPI: of smaller ones nothing is left but a shade."""
CUT = 2
"""So many characters of a word in a row that are not seen, and a number is not the one that is printed."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one text object (PDFium's address) prints of one word: the characters from `first` up to before `end`."""

    first: int
    end: int
    text: int
    box: BBox
    letters: tuple[BBox, ...]


def unnoticed(page: OpenPage, suspects: Sequence[Piece], silent: Callable[[], Iterable[int]]) -> list[Piece]:
    """Those of `suspects` without which their place looks the same, or much of it does: the page is drawn with and without.

    `silent` gives the texts of the page that PDFium tells no character of.
    """
    sheet = Sheet(page, union(piece.box for piece in suspects), fineness(suspects))
    if sheet.is_empty:  # off the page
        return list(suspects)
    whole, texts = sheet.drawn(), {piece.text for piece in suspects}
    change = sheet.change(whole, texts)
    unseen = [piece for piece in suspects if not sheet.shows(piece, change)]
    copies = set(silent()) if unseen else set()
    if not copies:
        return unseen
    change = sheet.change(whole, texts | copies)
    return [piece for piece in unseen if not sheet.shows(piece, change)]


def fineness(suspects: Sequence[Piece]) -> int:
    """So many pixels an inch as the smallest of them needs."""
    least = min(min(piece.box[2] - piece.box[0], piece.box[3] - piece.box[1]) for piece in suspects)
    return min(max(DPI, round(LEGIBLE * POINTS_PER_INCH / max(least, 1.0))), MOST_DPI)


class Sheet:
    """The part of a page within `around`, in pixels, `dpi` of them an inch."""

    def __init__(self, page: OpenPage, around: BBox, dpi: int) -> None:
        from extract.render import pixels  # few pages need it

        self.page, self.size = page, pixels(page, dpi)
        self.across = self.size[0] / max(page.frame.width, 1.0)
        self.down = self.size[1] / max(page.frame.height, 1.0)
        self.window = self.dots(around)
        self.is_empty = is_empty(self.window)

    def dots(self, box: BBox) -> tuple[int, int, int, int]:
        return (
            max(int(box[0] * self.across), 0),
            max(int(box[1] * self.down), 0),
            min(int(box[2] * self.across) + 1, self.size[0]),
            min(int(box[3] * self.down) + 1, self.size[1]),
        )

    def drawn(self) -> "Image":
        from extract.render import drawn

        return drawn(self.page, self.size, self.window, "RGB")

    def change(self, whole: "Image", texts: Iterable[int]) -> "Image":
        """How much `whole` changes without `texts` (PDFium's addresses), in the channel that changes most."""
        from PIL import ImageChops

        handles = [ctypes.cast(text, pdfium.FPDF_PAGEOBJECT) for text in texts]
        for handle in handles:
            pdfium.FPDFPageObj_SetIsActive(handle, False)
        try:
            without = self.drawn()
        finally:
            for handle in handles:
                pdfium.FPDFPageObj_SetIsActive(handle, True)
        return reduce(ImageChops.lighter, ImageChops.difference(whole, without).split())

    def shows(self, piece: Piece, change: "Image") -> bool:
        """Whether `piece` stands in the `change`, and no part of it is missing there."""
        letters = (self.is_changed(box, change) for box in piece.letters)
        return self.is_changed(piece.box, change) and longest_gap(letters) < CUT

    def is_changed(self, box: BBox, change: "Image") -> bool:
        left, top, right, bottom = edges = self.dots(box)
        if is_empty(edges):
            return False
        x, y = self.window[:2]
        return any(change.crop((left - x, top - y, right - x, bottom - y)).histogram()[CONTRAST:])


def is_empty(edges: tuple[int, int, int, int]) -> bool:
    return edges[0] >= edges[2] or edges[1] >= edges[3]


def longest_gap(seen: Iterable[bool]) -> int:
    """How many in a row are not seen."""
    longest = run = 0
    for one in seen:
        run = 0 if one else run + 1
        longest = max(longest, run)
    return longest
