"""Tables whose cells are told apart by shading, alone or beside a few rules: the edges of the shaded areas serve as rules."""

from collections.abc import Sequence

from extract.grids import BareGrid, find_grids
from extract.segments import Segment, Segments
from extract.stripes import column_edges
from extract.words import PlacedWord
from schemas.geometry import BBox, centre, inside

__all__ = ["find_shaded_grids"]

LEAST_ROWS = 3
LEAST_SHADES = 4
"""Fewer shaded areas are a panel or the bars of a small chart."""
MOST_SHADES = 1500
"""More are a drawing."""
SAME_EDGE = 2.5
RAGGED = 0.8
"""Between striped rows the white ones run together in shapes of any kind."""
BARS = 0.5
"""More than this share of the shaded areas on one base, each of another length, are the bars of a chart."""


def find_shaded_grids(
    shades: Sequence[BBox], rules: Segments, taken: Sequence[BBox], words: Sequence[PlacedWord]
) -> list[BareGrid]:
    """The grids that the edges of `shades` and `rules` draw outside `taken`, the boxes of the grids found already.

    `words` are those outside `taken`.
    """
    free = [shade for shade in shades if not any(inside(centre(shade), box) for box in taken)]
    if not LEAST_SHADES <= len(free) <= MOST_SHADES:
        return []
    edges = Segments(
        [
            rule
            for rule in rules.across
            if not any(inside(((rule.start + rule.end) / 2, rule.at), box) for box in taken)
        ],
        [rule for rule in rules.down if not any(inside((rule.at, (rule.start + rule.end) / 2), box) for box in taken)],
    )
    shaded = without_lines(free)
    edges.down += column_edges(shaded, edges.across, words)
    for x0, top, x1, bottom in shaded:
        edges.across += [Segment(top, x0, x1), Segment(bottom, x0, x1)]
        edges.down += [Segment(x0, top, bottom), Segment(x1, top, bottom)]
    found = []
    for grid in find_grids(edges.merged(), RAGGED):
        within = [shade for shade in shaded if inside(centre(shade), grid.bbox)]
        large = len(grid.ys) > LEAST_ROWS and len(grid.cells) >= 2 * LEAST_ROWS
        if large and len(within) >= LEAST_SHADES and not are_bars(within):
            found.append(grid)
    return found


def are_bars(shades: Sequence[BBox]) -> bool:
    """Whether most of `shades` stand on one line, or begin at one, and end at places of their own."""
    return any(
        len({round(shade[end] / SAME_EDGE) for shade in group}) > BARS * len(shades)
        for base, end in ((3, 1), (0, 2))
        for group in on_one_line(shades, base)
    )


def on_one_line(shades: Sequence[BBox], side: int) -> list[list[BBox]]:
    """`shades` gathered by the place of one of their sides."""
    groups: list[list[BBox]] = []
    for shade in sorted(shades, key=lambda shade: shade[side]):
        if groups and shade[side] - groups[-1][-1][side] <= SAME_EDGE:
            groups[-1].append(shade)
        else:
            groups.append([shade])
    return groups


def without_lines(shades: Sequence[BBox]) -> list[BBox]:
    """`shades` without those behind the single lines of a cell that is shaded as a whole."""
    ordered = sorted(shades, key=lambda shade: shade[1])
    kept = set(ordered)
    for at, whole in enumerate(ordered):
        lines = []
        for shade in ordered[max(at - LEAST_SHADES, 0) :]:
            if shade[1] > whole[3]:
                break
            if shade != whole and contains(whole, shade):
                lines.append(shade)
        if lines and all(
            abs(a - b) <= SAME_EDGE for line in lines for a, b in zip(line[::2], lines[0][::2], strict=True)
        ):
            kept -= set(lines)
    return [shade for shade in ordered if shade in kept]


def contains(whole: BBox, part: BBox) -> bool:
    return (
        whole[0] - 1 <= part[0]
        and whole[1] - 1 <= part[1]
        and part[2] <= whole[2] + 1
        and part[3] <= whole[3] + 1
        and (part[2] - part[0]) * (part[3] - part[1]) < (whole[2] - whole[0]) * (whole[3] - whole[1])
    )
