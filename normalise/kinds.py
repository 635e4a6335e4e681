"""What kind of table a table is, and which plan version it states."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from normalise.columns import ReadColumn
from normalise.folding import fold_heading
from normalise.headings import version_of
from normalise.knowledge import knowledge
from normalise.units import IDR
from schemas.tables import TableKind, Version

__all__ = ["table_kind", "table_version"]

_LEAST_WEIGHT = 2
_PLANS: frozenset[str] = frozenset({"perjanjian_kinerja", "anggaran_program", "iku", "rencana_aksi"})


@cache
def _rules() -> tuple[Mapping[str, Any], ...]:
    return tuple(knowledge("tables")["kinds"])


def table_kind(caption: str | None, columns: Sequence[ReadColumn], section: str | None = None) -> TableKind:
    """The kind that most of what caption, headings, roles and `section` ("III.A.2") say speaks for; `lainnya` when little
    does."""
    folded = fold_heading(caption or "")
    headings = " | ".join(column.heading.path for column in columns)
    weights: Counter[TableKind] = Counter()
    for rule in _rules():
        if _fits(rule, folded, headings, section or "", columns):
            weights[rule["kind"]] += rule["weight"]
    if not weights:
        return "lainnya"
    kind, weight = weights.most_common(1)[0]
    return kind if weight >= _LEAST_WEIGHT else "lainnya"


def _fits(rule: Mapping[str, Any], caption: str, headings: str, section: str, columns: Sequence[ReadColumn]) -> bool:
    roles = {column.column.role for column in columns}
    said = {"caption": caption, "headings": headings, "section": section}
    return (
        all(re.search(rule[key], text) is not None for key, text in said.items() if key in rule)
        and roles.issuperset(rule.get("roles", ()))
        and roles.isdisjoint(rule.get("lacks", ()))
        and (not rule.get("several_years") or _several(columns, ("realisasi", "capaian"), "tahun"))
        and (not rule.get("several_target_years") or _several(columns, ("target", "target_akhir"), "tahun"))
        and (not rule.get("several_periods") or _several(columns, ("target", "realisasi", "capaian"), "period"))
        and (not rule.get("money") or any(column.column.unit == IDR for column in columns))
    )


def _several(columns: Sequence[ReadColumn], roles: tuple[str, ...], what: str) -> bool:
    found = {getattr(column.column, what) for column in columns if column.column.role in roles}
    return len(found - {None}) > 1


def table_version(kind: TableKind, caption: str | None, heading: str | None) -> Version | None:
    """Plan version by the caption; for a plan also by the heading it stands under; None when neither says."""
    found = version_of(fold_heading(caption or ""))
    return found or (version_of(fold_heading(heading or "")) if kind in _PLANS else None)
