"""Formulas of shares: of the sum of a column, and of a whole number of things."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from audit.formulas import Values, added
from audit.interval import Interval

__all__ = ["CountShare", "ShareOfSum"]

HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class ShareOfSum:
    """`part / (t1 + t2 ...) * 100`; `part` may be one of the terms or a sub-total of theirs."""

    part: str
    terms: tuple[str, ...]

    @property
    def inputs(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys((self.part, *self.terms)))

    def write(self, name: Callable[[str], str]) -> str:
        return f"{name(self.part)} / ({' + '.join(name(term) for term in self.terms)}) * 100"

    def evaluate(self, values: Values) -> Interval | None:
        quotient = values[self.part].over(added(self.terms, values))
        return None if quotient is None else quotient.times(HUNDRED)

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:
        share = result.times(1 / HUNDRED)
        others = added([term for term in self.terms if term != unknown], values)
        if unknown != self.part:
            whole = values[self.part].over(share)
            return None if whole is None else whole - others
        if unknown not in self.terms:
            return share * others
        return (share * others).over(Interval.point(Decimal(1)) - share)


@dataclass(frozen=True, slots=True)
class CountShare:
    """`count / base * scale` for a count that is not printed: the share of a whole number, or a mean of whole marks."""

    base: str
    count: int
    scale: Decimal

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.base,)

    def write(self, name: Callable[[str], str]) -> str:
        quotient = f"{self.count} / {name(self.base)}"
        return quotient if self.scale == 1 else f"{quotient} * {self.scale}"

    def evaluate(self, values: Values) -> Interval | None:
        return Interval.point(self.count * self.scale).over(values[self.base])

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:  # noqa: ARG002
        return Interval.point(self.count * self.scale).over(result)
