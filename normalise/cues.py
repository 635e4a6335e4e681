"""The words by which sentences state arithmetic among their figures (`data/arithmetic.yaml`), and how they are looked up."""

import re
from functools import cache

from normalise.grammar import words_of
from normalise.knowledge import entry, pattern

__all__ = ["content_words", "cue", "reach_of", "shape", "shape_as_written"]

_FILE = "arithmetic"
_WORD = re.compile(r"[^\W\d_]{4,}")


def cue(*path: str) -> re.Pattern[str]:
    """A pattern for any of the words listed at `path`, as whole words; "nya" may be attached."""
    return words_of(_FILE, *path)


@cache
def shape_as_written(*path: str) -> re.Pattern[str]:
    """The regular expression at `path`, in which capitals tell a name."""
    return re.compile(str(entry(_FILE, *path)))


def shape(*path: str) -> re.Pattern[str]:
    """The regular expression at `path`."""
    return pattern(_FILE, *path)


def reach_of(*path: str) -> int:
    """The number of characters at `path`."""
    return int(entry(_FILE, *path))


def content_words(text: str) -> frozenset[str]:
    """The words of four letters and more, in lower case: what a name is recognised by."""
    return frozenset(word.casefold() for word in _WORD.findall(text))
