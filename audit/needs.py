"""What a figure would have to be for the recomputations around it to agree."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from audit.compare import exponent_of, interval_of, round_to
from audit.draft import Draft
from audit.interval import Interval, half_unit
from schemas.figures import Figure

__all__ = ["members", "narrow", "needed", "printable"]


def members(draft: Draft) -> tuple[str, ...]:
    return (draft.stated.id, *draft.inputs)


def narrow(needs: Mapping[int, Interval], start: int, indices: Sequence[int]) -> tuple[Interval, tuple[int, ...]]:
    """The values that satisfy `start` and as many others as go with it."""
    value, mended = needs[start], [start]
    for index in sorted((one for one in indices if one != start), key=lambda one: needs[one].high - needs[one].low):
        if value.overlaps(needs[index]):
            value = Interval(max(value.low, needs[index].low), min(value.high, needs[index].high))
            mended.append(index)
    return value, tuple(mended)


def needed(figure: Figure, draft: Draft, figures: Mapping[str, Figure]) -> Interval | None:
    """The values of `figure` with which `draft` agrees; None when that cannot be said."""
    if draft.relation == "equality":
        return alike_to(figure, draft, figures)
    values = {name: interval_of(figures[name]) for name in draft.inputs}
    known = {name: value for name, value in values.items() if value is not None}
    stated = draft.stated.value
    if len(known) < len(values) or stated is None:
        return None
    half = half_unit(-exponent_of(stated))
    if figure.id == draft.stated.id:
        bounds = draft.comparison.bounds
        return None if bounds is None else Interval(bounds.low - half, bounds.high + half)
    return draft.formula.solve(figure.id, Interval(stated - half, stated + half), known)


def alike_to(figure: Figure, draft: Draft, figures: Mapping[str, Figure]) -> Interval | None:
    """The values that `figure` may have to state the same as the other place of an equality, at the fewer decimals.

    Not the interval of a recomputation: its operands and its result are both rounded, here the same number is printed twice.
    """
    other = next((figures[name].value for name in members(draft) if name != figure.id), None)
    if other is None or figure.value is None:
        return None
    half = half_unit(min(max(-exponent_of(value), 0) for value in (other, figure.value)))
    return Interval(other - half, other + half)


def printable(value: Interval, figure: Figure) -> Decimal | None:
    """A value of the interval with the decimals that the figure is printed with; None when it holds none."""
    decimals = max(-exponent_of(figure.value), 0) if figure.value is not None else 0
    rounded = round_to(value.middle, decimals)
    return rounded if value.contains(rounded) else None
