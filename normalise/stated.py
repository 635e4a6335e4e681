"""What each cell of a table states: which thing's figure it is, of which kind, year and plan version."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from normalise.folding import fold, squeeze
from normalise.subjects import subject_of
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Table, Version

__all__ = ["OF_LINES", "Key", "Statement", "as_percentage", "end_of_plan", "statements", "totals_of"]

STATED: frozenset[ColumnRole | None] = frozenset(
    {"target", "target_akhir", "realisasi", "capaian", "anggaran", "realisasi_anggaran", "serapan"}
)
OF_LINES = frozenset({"anggaran", "realisasi_anggaran", "serapan"})
YARDSTICKS: frozenset[ColumnRole | None] = frozenset({"target", "target_akhir", "standar_nasional"})
OTHER_YARDSTICK = re.compile(r"nasional|provinsi|renstra|rpjmd?|akhir|kumulatif|s\.?/?d\.?(?=\s)", re.IGNORECASE)
YEARS_OF_PLAN = 3
SUMMED: frozenset[ColumnRole | None] = frozenset(
    {"anggaran", "realisasi_anggaran", "serapan", "sisa", "target", "realisasi"}
)


@dataclass(frozen=True, slots=True)
class Key:
    """What is stated, of whom, for which year, period and plan version."""

    what: str
    of: str
    tahun: int | None
    period: str | None
    version: Version | None


Statement = tuple[Key, str, str]
"""Key, name as people know it, figure id."""


def end_of_plan(tables: Sequence[Table], tahun: int | None) -> int | None:
    """The last year of the medium-term plan, where tables of its targets year by year agree on one after the report's."""
    ends = set()
    for table in tables:
        years = sorted({one.tahun for one in table.columns_of("target") if one.tahun is not None})
        if len(years) >= YEARS_OF_PLAN and years == list(range(years[0], years[-1] + 1)):
            ends.add(years[-1])
    last = ends.pop() if len(ends) == 1 else None
    return last if last is not None and (tahun is None or last > tahun) else None


def statements(
    table: Table, figures: Mapping[str, Figure], tahun: int | None, end: int | None = None
) -> Iterator[Statement]:
    """What each cell states of a named thing; a target for the end of the plan is the plan's target of the year `end`."""
    for column in table.columns:
        if column.role not in STATED or column.role is None:
            continue
        for row in table.rows:
            cell, subject = row.cell(column.index), subject_of(table, row, column)
            if row.kind != "body" or cell is None or cell.repeat or subject is None:
                continue
            stated = [figures[one] for one in cell.figures if figures[one].value is not None]
            if len(stated) != 1:
                continue
            what, year = measured(table, column), column.tahun if column.tahun is not None else tahun
            if column.role == "target_akhir" and end is not None and column.tahun in (None, tahun, end):
                what, year = "target", end
            version = plan_version(table, column)
            yield Key(what, subject[0], year, column.period, version), subject[1], stated[0].id


def totals_of(table: Table, figures: Mapping[str, Figure], tahun: int | None) -> Iterator[tuple[Column, Key, str, str]]:
    """What the last total row states of each column; two tables of one caption state one total."""
    row = next((one for one in reversed(table.rows) if one.kind == "total"), None)
    for column in table.columns if row else ():
        cell = row.cell(column.index) if row else None
        stated = [figures[one] for one in cell.figures if figures[one].value is not None] if cell else []
        if column.role in SUMMED and cell and not cell.repeat and len(stated) == 1:
            year = column.tahun if column.tahun is not None else tahun
            of = f"jumlah {fold(table.caption) if table.caption else table.id}"
            key = Key(measured(table, column), of, year, column.period, plan_version(table, column))
            yield column, key, squeeze(table.caption or "") or table.id, stated[0].id


def plan_version(table: Table, column: Column) -> Version | None:
    """The plan that a target or budget is of: what the headings of such columns say where one does, else the table's."""
    if column.role not in ("anggaran", "target"):
        return None
    versions = {one.version for one in table.columns_of(column.role)}
    return column.version if versions != {None} else table.version


def measured(table: Table, column: Column) -> str:
    """The kind of figure; an achievement against another yardstick than the year's target is another kind."""
    if column.role not in ("capaian", "realisasi", "target"):
        return str(column.role)
    yardsticks = [one.role for one in table.columns[: column.index] if one.role in YARDSTICKS]
    if column.role == "capaian" and yardsticks and yardsticks[-1] != "target":
        return f"capaian terhadap {yardsticks[-1]}"
    other = OTHER_YARDSTICK.search(column.heading)
    return f"{column.role} {other[0].casefold()}" if other else str(column.role)


def as_percentage(table: Table, figures: Mapping[str, Figure], ids: list[str]) -> list[str]:
    """Of two columns that seem to state one thing ("Capaian", "% Capaian kinerja") the one that says per cent."""
    columns = {figures[one].column for one in ids}
    headed = {column.index for column in table.columns if column.index in columns and "%" in column.heading}
    return [one for one in ids if figures[one].column in headed] if len(columns) > 1 and len(headed) == 1 else ids
