"""Holding a stated figure against what its operands give: rounding, truncation and contradiction told apart."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from audit.formulas import Formula
from audit.interval import Interval, half_unit
from schemas.figures import Figure
from schemas.findings import Outcome
from schemas.rounding import rounded

__all__ = ["Comparison", "compare", "exponent_of", "interval_of", "point_of", "round_to", "truncates_to"]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`point` is the result with the operands as printed, `bounds` what their rounding leaves open.

    `reason` explains an outcome that is not plain: `truncated`, `last-digit`, `within-slack`, `within-input-rounding`,
    `zero-divisor`, `no-value`, `same-cell` (one merged cell in two parts of the formula: the table was not understood).
    """

    outcome: Outcome
    point: Decimal | None
    bounds: Interval | None
    reason: str | None = None


def point_of(figure: Figure) -> Interval | None:
    return None if figure.value is None else Interval.point(figure.value)


def exponent_of(value: Decimal) -> int:
    """Power of ten of the last printed digit: -2 for 82.17, 5 for "1,5 juta", which is kept as 1.5E+6."""
    exponent = value.as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def interval_of(figure: Figure) -> Interval | None:
    """A point for an exact figure, else all numbers that round to the printed one."""
    if figure.value is None:
        return None
    if figure.exactness == "exact":
        return Interval.point(figure.value)
    return Interval.printed(figure.value, -exponent_of(figure.value))


def round_to(value: Decimal, decimals: int) -> Decimal:
    return rounded(value, decimals)


def compare(
    stated: Figure, formula: Formula, figures: Mapping[str, Figure], *, last_digit: bool, slack: Decimal = Decimal(0)
) -> Comparison:
    """Compare `stated` with the result of `formula` over `figures`.

    `last_digit` lets a difference of one unit of the last printed digit pass as `agrees_truncated`: right for
    quotients and means, wrong for sums of exact amounts. `slack` is a further absolute tolerance of that kind.
    """
    if len({stated.id, *formula.inputs}) <= len(formula.inputs):
        return Comparison("not_computable", None, None, "same-cell")
    points = collect(formula, figures, point_of)
    ranges = collect(formula, figures, interval_of)
    if stated.value is None or points is None or ranges is None:
        return Comparison("not_computable", None, None, "no-value")
    result = formula.evaluate(points)
    exact = all(figures[name].exactness == "exact" for name in formula.inputs)
    bounds = result if exact else formula.evaluate(ranges)
    if result is None or bounds is None:
        return Comparison("not_computable", None, None, "zero-divisor")
    point = result.low
    decimals = -exponent_of(stated.value)
    half = half_unit(decimals)
    if abs(point - stated.value) <= half:
        return Comparison("agrees", point, bounds)
    unclear = any(figures[name].exactness == "unknown" for name in formula.inputs)
    if bounds.low - half <= stated.value <= bounds.high + half:
        return Comparison("agrees" if not unclear else "agrees_truncated", point, bounds, "within-input-rounding")
    if truncates_to(bounds, stated.value, 2 * half):
        return Comparison("agrees_truncated", point, bounds, "truncated")
    off_by_one = abs(round_to(point, decimals) - stated.value) <= 2 * half
    if last_digit and off_by_one:
        return Comparison("agrees_truncated", point, bounds, "last-digit")
    if abs(point - stated.value) <= slack:
        return Comparison("agrees_truncated", point, bounds, "within-slack")
    return Comparison("disagrees", point, bounds)


def collect(
    formula: Formula, figures: Mapping[str, Figure], read: Callable[[Figure], Interval | None]
) -> dict[str, Interval] | None:
    values: dict[str, Interval] = {}
    for name in formula.inputs:
        value = read(figures[name])
        if value is None:
            return None
        values[name] = value
    return values


def truncates_to(bounds: Interval, stated: Decimal, unit: Decimal) -> bool:
    """Whether some number in `bounds`, cut off instead of rounded, prints as `stated`."""
    if stated >= 0:
        return bounds.high >= stated and bounds.low < stated + unit
    return bounds.low <= stated and bounds.high > stated - unit
