"""The formulas of efficiency that offices print."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from audit.expression import Constant, Expression, Node, Operand, Operation, constant, divided, minus
from audit.formulas import Capped, Complement, Difference, Formula, Ratio
from audit.interval import Interval

__all__ = ["UnspentIfReached", "of_output_and_input", "of_percentages", "value_of_efficiency"]

HUNDRED = constant(100)
ZERO = Decimal(0)
ALL = Decimal(100)
BEST = Decimal(20)
"""Percent of efficiency that PMK 214/PMK.02/2017 gives the full value for."""


@dataclass(frozen=True, slots=True)
class UnspentIfReached:
    """`100 - serapan` where the target was reached, else nothing: money left over from work not done is no saving."""

    capaian: str
    serapan: str

    @property
    def inputs(self) -> tuple[str, ...]:
        return (self.capaian, self.serapan)

    def write(self, name: Callable[[str], str]) -> str:
        return f"IF({name(self.capaian)} >= 100, 100 - {name(self.serapan)}, 0)"

    def evaluate(self, values: Mapping[str, Interval]) -> Interval | None:
        if values[self.capaian].high < ALL:
            return Interval.point(ZERO)
        return Interval.point(ALL) - values[self.serapan]

    def solve(self, unknown: str, result: Interval, values: Mapping[str, Interval]) -> Interval | None:
        if unknown == self.capaian or values[self.capaian].high < ALL:
            return None
        return Interval.point(ALL) - result


def of_percentages(capaian: str, serapan: str) -> dict[str, Formula]:
    """From achievement and absorption (domain §3): their quotient, their difference, what is left unspent, and
    1 - absorption / achievement, which is the formula of PMK 214/PMK.02/2017 for one output."""
    saved = minus(constant(1), divided(Operand(serapan), Operand(capaian)))
    return {
        "ratio": Ratio(capaian, serapan, Decimal(1)),
        "percent": Ratio(capaian, serapan),
        "difference": Difference(capaian, serapan),
        "unspent": Complement(serapan),
        "unspent-if-reached": UnspentIfReached(capaian, serapan),
        "saved": in_percent(saved),
        "saved-share": Expression(saved),
        "input-over-output": Ratio(serapan, capaian, Decimal(1)),
        "input-over-output-percent": Ratio(serapan, capaian),
    }


def of_output_and_input(anggaran: str, realisasi_anggaran: str, target: str, realisasi: str) -> dict[str, Formula]:
    """PMK 214/PMK.02/2017: E = 1 - (realised budget / realised volume) / (budget / target volume), per output."""
    cost = divided(
        divided(Operand(realisasi_anggaran), Operand(realisasi)), divided(Operand(anggaran), Operand(target))
    )
    saved = minus(constant(1), cost)
    return {"cost": in_percent(saved), "cost-share": Expression(saved)}


def value_of_efficiency(efisiensi: str) -> dict[str, Formula]:
    """PMK 214/PMK.02/2017: NE = 50 % + E / 20 x 50, at most 100 where an office limits it as the regulation means it."""
    scaled = Operation("*", divided(Operand(efisiensi), Constant(BEST)), constant(50))
    value = Expression(Operation("+", constant(50), scaled))
    return {"value": value, "value-max-100": Capped(value, ALL)}


def in_percent(node: Node) -> Expression:
    return Expression(Operation("*", node, HUNDRED))
