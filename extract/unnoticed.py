"""Texts that leave no trace on the page as it is drawn."""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import pypdfium2.raw as pdfium

from extract.pdfium import OpenPage
from schemas.geometry import BBox, union

__all__ = ["Piece", "unnoticed"]

DPI = 108
CONTRAST = 24
"""What differs less (of 255) from what lies under it is not seen."""
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


def unnoticed(page: OpenPage, suspects: Sequence[Piece]) -> Iterator[Piece]:
    """Those of `suspects` without which their place looks the same, or much of it does: the page is drawn twice."""
    from PIL import ImageChops  # few pages need it

    from extract.render import drawn, pixels

    size = pixels(page, DPI)
    across, down = size[0] / max(page.frame.width, 1.0), size[1] / max(page.frame.height, 1.0)

    def dots(box: BBox) -> tuple[int, int, int, int]:
        return (
            max(int(box[0] * across), 0),
            max(int(box[1] * down), 0),
            min(int(box[2] * across) + 1, size[0]),
            min(int(box[3] * down) + 1, size[1]),
        )

    window = dots(union(piece.box for piece in suspects))
    if window[0] >= window[2] or window[1] >= window[3]:  # off the page
        yield from suspects
        return
    handles = [ctypes.cast(text, pdfium.FPDF_PAGEOBJECT) for text in {piece.text for piece in suspects}]
    before = drawn(page, size, window)
    for handle in handles:
        pdfium.FPDFPageObj_SetIsActive(handle, False)
    without = drawn(page, size, window)
    for handle in handles:
        pdfium.FPDFPageObj_SetIsActive(handle, True)
    change = ImageChops.difference(before, without)

    def is_seen(box: BBox) -> bool:
        left, top, right, bottom = dots(box)
        if left >= right or top >= bottom:
            return False
        part = change.crop((left - window[0], top - window[1], right - window[0], bottom - window[1]))
        return any(part.histogram()[CONTRAST:])

    for piece in suspects:
        letters = map(is_seen, piece.letters)
        if not is_seen(piece.box) or longest_gap(letters) >= CUT:
            yield piece


def longest_gap(seen: Iterable[bool]) -> int:
    """How many in a row are not seen."""
    longest = run = 0
    for one in seen:
        run = 0 if one else run + 1
        longest = max(longest, run)
    return longest
