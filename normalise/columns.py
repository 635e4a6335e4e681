"""Role, unit, year and period of each column, from headings, neighbours and what the cells hold."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from normalise.cells import CellScans, Profile, profile
from normalise.folding import fold_heading
from normalise.headings import HeadingPath, heading_path, period_of, year_of, years_in
from normalise.roles import NAMING_ROLES, roles_of
from normalise.units import IDR, PERCENT, HeadingUnit, unit_of_heading
from schemas.printed import PrintedTable
from schemas.tables import Column, ColumnRole

__all__ = ["ReadColumn", "as_bounds", "read_columns"]

_MONEY_ROLES: frozenset[str] = frozenset({"anggaran", "realisasi_anggaran", "sisa"})
_PERCENT_ROLES: frozenset[str] = frozenset({"serapan", "sisa_persen", "capaian", "fisik"})
_GRADED: frozenset[str | None] = frozenset({"capaian", "realisasi", "target", "serapan"})
_UNSAID: frozenset[str] = frozenset({"nilai", "target", "realisasi"})
_YEARLESS: frozenset[str] = NAMING_ROLES | {
    "nomor", "kode", "satuan", "formulasi", "sumber_data", "penanggung_jawab", "predikat", "keterangan", "bobot"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column as meant; stated values times `factor` are in base units."""

    column: Column
    heading: HeadingPath
    profile: Profile
    factor: Decimal = Decimal(1)


def read_columns(table: PrintedTable, scans: CellScans, report_year: int | None) -> tuple[ReadColumn, ...]:
    """The columns of `table` with their meaning; `report_year` dates the columns that name no year."""
    caption = fold_heading(table.caption or "")
    headings = [heading_path(table, column) for column in table.columns]
    profiles = [profile(table, scans, column.index) for column in table.columns]
    roles = roles_of(headings, profiles, caption, report_year)
    years = _years(headings, roles, report_year)
    default = _unnamed(caption, roles, years, report_year)
    found: list[ReadColumn] = []
    for index, (printed, heading, look, role) in enumerate(zip(table.columns, headings, profiles, roles, strict=True)):
        unit = _unit(role, heading, look, table.caption or "")
        year = None if role is None or role in _YEARLESS else years[index] or default
        column = Column(
            index=printed.index,
            heading=printed.heading or heading.printed,
            role=role,
            tahun=year,
            period=period_of(heading),
            unit=unit.unit,
        )
        found.append(ReadColumn(column, heading, look, unit.factor))
    return tuple(found)


def as_bounds(columns: Sequence[ReadColumn]) -> tuple[ReadColumn, ...]:
    """The columns of a scale: its figures are bounds of its steps, whatever performance their heading names."""
    return tuple(
        replace(read, column=read.column.model_copy(update={"role": "nilai"})) if read.column.role in _GRADED else read
        for read in columns
    )


def _years(
    headings: Sequence[HeadingPath], roles: Sequence[ColumnRole | None], report_year: int | None
) -> list[int | None]:
    """Year that each heading names; of equal headings ("%", "%") each speaks of the year named before it."""
    leaves = Counter(heading.leaf for heading, role in zip(headings, roles, strict=True) if role is not None)
    years: list[int | None] = []
    before: int | None = None
    for heading in headings:
        named = year_of(heading, report_year)
        before = named or before
        years.append(named or (before if leaves[heading.leaf] > 1 else None))
    return years


def _unnamed(
    caption: str, roles: Sequence[ColumnRole | None], years: Sequence[int | None], report_year: int | None
) -> int | None:
    """Year of the columns that name none: the one that the caption names, else the report's.

    Beside the one target, of the report's year, stands what was reached in that year, even where the caption was left
    as it was in the report of the year before.
    """
    of_caption = set(years_in(caption))
    targets = [year for role, year in zip(roles, years, strict=True) if role == "target"]
    if len(of_caption) != 1 or targets == [report_year]:
        return report_year
    return of_caption.pop()


def _unit(role: ColumnRole | None, heading: HeadingPath, look: Profile, caption: str) -> HeadingUnit:
    if role is None or role in _YEARLESS - {"bobot"}:
        return HeadingUnit(None)
    stated = unit_of_heading(heading.printed)
    of_caption = unit_of_heading(caption)
    if role in _PERCENT_ROLES and stated.unit != IDR:
        return HeadingUnit(PERCENT)
    if role in _MONEY_ROLES and stated.unit != PERCENT:
        scaled = stated if stated.factor != 1 else of_caption
        return HeadingUnit(IDR, scaled.factor if scaled.unit in (IDR, None) else Decimal(1))
    if stated.unit or stated.factor != 1:
        return stated
    if look.is_percent:
        return HeadingUnit(PERCENT)
    if of_caption.unit == IDR and role in _UNSAID:
        return of_caption
    return HeadingUnit(IDR if look.is_rupiah else None)
