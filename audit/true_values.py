"""What a percentage may truly be: where its operands are known, not all that its printed decimals leave open."""

from audit.compare import exponent_of, interval_of, point_of, round_to
from audit.formulas import Formula, LowerIsBetter, Ratio
from audit.interval import Interval
from audit.partners import partners
from audit.view import View
from schemas.figures import Figure
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["true_value"]

OPERANDS: dict[ColumnRole | None, tuple[ColumnRole, ColumnRole]] = {
    "capaian": ("target", "realisasi"),
    "serapan": ("anggaran", "realisasi_anggaran"),
}


def true_value(view: View, table: Table, row: Row, column: Column, figure: Figure) -> Interval | None:
    """From the printed `figure` to what its operands give where they are exact, or one and the same number; else all that
    rounds to it. 83 of 83, or 59,00 of 59, is 100 and no trace more, which 100,00 alone leaves open."""
    results = {
        result for formula in formulas(view, table, row, column) if (result := printed_as(view, figure, formula))
    }
    if figure.value is None or len(results) != 1:
        return interval_of(figure)
    result = results.pop()
    return Interval(min(figure.value, result.low), max(figure.value, result.high))


def formulas(view: View, table: Table, row: Row, column: Column) -> list[Formula]:
    columns = partners(table, column, *OPERANDS[column.role]) if column.role in OPERANDS else None
    operands = [view.figure(row, one) for one in columns or ()]
    known = [one for one in operands if one is not None]
    same = len({one.value for one in known}) == 1
    ids = [one.id for one in known if same or one.exactness == "exact"]
    return [Ratio(ids[1], ids[0]), LowerIsBetter(*ids)] if len(ids) == len(OPERANDS["capaian"]) else []


def printed_as(view: View, figure: Figure, formula: Formula) -> Interval | None:
    """The result of `formula` where it rounds to `figure`."""
    values = {name: point for name in formula.inputs if (point := point_of(view.figures[name])) is not None}
    result = formula.evaluate(values) if len(values) == len(set(formula.inputs)) else None
    if result is None or figure.value is None:
        return None
    return result if round_to(result.low, max(-exponent_of(figure.value), 0)) == figure.value else None
