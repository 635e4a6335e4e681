"""What was found on a page, whoever read it, on its way to the record of the page."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.damage import part_damaged
from extract.drawings import find_drawings
from extract.frame import Frame
from extract.hidden_words import part_hidden
from extract.lines import lines_of
from extract.pictures import Pictures, kind_of
from extract.rules import Ink
from extract.seen_parts import ENGINE, SeenParts
from extract.text_columns import by_columns
from extract.words import PlacedWord, rounded
from schemas.geometry import BBox, centre, inside
from schemas.printed import Grid, PageKind, PageRead, SeenBox, Sighted

__all__ = ["PageParts", "page_parts"]

LAYER: Sighted = "text_over_image"
"""What a page is read by that has nothing but a text which somebody's OCR laid over its picture, invisible itself."""
LAYER_SURE = 0.75
"""How sure such a text is: nobody says. It is believed until our own engine has read the picture, and accuses nobody."""
OUTLINES = 40
"""A page with so many drawn shapes and neither text nor picture has its letters drawn as outlines."""


MOST_SPECKS = 1_000_000
"""Times empty cells: a page of more is a hatch."""


@dataclass(slots=True)
class PageParts:
    """`hidden` are the words that nobody sees, `seen` what is unread, and what was read of that since; `specks` are small pictures
    and single letters without a meaning."""

    number: int
    frame: Frame
    kind: PageKind
    ink: Ink
    pictures: list[BBox]
    hidden: list[SeenBox]
    seen: SeenParts
    specks: list[BBox]

    def record(self, grids: Sequence[Grid], rest: list[PlacedWord]) -> PageRead:
        """The page with these tables, and the words outside them."""
        frame, seen = self.frame, self.seen
        drawings = find_drawings(self.ink, self.pictures, (frame.width, frame.height), [grid.bbox for grid in grids])
        is_layer = self.hidden and self.kind == "scan"
        return PageRead(
            number=self.number,
            width=round(frame.width, 2),
            height=round(frame.height, 2),
            rotation=frame.rotation,
            kind=self.kind,
            lines=tuple(by_columns(lines_of(self.number, rest))),
            grids=tuple(sorted(grids, key=lambda grid: (grid.bbox[1], grid.bbox[0]))),
            unread=tuple(seen.unread),
            drawings=tuple(rounded(box) for box in (*drawings, *seen.charts)),
            ocr=ENGINE if seen.seen or seen.pictures else LAYER if is_layer else None,
            seen=(*self.hidden, *seen.seen),
            pictures=tuple(seen.pictures),
            specks=tuple(in_empty_cells(self.specks, grids)),
        )


def page_parts(
    number: int, frame: Frame, found: Sequence[PlacedWord], pictures: Pictures, ink: Ink, paths: int
) -> tuple[PageParts, list[PlacedWord]]:
    """The parts of page `number`, on which so many `paths` are drawn, and those of the words `found` that can be read."""
    readable, lost = part_hidden(found, frame.width, frame.height)
    words, unread, ornaments = part_damaged(readable)
    unread += lost
    hidden = [SeenBox(word.word.bbox, LAYER_SURE, LAYER) for word in words if not word.visible]
    usable = len(words) - len(hidden) if pictures.large else len(words)
    kind = kind_of(pictures.large, usable, frame.width, frame.height)
    if kind == "blank" and paths >= OUTLINES:
        kind = "scan"
    specks = [*pictures.small, *ornaments]
    return PageParts(number, frame, kind, ink, pictures.large, hidden, SeenParts(unread=unread), specks), words


def in_empty_cells(specks: Sequence[BBox], grids: Sequence[Grid]) -> list[BBox]:
    """The cells without words that hold one of `specks`; all of them where there are too many to tell."""
    empty = [cell.bbox for grid in grids for cell in grid.cells if not cell.lines] if specks else []
    if len(specks) * len(empty) > MOST_SPECKS:
        return empty
    middles = [centre(speck) for speck in specks]
    return [cell for cell in empty if any(inside(middle, cell) for middle in middles)]
