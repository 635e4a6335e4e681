"""Names of goals compared: one name however it is written, or two that say the opposite."""

from difflib import SequenceMatcher

from schemas.statements import ListedGoal

__all__ = ["is_one_name", "is_opposite"]

SAME_NAME, SAME_REST = 0.9, 0.85
"""Names so much alike are one, written with slips; of two that say the opposite the rest is so much alike."""
SAME_WORD, LONG = 0.7, 5
"""A word of so many letters tells, and is the same as another so much like it."""


def is_opposite(one: ListedGoal, other: ListedGoal) -> bool:
    rests = (one.printed.casefold().split()[1:], other.printed.casefold().split()[1:])
    return None not in (one.way, other.way) and one.way != other.way and alike(*map("".join, rests)) >= SAME_REST


def is_one_name(one: str, other: str) -> bool:
    """Whether two names differ in spelling only, or one is the other cut or with a word more; digits that fell into them do not
    count."""
    first, second = letters(one), letters(other)
    if first in second or second in first or is_cut(one, other) or is_cut(other, one):
        return True
    return alike(first, second) >= SAME_NAME and (has_words_of(one, other) or has_words_of(other, one))


def is_cut(one: str, other: str) -> bool:
    """Whether `one` is the first words of `other`, misspelt or not."""
    mine, its = one.casefold().split(), other.casefold().split()[: len(one.split())]
    return (
        len(mine) == len(its)
        and alike(" ".join(mine), " ".join(its)) >= SAME_NAME
        and alike(mine[-1], its[-1]) >= SAME_WORD
    )


def has_words_of(one: str, other: str) -> bool:
    """Whether every long word of `other` stands in `one`, perhaps misspelt or in two parts."""
    words, whole = one.casefold().split(), letters(one)
    return all(
        letters(word) in whole or any(alike(word, each) >= SAME_WORD for each in words)
        for word in other.casefold().split()
        if len(word) >= LONG
    )


def letters(text: str) -> str:
    return "".join(char for char in text.casefold() if char.isalpha())


def alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
