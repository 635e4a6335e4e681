"""The tables of one page, by what is drawn on it and by where its words stand."""

from collections.abc import Sequence

from extract.chunks import chunk_lines
from extract.drawings import is_chart
from extract.filling import fill
from extract.grids import BareGrid, find_grids
from extract.missing_edges import stripe_edges
from extract.rules import Ink
from extract.segments import Segment, Segments
from extract.shading import find_shaded_grids
from extract.unruled import find_unruled_grids
from extract.unruled_tops import find_top_rows
from extract.words import PlacedWord
from schemas.geometry import BBox
from schemas.printed import FoundBy, Grid

__all__ = ["FoundTables", "filled", "own_tables"]

FoundTables = tuple[list[Grid], list[PlacedWord]]
"""The tables of a page, and the words outside them."""


def own_tables(page: int, ink: Ink, words: list[PlacedWord]) -> FoundTables:
    """The tables that we find on page number `page`, and the words outside them."""
    rules = ink.rules.merged()
    grids: list[Grid] = []
    # A table inside a cell of another grid takes its words first.
    ruled = sorted(ruled_grids(rules, ink.shades, words), key=lambda grid: grid.xs[-1] - grid.xs[0])
    rest = filled(page, ruled, words, grids, "rules", ink.shapes)
    shaded = find_shaded_grids(ink.shades, rules, [grid.bbox for grid in grids], rest)
    rest = filled(page, shaded, rest, grids, "shades")
    lines = chunk_lines(rest)
    unruled = find_unruled_grids(lines, edges_of(rules.across, ink.shades))
    if unruled:
        rest = filled(page, unruled, rest, grids, "alignment")
        lines = chunk_lines(rest)
    return grids, filled(page, find_top_rows(lines), rest, grids, "position")


def ruled_grids(rules: Segments, shades: Sequence[BBox], words: Sequence[PlacedWord]) -> list[BareGrid]:
    """The grids that `rules` draw, their rows parted by the edges of shaded stripes too."""
    grids = find_grids(rules)
    edges = stripe_edges(shades, grids, words) if shades else Segments()
    return find_grids(Segments([*rules.across, *edges.across], rules.down).merged()) if edges.across else grids


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
