"""How much a word tells one name of a list from the others."""

import math
from collections import Counter
from collections.abc import Iterable

from normalise.knowledge import knowledge

__all__ = ["Weights"]

_LEAST = 0.1


class Weights:
    """Words of few names weigh near 1, words of all of them little; a word that no name has weighs like a rare one."""

    def __init__(self, names: Iterable[Iterable[str]]) -> None:
        sets = [frozenset(words) for words in names]
        self._names = len(sets) + 1
        self._counts = Counter(word for words in sets for word in words)
        self._weak = frozenset(knowledge("names")["weak"])

    def knows(self, word: str) -> bool:
        """Whether several names have the word, so that it is no slip of the pen; words that carry no name do not count."""
        return self._counts[word] > 1 and word not in self._weak

    def __call__(self, word: str) -> float:
        if word in self._weak:
            return _LEAST
        if self._names <= 2:
            return 1.0
        return max(_LEAST, math.log(self._names / (self._counts[word] + 1)) / math.log(self._names))
