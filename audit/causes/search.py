"""The search: all families of causes, those of few tries first, and what may be stated of their hits."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from audit.causes import averages, copies, exchanges, operands, slips, sums, variants
from audit.causes.case import Case
from audit.causes.cause import Cause, both
from audit.causes.chance import MOST, Field
from schemas.base import Bilingual

__all__ = ["FAMILIES", "cause_of"]

Family = Callable[[Case], Iterable[Cause]]

FAMILIES: tuple[Family, ...] = (
    exchanges.exchanged,
    copies.of_other_years,
    variants.inverted,
    averages.of_the_whole,
    copies.of_the_whole,
    slips.separators,
    slips.digits,
    operands.stated_elsewhere,
    variants.other_formulas,
    operands.both_elsewhere,
    copies.of_neighbours,
    operands.of_the_whole,
    operands.cut_off,
    sums.left_out,
    sums.counted_twice,
    sums.with_parts,
    sums.before_correction,
    averages.of_other_rows,
    copies.of_the_row,
    operands.of_neighbours,
    copies.of_the_column,
)
"""In the order in which tries are counted: specific causes first, so that the many rows of a long column do not make it
impossible to prove that numerator and denominator were exchanged."""
MOST_TRIES = 400


def cause_of(case: Case) -> Bilingual | None:
    """The cause of the figure of `case`, or None when none fits, several do, or chance may have done it.

    A cause of a family whose tries are too many is not stated but still a rival of the others.
    """
    field, right = Field(case), case.prints_as(case.right)
    tried: set[Decimal] = set()
    hits: list[Cause] = []
    for family in FAMILIES:
        if not hits and field.chance(max(len(tried), 1)) > MOST:
            return None
        causes = [
            (cause, value) for cause in causes_of(family, case) if (value := case.prints_as(cause.value)) != right
        ]
        tried |= field.tries(value for _, value in causes)
        fitting = [cause for cause, value in causes if value == case.printed]
        if fitting and field.chance(len(tried)) > MOST and not hits:
            return None
        hits += fitting
    return both(hits[0].say) if len({cause.source for cause in hits}) == 1 else None


def causes_of(family: Family, case: Case) -> Iterator[Cause]:
    """At most so many of one family; a table of thousands of rows proves nothing by one more."""
    for number, cause in enumerate(family(case)):
        if number >= MOST_TRIES:
            return
        yield cause
