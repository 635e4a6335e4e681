"""What goes on over a page break: rows that it cut, texts that it cut, merged cells that reach over it."""

from dataclasses import replace

from extract.carried import carry_labels, carry_merged, repeat
from extract.cut_texts import Printed, begins_inside, ends_open, ends_text, fills_cell, is_printed_whole
from extract.figures import awaits_amount, is_figure, is_label_number, is_wrapped
from extract.headers import has_figure
from extract.sheet import Sheet, SheetCell

__all__ = ["mended"]

LEAST_ROWS = 5

Pair = tuple[SheetCell, SheetCell | None]


def mended(above: Sheet, below: Sheet, row: int, printed: Printed) -> Sheet:
    """`below` under `above`, on the same columns; its `row`, the first after a repeated heading, made whole.

    It is taken into the last row above when the page break cut that one; else the texts and merged cells that go on in
    it get what stands above. `printed` tells texts that the document prints whole elsewhere.
    """
    first = below.row(row) if row < below.n_rows else []
    if not first or above.n_rows - 1 in above.header_rows | above.number_rows:
        return above.below(below)
    last = above.covering(above.n_rows - 1)
    if was_cut(above, below, first, printed) or lacks_figures(above, below, row):
        for cell, home in pairs(last, first):
            if home is not None:
                append(above, home, cell)
        return above.below(without_row(below, row, last))
    for cell, home in cut_texts(above, below, first, printed):
        append(above, home, cell)
        repeat(cell, home)
    carry_merged(last, first)
    carry_labels(above, below, first)
    return above.below(below)


def pairs(last: list[SheetCell], first: list[SheetCell]) -> list[Pair]:
    """The cells of `first` that hold text, each with the cell of `last` above it."""
    return [(cell, cell_above(last, cell)) for cell in first if cell.lines]


def cell_above(last: list[SheetCell], cell: SheetCell) -> SheetCell | None:
    return next((upper for upper in last if upper.column <= cell.column < upper.column + upper.col_span), None)


def append(above: Sheet, home: SheetCell, cell: SheetCell) -> None:
    """The text of `cell` after that of `home`, and after that of the cells further up that `home` only repeats."""
    lines = home.lines + cell.lines
    whole = [home]
    while whole[-1].carried:
        upper = [other for other in above.cells if other.column == home.column and other.row < whole[-1].row]
        texts = [other for other in upper if other.lines == home.lines]
        if not texts:
            break
        whole.append(max(texts, key=lambda other: other.row))
    for each in whole:
        each.lines = lines


def was_cut(above: Sheet, below: Sheet, first: list[SheetCell], printed: Printed) -> bool:
    """Whether `first` is the rest of the last row of `above`. Two whole rows are never taken for one."""
    last = above.covering(above.n_rows - 1)
    partners = pairs(last, first)
    if not partners or not all(may_go_on(cell, home, printed) for cell, home in partners):
        return False
    own = [(cell, home) for cell, home in partners if cell.row_span == 1 and home is not None and home.lines]
    if any(cell.row_span > 1 for cell in first):
        return any(
            ends_text(cell, above, below) or ends_open(home) or is_printed_whole(home, cell, printed)
            for cell, home in own
        )
    inside = sum(
        1
        for cell, home in own
        if begins_inside(cell.text)
        or ends_open(home)
        or is_cut_figure(home, cell)
        or is_printed_whole(home, cell, printed)
    )
    if all(cell.lines for cell in first):
        return 2 * inside > len(own)
    label = last[0] if last[0].column == 0 and last[0].row_span == 1 else None
    labelled = label is not None and is_label_number(label.text) and not first[0].lines
    return inside > 0 or (labelled and bool(own))


def may_go_on(cell: SheetCell, home: SheetCell | None, printed: Printed) -> bool:
    """Whether `cell` may hold the rest of the text of `home`, above it: no figure below a text, nor a cell over more
    columns, nor a new sentence below a text that left room in its cell."""
    if home is None or cell.column + cell.col_span > home.column + home.col_span:
        return False
    if not home.lines:
        return True
    if is_cut_figure(home, cell):
        return True
    if holds_figure(cell.text):
        return False
    return begins_inside(cell.text) or ends_open(home) or fills_cell(home) or is_printed_whole(home, cell, printed)


def is_cut_figure(home: SheetCell, cell: SheetCell) -> bool:
    """Whether `cell` is the rest of an amount whose beginning stands in `home`, above it: "Rp." and "7.500.000"."""
    return is_figure(cell.text) and (awaits_amount(home.text) or is_wrapped(home.text, cell.text))


def holds_figure(text: str) -> bool:
    """Whether a text is a figure, or has one as its last word as a total has ("Rata-rata 102,35")."""
    return is_figure(text) or (any(mark in text for mark in ".,") and is_figure(text.split()[-1]))


def lacks_figures(above: Sheet, below: Sheet, row: int) -> bool:
    """Whether `row` of `below` is the rest of the last row above because it alone of all rows has no figure.

    For a text that begins with a capital. A table with bands (rows of a programme's name alone) never qualifies.
    """
    first, last = below.row(row), above.covering(above.n_rows - 1)
    if has_figure(first) or any(upper is None or not upper.lines for _, upper in pairs(last, first)):
        return False
    heading = above.header_rows | above.number_rows
    others = [cells for index, cells in enumerate(above.rows()) if index not in heading]
    others += below.rows()[row + 1 :]
    return len(others) >= LEAST_ROWS and all(has_figure(other[1:]) for other in others)


def without_row(sheet: Sheet, row: int, last: list[SheetCell]) -> Sheet:
    """`sheet` without `row`, which went into the row of the cells `last`; its cells that reach further down stay."""
    cells = []
    for cell in sheet.cells:
        if cell.row == row and cell.row_span > 1:
            home = cell_above(last, cell)
            whole = home is not None and bool(home.lines)
            cell = replace(cell, lines=home.lines, carried=True) if home is not None and whole else cell
            cells.append(replace(cell, row_span=cell.row_span - 1))
        elif cell.row != row:
            spanned = cell.row < row < cell.row + cell.row_span
            cells.append(replace(cell, row=cell.row - (cell.row > row), row_span=cell.row_span - spanned))
    return sheet.less(row, cells)


def cut_texts(
    above: Sheet, below: Sheet, first: list[SheetCell], printed: Printed
) -> list[tuple[SheetCell, SheetCell]]:
    """The cells of `first`, a row of its own, whose text only ends what the cell above began, each with that one.

    A cell beside that is merged over the same rows goes with them.
    """
    partners = [
        (cell, home)
        for cell, home in pairs(above.covering(above.n_rows - 1), first)
        if home is not None and home.lines and cell.col_span == home.col_span and not is_figure(cell.text)
    ]
    ends = {
        cell.column
        for cell, home in partners
        if (ends_text(cell, above, below) and fills_cell(home)) or is_printed_whole(home, cell, printed)
    }
    if first[0].column or (first[0].lines and first[0].row_span == 1 and 0 not in ends):
        return []
    spans = {cell.row_span for cell, _ in partners if cell.row_span > 1 and cell.column in ends}
    return [
        (cell, home) for cell, home in partners if cell.column in ends or (cell.row_span in spans and fills_cell(home))
    ]
