"""Counts that fall into parts: "dari 12 indikator, 8 mencapai target dan 4 tidak", or one part an item of a list."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from normalise.count_kinds import says
from normalise.counted_lists import numbered_from
from normalise.counted_words import Stated, counts_of
from normalise.passages import Passage
from schemas.meaning import Claim

__all__ = ["listed_parts", "parts"]

ITEMS = 40
OF = re.compile(r"\bdari\s+(?:(?:total|jumlah|seluruh|keseluruhan|sebanyak|sejumlah)\s+)*$", re.IGNORECASE)
SUM = re.compile(r"\b(?:jumlah|total)\b[^,;]*$", re.IGNORECASE)


def parts(passage: Passage, found: Sequence[Stated]) -> Iterator[Claim]:
    """ "dari 12 indikator, 8 mencapai target dan 4 tidak": a whole and what it falls into."""
    text = passage.sentence.text
    for place, whole in enumerate(found):
        lead = text[: whole.mention.start]
        if not whole.plain or not OF.search(lead):
            continue
        rest = [one for one in found[place + 1 :] if one.kind == whole.kind]
        if len(rest) < 2 or any(one.plain for one in rest) or len(rest) < len(found) - place - 1:
            continue
        conditions = {one.condition for one in rest}
        complete = conditions in ({"reached", "missed"}, {"reached", "exceeded", "missed"}) and len(rest) == len(
            conditions
        )
        if not complete and any(says("overlaps").search(one.tail) for one in rest):
            continue
        figures = tuple(one.mention.figure.id for one in (whole, *rest))
        yield Claim("count-parts", figures, text, word=whole.kind.name, approximate=not complete)


def listed_parts(passages: Sequence[Passage], index: int, found: Sequence[Stated]) -> Iterator[Claim]:
    """ "sebanyak 20 indikator, dengan rincian: Sangat baik: 16 indikator; Baik: 4 indikator": a whole and one part an item."""
    text = passages[index].sentence.text
    items = list(items_after(passages, index)) if says("next").search(text) else []
    for whole in found:
        if sum(one.kind == whole.kind for one in found) != 1:
            continue
        named = [[one for one in counts_of(item) if one.kind == whole.kind and not is_sum(item, one)] for item in items]
        if len(named) > 1 and all(len(one) == 1 for one in named):
            figures = (whole.mention.figure.id, *(one[0].mention.figure.id for one in named))
            yield Claim("count-parts", figures, text, word=whole.kind.name)


def items_after(passages: Sequence[Passage], index: int) -> Iterator[Passage]:
    """The items of the list right below a sentence, those with one and the same bullet or numbered from 1."""
    following = passages[index + 1 : index + 1 + ITEMS]
    bullet = following[0].sentence.bullet if following else None
    if bullet is None:
        return
    if not any(char.isalnum() for char in bullet):
        yield from takewhile(lambda one: one.sentence.bullet == bullet, following)
        return
    yield from numbered_from(list(takewhile(lambda one: one.sentence.bullet is not None, following)))


def is_sum(item: Passage, stated: Stated) -> bool:
    return SUM.search(item.before(stated.mention)) is not None
