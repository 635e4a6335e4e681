"""Growth over several years, as one figure."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import reduce
from itertools import pairwise

from audit.expression import Expression, Node, Operand, Operation, constant, divided, minus
from audit.interval import Interval

__all__ = ["CompoundGrowth", "mean_growth"]

ONE, HUNDRED = Decimal(1), Decimal(100)


def mean_growth(years: Sequence[str]) -> Expression:
    """The mean of the yearly growth rates, in percent: "r (%) 2013-2018"."""
    rates: list[Node] = [
        minus(divided(Operand(later), Operand(earlier)), constant(1)) for earlier, later in pairwise(years)
    ]
    total = reduce(lambda left, right: Operation("+", left, right), rates)
    return Expression(Operation("*", divided(total, constant(len(rates))), constant(100)))


@dataclass(frozen=True, slots=True)
class CompoundGrowth:
    """`((last / first) ^ (1 / years) - 1) * 100`, the rate at which the first year grows to the last."""

    first: str
    last: str
    years: int

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.first, self.last)

    def write(self, name: Callable[[str], str]) -> str:
        return f"(({name(self.last)} / {name(self.first)}) ^ (1 / {self.years}) - 1) * 100"

    def evaluate(self, values: Mapping[str, Interval]) -> Interval | None:
        quotient = values[self.last].over(values[self.first])
        if quotient is None or quotient.low <= 0:
            return None
        ends = [(end ** (ONE / self.years) - 1) * HUNDRED for end in (quotient.low, quotient.high)]
        return Interval(ends[0], ends[1])

    def solve(self, unknown: str, result: Interval, values: Mapping[str, Interval]) -> Interval | None:
        factor = Interval(*((end / HUNDRED + 1) ** self.years for end in (result.low, result.high)))
        if result.low <= -HUNDRED:
            return None
        return values[self.first] * factor if unknown == self.last else values[self.last].over(factor)
