"""How alike two written names are, 0 to 100: by the words they share, with slips of the pen, short forms and misread letters."""

from collections.abc import Callable, Sequence
from functools import cache, lru_cache

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from normalise.knowledge import knowledge
from normalise.nomenclature.misreadings import skeleton
from schemas.tables import Deviation

__all__ = ["LETTERS_PER_SLIP", "Weigh", "deviation", "evenly_alike", "likeness", "same_word"]

Weigh = Callable[[str], float]
"""How much a word tells one name from others, above 0."""

_LETTERS = 94.0
"""Likeness of all letters from which on it does not matter where words begin."""
_PRINTED_SHARE = 0.65
"""A word of the printed name that the official one lacks tells against it more than a word that was left out."""
_ABBREVIATED = 0.95
_SHORTEST_STUMP = 3
_SHORTEST_INITIALS = 3
_SHORT = 4
"""Letters up to which two words are one only when they are equal: RKA is not DPA, and DPA not DPPA."""
LETTERS_PER_SLIP = 3
"""A word of so many letters may have a slip, one of twice as many two: a list tells which words there are."""
_NO_WORD = 0.0


def likeness(
    printed: Sequence[str], official: Sequence[str], weigh: Weigh, letters_per_slip: int = LETTERS_PER_SLIP
) -> float:
    """Score of two names given as words; 100 only for the same words.

    The share, by weight, of the printed words that stand in the official name, in order, and of the official words that
    are printed; 0 for names of which one only has a word like "tidak" or "perubahan".
    """
    if tuple(printed) == tuple(official):
        return 100.0
    if _opposed(printed, official):
        return 0.0
    of_printed, of_official = shares(printed, official, weigh, letters_per_slip)
    words = 100 * (_PRINTED_SHARE * of_printed + (1 - _PRINTED_SHARE) * of_official)
    return min(max(words, _letters(printed, official)), 99.9)


def evenly_alike(
    one: Sequence[str], other: Sequence[str], weigh: Weigh, letters_per_slip: int = LETTERS_PER_SLIP
) -> float:
    """Score of two names of which neither may lack a word of the other: the lower of the two shares of words."""
    if tuple(one) == tuple(other):
        return 100.0
    if _opposed(one, other):
        return 0.0
    return min(max(100 * min(shares(one, other, weigh, letters_per_slip)), _letters(one, other)), 99.9)


def deviation(printed: Sequence[str], official: Sequence[str]) -> Deviation | None:
    """How the words of a printed name differ from those of the official one; words that carry no name do not count."""
    weak = knowledge("names")["weak"]
    mine, its = ([word for word in words if word not in weak] for words in (printed, official))
    if mine == its:
        return None
    if its[: len(mine)] == mine:
        return "cut"
    alike = len(mine) == len(its) and all(same_word(one, other) for one, other in zip(mine, its, strict=True))
    return "spelling" if alike or _letters(mine, its) else "words"


def _letters(one: Sequence[str], other: Sequence[str]) -> float:
    """Likeness of all letters wherever words begin; 0 where it is too low to tell that, or where short words
    differ: RKA for DPA is a small difference of letters only."""
    if len(one) == len(other) and any(map(_other_short_word, one, other)):
        return 0.0
    letters = fuzz.ratio(skeleton("".join(one)), skeleton("".join(other)))
    return letters if letters >= _LETTERS else 0.0


def _other_short_word(one: str, other: str) -> bool:
    return (
        len(one) < _SHORT and len(other) < _SHORT and skeleton(one) != skeleton(other) and sorted(one) != sorted(other)
    )


def _opposed(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether only one of two names has a word that makes another name of it: "tidak", "perubahan"."""
    return any(
        not any(word in its or same_word(word, its) for its in those)
        for these, those in ((one, other), (other, one))
        for word in _deciders() & set(these)
    )


@cache
def _deciders() -> frozenset[str]:
    return frozenset(knowledge("names")["deciding"])


def shares(printed: Sequence[str], official: Sequence[str], weigh: Weigh, letters_per_slip: int) -> tuple[float, float]:
    """Share of the weight of either name that the best way to lay one along the other finds in both."""
    left, right = [weigh(word) for word in printed], [weigh(word) for word in official]
    rows: list[list[tuple[float, float]]] = [[(0.0, 0.0)] * (len(official) + 1)]
    for at, word in enumerate(printed, 1):
        row = [(0.0, 0.0)]
        for place, other in enumerate(official, 1):
            ways = [rows[at - 1][place], row[place - 1]]
            if alike := same_word(word, other, letters_per_slip):
                ways.append(_met(rows[at - 1][place - 1], alike, left[at - 1], right[place - 1]))
            if place > 1 and _joined(word, official[place - 2], other):
                ways.append(_met(rows[at - 1][place - 2], 1.0, left[at - 1], right[place - 2] + right[place - 1]))
            if at > 1 and _joined(other, printed[at - 2], word):
                ways.append(_met(rows[at - 2][place - 1], 1.0, left[at - 2] + left[at - 1], right[place - 1]))
            if length := _initials(word, official[:place]):
                ways.append(_met(rows[at - 1][place - length], 1.0, left[at - 1], sum(right[place - length : place])))
            if length := _initials(other, printed[:at]):
                ways.append(_met(rows[at - length][place - 1], 1.0, sum(left[at - length : at]), right[place - 1]))
            row.append(max(ways, key=sum))
        rows.append(row)
    met = rows[-1][-1]
    return met[0] / (sum(left) or 1.0), met[1] / (sum(right) or 1.0)


def _met(before: tuple[float, float], alike: float, left: float, right: float) -> tuple[float, float]:
    return before[0] + alike * left, before[1] + alike * right


def _joined(whole: str, first: str, second: str) -> bool:
    """Whether a lost blank made `whole` of two words."""
    return abs(len(whole) - len(first) - len(second)) <= 1 and same_word(whole, first + second) > 0


def _initials(short: str, words: Sequence[str]) -> int:
    """How many of the last `words` the short form `short` stands for by their first letters, "rsud"; else 0."""
    length = len(short)
    if not _SHORTEST_INITIALS <= length <= len(words) or not short.isalpha():
        return 0
    return length if all(word[0] == letter for word, letter in zip(words[-length:], short, strict=True)) else 0


@lru_cache(maxsize=65536)
def same_word(printed: str, official: str, letters_per_slip: int = LETTERS_PER_SLIP) -> float:
    """How far two words are one: 1 the same, less for slips or a word cut short, 0 for another word."""
    if printed == official:
        return 1.0
    if printed.isdecimal() and official.isdecimal():
        return _NO_WORD
    left, right = skeleton(printed), skeleton(official)
    if left == right:
        return 0.98
    short, long = sorted((left, right), key=len)
    if _SHORTEST_STUMP <= len(short) < len(long) and long.startswith(short):
        return _ABBREVIATED
    most = len(long) // letters_per_slip
    if len(short) < _SHORT or abs(len(left) - len(right)) > most:
        return _NO_WORD
    slips = OSA.distance(left, right, score_cutoff=most)
    return 1 - slips / len(long) if slips <= most else _NO_WORD
