"""The limit at which a report says that its achievements end."""

import re
from decimal import Decimal
from functools import cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge, pattern
from schemas.printed import Document

__all__ = ["find_caps"]

_LEAST, _MOST = Decimal(100), Decimal(200)
"""Whoever met the target is not cut below 100 percent, and no agency lets achievements end at more than twice the target."""


def find_caps(document: Document) -> tuple[Decimal, ...]:
    """The limits that sentences about achievements name, in percent, each once."""
    found = (limit for sentence in document.sentences for limit in _limits(squeeze(sentence.text)))
    return tuple(dict.fromkeys(found))


def _limits(text: str) -> list[Decimal]:
    told = pattern("caps", "subject").search(text) and pattern("caps", "reckoned").search(text)
    if not told or pattern("caps", "other").search(text):
        return []
    limits = [Decimal(next(filter(None, match.groups()))) for match in _limit().finditer(text)]
    return [limit for limit in limits if _LEAST <= limit <= _MOST]


@cache
def _limit() -> re.Pattern[str]:
    known = knowledge("caps")
    percent = r"(\d{3})(?:[.,]0+)?\s?(?:%|persen\b)"
    return re.compile(rf"{known['before']}\s+{percent}|{percent}\s+{known['behind']}", re.IGNORECASE)
