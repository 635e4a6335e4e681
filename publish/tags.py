"""Where the few letters beside a mark stand: near it, and on no other figure or letters."""

from collections.abc import Iterable, Iterator
from math import floor

from publish.i18n import translator
from publish.words import SEVERITIES, word
from schemas.annotations import Tag
from schemas.geometry import BBox, overlap_share

__all__ = ["TagPlacer", "page_scale", "tag_letter"]

A4_WIDTH = 595.0
SMALLEST, LARGEST = 4.5, 7.0
"""Heights of the letters in points on a sheet of A4; on a larger one they grow with it."""
SHARE = 0.6
"""Height of the letters by that of the figure."""
LETTER = 0.62
"""Mean width of a bold letter by its height."""
AIR = 1.5
"""Between the figure and its letters: there a line runs around the figure."""
COVERED = 20.0
OUTSIDE = 100.0
BAND = 24.0
"""Height in points of the strips by which it is looked up what stands beside a box."""


def page_scale(width: float, height: float) -> float:
    """How much larger than A4 the sheet is, by its short side."""
    return max(min(width, height) / A4_WIDTH, 0.2)


def tag_letter(severity: str, lang: str) -> str:
    """The first letter of the word for a severity; they differ in either language."""
    return word(SEVERITIES, severity, translator(lang))[0].upper()


class TagPlacer:
    """Places the letters of one page of `width` x `height` points. `taken` are boxes that they should leave alone."""

    def __init__(self, width: float, height: float, taken: Iterable[BBox]) -> None:
        self.width, self.height = width, height
        self.scale = page_scale(width, height)
        self._taken: list[BBox] = []
        self._by_band: dict[int, list[int]] = {}
        for one in taken:
            self._take(one)

    def place(self, text: str, box: BBox, *, room: BBox | None = None, inside: bool = False) -> Tag:
        """`text` beside `box`; `room` is what lies empty around it, where that is known. Better `inside` a whole cell, at its
        right end, than on its neighbours."""
        letters = min(max(SHARE * (box[3] - box[1]), SMALLEST * self.scale), LARGEST * self.scale)
        width, height = (LETTER * len(text) + 0.4) * letters, 1.25 * letters
        wanted = [*(right_end(box, width, height) if inside else ()), *places(box, width, height, room)]
        _, best = min(self.weighed(wanted, box), key=lambda one: one[0])
        x0, top, x1, bottom = (round(edge, 2) for edge in best)
        self._take((x0, top, x1, bottom))
        return Tag(text=text, bbox=(x0, top, x1, bottom))

    def _take(self, box: BBox) -> None:
        for band in self._bands(box):
            self._by_band.setdefault(band, []).append(len(self._taken))
        self._taken.append(box)

    def _beside(self, box: BBox) -> list[BBox]:
        """What is taken at the height of `box`, in its order: a page may hold thousands of figures."""
        found = {at for band in self._bands(box) for at in self._by_band.get(band, ())}
        return [self._taken[at] for at in sorted(found)]

    def _bands(self, box: BBox) -> range:
        """The strips of the page that `box` reaches into; what is beside the page counts to the one at its edge."""
        top, bottom = (floor(min(max(0.0, edge), self.height) / BAND) for edge in (box[1], box[3]))
        return range(top, bottom + 1)

    def weighed(self, boxes: Iterable[BBox], own: BBox) -> Iterator[tuple[float, BBox]]:
        """The earlier of `boxes` weigh less, those on top of something other than `own` or beside the page far more."""
        for rank, box in enumerate(boxes):
            outside = box[0] < 0 or box[1] < 0 or box[2] > self.width or box[3] > self.height
            covered = sum(overlap_share(box, other) for other in self._beside(box) if other != own)
            yield rank + COVERED * covered + OUTSIDE * outside, box


def places(box: BBox, width: float, height: float, room: BBox | None) -> Iterator[BBox]:
    """Boxes of `width` x `height` around `box`, the best first: in the same empty room, above, below, at its sides."""
    x0, top, x1, bottom = box
    left, right, above, below = x0 - AIR - width, x1 + AIR, top - AIR - height, bottom + AIR
    middle = (top + bottom - height) / 2
    beside = [(left, middle), (right, middle)]
    if room is not None:
        yield from (sized(*corner, width, height) for corner in beside if room[0] <= corner[0] <= room[2] - width)
    for corner in [(x0, above), (x1 - width, above), (x0, below), (x1 - width, below), *beside]:
        yield sized(*corner, width, height)


def right_end(box: BBox, width: float, height: float) -> Iterator[BBox]:
    """The upper, then the lower corner at the right of `box`."""
    for y in (box[1] + AIR, box[3] - AIR - height):
        yield sized(box[2] - AIR - width, y, width, height)


def sized(x: float, y: float, width: float, height: float) -> BBox:
    return (x, y, x + width, y + height)
