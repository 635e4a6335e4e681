"""Achievement of a target that is a range, "7-8 bulan"."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from audit.formulas import Formula
from audit.interval import Interval
from schemas.figures import Figure
from schemas.tables import Cell

__all__ = ["RangeTarget", "range_in"]

Values = Mapping[str, Interval]


@dataclass(frozen=True, slots=True)
class RangeTarget:
    """100 within the range; beyond it the formula over the bound that was passed (PermenPANRB 8/2021: 9 against 7-8 months,
    (2 x 8 - 9) / 8 = 87,5)."""

    low: str
    high: str
    realisasi: str
    over: Callable[[str, str], Formula]
    """The formula of a plain target: from the ids of target and realisasi."""

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.low, self.high, self.realisasi)

    def write(self, name: Callable[[str], str]) -> str:
        low, high, realisasi = (name(one) for one in self.inputs)
        below, above = (self.over(bound, self.realisasi).write(name) for bound in (self.low, self.high))
        return f"IF({realisasi} > {high}, {above}, IF({realisasi} < {low}, {below}, 100))"

    def evaluate(self, values: Values) -> Interval | None:
        reached = values[self.realisasi].middle
        if reached > values[self.high].middle:
            return self.over(self.high, self.realisasi).evaluate(values)
        if reached < values[self.low].middle:
            return self.over(self.low, self.realisasi).evaluate(values)
        return Interval.point(Decimal(100))

    def solve(self, unknown: str, result: Interval, values: Values) -> Interval | None:  # noqa: ARG002
        return None


def range_in(cell: Cell | None, figures: Mapping[str, Figure]) -> tuple[Figure, Figure] | None:
    """The two bounds that a cell states; None for any other cell."""
    stated = [figures[name] for name in cell.figures] if cell is not None else []
    if [figure.bound for figure in stated] != ["low", "high"]:
        return None
    return stated[0], stated[1]
