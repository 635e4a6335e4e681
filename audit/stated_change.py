"""The change between two figures in all the ways in which sentences state it: in units, in points, in percent of the earlier one.

A fall of 2 points is written "turun 2 poin", and "-2" in some reports: the sign follows that of the stated figure.
"""

from audit.expression import Expression, Node, Operand, Operation, constant, divided, minus
from audit.formulas import Difference, Formula
from audit.growth import CompoundGrowth
from schemas.figures import Figure

__all__ = ["PERCENT", "share_of_change", "ways_to_change", "ways_to_grow"]

PERCENT = "percent"


def ways_to_change(stated: Figure, earlier: Figure, later: Figure, *, points: bool) -> dict[str, Formula]:
    """What `stated` may be, by name: `points` (or units), and `percent` where the words do not say points."""
    if stated.value is None or earlier.value is None or later.value is None:
        return {}
    signed = stated.value < 0 or later.value >= earlier.value
    first, second = (later, earlier) if signed else (earlier, later)
    ways: dict[str, Formula] = {"points": Difference(first.id, second.id)}
    if not points and stated.unit in (PERCENT, None) and earlier.value != 0:
        change = minus(Operand(first.id), Operand(second.id))
        ways["percent"] = Expression(Operation("*", divided(change, Operand(earlier.id)), constant(100)))
    return ways


def share_of_change(change: Figure, later: Figure, *, up: bool) -> Expression:
    """`change / (later - change) * 100`: the change in percent of the figure that it started from; after a fall
    `change / (later + change) * 100`."""
    start: Node = Operation("-" if up else "+", Operand(later.id), Operand(change.id))
    return Expression(Operation("*", divided(Operand(change.id), start), constant(100)))


def ways_to_grow(stated: Figure, first: Figure, last: Figure, years: int) -> dict[str, Formula]:
    """What a mean growth over `years` may be, the compound rate first: also the whole rate over the years; of figures in units the
    change over the years."""
    change = minus(Operand(last.id), Operand(first.id))
    if stated.unit != PERCENT:
        return {"units": Expression(divided(change, constant(years)))}
    whole = divided(divided(change, Operand(first.id)), constant(years))
    return {
        "compound": CompoundGrowth(first.id, last.id, years),
        "even": Expression(Operation("*", whole, constant(100))),
    }
