"""Places along one axis, in rising order."""

from bisect import bisect_left
from collections.abc import Sequence

__all__ = ["nearest"]


def nearest(places: Sequence[float], place: float) -> int:
    """Index of the one of `places` (in points, rising, not empty) that is nearest to `place`."""
    index = bisect_left(places, place)
    if index == 0:
        return 0
    if index == len(places) or place - places[index - 1] <= places[index] - place:
        return index - 1
    return index
