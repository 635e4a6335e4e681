"""Fingerprints that outlive runs and new versions of a report: made of words, never of pages, boxes or numbers given."""

import hashlib
from collections import Counter
from collections.abc import Iterable

from normalise.folding import fold

__all__ = ["KeyMaker", "words_alone"]


class KeyMaker:
    """Hands out keys; equal ingredients are told apart by their ordinal in reading order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def key(self, *parts: str | None) -> str:
        """16 hexadecimal digits of the folded `parts` and their ordinal among equals."""
        joined = "\x1f".join(fold(part or "") for part in parts)
        self._seen[joined] += 1
        return hashlib.sha1(f"{joined}\x1f{self._seen[joined]}".encode(), usedforsecurity=False).hexdigest()[:16]


def words_alone(text: str, numbers: Iterable[tuple[int, int]]) -> str:
    """`text` with a nought for each of `numbers` (where they start and end): the words around a figure outlive the correction of
    another one among them."""
    for start, end in sorted(numbers, reverse=True):
        text = f"{text[:start]} 0 {text[end:]}"
    return text
