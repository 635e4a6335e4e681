"""The words by which sentences compare figures (`data/comparisons.yaml`), as patterns."""

import re
from functools import cache

from normalise.knowledge import alternatives, entry

__all__ = ["any_of", "listed", "phrase"]


FILE = "comparisons"


@cache
def any_of(*path: str) -> re.Pattern[str]:
    """A pattern for any of the words listed at `path`, whole and without endings: "peningkatannya" is another word."""
    return re.compile(rf"(?<![\w-])(?:{alternatives(entry(FILE, *path))})(?![\w-])", re.IGNORECASE)


@cache
def listed(*path: str) -> frozenset[str]:
    """The words at `path` in small letters."""
    return frozenset(str(word).casefold() for word in entry(FILE, *path))


@cache
def phrase(*path: str) -> re.Pattern[str]:
    """The pattern that is written at `path`; `<month>` in it stands for any month."""
    months = "|".join(entry(FILE, "months"))
    return re.compile(str(entry(FILE, *path)).replace("<month>", f"(?:{months})"), re.IGNORECASE)
