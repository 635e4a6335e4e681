"""Tables that follow one another on one grid, parted where a new heading begins."""

from dataclasses import replace

from extract.headers import folded, has_figure, is_band, mark_headers, numbers_columns
from extract.sheet import Sheet, SheetCell

__all__ = ["begins_another", "split_sheets"]

LEAST_HEADINGS = 3


def split_sheets(sheet: Sheet) -> list[Sheet]:
    """`sheet` as one or more tables: each further one has a heading of its own, with column numbers or like the first.

    A heading that only repeats the first one does not part the table; the copies are marked where parts are joined.
    """
    rows = sheet.rows()
    start = next((row for row in range(1, sheet.n_rows - 1) if begins_like_heading(sheet, rows, row)), None)
    if start is not None:
        return [*split_sheets(cut(sheet, 0, start)), *split_sheets(headed(cut(sheet, start, sheet.n_rows)))]
    first = max(sheet.header_rows | sheet.number_rows, default=0) + 1
    for numbers in range(first + 1, sheet.n_rows - 1):
        if not numbers_columns(rows, numbers):
            continue
        start = numbers
        while start > first and rows[start - 1] and not has_figure(rows[start - 1]):
            start -= 1
        while start < numbers and is_band(rows[start], sheet.n_columns):
            start += 1
        if first < start < numbers and is_clean_cut(sheet, start) and not repeats_heading(sheet, start, numbers):
            return [cut(sheet, 0, start), *split_sheets(headed(cut(sheet, start, sheet.n_rows)))]
    return [sheet]


def begins_another(upper: Sheet, lower: Sheet) -> bool:
    """Whether `lower`, on the next page, begins with the heading of another table: the name of the first column again, then
    others."""
    heading = upper.rows()[min(upper.header_rows)] if upper.header_rows else []
    if not lower.n_rows or not names_columns(heading, lower.rows()[0]):
        return False
    known = texts_of(heading)
    # a heading repeated with a slip is still the heading of one table
    return 2 * sum(text in known for text in texts_of(lower.rows()[0])) <= len(lower.rows()[0])


def names_columns(heading: list[SheetCell], cells: list[SheetCell]) -> bool:
    """Whether `cells` are headings like `heading`, the first the same and others not: all filled, none a figure."""
    first = heading[0] if heading else None
    if first is None or not first.lines or len(cells) < LEAST_HEADINGS or cells[0].column:
        return False
    same = folded(cells[0].text) == folded(first.text)
    return same and all(cell.lines for cell in cells) and not has_figure(cells) and texts_of(cells) != texts_of(heading)


def texts_of(cells: list[SheetCell]) -> list[str]:
    return [folded(cell.text) for cell in cells]


def begins_like_heading(sheet: Sheet, rows: list[list[SheetCell]], row: int) -> bool:
    """Whether `row`, in the body, is the heading of another table: the name of the first column again ("No"), then others.

    All its cells are filled and none holds a figure.
    """
    heading = sorted(sheet.header_rows)
    cells = rows[row]
    if not heading or row <= heading[-1] + 1 or row in sheet.number_rows:
        return False
    return (
        names_columns(rows[heading[0]], cells) and is_clean_cut(sheet, row) and not repeats_heading(sheet, row, row + 1)
    )


def repeats_heading(sheet: Sheet, start: int, end: int) -> bool:
    def texts(row: int) -> list[str]:
        return [cell.text for cell in sheet.row(row) if cell.lines]

    known = [texts(row) for row in sorted(sheet.header_rows)]
    return all(texts(row) in known for row in range(start, end))


def is_clean_cut(sheet: Sheet, row: int) -> bool:
    """Whether no merged cell reaches over the edge above `row`."""
    return not any(cell.row < row < cell.row + cell.row_span for cell in sheet.cells)


def headed(sheet: Sheet) -> Sheet:
    mark_headers(sheet)
    return sheet


def cut(sheet: Sheet, start: int, end: int) -> Sheet:
    """Rows `start` .. `end - 1` as a sheet of their own, over those column edges that its cells have."""
    cells = [replace(cell, row=cell.row - start) for cell in sheet.cells if start <= cell.row < end]
    used = sorted({edge for cell in cells for edge in (cell.column, cell.column + cell.col_span)})
    index = {edge: at for at, edge in enumerate(used)}
    cells = [
        replace(cell, column=index[cell.column], col_span=index[cell.column + cell.col_span] - index[cell.column])
        for cell in cells
    ]
    return replace(
        sheet,
        xs=[sheet.xs[edge] for edge in used],
        n_rows=end - start,
        cells=cells,
        header_rows={row - start for row in sheet.header_rows if start <= row < end},
        number_rows={row - start for row in sheet.number_rows if start <= row < end},
    )
