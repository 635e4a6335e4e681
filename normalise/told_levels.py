"""The figures of a sentence as levels that may be compared: of which time each is, and whether two are of one kind."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from normalise.comparison_words import any_of, listed, phrase
from normalise.grammar import last_role
from normalise.knowledge import knowledge
from normalise.passages import Mention, Passage

__all__ = [
    "When",
    "alike",
    "is_level",
    "is_light",
    "last_time",
    "role",
    "stands_alone",
    "stated_time",
    "unit_of",
    "when",
]

WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
BRACKETED = re.compile(r"\([^()]*\)")
MOST_UNKNOWN = 4
NYA = "nya"
FACTOR = 20
"""So far apart lie "3,5" and "4 juta", of which the first is short for 3,5 juta."""


@dataclass(frozen=True, slots=True, order=True)
class When:
    """A year and its month; 0 where the text names none."""

    year: int
    month: int = 0


@cache
def stated_time() -> re.Pattern[str]:
    months = "|".join(knowledge("comparisons")["months"])
    return re.compile(rf"(?:(?P<month>{months})\s+(?:tahun\s+)?)?(?<!\d)(?P<year>(?:19|20)\d\d)(?!\d)", re.IGNORECASE)


@cache
def time_behind() -> re.Pattern[str]:
    """A time right behind a figure: "95,95 % pada tahun 2015", "110,44 (2021)"."""
    onward = "|".join(knowledge("comparisons")["onward"])
    return re.compile(
        rf"\s*(?:(?!(?:{onward})\b)[^\W\d_]+\s+){{0,2}}?(?:\(|(?:pada|di|tahun|bulan|per|periode|akhir|awal)\s+)+{stated_time().pattern}",
        re.IGNORECASE,
    )


def when(passage: Passage, mention: Mention) -> When | None:
    """The time that is said of the figure: behind it, else last before it."""
    behind = time_behind().match(passage.after(mention))
    if behind:
        return time_in(behind)
    earlier = [one for one in passage.mentions if one.end <= mention.start]
    lead = passage.before(mention)
    taken = time_behind().match(passage.after(earlier[-1])) if earlier else None
    return last_time(lead[taken.end() :] if taken else lead)


def last_time(text: str) -> When | None:
    """The time that `text` names last."""
    found = list(stated_time().finditer(text))
    return time_in(found[-1]) if found else None


def time_in(match: re.Match[str]) -> When:
    months = [str(one) for one in knowledge("comparisons")["months"]]
    month = match["month"]
    return When(int(match["year"]), months.index(month.casefold()) + 1 if month else 0)


def is_level(mention: Mention) -> bool:
    """Whether the figure is one certain number: no range, no "sekitar"."""
    figure = mention.figure
    return figure.value is not None and not mention.approximate and figure.bound is None


def stands_alone(passage: Passage, mention: Mention) -> bool:
    """Whether the figure is no part of a ratio or a date: "1:20"."""
    text, own = passage.sentence.text, mention.figure.text
    before, behind = text[max(mention.start - 1, 0) : mention.start], text[mention.end : mention.end + 1]
    return not {":", "/"}.intersection((*own, before)) and behind != ":"


def unit_of(mention: Mention) -> str | None:
    """The unit in small letters: "Tahun" is "tahun"."""
    unit = mention.figure.unit
    return None if unit is None else unit.casefold()


def alike(one: Mention, other: Mention) -> bool:
    """Whether two figures may be values of one thing: of one unit, or one of them without, no factor left out, and
    both separators clear, or both unclear in one way."""
    first, second = one.figure, other.figure
    if len(first.readings) != len(second.readings):
        return False
    units = (unit_of(one), unit_of(other))
    if units[0] == units[1]:
        return True
    values = sorted(abs(value) for value in (first.value, second.value) if value is not None)
    return None in units and len(values) == 2 and values[1] < FACTOR * max(values[0], Decimal(1))


def role(passage: Passage, mention: Mention) -> str | None:
    """Whether the words before the figure call it a target, a realisasi or a capaian."""
    return last_role(passage.before(mention))


def is_light(gap: str, *known: str) -> bool:
    """Whether the words of `gap` speak of nothing new: those of every such sentence, those of `known` and times; with "ini" or
    "tersebut" among them a few others may stand there."""
    gap = phrase("to_a_time").sub(" ", gap)
    if any_of("breaks").search(gap):
        return False
    said = {word.casefold() for text in known for word in WORD.findall(text)}
    words = [word.casefold() for word in WORD.findall(BRACKETED.sub(" ", gap))]
    known_words = listed("light") | said
    new = [word for word in words if not word.isdigit() and {word, word.removesuffix(NYA)}.isdisjoint(known_words)]
    refers = any(word in listed("anaphor") for word in words)
    return not new or (refers and len(new) <= MOST_UNKNOWN)
