"""Whether a column of figures is computed from others in most of its rows."""

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

__all__ = [
    "Relation", "Values", "difference", "growth", "hits_of", "holds", "inverse_share", "middle", "product_share",
    "quotient", "ratio", "share", "step",
]  # fmt: skip

Values = Mapping[int, Decimal]
"""The figures of a column by row."""
Relation = Callable[[Decimal, Decimal], Decimal | None]

_MOST = 0.7
_LEAST_ROWS = 3
_TOLERANCE = Decimal("0.06")
"""Of one printed place in percent, and in percent of the figure itself."""


def share(whole: Decimal, part: Decimal) -> Decimal | None:
    """`part` in percent of `whole`: serapan of pagu and realisasi, capaian of target and realisasi."""
    return part / whole * 100 if whole else None


def inverse_share(target: Decimal, result: Decimal) -> Decimal | None:
    """Capaian where less is better: (2 x target - realisasi) / target (PermenPANRB 8/2021)."""
    return (2 * target - result) / target * 100 if target else None


def difference(whole: Decimal, part: Decimal) -> Decimal:
    return whole - part


def step(before: Decimal, after: Decimal) -> Decimal:
    return after - before


def growth(before: Decimal, after: Decimal) -> Decimal | None:
    return (after - before) / before * 100 if before else None


def quotient(first: Decimal, second: Decimal) -> Decimal | None:
    return first / second if second else None


def product_share(weight: Decimal, value: Decimal) -> Decimal:
    """A weight in percent times a value: nilai tertimbang."""
    return weight * value / 100


def middle(values: Values) -> Decimal:
    """The figure in the middle of a column, zero of none."""
    ordered = sorted(values.values())
    return ordered[len(ordered) // 2] if ordered else Decimal(0)


def ratio(one: Decimal, other: Decimal) -> Decimal:
    """How many times the greater of two figures above zero is the smaller."""
    return max(one, other) / min(one, other)


def holds(columns: Sequence[Values], result: Values, *relations: Relation) -> bool:
    """Whether `result` is one of `relations` of the two `columns` in most rows where all three differ from zero.

    Rows of which every result is the same (all 100) prove nothing.
    """
    stated = [value for row, value in result.items() if value and all(column.get(row) for column in columns)]
    hits = hits_of(columns, result, *relations)
    distinct = {value for value, hit in zip(stated, hits, strict=True) if hit}
    return len(hits) >= _LEAST_ROWS and sum(hits) >= _MOST * len(hits) and len(distinct) > 1


def hits_of(columns: Sequence[Values], result: Values, *relations: Relation) -> list[bool]:
    """For each row where all three differ from zero whether `result` is one of `relations` of the two `columns`."""
    first, second = columns
    rows = [row for row, stated in result.items() if stated and first.get(row) and second.get(row)]
    return [any(_fits(relation(first[row], second[row]), result[row]) for relation in relations) for row in rows]


def _fits(expected: Decimal | None, stated: Decimal) -> bool:
    """Whether `stated` is `expected` with its printed places, rounded or cut off: 64 for 64,62 as for 63,5."""
    if expected is None:
        return False
    exponent = stated.as_tuple().exponent
    unit = Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent < 1 else Decimal(1)
    near = abs(expected - stated) <= max(_TOLERANCE, abs(stated) * _TOLERANCE / 100)
    return near or -unit / 2 <= expected - stated < unit
