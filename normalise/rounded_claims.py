"""Amounts told roughly: "dari anggaran sekitar Rp 2,6 miliar terserap kira-kira Rp 2,3 miliar", with the exact ones told elsewhere.

A budget and what was spent of it are meant together: where one of the two is that of a budget told exactly and nothing else fits, so is
the other. A single rough amount is held to the budget that its sentence goes on about.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from normalise.accounts import Account, account_before, accounts_in, points_back
from normalise.budget_claims import role
from normalise.cues import cue
from normalise.passages import Mention, Passage
from normalise.units import IDR, PERCENT, is_amount
from schemas.meaning import Claim

__all__ = ["is_rounded", "rounded_amounts"]

FEWEST_DIGITS = 3
"""A rough amount with fewer digits is that of many budgets."""
COARSE = 3
"""Figures in thousands and more are told roughly, though no word says so."""


@dataclass(frozen=True, slots=True)
class Rough:
    """A budget and what was spent of it as a sentence tells them roughly; one of them may be missing."""

    whole: Mention | None
    part: Mention | None


def rounded_amounts(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """The rough figures of the sentence at `index` with the exact ones that are meant."""
    passage = passages[index]
    rough = rough_in(passage)
    if rough is not None:
        account = meant(passages, index, rough)
        told = () if account is None else ((rough.whole, account.whole), (rough.part, account.part))
        for stated, exact in told:
            if stated is not None:
                yield Claim("rounded", (stated.figure.id, exact.figure.id), passage.sentence.text)
    yield from told_again(passages, index)


def rough_in(passage: Passage) -> Rough | None:
    """The rough budget of a sentence and the rough amount spent; None where it tells several, or more than these."""
    amounts = [one for one in passage.mentions if one.figure.unit == IDR and one.figure.value is not None]
    if cue("rough", "other").search(passage.sentence.text):
        return None
    if not amounts or len(amounts) > 2 or not all(one.approximate and coarse(one) for one in amounts):
        return None
    roles = [role(passage, one) for one in amounts]
    wholes = [one for one, told in zip(amounts, roles, strict=True) if told == "whole"]
    parts = [one for one, told in zip(amounts, roles, strict=True) if told == "part"]
    open_ones = [one for one, told in zip(amounts, roles, strict=True) if told is None]
    if len(wholes) == len(open_ones) == 1 and is_less(open_ones[0], wholes[0]):
        parts, open_ones = open_ones, []
    if open_ones or len(wholes) > 1 or len(parts) > 1 or "other" in roles:
        return None
    return Rough(next(iter(wholes), None), next(iter(parts), None))


def meant(passages: Sequence[Passage], index: int, rough: Rough) -> Account | None:
    """The budget told exactly that a sentence tells roughly: the one that it goes on about, else the only one that both amounts,
    or one of them, are of."""
    if points_back(passages[index].sentence.text):
        return account_before(passages, index)
    if rough.whole is None or rough.part is None:
        return None
    known = {(one.whole.figure.value, one.part.figure.value): one for one in accounts_in(passages)}
    hits = [(is_rounded(rough.whole, one.whole) + is_rounded(rough.part, one.part), one) for one in known.values()]
    most = max((count for count, _ in hits), default=0)
    best = [one for count, one in hits if count == most]
    return best[0] if most and len(best) == 1 else None


def is_less(one: Mention, other: Mention) -> bool:
    return (one.figure.value or Decimal(0)) <= (other.figure.value or Decimal(0))


def coarse(mention: Mention) -> bool:
    """Whether a figure is printed in thousands, millions or more, with digits enough to know it by."""
    value = mention.figure.value
    return value is not None and exponent(value) >= COARSE and len(value.as_tuple().digits) >= FEWEST_DIGITS


def exponent(value: Decimal) -> int:
    found = value.as_tuple().exponent
    return found if isinstance(found, int) else 0


def is_rounded(rough: Mention, exact: Mention) -> bool:
    """Whether the rough figure is the exact one, rounded or cut off at its last printed digit."""
    stated, meant_value = rough.figure.value, exact.figure.value
    if stated is None or meant_value is None or not exact.figure.value or exponent(meant_value) >= exponent(stated):
        return False
    return abs(stated - meant_value) < Decimal(1).scaleb(exponent(stated))


# Things counted: "2.416,35 ribu orang. Itu sama dengan 2,42 juta orang".


def told_again(passages: Sequence[Passage], index: int) -> Iterator[Claim]:
    """A rough figure that is the only finer one of its unit in the sentence or the one before, rounded."""
    near = [one for passage in passages[max(0, index - 1) : index + 1] for one in passage.mentions]
    for rough in passages[index].mentions:
        unit = rough.figure.unit
        if unit in (None, IDR, PERCENT) or not is_amount(unit) or not coarse(rough):
            continue
        exact = {one.figure.value: one for one in near if one.figure.unit == unit and is_rounded(rough, one)}
        if len(exact) == 1:
            [other] = exact.values()
            yield Claim("rounded", (rough.figure.id, other.figure.id), passages[index].sentence.text)
