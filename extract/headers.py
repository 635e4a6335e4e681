"""Which rows of a sheet are its heading, and the path of headings of each column."""

import re

from extract.figures import column_number, is_figure, joined_lines
from extract.sheet import Sheet, SheetCell

__all__ = ["folded", "has_figure", "heading_paths", "is_band", "mark_headers", "numbers_columns", "repeated_headers"]

YEAR = re.compile(r"^\(?(?:19|20)\d\d\)?\s?\*{0,3}\)?$")
"""A year, with the asterisks of preliminary figures."""
PERIOD = re.compile(
    r"^(?:(?:s[./]?d\.?\s*)?(?:tahun\s*|th\.?\s*)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?\s?\*{0,3}\)?"
    r"|(?:tw|trw|triwulan|semester|smt|sem)\.?\s*(?:[IV]{1,3}|[1-4])"
    r"|rp\.?|%|\([^()\d]{1,15}\))$",
    re.IGNORECASE,
)
"""What stands alone in the second line of a heading: a year, a part of it, a unit."""
LEAST_PERIODS = 2
MOST_HEADER_ROWS = 6
LEAST_NUMBERS = 3


def mark_headers(sheet: Sheet) -> None:
    """Find the heading rows at the top of `sheet` and the row of column numbers, and note them in it."""
    rows = sheet.rows()
    numbers = next((row for row in range(min(MOST_HEADER_ROWS, sheet.n_rows)) if numbers_columns(rows, row)), None)
    if numbers is not None and all(not has_figure(rows[row]) for row in range(numbers)):
        sheet.header_rows = set(range(numbers))
        sheet.number_rows = {numbers}
        return
    sheet.header_rows = set(range(header_height(sheet, rows)))
    below = len(sheet.header_rows)
    if 0 < below < sheet.n_rows and numbers_columns(rows, below):
        sheet.number_rows = {below}


def numbers_columns(rows: list[list[SheetCell]], index: int) -> bool:
    """Whether row `index` only counts the columns, by figures or by formulas: "(1) (2) (3)", "1 2 3=2/1".

    "1 2 3" above a row that begins with 2 is the first of the numbered rows, not the numbers of the columns.
    """
    texts = [cell.text.strip() for cell in rows[index] if cell.lines]
    numbers = [column_number(text) for text in texts]
    if len(texts) < 2 or None in numbers:
        return False
    counted = [number for number in numbers if number is not None]
    if counted[0] > 1 or not all(0 < b - a <= 2 for a, b in zip(counted, counted[1:], strict=False)):
        return False
    marked = sum(1 for text in texts if not text.isdigit())
    if marked == 0 and len(texts) < LEAST_NUMBERS:
        return False
    below = rows[index + 1][0].text.strip(" .()") if index + 1 < len(rows) and rows[index + 1] else ""
    return marked > 1 or below != "2"


def has_figure(row: list[SheetCell]) -> bool:
    """Whether a figure stands in the row; a year is a heading, not a figure."""
    return any(is_figure(cell.text) and not YEAR.match(cell.text.strip()) for cell in row if cell.lines)


def header_height(sheet: Sheet, rows: list[list[SheetCell]]) -> int:
    """How many rows from the top are heading: one, with the rows that its cells reach into or are divided in."""
    first = 0
    while first < sheet.n_rows and is_band(rows[first], sheet.n_columns):
        first += 1
    if first >= sheet.n_rows or has_figure(rows[first]) or sum(1 for cell in rows[first] if cell.lines) < 2:
        return 0
    height = first + 1
    while height < min(sheet.n_rows, first + MOST_HEADER_ROWS) and goes_on(sheet, rows, first, height):
        height += 1
    return height if height < sheet.n_rows or sheet.n_rows == 1 else first + 1


def is_band(row: list[SheetCell], n_columns: int) -> bool:
    return len(row) == 1 and row[0].col_span == n_columns


def goes_on(sheet: Sheet, rows: list[list[SheetCell]], first: int, below: int) -> bool:
    """Whether row `below` still belongs to the heading of the rows `first` .. `below - 1`."""
    if has_figure(rows[below]) or is_band(rows[below], sheet.n_columns):
        return False
    above = [cell for row in range(first, below) for cell in rows[row]]
    if any(cell.row + cell.row_span > below and cell.lines for cell in above):
        return True
    divided = [cell for cell in rows[below - 1] if 1 < cell.col_span < sheet.n_columns and cell.lines]
    if any(sum(1 for cell in rows[below] if within(cell, wide)) > 1 for wide in divided):
        return True
    return fills_gaps(rows[below - 1], rows[below]) or only_periods(rows[below])


def only_periods(row: list[SheetCell]) -> bool:
    """Whether a row holds nothing but years, parts of a year or units, and those not in its first column."""
    texts = [cell.text.strip() for cell in row if cell.lines]
    named = any(cell.column == 0 and cell.lines for cell in row)
    return len(texts) >= LEAST_PERIODS and not named and all(PERIOD.match(text) for text in texts)


def within(cell: SheetCell, wide: SheetCell) -> bool:
    return wide.column <= cell.column and cell.column + cell.col_span <= wide.column + wide.col_span


def fills_gaps(upper: list[SheetCell], lower: list[SheetCell]) -> bool:
    """A two-row heading typeset without merging: each row leaves empty what the other one fills, below a first text."""
    texts = {cell.column for cell in upper if cell.lines}
    below = {cell.column for cell in lower if cell.lines}
    blank_below = [cell.column for cell in lower if not cell.lines]
    return (
        bool(below - texts)
        and len(blank_below) >= 2
        and bool(lower)
        and lower[0].column in blank_below
        and all(column in texts for column in blank_below)
    )


def heading_paths(sheet: Sheet) -> list[str]:
    """For each column its heading cells from the top, joined: "Tahun 2023 / Target"."""
    paths: list[list[str]] = [[] for _ in range(sheet.n_columns)]
    last = first_block(sheet)
    for cell in sorted(sheet.cells, key=lambda cell: (cell.row, cell.column)):
        if cell.row not in last or cell.col_span >= sheet.n_columns or not cell.lines:
            continue
        text = joined_lines([line.text for line in cell.lines], narrow=True)
        for column in range(cell.column, cell.column + cell.col_span):
            if not paths[column] or paths[column][-1] != text:
                paths[column].append(text)
    return [" / ".join(path) for path in paths]


def first_block(sheet: Sheet) -> set[int]:
    block: set[int] = set()
    for row in sorted(sheet.header_rows):
        if block and row != max(block) + 1:
            break
        block.add(row)
    return block


def repeated_headers(sheet: Sheet, below: Sheet) -> int:
    """How many rows at the top of `below` repeat the heading (and column numbers) of `sheet`."""
    known = [row_words(sheet, row) for row in sorted(first_block(sheet) | first_numbers(sheet))]
    count = 0
    while count < min(len(known), below.n_rows) and row_words(below, count) == known[count]:
        count += 1
    return count


def first_numbers(sheet: Sheet) -> set[int]:
    return {min(sheet.number_rows)} if sheet.number_rows else set()


def row_words(sheet: Sheet, row: int) -> list[str]:
    """The words of a row, folded and sorted: where a part on the next page lacks rules, its texts stand in other cells."""
    words = (word for cell in sheet.row(row) for line in cell.lines for word in line.words)
    return sorted(folded(word.text) for word in words)


def folded(text: str) -> str:
    """`text` without blanks and case, to compare what is printed twice."""
    return re.sub(r"\s+", "", text).lower()
