"""What was found on a page, whoever read it, on its way to the record of the page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

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
from schemas.geometry import BBox
from schemas.printed import Grid, PageKind, PageRead, SeenBox, Sighted, TextLine

__all__ = ["PageParts", "page_parts"]

LAYER: Sighted = "text_over_image"
"""What a page is read by that has nothing but a text which somebody's OCR laid over its picture, invisible itself."""
LAYER_SURE = 0.75
"""How sure such a text is: nobody says. It is believed until our own engine has read the picture, and accuses nobody."""
OUTLINES = 40
"""A page with so many drawn shapes and neither text nor picture has its letters drawn as outlines."""
MOST_SPECKS = 1_000_000
"""Times empty cells, or gaps between words: a page of more is a hatch."""
REACH = 2.0
"""Points by which a speck reaches into a cell that it stands in, or half of the speck; by less it touches its edge."""
LEAST_HEIGHT, MOST_HEIGHT = 0.5, 3.0
"""Times the letters beside it: a picture as high as that may be a number among them, a dash or a logo is none."""


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
        lines = lines_of(self.number, rest)
        is_layer = self.hidden and self.kind == "scan"
        return PageRead(
            number=self.number,
            width=round(frame.width, 2),
            height=round(frame.height, 2),
            rotation=frame.rotation,
            kind=self.kind,
            lines=tuple(by_columns(lines)),
            grids=tuple(sorted(grids, key=lambda grid: (grid.bbox[1], grid.bbox[0]))),
            unread=tuple(seen.unread),
            drawings=tuple(rounded(box) for box in (*drawings, *seen.charts)),
            ocr=ENGINE if seen.seen or seen.pictures else LAYER if is_layer else None,
            seen=(*self.hidden, *seen.seen),
            pictures=tuple(seen.pictures),
            specks=(*in_empty_cells(self.specks, grids), *between_words(self.specks, lines)),
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
    return [cell for cell in empty if any(reaches_into(speck, cell) for speck in specks)]


def reaches_into(speck: BBox, cell: BBox) -> bool:
    if are_apart(speck, cell):
        return False
    return all(
        min(speck[end], cell[end]) - max(speck[start], cell[start]) >= min(REACH, (speck[end] - speck[start]) / 2)
        for start, end in ((0, 2), (1, 3))
    )


def are_apart(box: BBox, other: BBox) -> bool:
    """Nearly all are: a quick look, for there may be a million."""
    return box[0] > other[2] or box[2] < other[0] or box[1] > other[3] or box[3] < other[1]


def between_words(specks: Sequence[BBox], lines: Iterable[TextLine]) -> list[BBox]:
    """The gaps between two words of a line in which one of `specks` stands like a word; all of them where there are too many to
    tell."""
    gaps = [gap for line in lines for gap in gaps_of(line)] if specks else []
    if len(specks) * len(gaps) > MOST_SPECKS:
        return gaps
    return [gap for gap in gaps if any(stands_like_a_word(speck, gap) for speck in specks)]


def gaps_of(line: TextLine) -> Iterator[BBox]:
    for before, after in pairwise(word.bbox for word in line.words):
        if after[0] - before[2] >= REACH:
            yield before[2], min(before[1], after[1]), after[0], max(before[3], after[3])


def stands_like_a_word(speck: BBox, gap: BBox) -> bool:
    """Whether most of the width of `speck` is in `gap`, and most of the height of this beside it: what lies behind words does not."""
    if are_apart(speck, gap):
        return False
    high = gap[3] - gap[1]
    across, down = min(speck[2], gap[2]) - max(speck[0], gap[0]), min(speck[3], gap[3]) - max(speck[1], gap[1])
    is_as_high = LEAST_HEIGHT * high <= speck[3] - speck[1] <= MOST_HEIGHT * high
    return is_as_high and 2 * across > speck[2] - speck[0] and 2 * down > high
