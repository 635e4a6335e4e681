"""Counts told as parts of a whole, without a percentage: "dari 27 kota, 2 kota ...", "46 kasus, di antaranya 14 kasus".

Where two parts are those that do and those that do not they come to the whole; of any other part it is known only that it is no more.
"""

import re
from collections.abc import Iterator, Sequence

from normalise.cues import cue, shape
from normalise.nouns import NOUN
from normalise.passages import Mention, Passage
from normalise.rest_claims import are_opposite, said_of
from normalise.sum_parts import adds_up, alike
from normalise.units import IDR, PERCENT
from schemas.meaning import Claim

__all__ = ["parts_in"]

CLAUSE_END = re.compile(r"[,;:.(]")
FEWEST = 2
BACK = 2


def parts_in(passages: Sequence[Passage], index: int, told: Sequence[Claim]) -> Iterator[Claim]:
    """The parts of the counts of the sentence at `index`, but what `told`, its sums and shares, hold together already."""
    passage = passages[index]
    counts = [one for one in passage.mentions if is_count(one)]
    known = [{*claim.figures} for claim in told]
    for place, whole in enumerate(counts):
        if is_planned(passage, whole):
            continue
        behind = counts[place + 1 :]
        both = two_kinds(passage, whole, behind)
        if both is not None:
            ids = (whole.figure.id, *(one.figure.id for one in both))
            yield Claim("sum", ids, passage.sentence.text, word="count")
            return
        part = part_behind(passage, whole, behind) or part_before(passage, whole, counts[:place])
        if part is not None and not any({part.figure.id, whole.figure.id} <= one for one in known):
            rest = completing(passages[max(0, index - BACK) : index + 1], whole, part)
            if rest is not None:
                ids = (whole.figure.id, rest.figure.id, part.figure.id)
                yield Claim("sum", ids, passage.sentence.text, word="count", approximate=True)
                continue
            sure = part.figure.unit is not None and alike(part.figure.unit, whole.figure.unit)
            yield Claim("part-of", (part.figure.id, whole.figure.id), passage.sentence.text, approximate=not sure)


def is_count(mention: Mention) -> bool:
    """Whether a figure is a whole number of things."""
    figure = mention.figure
    whole = figure.value is not None and figure.value >= 0 and figure.value == figure.value.to_integral_value()
    counted = figure.unit is None or (figure.unit not in (PERCENT, IDR) and adds_up(figure.unit))
    return whole and counted and not figure.decimals and not mention.approximate and figure.bound is None


def is_planned(passage: Passage, mention: Mention) -> bool:
    """Whether the words beside a figure make it a plan or another year's: there may be more than that now."""
    behind = CLAUSE_END.split(passage.after(mention))[0]
    told = any(cue("share", "planned").search(text) for text in (passage.before(mention), behind))
    return told or any(cue("share", name).search(behind) for name in ("other", "aimed"))


def two_kinds(passage: Passage, whole: Mention, behind: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """ "Dari 9 sekolah, 6 terakreditasi dan 3 belum terakreditasi": the only two counts behind the whole."""
    later = [one for one in passage.mentions if one.start >= whole.end]
    if not shape("share", "from").search(passage.before(whole)) or len(behind) != FEWEST or list(behind) != later:
        return None
    first, second = behind
    fits = all(may_be_part(one, whole) for one in behind) and not moves(passage, whole, second)
    return (first, second) if fits and are_opposite(said_of(passage, first), said_of(passage, second)) else None


def may_be_part(part: Mention, whole: Mention) -> bool:
    """Whether the unit of a count is that of the whole, or no unit at all but the word behind the number."""
    unit = part.figure.unit
    return unit is None or unit.startswith(NOUN) or alike(unit, whole.figure.unit)


def moves(passage: Passage, first: Mention, second: Mention) -> bool:
    """Whether the words between two counts lead from one time or place to another."""
    return shape("share", "moves").search(passage.sentence.text[first.end : second.start]) is not None


def part_behind(passage: Passage, whole: Mention, behind: Sequence[Mention]) -> Mention | None:
    """ "Dari 27 kota, 2 kota ...", "46 kasus, di antaranya 14 kasus", "dari 100 siswa, 44 di antaranya"."""
    if not behind or not alike_or_bare(behind[0], whole) or moves(passage, whole, behind[0]):
        return None
    if shape("share", "moves").search(passage.after(behind[0])):
        return None
    between = passage.sentence.text[whole.end : behind[0].start]
    comma = shape("share", "from").search(passage.before(whole)) and shape("share", "clause").search(between)
    among = shape("share", "among_them").search(between)
    among = among or shape("share", "among_which").match(passage.after(behind[0]))
    return behind[0] if comma or among else None


def part_before(passage: Passage, whole: Mention, before: Sequence[Mention]) -> Mention | None:
    """ "30 sekolah yang belum diperiksa dari total 112 sekolah"."""
    if not before or not alike_or_bare(before[-1], whole) or moves(passage, before[-1], whole):
        return None
    part = before[-1]
    told = shape("share", "from").search(passage.before(whole)) and not shape("share", "from").search(
        passage.before(part)
    )
    odd = cue("share", "other").search(passage.before(part)[-40:]) or is_planned(passage, part)
    bridge = passage.sentence.text[part.end : whole.start]
    close = passage.before(whole) == bridge and (
        part.figure.unit is not None or shape("share", "from").match(bridge.lstrip())
    )
    return part if told and close and not odd else None


def completing(near: Sequence[Passage], whole: Mention, part: Mention) -> Mention | None:
    """The count told near by that makes up the whole with the part: "82 sekolah diperiksa ... masih ada 30 dari 112 sekolah"."""
    if whole.figure.unit is None or whole.figure.value is None or part.figure.value is None:
        return None
    missing = whole.figure.value - part.figure.value
    same = [one for passage in near for one in passage.mentions if alike(one.figure.unit, whole.figure.unit)]
    found = [one for one in same if one.figure.value == missing and one is not part]
    return found[-1] if found and missing not in (0, part.figure.value) else None


def alike_or_bare(part: Mention, whole: Mention) -> bool:
    return alike(part.figure.unit, whole.figure.unit) or part.figure.unit is None
