"""Where in a sentence a figure's predicate stands, and which figures may have one."""

import re
from collections.abc import Sequence

from normalise.folding import fold
from normalise.grammar import limit, words
from normalise.knowledge import knowledge
from normalise.passages import Mention, Passage
from normalise.units import PERCENT

__all__ = ["before_figure", "in_brackets", "is_bound", "is_mark", "predicate_in"]

BRACKETS = re.compile(r"\s*\(\s*([^()\d]{1,40}?(?:\d|[IVX]{1,4})?)\s*\)")
FROM_OR_TO = re.compile(r"\b(?:menjadi|(?<!kurang )(?<!lebih )dari)\b", re.IGNORECASE)
QUOTES = " \"'“”‘’(:"


def predicate_in(tail: str, names: Sequence[str]) -> str | None:
    """The predicate that follows a marker in `tail`, possibly behind filler words and quotes."""
    marker = words("predicate", "marker").search(tail)
    if marker is None:
        return None
    rest = tail[marker.end() :].lstrip(QUOTES)
    while filler := words("predicate", "filler").match(rest):
        rest = rest[filler.end() :].lstrip(QUOTES)
    for name in names:
        match = re.match(re.escape(name) + r"(?!\w)", rest, re.IGNORECASE)
        if match and not words("predicate", "longer").match(rest[match.end() :].lstrip()):
            return match[0]
    return None


def in_brackets(passage: Passage, mention: Mention, names: Sequence[str]) -> str | None:
    """ "87,04% (Kurang)": the whole content of the brackets right behind the figure is a name."""
    match = BRACKETS.match(passage.sentence.text, mention.end)
    return match[1] if match and fold(match[1]) in map(fold, names) else None


def before_figure(passage: Passage, mention: Mention, names: Sequence[str]) -> str | None:
    """ "predikat B (62,08)", "Level 3 dengan nilai 3,157": a name behind a marker, then the figure.

    A word that is marked behind an earlier figure is that one's: "62,08 dengan predikat B dengan nilai 12 ...".
    """
    lead = passage.before(mention)
    open_end = lead.rstrip(QUOTES)
    bridges = [one for one in words("predicate", "bridge").finditer(open_end) if one.end() == len(open_end)]
    if not bridges and not lead.rstrip().endswith("("):
        return None
    stem = (lead[: bridges[-1].start()] if bridges else lead).rstrip(" ,\"'“”‘’(")
    for name in names:
        if re.search(r"(?<!\w)" + re.escape(name) + "$", stem, re.IGNORECASE):
            start = len(stem) - len(name)
            marked = words("predicate", "marker").search(stem[:start]) is not None
            taken = marked and mention is not passage.mentions[0]
            return stem[start:] if not taken and (marked or len(name.split()) > 1) else None
    return None


def is_mark(passage: Passage, mention: Mention) -> bool:
    """Whether the figure may be a result that has a predicate: a percentage, or a number without a unit that is printed with
    decimals or called a value. "15 perangkat daerah memperoleh predikat BB" counts them."""
    figure = mention.figure
    if figure.unit == PERCENT:
        return True
    if words("predicate", "change").search(FROM_OR_TO.split(passage.before(mention))[-1]):
        return False
    if figure.unit is not None and words("predicate", "mark").fullmatch(figure.unit) is None:
        return False
    return figure.decimals > 0 or is_called_a_value(passage, mention)


def is_called_a_value(passage: Passage, mention: Mention) -> bool:
    called = words("predicate", "mark").search(passage.before(mention)[-limit("predicate", "mark_reach") :])
    behind = passage.sentence.text[mention.end :].lstrip()
    return called is not None and (not behind[:1].isalpha() or words("predicate", "then").match(behind) is not None)


def is_bound(passage: Passage, mention: Mention) -> bool:
    """Whether the figure is an end of something ("> 100 %", "lebih dari 90%"), not a value that has a predicate."""
    known = knowledge("scales")
    marks = tuple(mark for name in ("above", "at_least", "below", "at_most", "exactly") for mark in known[name])
    return passage.before(mention).casefold().rstrip().endswith(marks)
