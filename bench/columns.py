"""Whether a table and its columns were understood: kind, roles, years, units and heading paths."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from bench.gold import GoldColumn, GoldTable
from bench.ratio import Ratio
from bench.readers import audited_tables
from bench.rows import fold, mates

__all__ = ["ColumnScore", "score_columns"]


@dataclass(frozen=True, slots=True)
class ColumnScore:
    """Each over the tables and columns of which it is known; `missed` names what was not understood, a line each."""

    kinds: Ratio = Ratio()
    roles: Ratio = Ratio()
    years: Ratio = Ratio()
    units: Ratio = Ratio()
    headings: Ratio = Ratio()
    missed: tuple[str, ...] = ()

    def __add__(self, other: "ColumnScore") -> "ColumnScore":
        sums = {one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)}
        return ColumnScore(**sums)

    @property
    def meant(self) -> tuple[Ratio, Ratio]:
        """Roles and kinds, which people transcribe too."""
        return self.roles, self.kinds


def score_columns(gold: Iterable[GoldTable], report: dict[str, Any]) -> ColumnScore:
    """What the audited `report` understood of the tables in `gold`."""
    read = audited_tables(report)
    tables = {table["id"]: table for table in report["tables"]}
    return sum((_score_table(table, tables.get(mates(table, read) or "")) for table in gold), ColumnScore())


def _score_table(gold: GoldTable, own: Mapping[str, Any] | None) -> ColumnScore:
    found: Sequence[Mapping[str, Any]] = own["columns"] if own else ()
    kind = own["kind"] if own else None
    same_shape = len(found) == len(gold.columns)
    pairs = list(zip(gold.columns, found, strict=True)) if same_shape else []
    missed = [f"{gold.name}: kind {kind}, not {gold.kind}"] if gold.kind not in (None, kind) else []
    missed += [line for one, column in pairs for line in _misses(gold.name, one, column)]
    roles, years, units = (_by_column(gold.columns, pairs, what) for what in ("role", "year", "unit"))
    if not same_shape:
        roles = _shared(
            (one.role for one in gold.columns if one.role), (column["role"] or "lainnya" for column in found)
        )
        missed += [f"{gold.name}: {len(found)} columns, not {len(gold.columns)}; roles {roles}"] if gold.columns else []
    return ColumnScore(
        kinds=Ratio(int(kind == gold.kind), 1) if gold.kind else Ratio(),
        roles=roles,
        years=years,
        units=units,
        headings=_shared(
            (fold(one.heading) for one in gold.columns if one.heading), (fold(column["heading"]) for column in found)
        ),
        missed=tuple(missed),
    )


def _by_column(gold: Sequence[GoldColumn], pairs: Sequence[tuple[GoldColumn, Mapping[str, Any]]], what: str) -> Ratio:
    """Columns that agree in `what`, of those where it is known."""
    known = sum(_knows(one, what) for one in gold)
    return Ratio(sum(_knows(one, what) and _agrees(one, column, what) for one, column in pairs), known)


def _knows(gold: GoldColumn, what: str) -> bool:
    return gold.role is not None if what == "role" else gold.dated


def _agrees(gold: GoldColumn, found: Mapping[str, Any], what: str) -> bool:
    wanted = {"role": gold.role, "year": gold.year, "unit": gold.unit}[what]
    stated = {"role": found["role"] or "lainnya", "year": found["tahun"], "unit": found["unit"]}[what]
    return bool(wanted == stated)


def _misses(table: str, gold: GoldColumn, found: Mapping[str, Any]) -> Iterable[str]:
    for what, own in (("role", "role"), ("year", "tahun"), ("unit", "unit")):
        if _knows(gold, what) and not _agrees(gold, found, what):
            yield f"{table}: {what} of “{found['heading']}” {found[own]}, not {getattr(gold, what)}"


def _shared(wanted: Iterable[str], found: Iterable[str]) -> Ratio:
    """How many of `wanted` stand among `found`, wherever."""
    count = Counter(wanted)
    return Ratio((count & Counter(found)).total(), count.total())
