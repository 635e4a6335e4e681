"""How likely it is that a cause fits a wrong figure by mere chance.

The question is asked of all numbers that could have been printed instead: about as far from the right one (half to twice
as far, on the same side) and as round. Each distinct number among them that some cause would have explained is a try; tries
over numbers is the chance. With three free digits and ten causes this is the 10 x 10^-3 = 0.01 of a plain count, but a figure
that is off in its last digit, a small count or a round amount has few numbers of its kind and never proves anything.
"""

from collections.abc import Iterable
from decimal import Decimal

from audit.causes.case import Case
from audit.compare import exponent_of

__all__ = ["MOST", "Field"]

MOST = Decimal("0.01")
NEAREST, FARTHEST = Decimal("0.5"), Decimal(2)


class Field:
    """The numbers that could have been printed in the place of a wrong one."""

    def __init__(self, case: Case) -> None:
        off = case.printed - case.right
        near, far = sorted((case.right + off * NEAREST, case.right + off * FARTHEST))
        if case.right >= 0 and case.printed >= 0:
            near = max(near, Decimal(0))
        self._low, self._high = near, far
        self._count = (far - near) / step_of(case.printed)

    def tries(self, values: Iterable[Decimal]) -> set[Decimal]:
        """Those of `values` that lie among the numbers."""
        return {value for value in values if self._low <= value <= self._high}

    def chance(self, tries: int) -> Decimal:
        return Decimal(tries) / self._count if self._count else Decimal(1)


def step_of(printed: Decimal) -> Decimal:
    """The distance between numbers as round as `printed`: 100.000 for 12.500.000.

    A single nought at the end of two decimals is a digit like others: a percentage is as likely to end in it.
    """
    exponent = exponent_of(printed)
    rounder = exponent_of(printed.normalize()) if printed else 0
    single = exponent <= -2 and rounder == exponent + 1
    return Decimal(1).scaleb(exponent if single else rounder)
