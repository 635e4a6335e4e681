"""Shares that a list states beside its parts, without their whole: "Baik 12 indikator (60,00 %)", "Cukup 6 indikator (30,00 %)", ...

The whole is what all parts of the list come to: that is meant where all percentages but one at most show it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from normalise.passages import Mention, Passage
from normalise.share_claims import beside, is_amount_of, is_share
from normalise.sum_parts import alike
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["shares_of_list"]

FEWEST = 3
MOST = 20
Pair = tuple[Mention, Mention]
"""A percentage and the part that it is stated beside."""


def shares_of_list(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """`share-of-list` (figures: percentage, part, all other parts) for the percentages of the sentence at `index`."""
    own = pairs_in(passages[index])
    pairs = own if len(own) >= FEWEST else [pair for item in items_around(passages, index) for pair in pairs_in(item)]
    if not own or len(pairs) < FEWEST or not all(alike(part.figure.unit, own[0][1].figure.unit) for _, part in pairs):
        return
    values = [part.figure.value for _, part in pairs if part.figure.value is not None]
    total = sum(values)
    fitting = sum(fits(percent, part, total) for percent, part in pairs)
    if len(values) < len(pairs) or fitting < max(FEWEST, len(pairs) - 1):
        return
    for percent, part in own:
        others = tuple(one.figure.id for _, one in pairs if one is not part)
        ids = (percent.figure.id, part.figure.id, *others)
        yield Claim("share-of-list", ids, passages[index].sentence.text, approximate=percent.approximate)


def pairs_in(passage: Passage) -> list[Pair]:
    """The percentages of a sentence that stand behind the counts of things; none where it states others as well."""
    percents = [one for one in passage.mentions if one.figure.unit == PERCENT and not passage.is_bound(one)]
    found = [
        (one, part)
        for one in percents
        if is_share(passage, one) and (part := beside(passage, one)) is not None and is_part(part, one)
    ]
    return found if len(found) == len(percents) else []


def is_part(part: Mention, percent: Mention) -> bool:
    return part.end <= percent.start and is_amount_of(part) and part.figure.unit is not None and not part.approximate


def items_around(passages: Sequence[Passage], index: int) -> list[Passage]:
    """The items of the list that the one at `index` stands in, each with one such share; none for a sentence of running text."""
    if not is_item(passages[index]):
        return []
    first = last = index
    while first > 0 and index - first < MOST and is_item(passages[first - 1]):
        first -= 1
    while last + 1 < len(passages) and last - index < MOST and is_item(passages[last + 1]):
        last += 1
    return list(passages[first : last + 1])


def is_item(passage: Passage) -> bool:
    return passage.sentence.kind == "item" and len(pairs_in(passage)) == 1


def fits(percent: Mention, part: Mention, total: Decimal | int) -> bool:
    """Whether the percentage, with the decimals that it has, is the part of the total."""
    share, of = percent.figure.value, part.figure.value
    if not total or share is None or of is None:
        return False
    return abs(of / total * 100 - share) <= Decimal(5).scaleb(-percent.figure.decimals - 1)
