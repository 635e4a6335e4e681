"""Percentages beside what they are the share of, where no sentence tells the whole: "265 sampel menunjukkan hasil positif (2,10%)".

They are held to nothing; that the two belong together is told.
"""

from collections.abc import Collection, Iterator, Sequence

from normalise.passages import Passage
from normalise.share_claims import beside, counted_in, is_share
from schemas.meaning import Claim

__all__ = ["shares_untold"]


def shares_untold(passages: Sequence[Passage], heard: Collection[str]) -> Iterator[Claim]:
    """The shares of which only the part is told, and of which nothing else was `heard` (ids of figures)."""
    for passage in passages:
        for percent in (one for one in passage.mentions if one.figure.id not in heard and is_share(passage, one)):
            part = beside(passage, percent) or counted_in(passage, percent)
            if part is not None and part.figure.unit is not None and not part.approximate:
                yield Claim("share-untold", (percent.figure.id, part.figure.id), passage.sentence.text)
