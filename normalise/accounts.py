"""The budget that a sentence says more of without stating it: "Sisa dana program tersebut Rp 1 juta", with both amounts before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from normalise.budget_claims import budgets, neighbours, ratios, spent
from normalise.cues import shape
from normalise.passages import Mention, Passage
from normalise.units import IDR

__all__ = ["Account", "account_before", "accounts_in", "points_back"]

FARTHEST = 4


@dataclass(frozen=True, slots=True)
class Account:
    """A budget, what was spent of it, and the percentage that this comes to, where the report states it."""

    whole: Mention
    part: Mention
    percent: Mention | None = None


def account_before(passages: Sequence[Passage], index: int) -> Account | None:
    """The last budget told before the sentence at `index` with what was spent of it; the sentences between say more of the same
    or speak of no amounts."""
    for back in range(index - 1, max(-1, index - 1 - FARTHEST), -1):
        near = passages[back]
        found = in_sentence(passages, back)
        if found is not None:
            return found
        if any(one.figure.unit == IDR for one in near.mentions) and not points_back(near.sentence.text):
            return None
    return None


def accounts_in(passages: Sequence[Passage]) -> list[Account]:
    """Every budget that the sentences tell exactly with what was spent of it."""
    found = [in_sentence(passages, index) for index in range(len(passages))]
    return [one for one in found if one is not None and not (one.whole.approximate or one.part.approximate)]


def points_back(text: str) -> bool:
    """Whether a sentence goes on about what was spoken of: "program tersebut", "dana itu"."""
    return shape("remainder", "points_back").search(text) is not None


def in_sentence(passages: Sequence[Passage], index: int) -> Account | None:
    """The only budget and amount spent of a sentence; the budget may stand in the one right before it."""
    passage = passages[index]
    known = {one.figure.id: one for near in passages[max(0, index - 2) : index + 1] for one in near.mentions}
    stated = [claim.figures for claim in ratios(passages, index)]
    parts = spent(passage)
    if len(stated) == 1 and len(parts) < 2 and all(name in known for name in stated[0]):
        percent, part, whole = (known[name] for name in stated[0])
        return Account(whole, part, percent)
    if len(parts) != 1:
        return None
    wholes = budgets(passage)
    before = passages[index - 1] if index else None
    if not wholes and before is not None and neighbours(before, passage) and not spent(before):
        wholes = budgets(before)
    return Account(wholes[0], parts[0]) if len(wholes) == 1 else None
