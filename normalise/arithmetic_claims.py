"""All arithmetic that a sentence states: budgets, achievement, sums, shares and remainders; each percentage in one claim only."""

from collections.abc import Iterator, Sequence

from normalise.achievement_claims import achievements
from normalise.budget_claims import ratios
from normalise.list_shares import shares_of_list
from normalise.list_sums import list_sums
from normalise.part_claims import parts_in
from normalise.passages import Passage
from normalise.product_claims import products_told
from normalise.remainder_claims import percentages_left, remainders
from normalise.rest_claims import opposites, rests
from normalise.rounded_claims import rounded_amounts
from normalise.share_claims import shares_in
from normalise.sum_claims import sums_in
from normalise.told_wholes import NamedFigures, shares_in_rows, shares_of_named, shares_of_sums, shares_told_before
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["arithmetic_at"]


def arithmetic_at(passages: Sequence[Passage], index: int, named: NamedFigures) -> Iterator[Claim]:
    """The claims of the sentence at `index`; what is told by plainer words comes first and takes its percentage. `named` are the
    figures of all sentences."""
    if not passages[index].mentions:
        return
    sums = list(sums_in(passages, index))
    shared = index and any(one.figure.unit == PERCENT for one in passages[index].mentions)
    near = [*(sums_in(passages, index - 1) if shared else ()), *sums]
    taken: set[str] = set()
    shares: list[Claim] = []
    for claims in (
        ratios(passages, index),
        achievements(passages, index),
        remainders(passages, index),
        percentages_left(passages, index),
        shares_in(passages, index),
        shares_of_sums(passages, index, near),
        shares_of_named(passages, index, named),
        shares_in_rows(passages, index),
        shares_told_before(passages, index),
        shares_of_list(passages, index),
    ):
        for claim in [one for one in claims if one.figures[0] not in taken]:
            taken.add(claim.figures[0])
            shares.append(claim)
            yield claim
    sums += [*rest_of(passages[index], taken), *list_sums(passages, index)]
    yield from sums
    yield from rounded_amounts(passages, index)
    yield from products_told(passages[index])
    yield from parts_in(passages, index, [*shares, *sums])


def rest_of(passage: Passage, taken: set[str]) -> Iterator[Claim]:
    """What is left of the wholes that a sentence names, each percentage once."""
    for claim in (*rests(passage), *opposites(passage)):
        if claim.kind != "complement" or claim.figures[0] not in taken:
            taken.add(claim.figures[0])
            yield claim
