"""The formulas by which one stated figure follows from others.

Each knows its operands (figure ids), how to write itself for people and for spreadsheets, how to compute its result,
and what an operand would have to be for a given result (which is how the wrong one of several figures is found).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Protocol

from audit.interval import Interval

__all__ = [
    "Capped",
    "Complement",
    "Difference",
    "Formula",
    "Growth",
    "LowerIsBetter",
    "Mean",
    "Ratio",
    "RatioOfSums",
    "Same",
    "Scaled",
    "Sum",
    "Values",
    "added",
]

HUNDRED = Decimal(100)
Values = Mapping[str, Interval]


class Formula(Protocol):
    @property
    def inputs(self) -> tuple[str, ...]:
        """Ids of the operands, in the order of the expression."""

    def write(self, name: Callable[[str], str]) -> str:
        """The formula with `name(id)` for each operand: `write(str)` is the contract's `expression`."""

    def evaluate(self, values: Values) -> Interval | None:
        """The result; None when it cannot be computed (division by zero)."""

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        """What the operand `unknown` would have to be for `result`; None when that has no answer."""


@dataclass(frozen=True, slots=True)
class Ratio:
    """`part / whole * scale`: achievement R/T, absorption realisasi/pagu (scale 100), efficiency (scale 1)."""

    part: str
    whole: str
    scale: Decimal = HUNDRED

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.part, self.whole)

    def write(self, name: Callable[[str], str]) -> str:
        quotient = f"{name(self.part)} / {name(self.whole)}"
        return quotient if self.scale == 1 else f"{quotient} * {self.scale}"

    def evaluate(self, values: Values) -> Interval | None:
        quotient = values[self.part].over(values[self.whole])
        return None if quotient is None else quotient.times(self.scale)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        if unknown == self.part:
            return (result * values[self.whole]).times(1 / self.scale)
        return values[self.part].times(self.scale).over(result)


@dataclass(frozen=True, slots=True)
class LowerIsBetter:
    """`(T - (R - T)) / T * 100`, for indicators where less is better (PermenPANRB 8/2021; widely used in LKjIP)."""

    target: str
    realisasi: str

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.target, self.realisasi)

    def write(self, name: Callable[[str], str]) -> str:
        target, realisasi = name(self.target), name(self.realisasi)
        return f"({target} - ({realisasi} - {target})) / {target} * 100"

    def evaluate(self, values: Values) -> Interval | None:
        quotient = values[self.realisasi].over(values[self.target])
        return None if quotient is None else (Interval.point(Decimal(2)) - quotient).times(HUNDRED)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        share = Interval.point(Decimal(2)) - result.times(1 / HUNDRED)
        if unknown == self.realisasi:
            return values[self.target] * share
        return values[self.realisasi].over(share)


@dataclass(frozen=True, slots=True)
class Growth:
    """`(later - earlier) / earlier * 100`."""

    earlier: str
    later: str

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.earlier, self.later)

    def write(self, name: Callable[[str], str]) -> str:
        return f"({name(self.later)} - {name(self.earlier)}) / {name(self.earlier)} * 100"

    def evaluate(self, values: Values) -> Interval | None:
        quotient = values[self.later].over(values[self.earlier])
        return None if quotient is None else (quotient - Interval.point(Decimal(1))).times(HUNDRED)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        factor = result.times(1 / HUNDRED) + Interval.point(Decimal(1))
        return values[self.earlier] * factor if unknown == self.later else values[self.later].over(factor)


@dataclass(frozen=True, slots=True)
class Capped:
    """Another formula, its result cut at `limit` (achievement limited to 100 or 120 percent)."""

    inner: Formula
    limit: Decimal

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.inner.inputs

    def write(self, name: Callable[[str], str]) -> str:
        return f"MIN({self.inner.write(name)}, {self.limit})"

    def evaluate(self, values: Values) -> Interval | None:
        result = self.inner.evaluate(values)
        return None if result is None else Interval(min(result.low, self.limit), min(result.high, self.limit))

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        return None if result.high >= self.limit else self.inner.solve(unknown, result, values)


@dataclass(frozen=True, slots=True)
class Complement:
    """`100 - share`: what absorption leaves unspent, called efficiency in many reports."""

    share: str

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.share,)

    def write(self, name: Callable[[str], str]) -> str:
        return f"100 - {name(self.share)}"

    def evaluate(self, values: Values) -> Interval | None:
        return Interval.point(HUNDRED) - values[self.share]

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:  # noqa: ARG002
        return Interval.point(HUNDRED) - result


@dataclass(frozen=True, slots=True)
class Scaled:
    """`term * factor`, or `term / divisor`: a survey's weighted value, a mean over a known number of respondents."""

    term: str
    factor: Decimal
    divisor: int | None = None

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.term,)

    def write(self, name: Callable[[str], str]) -> str:
        return f"{name(self.term)} / {self.divisor}" if self.divisor else f"{name(self.term)} * {self.factor}"

    def evaluate(self, values: Values) -> Interval | None:
        return values[self.term].times(self.factor)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:  # noqa: ARG002
        return result.times(1 / self.factor)


@dataclass(frozen=True, slots=True)
class Difference:
    """`whole - part`: the remainder of a budget."""

    whole: str
    part: str

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.whole, self.part)

    def write(self, name: Callable[[str], str]) -> str:
        return f"{name(self.whole)} - {name(self.part)}"

    def evaluate(self, values: Values) -> Interval | None:
        return values[self.whole] - values[self.part]

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        return result + values[self.part] if unknown == self.whole else values[self.whole] - result


def added(ids: Sequence[str], values: Values) -> Interval:
    total = Interval.point(Decimal(0))
    for figure in ids:
        total = total + values[figure]
    return total


@dataclass(frozen=True, slots=True)
class Sum:
    terms: tuple[str, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms

    def write(self, name: Callable[[str], str]) -> str:
        return " + ".join(name(term) for term in self.terms)

    def evaluate(self, values: Values) -> Interval | None:
        return added(self.terms, values)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        return result - added([term for term in self.terms if term != unknown], values)


@dataclass(frozen=True, slots=True)
class Mean:
    """The simple mean of the terms."""

    terms: tuple[str, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms

    def write(self, name: Callable[[str], str]) -> str:
        if len(self.terms) == 1:
            return name(self.terms[0])
        return f"({' + '.join(name(term) for term in self.terms)}) / {len(self.terms)}"

    def evaluate(self, values: Values) -> Interval | None:
        return added(self.terms, values).times(Decimal(1) / len(self.terms))

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        others = added([term for term in self.terms if term != unknown], values)
        return result.times(Decimal(len(self.terms))) - others


@dataclass(frozen=True, slots=True)
class RatioOfSums:
    """`sum(parts) / sum(wholes) * 100`: absorption of a group of budget lines."""

    parts: tuple[str, ...]
    wholes: tuple[str, ...]
    scale: Decimal = field(default=HUNDRED)

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.parts + self.wholes

    def write(self, name: Callable[[str], str]) -> str:
        parts, wholes = (" + ".join(name(term) for term in terms) for terms in (self.parts, self.wholes))
        return f"({parts}) / ({wholes}) * {self.scale}"

    def evaluate(self, values: Values) -> Interval | None:
        quotient = added(self.parts, values).over(added(self.wholes, values))
        return None if quotient is None else quotient.times(self.scale)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        wholes = added(self.wholes, values)
        if unknown in self.parts:
            others = added([term for term in self.parts if term != unknown], values)
            return (result * wholes).times(1 / self.scale) - others
        needed = added(self.parts, values).times(self.scale).over(result)
        others = added([term for term in self.wholes if term != unknown], values)
        return None if needed is None else needed - others


@dataclass(frozen=True, slots=True)
class Same:
    """The same thing stated elsewhere."""

    other: str

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.other,)

    def write(self, name: Callable[[str], str]) -> str:
        return name(self.other)

    def evaluate(self, values: Values) -> Interval | None:
        return values[self.other]

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:  # noqa: ARG002
        return result
