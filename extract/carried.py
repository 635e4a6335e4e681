"""Cells that stand empty because what they hold stands above: it is repeated in them."""

from extract.figures import is_figure, is_label_number
from extract.sheet import Sheet, SheetCell

__all__ = ["carry_labels", "carry_merged", "repeat", "same_columns"]

LEAST_OTHERS = 3


def carry_merged(last: list[SheetCell], first: list[SheetCell]) -> None:
    """A merged cell that goes on over the page break stands empty on the new page: it gets its text, as a repeat.

    A figure goes on only beside a text that is merged over the same rows.
    """
    beside = [(cell, home) for cell in first if (home := same_columns(last, cell)) is not None]
    merged = {(home.row_span, cell.row_span) for cell, home in beside if cell.carried}
    empty = [(cell, home) for cell, home in beside if not cell.lines]
    for cell, home in empty:
        if not is_figure(home.text) and max(home.row_span, cell.row_span) > 1:
            repeat(cell, home)
            merged.add((home.row_span, cell.row_span))
    for cell, home in empty:
        if (home.row_span, cell.row_span) in merged and max(home.row_span, cell.row_span) > 1:
            repeat(cell, home)


def same_columns(last: list[SheetCell], cell: SheetCell) -> SheetCell | None:
    """The cell of `last` with text that stands over the same columns as `cell`."""
    return next((up for up in last if up.column == cell.column and up.col_span == cell.col_span and up.lines), None)


def repeat(cell: SheetCell, home: SheetCell) -> None:
    cell.lines, cell.carried = home.lines, True


def carry_labels(above: Sheet, below: Sheet, first: list[SheetCell]) -> None:
    """Number and name stand empty in the first row of the page, and nowhere else: they are those of the row above.

    The last row of a table is never taken so: a total has no name of its own either.
    """
    leading: list[tuple[SheetCell, SheetCell]] = []
    for cell in first:
        home = same_columns(above.covering(above.n_rows - 1), cell)
        if cell.lines or home is None:
            break
        leading.append((cell, home))
    named = [home for _, home in leading if not is_figure(home.text) and not is_label_number(home.text)]
    if named and first[0].row < below.n_rows - 1 and all(always_filled(above, below, cell) for cell, _ in leading):
        for cell, home in leading:
            repeat(cell, home)


def always_filled(above: Sheet, below: Sheet, cell: SheetCell) -> bool:
    """Whether no other cell of the column of `cell` is empty, and there are some."""
    heading = above.header_rows | above.number_rows
    others = [other for other in above.cells if other.column == cell.column and other.row not in heading]
    others += [other for other in below.cells if other.column == cell.column and other.row > cell.row]
    others = [other for other in others if other.col_span == cell.col_span]
    return len(others) >= LEAST_OTHERS and all(other.lines for other in others)
