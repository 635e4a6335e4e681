"""Words that hold a figure to another one: "melampaui", "belum dapat mencapai", "lebih rendah dari"."""

import re
from dataclasses import dataclass
from functools import cache

from normalise.comparison_words import any_of
from normalise.knowledge import alternatives, entry

__all__ = ["KINDS", "Measure", "measures_in"]

KINDS = ("above", "below", "more", "less", "missed", "least", "same")
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
CLAUSE = re.compile(r"[,;:.(]")
NEAR = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """`word` at `start:end` says how a figure stands to another: `kind` is a key of the grammar."""

    kind: str
    word: str
    start: int
    end: int


def measures_in(text: str) -> list[Measure]:
    """The words of comparison of a sentence; none where it speaks of several things."""
    found = [
        Measure(kind, match[0], match.start(), match.end())
        for kind in KINDS
        for match in said(kind).finditer(text)
        if is_stated(text, match.start())
    ]
    if not found or any_of("measure", "unclear").search(text):
        return []
    widest = [one for one in found if not any(covers(other, one) for other in found)]
    return sorted(widest, key=lambda one: one.start)


@cache
def said(kind: str) -> re.Pattern[str]:
    """Any way to say `kind`: a word, or a verb behind one of those that say that it happened or did not."""
    known = entry("comparisons", "measure")
    ways = [alternatives(known[kind]["words"])] if known[kind]["words"] else []
    if known[kind]["verbs"]:
        modal = alternatives(known["modal"])
        verbs = alternatives(known[kind]["verbs"])
        ways.append(rf"(?:{alternatives(known[kind]['said'])})\s+(?:(?:{modal})\s+)*(?:{verbs})")
    return re.compile(rf"(?<![\w-])(?:{'|'.join(ways)})(?![\w-])", re.IGNORECASE)


def covers(wide: Measure, narrow: Measure) -> bool:
    return wide is not narrow and wide.start <= narrow.start and narrow.end <= wide.end and wide.word != narrow.word


def is_stated(text: str, start: int) -> bool:
    """Whether the word at `start` is neither denied nor hoped for."""
    near = WORD.findall(CLAUSE.split(text[:start])[-1])[-NEAR:]
    return not any_of("measure", "no_measure").search(" ".join(near))
