"""Totals beside weights: "Total" may head the sum of the marks or their weighted mean."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from audit.draft import Draft, recompute
from audit.mean_ways import mean_ways
from audit.view import View
from schemas.tables import Column, Row, Table

__all__ = ["sum_or_weighted"]

FITS = ("agrees", "agrees_truncated")


def sum_or_weighted(view: View, table: Table, rows: Sequence[Row], column: Column, draft: Draft) -> Draft:
    """`draft` (a sum over `rows`), or the weighted mean of its terms where that is what is stated or comes nearer to it."""
    if draft.outcome != "disagrees" or column.role != "nilai":
        return draft
    for variant, formula in mean_ways(view, table, rows, column, draft.inputs):
        if variant == "weighted":
            other = recompute(
                draft.rule, "weighted_mean", draft.stated, formula, view.figures, draft.group, variant=variant
            )
            if other.outcome in FITS or miss(other) < miss(draft):
                return replace(other, inferred=draft.inferred)
    return draft


def miss(draft: Draft) -> Decimal:
    point, stated = draft.comparison.point, draft.stated.value
    return Decimal("Infinity") if point is None or stated is None else abs(point - stated)
