"""Numbers written as words: "lima", "dua belas", "tiga puluh dua"."""

import re
from collections.abc import Iterator
from functools import cache

from normalise.knowledge import knowledge

__all__ = ["ends_with_number", "spelled_number", "spelled_numbers"]

_REACH = 60
"""Characters before a number in words among which the word before it is looked for."""


@cache
def _pattern() -> re.Pattern[str]:
    known = knowledge("numbers")
    first = "|".join(known["words"])
    more = "|".join([*known["words"], *known["word_factors"], *known["word_powers"], known["teens"]])
    return re.compile(rf"\b(?:{first})(?:\s+(?:{more}))*\b", re.IGNORECASE)


def spelled_number(text: str) -> int | None:
    """Value of `text` when all of it is a number in words, else None."""
    return _value(text.split()) if _pattern().fullmatch(text.strip()) else None


def spelled_numbers(text: str) -> Iterator[tuple[int, int, int]]:
    """`(start, end, value)` of every number in words in `text`."""
    for match in _pattern().finditer(text):
        before = text[max(match.start() - _REACH, 0) : match.start()].split()[-1:]
        if not before or before[0].casefold() not in knowledge("numbers")["not_before_word"]:
            yield match.start(), match.end(), _value(match[0].split())


def ends_with_number(text: str) -> bool:
    """Whether the last words of `text` are a number."""
    ends = [match.end() for match in _pattern().finditer(text)]
    return bool(ends) and not text[ends[-1] :].strip()


def _value(words: list[str]) -> int:
    known = knowledge("numbers")
    total = group = digit = 0
    for word in (word.casefold() for word in words):
        if word == known["teens"]:
            group, digit = group + digit + 10, 0
        elif word in known["word_powers"]:
            total, group, digit = total + (group + digit) * known["word_powers"][word], 0, 0
        elif word in known["word_factors"]:
            group, digit = group + digit * known["word_factors"][word], 0
        else:
            group, digit = group + digit, known["words"][word]
    return total + group + digit
