"""Numbers that are no figures: dates, legal references, codes, labels. Each exclusion has a name."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from normalise.enumerations import enumeration
from normalise.knowledge import alternatives, knowledge
from normalise.number_words import ends_with_number
from normalise.places import Places
from normalise.units import is_unit_word

__all__ = ["Exclusion", "Reason", "exclusions"]

Reason = Literal[
    "list_number",
    "heading",
    "caption",
    "contents",
    "furniture",
    "date",
    "year",
    "legal",
    "identifier",
    "reference",
    "ordinal",
    "column_number",
    "address",
    "label",
    "name",
    "formula",
]

_WORD = re.compile(r"\w+")
_OPENING = re.compile(r"\\b(?:\(\?:([\w| -]+)\)|([\w-]+))(?=\\b|(?:\(\?:(?: \w+\|?)+\)\?)?\\s\+)")
"""In a pattern: a word boundary, a word or a choice of words in brackets, and their end."""
_BARE_YEAR = re.compile(r"(?<!\d)(?<!\d[.,/])(?<!%)(?:19[4-9]\d|20[0-4]\d)(?![\d%]|[.,]\d)")
_NEXT_WORD = re.compile(r"\s*(?:\([^)]*\)\s*)?([^\W\d_]+|%)")
_REACH = 300
"""Characters before a number among which it is looked for what says that it is one, or none."""
_MONEY_BEFORE = re.compile(r"(?:rp\.?|idr)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Characters `start:end` are no figure, because of `reason`."""

    start: int
    end: int
    reason: Reason


@dataclass(frozen=True, slots=True)
class _Rule:
    """`words` are those one of which every match begins with, so that a text without them need not be searched; empty for a
    pattern that begins otherwise."""

    reason: Reason
    pattern: re.Pattern[str]
    words: frozenset[str]


@cache
def _rules(prose: bool) -> tuple[_Rule, ...]:
    known = knowledge("numbers")
    patterns = [
        (entry["reason"], pattern.replace("{months}", known["months"]))
        for entry in known["exclusions"]
        if entry.get("only") in (None, "prose" if prose else "cell")
        for pattern in entry["patterns"]
    ]
    return tuple(_Rule(reason, re.compile(one, re.IGNORECASE), _first_words(one)) for reason, one in patterns)


def _first_words(pattern: str) -> frozenset[str]:
    """The first words of what `pattern` begins with where that is a whole word or a choice of them; else none."""
    opening = _OPENING.match(pattern)
    return frozenset(_WORD.findall(one)[0] for one in (opening[1] or opening[2]).split("|")) if opening else frozenset()


@lru_cache(maxsize=8192)
def exclusions(text: str, *, prose: bool) -> tuple[Exclusion, ...]:
    """The parts of `text` that hold numbers but no figure, by start; an earlier rule wins over a later one.

    In `prose` a lone "2023" is a year; in a cell under a heading it may be a count.
    """
    found: list[Exclusion] = []
    taken = Places()
    if not any(map(str.isdigit, text)):
        return ()
    words = set(_WORD.findall(text.casefold()))
    for rule in _rules(prose):
        if rule.words and rule.words.isdisjoint(words):
            continue
        for match in rule.pattern.finditer(text):
            if rule.reason == "list_number" and (_closes(text, match) or _is_value(text, match)):
                continue
            if rule.reason == "ordinal" and _leads_to(text, match):
                continue
            for name in _parts(match):
                if taken.take(*match.span(name)):
                    found.append(Exclusion(*match.span(name), rule.reason))
    for start, end in enumeration(text):
        if taken.take(start, end):
            found.append(Exclusion(start, end, "list_number"))
    if prose:
        for match in _BARE_YEAR.finditer(text):
            if not _counts_something(text, match) and taken.take(*match.span()):
                found.append(Exclusion(*match.span(), "year"))
    return tuple(sorted(found, key=lambda exclusion: exclusion.start))


def _closes(text: str, match: re.Match[str]) -> bool:
    """Whether the bracket behind the number closes one before it, "(12 dari 12) desa", or stands behind another number:
    "enam (6) desa", "80% (12) dari"."""
    start, end = match.span("x")
    before = text[max(start - _REACH, 0) : start]
    if before.endswith("("):
        return ends_with_number(before[:-1]) or re.search(r"[\d%]\s*\($", before) is not None
    return text[end : end + 1] == ")" and before.rfind("(") > before.rfind(")")


def _is_value(text: str, match: re.Match[str]) -> bool:
    """Whether the number stands in brackets behind the word for what it states, "target (66)"; "(1)" begins a list."""
    start = match.start("x")
    return _valued().search(text, max(start - _REACH, 0), start) is not None and int(match["x"]) > 1


@cache
def _valued() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(knowledge('numbers')['valued'])})(?:nya)?\s+\($", re.IGNORECASE)


def _leads_to(text: str, match: re.Match[str]) -> bool:
    """Whether the number is where something has come to, "dari 24 sekolah ke 28 sekolah", and no ordinal."""
    word = _NEXT_WORD.match(text, match.end())
    if not word or "-" in match[0]:
        return False
    before = text[max(match.start() - _REACH, 0) : match.start()]
    return re.search(rf"\bdari\s+[\d.,]+\s+{re.escape(word[1])}\b[^.;]*$", before, re.IGNORECASE) is not None


def _parts(match: re.Match[str]) -> list[str | int]:
    named = [name for name in ("x", "y") if match.groupdict().get(name)]
    return list(named) or [0]


def _counts_something(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a year is a quantity: of rupiah, per cent, or of things behind an announcing word."""
    following = _NEXT_WORD.match(text, match.end())
    start = match.start()
    if _MONEY_BEFORE.search(text, max(start - _REACH, 0), start):
        return True
    if not following or following[1] == "%":
        return following is not None
    before = text[max(start - _REACH, 0) : start].casefold().split()
    announced = bool({" ".join(before[-1:]), " ".join(before[-2:])} & set(knowledge("numbers")["quantity_cues"]))
    is_round = match[0].endswith("00")
    return is_unit_word(following[1]) and following[1].casefold() != "tahun" and (announced or is_round)
