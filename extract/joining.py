"""Parts of one table on following pages put together."""

from dataclasses import replace

from extract.edges import nearest
from extract.figures import awaits_amount, is_figure, is_label_number, is_wrapped
from extract.headers import has_figure, repeated_headers
from extract.sheet import SAME_EDGE, Sheet, SheetCell

__all__ = ["continues", "joined"]

SAME_BORDER = 12.0
"""How far (points) the outer borders of two parts may stand apart: odd and even pages, cells a little wider."""
LEAST_ROWS = 5
LEAST_OTHERS = 3
MATCHED = 0.6
"""Share of the inner edges of the part with fewer columns that the other part must have."""


def continues(upper: Sheet, lower: Sheet) -> bool:
    """Whether `lower`, the first thing on its page, is the rest of `upper`, the last thing on the page before."""
    if not keeps_columns(upper, lower):
        return False
    if upper.header_rows and repeated_headers(upper, lower):
        return True
    if aligned(upper, lower) is None:
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


def joined(upper: Sheet, lower: Sheet) -> Sheet:
    """One sheet of both; a repeated heading stays, marked; a row cut by the page break is whole again."""
    repeats = repeated_headers(upper, lower)
    lower = replace(lower, header_rows=set(), number_rows=set())
    numbered = sorted(upper.number_rows)[:1]
    for row in range(repeats):
        known = sorted(upper.header_rows | set(numbered))[row]
        (lower.number_rows if known in upper.number_rows else lower.header_rows).add(row)
    moved = laid_over(upper, lower)
    xs = common_edges(upper.xs, moved.xs)
    above, below = upper.on_edges(xs), moved.on_edges(xs)
    return mended(above, below, repeats)


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


def mended(above: Sheet, below: Sheet, repeats: int) -> Sheet:
    """`below` under `above`; its first row after the heading is taken into the last row above when that was cut."""
    last = above.covering(above.n_rows - 1)
    first = below.row(repeats) if repeats < below.n_rows else []
    if (
        first
        and above.n_rows - 1 not in above.header_rows
        and (was_cut(last, first) or lacks_figures(above, below, repeats))
    ):
        for cell, home in pairs(last, first):
            if home is not None:
                home.lines = home.lines + cell.lines
        below = without_row(below, repeats)
    else:
        carry(last, first)
        for cell, home in cut_texts(above, below, repeats):
            home.lines = home.lines + cell.lines
            cell.lines, cell.carried = home.lines, True
    return above.below(below)


def cut_texts(above: Sheet, below: Sheet, row: int) -> list[tuple[SheetCell, SheetCell]]:
    """The cells of `row` of `below`, a row of its own, whose text only ends what the cell of the row above began.

    They begin with a small letter where no other cell of their column does, in a row without a label; a cell beside
    that is merged over the same rows goes with them.
    """
    first, last = below.row(row) if row < below.n_rows else [], above.covering(above.n_rows - 1)
    if not first or not last or first[0].column or (first[0].lines and first[0].row_span == 1):
        return []
    partners = [
        (cell, home)
        for cell, home in pairs(last, first)
        if home is not None and home.lines and cell.col_span == home.col_span and not is_figure(cell.text)
    ]
    ends = {cell.row_span for cell, _ in partners if begins_inside(cell.text) and capitalised(above, below, cell)}
    return [
        (cell, home)
        for cell, home in partners
        if cell.row_span in ends
        and (cell.row_span > 1 or (begins_inside(cell.text) and capitalised(above, below, cell)))
    ]


def capitalised(above: Sheet, below: Sheet, cell: SheetCell) -> bool:
    """Whether no other text in the column of `cell` begins with a small letter, and there are some."""
    heading = above.header_rows | above.number_rows
    others = [
        other.text for other in above.cells if other.column == cell.column and other.lines and other.row not in heading
    ]
    others += [
        other.text for other in below.cells if other.column == cell.column and other.lines and other.row > cell.row
    ]
    return len(others) >= LEAST_OTHERS and not any(begins_inside(text) for text in others)


def was_cut(last: list[SheetCell], first: list[SheetCell]) -> bool:
    """Whether `first` is the rest of the row `last`, cut by a page break. Two whole rows are never taken for one."""
    partners = pairs(last, first)
    if not partners or any(upper is None for _, upper in partners) or any(cell.row_span > 1 for cell in first):
        return False
    rests = [(upper.text, cell.text) for cell, upper in partners if upper is not None and upper.lines]
    if any(holds_figure(text) and not is_cut_figure(above, text) for above, text in rests):
        return False
    labelled = last[0].column == 0 and is_label_number(last[0].text) and not first[0].lines
    return bool(rests) and (labelled or any(begins_inside(text) or is_cut_figure(above, text) for above, text in rests))


def is_cut_figure(above: str, text: str) -> bool:
    """Whether `text` is the rest of an amount whose beginning stands in the cell `above`: "Rp." and "7.500.000"."""
    return is_figure(text) and (awaits_amount(above) or is_wrapped(above, text))


def pairs(last: list[SheetCell], first: list[SheetCell]) -> list[tuple[SheetCell, SheetCell | None]]:
    """The cells of `first` that hold text, each with the cell of `last` above it."""
    return [
        (cell, next((upper for upper in last if upper.column <= cell.column < upper.column + upper.col_span), None))
        for cell in first
        if cell.lines
    ]


def lacks_figures(above: Sheet, below: Sheet, row: int) -> bool:
    """Whether `row` of `below` is the rest of the last row above because it alone of all rows has no figure.

    For a text that begins with a capital. A table with bands (rows of a programme's name alone) never qualifies.
    """
    first, last = below.row(row), above.covering(above.n_rows - 1)
    if has_figure(first) or any(upper is None or not upper.lines for _, upper in pairs(last, first)):
        return False
    heading = above.header_rows | above.number_rows
    others = [above.row(index) for index in range(above.n_rows) if index not in heading]
    others += [below.row(index) for index in range(row + 1, below.n_rows)]
    return len(others) >= LEAST_ROWS and all(has_figure(other[1:]) for other in others)


def holds_figure(text: str) -> bool:
    """Whether a text is a figure, or has one as its last word as a total has ("Rata-rata 102,35")."""
    return is_figure(text) or (any(mark in text for mark in ".,") and is_figure(text.split()[-1]))


def begins_inside(text: str) -> bool:
    """Whether a text begins in the middle of a sentence: a small letter or a bracket, and no list mark."""
    word = text.split(maxsplit=1)[0]
    return (word[0].islower() or word[0] == "(") and not is_label_number(word)


def without_row(sheet: Sheet, row: int) -> Sheet:
    cells = [
        replace(
            cell, row=cell.row - (cell.row > row), row_span=cell.row_span - (cell.row < row < cell.row + cell.row_span)
        )
        for cell in sheet.cells
        if cell.row != row
    ]
    return replace(
        sheet,
        n_rows=sheet.n_rows - 1,
        cells=cells,
        header_rows={at - (at > row) for at in sheet.header_rows},
        number_rows={at - (at > row) for at in sheet.number_rows},
    )


def carry(last: list[SheetCell], first: list[SheetCell]) -> None:
    """A merged cell that goes on over the page break stands empty on the new page: it gets its text, as a repeat."""
    for cell in first:
        above = next((upper for upper in last if upper.column == cell.column and upper.col_span == cell.col_span), None)
        if above is None or cell.lines or not above.lines or is_figure(above.text):
            continue
        if above.row_span > 1 or cell.row_span > 1:
            cell.lines, cell.carried = above.lines, True
