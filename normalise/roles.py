"""The role of each column: headings first, then the columns before it, then the caption, then what the cells hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from normalise.contents import by_cells
from normalise.grounds import Grounds, Roles
from normalise.headings import HeadingPath
from normalise.knowledge import knowledge
from normalise.percentages import borne_out
from normalise.plans import dated_targets
from normalise.proportions import corrected
from normalise.silent import by_caption
from normalise.units import IDR, PERCENT, unit_of_heading
from schemas.tables import ColumnRole

__all__ = ["roles_of"]

_PERCENTAGES: frozenset[str | None] = frozenset({"capaian", "realisasi", "realisasi_anggaran"})
_BARE_PERCENT = re.compile(r"^(?:%|persen|persentase| )+$")
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


def roles_of(grounds: Grounds) -> Roles:
    """Role of every column; None where nothing tells."""
    roles: Roles = []
    for index in range(len(grounds.headings)):
        roles.append(_role(index, roles, grounds))
    roles = dated_targets(roles, grounds)
    roles = by_cells(by_caption(roles, grounds), grounds)
    return _without_base(borne_out(corrected(roles, grounds), grounds), grounds)


def _role(index: int, before: Roles, grounds: Grounds) -> ColumnRole | None:
    heading, profile = grounds.headings[index], grounds.profiles[index]
    known, caption = knowledge("columns"), f"{grounds.caption} {grounds.naming}"
    revenue = re.search(known["revenue"], f"{heading.path} {caption}") is not None
    money = re.search(known["money"], heading.path) is not None or profile.is_rupiah
    plan = _nearest(before, {"anggaran", "target"})
    spent = money and not revenue and (plan != "target" or re.search(known["budget"], heading.path) is not None)
    percent = _says_percent(heading) or profile.is_percent
    look = _Look(heading, caption, profile.is_numeric, spent or plan == "anggaran", percent)
    role = next((rule.role for rule in _rules() if _fits(rule, look)), None)
    if role == "target" and not revenue and (money or _is_budget(index, grounds, caption)):
        role = "anggaran"
    if role == "capaian" and unit_of_heading(heading.printed).unit not in (None, PERCENT, IDR):
        role = "realisasi"
    if role == "realisasi" and _says_percent(heading) and _is_percent_of(index, before, grounds):
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


def _says_percent(heading: HeadingPath) -> bool:
    return unit_of_heading(heading.leaf).unit == PERCENT or "persen" in heading.leaf


def _is_percent_of(index: int, before: Roles, grounds: Grounds) -> bool:
    """Whether "Realisasi (%)" is the result in percent of something: of the one before it, or where achievements are told."""
    if before[-1:] == ["realisasi"]:
        return not _says_percent(grounds.headings[index - 1])
    nothing_else = {"target", "realisasi", "anggaran"}.isdisjoint(before)
    return nothing_else and re.search(knowledge("columns")["achievements"], grounds.caption) is not None


def _is_budget(index: int, grounds: Grounds, caption: str) -> bool:
    """Amounts in the millions under a caption that speaks of money."""
    values = sorted(grounds.profiles[index].values.values())
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
    if role == "realisasi" and base not in ("anggaran", "realisasi_anggaran"):
        return role
    if "kinerja" in heading.leaf and "anggaran" not in heading.leaf:
        return "capaian"
    if base is None and _BARE_PERCENT.match(heading.leaf):
        return "nilai"
    return meanings[base] if base else role


def _without_base(roles: Roles, grounds: Grounds) -> Roles:
    """A bare "%" behind a budget of which no realisation is stated is its share in something else."""
    spent = {"realisasi_anggaran", "sisa", "fisik"}.intersection(filter(None, roles))
    return [
        "nilai" if role == "serapan" and not spent and _BARE_PERCENT.match(heading.leaf) else role
        for role, heading in zip(roles, grounds.headings, strict=True)
    ]
