"""The pictures on a page of text: which of them may hold figures, and what stands on those."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from extract.frame import turn_box
from extract.objects import page_objects
from extract.pdfium import OpenPage
from extract.pictures import broken_pictures
from extract.seeing.fineness import cautious, fineness
from extract.seeing.kinds import holds_text, is_ruled_paper, kind_by_content
from extract.seeing.legibility import illegible, is_blank
from extract.seeing.missed_cells import MissedCells
from extract.seeing.raster import Raster, raster_of
from extract.seeing.scan import DPI
from extract.seeing.sight import Known, sight_of
from extract.seeing.stray_marks import without_stray_marks
from extract.seeing.strokes import Strokes, strokes_of
from extract.seeing.tilt import Straightening
from extract.seeing.words import Sheet, garbled, words_seen
from extract.seen_parts import SeenParts
from extract.segments import Segment
from extract.words import PlacedWord
from schemas.geometry import BBox, centre, inside, overlap_share
from schemas.printed import Grid, PictureKind, PictureSeen, UnreadRegion

__all__ = ["PictureReader", "ReadPicture"]

SAME = 1.0
"""Boxes whose edges differ by less (points) are one."""
MOSTLY = 0.5
"""A table stands on a picture that has more than this share of it."""


@dataclass(frozen=True, slots=True)
class ReadPicture:
    """A picture whose words and rules were taken for those of the page, its ink without rules, and its dots per inch."""

    box: BBox
    raster: Raster
    letters: NDArray[np.uint8]
    dots: float | None


class PictureReader:
    """Reads the pictures in the boxes `wanted` (points of the page as displayed) of one page."""

    def __init__(self, wanted: Sequence[BBox], known: Known) -> None:
        self.wanted = wanted
        self.known = known
        self.sights = SeenParts().sights
        self.read: list[ReadPicture] = []

    def __call__(self, page: OpenPage, words: Sequence[PlacedWord], unread: Sequence[UnreadRegion]) -> SeenParts:
        """What stands in those regions that are wanted; the others stay `unread`. `words` are those of the text layer."""
        parts = SeenParts(sights=self.sights)
        whole = raster_of(page, DPI)
        wanted = in_frame(self.wanted, page)
        for region in unread:
            if region.stays or not any(same(region.bbox, box) for box in wanted):
                parts.unread.append(region)
            elif is_blank((part := whole.part(region.bbox)).pixels):
                self.pass_over(page, region, parts)
            else:
                self.look(part, region, words, parts, fineness(page, region.bbox))
        return parts

    def checked(self, page: int, grids: Sequence[Grid], parts: SeenParts) -> list[Grid]:
        """The `grids` of page number `page`; in those that stand on pictures, cells that hold ink and no word are read alone,
        and stray marks are taken off figures. What that tells is added to `parts`."""
        result = list(grids)
        for picture in self.read:
            own = [at for at, grid in enumerate(result) if overlap_share(grid.bbox, picture.box) > MOSTLY]
            missed = MissedCells(page, picture.raster, picture.letters)
            checked, strange = without_stray_marks(missed.filled([result[at] for at in own]))
            for at, grid in zip(own, checked, strict=True):
                result[at] = grid
            parts.seen += cautious(missed.seen, picture.dots)
            parts.unread += [*missed.unread, *strange]
        return result

    def pass_over(self, page: OpenPage, region: UnreadRegion, parts: SeenParts) -> None:
        """Note a region that shows nothing: blank, or what cannot be unpacked."""
        if region.reason == "no-content":
            parts.unread.append(region)
            return
        broken = broken_pictures(page_objects(page).images, page.frame)
        if any(inside(centre(picture), region.bbox) for picture in broken):
            parts.unread.append(replace(region, reason="broken-picture"))
        else:
            parts.pictures.append(PictureSeen(region.bbox, "blank"))

    def look(
        self, raster: Raster, region: UnreadRegion, words: Sequence[PlacedWord], parts: SeenParts, dots: float | None
    ) -> None:
        box = region.bbox
        strokes = strokes_of(raster)
        if not holds_text(raster.pixels):
            note_textless(raster, strokes, region, "photo", parts)
            return
        sight = sight_of(raster.pixels, self.known, may_lie=False)
        self.sights.append(sight)
        sheet = Sheet(Straightening(raster.pixels, 0.0), raster.scale, raster.left, raster.top)
        found, seen = words_seen(sight.lines, strokes.letters, sheet)
        own = [(word, place) for word, place in zip(found, seen, strict=True) if not overlaid(word, words)]
        kind = kind_by_content(found, strokes.rules)
        if kind in ("photo", "logo"):
            note_textless(raster, strokes, region, kind, parts)
            return
        parts.pictures.append(PictureSeen(box, kind))
        if reason := illegible(sight.lines):
            parts.unread.append(replace(region, what="chart" if kind == "chart" else region.what, reason=reason))
            return
        parts.words += [word for word, _ in own]
        parts.unread += garbled(word for word, _ in own)
        parts.seen += cautious([place for _, place in own], dots)
        if kind == "chart":
            parts.charts.append(box)
            return
        across, down = strokes.rules.across, strokes.rules.down
        parts.rules.across += [moved(one, raster.top, raster.left) for one in across]
        parts.rules.down += [moved(one, raster.left, raster.top) for one in down]
        self.read.append(ReadPicture(box, raster, strokes.letters, dots))


def note_textless(raster: Raster, strokes: Strokes, region: UnreadRegion, kind: PictureKind, parts: SeenParts) -> None:
    """Note a picture without text; one that is a table all the same (blurred, written by hand) is unread."""
    ruled = is_ruled_paper(raster.pixels, strokes)
    parts.pictures.append(PictureSeen(region.bbox, "table" if ruled else kind))
    if ruled:
        parts.unread.append(replace(region, reason="illegible"))


def in_frame(boxes: Sequence[BBox], page: OpenPage) -> list[BBox]:
    """`boxes` of the page as displayed, in its frame: a page whose text runs sideways is read turned."""
    shown = replace(page.frame, rotation=pdfium.FPDFPage_GetRotation(page.handle) * 90)
    turn = (page.frame.rotation - shown.rotation) % 360
    return [turn_box(box, shown.width, shown.height, turn) for box in boxes]


def moved(segment: Segment, at: float, along: float) -> Segment:
    return Segment(segment.at + at, segment.start + along, segment.end + along)


def overlaid(word: PlacedWord, words: Sequence[PlacedWord]) -> bool:
    """Whether the text layer has a word where this one was seen: text that is printed over the picture."""
    return any(inside(centre(word.word.bbox), other.word.bbox) for other in words)


def same(box: BBox, other: BBox) -> bool:
    return bool(np.allclose(box, other, atol=SAME))
