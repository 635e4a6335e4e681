"""Recomputations that rest on something unread: what stands there may be why they fail, so they accuse nobody."""

from collections.abc import Sequence
from dataclasses import replace

from audit.draft import Draft, WordDraft, unclear
from audit.view import View
from schemas.figures import Figure
from schemas.findings import Relation
from schemas.geometry import BBox, overlap_share

__all__ = ["spared", "spared_words"]

REASON = "part-unread"
OVER_ROWS: frozenset[Relation] = frozenset({"sum", "mean", "weighted_mean", "count"})
COVERED = 0.3
"""A place of a remark is one that something unread stands in when one covers this share of the other."""


def spared(view: View, draft: Draft) -> Draft:
    """`draft`, unclear where it would accuse though something that it rests on is unread."""
    accuses = draft.outcome in ("disagrees", "agrees_truncated")
    names = (draft.stated.id, *draft.inputs)
    return unclear(draft, REASON) if accuses and rests_on_unread(view, draft.relation, names) else draft


def spared_words(view: View, draft: WordDraft) -> WordDraft | None:
    """The same of a word; None for a remark that no figure is behind: it is not made."""
    if draft.outcome != "disagrees" or draft.severity == "info":
        return draft
    own = () if draft.stated is None else (draft.stated.id,)
    names = (*own, *draft.inputs)
    if not rests_on_unread(view, draft.relation, names) and not any(
        is_unread_at(view, *place) for place in draft.places
    ):
        return draft
    return None if draft.stated is None else replace(draft, outcome="not_computable", reason=REASON)


def rests_on_unread(view: View, relation: Relation, names: Sequence[str]) -> bool:
    """Whether a `relation` of the figures `names` rests on a sentence, a row or a column of which a part is unread."""
    parts = view.report.unread_parts
    if not parts.figures.isdisjoint(names):
        return True
    if not parts.tables:
        return False
    in_tables: dict[str, list[Figure]] = {}
    for name in names:
        figure = view.figures[name]
        if figure.table is not None and figure.table in parts.tables:
            in_tables.setdefault(figure.table, []).append(figure)
    return any(rests_on(view, relation, table, figures) for table, figures in in_tables.items())


def rests_on(view: View, relation: Relation, name: str, figures: Sequence[Figure]) -> bool:
    """Whether something is unread in a heading over the `figures` of table `name`, in the column over whose rows the `relation` is,
    or, where it is within rows, in one of these."""
    unread = view.report.unread_parts.tables[name]
    rows: dict[int | None, set[int | None]] = {}
    for figure in figures:
        rows.setdefault(figure.column, set()).add(figure.row)
    lacking = [column for column in rows if column in unread.columns]
    if not unread.headings.isdisjoint(rows):
        return True
    if len(rows) == 1 and (relation in OVER_ROWS or len(*rows.values()) > 1):
        return bool(lacking)
    return any(figure.row in unread.rows for figure in figures) or any(len(rows[column]) > 1 for column in lacking)


def is_unread_at(view: View, page: int, bbox: BBox) -> bool:
    return any(
        number == page and (overlap_share(box, bbox) > COVERED or overlap_share(bbox, box) > COVERED)
        for number, box in view.report.unread_parts.places
    )
