"""Exact values that a report's relations give, from the figures it states."""

from collections.abc import Mapping
from decimal import Decimal

from synthetic.facts import Fact, Relation

__all__ = ["derive"]


def derive(relation: Relation, facts: Mapping[str, Fact]) -> Decimal:
    """The unrounded result of a two-figure `relation` (ratio or inverse ratio) over the stated inputs, in percent.

    Raises ValueError for a formula that is not of this kind.
    """
    first, second = (facts[name].value for name in relation.inputs)
    assert first is not None and second is not None
    match relation.formula:
        case "part/whole":
            return first / second * 100
        case "2t-r":
            return (2 * second - first) / second * 100
        case "t/r":
            return second / first * 100
        case "quotient":
            return first / second
    raise ValueError(f"not a ratio: {relation.formula}")
