"""Where in a sentence a figure's predicate stands, and which figures may have one."""

import re
from collections.abc import Sequence

from normalise.folding import fold
from normalise.grammar import limit, words, words_of
from normalise.knowledge import knowledge
from normalise.passages import Mention, Passage
from normalise.units import PERCENT

__all__ = [
    "before_figure",
    "behind",
    "in_brackets",
    "is_bound",
    "is_mark",
    "is_printed_as_name",
    "name_at",
    "predicate_in",
]

BRACKETS = re.compile(r"\s*\(\s*([^()\d]{1,40}?(?:\d|[IVX]{1,4})?)\s*\)")
COMMA = re.compile(r"[,;:]")
FROM_OR_TO = re.compile(r"\b(?:menjadi|(?<!kurang )(?<!lebih )dari)\b", re.IGNORECASE)
LONGEST_BRIDGE = 60
QUOTES = " \"'“”‘’(:"


def behind(passage: Passage, mention: Mention, names: Sequence[str]) -> str:
    """The words behind a figure in which its predicate may stand: a few, and some more as long as no comma comes; what follows a
    word such as "sedangkan" is of something else, but where it is one of the names itself ("Melampaui Target")."""
    tail, near = passage.after(mention)[: limit("predicate", "far")], limit("predicate", "reach")
    plain = COMMA.split(tail)[0]
    told = plain if len(plain) > near else tail[:near]
    stops = [one for one in words("predicate", "stop").finditer(told) if not is_within(told, one, names)]
    return told[: stops[0].start()] if stops else told


def is_within(text: str, word: re.Match[str], names: Sequence[str]) -> bool:
    """Whether `word` of `text` is part of one of the names, printed there in full behind a word that announces it; in small letters
    only where nothing follows: "termasuk di bawah target provinsi" names no step."""
    for name in names:
        if words("predicate", "stop").search(name):
            for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
                if found.start() <= word.start() and word.end() <= found.end():
                    whole = is_printed_as_name(text, found[0]) or not text[found.end() :].lstrip()[:1].isalnum()
                    return whole and predicate_in(text[: found.end()], [name]) is not None
    return False


def predicate_in(tail: str, names: Sequence[str]) -> str | None:
    """The predicate that follows a marker in `tail`, possibly behind filler words and quotes; behind a marker that ordinary
    adjectives follow as well only one that is printed as a name."""
    marker = words("predicate", "marker").search(tail)
    found = None if marker is None else name_at(tail, marker.end(), words("predicate", "filler"), names)
    for kind in ("hard", "soft"):
        for match in words_of("predicates", kind).finditer(tail):
            told = name_at(tail, match.end(), words_of("predicates", "soft_filler"), names)
            if found is None and told is not None and (kind == "hard" or is_printed_as_name(tail, told)):
                found = told
    return found


def is_printed_as_name(text: str, word: str) -> bool:
    """Whether `word` is written as the name of a step, "Baik" or "baik" in quotes, not as an adjective."""
    quoted = re.search(rf"[\"'“”‘’]\s*{re.escape(word)}\s*[\"'“”‘’]", text)
    return word[0].isupper() or quoted is not None


def name_at(text: str, start: int, fillers: re.Pattern[str], names: Sequence[str]) -> str | None:
    """The name in `text` at `start`, behind filler words and quotes."""
    rest = text[start:].lstrip(QUOTES)
    while filler := fillers.match(rest):
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
    bridge = bridge_at_end(open_end)
    if bridge is None and not lead.rstrip().endswith("("):
        return None
    stem = (lead if bridge is None else lead[:bridge]).rstrip(" ,\"'“”‘’(")
    for name in names:
        if re.search(r"(?<!\w)" + re.escape(name) + "$", stem, re.IGNORECASE):
            start = len(stem) - len(name)
            soft = words_of("predicates", "soft").search(stem[:start]) is not None
            marked = words("predicate", "marker").search(stem[:start]) is not None or (
                soft and is_printed_as_name(stem, stem[start:])
            )
            taken = marked and is_of_an_earlier(passage, mention, start)
            return stem[start:] if not taken and (marked or len(name.split()) > 1) else None
    return None


def is_of_an_earlier(passage: Passage, mention: Mention, start: int) -> bool:
    """Whether the word at `start` of the words before `mention` is that of the figure before it, a result close by."""
    earlier = [one for one in passage.mentions if one.end <= mention.start]
    return bool(earlier) and is_mark(passage, earlier[-1]) and start < limit("predicate", "reach")


def bridge_at_end(text: str) -> int | None:
    """Where the longest bridge begins that `text` ends with."""
    patterns = (words("predicate", "bridge"), words_of("predicates", "bridge"))
    starts = [
        match.start()
        for pattern in patterns
        for start in range(max(0, len(text) - LONGEST_BRIDGE), len(text))
        if (match := pattern.match(text, start)) and match.end() == len(text)
    ]
    return min(starts, default=None)


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
