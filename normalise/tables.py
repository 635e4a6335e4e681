"""A printed table -> a table that says what its columns, rows and cells are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from normalise.cells import CellScans, scan_cells
from normalise.columns import ReadColumn, as_bounds, caption_of, read_columns
from normalise.exclusions import Exclusion, Reason
from normalise.grounds import MOST_STEPS
from normalise.hierarchy import parents_of
from normalise.kinds import table_kind
from normalise.named_rows import RankOf, named_rows
from normalise.numbers import NumberReading, Scan, scan
from normalise.rows import is_running, naming_text, row_kind
from normalise.steps import Steps
from schemas.meaning import Sought
from schemas.printed import PrintedCell, PrintedRow, PrintedTable
from schemas.tables import RowKind, TableKind

__all__ = ["FiguredCell", "ReadTable", "read_table"]

_NO_FIGURES: dict[str, Reason] = {
    "nomor": "list_number",
    "kode": "identifier",
    "formulasi": "formula",
    **dict.fromkeys(
        ("sasaran", "indikator", "program", "kegiatan", "nama", "satuan", "sumber_data", "penanggung_jawab"), "name"
    ),
}
"""What the numbers are in columns that state no figures."""
_PROSE: frozenset[str] = frozenset({"keterangan", "predikat"})


@dataclass(frozen=True, slots=True)
class FiguredCell:
    """An own cell with the numbers in it that are figures, and those that are none.

    `otherwise` names what any further number of the cell is; None where it could be anything.
    """

    cell: PrintedCell
    readings: tuple[NumberReading, ...]
    excluded: tuple[Exclusion, ...] = ()
    otherwise: Reason | None = None


@dataclass(frozen=True, slots=True)
class ReadTable:
    """A table as meant. `figured` are its own cells by row and column, `parents` child row -> parent row, `running` the
    sub-totals that carry all rows so far from page to page; `ended` is what would have taken too long to look for in it."""

    printed: PrintedTable
    columns: tuple[ReadColumn, ...]
    kind: TableKind
    row_kinds: Mapping[int, RowKind]
    parents: Mapping[int, int]
    figured: Mapping[tuple[int, int], FiguredCell]
    running: frozenset[int] = frozenset()
    ended: tuple[Sought, ...] = ()

    def readings(self, column: int | None = None) -> list[NumberReading]:
        """All figures to be, of one column or of the whole table."""
        return [
            reading
            for (_, at), cell in self.figured.items()
            if column is None or at == column
            for reading in cell.readings
        ]

    def row_name(self, row: PrintedRow) -> str:
        return naming_text(row.cells, self.columns)


def read_table(
    table: PrintedTable,
    report_year: int | None,
    section: str | None = None,
    rank_of: RankOf = lambda _: None,
) -> ReadTable:
    """Roles of the columns, kinds and parents of the rows, and which numbers are figures.

    `section` is the kind of section that the table stands in ("III.A.2"), `rank_of` knows the level of official names.
    """
    scans = scan_cells(table)
    steps = Steps(MOST_STEPS)
    columns = read_columns(table, scans, report_year, steps)
    kind = table_kind(caption_of(table), columns, section)
    if kind == "skala":
        columns = as_bounds(columns)
    kinds = {row.index: row_kind(row, columns, scans) for row in table.rows}
    parents = parents_of(named_rows(table, kind, columns, kinds, scans, rank_of))
    running = frozenset(row.index for row in table.rows if is_running(row, columns))
    ends: dict[Sought, bool] = {"roles": steps.spent, "nesting": parents is None}
    ended = tuple(sought for sought, is_ended in ends.items() if is_ended)
    return ReadTable(table, columns, kind, kinds, parents or {}, _figured(table, columns, kinds, scans), running, ended)


def _figured(
    table: PrintedTable, columns: Sequence[ReadColumn], kinds: Mapping[int, RowKind], scans: CellScans
) -> dict[tuple[int, int], FiguredCell]:
    roles = {column.column.index: column.column.role for column in columns}
    figured: dict[tuple[int, int], FiguredCell] = {}
    for row in table.rows:
        for cell in row.cells:
            if not cell.repeat:
                place = (row.index, cell.column)
                found = scans.get(place, Scan((), ()))
                figured[place] = _figured_cell(cell, row, kinds[row.index], roles.get(cell.column), found)
    return figured


def _figured_cell(cell: PrintedCell, row: PrintedRow, kind: RowKind, role: str | None, found: Scan) -> FiguredCell:
    if kind == "header":
        return FiguredCell(cell, (), otherwise="heading")
    if kind == "column_numbers":
        return FiguredCell(cell, (), otherwise="column_number")
    if role in _NO_FIGURES:
        readings = _despite_role(cell, row, kind) if found.readings else ()
        return FiguredCell(cell, readings, found.excluded, _NO_FIGURES[role])
    if kind == "band" or role in _PROSE:
        found = scan(cell.text, cell=False)
    return FiguredCell(cell, found.readings, found.excluded)


def _despite_role(cell: PrintedCell, row: PrintedRow, kind: RowKind) -> tuple[NumberReading, ...]:
    """Numbers in a naming column are parts of names, except in a band that states a result over the whole width."""
    if kind == "band" and cell.col_span >= len(row.cells) - 1:
        return scan(cell.text, cell=False).readings
    return ()
