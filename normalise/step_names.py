"""The names that a step of a scale gives, in every form in which the rest of a report may use them."""

import re
from collections.abc import Iterator
from functools import cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from schemas.scales import Predicate

__all__ = ["LIST_MARK", "LONGEST_NAME", "bare_name", "names_of", "predicates"]

LONGEST_NAME = 40
LONGEST_WITH_BRACKETS = 80
BRACKETS = re.compile(r"\(([^)]*)\)")
LIST_MARK = re.compile(r"^\s*(?:\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|[-•*o]\s+)", re.IGNORECASE)


def predicates(text: str, place: str) -> tuple[Predicate, ...]:
    """The names in the cell or line `text`, each once; `place` says where it stands and begins their forms."""
    found: dict[str, Predicate] = {}
    for form, name in names_of(text):
        found.setdefault(name.casefold(), Predicate(form=f"{place}:{form}", name=name))
    return tuple(found.values())


def names_of(text: str) -> Iterator[tuple[str, str]]:
    """`(form, name)`: the text as a whole, in its brackets, before them, and either side of "/" in a short one."""
    bare = BRACKETS.sub("", text)
    forms = [("whole", text)]
    if len(text) <= LONGEST_WITH_BRACKETS:
        forms += [*(("brackets", inner) for inner in BRACKETS.findall(text)), ("bare", bare)]
    if len(text) <= LONGEST_NAME:
        forms += [(f"{form}/{place}", part) for form, name in forms for place, part in enumerate(name.split("/"))]
    for form, name in forms:
        clean = squeeze(name).strip(" .,;:-\"'“”")
        if 0 < len(clean) <= LONGEST_NAME and re.search(r"[^\W\d_]", clean):
            yield form, clean


@cache
def around() -> frozenset[str]:
    return frozenset(knowledge("scales")["around_a_step"])


def bare_name(before: str, behind: str) -> str | None:
    """The name in a line of a list from what stands `before` and `behind` its numbers, without the words around them.

    Names on both sides ("AA (> 90 - 100) Sangat Memuaskan") become one with brackets. None where there is none, or more
    than a name.
    """
    said = [part for part in (stripped(before), stripped(naming().split(behind)[-1])) if part]
    name = f"{said[0]} ({said[1]})" if len(said) == 2 else "".join(said)
    return name if 0 < len(name) <= LONGEST_NAME and not re.search(r"\d", name) else None


@cache
def naming() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(knowledge('scales')['naming'])})(?!\w)", re.IGNORECASE)


def stripped(text: str) -> str:
    """`text` without the words and marks around a step at its two ends; what stands in brackets is one word."""
    words = re.findall(r"\([^()]*\)|[^\s()]+", text)
    while words and is_around(words[0]):
        words.pop(0)
    while words and is_around(words[-1]):
        words.pop()
    return " ".join(words).strip(' .,;:=-–—"“”')


def is_around(word: str) -> bool:
    bare = word.casefold().strip(" .,;:\"'“”")
    return bare in around() or not re.search(r"[^\W\d_]", word)
