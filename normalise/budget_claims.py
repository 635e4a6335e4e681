"""Amounts of a budget and what was spent of it, with their percentage: "pagu Rp 10 juta, realisasi Rp 9 juta (90 %)".

What an amount is, is told by the words before it; the budget may stand in the sentence or two before it.
"""

import re
from collections.abc import Iterator, Sequence

from normalise.cues import cue, shape, shape_as_written
from normalise.grammar import limit, words
from normalise.passages import Mention, Passage
from normalise.units import IDR, PERCENT
from schemas.meaning import Claim

__all__ = ["budgets", "neighbours", "ratios", "role", "spent"]

SENTENCES_BACK = 2
NAMED = re.compile(r"(?<!\w)(?:[Pp]rogram|[Kk]egiatan|PROGRAM|KEGIATAN)\s+[A-Z]\w+")
"""The first word of a name says nothing of amounts: "Program Peningkatan Pelayanan memperoleh anggaran"."""
_FROM = re.compile(r"(?<!\w)dari(?!\w)", re.IGNORECASE)
_LEADS_ON = re.compile(r"\s*dari\b[^,;.()]*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;.](?!\d)")
_NAME = re.compile(r"[^\W\d_]{3,}")


def ratios(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """The percentages of the sentence at `index` that restate an amount spent, with their budget."""
    passage = passages[index]
    nearby = [
        passages[back] for back in range(max(0, index - SENTENCES_BACK), index) if neighbours(passages[back], passage)
    ]
    around = tuple(
        dict.fromkeys(one.figure.id for near in (*nearby, passage) for one in near.mentions if one.figure.unit == IDR)
    )
    for percent in passage.mentions:
        if percent.figure.unit != PERCENT:
            continue
        pair = percent_first(passage, percent, nearby) or percent_last(passage, percent, nearby)
        pair = pair or said_again(passage, percent, nearby)
        if pair is not None:
            part, whole = pair
            ids = (percent.figure.id, part.figure.id, whole.figure.id)
            yield Claim("ratio", ids, passage.sentence.text, context=around)


def neighbours(earlier: Passage, later: Passage) -> bool:
    """Whether the two stand in one paragraph or in paragraphs that follow each other, not in two items of a list."""
    if earlier.sentence.kind == "item" and later.sentence.kind == "item":
        return earlier.sentence.paragraph == later.sentence.paragraph
    return later.sentence.paragraph - earlier.sentence.paragraph <= 1


def role(passage: Passage, mention: Mention) -> str | None:
    """`part`, `whole` or `other`: what the words before an amount say that it is."""
    lead = NAMED.sub(" ", words("ratio", "not_whole").sub(" ", passage.before(mention)))
    lead = shape_as_written("budget", "named").sub(" ", lead)
    if words("ratio", "other").search(lead) or shape("remainder", "unspent").search(lead):
        return "other"
    if words("ratio", "part").search(lead):
        last_part = max(match.start() for match in words("ratio", "part").finditer(lead))
        sources = [match.start() for match in _FROM.finditer(lead)]
        return "whole" if sources and sources[-1] > last_part else "part"
    if shape("budget", "part").search(lead):
        return "part"
    if words("ratio", "whole").search(lead):
        return "whole"
    return "part" if is_said_behind(passage, mention) else None


def is_said_behind(passage: Passage, mention: Mention) -> bool:
    """ "Rp 9 juta dari Rp 10 juta yang tersedia telah dibelanjakan": the verb stands behind both amounts."""
    behind = [one for one in passage.mentions if one.start >= mention.end]
    if mention.figure.unit != IDR or not behind or behind[0].figure.unit != IDR:
        return False
    bridge, tail = passage.before(behind[0]), _CLAUSE.split(passage.after(behind[0]))[0]
    return _LEADS_ON.match(bridge) is not None and words("ratio", "part").search(tail) is not None


# The percentage behind its amount.


def percent_last(passage: Passage, percent: Mention, nearby: Sequence[Passage]) -> tuple[Mention, Mention] | None:
    """ "realisasi Rp 9 juta atau 90 %", with the budget before or behind it."""
    if words("ratio", "other").search(passage.before(percent)):
        return None
    part = part_of(passage, percent)
    whole = None if part is None else whole_of(passage, part, nearby)
    return None if part is None or whole is None else (part, whole)


def part_of(passage: Passage, percent: Mention) -> Mention | None:
    """The amount that the percentage restates: the one right before it, close by, that was spent.

    A second percentage behind one amount is of something else: "(97,61%) dan fisiknya sebesar 99,96%".
    """
    amounts = [one for one in passage.mentions if one.figure.unit == IDR and one.end <= percent.start]
    if not amounts:
        return None
    nearest = amounts[-1]
    if any(one.figure.unit == PERCENT and nearest.end <= one.start < percent.start for one in passage.mentions):
        return None
    verbs = [one.end() for one in words("ratio", "part").finditer(passage.before(percent))]
    told = percent.start - len(passage.before(percent)) + verbs[-1] if verbs else nearest.end
    if percent.start - told > limit("ratio", "reach"):
        return None
    if role(passage, nearest) == "part":
        return nearest
    if role(passage, nearest) == "whole" and len(amounts) > 1 and role(passage, amounts[-2]) == "part":
        return amounts[-2]
    return None


# The percentage before its amount.


def percent_first(passage: Passage, percent: Mention, nearby: Sequence[Passage]) -> tuple[Mention, Mention] | None:
    """ "Serapan mencapai 90 %, yaitu Rp 9 juta dari pagu Rp 10 juta", or with the budget before the percentage."""
    at = passage.mentions.index(percent)
    part = passage.mentions[at + 1] if at + 1 < len(passage.mentions) else None
    if part is None or part.figure.unit != IDR or role(passage, part) not in (None, "part"):
        return None
    lead, bridge = passage.before(percent), passage.before(part)
    if not words("ratio", "part").search(lead) or words("ratio", "other").search(lead + bridge):
        return None
    if len(bridge) > limit("ratio", "bridge"):
        return None
    behind = passage.mentions[at + 2] if at + 2 < len(passage.mentions) else None
    if behind is not None and behind.figure.unit == IDR and role(passage, behind) == "whole":
        return part, behind
    before = passage.mentions[at - 1] if at else None
    restated = before is not None and before.figure.unit == IDR and role(passage, before) == "part"
    whole = whole_of(passage, part, nearby) if shape("budget", "again").match(bridge) and not restated else None
    return None if whole is None else (part, whole)


# The percentage alone.


def said_again(passage: Passage, percent: Mention, nearby: Sequence[Passage]) -> tuple[Mention, Mention] | None:
    """ "Dari pagu Rp 10 juta terserap Rp 9 juta. Artinya 90 % anggaran terserap": a sentence with the one percentage and no amount says
    again what the one before it told of one budget."""
    before = nearby[-1] if nearby else None
    if before is None or len(passage.mentions) > 1 or not shape("budget", "says_again").search(passage.sentence.text):
        return None
    amounts = [one for one in before.mentions if one.figure.unit == IDR]
    parts, wholes = spent(before), budgets(before)
    if len(amounts) != 2 or len(parts) != 1 or len(wholes) != 1 or parts[0] is wholes[0]:
        return None
    lead = passage.before(percent)
    other = words("ratio", "other").search(lead) or shape("remainder", "unspent").search(passage.sentence.text)
    told = words("ratio", "part").search(passage.sentence.text) and says_only_budget(passage.sentence.text)
    return (parts[0], wholes[0]) if told and not other and not percent.approximate else None


def says_only_budget(text: str) -> bool:
    """Whether a sentence speaks of money and of nothing by name: "97 % kegiatan terealisasi", "serapan belanja modal" do."""
    known = (cue("budget", "plain"), cue("budget", "restating"), words("ratio", "part"))
    named = any(not any(one.fullmatch(word) for one in known) for word in _NAME.findall(text))
    return not named and cue("budget", "money").search(text) is not None and not cue("budget", "lines").search(text)


# The budget of an amount spent.


def whole_of(passage: Passage, part: Mention, nearby: Sequence[Passage]) -> Mention | None:
    """The budget that the amount is a part of: in the sentence itself, else the last one stated just before it.

    Of several the one that goes by the name of the amount ("APBD terealisasi ...") is meant.
    """
    own = budgets(passage, part)
    if own:
        named = of_same_name(passage, part, [(passage, one) for one in own])
        return last_version(passage, named or min(own, key=lambda one: abs(one.start - part.start)), own, part)
    before = [one for one in passage.mentions if one.figure.unit == IDR and one.end <= part.start]
    if before and role(passage, before[-1]) is None:
        return before[-1]
    for near in reversed(nearby):
        amounts = budgets(near, part)
        if amounts:
            named = of_same_name(passage, part, [(near, one) for one in amounts])
            return amounts[-1] if len(amounts) == 1 else named
    return None


def last_version(passage: Passage, whole: Mention, own: Sequence[Mention], part: Mention) -> Mention:
    """The budget as it was last revised before the amount spent: "sebelum perubahan Rp A, setelah perubahan Rp B"."""
    for one in own:
        if whole.end <= one.start and one.end <= part.start and role(passage, one) is None:
            whole = one
    return whole


def budgets(passage: Passage, part: Mention | None = None) -> list[Mention]:
    """The amounts of the sentence that could be spent, later versions of a budget among them."""
    found: list[Mention] = []
    for one in passage.mentions:
        if one.figure.unit == IDR and one is not part:
            told = role(passage, one)
            later = found and told is None and shape("budget", "later").search(passage.before(one))
            if told == "whole" or later:
                found.append(one)
    return found


def spent(passage: Passage) -> list[Mention]:
    """The amounts of the sentence that were spent."""
    return [one for one in passage.mentions if one.figure.unit == IDR and role(passage, one) == "part"]


def of_same_name(passage: Passage, part: Mention, wholes: Sequence[tuple[Passage, Mention]]) -> Mention | None:
    """The only one of `wholes` whose name has a word of the part's; None where the part has no name."""
    said = name_of(passage, part)
    same = [whole for near, whole in wholes if said & name_of(near, whole)]
    return same[0] if len(same) == 1 else None


def name_of(passage: Passage, mention: Mention) -> frozenset[str]:
    """The words before an amount that are none of those that every budget is told with."""
    told = [word.casefold() for word in _NAME.findall(passage.before(mention))]
    return frozenset(word for word in told if not cue("budget", "plain").fullmatch(word))
