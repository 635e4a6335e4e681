"""Who is most likely wrong when figures contradict each other.

The suspect is the figure whose correction mends most of the failing recomputations and breaks none that hold; where two stand
even, nobody is accused.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from audit.compare import compare
from audit.draft import Draft
from audit.needs import members
from audit.suspects import Suspects
from audit.suspicion import Evidence, Suspicion, Told, nothing_told
from schemas.figures import Figure

__all__ = ["Blame", "blame"]

MOST_CANDIDATES = 5


@dataclass(frozen=True, slots=True)
class Blame:
    """One contradiction: the drafts that show it (indices), the suspicions best first, and whether the first stands
    alone."""

    drafts: tuple[int, ...]
    suspicions: tuple[Suspicion, ...]
    decided: bool


def blame(drafts: Sequence[Draft], figures: Mapping[str, Figure], told: Told = nothing_told) -> list[Blame]:
    """Partition the disagreeing drafts into contradictions, the most evident suspect first; `told` gives the values that
    other versions of the plan state for a figure."""
    evidence = Evidence(drafts, figures, told)
    open_ones = {index for index, draft in enumerate(drafts) if draft.outcome == "disagrees"}
    taking_part = {index: frozenset(members(drafts[index])) for index in open_ones}
    suspects = Suspects(evidence, open_ones, taking_part)
    found: list[Blame] = []
    while open_ones:
        first = suspects.first()
        if first is None:
            found.extend(Blame((index,), (), decided=False) for index in sorted(open_ones))
            break
        rivals = suspects.rivals(first)
        # what an accused figure takes part in is explained by it: a second one needs more than that to go by
        shadowed = any(suspects.accused & taking_part[index] for index in first.mended)
        contested = evidence.is_contested(first, open_ones)
        accuses = any(drafts[index].accuses for index in first.mended)
        decided = accuses and not rivals and not contested and first.score >= (2 if shadowed else 1)
        found.append(Blame(tuple(sorted(first.mended)), (first, *rivals[: MOST_CANDIDATES - 1]), decided))
        if decided:
            evidence.settle(first.mended)
        suspects.explained(first.mended, first.figure.id if decided else None)
        suspects.ask_again(first.mended)
    return list(without_consequences(found, drafts, figures))


def without_consequences(
    found: Sequence[Blame], drafts: Sequence[Draft], figures: Mapping[str, Figure]
) -> Iterator[Blame]:
    """The contradictions, less those that the corrections of accused figures mend together: these show there, too."""
    right = {one.suspicions[0].figure.id: one.suspicions[0].would_be for one in found if one.decided}
    mended = {name: figures[name].model_copy(update={"value": value}) for name, value in right.items()}
    shown: dict[str, list[int]] = {}
    kept = []
    for one in found:
        accused = [name for index in one.drafts for name in members(drafts[index]) if name in right]
        if one.decided or not accused or not all(agrees_with(drafts[index], mended, figures) for index in one.drafts):
            kept.append(one)
        else:
            shown.setdefault(accused[0], []).extend(one.drafts)
    for one in kept:
        more = shown.get(one.suspicions[0].figure.id, []) if one.decided else []
        yield replace(one, drafts=(*one.drafts, *more))


def agrees_with(draft: Draft, mended: Mapping[str, Figure], figures: Mapping[str, Figure]) -> bool:
    """Whether `draft` agrees once the `mended` figures take the place of those printed."""
    stated = mended.get(draft.stated.id, draft.stated)
    operands = {name: mended.get(name, figures[name]) for name in draft.formula.inputs}
    return compare(stated, draft.formula, operands, last_digit=True).outcome != "disagrees"
