"""Closed intervals of Decimals: what a stated number may really have been.

An exact input (a count, a plan target, rupiah to the unit) is a point; a rounded one is the interval of its printed
decimals. The idea is that of XBRL Calculations 1.1 and of statcheck: compare intervals, not numbers.
"""

from dataclasses import dataclass
from decimal import Decimal

__all__ = ["Interval", "half_unit"]


def half_unit(decimals: int) -> Decimal:
    """Half a unit of the last printed digit: 0.005 for two decimals."""
    return Decimal(5).scaleb(-decimals - 1)


@dataclass(frozen=True, slots=True)
class Interval:
    low: Decimal
    high: Decimal

    @classmethod
    def point(cls, value: Decimal) -> "Interval":
        return cls(value, value)

    @classmethod
    def printed(cls, value: Decimal, decimals: int) -> "Interval":
        """All numbers that round to `value` at `decimals` decimals."""
        half = half_unit(decimals)
        return cls(value - half, value + half)

    def __add__(self, other: "Interval") -> "Interval":
        return Interval(self.low + other.low, self.high + other.high)

    def __sub__(self, other: "Interval") -> "Interval":
        return Interval(self.low - other.high, self.high - other.low)

    def __mul__(self, other: "Interval") -> "Interval":
        if self.is_point and other.is_point:
            return Interval.point(self.low * other.low)
        products = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(products), max(products))

    def over(self, other: "Interval") -> "Interval | None":
        """The quotient; None when the divisor may be zero."""
        if other.low <= 0 <= other.high:
            return None
        if self.is_point and other.is_point:
            return Interval.point(self.low / other.low)
        quotients = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(quotients), max(quotients))

    def times(self, factor: Decimal) -> "Interval":
        one, other = self.low * factor, self.high * factor
        return Interval(one, other) if one <= other else Interval(other, one)

    def overlaps(self, other: "Interval") -> bool:
        return self.low <= other.high and other.low <= self.high

    def contains(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    @property
    def is_point(self) -> bool:
        return self.low is self.high or self.low == self.high

    @property
    def middle(self) -> Decimal:
        return (self.low + self.high) / 2
