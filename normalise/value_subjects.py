"""What the words before a figure say that it is of: the subject of "Cakupan imunisasi tahun 2023 sebesar 92,4 %" as it is written."""

import re
from dataclasses import dataclass
from functools import cache

from normalise.knowledge import alternatives, entry, pattern
from normalise.passages import Mention, Passage

__all__ = ["Subject", "own_subject"]

FILE = "values"
WORD = re.compile(r"[^\W_]+(?:[-/][^\W_]+)*")
LETTER = re.compile(r"[^\W\d_]")
OPEN_BRACKET = re.compile(r"\(\s*$")
CLOSING = re.compile(r"^[^\W\d_%]*\s*%?\s*(?:[^\W\d_]+[/.]?\s*){0,2}\)")
FEWEST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """`text` is what the figure is of, empty where the words before it name nothing new; `firm` where a word such as "sebesar" or
    brackets lead from it to the figure."""

    text: str
    firm: bool


def own_subject(passage: Passage, mention: Mention) -> Subject | None:
    """None where the words before the figure say that it is no value, or where there are none: a row of numbers is a chart's."""
    lead = behind_unit(passage, mention)
    bracketed = OPEN_BRACKET.search(lead) is not None and CLOSING.match(passage.after(mention)) is not None
    if bracketed:
        lead = lead[: lead.rindex("(")]
    told = leading().search(lead)
    rest = lead[: end_of_subject(told)] if told else lead
    if not told and pattern(FILE, "no_value").search(rest):
        return None
    if LETTER.search(lead) is None and not bracketed:
        return None
    firm = bracketed or (told is not None and says().search(told[0]) is not None) or rest.rstrip().endswith((":", "="))
    return Subject(last_named(rest), firm)


def behind_unit(passage: Passage, mention: Mention) -> str:
    """The words before a figure, without the unit of the figure before it."""
    lead = passage.before(mention)
    earlier = [one.figure.unit for one in passage.mentions if one.end <= mention.start]
    unit = earlier[-1] if earlier else None
    return re.sub(rf"^\s*{re.escape(unit)}(?!\w)", "", lead, flags=re.IGNORECASE) if unit else lead


def end_of_subject(told: re.Match[str]) -> int:
    """Where the subject ends: among the words that lead to the figure, behind the last that belongs to it."""
    kept = [one.end() for one in WORD.finditer(told[0]) if one[0].casefold() in listed("kept")]
    return told.start() + max(kept, default=0)


def last_named(text: str) -> str:
    """The last clause of `text` that names anything, without the words around the name; empty where none does."""
    for clause in reversed(pattern(FILE, "clause").split(text)):
        name = trimmed(clause)
        if name:
            return name
    return ""


def trimmed(clause: str) -> str:
    words = list(WORD.finditer(clause))
    while words and is_edge(words[0][0]):
        words.pop(0)
    while words and is_edge(words[-1][0]):
        words.pop()
    words = words[-int(entry(FILE, "longest")) :]
    if not any(names(word[0]) for word in words):
        return ""
    return " ".join(clause[words[0].start() : words[-1].end()].split())


def is_edge(word: str) -> bool:
    return word.isdigit() or word.casefold() in listed("edges")


def names(word: str) -> bool:
    plain = len(word) >= FEWEST_LETTERS and not word.isdigit()
    return plain and word.casefold() not in listed("edges", "says", "besides", "empty")


@cache
def listed(*lists: str) -> frozenset[str]:
    return frozenset(str(word) for name in lists for word in entry(FILE, name))


@cache
def says() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(entry(FILE, 'says'))})(?!\w)", re.IGNORECASE)


@cache
def leading() -> re.Pattern[str]:
    """The words that lead to a figure, right before it."""
    words = alternatives([*entry(FILE, "says"), *entry(FILE, "besides")])
    return re.compile(rf"(?:(?<!\w)(?:{words})\s*)+[:=(]?\s*$", re.IGNORECASE)
