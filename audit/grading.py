"""A word held to the scales that may have given it: the report's own, or a regulation's."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from audit.compare import interval_of
from audit.interval import Interval
from schemas.figures import Figure
from schemas.scales import Band, Scale

__all__ = ["Held", "band_of", "fold", "gives", "hold_to_national", "hold_to_own", "knows", "reaches"]

SIZES = 10


@dataclass(frozen=True, slots=True)
class Held:
    """What a scale says of a figure: `band` is its step, `right` whether that gives the word, `expected` what it gives."""

    scale: Scale
    band: Band
    right: bool
    expected: str


@lru_cache(maxsize=4096)
def fold(word: str) -> str:
    return " ".join("".join(mark if mark.isalnum() else " " for mark in word.casefold()).split())


def forms_of(scale: Scale, word: str) -> list[str]:
    """Where in the steps of `scale` the word stands; empty when the scale does not know it."""
    return [one.form for band in scale.bands for one in band.predicates if fold(one.name) == fold(word)]


def knows(scale: Scale, word: str) -> bool:
    return bool(forms_of(scale, word))


def gives(band: Band, word: str) -> bool:
    return any(fold(one.name) == fold(word) for one in band.predicates)


def band_of(scale: Scale, value: Decimal) -> Band | None:
    """The one step that `value` falls into; None in a hole, where steps overlap, and on a scale without numbers."""
    fitting = [band for band in scale.bands if scale.numbered and band.holds(value)]
    return fitting[0] if len(fitting) == 1 else None


def hold_to_own(
    figure: Figure, word: str, scales: Sequence[Scale], *, at_bounds: bool = False, truly: Interval | None = None
) -> Held | None:
    """Hold `word` for `figure` to every one of the report's `scales` that knows it; None when none can tell.

    A word that stands on several scales is contradicted only if all of them contradict it, and never where the figure as
    rounded might stand for a value that deserves it; `truly` says which values it may stand for where more is known than
    its decimals. `at_bounds`: both ends count as inside (a target is often set at one).
    """
    possible = truly or interval_of(figure)
    if figure.value is None or possible is None:
        return None
    verdicts: list[Held] = []
    for scale in (one for one in scales if knows(one, word) and is_of_size(one, figure.value)):
        held = held_to(scale, figure.value, possible, word, at_bounds)
        if held is None:
            return None
        verdicts.append(held)
    return next((held for held in verdicts if held.right), verdicts[0] if verdicts else None)


def held_to(scale: Scale, value: Decimal, possible: Interval, word: str, at_bounds: bool) -> Held | None:
    band = band_of(scale, value)
    if band is None:
        return None
    right = any(gives(one, word) and one.touches(possible.low, possible.high, closed=at_bounds) for one in scale.bands)
    return Held(scale, band, right, expected_on(scale, band, word))


def expected_on(scale: Scale, band: Band, word: str) -> str:
    """The name of `band` in the form in which the scale has `word`."""
    forms = forms_of(scale, word)
    return next((one.name for one in band.predicates if one.form in forms), band.predicates[0].name)


def hold_to_national(figure: Figure, word: str, scales: Sequence[Scale], year_of: Sequence[Scale]) -> Held | None:
    """Hold `word` to the versions of a national scale: `year_of` are those of the year, `scales` they and their neighbours.

    Wrong only where no version gives the word to any value that the figure may stand for, bounds included; None where the
    figure lies in a hole or beyond the ends.
    """
    value, possible = figure.value, interval_of(figure)
    fitting = [scale for scale in year_of if value is not None and reaches(scale, value)]
    if value is None or possible is None or not fitting:
        return None
    band = band_of(fitting[0], value)
    if band is None:
        return None
    steps = [one for scale in scales if reaches(scale, value) for one in scale.bands]
    right = any(gives(one, word) and one.touches(possible.low, possible.high, closed=True) for one in steps)
    return Held(fitting[0], band, right, expected_on(fitting[0], band, word))


def is_of_size(scale: Scale, value: Decimal) -> bool:
    """Whether `scale` may be for numbers like `value` at all: an index from 1 to 5 does not grade 104,7 %."""
    lows = [band.low for band in scale.bands]
    highs = [band.high for band in scale.bands]
    too_large = all(high is not None and value > high * SIZES for high in highs)
    return not too_large and not all(low is not None and value * SIZES / 2 < low for low in lows)


def reaches(scale: Scale, value: Decimal) -> bool:
    """Whether `value` lies within the ends of the scale: 3,45 is no mark on a scale from 25 to 100."""
    lows = [band.low for band in scale.bands if band.low is not None]
    highs = [band.high for band in scale.bands if band.high is not None]
    return bool(lows and highs) and min(lows) <= value <= max(highs)
