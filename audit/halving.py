"""What an operand must be for a given result, sought where it cannot be solved for: it stands in the formula more than once."""

from collections.abc import Mapping
from decimal import Decimal

from audit.formulas import Formula
from audit.interval import Interval

__all__ = ["searched"]

Values = Mapping[str, Interval]
FAR = 20
HALVINGS = 60


def searched(formula: Formula, unknown: str, result: Interval, values: Values) -> Interval | None:
    """The values of an operand that stands in `formula` more than once, by halving: those around its own, up to `FAR` times
    as large or small, at which the formula passes the ends of `result`. None where it does not pass both, once each."""
    size = abs(values[unknown].middle)
    points = {name: Interval.point(value.middle) for name, value in values.items()}
    sides = [(size / FAR, size), (size, size * FAR)]
    ends = [
        crossing
        for end in {result.low, result.high}
        for side in sides
        if (crossing := halved(formula, unknown, end, points, side)) is not None
    ]
    return Interval(min(ends), max(ends)) if len(ends) == len({result.low, result.high}) else None


def halved(
    formula: Formula, unknown: str, wanted: Decimal, points: Values, side: tuple[Decimal, Decimal]
) -> Decimal | None:
    """Where between the ends of `side` the formula comes to `wanted`; None when it does not pass it there."""

    def beyond(value: Decimal) -> bool | None:
        found = formula.evaluate({**points, unknown: Interval.point(value)})
        return None if found is None else found.middle >= wanted

    low, high = side
    below, above = beyond(low), beyond(high)
    if below is None or above is None or below == above:
        return None
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        if beyond(middle) == below:
            low = middle
        else:
            high = middle
    return (low + high) / 2
