"""In which ways reports average the same rows."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from audit.averages import CappedMean, GeometricMean, MeanOfAll, WeightedMean
from audit.formulas import Formula
from audit.view import View
from schemas.tables import Column, Row, Table

__all__ = ["mean_ways"]

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
