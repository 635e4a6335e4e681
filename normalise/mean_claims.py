"""Means told with the figures that they are of: "A 80, B 90 dan C 70, rata-rata ketiganya 80", "rata-rata 80, yaitu A 75 dan B 85".

Where the words do not say of how many figures the mean is, others may go into it, or some may weigh more: then the claim is
`approximate`, and can be borne out but not contradicted.
"""

import re
from collections.abc import Iterator

from normalise.cues import cue, shape
from normalise.knowledge import entry
from normalise.passages import Mention, Passage
from normalise.sum_parts import alike, lists_parts
from schemas.meaning import Claim

__all__ = ["means_told"]

FEWEST, MOST = 2, 12
CLAUSE = re.compile(r"[;:()]|\.(?!\d)")


def means_told(passage: Passage, before: Passage | None) -> Iterator[Claim]:
    """The means of a sentence whose figures stand in it or, where it says of how many, in the one before it."""
    for mean in passage.mentions:
        lead = passage.before(mean)
        told = shape("mean", "before").search(lead)
        if told is None or cue("mean", "other").search(told[0]) or mean.approximate or passage.is_bound(mean):
            continue
        count = number_told(lead)
        parts = listed_before(passage, mean) or opened_behind(passage, mean)
        if not parts and before is not None and count is not None:
            parts = all_of(before, mean)
        if FEWEST <= len(parts) <= MOST and (count is None or len(parts) == count):
            ids = (mean.figure.id, *(one.figure.id for one in parts))
            yield Claim("mean-of", ids, passage.sentence.text, approximate=count is None)


def number_told(text: str) -> int | None:
    """Of how many the mean is: "rata-rata ketiganya", "rata-rata dari kedua indikator itu"."""
    found = shape("mean", "of_all").search(text)
    numbers: dict[str, int] = entry("arithmetic", "mean", "numbers")
    return numbers[found["number"].casefold()] if found else None


def listed_before(passage: Passage, mean: Mention) -> list[Mention]:
    """The figures of the mean's unit that a list right before it tells; none where anything else stands among them."""
    before = [one for one in passage.mentions if one.end <= mean.start]
    parts: list[Mention] = []
    for one in reversed(before):
        if not alike(one.figure.unit, mean.figure.unit) or is_other(passage, one):
            break
        parts.insert(0, one)
        if not shape("mean", "joint").search(passage.before(one)) or CLAUSE.search(passage.before(one)):
            break
    same = [one for one in before if alike(one.figure.unit, mean.figure.unit)]
    return parts if len(parts) == len(same) else []


def opened_behind(passage: Passage, mean: Mention) -> list[Mention]:
    """The figures behind the mean that words such as "yaitu" and "terdiri dari" open."""
    if not shape("sum", "opens").search(passage.after(mean)) or not lists_parts(passage.sentence.text):
        return []
    after = [one for one in passage.mentions if one.start >= mean.end]
    parts = [one for one in after if alike(one.figure.unit, mean.figure.unit)]
    return parts if len(parts) == len(after) and not any(is_other(passage, one) for one in parts) else []


def all_of(passage: Passage, mean: Mention) -> list[Mention]:
    """The figures of the mean's unit in the sentence before; the words count them."""
    same = [one for one in passage.mentions if alike(one.figure.unit, mean.figure.unit)]
    return [] if any(is_other(passage, one) for one in same) else same


def is_other(passage: Passage, mention: Mention) -> bool:
    """Whether a figure is a target, a change or another that no mean is of."""
    lead = shape("mean", "each").split(passage.before(mention))[-1]
    return cue("mean", "not_part").search(lead) is not None or mention.approximate
