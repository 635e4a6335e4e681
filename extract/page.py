"""Everything that is read of one page: words, grids, the lines outside them, and what stays unread."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.characters import read_characters
from extract.chunks import chunk_lines
from extract.copying import upright_copy
from extract.damage import part_damaged
from extract.drawings import find_drawings, is_chart
from extract.filling import fill
from extract.grids import BareGrid, find_grids
from extract.lines import lines_of
from extract.missing_edges import stripe_edges
from extract.objects import page_objects
from extract.pdfium import OpenPage, OpenReport
from extract.pictures import kind_of, read_pictures
from extract.rivals import Rival
from extract.rules import Ink, read_ink
from extract.segments import Segment, Segments
from extract.shading import find_shaded_grids
from extract.text_columns import by_columns
from extract.unruled import find_unruled_grids
from extract.unruled_tops import find_top_rows
from extract.upright import Turn
from extract.words import PlacedWord, rounded, words_of
from schemas.geometry import BBox
from schemas.printed import FoundBy, Grid, PageRead, UnreadRegion

__all__ = ["read_page"]

FoundTables = tuple[list[Grid], list[PlacedWord]]
"""The tables of a page, and the words outside them."""
TableFinder = Callable[[OpenPage, Ink, list[PlacedWord]], FoundTables]
"""Finds the tables of a page by what is drawn on it and by its words."""


def read_page(report: OpenReport, number: int, rival: Rival | None = None) -> PageRead:
    """Read page `number` (from 1); raises PageUnreadableError when PDFium cannot load it.

    A page most of whose text runs sideways is read as if its sheet were turned; the boxes are those of the display.
    With a `rival` its tables are those that this other library finds; the words remain PDFium's.
    """
    with report.page(number) as page:
        characters, rotation = read_characters(page.text), page.frame.rotation
        words = words_of(page, characters)
        turn = main_turn(words)
        if turn:
            frame = replace(page.frame, rotation=(page.frame.rotation - turn) % 360)
            page = replace(page, frame=frame)
            words = words_of(page, characters)
        found = read_upright(page, words, own_tables if rival is None else rival_tables(report, rival))
    found = replace(found, reader=found.reader if rival is None else rival.reader)
    return replace(Turn(found, 360 - turn).upright(found), rotation=rotation) if turn else found


def main_turn(words: Sequence[PlacedWord]) -> int:
    """The direction in which most characters of the page run, in degrees clockwise of left-to-right as displayed."""
    counts: Counter[int] = Counter()
    for word in words:
        if word.turn is not None:
            counts[word.turn] += len(word.word.text)
    return max(counts, key=lambda turn: counts[turn]) if counts else 0


def read_upright(page: OpenPage, found: list[PlacedWord], tables_of: TableFinder) -> PageRead:
    number, frame = page.number, page.frame
    words, unread = part_damaged(found)
    objects = page_objects(page)
    pictures, stretched = read_pictures(objects.images, frame)
    kind = kind_of(pictures, len(words), frame.width, frame.height)
    ink = read_ink(objects.paths, frame)
    for box in stretched:
        ink.add_box(box)
    grids, rest = tables_of(page, ink, words)
    drawings = find_drawings(ink, pictures, (frame.width, frame.height), [grid.bbox for grid in grids])
    unread += [UnreadRegion(rounded(box), "picture", "no-ocr") for box in pictures]
    return PageRead(
        number=number,
        width=round(frame.width, 2),
        height=round(frame.height, 2),
        rotation=frame.rotation,
        kind=kind,
        lines=tuple(by_columns(lines_of(number, rest))),
        grids=tuple(sorted(grids, key=lambda grid: (grid.bbox[1], grid.bbox[0]))),
        unread=tuple(unread),
        drawings=tuple(rounded(box) for box in drawings),
    )


def own_tables(page: OpenPage, ink: Ink, words: list[PlacedWord]) -> FoundTables:
    """The tables that we find on `page`, and the words outside them."""
    rules = ink.rules.merged()
    grids: list[Grid] = []
    # A table inside a cell of another grid takes its words first.
    ruled = sorted(ruled_grids(rules, ink.shades, words), key=lambda grid: grid.xs[-1] - grid.xs[0])
    rest = filled(page.number, ruled, words, grids, "rules", ink.shapes)
    shaded = find_shaded_grids(ink.shades, rules, [grid.bbox for grid in grids], rest)
    rest = filled(page.number, shaded, rest, grids, "shades")
    lines = chunk_lines(rest)
    unruled = find_unruled_grids(lines, edges_of(rules.across, ink.shades))
    if unruled:
        rest = filled(page.number, unruled, rest, grids, "alignment")
        lines = chunk_lines(rest)
    return grids, filled(page.number, find_top_rows(lines), rest, grids, "position")


def ruled_grids(rules: Segments, shades: Sequence[BBox], words: Sequence[PlacedWord]) -> list[BareGrid]:
    """The grids that `rules` draw, their rows parted by the edges of shaded stripes too."""
    grids = find_grids(rules)
    edges = stripe_edges(shades, grids, words) if shades else Segments()
    return find_grids(Segments([*rules.across, *edges.across], rules.down).merged()) if edges.across else grids


def rival_tables(report: OpenReport, rival: Rival) -> TableFinder:
    """A finder of the tables that `rival` sees on a copy of the page."""

    def tables_of(page: OpenPage, _: Ink, words: list[PlacedWord]) -> FoundTables:
        grids: list[Grid] = []
        rest = words
        for found_by, bare in rival.find(upright_copy(report, page)):
            rest = filled(page.number, [bare], rest, grids, found_by)
        return grids, rest

    return tables_of


def edges_of(rules: Sequence[Segment], shades: Sequence[BBox]) -> list[tuple[float, float, float]]:
    """Rules, and the upper and lower edges of shaded areas, as (height, left, right)."""
    lines = [(rule.at, rule.start, rule.end) for rule in rules]
    return lines + [(y, shade[0], shade[2]) for shade in shades for y in (shade[1], shade[3])]


def filled(
    page: int,
    bare: Sequence[BareGrid],
    words: list[PlacedWord],
    grids: list[Grid],
    found_by: FoundBy,
    shapes: Sequence[BBox] = (),
) -> list[PlacedWord]:
    """Add those of `bare` that are tables to `grids`; returns the words that are left."""
    for each in bare:
        grid, rest = fill(page, each, words, found_by)
        if grid is not None and not is_chart(grid, shapes):
            grids.append(grid)
            words = rest
    return words
