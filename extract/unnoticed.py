"""Texts that leave no trace on the page as it is drawn.

Of a text that is printed twice at one place (over a rectangle that corrects it, on a halo, over its shadow) PDFium tells the
characters of the first copy alone. Where only the other one is seen, the number is seen.
"""

import ctypes
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import TYPE_CHECKING, NamedTuple

import pypdfium2.raw as pdfium

from extract.bindings import address, text_object
from extract.characters import Characters
from extract.errors import PageTooFullError
from extract.paint import bands_of, hides, overlaps
from extract.pdfium import OpenPage
from extract.pen import CONTRAST
from schemas.geometry import POINTS_PER_INCH, BBox, centre, inside, union

if TYPE_CHECKING:
    from PIL.Image import Image

__all__ = ["Piece", "Unnoticed", "lies_on", "traceless", "unnoticed"]

DPI = 108
MOST_DPI = 360
LEGIBLE = 24.0
"""Letters are drawn so many pixels high, if that takes no more than MOST_DPI: of smaller ones nothing is left but a shade."""
CUT = 2
"""So many characters of a word in a row that are not seen, and it is not the one that is printed. Of digits one is enough."""
LEAST_HEIGHT = 0.35
"""A digit is seen where so much of its font size shows, half of it: of the tips of a covered one nobody knows what it was."""
INSET = 0.15
"""So much of the sides of its box is left to the ink of its neighbours."""
MOST_LAYERS = 4
MOST_PAIRS = 1_000_000
"""Pieces held against each other; of more nobody asks which lie on each other."""
MOST_PIXELS = 400_000_000
"""Looked at for letters; a page with more was made to be slow."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one text object (PDFium's address) prints of one word: the characters from `first` up to before `end`, set in a `size`
    (points), `turn` degrees clockwise; `digits` says of each of its `letters` whether it is one."""

    first: int
    end: int
    text: int
    box: BBox
    letters: tuple[BBox, ...]
    digits: tuple[bool, ...]
    size: float
    turn: int | None


class Unnoticed(NamedTuple):
    """A piece that is not seen, or not as it is printed; `partly` where some of its digits are."""

    piece: Piece
    partly: bool


def unnoticed(page: OpenPage, suspects: Sequence[Piece], silent: Callable[[], Iterable[int]]) -> list[Unnoticed]:
    """Those of `suspects` without which their place looks the same, or much of it does: the page is drawn with and without, once
    more for those that lie on others. Raises PageTooFullError.

    `silent` gives the texts of the page that PDFium tells no character of.
    """
    sheet = Sheet(page, union(piece.box for piece in suspects), fineness(suspects))
    if sheet.is_empty:  # off the page
        return [Unnoticed(piece, partly=False) for piece in suspects]
    whole = sheet.drawn()
    unseen = not_shown(sheet, whole, suspects, frozenset())
    copies = frozenset(silent()) if unseen else frozenset()
    return not_shown(sheet, whole, [one.piece for one in unseen], copies) if copies else unseen


def not_shown(sheet: "Sheet", whole: "Image", suspects: Sequence[Piece], copies: frozenset[int]) -> list[Unnoticed]:
    """Those of `suspects` of which neither they nor their `copies` are seen."""
    found: list[Unnoticed] = []
    for layer in layers(suspects):
        change = sheet.change(whole, copies.union(piece.text for piece in layer))
        for piece in layer:
            seen = sheet.seen(piece, change)
            if not is_whole(piece, seen):
                partly = any(own and is_digit for own, is_digit in zip(seen, piece.digits, strict=True))
                found.append(Unnoticed(piece, partly))
    return found


def layers(suspects: Sequence[Piece]) -> list[list[Piece]]:
    """`suspects` so parted that those of one layer do not lie on each other: what is printed over a covered number would else show
    in its place."""
    level: dict[int, int] = {}
    taken: dict[int, list[Piece]] = {}
    pairs = 0
    for piece in suspects:
        bands = bands_of(piece.box)
        pairs += sum(len(taken.get(band, ())) for band in bands)
        if pairs <= MOST_PAIRS:
            others = [other for band in bands for other in taken.get(band, ()) if other.text != piece.text]
            over = {level[one.text] for one in others if overlaps(one.box, piece.box) and hides(one.box, piece.box)}
            free = next((at for at in range(MOST_LAYERS) if at not in over), MOST_LAYERS - 1)
            level[piece.text] = max(level.get(piece.text, 0), free)
        for band in bands:
            taken.setdefault(band, []).append(piece)
    found: list[list[Piece]] = [[] for _ in range(MOST_LAYERS)]
    for piece in suspects:
        found[level.get(piece.text, 0)].append(piece)
    return [layer for layer in found if layer]


def lies_on(box: BBox, other: BBox) -> bool:
    return inside(centre(box), other) or inside(centre(other), box)


def is_whole(piece: Piece, seen: Sequence[bool]) -> bool:
    """Whether all that it says is seen."""
    digits = all(own for own, is_digit in zip(seen, piece.digits, strict=True) if is_digit)
    return any(seen) and digits and longest_gap(seen) < CUT


def fineness(suspects: Sequence[Piece]) -> int:
    """So many pixels an inch as the smallest of them needs: pale strokes that are thinner than a pixel are no more to be seen."""
    least = min(max(piece.size, min(piece.box[2] - piece.box[0], piece.box[3] - piece.box[1])) for piece in suspects)
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
        self.looked = 0

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
        """Where `whole` changes without `texts` (PDFium's addresses), so that it is seen: 255, elsewhere 0."""
        from PIL import ImageChops

        handles = [ctypes.cast(text, pdfium.FPDF_PAGEOBJECT) for text in texts]
        for handle in handles:
            pdfium.FPDFPageObj_SetIsActive(handle, False)
        try:
            without = self.drawn()
        finally:
            for handle in handles:
                pdfium.FPDFPageObj_SetIsActive(handle, True)
        most = reduce(ImageChops.lighter, ImageChops.difference(whole, without).split())
        return most.point([255 * (shade >= CONTRAST) for shade in range(256)])

    def seen(self, piece: Piece, change: "Image") -> list[bool]:
        """Of each letter of `piece` whether it stands in the `change`."""
        if self.extent(piece.box, change) is None:
            return [False] * len(piece.letters)
        return [
            self.is_digit_seen(box, piece, change) if is_digit else self.extent(box, change) is not None
            for box, is_digit in zip(piece.letters, piece.digits, strict=True)
        ]

    def is_digit_seen(self, box: BBox, piece: Piece, change: "Image") -> bool:
        x0, top, x1, bottom = box
        aside, down = INSET * (x1 - x0), INSET * (bottom - top)
        extent = self.extent((x0 + aside, top + down, x1 - aside, bottom - down), change)
        if extent is None or piece.turn is None:
            return extent is not None
        sideways = piece.turn % 180
        high = extent[0] / self.across if sideways else extent[1] / self.down
        # A word has the size of its first letter, and some fonts draw their letters smaller than they say.
        own = x1 - x0 if sideways else bottom - top
        return high >= LEAST_HEIGHT * min(piece.size, own or piece.size)

    def extent(self, box: BBox, change: "Image") -> tuple[int, int] | None:
        """How wide and high that is in pixels which changes in `box`; None where nothing does."""
        left, top, right, bottom = edges = self.dots(box)
        if is_empty(edges):
            return None
        self.looked += (right - left) * (bottom - top)
        if self.looked > MOST_PIXELS:
            raise PageTooFullError(self.page.number, f"letters of more than {MOST_PIXELS} pixels to look for")
        x, y = self.window[:2]
        found = change.crop((left - x, top - y, right - x, bottom - y)).getbbox()
        return None if found is None else (found[2] - found[0], found[3] - found[1])


def traceless(page: OpenPage, characters: Characters, texts: frozenset[int]) -> frozenset[int]:
    """Those of `texts` without which the page looks the same where their characters stand."""
    sheet = Sheet(page, (0.0, 0.0, page.frame.width, page.frame.height), POINTS_PER_INCH)
    change = sheet.change(sheet.drawn(), texts)
    if change.getbbox() is None:
        return texts
    seen = set[int]()
    for at, number in enumerate(characters.numbers):
        text = text_object(address(page.text), number) or 0
        if text in texts and text not in seen:
            box = page.frame.box(
                characters.lefts[at], characters.bottoms[at], characters.rights[at], characters.tops[at]
            )
            if sheet.extent(box, change) is not None:
                seen.add(text)
    return texts - seen


def is_empty(edges: tuple[int, int, int, int]) -> bool:
    return edges[0] >= edges[2] or edges[1] >= edges[3]


def longest_gap(seen: Iterable[bool]) -> int:
    """How many in a row are not seen."""
    longest = run = 0
    for one in seen:
        run = 0 if one else run + 1
        longest = max(longest, run)
    return longest
