"""Rounding that no length of a number breaks: a PDF may print one of any number of digits."""

from decimal import ROUND_HALF_UP, Context, Decimal

__all__ = ["rounded"]

LEAST = 28
"""Digits of the ordinary context, whose `quantize` raises InvalidOperation for a longer result."""


def rounded(value: Decimal, decimals: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """`value` with `decimals` decimals (negative: tens, hundreds), halves away from zero where `rounding` says nothing else."""
    needed = Context(prec=max(LEAST, value.adjusted() + decimals + 2))
    return value.quantize(Decimal(1).scaleb(-decimals), rounding=rounding, context=needed)
