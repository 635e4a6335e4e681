"""Fingerprints of findings: the same over runs and over versions of a report, so that a decision finds its finding."""

import hashlib
from collections import Counter

__all__ = ["Fingerprints"]


class Fingerprints:
    """Gives each finding a key from what it is about; equals get an ordinal in reading order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def key(self, *parts: str) -> str:
        stem = "\x1f".join(parts)
        self._seen[stem] += 1
        return hashlib.sha1(f"{stem}\x1f{self._seen[stem]}".encode(), usedforsecurity=False).hexdigest()[:16]
