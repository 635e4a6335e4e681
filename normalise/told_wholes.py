"""Shares whose whole is told elsewhere: by the sum that the part stands in, by its name, or by all shares of one list alike.

"luas lautan 11 juta ha. Luas lautan mencapai 60,1 %" is of the total that the sea is a part of; "52,33 % dari luas daratan" of the
one figure that the report gives of that name; of three and more shares in a row the whole is the one figure near them that they
are all of.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property

from normalise.budget_claims import neighbours
from normalise.cues import content_words, cue, shape
from normalise.passages import Mention, Passage
from normalise.share_claims import beside, counted_in, is_amount_of, is_share
from normalise.sum_parts import alike
from normalise.units import IDR
from schemas.meaning import Claim

__all__ = ["NamedFigures", "shares_in_rows", "shares_of_named", "shares_of_sums", "shares_told_before"]

FEWEST = 3
BACK = 15
SENTENCES_BACK = 2
_NAME = re.compile(r"^\s*\)?\s*dari\s+((?:[^\W\d_]+\s*){1,5})")
_ITEM = re.compile(r"[,;:.()]|\bdan\b|\bserta\b", re.IGNORECASE)
_JOINTS = frozenset({"total", "jumlah", "seluruh", "keseluruhan", "semua", "target", "tahun", "yang", "hasil"})


def shares_of_sums(passages: Sequence[Passage], index: int, sums: Sequence[Claim]) -> Iterator[Claim]:
    """Percentages behind the parts of the sums around the sentence, or said of a part by its name."""
    passage = passages[index]
    mentions = {one.figure.id: (near, one) for near in passages[max(0, index - 1) : index + 1] for one in near.mentions}
    for total, *parts in (one.figures for one in sums if all(name in mentions for name in one.figures)):
        for percent in (one for one in passage.mentions if is_share(passage, one)):
            part = beside(passage, percent)
            told = part.figure.id if part is not None else named_part(passage, percent, parts, mentions)
            if told in parts:
                yield share("share", passage, percent, told, total)


def named_part(
    passage: Passage, percent: Mention, parts: Sequence[str], mentions: Mapping[str, tuple[Passage, Mention]]
) -> str | None:
    """The only part that goes by the name right before a percentage."""
    said = content_words(name_before(passage, percent)) - {"mencapai", "sebesar", "adalah", "sekitar", "yaitu"}
    same = [name for name in parts if said and content_words(name_before(*mentions[name])) == said]
    return same[0] if len(same) == 1 else None


def name_before(passage: Passage, mention: Mention) -> str:
    lead = shape("sum", "opens").split(passage.before(mention))[-1]
    return _ITEM.split(lead)[-1]


class NamedFigures:
    """The figures of all sentences by the last two words of the name right before them."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._passages = passages

    def called(self, name: Sequence[str]) -> Sequence[Mention]:
        return self._by_name.get(tuple(name), ())

    @cached_property
    def _by_name(self) -> Mapping[tuple[str, ...], Sequence[Mention]]:
        found: dict[tuple[str, ...], list[Mention]] = {}
        for passage in self._passages:
            for mention in passage.mentions:
                found.setdefault(last_words(passage.before(mention)), []).append(mention)
        return found


def last_words(text: str) -> tuple[str, ...]:
    words = [word.casefold() for word in re.findall(r"[^\W\d_]{4,}", text)]
    told = [word for word in words if word not in ("sebesar", "seluas", "sebanyak", "mencapai", "sepanjang", "adalah")]
    return tuple(told[-2:])


def shares_of_named(passages: Sequence[Passage], index: int, named: NamedFigures) -> Iterator[Claim]:
    """ "1.000.293 ha atau 13,71 % dari luas daratan Sumatera Utara": the one figure that goes by that name in the report."""
    passage = passages[index]
    for percent in (one for one in passage.mentions if is_share(passage, one)):
        part, behind = beside(passage, percent), _NAME.match(passage.after(percent))
        if part is None or behind is None or part.figure.unit is None:
            continue
        name = [word.casefold() for word in behind[1].split() if len(word) > 3][:2]
        if len(name) < 2 or _JOINTS.intersection(name) or cue("share", "planned").search(behind[1]):
            continue
        wholes = [one for one in named.called(name) if is_greater(one, part)]
        if len({one.figure.value for one in wholes}) == 1:
            yield share("share-named", passage, percent, part.figure.id, wholes[0].figure.id)


def is_greater(whole: Mention, part: Mention) -> bool:
    """Whether a figure is one in the unit of the part and greater than it."""
    stated, of = whole.figure.value, part.figure.value
    return alike(whole.figure.unit, part.figure.unit) and stated is not None and of is not None and stated > of


def shares_in_rows(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """ "perdarahan 206 (25,85 %), hipertensi 254 (31,87 %), infeksi 33 (4,14 %), ...": shares of one whole that most of them show."""
    passage = passages[index]
    pairs = [
        (percent, part)
        for percent in passage.mentions
        if is_share(passage, percent) and (part := beside(passage, percent)) is not None and part.end <= percent.start
    ]
    if len(pairs) < FEWEST or len({part.figure.unit for _, part in pairs}) > 1:
        return
    near = [one for other in passages[max(0, index - BACK) : index + 2] for one in other.mentions if is_amount_of(one)]
    fitting = {
        whole.figure.value: whole
        for whole in near
        if sum(fits(whole, *pair) for pair in pairs) >= max(FEWEST, len(pairs) - 1)
    }
    if len(fitting) == 1:
        [whole] = fitting.values()
        for percent, part in pairs:
            yield share("share-inferred", passage, percent, part.figure.id, whole.figure.id)


def shares_told_before(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """ "Pegawai berjumlah 40 orang. Dari jumlah tersebut 10 orang (25 %) ...": the only greater figure of the part's unit in the two
    sentences before, which the sentence points to or the percentage itself shows; of several the only one that it shows."""
    passage = passages[index]
    near = [one for one in passages[max(0, index - SENTENCES_BACK) : index] if neighbours(one, passage)]
    for percent in (one for one in passage.mentions if is_share(passage, one)):
        part = beside(passage, percent) or counted_in(passage, percent)
        if part is None or part.figure.unit in (None, IDR) or part.figure.value is None or not is_amount_of(part):
            continue
        own = [one for one in passage.mentions if one.end <= part.start and alike(one.figure.unit, part.figure.unit)]
        before = [one for other in near for one in other.mentions if alike(one.figure.unit, part.figure.unit)]
        greater = {one.figure.value: one for one in before if (one.figure.value or 0) > part.figure.value}
        if any((one.figure.value or 0) > part.figure.value for one in own):
            continue
        pointed = len(greater) == 1 and shape("share", "of_that").search(passage.sentence.text[: percent.start])
        shown = [whole for whole in greater.values() if pointed or fits(whole, percent, part)]
        if len(shown) == 1:
            yield share("share", passage, percent, part.figure.id, shown[0].figure.id)


def fits(whole: Mention, percent: Mention, part: Mention) -> bool:
    """Whether the percentage, with the decimals it has, is the part of the whole."""
    stated, of, share = whole.figure.value, part.figure.value, percent.figure.value
    if not stated or of is None or share is None or of >= stated:
        return False
    return abs(of / stated * 100 - share) <= Decimal(5).scaleb(-percent.figure.decimals - 1)


def share(kind: str, passage: Passage, percent: Mention, part: str, whole: str) -> Claim:
    return Claim(kind, (percent.figure.id, part, whole), passage.sentence.text, approximate=percent.approximate)
