"""Figures that a sentence calls the total of others: "6.493 ekor terdiri dari ayam 2.699 ekor dan itik 3.794 ekor".

The parts follow the total ("terdiri dari"), stand in brackets behind it, or come before it ("sehingga seluruhnya"). Where parts may
be left out ("antara lain") nothing is claimed; where one may have no figure the claim is `approximate`: it can be borne out, not
contradicted.
"""

import re
from collections.abc import Iterator, Sequence

from normalise.cues import content_words, cue, reach_of, shape
from normalise.grammar import words
from normalise.passages import Mention, Passage
from normalise.sum_parts import (
    adds_up,
    alike,
    folded,
    goes_on,
    is_detail,
    is_miscounted,
    leaves_out,
    lists_parts,
    words_before,
)
from normalise.sum_totals import total_before, total_told
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["sums_in"]

NEAR = 4
"""A sum that is off by more than this part of the total is hardly the one that is meant."""
JUST_BEFORE = 25
_BRACKETS = re.compile(r"\([^()]*\)")
_OPEN_BRACKET = re.compile(r"\s*(?:[^\W\d_]+[\s/]*){0,3}\(")


def sums_in(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """The totals of the sentence at `index`; one that it only points to may stand in the sentences before."""
    passage = passages[index]
    yield from bracketed(passage)
    text = passage.sentence.text
    openers = list(shape("sum", "opens").finditer(text)) or list(shape("sum", "colon").finditer(text))[:1]
    for number, opener in enumerate(openers):
        limit = openers[number + 1].start() if number + 1 < len(openers) else len(text)
        yield from opened(passages, index, opener, limit, openers)
    if not any(content_words(one[0]) for one in openers):
        yield from closed(passage)


# The total first.


def opened(
    passages: Sequence[Passage], index: int, opener: re.Match[str], limit: int, openers: Sequence[re.Match[str]]
) -> Iterator[Claim]:
    passage = passages[index]
    text = passage.sentence.text
    end = next(
        (one.start() for one in cue("sum", "stop").finditer(text, opener.end(), limit) if stops(text, one)), limit
    )
    after = [one for one in passage.mentions if opener.end() <= one.start < end]
    counts = []
    for unit in {folded(one.figure.unit): one.figure.unit for one in after if one.figure.unit != PERCENT}.values():
        same = [one for one in after if alike(one.figure.unit, unit) and not is_detail(passage, one, after)]
        parts = [one for one in same if not cue("sum", "not_part").search(words_before(passage, one, opener.end()))]
        counts.append(len(parts))
        total = total_before(passage, opener, unit) or total_told(passages, index, opener, unit)
        if total is not None and len(same) == len(parts) == 1:
            yield from continued(passages, index, total, parts[0], text[opener.end() : end])
        if (
            total is None
            or len(parts) < 2
            or counts[-1] != counts[0]
            or not lists_parts(text[max(0, opener.start() - JUST_BEFORE) : end])
        ):
            continue
        if (unit is not None and not adds_up(unit)) or total.approximate or any(one.approximate for one in parts):
            continue
        unsure = len(parts) < len(same) or unit is None or goes_on(passages, index, end, unit, total)
        unsure = unsure or is_nested(passage, opener, openers, unit) or is_miscounted(passage, opener, parts)
        firm = shape("sum", "firmly").search(opener[0]) is not None or is_near(total, parts)
        unsure = unsure or not firm or leaves_out(passage, opener.end(), parts, end)
        yield claim(passages, index, total, parts, approximate=unsure)


def continued(
    passages: Sequence[Passage], index: int, total: Mention, part: Mention, opened_by: str
) -> Iterator[Claim]:
    """ "39.376 km yang terdiri dari jalan nasional 2.632 km. Jalan provinsi 3.005 km dan ...": the parts go on in the next sentence.

    One part alone is no whole, so the others are told there; how many they are nothing says, so it can only be borne out.
    """
    following = passages[index + 1] if index + 1 < len(passages) else None
    if following is None or following.sentence.paragraph != passages[index].sentence.paragraph:
        return
    unit = part.figure.unit
    rest = [one for one in following.mentions if alike(one.figure.unit, unit)]
    odd = any(cue("sum", "not_part").search(words_before(following, one, 0)) for one in rest)
    plain = (
        lists_parts(opened_by)
        and lists_parts(following.sentence.text)
        and not shape("sum", "opens").search(following.sentence.text)
    )
    certain = not total.approximate and not any(one.approximate for one in (part, *rest))
    if rest and unit is not None and adds_up(unit) and plain and certain and not odd:
        yield claim(passages, index, total, [part, *rest], approximate=True)


def stops(text: str, word: re.Match[str]) -> bool:
    """Whether the sentence turns away from its parts there; "5 orang sementara dirawat" says something of one."""
    soft = cue("sum", "soft_stop").fullmatch(word[0])
    return soft is None or re.search(r"[,;.)]\s*$", text[: word.start()]) is not None


def is_nested(passage: Passage, opener: re.Match[str], openers: Sequence[re.Match[str]], unit: str | None) -> bool:
    """Whether the parts may have parts of their own, or be parts of a part: another such word, with figures of the unit."""
    same = [one for one in passage.mentions if alike(one.figure.unit, unit)]
    inner = any(one.start() > opener.start() and any(m.start > one.end() for m in same) for one in openers)
    outer = any(one.start() < opener.start() and any(m.end < one.start() for m in same) for one in openers)
    return inner or outer


# The parts in brackets behind it.


def bracketed(passage: Passage) -> Iterator[Claim]:
    """ "60 orang (laki-laki 40 orang dan perempuan 20 orang)"."""
    text = passage.sentence.text
    for total in passage.mentions:
        opening = _OPEN_BRACKET.match(text, total.end)
        bracket = _BRACKETS.match(text, opening.end() - 1) if opening else None
        if bracket is None or total.approximate or not adds_up(total.figure.unit):
            continue
        parts = [one for one in passage.mentions if bracket.start() < one.start < bracket.end()]
        alone = all(alike(one.figure.unit, total.figure.unit) for one in parts)
        named = all(content_words(text[a.end : b.start]) for a, b in zip(parts, parts[1:], strict=False))
        odd = any(cue("sum", "not_part").search(words_before(passage, one, bracket.start())) for one in parts)
        plain = not odd and lists_parts(bracket[0])
        if len(parts) > 1 and alone and named and plain:
            unsure = leaves_out(passage, bracket.start(), parts, bracket.end())
            yield claim([passage], 0, total, parts, approximate=unsure)


# The total last.


def closed(passage: Passage) -> Iterator[Claim]:
    """ "APBD Rp A dan APBN Rp B sehingga seluruhnya Rp C": all figures of the unit before it, each plainly a part."""
    text = passage.sentence.text
    for closing in shape("sum", "closes").finditer(text):
        total = next((one for one in passage.mentions if one.start >= closing.end()), None)
        if total is None or total.start - closing.end() > reach_of("remainder", "reach") or total.approximate:
            continue
        before = [one for one in passage.mentions if one.end <= closing.start()]
        same = [one for one in before if alike(one.figure.unit, total.figure.unit)]
        leads = [passage.before(one)[-60:] for one in same]
        said = text[closing.end() : total.start]
        odd, spent = cue("sum", "not_part"), words("ratio", "part")
        if spent.search(said):
            leads, said = [spent.sub(" ", lead) for lead in leads], spent.sub(" ", said)
        blocked = any(odd.search(lead) or cue("sum", "stop").search(lead) for lead in leads) or odd.search(said)
        taken = shape("sum", "taken").search(text[: closing.start()])
        odd_total = taken or cue("remainder", "words").search(said)
        plain = not blocked and not odd_total and lists_parts(text[: total.start])
        if len(same) > 1 and adds_up(total.figure.unit) and plain:
            sure = shape("sum", "surely").search(closing[0]) is not None or is_near(total, same)
            yield claim([passage], 0, total, same, approximate=not sure)


def is_near(total: Mention, parts: Sequence[Mention]) -> bool:
    """Whether the parts come to the total but for a slip: "pensiun 5 orang dan pindah 3 orang sehingga jumlahnya 92 orang" adds up
    nothing."""
    values = [one.figure.value for one in parts]
    known = [value for value in values if value is not None]
    stated = total.figure.value
    return len(known) == len(values) and stated is not None and abs(sum(known) - stated) * NEAR <= abs(stated)


def claim(
    passages: Sequence[Passage], index: int, total: Mention, parts: Sequence[Mention], *, approximate: bool
) -> Claim:
    """The claim, with the other figures of the unit around it: one of them may be what the parts add up to."""
    own = {total.figure.id, *(one.figure.id for one in parts)}
    near = [one.figure for passage in passages[max(0, index - 1) : index + 1] for one in passage.mentions]
    around = tuple(one.id for one in near if one.id not in own and alike(one.unit, total.figure.unit))
    ids = (total.figure.id, *(one.figure.id for one in parts))
    return Claim("sum", ids, passages[index].sentence.text, approximate=approximate, context=around)
