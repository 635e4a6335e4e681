"""Targets and results stated as so many of so many, "13/17 perpustakaan"."""

import re
from collections.abc import Iterable
from decimal import Decimal

from audit.expression import Expression, Operand, Operation, constant, divided, minus
from audit.formulas import Capped, Formula
from audit.view import View
from schemas.figures import Figure
from schemas.tables import Cell

__all__ = ["Fraction", "as_counts", "fraction_in", "of_fractions"]

Fraction = tuple[Figure, Figure]
"""Part and whole."""
_FRACTION = re.compile(r"\s*\d[\d.]*\s*(?:/|:|\bdari\b)\s*\d[\d.]*(?:\s+[^\W\d][^\d/]*)?", re.IGNORECASE)


def fraction_in(view: View, cell: Cell | None) -> Fraction | None:
    """The part and the whole that a cell states; None for any other cell, a ratio above one ("3/1"), or a date."""
    if cell is None or cell.repeat or len(cell.figures) != 2 or not _FRACTION.fullmatch(cell.text):
        return None
    part, whole = (view.figures[name] for name in cell.figures)
    if part.bound is not None or part.value is None or not whole.value or part.value > whole.value:
        return None
    return part, whole


def as_counts(*figures: Figure) -> dict[str, Figure]:
    """`figures` by id, whole numbers as exact: so many of so many were counted, not rounded."""
    return {one.id: one.model_copy(update={"exactness": "exact"} if not one.decimals else {}) for one in figures}


def of_fractions(target: Fraction, realisasi: Fraction, caps: Iterable[tuple[str, int]]) -> dict[str, Formula]:
    """The formulas of achievement (see `audit.rules.achievement`) over two shares, by the names that they have there."""
    planned, reached = (divided(Operand(part.id), Operand(whole.id)) for part, whole in (target, realisasi))
    ways = {
        "higher": divided(reached, planned),
        "lower": minus(constant(2), divided(reached, planned)),
        "target-over-realisasi": divided(planned, reached),
        "trend": divided(minus(planned, reached), planned),
    }
    found: dict[str, Formula] = {name: Expression(Operation("*", node, constant(100))) for name, node in ways.items()}
    return found | {f"{name}-max-{limit}": Capped(found[name], Decimal(limit)) for name, limit in caps}
