"""Numbers of items that run on in one text: "1. Program A 2. Program B 3 Program C"."""

import re

from normalise.units import factor_of, is_unit_word

__all__ = ["enumeration"]

_ITEM = re.compile(r"(?<![\w.,/(-])(\d{1,2})([.)]\s*|\s+)(?=([A-Z][^\W\d_]+))")
_OPENING = re.compile(r"\s*(\d{1,2})\s+([A-Z][a-z]+)(?:\W+[^\W\d_]+){3}")


def enumeration(text: str) -> list[tuple[int, int]]:
    """The places of the numbers that count up from a first item at the start of `text`.

    The mark behind a later number may be missing; the number of a text without further items stands before a whole phrase.
    """
    places: list[tuple[int, int]] = []
    for match in _ITEM.finditer(text):
        begins = match.start() == len(text) - len(text.lstrip())
        marked = bool(match[2].strip())
        is_next = int(match[1]) == len(places) + 1 and (marked or not _counts(match[3]))
        if is_next and (places or (begins and marked)):
            places.append(match.span(1))
    if len(places) > 1:
        return places
    opening = _OPENING.match(text)
    return [opening.span(1)] if opening and not _counts(opening[2]) else []


def _counts(word: str) -> bool:
    return is_unit_word(word) or factor_of(word) is not None
