"""The figures of open contradictions, the most evident suspect first, as they are explained one after the other."""

from collections import Counter
from collections.abc import Iterable, Mapping
from heapq import heapify, heappop, heappush

from audit.suspicion import Evidence, Rank, Suspicion

__all__ = ["Suspects"]


class Suspects:
    """Whom to ask next. `open_ones` are the recomputations (indices) that nothing explains yet, `taking_part` the figures of each.

    What is known of a figure changes only with the recomputations around it, so that it is asked anew only then: a hostile report
    has thousands of contradictions. No figure is accused twice while there is another one.
    """

    def __init__(self, evidence: Evidence, open_ones: set[int], taking_part: Mapping[int, frozenset[str]]) -> None:
        self._evidence = evidence
        self._taking_part = taking_part
        self._left = Counter(name for taking in taking_part.values() for name in taking)
        self._known: dict[str, tuple[Rank, Suspicion]] = {}
        self._queue: list[tuple[Rank, str]] = []
        self.open = open_ones
        self.accused: set[str] = set()
        self._unaccused = len(self._left)
        self._only_accused = False
        self._ask(self._left)

    def first(self) -> Suspicion | None:
        """The most evident suspicion; None when correcting no figure would mend anything."""
        while self._queue:
            rank, name = self._queue[0]
            if self._may_be(name) and self._known[name][0] == rank:
                return self._known[name][1]
            heappop(self._queue)
        return None

    def rivals(self, first: Suspicion) -> list[Suspicion]:
        """The others, most evident first, that are as evident and would mend some of the same."""
        mended = frozenset(first.mended)
        names = {name for index in first.mended for name in self._taking_part[index]} - {first.figure.id}
        found = sorted(self._known[name] for name in names if self._may_be(name))
        return [one for _, one in found if one.weight == first.weight and not mended.isdisjoint(one.mended)]

    def explained(self, indices: Iterable[int], accused: str | None) -> None:
        """Take these recomputations as explained, by the figure `accused` where one is."""
        explained = [index for index in indices if index in self.open]
        self.open.difference_update(explained)
        for name in (name for index in explained for name in self._taking_part[index]):
            self._left[name] -= 1
            if not self._left[name]:
                del self._left[name]
                self._unaccused -= name not in self.accused
        if accused is not None and accused not in self.accused:
            self.accused.add(accused)
            self._unaccused -= accused in self._left
        if not self._unaccused and not self._only_accused:
            self._only_accused = True
            self._queue = [(rank, name) for name, (rank, _) in self._known.items()]
            heapify(self._queue)

    def ask_again(self, indices: Iterable[int]) -> None:
        """Ask anew about the figures of these recomputations."""
        self._ask({name for index in indices for name in self._taking_part[index]})

    def _ask(self, names: Iterable[str]) -> None:
        for name in names:
            found = self._evidence.ranked(name, self.open) if name in self._left else None
            if found is None:
                self._known.pop(name, None)
            else:
                self._known[name] = found
                heappush(self._queue, (found[0], name))

    def _may_be(self, name: str) -> bool:
        return name in self._known and name in self._left and (name not in self.accused or not self._unaccused)
