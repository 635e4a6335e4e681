"""Tables without vertical rules: lines whose figures stand below one another, with or without rules between the rows."""

from collections.abc import Sequence

from extract.chunks import ChunkLine
from extract.columns import cut_at, gutters
from extract.grids import BareGrid
from extract.unruled_beside import named_above, with_beside
from extract.unruled_evidence import Evidence
from extract.unruled_heads import heading_lines, heading_of
from extract.unruled_regions import LEAST_COLUMNS, Region, has_columns, has_figures, regions
from extract.unruled_rows import MARGIN, Body, Edge, body_of

__all__ = ["find_unruled_grids", "gather", "laid_out"]

WIDE_EDGE = 0.6
"""A rule that runs along this share of the table parts its heading from its rows."""
LEAST_ROWS = 3


def find_unruled_grids(lines: Sequence[ChunkLine], edges: Sequence[Edge]) -> list[BareGrid]:
    """The tables that the alignment of the texts in `lines` shows, from the top down.

    First those of figures; then, below captions and between rules, those of names. `edges` are the horizontal rules
    and the edges of shaded stripes; they place rows.
    """
    grids: list[BareGrid] = []
    for is_row, is_table in ((has_figures, Evidence.shows_figures), (has_columns, Evidence.shows_names)):
        for region in regions(lines, is_row):
            if is_row is has_columns:
                region.rows = below_heading(region.rows, lines, edges)
            top, bottom = lines[region.first].top, lines[region.rows[-1]].bottom
            if any(grid.ys[0] < bottom and top < grid.ys[-1] for grid in grids):
                continue
            above = max((grid.ys[-1] for grid in grids if grid.ys[-1] <= top), default=0.0)
            evidence = gather(region, lines, edges, above)
            if len(evidence.inner) + 1 >= LEAST_COLUMNS and is_table(evidence):
                grids.append(laid_out(evidence))
    return sorted(grids, key=lambda grid: grid.ys[0])


def divide(
    region: Region, heads: list[ChunkLine], lines: Sequence[ChunkLine], long: Sequence[float]
) -> list[ChunkLine]:
    """The heading and the rows as the rule between them parts them, where only that one runs along the table.

    The last line of the heading may be full of figures ("$10,000 - 14,999"); a text alone below the rule heads rows or
    begins the name of one, and so does a figure there that is printed higher than the others of its row.
    """

    def parted(upper: ChunkLine, lower: ChunkLine) -> bool:
        return any(upper.baseline < y < lower.baseline for y in long)

    rows = [lines[index] for index in region.rows]
    gaps = [parted(upper, lower) for upper, lower in zip(rows, rows[1:], strict=False)]
    if heads and len(rows) > LEAST_ROWS and gaps[0] and not any(gaps[1:]) and not parted(heads[-1], rows[0]):
        heads = [*heads, *lines[region.rows[0] : region.rows[1]]]
        region.rows = region.rows[1:]
    if len(heads) > 1 and parted(heads[-2], heads[-1]) and (len(heads[-1].chunks) == 1 or lacks(rows[0], heads[-1])):
        region.above += 1
        heads = heads[:-1]
    return heads


def lacks(row: ChunkLine, above: ChunkLine) -> bool:
    """Whether `above` holds figures, all of them in columns in which `row` holds nothing."""
    figures = [chunk for chunk in above.chunks if chunk.is_value]
    return bool(figures) and all(
        one.right < figure.left or figure.right < one.left for figure in figures for one in row.chunks
    )


def below_heading(rows: list[int], lines: Sequence[ChunkLine], edges: Sequence[Edge]) -> list[int]:
    """Rows of names without those above the first rule along them, which are the heading; numbered ones are none.

    Where every row but the first holds a figure, the first is the heading.
    """
    if len(rows) > 1 and not lines[rows[0]].values and all(lines[index].values for index in rows[1:]):
        return rows[1:]
    left = min(chunk.left for index in rows for chunk in lines[index].chunks)
    right = max(chunk.right for index in rows for chunk in lines[index].chunks)
    long = [y for y, start, end in edges if start <= left + MARGIN and end >= right - MARGIN]
    for at, (upper, lower) in enumerate(zip(rows, rows[1:], strict=False), start=1):
        if lines[upper].chunks[0].is_label:
            break
        if any(lines[upper].baseline < y < lines[lower].baseline for y in long):
            return rows[at:]
    return rows


def gather(region: Region, lines: Sequence[ChunkLine], edges: Sequence[Edge], above: float) -> Evidence:
    """The columns and the heading of `region`, none of it above the height `above`, its glued texts cut at the columns."""
    left = min(chunk.left for index in region.rows for chunk in lines[index].chunks)
    right = max(chunk.right for index in region.rows for chunk in lines[index].chunks)
    heads = heading_lines(lines, region.first, (left, right), edges, above)
    long = [y for y, start, end in edges if min(end, right) - max(start, left) >= WIDE_EDGE * (right - left)]
    heads = divide(region, heads, lines, long)
    region.above = max(region.above, named_above(lines, region.rows[0]))
    heads = [line for line in heads if line.baseline < lines[region.first].baseline]
    inner = columns_of(region, lines, heads)
    rows = [lines[index] for index in region.rows]
    cut = [cut_at(line, inner, rows) for line in lines[region.first :]]
    if cut != lines[region.first :]:
        lines = [*lines[: region.first], *cut]
        inner = columns_of(region, lines, heads)
    return Evidence(region, lines, inner, heads, (left, right), edges)


def columns_of(region: Region, lines: Sequence[ChunkLine], heads: Sequence[ChunkLine]) -> list[float]:
    rows = set(region.rows)
    inside = range(region.first, region.rows[-1] + 1)
    between = [lines[index] for index in inside if index not in rows]
    return gutters([with_beside(lines, index) for index in region.rows], between, heads)


def laid_out(found: Evidence) -> BareGrid:
    body = body_of(found.lines, found.region, list(found.inner), found.extent, found.edges)
    heading = heading_of(found.heads, body, found.edges)
    return BareGrid(
        reached_by(found.heads, body), [*heading.ys, *body.ys], [*heading.cells, *body.cells(len(heading.ys))], True
    )


def reached_by(heads: Sequence[ChunkLine], body: Body) -> list[float]:
    """The edges of the columns, the outer ones as far out as the headings reach."""
    left = min([body.left, *(line.chunks[0].left - MARGIN for line in heads)])
    right = max([body.right, *(line.chunks[-1].right + MARGIN for line in heads)])
    return [left, *body.inner, right]
