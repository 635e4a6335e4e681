"""What the steps of a scale leave out and what they grade twice, read as numbers on a line."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from normalise.folding import fold
from schemas.scales import Band, Range

__all__ = ["gaps", "in_order", "ranked", "repeated_names"]


def in_order(ranges: Sequence[Range]) -> list[int]:
    """The places of `ranges` from the lowest to the highest."""
    return sorted(range(len(ranges)), key=lambda place: (low_of(ranges[place]), high_of(ranges[place])))


def low_of(one: Range) -> Decimal:
    return Decimal("-Infinity") if one.low is None else one.low


def high_of(one: Range) -> Decimal:
    return Decimal("Infinity") if one.high is None else one.high


def ranked(bands: Sequence[Band]) -> tuple[Band, ...]:
    """`bands` as printed, with their ranks by their numbers."""
    ranks = {place: rank for rank, place in enumerate(in_order(bands), 1)}
    return tuple(band.model_copy(update={"rank": ranks[place]}) for place, band in enumerate(bands))


def gaps(bands: Sequence[Band]) -> tuple[tuple[Range, ...], tuple[Range, ...]]:
    """`(holes, overlaps)` between neighbouring steps, from the lowest up."""
    holes, overlaps = [], []
    for lower, upper in pairwise([bands[place] for place in in_order(bands)]):
        if lower.high is None or upper.low is None:
            continue
        both, neither = lower.high_inclusive and upper.low_inclusive, not (lower.high_inclusive or upper.low_inclusive)
        if lower.high < upper.low or (lower.high == upper.low and neither):
            holes.append(
                Range(
                    low=lower.high,
                    low_inclusive=not lower.high_inclusive,
                    high=upper.low,
                    high_inclusive=not upper.low_inclusive,
                )
            )
        elif lower.high > upper.low or both:
            top = min(lower, upper, key=high_of)
            overlaps.append(
                Range(
                    low=upper.low, low_inclusive=upper.low_inclusive, high=top.high, high_inclusive=top.high_inclusive
                )
            )
    return tuple(holes), tuple(overlaps)


def repeated_names(bands: Sequence[Band]) -> tuple[str, ...]:
    """Words that several steps give in the same form; a short form in brackets may well be shared."""
    names = Counter(fold(one.name) for band in bands for one in band.predicates if one.form.endswith("whole"))
    return tuple(name for name, count in names.items() if count > 1)
