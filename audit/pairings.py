"""What a sentence states about its figures, where another pair of them may be meant."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import permutations

from audit.draft import Draft, unclear
from audit.formulas import Formula
from audit.view import View
from schemas.meaning import Claim
from schemas.reasons import SEARCH_ENDED

__all__ = ["doubtful", "unless_paired_otherwise"]

REASON = "other-pairing"
MOST_FIGURES = 16
"""Figures around a claim of which every two are tried; among more of them which belong together is not certain either."""


def doubtful(draft: Draft) -> Draft:
    """`draft`, accusing nobody: which figures of the sentence belong together is not certain."""
    return unclear(draft, REASON) if draft.outcome == "disagrees" else draft


def unless_paired_otherwise(
    view: View, claim: Claim, draft: Draft, way: Callable[[str, str], Formula], again: Callable[[Formula], Draft]
) -> Draft:
    """`draft`, doubtful where another pair of the figures around the claim gives what is stated, `way` applied to it."""
    if draft.outcome != "disagrees":
        return draft
    known = others_around(claim, (*draft.inputs, *claim.context))
    if len(known) > MOST_FIGURES:
        return unclear(draft, SEARCH_ENDED)
    others = (way(*pair) for pair in pairs(view, known))
    return doubtful(draft) if any(again(one).outcome == "agrees" for one in others) else draft


def others_around(claim: Claim, names: Iterable[str]) -> list[str]:
    """Each of `names` once, the stated figure left out."""
    return [name for name in dict.fromkeys(names) if name != claim.figures[0]]


def pairs(view: View, known: Sequence[str]) -> Iterator[tuple[str, str]]:
    """All pairs of figures with different values."""
    values = {name: view.figures[name].value for name in known}
    return ((one, other) for one, other in permutations(known, 2) if values[one] != values[other])
