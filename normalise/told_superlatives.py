"""Sentences that call a figure the highest and tell the others with it: "terbesar pada Desa A sebesar 23 %, Desa B sebesar 21 %".

The others are the figures of the unit that follow one by one, each behind a name of its own.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from normalise.comparison_words import FILE, any_of
from normalise.cues import cue
from normalise.knowledge import alternatives, entry
from normalise.passages import Mention, Passage
from normalise.superlative_claims import told
from normalise.told_levels import is_level, unit_of
from schemas.meaning import Claim

__all__ = ["told_superlatives"]


def told_superlatives(passage: Passage) -> Iterator[Claim]:
    """`approximate` where no name like the others' ("Desa A", "Desa B") stands before the superlative: the figures may be of other
    things ("capaian tertinggi pada Indikator A 85 %, dan serapannya 98 %"), or all of them the highest, in no order ("terbanyak di
    Desa A 12 kasus, Desa B 15 kasus")."""
    text = passage.sentence.text
    if len(passage.mentions) < 2 or any_of("superlative", "unclear").search(text):
        return
    for way, word, mention, _ in told(passage):
        others = list(rivals(passage, mention))
        if others:
            subject = text[: text.rfind(word, 0, mention.start)]
            named = all(is_like(name, subject) for name, _ in others)
            ids = (mention.figure.id, *(one.figure.id for _, one in others))
            yield Claim(f"{way}-told", ids, text, word=word, approximate=not named)


def rivals(passage: Passage, mention: Mention) -> Iterator[tuple[str, Mention]]:
    """The figures behind `mention` that go on with its list, each with its name."""
    behind: Sequence[Mention] = [one for one in passage.mentions if one.start >= mention.end]
    for one in behind:
        gap = passage.before(one)
        match = named().match(joined().sub("", gap)) if joined().match(gap) else None
        if match is None or not is_name(match["name"]) or cue("sum", "not_part").search(gap):
            return
        if unit_of(one) is None or unit_of(one) != unit_of(mention) or not is_level(one):
            return
        yield match["name"].strip(), one


@cache
def joined() -> re.Pattern[str]:
    """What stands between two figures of a list; the unit may stand behind the first."""
    words = alternatives(entry(FILE, "superlative", "joining"))
    return re.compile(rf"^\s*(?:[^\W\d_]+\s*)?(?:[,;]|\b(?:{words})\b)")


@cache
def named() -> re.Pattern[str]:
    """The name of one more figure, and the words around it."""
    leading, telling = (alternatives(entry(FILE, "superlative", key)) for key in ("leading", "telling"))
    return re.compile(
        rf"^(?:\s*(?:[,;]|(?:{leading})\b))*[\s,;]*(?P<name>[^,;:.]{{2,80}}?)\s*(?:\b(?:{telling})\s*)*[:(]?\s*$"
    )


def is_like(name: str, before: str) -> bool:
    """Whether a name begins with a word, written as one, that stands among those `before`."""
    first = name.split()[0]
    return first[:1].isupper() and first in before.split()


def is_name(words: str) -> bool:
    """Whether `words` may name one more thing: some words, none of which compares or tells of a change."""
    said = words.split()
    moved = any_of("turn", "up", "verbs").search(words) or any_of("turn", "down", "verbs").search(words)
    return (
        0 < len(said) <= int(entry(FILE, "superlative", "name_words"))
        and any(len(one) > 2 for one in said)
        and not moved
    )
