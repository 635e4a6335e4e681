"""Sums and means in tables of which it would have taken too long to tell which rows are parts of which."""

from dataclasses import dataclass
from functools import cached_property

from audit.draft import Draft, unclear
from audit.view import View
from schemas.findings import Relation
from schemas.reasons import SEARCH_ENDED

__all__ = ["Unnested"]

OF_ROWS: frozenset[Relation] = frozenset({"sum", "mean", "weighted_mean"})


@dataclass(frozen=True)
class Unnested:
    """The figures of such tables: rows and their own parts stand side by side there, and a sum would take in both."""

    view: View

    @cached_property
    def figures(self) -> frozenset[str]:
        nesting = (search for search in self.view.report.ended if search.sought == "nesting")
        return frozenset(name for search in nesting for name in search.figures)

    def left_open(self, draft: Draft) -> Draft:
        """`draft`, accusing nobody where its rows may not be those that belong together."""
        rests = draft.relation in OF_ROWS and not self.figures.isdisjoint((draft.stated.id, *draft.inputs))
        return unclear(draft, SEARCH_ENDED) if rests and draft.outcome == "disagrees" else draft
