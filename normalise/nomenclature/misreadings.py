"""Letters that scanners take for each other, made one: two words with one skeleton may be one word."""

from functools import lru_cache

__all__ = ["skeleton"]

_MISREAD = (
    ("rn", "m"),
    ("ii", "u"),
    ("ri", "n"),
    ("0", "o"),
    ("1", "l"),
    ("i", "l"),
    ("5", "s"),
    ("6", "b"),
    ("9", "g"),
    ("8", "b"),
)


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """`word` with one letter for those that are taken for each other."""
    for wrong, right in _MISREAD:
        word = word.replace(wrong, right)
    return word
