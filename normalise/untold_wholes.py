"""Percentages beside what they are the share of, where no sentence tells the whole: "265 sampel menunjukkan hasil positif (2,10%)".

They are held to nothing; that the two belong together is told.
"""

import re
from collections.abc import Iterator

from normalise.passages import Mention, Passage
from normalise.share_claims import beside, is_share
from normalise.sum_parts import adds_up
from schemas.meaning import Claim

__all__ = ["shares_untold"]

ALONE = re.compile(r"\(\s*$")
CLOSED = re.compile(r"\s*(?:%|persen)?\s*\)")


def shares_untold(passage: Passage) -> Iterator[Claim]:
    """The shares of the sentence of which only the part is told."""
    for percent in passage.mentions:
        part = (beside(passage, percent) or counted_in(passage, percent)) if is_share(passage, percent) else None
        if part is not None and part.figure.unit is not None and not part.approximate:
            yield Claim("share-untold", (percent.figure.id, part.figure.id), passage.sentence.text)


def counted_in(passage: Passage, percent: Mention) -> Mention | None:
    """What is counted in the clause that a percentage alone in brackets stands behind: the only figure of it."""
    at = passage.mentions.index(percent)
    alone = ALONE.search(passage.before(percent)) and CLOSED.match(passage.after(percent))
    if not alone or not at:
        return None
    before = passage.mentions[at - 1]
    between = passage.sentence.text[before.end : percent.start]
    one_clause = not re.search(r"[;:]|,\s", between)
    return before if one_clause and adds_up(before.figure.unit) else None
