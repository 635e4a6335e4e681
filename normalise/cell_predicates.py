"""Cells that hold a word on a scale: a target, a result, or the predicate of either."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from normalise.national import admissible, national_scales
from normalise.ordinals import Context, Ordinal, ordinal
from schemas.figures import Figure
from schemas.scales import CellPredicate, Scale
from schemas.tables import Cell, Column, ColumnRole, Row, Table

__all__ = ["used_scales", "with_predicates"]

RESULTS: frozenset[ColumnRole | None] = frozenset({"target", "target_akhir", "standar_nasional", "realisasi", "nilai"})
GRADES: frozenset[ColumnRole | None] = frozenset({"capaian", "serapan", "predikat"})
NAMES: tuple[ColumnRole, ...] = ("indikator", "nama", "kegiatan", "program")
ACHIEVEMENTS: tuple[ColumnRole, ...] = ("capaian", "serapan", "efisiensi")


def with_predicates(
    tables: Sequence[Table], figures: Mapping[str, Figure], scales: Sequence[Scale], tahun: int | None
) -> tuple[Table, ...]:
    """`tables` with the predicates of their cells. `scales` are those of the report, `tahun` is its year."""
    printed = {scale.table for scale in scales}
    return tuple(table if table.id in printed else graded(table, figures, scales, tahun) for table in tables)


def graded(table: Table, figures: Mapping[str, Figure], scales: Sequence[Scale], tahun: int | None) -> Table:
    columns = {column.index: column for column in table.columns if column.role in RESULTS | GRADES}
    rows = []
    for row in table.rows:
        found = {
            cell.column: value
            for cell in row.cells
            if row.kind not in ("header", "column_numbers")
            and cell.column in columns
            and not cell.repeat
            and (value := value_of(cell, table, row, columns[cell.column], figures, scales, tahun))
        }
        cells = [
            cell.model_copy(update={"predicate": predicate(found[cell.column])}) if cell.column in found else cell
            for cell in row.cells
        ]
        rows.append(row.model_copy(update={"cells": tuple(cells)}) if found else row)
    return table.model_copy(update={"rows": tuple(rows)})


def predicate(value: Ordinal) -> CellPredicate:
    return CellPredicate(scale=value.scale.id, word=value.word, rank=value.band.rank)


def value_of(
    cell: Cell,
    table: Table,
    row: Row,
    column: Column,
    figures: Mapping[str, Figure],
    scales: Sequence[Scale],
    tahun: int | None,
) -> Ordinal | None:
    """The word of a cell. Beside an achievement in per cent a predicate grades that, whatever the row is about."""
    if not cell.text.strip():
        return None
    year = column.tahun if column.tahun is not None else tahun
    achieved = column.role in GRADES and (
        any(table.columns_of(role) for role in ACHIEVEMENTS)
        or any(figures[one].unit == "percent" for one in cell.figures)
    )
    for about in subjects(table, row):
        found = ordinal(cell.text, Context(about, scales, year, achieved=achieved))
        if found is not None:
            return found
    return None


def subjects(table: Table, row: Row) -> Iterator[str]:
    """What a cell of `row` may be about: its indicator alone, else its other name, then caption and headings of the table
    ("Hasil Evaluasi SAKIP" over a list of agencies), unless its rows are weighted parts of one evaluation."""
    for role in NAMES:
        for one in reversed(table.columns_of(role)):
            cell = table.printed(row, one.index)
            if cell is not None and cell.text.strip():
                yield cell.text
                if role == "indikator":
                    return
    if not table.columns_of("bobot"):
        yield " ".join([table.caption or "", *(column.heading for column in table.columns)])


def used_scales(tables: Sequence[Table], claimed: Iterable[str], tahun: int | None) -> tuple[Scale, ...]:
    """The national scales that words of cells, or claims (by the ids `claimed`), stand on, with those they are held to."""
    ids = {cell.predicate.scale for table in tables for row in table.rows for cell in row.cells if cell.predicate}
    used = {scale.id: scale for scale in national_scales() if scale.id in {*ids, *claimed}}
    years = {tahun, *(column.tahun for table in tables for column in table.columns)}
    held = {one.id: one for scale in used.values() for year in years for one in versions(scale, year)}
    return tuple({**used, **held}.values())


def versions(scale: Scale, year: int | None) -> tuple[Scale, ...]:
    return () if scale.instrument is None else admissible(scale.instrument, year)
