"""Columns of predicates that only the report's own scale tells: "Ket." over the names of its steps."""

from collections.abc import Sequence

from normalise.folding import fold
from schemas.scales import Scale
from schemas.tables import Column, ColumnRole, Table

__all__ = ["with_predicate_columns"]

_OPEN: frozenset[ColumnRole | None] = frozenset({"keterangan", None})
_GRADED: frozenset[ColumnRole | None] = frozenset({"capaian", "realisasi", "efisiensi"})
_FEWEST = 2
_MOST = 0.8


def with_predicate_columns(tables: Sequence[Table], scales: Sequence[Scale]) -> tuple[Table, ...]:
    """`tables` with the role of each column of notes behind results most of whose cells are names on one of `scales`."""
    printed = {scale.table for scale in scales}
    names = [frozenset(fold(one.name) for band in scale.bands for one in band.predicates) for scale in scales]
    return tuple(table if table.id in printed else _with_roles(table, names) for table in tables)


def _with_roles(table: Table, names: Sequence[frozenset[str]]) -> Table:
    results = [column.index for column in table.columns if column.role in _GRADED]
    columns = tuple(
        column.model_copy(update={"role": "predikat", "tahun": None})
        if column.role in _OPEN and results and min(results) < column.index and _grades(table, column, names)
        else column
        for column in table.columns
    )
    return table.model_copy(update={"columns": columns}) if columns != table.columns else table


def _grades(table: Table, column: Column, names: Sequence[frozenset[str]]) -> bool:
    cells = (row.cell(column.index) for row in table.rows if row.kind not in ("header", "column_numbers"))
    texts = [fold(cell.text) for cell in cells if cell is not None and not cell.repeat and cell.text.strip()]
    return len(texts) >= _FEWEST and any(sum(text in known for text in texts) >= _MOST * len(texts) for known in names)
