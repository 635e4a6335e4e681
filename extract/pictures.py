"""The pictures of a page, and what kind of page they make it."""

import ctypes
from collections.abc import Iterable
from typing import NamedTuple

import pypdfium2.raw as pdfium

from extract.frame import Frame
from extract.objects import Objects, PlacedObject
from schemas.geometry import BBox, union
from schemas.printed import PageKind

__all__ = [
    "Pictures", "broken_pictures", "covered_texts", "displayed", "fills_page", "kind_of", "parted_pictures", "read_pictures"
]  # fmt: skip

LEAST_SHARE = 0.02
"""A picture that covers less of the page (a rule, a bullet, an ornament) holds no figures."""
FULL_SHARE = 0.7
"""A picture that covers this much of the page fills it."""
USABLE_WORDS = 10
"""Fewer words than this on a page that a picture fills (a page number, a stamp) are no text layer."""
TOUCH = 1.0
THIN = 3.0
"""A picture that is no thicker (points) may be a rule: some programs draw them as stretched pixels."""
SAME = 0.2
"""Pictures that cover each other by more than this (points) are one border drawn twice, no strips."""


class Pictures(NamedTuple):
    """The displayed boxes of pictures: of those that may hold figures, of the rules of a table, of those too small to be read."""

    large: list[BBox]
    rules: list[BBox]
    small: list[BBox]


def read_pictures(images: Iterable[PlacedObject], frame: Frame) -> Pictures:
    """What the `images` of a page are."""
    return parted_pictures([displayed(found, frame) for found in images], frame)


def parted_pictures(images: Iterable[BBox], frame: Frame) -> Pictures:
    """The displayed boxes of pictures by what they are; strips of one picture are joined."""
    boxes = [box for box in (clipped(image, frame) for image in images) if area(box) > 0]
    thin = rules_of(boxes)
    whole = frame.width * frame.height
    others = joined([box for box in boxes if box not in thin])
    large = [box for box in others if area(box) > LEAST_SHARE * whole]
    return Pictures(large, sorted(thin), [box for box in others if area(box) <= LEAST_SHARE * whole])


def broken_pictures(images: Iterable[PlacedObject], frame: Frame) -> list[BBox]:
    """The displayed boxes of those `images` whose dots cannot be unpacked: they leave the page white."""
    return [displayed(image, frame) for image in images if not is_whole(image)]


def is_whole(image: PlacedObject) -> bool:
    bitmap = pdfium.FPDFImageObj_GetBitmap(ctypes.cast(image.handle, pdfium.FPDF_PAGEOBJECT))
    if not bitmap:
        return False
    pdfium.FPDFBitmap_Destroy(bitmap)
    return True


def fills_page(box: BBox, frame: Frame) -> bool:
    """Whether a picture with this displayed box takes up the whole page, or nearly so."""
    return area(clipped(box, frame)) >= FULL_SHARE * frame.width * frame.height


def covered_texts(objects: Objects, frame: Frame) -> frozenset[int]:
    """The texts (PDFium's addresses) over which a picture of the whole page, or one in strips, was laid: some scanners put there what
    their OCR read. Of a picture that lets something through, a watermark, it is not known here whether they are seen."""
    by_below: dict[int, list[BBox]] = {}
    for image, below in zip(objects.images, objects.below, strict=True):
        if below:
            by_below.setdefault(below, []).append(clipped(displayed(image, frame), frame))
    whole = (below for below, boxes in by_below.items() if any(fills_page(box, frame) for box in joined(boxes)))
    return frozenset(objects.texts[: max(whole, default=0)])


def rules_of(boxes: list[BBox]) -> set[BBox]:
    """The thin pictures that stand alone; those side by side are the strips that a picture was cut into."""
    rules: set[BBox] = set()
    for thick, start in ((1, 0), (0, 1)):
        strips: dict[tuple[int, int], list[BBox]] = {}
        for box in {box for box in boxes if box[thick + 2] - box[thick] <= THIN}:
            strips.setdefault((round(box[start]), round(box[start + 2])), []).append(box)
        for group in strips.values():
            group.sort(key=lambda box: box[thick])
            spaces = [b[thick] - a[thick + 2] for a, b in zip(group, group[1:], strict=False)]
            if not any(-SAME < space <= TOUCH for space in spaces):
                rules.update(group)
    return rules


def kind_of(pictures: list[BBox], words: int, width: float, height: float) -> PageKind:
    """What the page is: text, scan, mixed or blank, by its pictures and the number of its words."""
    if not pictures:
        return "text" if words else "blank"
    if words < USABLE_WORDS and area(union(pictures)) >= FULL_SHARE * width * height:
        return "scan"
    return "mixed"


def displayed(found: PlacedObject, frame: Frame) -> BBox:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    handle = ctypes.cast(found.handle, pdfium.FPDF_PAGEOBJECT)
    pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top)
    corners = [found.matrix.apply(x.value, y.value) for x in (left, right) for y in (bottom, top)]
    points = [frame.point(x, y) for x, y in corners]
    return union((x, y, x, y) for x, y in points)


def clipped(box: BBox, frame: Frame) -> BBox:
    return (max(box[0], 0.0), max(box[1], 0.0), min(box[2], frame.width), min(box[3], frame.height))


def area(box: BBox) -> float:
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)


def joined(boxes: list[BBox]) -> list[BBox]:
    """Boxes that touch or overlap drawn together: programs cut one picture into strips and tiles."""
    result: list[BBox] = []
    for box in boxes:
        near = [other for other in result if touches(box, other)]
        while near:
            box = union([box, *near])
            result = [other for other in result if other not in near]
            near = [other for other in result if touches(box, other)]
        result.append(box)
    return result


def touches(box: BBox, other: BBox) -> bool:
    return (
        box[0] <= other[2] + TOUCH
        and other[0] <= box[2] + TOUCH
        and box[1] <= other[3] + TOUCH
        and other[1] <= box[3] + TOUCH
    )
