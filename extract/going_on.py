"""Rows at the top of a page, no table by themselves, laid over the columns of the table that ends the page before."""

from collections.abc import Iterator, Sequence

from extract.figures import is_figure, joined_lines
from extract.sheet import Sheet, SheetCell
from schemas.printed import Grid, GridCell, TextLine

__all__ = ["going_on"]

SAME_BORDER = 12.0
"""Rows reach no further (points) beyond the borders of the table."""
SAME_PLACE = 2.0
"""A text that begins, ends or has its middle where another one does, give or take so much (points), is set as it is."""
LEAST_ALIKE = 0.5
"""More than this share of the texts is set as the texts above them are."""

Extent = tuple[float, float]


def going_on(upper: Sheet, grid: Grid, page: int, *, headed: bool = False) -> Sheet | None:
    """The rows of `grid` in the columns of `upper`; None where they do not stand in them.

    Each text stands in one column, as those above it do, figures below figures. `headed` tells that the heading of `upper`
    stands above them: then a single row, a sum, may be all that is left.
    """
    cells: dict[tuple[int, int], SheetCell] = {}
    for cell in grid.cells:
        if not cell.lines:
            continue
        columns = columns_of(cell, grid, upper.xs, headed=headed)
        if columns is None or any((cell.row, column) in cells for column in columns):
            return None
        placed = SheetCell(cell.row, columns[0], cell.row_span, len(columns), page, cell.bbox, cell.lines)
        cells |= {(cell.row, column): placed for column in columns}
    found = list({id(cell): cell for cell in cells.values()}.values())
    body = [cell for cell in upper.cells if cell.lines and cell.row not in upper.header_rows | upper.number_rows]
    if not figures_below_figures(body, found):
        return None
    alike = sum(1 for cell in found if any(is_set_alike(cell, other) for other in body if other.column == cell.column))
    if alike <= LEAST_ALIKE * len(found):
        return None
    return Sheet(list(upper.xs), grid.n_rows, [*found, *blanks(cells, grid, upper, page)], [page])


def extent(lines: Sequence[TextLine]) -> Extent:
    return min(line.bbox[0] for line in lines), max(line.bbox[2] for line in lines)


def column_of(text: Extent, xs: Sequence[float]) -> int | None:
    """The column in which the whole of a text stands."""
    if text[0] < xs[0] - SAME_BORDER or text[1] > xs[-1] + SAME_BORDER:
        return None
    inner = xs[1:-1]
    left, right = (sum(1 for x in inner if x <= end) for end in text)
    return left if left == right else None


def columns_of(cell: GridCell, grid: Grid, xs: Sequence[float], *, headed: bool) -> range | None:
    """The column in which the texts of a cell stand; the several that the name of a sum, in their middle, stands over."""
    text = extent(cell.lines)
    column = column_of(text, xs)
    if column is not None:
        return range(column, column + 1)
    first, last = (sum(1 for x in xs[1:-1] if x <= end) for end in text)
    inside = xs[0] - SAME_BORDER <= text[0] and text[1] <= xs[-1] + SAME_BORDER
    return range(first, last + 1) if inside and names_figures(cell, grid, headed=headed) else None


def names_figures(cell: GridCell, grid: Grid, *, headed: bool) -> bool:
    """Whether a text begins its row, one of several or `headed`, before figures."""
    others = [other for other in grid.cells if other.row == cell.row and other.lines and other is not cell]
    first = all(extent(other.lines)[0] > extent(cell.lines)[1] for other in others)
    figures = any(is_figure(text_of(other)) for other in others)
    return (grid.n_rows > 1 or headed) and first and figures and not is_figure(text_of(cell))


def text_of(cell: GridCell) -> str:
    return joined_lines([line.text for line in cell.lines])


def figures_below_figures(body: Sequence[SheetCell], found: Sequence[SheetCell]) -> bool:
    """Whether there are figures among the new texts, each in a column of figures."""
    columns = {cell.column for cell in body if is_figure(cell.text)}
    figures = [cell for cell in found if is_figure(cell.text)]
    return bool(figures) and all(cell.column in columns for cell in figures)


def is_set_alike(cell: SheetCell, other: SheetCell) -> bool:
    (left, right), (start, end) = extent(cell.lines), extent(other.lines)
    return any(
        abs(a - b) <= SAME_PLACE for a, b in ((left, start), (right, end), ((left + right) / 2, (start + end) / 2))
    )


def blanks(cells: dict[tuple[int, int], SheetCell], grid: Grid, upper: Sheet, page: int) -> Iterator[SheetCell]:
    """The fields without text."""
    covered = {(row, column) for (top, column), cell in cells.items() for row in range(top, top + cell.row_span)}
    for row in range(grid.n_rows):
        boxes = [cell.bbox for cell in grid.cells if cell.row == row] or [grid.bbox]
        top, bottom = boxes[0][1], boxes[0][3]
        for column, (left, right) in enumerate(zip(upper.xs, upper.xs[1:], strict=False)):
            if (row, column) not in covered:
                yield SheetCell(row, column, 1, 1, page, (left, top, right, bottom), ())
