"""Everything that is read of one page: words, grids, the lines outside them, and what stays unread."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from extract.damage import part_damaged
from extract.filling import fill
from extract.grids import BareGrid, find_grids
from extract.lines import lines_of
from extract.pdfium import OpenPage, OpenReport
from extract.pictures import kind_of, read_pictures
from extract.rules import read_ink
from extract.segments import Segment
from extract.shading import find_shaded_grids
from extract.unruled import find_unruled_grids
from extract.upright import Turn
from extract.words import PlacedWord, read_words, rounded
from schemas.geometry import BBox
from schemas.printed import Grid, PageRead, UnreadRegion

__all__ = ["read_page"]


def read_page(report: OpenReport, number: int) -> PageRead:
    """Read page `number` (from 1); raises PageUnreadableError when PDFium cannot load it.

    A page most of whose text runs sideways is read as if its sheet were turned; the boxes are those of the display.
    """
    with report.page(number) as page:
        words, rotation = read_words(page), page.frame.rotation
        turn = main_turn(words)
        if turn:
            frame = replace(page.frame, rotation=(page.frame.rotation - turn) % 360)
            page = replace(page, frame=frame)
            words = read_words(page)
        found = read_upright(page, words)
    return replace(Turn(found, 360 - turn).upright(found), rotation=rotation) if turn else found


def main_turn(words: Sequence[PlacedWord]) -> int:
    """The direction in which most characters of the page run, in degrees clockwise of left-to-right as displayed."""
    counts: Counter[int] = Counter()
    for word in words:
        if word.turn is not None:
            counts[word.turn] += len(word.word.text)
    return max(counts, key=lambda turn: counts[turn]) if counts else 0


def read_upright(page: OpenPage, found: list[PlacedWord]) -> PageRead:
    number, frame = page.number, page.frame
    words, unread = part_damaged(found)
    pictures, stretched = read_pictures(page)
    kind = kind_of(pictures, len(words), frame.width, frame.height)
    grids, rest = read_grids(page, words, stretched)
    unread += [UnreadRegion(rounded(box), "picture", "no-ocr") for box in pictures]
    return PageRead(
        number=number,
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        rotation=frame.rotation,
        kind=kind,
        lines=lines_of(number, rest),
        grids=grids,
        unread=tuple(unread),
    )


def read_grids(
    page: OpenPage, words: list[PlacedWord], stretched: Sequence[BBox]
) -> tuple[tuple[Grid, ...], list[PlacedWord]]:
    """The tables of the page from the top down, and the words outside them; `stretched` are pictures that serve as rules."""
    ink = read_ink(page)
    for box in stretched:
        ink.add_box(box)
    rules = ink.rules.merged()
    grids: list[Grid] = []
    # A table inside a cell of another grid takes its words first.
    ruled = sorted(find_grids(rules), key=lambda grid: grid.xs[-1] - grid.xs[0])
    rest = filled(page.number, ruled, words, grids)
    rest = filled(page.number, find_shaded_grids(ink.shades, rules, [grid.bbox for grid in grids]), rest, grids)
    rest = filled(page.number, find_unruled_grids(rest, edges_of(rules.across, ink.shades)), rest, grids)
    return tuple(sorted(grids, key=lambda grid: (grid.bbox[1], grid.bbox[0]))), rest


def edges_of(rules: Sequence[Segment], shades: Sequence[BBox]) -> list[tuple[float, float, float]]:
    """Rules, and the upper and lower edges of shaded areas, as (height, left, right)."""
    lines = [(rule.at, rule.start, rule.end) for rule in rules]
    return lines + [(y, shade[0], shade[2]) for shade in shades for y in (shade[1], shade[3])]


def filled(page: int, bare: Sequence[BareGrid], words: list[PlacedWord], grids: list[Grid]) -> list[PlacedWord]:
    """Add those of `bare` that are tables to `grids`; returns the words that are left."""
    for each in bare:
        grid, words = fill(page, each, words)
        if grid is not None:
            grids.append(grid)
    return words
