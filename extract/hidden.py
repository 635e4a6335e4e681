"""Text that a reader of the page cannot see: white on white, under a rectangle or a picture, cut off, in a layer that is off, too
small, off the page. It is no text of the report: what is taken away unnoticed was not there for anybody.

Only words with digits are looked at, unless one of them is hidden. Few are suspect, and on most pages none: only then is the page
drawn, once with them and once without.
"""

import ctypes
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import pypdfium2.raw as pdfium

from extract.bindings import (
    address,
    clip_count,
    clip_of,
    clip_piece,
    clip_pieces,
    mark_count,
    mark_of,
    render_mode,
    text_object,
)
from extract.characters import Characters
from extract.objects import Objects
from extract.paint import Paint, bands_of, hides, is_dark, is_like, overlaps, paints
from extract.pdfium import OpenPage
from extract.pen import FAINT, Pen
from extract.unnoticed import Piece, unnoticed
from extract.words import PlacedWord
from schemas.geometry import BBox, centre, inside, union

__all__ = ["hidden_characters"]

BRIGHT = 200
"""A text no channel of whose colour is darker may be lost on paper; on a dark bar it is seen."""
MOST_PAINTS = 5_000
"""A page with more areas is a map or a hatch: whatever stands on it is left to the drawing."""
MOST_CLIPS = 40
"""A clipping path of more pieces is a shape; whether a text lies in it is left to the drawing."""
INVISIBLE = 3
"""The render mode that draws nothing."""
NAME_BYTES = 16
LAYER = "OC".encode("utf-16-le") + b"\0\0"


def hidden_characters(
    page: OpenPage, characters: Characters, words: Sequence[PlacedWord], objects: Objects, covered: frozenset[int]
) -> frozenset[int]:
    """The characters of `words` that nobody sees. Texts `covered` by a scan are left out: they are told from others elsewhere."""
    numbers = [word for word in words if any(map(str.isdecimal, word.word.text))]
    if not numbers:
        return frozenset()
    sight = Sight(page, characters, objects, covered)
    if not sight.hidden(numbers):
        return frozenset()
    return frozenset(at for piece in sight.hidden(words) for at in range(piece.first, piece.end))


class Sight:
    """What hides what on one page; valid while it is loaded."""

    def __init__(self, page: OpenPage, characters: Characters, objects: Objects, covered: frozenset[int]) -> None:
        self.page, self.characters, self.objects, self.covered = page, characters, objects, covered
        self.pen = Pen()
        self.layers: dict[int, bool] = {}
        self.bands: dict[int, list[Paint]] = {}
        found = list(islice(paints(objects, page.frame, self.pen), MOST_PAINTS + 1))
        self.is_crowded = len(found) > MOST_PAINTS
        for paint in found[:MOST_PAINTS]:
            for band in bands_of(paint.box):
                self.bands.setdefault(band, []).append(paint)
        self.orders = {text: order for order, text in enumerate(objects.texts)} if self.bands else {}

    def hidden(self, words: Iterable[PlacedWord]) -> list[Piece]:
        """The pieces of `words` whose place on the page looks the same without them."""
        suspects = [
            piece
            for word in words
            for piece in self.pieces(word)
            if piece.text not in self.covered and self.is_suspect(piece)
        ]
        return list(unnoticed(self.page, suspects)) if suspects else []

    def pieces(self, word: PlacedWord) -> Iterator[Piece]:
        """`word` by the text objects that print it."""
        first, end = word.span
        texts = [self.text_at(at) for at in range(first, end)]
        start = first
        for at in range(first + 1, end + 1):
            if at == end or texts[at - first] != texts[start - first]:
                if texts[start - first]:
                    yield self.piece(start, at, texts[start - first])
                start = at

    def text_at(self, character: int) -> int:
        return text_object(address(self.page.text), self.characters.numbers[character]) or 0

    def piece(self, first: int, end: int, text: int) -> Piece:
        letters = tuple(map(self.box, range(first, end)))
        return Piece(first, end, text, union(letters), letters)

    def box(self, character: int) -> BBox:
        boxes = self.characters
        return self.page.frame.box(
            boxes.lefts[character], boxes.bottoms[character], boxes.rights[character], boxes.tops[character]
        )

    def is_suspect(self, piece: Piece) -> bool:
        """Whether the piece may not be seen."""
        near = [
            paint
            for band in bands_of(piece.box)
            for paint in self.bands.get(band, ())
            if overlaps(paint.box, piece.box)
        ]
        mode = render_mode(piece.text)
        if mode == INVISIBLE:
            # What somebody's OCR laid over a picture is known for what it is.
            return not any(paint.is_picture and inside(centre(piece.box), paint.box) for paint in near)
        if self.is_crowded or self.is_in_layer(piece.text) or self.is_cut(piece):
            return True
        # A text that is not among the page's own comes from a form too deep to follow: nothing is known of its order.
        order = self.orders.get(piece.text)
        if order is not None and any(paint.below > order and hides(paint.box, piece.box) for paint in near):
            return True
        darkest, alpha = self.pen.lettering(piece.text, mode)
        here = [paint for paint in near if inside(centre(piece.box), paint.box)]
        return alpha < FAINT or (darkest >= BRIGHT and not is_dark(here)) or is_like(darkest, here)

    def is_in_layer(self, text: int) -> bool:
        """Whether the text belongs to a layer, which may be off."""
        for index in range(max(mark_count(text), 0)):
            mark = mark_of(text, index) or 0
            if mark not in self.layers:
                self.layers[mark] = is_layer(mark)
            if self.layers[mark]:
                return True
        return False

    def is_cut(self, piece: Piece) -> bool:
        """Whether the middle of the piece lies outside of what its clipping path lets through, as far as that is a rectangle."""
        clip = clip_of(piece.text)
        x, y = self.page.frame.user_point(*centre(piece.box))
        for path in range(max(clip_count(clip), 0) if clip else 0):
            pieces = clip_pieces(clip, path)
            if 0 < pieces <= MOST_CLIPS:
                left, bottom, right, top = self.pen.around(clip_piece(clip, path, piece) for piece in range(pieces))
                if not (left <= x <= right and bottom <= y <= top):
                    return True
        return False


def is_layer(mark: int) -> bool:
    name, length = (ctypes.c_ushort * NAME_BYTES)(), ctypes.c_ulong()
    handle = ctypes.cast(mark, pdfium.FPDF_PAGEOBJECTMARK)
    said = pdfium.FPDFPageObjMark_GetName(handle, name, ctypes.sizeof(name), length)
    return bool(said) and bytes(name).startswith(LAYER)
