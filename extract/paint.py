"""What may lie over or under the texts of a page: its pictures and filled areas, in the order in which they are drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.bindings import path_count
from extract.frame import Frame
from extract.objects import Objects
from extract.pen import FAINT, OPAQUE, Colour, Pen
from extract.pictures import displayed
from schemas.geometry import BBox

__all__ = ["Paint", "bands_of", "hides", "is_on_its_like", "overlaps", "paints"]

OVERLAP = 1.0
"""What lies over a text by less than this (points) hides nothing of it; nor does what covers less of its height than LOW."""
LOW = 0.4
BAND = 24.0
MOST_BANDS = 1000
RECTANGLE = 6
"""A path of no more pieces is a rectangle."""
PAPER = Colour(255, 255, 255)
PATTERN = Colour(0xBF, 0xBF, 0xBF)
"""What PDFium calls the colour of an area that is filled with a pattern, whatever that looks like."""


@dataclass(frozen=True, slots=True)
class Paint:
    """A picture or a filled area, of one colour or several, and how many texts were drawn before it; `colour` is that of one that
    fills a rectangle with one colour that lets nothing through."""

    box: BBox
    below: int
    colour: Colour | None


def paints(objects: Objects, frame: Frame, pen: Pen) -> Iterator[Paint]:
    """In no order; rules are left out, and what is as good as transparent."""
    of_many_colours = (*objects.images, *objects.shades)
    for image, below in zip(of_many_colours, (*objects.below, *objects.shades_below), strict=True):
        yield Paint(displayed(image, frame), below, None)
    for path, below in zip(objects.paths, objects.paths_below, strict=True):
        colour = pen.filling(path.handle)
        if colour.alpha >= FAINT and not pen.is_thin(path):
            is_plain = colour.alpha == OPAQUE and colour != PATTERN and path_count(path.handle) <= RECTANGLE
            yield Paint(displayed(path, frame), below, colour if is_plain else None)


def bands_of(box: BBox) -> range:
    return range(max(int(box[1] // BAND), 0), min(int(box[3] // BAND), MOST_BANDS) + 1)


def overlaps(box: BBox, other: BBox) -> bool:
    return (
        min(box[2], other[2]) - max(box[0], other[0]) > OVERLAP
        and min(box[3], other[3]) - max(box[1], other[1]) > OVERLAP
    )


def hides(box: BBox, other: BBox) -> bool:
    """Whether `box`, which overlaps `other`, covers enough of its height that it may not be read."""
    return min(box[3], other[3]) - max(box[1], other[1]) > LOW * (other[3] - other[1])


def is_on_its_like(colour: Colour, here: Sequence[Paint]) -> bool:
    """Whether a text of this colour may stand on the same: on what lies `here`, or on bare paper."""
    grounds = [paint.colour for paint in here] or [PAPER]
    return any(ground is None or colour.is_like(ground) for ground in grounds)
