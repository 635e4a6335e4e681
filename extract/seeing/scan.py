"""A scanned page: the sheet laid upright and straight, its words and rules seen, then read as any other page is."""

from collections.abc import Sequence

from extract.lines import lines_of
from extract.objects import page_objects
from extract.page_tables import own_tables
from extract.pdfium import OpenPage
from extract.pictures import broken_pictures
from extract.rules import Ink
from extract.seeing.fineness import cautious, fineness
from extract.seeing.legibility import illegible, is_blank
from extract.seeing.missed_cells import MissedCells
from extract.seeing.raster import Raster, raster_of
from extract.seeing.sight import Known, sight_of
from extract.seeing.stray_marks import without_stray_marks
from extract.seeing.strokes import strokes_of
from extract.seeing.tilt import Straightening, tilt_of
from extract.seeing.words import Sheet, garbled, words_seen
from extract.seen_parts import ENGINE
from extract.text_columns import by_columns
from schemas.geometry import BBox
from schemas.printed import PageRead, Pose, UnreadRegion
from schemas.seen import SeenLine, Sight

__all__ = ["DPI", "read_scan"]

DPI = 200
"""At 150 dpi one digit in a thousand is read wrongly, at 300 none fewer than at 200 (libraries.md, 1.2)."""


def read_scan(page: OpenPage, known: Known) -> tuple[PageRead, Sight | None]:
    """What stands on the picture that `page` is, and what the engine saw of it; None where the picture is blank.

    What cannot be read is one unread region: a sheet that is written by hand, out of focus or a photograph.
    """
    raster = raster_of(page, DPI)
    if is_blank(raster.pixels):
        if broken_pictures(page_objects(page).images, page.frame):
            return empty(page, raster, "scan", "broken-picture"), None
        return empty(page, raster, "blank"), None
    sight = sight_of(raster.pixels, known, may_lie=True)
    upright = raster.turned(sight.turn)
    tilt = tilt_of(sight.lines, upright.pixels)
    pose = Pose(sight.turn, round(tilt, 2))
    if reason := illegible(sight.lines):
        return empty(page, raster, "scan", reason), sight
    return read_straight(page, upright, sight.lines, pose), sight


def read_straight(page: OpenPage, raster: Raster, lines: Sequence[SeenLine], pose: Pose) -> PageRead:
    straightening = Straightening(raster.pixels, pose.tilt)
    straight = Raster(straightening.pixels(raster.pixels), raster.scale)
    strokes = strokes_of(straight)
    words, seen = words_seen(lines, strokes.letters, Sheet(straightening, raster.scale))
    grids, rest = own_tables(page.number, Ink(rules=strokes.rules), words)
    missed = MissedCells(page.number, straight, strokes.letters)
    grids, strange = without_stray_marks(missed.filled(grids))
    return PageRead(
        number=page.number,
        width=round(raster.width, 2),
        height=round(raster.height, 2),
        rotation=page.frame.rotation,
        kind="scan",
        lines=tuple(by_columns(lines_of(page.number, rest))),
        grids=tuple(sorted(grids, key=lambda grid: (grid.bbox[1], grid.bbox[0]))),
        unread=(*missed.unread, *strange, *garbled(words)),
        ocr=ENGINE,
        seen=tuple(cautious((*seen, *missed.seen), fineness(page))),
        pose=pose,
    )


def empty(page: OpenPage, raster: Raster, kind: str, reason: str | None = None) -> PageRead:
    whole: BBox = (0.0, 0.0, round(raster.width, 2), round(raster.height, 2))
    unread = (UnreadRegion(whole, "picture", reason),) if reason else ()
    return PageRead(
        number=page.number,
        width=whole[2],
        height=whole[3],
        rotation=page.frame.rotation,
        kind="blank" if kind == "blank" else "scan",
        lines=(),
        grids=(),
        unread=unread,
        ocr=ENGINE,
    )
