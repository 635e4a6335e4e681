"""Which parts of a text are taken: asked for every number of a text, of which a hostile one has thousands."""

from bisect import bisect_right
from collections.abc import Iterable

__all__ = ["Places"]


class Places:
    """Parts `start:end` of a text that do not overlap."""

    def __init__(self, taken: Iterable[tuple[int, int]] = ()) -> None:
        self._taken = sorted(taken)

    def take(self, start: int, end: int) -> bool:
        """Take `start:end` unless some of it is taken; whether it was free."""
        at = bisect_right(self._taken, (start, end))
        if at and self._taken[at - 1][1] > start:
            return False
        if at < len(self._taken) and self._taken[at][0] < end:
            return False
        self._taken.insert(at, (start, end))
        return True
