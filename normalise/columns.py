"""Role, unit, year and period of each column, from headings, neighbours and what the cells hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from normalise.cells import CellScans, Profile, profile
from normalise.folding import fold_heading
from normalise.headings import HeadingPath, heading_path, period_of, year_of, years_in
from normalise.knowledge import knowledge
from normalise.units import IDR, PERCENT, HeadingUnit, unit_of_heading
from schemas.printed import PrintedTable
from schemas.tables import Column, ColumnRole

__all__ = ["ReadColumn", "read_columns"]

_NAMES: frozenset[str] = frozenset({"sasaran", "indikator", "program", "kegiatan", "nama"})
_MONEY_ROLES: frozenset[str] = frozenset({"anggaran", "realisasi_anggaran", "sisa"})
_PERCENT_ROLES: frozenset[str] = frozenset({"serapan", "sisa_persen", "capaian", "fisik"})
_YEARLESS: frozenset[str] = _NAMES | {
    "nomor", "kode", "satuan", "formulasi", "sumber_data", "penanggung_jawab", "predikat", "keterangan", "bobot"
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ReadColumn:
    """A column as meant; stated values times `factor` are in base units."""

    column: Column
    heading: HeadingPath
    profile: Profile
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class _Rule:
    role: ColumnRole
    leaf: re.Pattern[str]
    path: re.Pattern[str] | None
    without: re.Pattern[str] | None
    number: bool | None
    money: bool | None
    percent: bool | None


@dataclass(frozen=True, slots=True)
class _Look:
    """What the rules may ask of a column."""

    heading: HeadingPath
    number: bool | None
    money: bool
    percent: bool


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_rule(entry) for entry in knowledge("columns")["roles"])


def _rule(entry: Mapping[str, Any]) -> _Rule:
    patterns = {key: re.compile(entry[key]) if key in entry else None for key in ("path", "without")}
    number = {"number": True, "text": False}.get(entry.get("cells", ""))
    return _Rule(
        entry["role"], re.compile(entry["leaf"]), patterns["path"], patterns["without"], number,
        entry.get("money"), entry.get("percent"),
    )  # fmt: skip


def read_columns(table: PrintedTable, scans: CellScans, report_year: int | None) -> tuple[ReadColumn, ...]:
    """The columns of `table` with their meaning; `report_year` dates the columns that name no year."""
    caption = fold_heading(table.caption or "")
    headings = [heading_path(table, column) for column in table.columns]
    profiles = [profile(table, scans, column.index) for column in table.columns]
    roles = _roles(headings, profiles, caption)
    default = next(iter(years_in(caption)), report_year) if len(set(years_in(caption))) == 1 else report_year
    found: list[ReadColumn] = []
    for printed, heading, look, role in zip(table.columns, headings, profiles, roles, strict=True):
        unit = _unit(role, heading, look, table.caption or "")
        year = None if role is None or role in _YEARLESS else year_of(heading, report_year) or default
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


def _roles(headings: Sequence[HeadingPath], profiles: Sequence[Profile], caption: str) -> list[ColumnRole | None]:
    roles: list[ColumnRole | None] = []
    for heading, look in zip(headings, profiles, strict=True):
        roles.append(_role(heading, look, roles, caption))
    return _named(roles, headings, profiles)


def _role(heading: HeadingPath, look: Profile, before: Sequence[ColumnRole | None], caption: str) -> ColumnRole | None:
    known = knowledge("columns")
    spoken = re.search(known["money"], heading.path) is not None or look.is_rupiah
    money = spoken or _nearest(before, {"anggaran", "target"}) == "anggaran"
    percent = unit_of_heading(heading.leaf).unit == PERCENT or "persen" in heading.leaf or look.is_percent
    seen = _Look(heading, look.is_numeric, money, percent)
    role = next((rule.role for rule in _rules() if _fits(rule, seen)), None)
    if role == "target" and spoken and not re.search(known["revenue"], f"{heading.path} {caption}"):
        role = "anggaran"
    if role == "realisasi" and percent and "realisasi" in before[-1:]:
        role = "capaian"
    if role in ("capaian", "realisasi", "realisasi_anggaran") and percent:
        return _percentage(role, heading, before)
    return role


def _fits(rule: _Rule, look: _Look) -> bool:
    return (
        rule.leaf.search(look.heading.leaf) is not None
        and (rule.path is None or rule.path.search(look.heading.path) is not None)
        and (rule.without is None or rule.without.search(look.heading.path) is None)
        and (rule.number is None or look.number in (None, rule.number))
        and (rule.money is None or rule.money == look.money)
        and (rule.percent is None or rule.percent == look.percent)
    )


def _nearest(before: Sequence[ColumnRole | None], wanted: set[str]) -> ColumnRole | None:
    return next((role for role in reversed(before) if role in wanted), None)


def _percentage(role: ColumnRole, heading: HeadingPath, before: Sequence[ColumnRole | None]) -> ColumnRole:
    """A percentage column by the amounts before it: serapan behind rupiah, capaian behind a performance."""
    meanings: dict[str, ColumnRole] = knowledge("columns")["percent_after"]
    spoken = re.search(r"capai|realisasi|serap", heading.leaf) is not None
    base = _nearest(before, set(meanings) - ({"sisa"} if spoken else set()))
    if role == "realisasi" and base not in ("anggaran", "realisasi_anggaran", "realisasi"):
        return role
    if "kinerja" in heading.leaf and "anggaran" not in heading.leaf:
        return "capaian"
    return meanings[base] if base else role


def _named(
    roles: list[ColumnRole | None], headings: Sequence[HeadingPath], profiles: Sequence[Profile]
) -> list[ColumnRole | None]:
    """Columns that no rule knows: the first column of words names the rows, columns of numbers are values."""
    named = any(role in _NAMES for role in roles)
    for index, role in enumerate(roles):
        if role is not None:
            continue
        if profiles[index].is_numeric:
            ordinal = index == 0 and not headings[index].leaf and _counts_up(profiles[index])
            roles[index] = "nomor" if ordinal else "nilai"
        elif profiles[index].is_numeric is False and not named and "tujuan" not in headings[index].leaf:
            roles[index] = "nama"
            named = True
    return roles


def _counts_up(look: Profile) -> bool:
    values = list(look.values.values())
    return len(values) > 1 and values == sorted(values) and values[0] == 1


def _unit(role: ColumnRole | None, heading: HeadingPath, look: Profile, caption: str) -> HeadingUnit:
    if role is None or role in _YEARLESS - {"bobot"}:
        return HeadingUnit(None)
    stated = unit_of_heading(heading.printed)
    of_caption = unit_of_heading(caption)
    if role in _PERCENT_ROLES and stated.unit != IDR:
        return HeadingUnit(PERCENT)
    if role in _MONEY_ROLES and stated.unit != PERCENT:
        scaled = stated if stated.factor != 1 else of_caption
        return HeadingUnit(IDR, scaled.factor if scaled.unit == IDR else Decimal(1))
    if stated.unit:
        return stated
    if look.is_percent:
        return HeadingUnit(PERCENT)
    return HeadingUnit(IDR) if look.is_rupiah else HeadingUnit(None, of_caption.factor)
