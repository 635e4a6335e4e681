"""What sentences say is left of a budget: "anggaran Rp 10 juta, realisasi Rp 9 juta, sisa Rp 1 juta (10 %)", "10 % tidak terserap"."""

import re
from collections.abc import Iterator, Sequence

from normalise.accounts import account_before, points_back
from normalise.budget_claims import budgets, neighbours, role, spent
from normalise.cues import content_words, cue, reach_of, shape
from normalise.grammar import words
from normalise.knowledge import pattern
from normalise.passages import Mention, Passage
from normalise.units import IDR, PERCENT
from schemas.meaning import Claim

__all__ = ["percentages_left", "remainders"]

SENTENCES_BACK = 1
FARTHEST_ITEM = 4
CLAUSE = re.compile(r"[;:]|[,.](?!\d)")


def remainders(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """The amounts left that the sentence at `index` tells, and their percentage of the budget."""
    passage = passages[index]
    near = [one for one in passages[max(0, index - SENTENCES_BACK) : index] if neighbours(one, passage)]
    for rest in passage.mentions:
        if rest.figure.unit != IDR or rest.approximate or not is_left(passage, rest) or is_one_of_two(passage, rest):
            continue
        whole = told(passage, rest, near, "whole")
        part = told(passage, rest, near, "part")
        told_here = whole is not None and part is not None
        account = None if told_here or not goes_on(passages, index) else account_before(passages, index)
        if account is not None:
            whole, part = account.whole, account.part
        context = tuple(
            one.figure.id for near_by in (*near, passage) for one in near_by.mentions if one.figure.unit == IDR
        )
        if whole is not None and part is not None:
            ids = (rest.figure.id, whole.figure.id, part.figure.id)
            yield Claim("remainder", ids, passage.sentence.text, context=context)
        percent = percent_of(passage, rest)
        if whole is not None and percent is not None:
            ids = (percent.figure.id, rest.figure.id, whole.figure.id)
            yield Claim("remainder-share", ids, passage.sentence.text, context=context)


def is_one_of_two(passage: Passage, rest: Mention) -> bool:
    """ "Sisa Rp 7 juta di rekening dan Rp 1 juta di bendahara": another amount follows that is neither budget nor spent."""
    behind = [one for one in passage.mentions if one.start >= rest.end and one.figure.unit == IDR]
    return (
        bool(behind)
        and role(passage, behind[0]) is None
        and shape("remainder", "and_another").search(passage.before(behind[0])) is not None
    )


def is_left(passage: Passage, mention: Mention) -> bool:
    """Whether the words right before an amount, or those behind the last one, say that it is what is left."""
    lead = passage.before(mention)[-reach_of("remainder", "reach") :]
    if shape("remainder", "returned").search(lead):
        return True
    if cue("remainder", "other").search(lead):
        return False
    told_before = cue("remainder", "words").search(lead) or shape("remainder", "unspent").search(lead)
    return role(passage, mention) == "other" if told_before else is_left_behind(passage, mention)


def is_left_behind(passage: Passage, mention: Mention) -> bool:
    """ "Masih ada Rp 1 juta dari dana itu yang tidak terpakai", "5 % dari pagu belum terserap"."""
    tail = passage.sentence.text[mention.end :]
    clause = tail[: found.start()] if (found := CLAUSE.search(tail)) else tail
    alone = len(clause) <= len(passage.after(mention))
    plain = role(passage, mention) is None and not words("ratio", "other").search(passage.before(mention))
    return alone and plain and shape("remainder", "unspent").search(clause) is not None


def goes_on(passages: Sequence[Passage], index: int) -> bool:
    """Whether the sentence says more of what was spoken of: it points there, or stands right behind it and names nothing."""
    text = passages[index].sentence.text
    if points_back(text):
        return True
    near = neighbours(passages[index - 1], passages[index]) or is_next_item(passages, index)
    return near and names_nothing(text)


def is_next_item(passages: Sequence[Passage], index: int) -> bool:
    """Whether a list tells one budget above the item at `index`; several below one another may be summed up in it."""
    above = [one for one in passages[max(0, index - FARTHEST_ITEM) : index] if one.sentence.kind == "item"]
    text = passages[index].sentence.text
    of_all = pattern("claims", "quantity", "of_all").search(text) or re.search(r"\bjumlah\b", text, re.IGNORECASE)
    if passages[index].sentence.kind != "item" or passages[index - 1] not in above or of_all:
        return False
    told = [bool(spent(one)) for one in above]
    last = max((place for place, one in enumerate(told) if one), default=None)
    return last is not None and not (last and told[last - 1])


def names_nothing(text: str) -> bool:
    known = (cue("remainder", "plain"), cue("remainder", "left"), words("ratio", "part"))
    return all(any(one.fullmatch(word) for one in known) for word in content_words(text))


def told(passage: Passage, rest: Mention, near: Sequence[Passage], wanted: str) -> Mention | None:
    """The amount of the wanted role: the last before the remainder in the sentence, else behind it, else in the one before.

    Of a budget and its revision ("berubah menjadi") the later is meant.
    """
    own = [one for one in of_role(passage, wanted) if one is not rest]
    before = [one for one in own if one.end <= rest.start]
    if own:
        return (before or own)[-1]
    for other in reversed(near):
        same = of_role(other, wanted)
        if same:
            return same[0] if len(same) == 1 else None
    return None


def of_role(passage: Passage, wanted: str) -> list[Mention]:
    """The amounts of the sentence that are the budget, or those that were spent."""
    return budgets(passage) if wanted == "whole" else spent(passage)


def percent_of(passage: Passage, rest: Mention) -> Mention | None:
    """The percentage right behind the remainder."""
    at = passage.mentions.index(rest)
    following = passage.mentions[at + 1] if at + 1 < len(passage.mentions) else None
    if following is None or following.figure.unit != PERCENT:
        return None
    return following if shape("share", "same").match(passage.before(following)) else None


# The percentage that is left, without its amount.


def percentages_left(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """ "Dana yang tersisa 9 % dari pagu": of the only budget of the sentence, or of the one that it goes on about."""
    passage = passages[index]
    for percent in passage.mentions:
        if percent.figure.unit != PERCENT or percent.approximate or passage.is_bound(percent):
            continue
        vague = is_vague(passage, percent)
        if not vague and not is_percentage_left(passage, percent):
            continue
        wholes, parts = budgets(passage), spent(passage)
        if len(wholes) == len(parts) == 1:
            pair = wholes[0], parts[0]
        elif not any(one.figure.unit == IDR for one in passage.mentions) and goes_on(passages, index):
            account = account_before(passages, index)
            if account is None:
                continue
            pair = account.whole, account.part
        else:
            continue
        ids = (percent.figure.id, *(one.figure.id for one in pair))
        yield Claim("remainder-percent", ids, passage.sentence.text, approximate=vague)


def is_percentage_left(passage: Passage, percent: Mention) -> bool:
    """Whether the words before the percentage, or those behind it, say that so much was left."""
    lead = CLAUSE.split(passage.before(percent))
    said = lead[-1] if content_words(lead[-1]) else " ".join(lead[-2:])
    left = cue("remainder", "left").search(said) or shape("remainder", "unspent").search(said)
    if cue("remainder", "other").search(said):
        return False
    plain = not words("ratio", "part").search(said) and not words("ratio", "other").search(said)
    return left is not None or (plain and is_left_behind(passage, percent))


def is_vague(passage: Passage, percent: Mention) -> bool:
    """Whether the percentage may be what was left, or another relation that goes by the same word."""
    lead = passage.before(percent)[-reach_of("remainder", "reach") :]
    return cue("remainder", "vague").search(lead) is not None and not cue("remainder", "other").search(lead)
