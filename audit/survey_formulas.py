"""Formulas of satisfaction surveys (PermenPANRB 14/2017; KepMenPAN 25/2004) and of extremes."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from audit.formulas import Values, added
from audit.interval import Interval

__all__ = ["Extreme", "ScaledSum", "SumAndMissing"]


@dataclass(frozen=True, slots=True)
class ScaledSum:
    """`(t1 + t2 ...) * factor / divisor`: an index as the weighted sum of its elements, on its scale to 4 or to 100."""

    terms: tuple[str, ...]
    factor: Decimal
    divisor: int = 1

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms

    def write(self, name: Callable[[str], str]) -> str:
        text = " + ".join(name(term) for term in self.terms)
        text = f"({text})" if len(self.terms) > 1 else text
        text += f" / {self.divisor}" if self.divisor != 1 else ""
        return text if self.factor == 1 else f"{text} * {self.factor}"

    def evaluate(self, values: Values) -> Interval | None:
        return added(self.terms, values).times(self.factor / self.divisor)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        others = added([term for term in self.terms if term != unknown], values)
        return result.times(self.divisor / self.factor) - others


@dataclass(frozen=True, slots=True)
class SumAndMissing:
    """The sum of the terms and of `count` answers that were not read, each taken as `mark`."""

    terms: tuple[str, ...]
    count: int
    mark: int

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms

    def write(self, name: Callable[[str], str]) -> str:
        return " + ".join([*(name(term) for term in self.terms), f"{self.count} * {self.mark}"])

    def evaluate(self, values: Values) -> Interval | None:
        return added(self.terms, values) + Interval.point(Decimal(self.count * self.mark))

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        others = added([term for term in self.terms if term != unknown], values)
        return result - others - Interval.point(Decimal(self.count * self.mark))


@dataclass(frozen=True, slots=True)
class Extreme:
    """The largest, or the smallest, of the terms."""

    terms: tuple[str, ...]
    largest: bool

    @property
    def inputs(self) -> tuple[str, ...]:
        return self.terms

    def write(self, name: Callable[[str], str]) -> str:
        return f"{'MAX' if self.largest else 'MIN'}({', '.join(name(term) for term in self.terms)})"

    def evaluate(self, values: Values) -> Interval | None:
        pick = max if self.largest else min
        return Interval(*(pick(getattr(values[name], end) for name in self.terms) for end in ("low", "high")))

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        """Only the extreme term itself can be asked for: what it would have to be for `result`."""
        rest = [values[name] for name in self.terms if name != unknown]
        beats = all(result.high >= one.low if self.largest else result.low <= one.high for one in rest)
        return result if beats else None
