"""Which unit a figure of a table has: its own, that of its row's satuan, or that of its column's heading."""

from collections.abc import Sequence
from decimal import Decimal

from normalise.columns import ReadColumn
from normalise.numbers import NumberReading
from normalise.units import IDR, PERCENT, HeadingUnit, unit_of_heading, unit_of_satuan
from schemas.printed import PrintedRow

__all__ = ["unit_in_force"]

_PERFORMANCE: frozenset[str | None] = frozenset({"target", "target_akhir", "standar_nasional", "realisasi"})
_BY_ROW: frozenset[str | None] = _PERFORMANCE | {"nilai", None}
_MONEY: frozenset[str | None] = frozenset({"anggaran", "realisasi_anggaran"})


def unit_in_force(
    reading: NumberReading, row: PrintedRow, column: ReadColumn | None, columns: Sequence[ReadColumn]
) -> HeadingUnit:
    """Unit of `reading` and the factor that its stated value is to be multiplied by.

    What stands in the cell holds. The satuan of the row, which speaks of its target and realisation, holds against a unit
    that the column was only given by its role, its other cells or the caption, and against a heading that gives target
    and realisation alike; not against one that tells a column from the others ("Realisasi (%)" beside none).
    """
    if reading.unit is not None:
        return HeadingUnit(reading.unit, column.factor if column and reading.unit == IDR else Decimal(1))
    of_column = HeadingUnit(column.column.unit, column.factor) if column else HeadingUnit(None)
    satuan = _satuan(row, columns)
    if satuan.unit is None or not _speaks_of(column, columns) or _holds(column, satuan, columns):
        return of_column
    return satuan


def _satuan(row: PrintedRow, columns: Sequence[ReadColumn]) -> HeadingUnit:
    place = next((column.column.index for column in columns if column.column.role == "satuan"), None)
    cell = next((cell for cell in row.cells if cell.column == place), None)
    return unit_of_satuan(cell.text) if cell else HeadingUnit(None)


def _speaks_of(column: ReadColumn | None, columns: Sequence[ReadColumn]) -> bool:
    """Whether the satuan of a row is the unit of `column`: of performance, and of a shortage where no money is told of."""
    role = column.column.role if column else None
    return role in _BY_ROW or (role == "sisa" and not any(one.column.role in _MONEY for one in columns))


def _holds(column: ReadColumn | None, satuan: HeadingUnit, columns: Sequence[ReadColumn]) -> bool:
    """Whether the unit of `column` holds against the satuan of a row."""
    if column is None or column.column.unit is None:
        return False
    if column.column.unit == satuan.unit and column.factor != 1:
        return True
    stated = _stated(column)
    if stated is None:
        return column.column.unit == PERCENT and column.column.role not in _PERFORMANCE
    kin = {one.column.role for one in columns if one.column.role in _PERFORMANCE and _stated(one) == stated}
    alike = all(_stated(one) == stated for one in columns if one.column.role in _PERFORMANCE)
    return not (alike and {"target", "realisasi"} <= kin)


def _stated(column: ReadColumn) -> str | None:
    return unit_of_heading(column.heading.printed).unit
