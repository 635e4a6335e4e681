"""Quantities side by side: budget lines, and what is measured, each with its values of one year."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from corpus.stated import Stated

__all__ = ["budget_lines", "indicators"]

NONE = "-"


def budget_lines(quantities: Sequence[Stated]) -> Iterator[dict[str, Any]]:
    """One line for each program or part of one and year that has a budget or a realisation."""
    for group in grouped(quantities, {"anggaran", "realisasi_anggaran", "serapan"}):
        by = {(one.quantity.what, one.quantity.version): one for one in group}
        first_plan = by.get(("anggaran", "murni"))
        budget = by.get(("anggaran", "perubahan")) or by.get(("anggaran", None)) or first_plan
        spent, absorbed = (any_version(group, what) for what in ("realisasi_anggaran", "serapan"))
        head = group[0]
        yield {
            "level": head.level,
            "code": head.code,
            "name": head.quantity.name,
            "tahun": head.quantity.tahun,
            "anggaran": budget and budget.value,
            "anggaran_murni": first_plan and first_plan.value,
            "realisasi": spent and spent.value,
            "serapan": absorbed and absorbed.value,
            "figures": ids(budget, first_plan, spent, absorbed),
        }


def indicators(quantities: Sequence[Stated]) -> Iterator[dict[str, Any]]:
    """One line for each thing, year and period that has a target, a result or an achievement."""
    for group in grouped(quantities, {"target", "realisasi", "capaian"}):
        target, result, achieved = (any_version(group, what) for what in ("target", "realisasi", "capaian"))
        head = group[0]
        unit = next((one.figure.unit for one in (target, result) if one and one.figure.unit), None)
        yield {
            "level": head.level,
            "code": head.code,
            "name": head.quantity.name,
            "of_key": head.quantity.of or head.quantity.name,
            "tahun": head.quantity.tahun,
            "period": head.quantity.period,
            "unit": unit,
            "target": target and target.value,
            "realisasi": result and result.value,
            "capaian": achieved and achieved.value,
            "figures": ids(target, result, achieved),
        }


def grouped(quantities: Iterable[Stated], kinds: set[str]) -> list[list[Stated]]:
    """Those of `kinds` that are of one thing, year and period, in the order of the report."""
    groups: dict[tuple[object, ...], list[Stated]] = {}
    for one in quantities:
        quantity = one.quantity
        if quantity.what in kinds:
            groups.setdefault((quantity.of or quantity.name, quantity.tahun, quantity.period), []).append(one)
    return list(groups.values())


def any_version(group: Sequence[Stated], what: str) -> Stated | None:
    """The quantity of the last plan version: what is reported is measured against it."""
    own = [one for one in group if one.quantity.what == what]
    return max(own, key=lambda one: ("murni", None, "perubahan").index(one.quantity.version), default=None)


def ids(*columns: Stated | None) -> str:
    return " ".join(one.figure.id if one else NONE for one in columns)
