"""Targets of another year that a single table of results states as this year's."""

from audit.agreement import alike
from audit.view import View
from schemas.figures import Figure
from schemas.tables import TableKind

__all__ = ["is_copied"]

PLANS: frozenset[TableKind] = frozenset(
    {"perjanjian_kinerja", "anggaran_program", "iku", "tujuan_sasaran", "target_renstra", "rencana_aksi"}
)
FEWEST_AGAINST = 3


def is_copied(view: View, one: Figure, other: Figure) -> bool:
    """Whether a table of results alone states `one`, which is another year's, where three others at least state `other`.

    A plan's own table may state the plan before its revision; a revised target is no other year's.
    """
    tables = {figure.table: figure for figure in view.stating(other) if figure.table is not None and figure.value}
    agreeing = sum(alike(figure, other) for figure in tables.values())
    alone = sum(alike(figure, one) for figure in tables.values()) == 1
    results = one.table is not None and view.tables[one.table].kind not in PLANS
    return alone and results and agreeing >= FEWEST_AGAINST and is_of_another_year(view, one)


def is_of_another_year(view: View, figure: Figure) -> bool:
    own = view.quantity(figure)
    others = [one for one in view.in_all_years(own) if one.tahun != own.tahun] if own is not None else []
    return any(alike(figure, view.figures[name]) for one in others for name in one.figures)
