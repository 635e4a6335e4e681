"""What sentences say is left of a budget: "anggaran Rp 10 juta, realisasi Rp 9 juta, sisa Rp 1 juta (10 %)"."""

from collections.abc import Iterator, Sequence

from normalise.budget_claims import budgets, neighbours, role
from normalise.cues import cue, reach_of, shape
from normalise.passages import Mention, Passage
from normalise.units import IDR, PERCENT
from schemas.meaning import Claim

__all__ = ["remainders"]

SENTENCES_BACK = 1


def remainders(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """The amounts left that the sentence at `index` tells, and their percentage of the budget."""
    passage = passages[index]
    near = [one for one in passages[max(0, index - SENTENCES_BACK) : index] if neighbours(one, passage)]
    for rest in passage.mentions:
        if rest.figure.unit != IDR or rest.approximate or not is_left(passage, rest):
            continue
        whole = told(passage, rest, near, "whole")
        part = told(passage, rest, near, "part")
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


def is_left(passage: Passage, mention: Mention) -> bool:
    """Whether the words right before an amount say that it is what is left."""
    lead = passage.before(mention)[-reach_of("remainder", "reach") :]
    places = [match.start() for match in cue("remainder", "words").finditer(lead)]
    if not places or cue("remainder", "other").search(lead):
        return False
    return role(passage, mention) == "other"


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
    if wanted == "whole":
        return budgets(passage)
    return [one for one in passage.mentions if one.figure.unit == IDR and role(passage, one) == wanted]


def percent_of(passage: Passage, rest: Mention) -> Mention | None:
    """The percentage right behind the remainder."""
    at = passage.mentions.index(rest)
    following = passage.mentions[at + 1] if at + 1 < len(passage.mentions) else None
    if following is None or following.figure.unit != PERCENT:
        return None
    return following if shape("share", "same").match(passage.before(following)) else None
