"""Hyphens at the ends of lines: those that only break a word, and those that belong to it."""

import re

__all__ = ["ends_with_hyphen", "is_hyphenation"]

HYPHENATED = re.compile(r"[^\W\d_]-$")
LAST_WORD = re.compile(r"(\S+)$")
DOUBLED = 4
"""Letters by which a doubled word is known: "masing-masing", "perundang-undangan", "sebesar-besarnya"."""


def ends_with_hyphen(text: str) -> bool:
    """Whether what follows on the next line belongs to the last word of `text`, without a blank between."""
    return bool(HYPHENATED.search(text))


def is_hyphenation(text: str, following: str) -> bool:
    """Whether the hyphen that ends `text` only breaks a word: not in "masing-masing", "Jawa-Bali", "non-ASN", "e-office"."""
    match = LAST_WORD.search(text)
    before = match.group(1)[:-1].lower() if match else ""
    doubled = following[:DOUBLED].lower() in before if len(following) >= DOUBLED else before == following.lower()
    return bool(following[:1].islower() and len(before) > 1 and not doubled)
