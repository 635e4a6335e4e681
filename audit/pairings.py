"""What a sentence states about its figures, where another pair of them may be meant."""

from collections.abc import Callable, Iterable, Iterator
from itertools import permutations

from audit.draft import Draft, unclear
from audit.formulas import Formula
from audit.view import View
from schemas.meaning import Claim

__all__ = ["doubtful", "unless_paired_otherwise"]

REASON = "other-pairing"
MOST_FIGURES = 16


def doubtful(draft: Draft) -> Draft:
    """`draft`, accusing nobody: which figures of the sentence belong together is not certain."""
    return unclear(draft, REASON) if draft.outcome == "disagrees" else draft


def unless_paired_otherwise(
    view: View, claim: Claim, draft: Draft, way: Callable[[str, str], Formula], again: Callable[[Formula], Draft]
) -> Draft:
    """`draft`, doubtful where another pair of the figures around the claim gives what is stated, `way` applied to it."""
    if draft.outcome != "disagrees":
        return draft
    others = (way(*pair) for pair in pairs(view, claim, (*draft.inputs, *claim.context)))
    return doubtful(draft) if any(again(one).outcome == "agrees" for one in others) else draft


def pairs(view: View, claim: Claim, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """All pairs of figures with different values, the stated one left out."""
    known = [name for name in dict.fromkeys(names) if name != claim.figures[0]][:MOST_FIGURES]
    values = {name: view.figures[name].value for name in known}
    return ((one, other) for one, other in permutations(known, 2) if values[one] != values[other])
