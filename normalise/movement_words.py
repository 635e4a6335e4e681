"""The words that lead from one figure to another (`data/movements.yaml`), as patterns."""

import re
from functools import cache

from normalise.knowledge import alternatives, entry, pattern
from normalise.turns import Turn, Way

__all__ = ["brought_in", "number", "shape"]

FILE = "movements"
WAYS: tuple[Way, ...] = ("up", "down")


def shape(*path: str) -> re.Pattern[str]:
    """The regular expression at `path`."""
    return pattern(FILE, *path)


def number(*path: str) -> int:
    return int(entry(FILE, *path))


@cache
def verbs(way: Way) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry(FILE, 'brought', way))})(?!\w)", re.IGNORECASE)


def brought_in(text: str) -> list[Turn]:
    """The verbs by which someone brings a figure up or down, from left to right."""
    found = [Turn(way, one[0], one.start(), one.end()) for way in WAYS for one in verbs(way).finditer(text)]
    return sorted(found, key=lambda turn: turn.start)
