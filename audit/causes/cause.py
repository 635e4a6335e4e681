"""A way in which the writer may have come to the figure that is printed."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from decimal import Decimal

from schemas.base import Bilingual

__all__ = ["Cause", "Say", "both"]

Say = Callable[[str], str]
"""The text in a language ("id" or "en"): composed only for the cause that is stated."""


@dataclass(frozen=True, slots=True)
class Cause:
    """`value` is what the writer would have got, before it is rounded for print; causes of one `source` are one cause
    that shows in two ways (a row's percentage, printed and recomputed)."""

    source: Hashable
    value: Decimal
    say: Say


def both(say: Say) -> Bilingual:
    return Bilingual(id=say("id"), en=say("en"))
