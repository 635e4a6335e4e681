"""The words by which sentences state arithmetic among their figures (`data/arithmetic.yaml`), and how they are looked up."""

import re
from functools import cache
from typing import Any

from normalise.knowledge import knowledge

__all__ = ["content_words", "cue", "reach_of", "shape", "shape_as_written"]

_WORD = re.compile(r"[^\W\d_]{4,}")


def _entry(path: tuple[str, ...]) -> Any:
    known = knowledge("arithmetic")
    for step in path:
        known = known[step]
    return known


@cache
def cue(*path: str) -> re.Pattern[str]:
    """A pattern for any of the words listed at `path`, as whole words; "nya" may be attached."""
    longest = sorted((str(word) for word in _entry(path)), key=len, reverse=True)
    any_of = "|".join(re.escape(word) for word in longest)
    return re.compile(rf"(?<!\w)(?:{any_of})(?:nya)?(?!\w)", re.IGNORECASE)


@cache
def shape_as_written(*path: str) -> re.Pattern[str]:
    """The regular expression at `path`, in which capitals tell a name."""
    return re.compile(str(_entry(path)))


@cache
def shape(*path: str) -> re.Pattern[str]:
    """The regular expression at `path`."""
    return re.compile(str(_entry(path)), re.IGNORECASE)


def reach_of(*path: str) -> int:
    """The number of characters at `path`."""
    return int(_entry(path))


def content_words(text: str) -> frozenset[str]:
    """The words of four letters and more, in lower case: what a name is recognised by."""
    return frozenset(word.casefold() for word in _WORD.findall(text))
