"""Column edges that stand a little apart from row to row, so that one column of the reader would become two."""

from collections import Counter
from dataclasses import replace

from extract.sheet import Sheet

__all__ = ["with_drifted_edges_joined"]

LEAST_COLUMNS = 3
NEAR = 0.5
"""An edge drifts by less than this share of the narrower column beside it."""

Edges = tuple[int, ...]


def with_drifted_edges_joined(sheet: Sheet) -> Sheet:
    """`sheet` over as many columns as its fullest rows have cells, where these differ only in how their edges drift.

    Then the cells of two rows correspond by their order. A sheet in which a row divides what another one does not, or
    with an edge that belongs to no full row, stays as it is.
    """
    full = Counter(full_rows(sheet))
    columns = len(next(iter(full), ())) - 1
    if not LEAST_COLUMNS <= columns < sheet.n_columns:
        return sheet
    place: dict[int, int] = {}
    for edges in full:
        for column, edge in enumerate(edges):
            if place.setdefault(edge, column) != column:
                return sheet
    order = [place.get(edge, -1) for edge in range(sheet.n_columns + 1)]
    if -1 in order or order != sorted(order) or not all(near(sheet, order, edges) for edges in full):
        return sheet
    usual = full.most_common(1)[0][0]
    cells = [
        replace(cell, column=order[cell.column], col_span=order[cell.column + cell.col_span] - order[cell.column])
        for cell in sheet.cells
    ]
    if any(cell.col_span == 0 for cell in cells):
        return sheet
    return replace(sheet, xs=[sheet.xs[edge] for edge in usual], cells=cells)


def full_rows(sheet: Sheet) -> list[Edges]:
    """The column edges of each row that has the most cells, those reaching into it from above included."""
    rows: list[set[int]] = [{0, sheet.n_columns} for _ in range(sheet.n_rows)]
    for cell in sheet.cells:
        for row in range(cell.row, min(cell.row + cell.row_span, sheet.n_rows)):
            rows[row] |= {cell.column, cell.column + cell.col_span}
    most = max((len(edges) for edges in rows), default=0)
    return [tuple(sorted(edges)) for edges in rows if len(edges) == most]


def near(sheet: Sheet, order: list[int], edges: Edges) -> bool:
    """Whether every edge of the sheet is near to the one of `edges` that it is taken for."""
    xs = [sheet.xs[edge] for edge in edges]
    for edge, column in enumerate(order):
        beside = [b - a for a, b in zip(xs, xs[1:], strict=False)][max(column - 1, 0) : column + 1]
        if abs(sheet.xs[edge] - xs[column]) >= NEAR * min(beside):
            return False
    return True
