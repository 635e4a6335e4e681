"""Role, unit, year and period of each column, from headings, neighbours and what the cells hold."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from normalise.cells import CellScans, Profile, profile
from normalise.contents import NAMING_ROLES
from normalise.folding import fold_heading
from normalise.formulas import stated_formulas
from normalise.grounds import Grounds, Roles
from normalise.headings import (
    HeadingPath,
    heading_paths,
    own_title,
    period_of,
    version_of,
    year_of,
    years_outside_spans,
)
from normalise.knowledge import knowledge
from normalise.printed_formulas import printed_formulas
from normalise.roles import roles_of
from normalise.steps import Steps
from normalise.units import IDR, PERCENT, HeadingUnit, unit_of_heading
from schemas.printed import PrintedTable
from schemas.tables import Column

__all__ = ["ReadColumn", "as_bounds", "caption_of", "read_columns"]

_MONEY_ROLES: frozenset[str] = frozenset({"anggaran", "realisasi_anggaran", "sisa"})
_PERCENT_ROLES: frozenset[str] = frozenset({"serapan", "sisa_persen", "capaian", "fisik"})
_GRADED: frozenset[str | None] = frozenset({"capaian", "realisasi", "target", "serapan"})
_PLANNED: frozenset[str | None] = frozenset(
    {"anggaran", "target", "target_akhir", "realisasi_anggaran", "sisa", "serapan"}
)
_UNSAID: frozenset[str] = frozenset({"nilai", "target", "realisasi"})
_YEARLESS: frozenset[str] = NAMING_ROLES | {
    "nomor", "kode", "satuan", "formulasi", "sumber_data", "penanggung_jawab", "predikat", "keterangan", "bobot"
}  # fmt: skip

_WORDS: frozenset[str] = _YEARLESS - {"bobot"}

_REVENUE_ROLES: frozenset[str] = frozenset({"target", "realisasi"})
_LARGE = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column as meant; stated values times `factor` are in base units."""

    column: Column
    heading: HeadingPath
    profile: Profile
    factor: Decimal = Decimal(1)


def read_columns(
    table: PrintedTable, scans: CellScans, report_year: int | None, steps: Steps
) -> tuple[ReadColumn, ...]:
    """The columns of `table` with their meaning; `report_year` dates the columns that name no year. Where `steps` do not suffice
    to try their figures, nothing rests on these."""
    printed_caption = caption_of(table)
    caption = re.sub(r"\b(?:tahun|ta) anggaran\b", "tahun", fold_heading(printed_caption))
    headings = heading_paths(table)
    profiles = [profile(table, scans, column.index) for column in table.columns]
    grounds = Grounds(headings, profiles, caption, report_year, steps, stated_formulas(table))
    roles = roles_of(grounds)
    if steps.spent:
        roles = roles_of(replace(grounds, steps=Steps(0)))
    years = _years(headings, roles, report_year)
    default = _unnamed(caption, roles, years, report_year)
    stating = frozenset(
        index
        for index, _, look in grounds
        if roles[index] not in _WORDS and (roles[index] or (index and look.is_numeric))
    )
    formulas = printed_formulas(table, stating)
    found: list[ReadColumn] = []
    for (index, heading, look), printed, role in zip(grounds, table.columns, roles, strict=True):
        unit = _unit(index, roles, grounds, printed_caption)
        unnamed = None if role == "target_akhir" else default
        column = Column(
            index=printed.index,
            heading=printed.heading or heading.printed,
            role=role,
            tahun=None if role is None or role in _YEARLESS else years[index] or unnamed,
            period=period_of(heading),
            unit=unit.unit,
            version=version_of(heading.path) if role in _PLANNED else None,
            formula=formulas.get(index) if index in stating else None,
        )
        found.append(ReadColumn(column, heading, look, unit.factor))
    return tuple(found)


def caption_of(table: PrintedTable) -> str:
    """The caption of `table`, or the title that stands in a row of its own above the headings."""
    return table.caption or own_title(table) or ""


def as_bounds(columns: Sequence[ReadColumn]) -> tuple[ReadColumn, ...]:
    """The columns of a scale: its figures are bounds of its steps, whatever performance their heading names, of no year."""
    return tuple(
        replace(
            read,
            column=read.column.model_copy(
                update={"role": "nilai" if read.column.role in _GRADED else read.column.role, "tahun": None}
            ),
        )
        for read in columns
    )


def _years(headings: Sequence[HeadingPath], roles: Roles, report_year: int | None) -> list[int | None]:
    """Year that each heading names; of equal headings ("%", "%") each speaks of the year named before it. Where one stands
    before any year, the years stand at the ends of the blocks, and each speaks of the year named behind it."""
    leaves = Counter(heading.leaf for heading, role in zip(headings, roles, strict=True) if role is not None)
    named = [year_of(heading, report_year) for heading in headings]
    repeated = [leaves[heading.leaf] > 1 for heading in headings]
    first = next((index for index, year in enumerate(named) if year is not None), len(named))
    at_ends = any(repeated[:first])
    return [
        year or (_year_beside(named, index, behind=at_ends) if repeated[index] else None)
        for index, year in enumerate(named)
    ]


def _year_beside(named: Sequence[int | None], index: int, *, behind: bool) -> int | None:
    """The nearest year named before the column, or `behind` it."""
    beside = named[index + 1 :] if behind else reversed(named[:index])
    return next((year for year in beside if year is not None), None)


def _unnamed(caption: str, roles: Roles, years: Sequence[int | None], report_year: int | None) -> int | None:
    """Year of the columns that name none: the one that the caption names, else the report's.

    Beside the one target, of the report's year, stands what was reached in that year, even where the caption was left
    as it was in the report of the year before.
    """
    of_caption = set(years_outside_spans(caption))
    targets = [year for role, year in zip(roles, years, strict=True) if role == "target"]
    if len(of_caption) != 1 or targets == [report_year]:
        return report_year
    return of_caption.pop()


def _unit(index: int, roles: Roles, grounds: Grounds, caption: str) -> HeadingUnit:
    role, heading, look = roles[index], grounds.headings[index], grounds.profiles[index]
    if role is None or role in _WORDS:
        return HeadingUnit(None)
    stated = unit_of_heading(heading.printed)
    of_caption = unit_of_heading(caption)
    if role == "fisik" and stated.unit not in (None, IDR):
        return stated
    if (role in _PERCENT_ROLES and stated.unit != IDR) or _times_hundred(role, heading):
        return HeadingUnit(PERCENT)
    if _is_money(index, roles, grounds) and stated.unit != PERCENT:
        scaled = stated if stated.factor != 1 else of_caption
        return HeadingUnit(IDR, scaled.factor if scaled.unit in (IDR, None) else Decimal(1))
    if stated.unit or stated.factor != 1:
        return stated
    if look.is_percent or re.search(r"\bpersentase\b", heading.leaf):
        return HeadingUnit(PERCENT)
    if of_caption.unit == IDR and role in _UNSAID:
        return of_caption
    return HeadingUnit(IDR if look.is_rupiah else None)


def _times_hundred(role: str, heading: HeadingPath) -> bool:
    """A rate whose heading states its formula: "Realisasi 2016 terhadap 2015 (5/4)*100"."""
    return role == "pertumbuhan" and re.search(r"[*x] ?100\b", heading.path) is not None


def _is_money(index: int, roles: Roles, grounds: Grounds) -> bool:
    """Budgets and what is spent of them; what is missing of other things is none, revenue in the millions is."""
    role, path = roles[index], grounds.headings[index].path
    if role == "sisa":
        spoken = re.search(knowledge("columns")["money"], path) is not None or grounds.profiles[index].is_rupiah
        return spoken or not {"anggaran", "realisasi_anggaran"}.isdisjoint(roles)
    if role in _REVENUE_ROLES:
        values = sorted(grounds.profiles[index].values.values())
        takings = re.search(knowledge("columns")["takings"], f"{path} {grounds.caption}") is not None
        return takings and bool(values) and values[len(values) // 2] >= _LARGE
    return role in _MONEY_ROLES
