"""Hyphens at the ends of lines: those that only break a word, and those that belong to it."""

import re

__all__ = ["ends_with_hyphen", "is_hyphenation"]

HYPHENATED = re.compile(r"[^\W\d_]-")
DOUBLED = 4
"""Letters by which a doubled word is known: "masing-masing", "perundang-undangan", "sebesar-besarnya"."""


def ends_with_hyphen(text: str) -> bool:
    """Whether what follows on the next line belongs to the last word of `text`, without a blank between."""
    return HYPHENATED.fullmatch(text, max(len(text) - 2, 0)) is not None


def is_hyphenation(text: str, following: str) -> bool:
    """Whether the hyphen that ends `text` only breaks a word: not in "masing-masing", "Jawa-Bali", "non-ASN", "e-office"."""
    last = text.rsplit(maxsplit=1)[-1:]
    before = last[0][:-1].lower() if last and not text[-1].isspace() else ""
    doubled = following[:DOUBLED].lower() in before if len(following) >= DOUBLED else before == following.lower()
    return bool(following[:1].islower() and len(before) > 1 and not doubled)
