"""Percentages that a sentence gets by holding one of its figures to another: "kabupaten 62,4 %, provinsi 65,0 %, sehingga kabupaten
dibandingkan dengan provinsi sebesar 96,0 %", "117,2 %, hasil perbandingan antara pagu 100 % dengan realisasi 85,3 %".

Which figure stands over which is told by the name of what is compared with; where both go by it, nothing is claimed.
"""

import re
from collections.abc import Iterator
from functools import cache

from normalise.grammar import words_of
from normalise.knowledge import entry, pattern
from normalise.passages import Mention, Passage
from normalise.told_levels import is_level
from normalise.units import IDR, PERCENT, is_counted
from schemas.meaning import Claim

__all__ = ["compared_ratios", "results_of_targets"]

FILE = "ratios"
NAME = re.compile(r"[^\W_]{2,}")
Pair = tuple[Mention, Mention]


def compared_ratios(passage: Passage, taken: frozenset[str]) -> Iterator[Claim]:
    """The percentages of a sentence, but those `taken` (ids of figures), with the figures that stand over each other in them."""
    if len(passage.mentions) < 3:
        return
    for percent in passage.mentions:
        if percent.figure.unit != PERCENT or percent.figure.id in taken or passage.is_bound(percent):
            continue
        pair = held_to(passage, percent) or divided(passage, percent) or filled(passage, percent)
        if pair is not None and percent not in pair:
            ids = (percent.figure.id, pair[0].figure.id, pair[1].figure.id)
            rough = any(one.approximate for one in (percent, *pair))
            around = tuple(one.figure.id for one in passage.mentions if one.figure.id not in ids)
            yield Claim("ratio-of", ids, passage.sentence.text, context=around, approximate=rough)


def held_to(passage: Passage, percent: Mention) -> Pair | None:
    """The two figures right before the percentage, over that which goes by the name of what is compared with."""
    before = [one for one in passage.mentions if one.end <= percent.start]
    lead = passage.before(percent)
    held = pattern(FILE, "held").search(lead)
    if len(before) < 2 or held is None or words_of(FILE, "other").search(lead):
        return None
    first, second = before[-2:]
    if not comparable(first, second):
        return None
    yardstick = names_in(held["than"])
    called = [one for one in (first, second) if yardstick & names_in(passage.before(one))]
    only = called[0] if len(called) == 1 else sole(passage, first, second, yardstick)
    return None if only is None else (second, first) if only is first else (first, second)


def sole(passage: Passage, first: Mention, second: Mention, yardstick: frozenset[str]) -> Mention | None:
    """Of two figures that share words with the yardstick the one that has a word of it for itself."""
    names = [yardstick & names_in(passage.before(one)) for one in (first, second)]
    alone = [names[0] - names[1], names[1] - names[0]]
    return first if alone[0] and not alone[1] else second if alone[1] and not alone[0] else None


def divided(passage: Passage, percent: Mention) -> Pair | None:
    """The two figures right behind the percentage that the words between them hold to each other; one of more than a hundred, for any
    other is read as a share."""
    at = passage.mentions.index(percent)
    both = passage.mentions[at + 1 : at + 3]
    value = percent.figure.value
    if len(both) < 2 or value is None or value <= 100 or not comparable(*both):
        return None
    said = pattern(FILE, "between").search(passage.before(both[0]))
    joined = pattern(FILE, "joined").search(passage.before(both[1]))
    return (both[0], both[1]) if said and joined else None


def filled(passage: Passage, percent: Mention) -> Pair | None:
    """The figure before the percentage and the one behind it that it is of."""
    at = passage.mentions.index(percent)
    if not 0 < at < len(passage.mentions) - 1:
        return None
    part, whole = passage.mentions[at - 1], passage.mentions[at + 1]
    lead, behind = passage.before(percent), passage.before(whole)
    told = pattern(FILE, "fills").search(lead) and pattern(FILE, "of").search(behind)
    other = words_of(FILE, "other").search(lead) or words_of(FILE, "other").search(behind)
    units = (part.figure.unit, whole.figure.unit)
    measured = units[0] == units[1] or not (PERCENT in units or all(map(is_counted, units)))
    return (part, whole) if told and not other and measured and comparable(part, whole, kind=False) else None


def comparable(one: Mention, other: Mention, *, kind: bool = True) -> bool:
    """Whether both are certain numbers; of one `kind` where their units are to agree, as far as they are printed."""
    units = {mention.figure.unit for mention in (one, other)}
    agree = len(units) == 1 or None in units or (not kind and IDR not in units)
    return agree and all(is_level(mention) or mention.approximate for mention in (one, other)) and one is not other


def names_in(text: str) -> frozenset[str]:
    """The words of `text`, years too, that may tell one figure from another."""
    return frozenset(word.casefold() for word in NAME.findall(text)) - light()


@cache
def light() -> frozenset[str]:
    return frozenset(entry(FILE, "light"))


def results_of_targets(passage: Passage, taken: frozenset[str]) -> Iterator[Claim]:
    """A figure and the target that it is of, told without what they come to: "1.531 ton dari target sebesar 1.595,24 ton"."""
    for result, target in zip(passage.mentions, passage.mentions[1:], strict=False):
        if taken & {result.figure.id, target.figure.id} or not comparable(result, target):
            continue
        changed = pattern(FILE, "changed").search(passage.before(result))
        if not changed and pattern(FILE, "result").match(passage.before(target)):
            yield Claim("result", (result.figure.id, target.figure.id), passage.sentence.text)
