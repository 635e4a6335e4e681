"""Everything that is read of one page: words, grids, the lines outside them, and what stays unread."""

from extract.damage import part_damaged
from extract.filling import fill
from extract.grids import find_grids
from extract.lines import lines_of
from extract.pdfium import OpenReport
from extract.pictures import kind_of, read_pictures
from extract.rules import read_ink
from extract.words import read_words, rounded
from schemas.printed import Grid, PageRead, UnreadRegion

__all__ = ["read_page"]


def read_page(report: OpenReport, number: int) -> PageRead:
    """Read page `number` (from 1); raises PageUnreadableError when PDFium cannot load it."""
    with report.page(number) as page:
        words, unread = part_damaged(read_words(page))
        ink = read_ink(page)
        pictures = read_pictures(page)
        frame = page.frame
    kind = kind_of(pictures, len(words), frame.width, frame.height)
    grids: list[Grid] = []
    rest = words
    # A table inside a cell of another grid takes its words first.
    for bare in sorted(find_grids(ink.rules.merged()), key=lambda grid: grid.xs[-1] - grid.xs[0]):
        grid, rest = fill(number, bare, rest)
        if grid is not None:
            grids.append(grid)
    unread += [UnreadRegion(rounded(box), "picture", "no-ocr") for box in pictures]
    return PageRead(
        number=number,
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        rotation=frame.rotation,
        kind=kind,
        lines=lines_of(number, rest),
        grids=tuple(sorted(grids, key=lambda grid: (grid.bbox[1], grid.bbox[0]))),
        unread=tuple(unread),
    )
