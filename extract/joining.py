"""Parts of one table on following pages put together over common columns."""

from dataclasses import replace
from itertools import pairwise

from extract.cut_texts import Printed
from extract.edges import nearest
from extract.headers import repeated_headers
from extract.page_breaks import mended
from extract.sheet import SAME_EDGE, Sheet
from extract.splitting import begins_another

__all__ = ["continues", "joined"]

SAME_BORDER = 12.0
"""How far (points) the outer borders of two parts may stand apart: odd and even pages, cells a little wider."""
MATCHED = 0.6
"""Share of the inner edges of the part with fewer columns that the other part must have."""


def continues(upper: Sheet, lower: Sheet, *, headed: bool = False) -> bool:
    """Whether `lower`, the first thing on its page, is the rest of `upper`, the last thing on the page before. `headed`
    tells that a line above both is their heading."""
    if not keeps_columns(upper, lower):
        return False
    if (upper.header_rows or headed) and repeated_headers(upper, lower):
        return True
    if aligned(upper, lower) is None or begins_another(upper, lower):
        return False
    # A part with column numbers of its own starts a table of its own, unless its heading is the known one.
    return not lower.number_rows


def keeps_columns(upper: Sheet, lower: Sheet) -> bool:
    """Whether no column of `lower` would vanish between two edges of `upper` that stand closer than edges may differ."""
    moved = laid_over(upper, lower)
    xs = common_edges(upper.xs, moved.xs)
    index = [nearest(xs, x) for x in moved.xs]
    return all(a < b for a, b in zip(index, index[1:], strict=False))


def aligned(upper: Sheet, lower: Sheet) -> Sheet | None:
    """`lower` moved sideways so that its borders meet those of `upper`; None when the columns differ."""
    left, right = lower.xs[0] - upper.xs[0], lower.xs[-1] - upper.xs[-1]
    if abs(left - right) > SAME_BORDER:
        return None
    moved = replace(lower, xs=[x - left for x in lower.xs])
    few, many = sorted((upper.xs, moved.xs), key=len)
    inner = few[1:-1]
    matched = sum(1 for x in inner if abs(many[nearest(many, x)] - x) <= SAME_EDGE)
    return moved if inner and matched >= MATCHED * len(inner) else None


def joined(upper: Sheet, lower: Sheet, printed: Printed) -> Sheet:
    """One sheet of both; a repeated heading stays, marked; a row cut by the page break is whole again."""
    repeats = repeated_headers(upper, lower)
    lower = replace(lower, header_rows=set(), number_rows=set())
    numbered = sorted(upper.number_rows)[:1]
    for row in range(repeats):
        known = sorted(upper.header_rows | set(numbered))[row]
        (lower.number_rows if known in upper.number_rows else lower.header_rows).add(row)
    moved = laid_over(upper, lower)
    xs = common_edges(upper.xs, moved.xs)
    # a table of hundreds of pages is not copied for each of them
    above = upper if xs == upper.xs and all(a < b for a, b in pairwise(xs)) else upper.on_edges(xs)
    below = moved.on_edges(xs)
    return mended(above, below, repeats, printed)


def laid_over(upper: Sheet, lower: Sheet) -> Sheet:
    moved = None if lower.n_columns == upper.n_columns else aligned(upper, lower)
    return by_order(upper, lower) if moved is None else moved


def by_order(upper: Sheet, lower: Sheet) -> Sheet:
    """`lower` over the edges of `upper` when both have the same number of columns, else stretched to its width."""
    if lower.n_columns == upper.n_columns:
        return replace(lower, xs=list(upper.xs))
    scale = (upper.xs[-1] - upper.xs[0]) / (lower.xs[-1] - lower.xs[0])
    return replace(lower, xs=[upper.xs[0] + (x - lower.xs[0]) * scale for x in lower.xs])


def common_edges(upper: list[float], lower: list[float]) -> list[float]:
    """The edges of both, those of `upper` where they are the same."""
    new = [x for x in lower[1:-1] if abs(upper[nearest(upper, x)] - x) > SAME_EDGE]
    return sorted([*upper, *(x for x in new if upper[0] < x < upper[-1])])
