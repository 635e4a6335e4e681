"""What a sentence says was left of a budget, in percent, beside what was spent of it, in percent: "serapan 86,41 %, sisa 13,59 %".

Words such as "efisiensi" may mean another relation, and in the sentences around another budget may be spoken of: such a claim is
`approximate`, it can be borne out but not contradicted.
"""

from collections.abc import Iterator, Sequence

from normalise.grammar import words_of
from normalise.knowledge import pattern
from normalise.nearby_levels import around
from normalise.passages import Mention, Passage
from normalise.told_levels import is_level
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["saved_shares"]

FILE = "savings"
WHOLE = 100


def saved_shares(passages: Sequence[Passage], index: int, taken: frozenset[str]) -> Iterator[Claim]:
    """The percentages left that the sentence at `index` tells, but those `taken` (ids)."""
    passage = passages[index]
    for rest in passage.mentions:
        if rest.figure.id in taken or not is_told(passage, rest, "left"):
            continue
        spent = spent_beside(passage, rest)
        firm = spent is not None and is_of_all(passage, spent, rest)
        spent = spent or spent_around(passages, index, rest)
        if spent is not None:
            ids = (rest.figure.id, spent.figure.id)
            yield Claim("complement", ids, passage.sentence.text, approximate=not firm)


def is_of_all(passage: Passage, spent: Mention, rest: Mention) -> bool:
    """Whether both are plainly of one budget: no part of it is spoken of, and the rest is called so."""
    surely = pattern(FILE, "surely").search(passage.before(rest))
    return surely is not None and not pattern("overall", "part").search(passage.before(spent))


def is_told(passage: Passage, mention: Mention, kind: str) -> bool:
    """Whether the words before a percentage say that it is what was `spent` or `left` of money."""
    lead = passage.before(mention)
    told = mention.figure.unit == PERCENT and is_level(mention) and not passage.is_bound(mention)
    of_money = pattern(FILE, "money").search(passage.sentence.text[: mention.start]) is not None
    said = pattern(FILE, kind).search(lead) is not None and not words_of(FILE, "other").search(lead)
    return told and of_money and said


def is_spent(passage: Passage, mention: Mention) -> bool:
    return is_told(passage, mention, "spent") and not pattern(FILE, "left").search(passage.before(mention))


def spent_beside(passage: Passage, rest: Mention) -> Mention | None:
    """The only other percentage of the sentence, where it is what was spent."""
    others = [one for one in passage.mentions if one.figure.unit == PERCENT and one is not rest]
    return others[0] if len(others) == 1 and is_spent(passage, others[0]) else None


def spent_around(passages: Sequence[Passage], index: int, rest: Mention) -> Mention | None:
    """The percentage spent, in the sentence or beside it, that makes up a hundred with `rest`."""
    for passage in around(passages, index):
        for one in passage.mentions:
            values = (one.figure.value, rest.figure.value)
            if one is not rest and None not in values and is_spent(passage, one) and sum(filter(None, values)) == WHOLE:
                return one
    return None
