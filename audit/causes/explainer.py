"""Which figure of a contradiction is to be explained, and what is known of the others."""

from collections.abc import Sequence

from audit.blame import Blame
from audit.causes.case import Case
from audit.causes.search import cause_of
from audit.compare import exponent_of
from audit.draft import Draft
from audit.suspicion import Suspicion
from audit.view import View
from schemas.base import Bilingual

__all__ = ["Explainer"]


MOST_EXPLAINED = 400
"""Contradictions of one report whose causes are looked for, each for some hundredths of a second."""
NOT_SOUGHT = Bilingual(
    id=f"Sebabnya tidak dicari: laporan ini memuat lebih dari {MOST_EXPLAINED} pertentangan.",
    en=f"Its cause was not looked for: this report has more than {MOST_EXPLAINED} contradictions.",
)


class Explainer:
    """Explains the contradictions `blames` among `drafts`."""

    def __init__(self, view: View, drafts: Sequence[Draft], blames: Sequence[Blame]) -> None:
        decided = [one.suspicions[0] for one in blames if one.decided]
        self._view = view
        self._explained = 0
        self._rights = {one.figure.id: one.would_be for one in decided}
        open_ones = [one for one in blames if not one.decided]
        self._doubted = frozenset(
            {*self._rights}
            | {drafts[index].stated.id for one in open_ones for index in one.drafts}
            | {one.figure.id for blame in open_ones for one in blame.suspicions}
        )

    def explain(self, draft: Draft, accused: Suspicion | None) -> Bilingual | None:
        """How the accused figure came about; where nobody is accused, how the result of `draft` did."""
        case = self.case(draft, accused)
        if case is None:
            return None
        self._explained += 1
        return cause_of(case) if self._explained <= MOST_EXPLAINED else NOT_SOUGHT

    def case(self, draft: Draft, accused: Suspicion | None) -> Case | None:
        if accused is not None and accused.figure.id != draft.stated.id:
            named = accused.figure, accused.would_be, True, accused.known
            return Case(self._view, draft, *named, self._rights, self._doubted)
        right, stated = draft.comparison.point, draft.stated
        if right is None or stated.value is None:
            return None
        # of another place that prints fewer decimals, the last digits of the right value are not known
        precise = draft.relation != "equality" or exponent_of(right) <= exponent_of(stated.value)
        return Case(self._view, draft, stated, right, accused is not None, precise, self._rights, self._doubted)
