"""What a percentage of a table is measured against: the usual columns, or others that nearly all of its rows follow.

A report may measure a whole column against the target of another year, the end of the plan, or a plan that was revised
since: that is one habit, not many wrong figures.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from audit.draft import Draft, unclear
from audit.operands import rows_with
from audit.partners import partners, partners_across_years
from audit.practice import fits_closely
from audit.view import View
from schemas.figures import Figure
from schemas.reasons import SEARCH_ENDED
from schemas.tables import Column, ColumnRole, Table

__all__ = ["Base", "base_of", "left_open", "usual"]

PARTS: Mapping[ColumnRole | None, ColumnRole] = {"capaian": "realisasi", "serapan": "realisasi_anggaran"}
WHOLES: Mapping[ColumnRole | None, tuple[ColumnRole, ...]] = {
    "capaian": ("target", "target_akhir", "standar_nasional"),
    "serapan": ("anggaran",),
}
FEW = 3
MOST = 0.75
MOST_TRIED = 50_000
"""Rows times other columns that are tried: ten years of targets in a table of five thousand rows. Where there are more, a result
that does not follow from the usual columns may follow from others, and is left open."""


@dataclass(frozen=True, slots=True)
class Base:
    """The columns (part, whole) that a percentage follows; `usual` are those that it should by its place and headings,
    `told` are the stated figures that only the base explains."""

    columns: tuple[Column, ...]
    usual: tuple[Column, ...]
    told: tuple[Figure, ...] = ()

    @property
    def is_other(self) -> bool:
        return self.columns != self.usual


def usual(table: Table, result: Column) -> tuple[Column, ...] | None:
    """The part and the whole that `result` derives from, by roles, years and places; None where the table lacks one."""
    part = PARTS.get(result.role)
    if part is None:
        return None
    first, *others = WHOLES[result.role]
    found = [across for role in others if (across := partners_across_years(table, result, part, role))]
    nearest = max(found, key=lambda columns: columns[1].index, default=None)
    return partners(table, result, part, first) or nearest


def base_of(
    view: View, table: Table, result: Column, ways: Callable[[Figure, Figure, Figure], Sequence[Draft]]
) -> Base | None:
    """What `result` is measured against, as far as that can be tried; None where that is not told.
    `ways(stated, part, whole)` are the recomputations in question.

    Another whole of the table takes the place of the usual one when nearly all rows that tell the two apart follow it.
    """
    own = usual(table, result)
    if own is None:
        return None
    others = [] if are_too_many(view, table, result) else list(rivals(table, result, own))
    mine = fitting(view, table, result, own, ways) if others else {}
    for rival in others:
        theirs = fitting(view, table, result, rival, ways)
        telling = [name for name in theirs if name in mine and mine[name][1] != theirs[name][1]]
        told = tuple(view.figures[name] for name in telling if theirs[name][0] and not mine[name][0])
        stays = any(mine[name][0] and not theirs[name][0] for name in telling)
        if told and not stays and is_habit(told, len(telling)):
            return Base(rival, own, told)
    return Base(own, own)


def left_open(view: View, draft: Draft) -> Draft:
    """`draft` of a stated percentage, accusing nobody where there are too many bases to try that might explain it."""
    table = view.tables.get(draft.stated.table or "")
    column = next((one for one in table.columns if one.index == draft.stated.column), None) if table else None
    if draft.outcome != "disagrees" or table is None or column is None or not are_too_many(view, table, column):
        return draft
    return unclear(draft, SEARCH_ENDED)


def are_too_many(view: View, table: Table, result: Column) -> bool:
    """Whether the other columns that `result` may be measured against are too many to try."""

    def found() -> bool:
        own = usual(table, result)
        return own is not None and len(list(rivals(table, result, own))) * len(table.rows) > MOST_TRIED

    return view.once(("too many bases", table.id, result.index), found)


def is_habit(told: Sequence[Figure], telling: int) -> bool:
    """Whether the rows that only another base explains are too many, or too exact, to be so by chance."""
    if telling >= FEW:
        return len(told) >= MOST * telling
    return len(told) == telling and all(figure.decimals for figure in told)


def rivals(table: Table, result: Column, own: tuple[Column, ...]) -> Iterator[tuple[Column, ...]]:
    part, whole = own
    for role in WHOLES[result.role]:
        for column in table.columns_of(role):
            if column.index != whole.index and column.period == whole.period:
                yield part, column


def fitting(
    view: View,
    table: Table,
    result: Column,
    columns: tuple[Column, ...],
    ways: Callable[[Figure, Figure, Figure], Sequence[Draft]],
) -> dict[str, tuple[bool, object]]:
    """Whether each stated figure (by id) follows from these columns in some way, and the value of the whole there."""
    found: dict[str, tuple[bool, object]] = {}
    for row, stated, (part, whole) in rows_with(view, table, result, columns):
        if row.kind == "body":
            drafts = ways(stated, part, whole)
            found[stated.id] = (any(fits_closely(draft) for draft in drafts), whole.value)
    return found
