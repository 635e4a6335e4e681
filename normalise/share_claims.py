"""Percentages that a sentence states beside a part and its whole: "5 dari 14 rumah sakit (35,7 %)", "9 unit atau 45 % dari 20 unit".

Which figure is the part and which the whole is told by the words between them; the unit of both is the same.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from normalise.cues import cue, shape
from normalise.passages import Mention, Passage
from normalise.sum_parts import adds_up, alike
from normalise.units import IDR, PERCENT
from schemas.meaning import Claim

__all__ = ["beside", "counted_in", "is_amount_of", "is_share", "shares_in"]

SPELLED = re.compile(r"^\s*\([^()\d]{3,60}\)")
"""A number in words behind the digits that state it."""
ALONE = re.compile(r"\(\s*$")
CLOSED = re.compile(r"\s*(?:%|persen)?\s*\)")
CLAUSE_END = re.compile(r"[,;:.(]")
WHOLE = Decimal(100)
JUST_BEFORE = 30
LEAD = 60


def shares_in(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """The shares of the sentence at `index` whose whole stands in it."""
    passage = passages[index]
    for percent in passage.mentions:
        if not is_share(passage, percent):
            continue
        pair = compared(passage, percent) or counted(passage, percent) or needed(passage, percent)
        if pair is not None:
            part, whole = pair
            ids = (percent.figure.id, part.figure.id, whole.figure.id)
            yield Claim(
                "share",
                ids,
                passage.sentence.text,
                approximate=percent.approximate,
                context=around(passages, index, part),
            )


def is_share(passage: Passage, percent: Mention) -> bool:
    """Whether nothing says that the percentage is a change, a target or the like; more than the whole is no share of it."""
    lead, behind = own_lead(passage, percent), passage.after(percent)[:JUST_BEFORE]
    lead = shape("share", "met_target").sub(" ", lead)
    odd = cue("share", "other").search(lead[-LEAD:]) or cue("share", "bound").search(lead[-JUST_BEFORE:])
    yearly = re.match(r"\s*(?:per|/)\s*(?:tahun|bulan)\b", behind)
    whole = percent.figure.value is not None and percent.figure.value <= WHOLE
    return percent.figure.unit == PERCENT and whole and not passage.is_bound(percent) and not odd and not yearly


def own_lead(passage: Passage, mention: Mention) -> str:
    """The words before a figure, back to the end of the clause."""
    return re.split(r"[;:]|,\s", passage.before(mention))[-1]


def counted(passage: Passage, percent: Mention) -> tuple[Mention, Mention] | None:
    """The part beside the percentage and the whole that the words name; None where that is not certain."""
    at = passage.mentions.index(percent)
    before = beside(passage, percent)
    if (
        before is not None
        and before.start < percent.start
        and at > 1
        and is_of(passage, passage.mentions[at - 2], before)
    ):
        part, whole = passage.mentions[at - 2], before
    elif before is not None:
        found = whole_behind(passage, percent, before) or whole_before(passage, percent, before)
        if found is None:
            return None
        part, whole = before, found
    else:
        return None
    leads = [shape("share", "met_target").sub(" ", passage.before(one)) for one in (part, whole)]
    behind = CLAUSE_END.split(passage.after(whole))[0]
    planned = any(cue("share", "planned").search(text) for text in (*leads, behind)) or cue("share", "aimed").search(
        behind
    )
    lead = shape("share", "met_target").sub(" ", own_lead(passage, part))
    changed = cue("share", "other").search(lead[-LEAD:]) and not adds_to_budget(part)
    return None if planned or changed else (part, whole)


def adds_to_budget(part: Mention) -> bool:
    """Amounts of a budget are told with its words ("realisasi"), which say of other figures that they are results."""
    return part.figure.unit == IDR


def beside(passage: Passage, percent: Mention) -> Mention | None:
    """The figure right before the percentage, or right behind it ("45 % atau 9 unit")."""
    at = passage.mentions.index(percent)
    before = passage.mentions[at - 1] if at else None
    after = passage.mentions[at + 1] if at + 1 < len(passage.mentions) else None
    if before is not None and is_amount_of(before) and shape("share", "same").match(bridge(passage, percent)):
        return before
    joined = after is not None and shape("share", "same").match(bridge(passage, after))
    return after if after is not None and is_amount_of(after) and joined else None


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


def bridge(passage: Passage, mention: Mention) -> str:
    """The words between a figure and the one before it, without the number in words that may stand there."""
    return SPELLED.sub(" ", passage.before(mention))


def is_of(passage: Passage, part: Mention, whole: Mention) -> bool:
    """Whether the words between two figures say that the first is a part of the second: "5 dari 14 rumah sakit"."""
    if shape("share", "from").search(passage.before(part)[-JUST_BEFORE:]):
        return False
    fits = belong(part, whole) and is_amount_of(part) and is_amount_of(whole)
    return fits and shape("share", "of").search(passage.before(whole)) is not None


def belong(part: Mention, whole: Mention) -> bool:
    """Whether the units allow one to be a part of the other: the same, people and their cases, or none at the first."""
    people = cue("share", "people")
    both = [one.figure.unit or "" for one in (part, whole)]
    return alike(*both) or not both[0] or all(people.fullmatch(unit) for unit in both)


def is_amount_of(mention: Mention) -> bool:
    return mention.figure.unit is None or adds_up(mention.figure.unit)


def whole_behind(passage: Passage, percent: Mention, part: Mention) -> Mention | None:
    """ "9 unit (45 %) dari total 20 unit": the figure behind both, after "dari"."""
    last = max((percent, part), key=lambda one: one.start)
    at = passage.mentions.index(last)
    following = passage.mentions[at + 1] if at + 1 < len(passage.mentions) else None
    return following if following is not None and is_of(passage, part, following) else None


def whole_before(passage: Passage, percent: Mention, part: Mention) -> Mention | None:
    """ "Dari 317 sampel yang diuji 43 sampel (13,6 %)": the last figure before both of which the words say "dari"."""
    first = min((percent, part), key=lambda one: one.start)
    told = [
        one
        for one in passage.mentions
        if one.end <= first.start and shape("share", "from").search(passage.before(one)[-JUST_BEFORE:])
    ]
    if told and (alike(told[-1].figure.unit, part.figure.unit) or is_bare(passage, told[-1], part)):
        return told[-1]
    same = [one for one in passage.mentions if one.end <= first.start and alike(one.figure.unit, part.figure.unit)]
    if not same or part.figure.unit is None or not shape("share", "there").search(passage.before(same[-1])):
        return None
    between = passage.sentence.text[same[-1].end : first.start]
    is_among = shape("share", "among").search(between) or shape("share", "among_which").match(passage.after(part))
    return same[-1] if is_among else None


def is_bare(passage: Passage, whole: Mention, part: Mention) -> bool:
    """ "Dari 120 aduan, 115 (95,83 %) ditangani dan 5 (4,17 %) diproses": parts that share the unit of their whole."""
    between = [one for one in passage.mentions if whole.end <= one.start and one.end <= part.end]
    return is_amount_of(whole) and all(one.figure.unit in (None, PERCENT) for one in between)


def needed(passage: Passage, percent: Mention) -> tuple[Mention, Mention] | None:
    """What there is and what is needed: "tersedia 329 unit dari kebutuhan 419 unit sehingga pemenuhannya 78,52 %"."""
    before = [one for one in passage.mentions if one.end <= percent.start]
    if len(before) != 2 or not alike(before[0].figure.unit, before[1].figure.unit) or not is_amount_of(before[0]):
        return None
    wanted = [one for one in before if cue("share", "needed").search(passage.before(one))]
    there = [one for one in before if one not in wanted]
    told = cue("share", "met").search(passage.before(percent)) and before[0].figure.unit is not None
    return (there[0], wanted[0]) if told and len(wanted) == 1 else None


def compared(passage: Passage, percent: Mention) -> tuple[Mention, Mention] | None:
    """ "117,22 %, perbandingan antara pagu 100 % dengan realisasi 85,31 %": the two percentages behind the word."""
    at = passage.mentions.index(percent)
    both = passage.mentions[at + 1 : at + 3]
    if len(both) < 2 or any(one.figure.unit != PERCENT for one in both):
        return None
    said = shape("share", "compared").search(passage.before(both[0]))
    joined = re.match(r"\s*(?:dengan|dan|terhadap)\b", passage.before(both[1]), re.IGNORECASE)
    return (both[0], both[1]) if said and joined else None


def around(passages: Sequence[Passage], index: int, part: Mention) -> tuple[str, ...]:
    """The figures of the part's unit in the sentence and the one before it, which might be paired otherwise."""
    near = [one.figure for passage in passages[max(0, index - 1) : index + 1] for one in passage.mentions]
    return tuple(dict.fromkeys(one.id for one in near if alike(one.unit, part.figure.unit)))
