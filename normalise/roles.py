"""The role of each column: headings first, then the columns before it, then the caption, then what the cells hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from normalise.cells import Profile
from normalise.headings import HeadingPath, years_in
from normalise.knowledge import knowledge
from normalise.proportions import corrected
from normalise.units import PERCENT, unit_of_heading
from schemas.tables import ColumnRole

__all__ = ["NAMING_ROLES", "roles_of"]

NAMING_ROLES: frozenset[str] = frozenset({"sasaran", "indikator", "program", "kegiatan", "nama"})
_PERCENTAGES: frozenset[str | None] = frozenset({"capaian", "realisasi", "realisasi_anggaran"})
_BARE_PERCENT = re.compile(r"^(?:%|persen|persentase)+$")
_LARGE = 1_000_000


@dataclass(frozen=True, slots=True)
class _Rule:
    """One line of knowledge; every condition that it states must hold."""

    role: ColumnRole
    leaf: re.Pattern[str]
    path: re.Pattern[str] | None
    without: re.Pattern[str] | None
    caption: re.Pattern[str] | None
    number: bool | None
    money: bool | None
    percent: bool | None


@dataclass(frozen=True, slots=True)
class _Look:
    """What the rules may ask of a column."""

    heading: HeadingPath
    caption: str
    number: bool | None
    money: bool
    percent: bool


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(_rule(entry) for entry in knowledge("columns")["roles"])


def _rule(entry: Mapping[str, Any]) -> _Rule:
    patterns = {key: re.compile(entry[key]) if key in entry else None for key in ("path", "without", "caption")}
    return _Rule(
        role=entry["role"],
        leaf=re.compile(entry["leaf"]),
        number={"number": True, "text": False}.get(entry.get("cells", "")),
        money=entry.get("money"),
        percent=entry.get("percent"),
        **patterns,
    )


def roles_of(
    headings: Sequence[HeadingPath], profiles: Sequence[Profile], caption: str, report_year: int | None
) -> list[ColumnRole | None]:
    """Role of every column; `caption` is folded. None where nothing tells."""
    spoken = re.sub(r"\b(?:tahun|ta) anggaran\b", "tahun", caption)
    roles: list[ColumnRole | None] = []
    naming = " ".join(heading.leaf for heading, look in zip(headings, profiles, strict=True) if not look.is_numeric)
    for heading, profile in zip(headings, profiles, strict=True):
        roles.append(_role(heading, profile, roles, f"{spoken} {naming}"))
    roles = _by_caption(roles, headings, profiles, spoken, report_year)
    roles = _without_empty_twins(_by_cells(roles, headings, profiles), headings, profiles)
    return corrected(roles, profiles)


def _role(
    heading: HeadingPath, profile: Profile, before: Sequence[ColumnRole | None], caption: str
) -> ColumnRole | None:
    known = knowledge("columns")
    revenue = re.search(known["revenue"], f"{heading.path} {caption}") is not None
    money = re.search(known["money"], heading.path) is not None or profile.is_rupiah
    plan = _nearest(before, {"anggaran", "target"})
    spent = money and not revenue and (plan != "target" or re.search(known["budget"], heading.path) is not None)
    percent = unit_of_heading(heading.leaf).unit == PERCENT or "persen" in heading.leaf or profile.is_percent
    look = _Look(heading, caption, profile.is_numeric, spent or plan == "anggaran", percent)
    role = next((rule.role for rule in _rules() if _fits(rule, look)), None)
    if role == "target" and not revenue and (money or _is_budget(profile, caption)):
        role = "anggaran"
    if role == "realisasi" and percent and "realisasi" in before[-1:]:
        role = "capaian"
    return _percentage(role, heading, before) if role in _PERCENTAGES and percent else role


def _fits(rule: _Rule, look: _Look) -> bool:
    return (
        rule.leaf.search(look.heading.leaf) is not None
        and (rule.path is None or rule.path.search(look.heading.path) is not None)
        and (rule.without is None or rule.without.search(look.heading.path) is None)
        and (rule.caption is None or rule.caption.search(look.caption) is not None)
        and (rule.number is None or look.number in (None, rule.number))
        and (rule.money is None or rule.money == look.money)
        and (rule.percent is None or rule.percent == look.percent)
    )


def _is_budget(profile: Profile, caption: str) -> bool:
    """Amounts in the millions under a caption that speaks of money."""
    values = sorted(profile.values.values())
    large = bool(values) and values[len(values) // 2] >= _LARGE
    return large and re.search(knowledge("columns")["money"], caption) is not None


def _nearest(before: Sequence[ColumnRole | None], wanted: set[str]) -> ColumnRole | None:
    return next((role for role in reversed(before) if role in wanted), None)


def _percentage(
    role: ColumnRole | None, heading: HeadingPath, before: Sequence[ColumnRole | None]
) -> ColumnRole | None:
    """A percentage column by the amounts before it: serapan behind rupiah, capaian behind a performance."""
    meanings: dict[str, ColumnRole] = knowledge("columns")["percent_after"]
    spoken = re.search(r"capai|realisasi|serap", heading.leaf) is not None
    base = _nearest(before, set(meanings) - ({"sisa"} if spoken else set()))
    if role == "realisasi" and base not in ("anggaran", "realisasi_anggaran", "realisasi"):
        return role
    if "kinerja" in heading.leaf and "anggaran" not in heading.leaf:
        return "capaian"
    if base is None and _BARE_PERCENT.match(heading.leaf):
        return "nilai"
    return meanings[base] if base else role


def _by_caption(
    roles: list[ColumnRole | None],
    headings: Sequence[HeadingPath],
    profiles: Sequence[Profile],
    caption: str,
    report_year: int | None,
) -> list[ColumnRole | None]:
    """Columns headed by a bare year or plan version: what the caption speaks of; years to come are targets."""
    silent = re.compile(knowledge("columns")["silent"])
    open_columns = [
        index
        for index, role in enumerate(roles)
        if role is None and headings[index].leaf and silent.search(headings[index].leaf) and profiles[index].is_numeric
    ]
    if not open_columns or not any(years_in(headings[index].leaf) or len(open_columns) > 1 for index in open_columns):
        return roles
    future = [
        year for index in open_columns for year in years_in(headings[index].leaf) if report_year and year > report_year
    ]
    if len(future) > 1:
        return ["target" if index in open_columns else role for index, role in enumerate(roles)]
    told: ColumnRole | None = next(
        (
            entry["role"]
            for entry in knowledge("columns")["silent_roles"]
            if re.search(entry["caption"], caption) and not re.search(entry["without"], caption)
        ),
        None,
    )
    return [told if index in open_columns else role for index, role in enumerate(roles)]


def _by_cells(
    roles: list[ColumnRole | None], headings: Sequence[HeadingPath], profiles: Sequence[Profile]
) -> list[ColumnRole | None]:
    """Columns that no heading explains: the first column of words or years names the rows, numbers are values."""
    named = any(role in NAMING_ROLES for role in roles)
    found = list(roles)
    for index, profile in enumerate(profiles):
        if found[index] is not None or profile.is_numeric is None:
            continue
        names = not profile.is_numeric or _are_years(profile)
        if names and not named and "tujuan" not in headings[index].leaf:
            found[index] = "nama"
            named = True
        elif profile.is_numeric:
            found[index] = "nomor" if index == 0 and not headings[index].leaf and _counts_up(profile) else "nilai"
    return found


def _without_empty_twins(
    roles: Sequence[ColumnRole | None], headings: Sequence[HeadingPath], profiles: Sequence[Profile]
) -> list[ColumnRole | None]:
    """A column without content under the heading of its neighbour is half of a split column: it has no role."""
    found = list(roles)
    for index, profile in enumerate(profiles):
        twins = [other for other in (index - 1, index + 1) if 0 <= other < len(profiles)]
        if profile.filled == 0 and any(
            headings[other].path == headings[index].path and profiles[other].filled for other in twins
        ):
            found[index] = None
    return found


def _counts_up(profile: Profile) -> bool:
    values = list(profile.values.values())
    return len(values) > 1 and values == sorted(values) and values[0] == 1


def _are_years(profile: Profile) -> bool:
    values = list(profile.values.values())
    return len(values) > 1 and all(value == int(value) and 1990 <= value <= 2045 for value in values)
