"""Rows at the top of a page that may go on with a table without rules from the page before."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from extract.chunks import ChunkLine
from extract.figures import is_figure
from extract.grids import BareGrid
from extract.unruled import gather, laid_out
from extract.unruled_regions import HEADING_LINES, LEAST_COLUMNS, has_columns, regions

__all__ = ["find_top_rows"]

HEADER_LINES = 3
"""So many lines at most stand above the rows, or above the heading that is repeated over them: the running header of the
page."""


def find_top_rows(lines: Sequence[ChunkLine]) -> list[BareGrid]:
    """The first rows of a page, among the `lines` outside its tables, where they hold several texts and a figure each.

    Nothing on the page shows that they are a table: that is known only beside the table that ends the page before. Lines
    without figures above them may be the heading of that, which stays text.
    """
    region = next(iter(regions(lines, has_columns)), None)
    if region is None or region.first > HEADER_LINES:
        return []
    heading = list(takewhile(lambda index: not has_figure(lines[index]), region.rows))
    region = replace(region, rows=region.rows[len(heading) :], above=0 if heading else region.above)
    if not region.rows or len(heading) > HEADING_LINES or not all(has_figure(lines[index]) for index in region.rows):
        return []
    found = gather(region, lines, (), 0.0)
    return [laid_out(replace(found, heads=[]))] if len(found.inner) + 1 >= LEAST_COLUMNS else []


def has_figure(line: ChunkLine) -> bool:
    """Whether a line holds a figure that is no number of its row."""
    return any(is_figure(chunk.text) and not chunk.is_label for chunk in line.chunks)
