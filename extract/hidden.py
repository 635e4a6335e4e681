"""Text that a reader of the page cannot see: white on white, under a rectangle or a picture, cut off, in a layer that is off, too
small, off the page. It is no text of the report: what is taken away unnoticed was not there for anybody.

Only words with digits are looked at, unless one of them is hidden. Few are suspect, and on most pages none: only then is the page
drawn, once with them and once without.
"""

import ctypes
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, islice

import pypdfium2.raw as pdfium

from extract.annotations import annotations
from extract.bindings import (
    address,
    clip_count,
    clip_of,
    clip_piece,
    clip_pieces,
    has_transparency,
    mark_count,
    mark_of,
    render_mode,
    text_object,
)
from extract.characters import Characters
from extract.objects import Objects
from extract.paint import Paint, bands_of, hides, is_on_its_like, overlaps, paints
from extract.pdfium import OpenPage
from extract.pen import FAINT, Pen
from extract.unnoticed import Piece, lies_on, unnoticed
from extract.words import PlacedWord
from schemas.geometry import BBox, centre, inside, union

__all__ = ["hidden_characters"]

MOST_PAINTS = 5_000
"""A page with more areas is a map or a hatch: whatever stands on it is left to the drawing, and what draws nothing is taken for
somebody's OCR of it."""
MOST_STEPS = 300_000
"""Nor is a text held to areas any more after so many comparisons: large areas lie over all texts of a page."""
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
    hidden = sight.hidden(numbers)
    return hidden | sight.hidden(words) if hidden else hidden


class Sight:
    """What hides what on one page; valid while it is loaded."""

    def __init__(self, page: OpenPage, characters: Characters, objects: Objects, covered: frozenset[int]) -> None:
        self.page, self.characters, self.objects, self.covered = page, characters, objects, covered
        self.pen = Pen()
        self.layers: dict[int, bool] = {}
        self.bands: dict[int, list[Paint]] = {}
        self.steps = 0
        later = (Paint(annotation.box, len(objects.texts), None) for annotation in annotations(page))
        areas = chain(paints(objects, page.frame, self.pen), later)
        found = list(islice(areas, MOST_PAINTS + 1))
        self.is_crowded = len(found) > MOST_PAINTS
        for paint in found[:MOST_PAINTS]:
            for band in bands_of(paint.box):
                self.bands.setdefault(band, []).append(paint)
        self.orders = {text: order for order, text in enumerate(objects.texts)} if self.bands else {}

    def hidden(self, words: Iterable[PlacedWord]) -> frozenset[int]:
        """The characters of `words` that are not seen, or in a number that is not the one that is printed."""
        owners = {piece: word for word in words for piece in self.pieces(word) if piece.text not in self.covered}
        suspects = [piece for piece in owners if self.is_suspect(piece)]
        found = unnoticed(self.page, suspects, self.silent) if suspects else []
        hidden = {at for one in found for at in range(one.piece.first, one.piece.end)}
        torn = set[int]()
        shown: dict[int, list[Piece]] = {}
        for piece in owners if found else ():
            if any(piece.digits) and piece.first not in hidden:
                for band in bands_of(piece.box):
                    shown.setdefault(band, []).append(piece)
        for one in found:
            # What was printed over a part of a number is a part of another one: nobody knows which.
            if not one.partly and not (any(one.piece.digits) and self.shows_digits(owners[one.piece], hidden)):
                continue
            near = [piece for band in bands_of(one.piece.box) for piece in shown.get(band, ())]
            over = [piece for piece in near if lies_on(piece.box, one.piece.box)]
            if one.partly or over:
                torn.update(range(*owners[one.piece].span))
                torn.update(at for piece in over for at in range(piece.first, piece.end))
        return frozenset(hidden | torn)

    def shows_digits(self, word: PlacedWord, hidden: Container[int]) -> bool:
        """Whether digits of `word` are seen though others are hidden."""
        return any(at not in hidden and self.characters.text[at].isdecimal() for at in range(*word.span))

    def silent(self) -> set[int]:
        """The texts that no character is told of."""
        return set(self.objects.texts).difference(map(self.text_at, range(len(self.characters.numbers))))

    def pieces(self, word: PlacedWord) -> Iterator[Piece]:
        """`word` by the text objects that print it."""
        first, end = word.span
        texts = [self.text_at(at) for at in range(first, end)]
        start = first
        for at in range(first + 1, end + 1):
            if at == end or texts[at - first] != texts[start - first]:
                if texts[start - first]:
                    yield self.piece(word, start, at, texts[start - first])
                start = at

    def text_at(self, character: int) -> int:
        return text_object(address(self.page.text), self.characters.numbers[character]) or 0

    def piece(self, word: PlacedWord, first: int, end: int, text: int) -> Piece:
        letters = tuple(map(self.box, range(first, end)))
        digits = tuple(map(str.isdecimal, self.characters.text[first:end]))
        return Piece(first, end, text, union(letters), letters, digits, word.word.size, word.turn)

    def box(self, character: int) -> BBox:
        boxes = self.characters
        return self.page.frame.box(
            boxes.lefts[character], boxes.bottoms[character], boxes.rights[character], boxes.tops[character]
        )

    def is_suspect(self, piece: Piece) -> bool:
        """Whether the piece may not be seen."""
        near, mode = self.near(piece.box), render_mode(piece.text)
        if mode == INVISIBLE:
            # What somebody's OCR laid over a picture, or over letters drawn as outlines, is known for what it is.
            return not (self.is_crowded or self.objects.unfollowed or any(paint.colour is None for paint in near))
        # What stands in a form can be cut off, made transparent or switched off with all of it.
        if self.is_crowded or piece.text not in self.objects.outer or has_transparency(piece.text):
            return True
        if self.is_in_layer(piece.text) or self.is_cut(piece):
            return True
        order = self.orders.get(piece.text, 0)
        if any(paint.below > order and hides(paint.box, piece.box) for paint in near):
            return True
        colour = self.pen.lettering(piece.text, mode)
        return colour.alpha < FAINT or is_on_its_like(
            colour, [paint for paint in near if inside(centre(piece.box), paint.box)]
        )

    def near(self, box: BBox) -> list[Paint]:
        """What overlaps `box`."""
        bands = [self.bands.get(band, []) for band in bands_of(box)]
        self.steps += sum(map(len, bands))
        if self.steps > MOST_STEPS:
            self.is_crowded = True
        return [] if self.is_crowded else [paint for band in bands for paint in band if overlaps(paint.box, box)]

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
        """Whether its first or last letter lies outside of what its clipping path lets through, as far as that is a rectangle."""
        clip = clip_of(piece.text)
        ends = [self.page.frame.user_point(*centre(letter)) for letter in (piece.letters[0], piece.letters[-1])]
        for path in range(max(clip_count(clip), 0) if clip else 0):
            pieces = clip_pieces(clip, path)
            if 0 < pieces <= MOST_CLIPS:
                left, bottom, right, top = self.pen.around(clip_piece(clip, path, piece) for piece in range(pieces))
                if not all(left <= x <= right and bottom <= y <= top for x, y in ends):
                    return True
        return False


def is_layer(mark: int) -> bool:
    name, length = (ctypes.c_ushort * NAME_BYTES)(), ctypes.c_ulong()
    handle = ctypes.cast(mark, pdfium.FPDF_PAGEOBJECTMARK)
    said = pdfium.FPDFPageObjMark_GetName(handle, name, ctypes.sizeof(name), length)
    return bool(said) and bytes(name).startswith(LAYER)
