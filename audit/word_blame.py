"""What a word tells of its figure: where both cannot be right, and other evidence is open or against the figure."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from audit.blame import Blame
from audit.draft import WordDraft
from schemas.findings import Finding

__all__ = ["decided_by_words", "mends"]


def decided_by_words(one: Blame, wrong: Mapping[str, Sequence[WordDraft]]) -> Blame:
    """Where several figures may be wrong: the only one whose word contradicts it, and fits what it would have to be; `wrong` are the
    words that contradict their figures, by the id of that."""
    told = [
        suspicion
        for suspicion in one.suspicions
        if any(fits(suspicion.would_be, draft) for draft in wrong.get(suspicion.figure.id, ()))
    ]
    if one.decided or len(told) != 1:
        return one
    others = tuple(suspicion for suspicion in one.suspicions if suspicion is not told[0])
    return replace(one, suspicions=(told[0], *others), decided=True)


def mends(finding: Finding, draft: WordDraft) -> bool:
    """Whether `finding` accuses the figure of `draft`, and its right value is one that the word fits."""
    if draft.stated is None or not finding.decided or finding.figures[0] != draft.stated.id:
        return False
    return isinstance(finding.expected, Decimal) and fits(finding.expected, draft)


def fits(value: Decimal, draft: WordDraft) -> bool:
    """Whether the word of `draft` is right for `value`."""
    return any(one.holds(value) for one in draft.deserves)
