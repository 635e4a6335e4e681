"""What a sentence says of all the rest: "dari 40 orang, 25 orang lulus dan sisanya 15 orang", "83 % memenuhi dan 17 % tidak memenuhi".

Percentages of one whole come to a hundred, counts to the whole that the sentence names.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalise.cues import content_words, shape
from normalise.passages import Mention, Passage
from normalise.share_claims import is_share
from normalise.sum_parts import adds_up, alike, is_detail, lists_parts
from normalise.told_levels import is_light, last_time
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["opposites", "rests"]

MOST_PARTS = 6
CLAUSE = re.compile(r"[;:()]|[,.](?!\d)|\b(?:dan|sedangkan|sementara|serta|namun|tetapi|atau)\b", re.IGNORECASE)
FIGURE = re.compile(r"[\d.,]+\s*(?:%|persen\b)", re.IGNORECASE)


def rests(passage: Passage) -> Iterator[Claim]:
    """The figures behind "sisanya", with the parts told before them and, of counts, the whole."""
    for rest in passage.mentions:
        if rest.approximate or not shape("remainder", "rest").search(passage.before(rest)):
            continue
        before = [one for one in passage.mentions if one.end <= rest.start]
        if rest.figure.unit == PERCENT:
            yield from percent_left(passage, rest, before)
        else:
            yield from count_left(passage, rest, before)


def percent_left(passage: Passage, rest: Mention, before: Sequence[Mention]) -> Iterator[Claim]:
    parts = [one for one in before if one.figure.unit == PERCENT]
    plain = all(is_share(passage, one) and not one.approximate for one in parts) and is_complete(passage)
    if 0 < len(parts) <= MOST_PARTS:
        yield complement(passage, rest, parts, approximate=not plain)


def is_complete(passage: Passage) -> bool:
    """Whether nothing but the rest is left out of the parts."""
    return lists_parts(shape("remainder", "rests").sub(" ", passage.sentence.text))


def count_left(passage: Passage, rest: Mention, before: Sequence[Mention]) -> Iterator[Claim]:
    """The whole is the first figure of the unit, and the largest; each other one a part of it."""
    unit = rest.figure.unit
    same = [one for one in before if one.figure.unit is not None and alike(one.figure.unit, unit)]
    whole, *parts = [one for one in same if not is_detail(passage, one, before)] or [rest]
    values = [one.figure.value for one in (whole, *parts)]
    if not parts or not adds_up(unit) or None in values or max(values, key=lambda value: value or 0) != values[0]:
        return
    told = shape("remainder", "whole").search(passage.before(whole)) is not None and not any(
        one.approximate for one in same
    )
    ids = (whole.figure.id, *(one.figure.id for one in (*parts, rest)))
    sure = told and is_complete(passage)
    yield Claim("sum", ids, passage.sentence.text, approximate=not sure)


# Two percentages, one of those that do and one of those that do not.


def opposites(passage: Passage) -> Iterator[Claim]:
    """ "83 % memenuhi syarat, 17 % tidak memenuhi": the only two percentages of a sentence, told by one verb and its denial."""
    shares = [one for one in passage.mentions if one.figure.unit == PERCENT]
    if len(shares) != 2 or any(one.approximate or not is_share(passage, one) for one in shares):
        return
    texts = [said_of(passage, one) for one in shares]
    for (first, second), (one, other) in zip(pairwise(texts), pairwise(shares), strict=True):
        if are_opposite(first, second):
            yield complement(passage, other, [one], approximate=not is_denied_only(first, second))


def said_of(passage: Passage, mention: Mention) -> str:
    """The clause around a percentage; what it stands in brackets behind belongs to it."""
    text = passage.sentence.text
    starts = [one.end() for one in CLAUSE.finditer(text, 0, mention.start)]
    if starts and text[starts[-1] - 1 : mention.start].strip() == "(":
        starts.pop()
    ends = [one.start() for one in CLAUSE.finditer(text, mention.end)]
    if ends and text[mention.end : ends[0] + 1].strip() == ")":
        ends.pop(0)
    return text[max(starts, default=0) : min(ends, default=len(text))]


def are_opposite(first: str, second: str) -> bool:
    """Whether one of the two texts denies what the other says."""
    denied = [shape("remainder", "denied").search(one) for one in (first, second)]
    if (denied[0] is None) == (denied[1] is None):
        return False
    told = next(one for one in denied if one is not None)
    other = second if denied[0] is not None else first
    return told["what"].casefold() in content_words(other) or shape("remainder", "done").search(other) is not None


def is_denied_only(first: str, second: str) -> bool:
    """Whether the same verb stands in both, and the second names nothing else: then nothing lies between those that do and those
    that do not."""
    words = [content_words(one) for one in (first, second)]
    told = shape("remainder", "denied").search(first) or shape("remainder", "denied").search(second)
    same = told is not None and all(told["what"].casefold() in one for one in words)
    times = {last_time(one) for one in (first, second)} - {None}
    return (
        same and len(times) < 2 and is_light(shape("remainder", "yes_or_no").sub(" ", FIGURE.sub(" ", second)), first)
    )


def complement(passage: Passage, rest: Mention, parts: Sequence[Mention], *, approximate: bool) -> Claim:
    ids = (rest.figure.id, *(one.figure.id for one in parts))
    return Claim("complement", ids, passage.sentence.text, approximate=approximate)
