"""One number as it was read, before it is known which of its values holds."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from normalise.separators import Convention, Interpretation

__all__ = ["Form", "NumberReading"]

Form = Literal["plain", "numerator", "denominator", "low", "high", "rate", "proportion", "duration"]

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class NumberReading:
    """A number as stated in `text[start:end]` of its cell or sentence.

    `candidates` are unsigned, before `factor`: one when clear, two when the separator is unclear, none when malformed.
    `base` is what a rate is per ("100.000 KH").
    """

    start: int
    end: int
    text: str
    candidates: tuple[Interpretation, ...]
    form: Form = "plain"
    negative: bool = False
    factor: Decimal = Decimal(1)
    unit: str | None = None
    base: str | None = None
    approximate: bool = False
    comparison: str | None = None

    @property
    def proves(self) -> Convention | None:
        """The way of writing that this number proves by itself."""
        return self.candidates[0].convention if len(self.candidates) == 1 else None

    @property
    def digits(self) -> str:
        """The printed digits with their separators, without sign, currency and unit."""
        match = _DIGITS.search(self.text)
        return match[0] if match else ""

    @property
    def decimals(self) -> int:
        """Printed decimals of the only or first candidate."""
        return self.candidates[0].decimals if self.candidates else 0

    def value_of(self, candidate: Interpretation) -> Decimal:
        """`candidate` with sign and factor, in base units."""
        value = candidate.value * self.factor
        if self.factor != 1 and value == value.to_integral_value():
            value = value.to_integral_value()
        return -value if self.negative else value
