"""In which ways reports average the same rows."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.averages import CappedMean, GeometricMean, MeanOfAll, WeightedMean
from audit.draft import recompute
from audit.formulas import Formula, Ratio
from audit.view import View
from schemas.tables import Column, Row, Table

__all__ = ["follows_amounts", "mean_ways"]

FITS = ("agrees", "agrees_truncated")
ENOUGH_ROWS = 3
MOST = Decimal("0.6")
CAPS = (Decimal(100), Decimal(120))


def mean_ways(
    view: View, table: Table, rows: Sequence[Row], column: Column, terms: tuple[str, ...]
) -> Iterator[tuple[str, Formula]]:
    """`(variant, formula)` of the ways other than the plain mean of `terms`, the figures of `column` in `rows`.

    Each is accepted where it fits, none is asked for. domain: PMK 22/2021 (geometric), PermenPANRB 53/2014 leaves the way open.
    """
    if len(terms) < 2:
        return
    own = [row for row in rows if (cell := row.cell(column.index)) is not None and not cell.repeat]
    for weights in table.columns_of("bobot"):
        pairs = [
            (one, weight) for row in own if (one := view.figure(row, column)) and (weight := view.figure(row, weights))
        ]
        if len(pairs) == len(terms):
            yield "weighted", WeightedMean(terms, tuple(weight.id for _, weight in pairs))
    count = sum(1 for row in own if any(cell.figures for cell in row.cells))
    if count > len(terms):
        yield "blanks-as-zero", MeanOfAll(terms, count)
    if column.role == "capaian":
        values = [view.figures[name].value or Decimal(0) for name in terms]
        yield from ((f"mean-max-{limit}", CappedMean(terms, limit)) for limit in CAPS if max(values) > limit)
        yield "geometric", GeometricMean(terms)


def follows_amounts(view: View, table: Table, column: Column, operands: Sequence[Column]) -> bool:
    """Whether most rows of `column` are the absorption of the amounts beside them (and no physical progress)."""
    outcomes = []
    for row in table.rows:
        stated, part, base = (view.figure(row, one) for one in (column, *operands))
        if row.kind == "body" and stated is not None and part is not None and base is not None:
            outcomes.append(recompute("", "ratio", stated, Ratio(part.id, base.id), view.figures, "").outcome)
    return len(outcomes) >= ENOUGH_ROWS and sum(one in FITS for one in outcomes) >= MOST * len(outcomes)
