"""The fields of a raster of edges, gathered to cells where no edge parts them."""

from dataclasses import dataclass

__all__ = ["BareCell", "connected", "rectangles"]


@dataclass(frozen=True, slots=True)
class BareCell:
    """A cell without its text."""

    row: int
    column: int
    row_span: int
    col_span: int


def connected(
    walls: list[list[bool]], floors: list[list[bool]], n_columns: int, n_rows: int
) -> list[list[tuple[int, int]]]:
    """Fields (row, column) that no drawn edge parts, gathered."""
    seen: set[tuple[int, int]] = set()
    found = []
    for start in ((row, column) for row in range(n_rows) for column in range(n_columns)):
        if start in seen:
            continue
        seen.add(start)
        fields, waiting = [], [start]
        while waiting:
            row, column = waiting.pop()
            fields.append((row, column))
            ways = (
                (row, column - 1, walls[column][row]),
                (row, column + 1, walls[column + 1][row]),
                (row - 1, column, floors[row][column]),
                (row + 1, column, floors[row + 1][column]),
            )
            for next_row, next_column, blocked in ways:
                if not blocked and (next_row, next_column) not in seen:
                    seen.add((next_row, next_column))
                    waiting.append((next_row, next_column))
        found.append(fields)
    return found


def rectangles(fields: list[tuple[int, int]]) -> list[BareCell]:
    """One cell when `fields` fill a rectangle; else few that do: runs of each row, or of each column, the fewer."""
    rows = [row for row, _ in fields]
    columns = [column for _, column in fields]
    height, width = max(rows) - min(rows) + 1, max(columns) - min(columns) + 1
    if height * width == len(fields):
        return [BareCell(min(rows), min(columns), height, width)]
    by_row = pieces(fields)
    by_column = pieces([(column, row) for row, column in fields])
    if len(by_row) <= len(by_column):
        return by_row
    return [BareCell(cell.column, cell.row, cell.col_span, cell.row_span) for cell in by_column]


def pieces(fields: list[tuple[int, int]]) -> list[BareCell]:
    """The runs of each row, equal runs below one another joined."""
    rows = [row for row, _ in fields]
    open_runs: dict[tuple[int, int], tuple[int, int]] = {}
    cells = []
    for row in range(min(rows), max(rows) + 2):
        here = row_runs(sorted(column for at, column in fields if at == row))
        for run, (first, last) in list(open_runs.items()):
            if run not in here:
                cells.append(BareCell(first, run[0], last - first + 1, run[1] - run[0] + 1))
                del open_runs[run]
        for run in here:
            first, _ = open_runs.get(run, (row, row))
            open_runs[run] = (first, row)
    return cells


def row_runs(columns: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for column in columns:
        if runs and column == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], column)
        else:
            runs.append((column, column))
    return runs
