"""The words by which sentences compare figures (`data/comparisons.yaml`), as patterns."""

import re
from functools import cache
from typing import Any

from normalise.knowledge import knowledge

__all__ = ["any_of", "listed", "phrase"]


def at(path: tuple[str, ...]) -> Any:
    known = knowledge("comparisons")
    for step in path:
        known = known[step]
    return known


@cache
def any_of(*path: str) -> re.Pattern[str]:
    """A pattern for any of the words listed at `path`, whole and without endings: "peningkatannya" is another word."""
    longest = sorted((str(word) for word in at(path)), key=len, reverse=True)
    return re.compile(
        r"(?<![\w-])(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in longest) + r")(?![\w-])",
        re.IGNORECASE,
    )


@cache
def listed(*path: str) -> frozenset[str]:
    """The words at `path` in small letters."""
    return frozenset(str(word).casefold() for word in at(path))


@cache
def phrase(*path: str) -> re.Pattern[str]:
    """The pattern that is written at `path`; `<month>` in it stands for any month."""
    months = "|".join(at(("months",)))
    return re.compile(str(at(path)).replace("<month>", f"(?:{months})"), re.IGNORECASE)
