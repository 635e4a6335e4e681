"""Why a figure could not be checked: one code of the fixed list, from its recomputations or from where it stands."""

from collections.abc import Mapping, Sequence

from schemas.figures import Figure
from schemas.findings import Check
from schemas.reasons import REASONS, SEARCH_ENDED
from schemas.tables import ColumnRole, Table

__all__ = ["reason_of"]

OF_CHECKS = {"no-value": "operand-blank"}
"""What the reason of a recomputation is called at a figure that has a value: it was another one that had none."""
OF_SOURCES = {"prose": "prose-unlinked", "chart": "chart-label"}
OF_ROLES: dict[ColumnRole | None, str] = {
    **dict.fromkeys(("target", "target_akhir", "anggaran"), "plan-unrepeated"),
    **dict.fromkeys(("realisasi", "realisasi_anggaran"), "outcome-unrepeated"),
    **dict.fromkeys(("capaian", "serapan", "sisa", "sisa_persen", "efisiensi", "pertumbuhan"), "operands-absent"),
    **dict.fromkeys(("nilai", "bobot", "fisik"), "base-datum"),
    **dict.fromkeys(("keterangan", "predikat"), "remark-unlinked"),
    "standar_nasional": "external-datum",
}
SUMMED_UP = frozenset({"total", "subtotal", "mean"})


def reason_of(figure: Figure, checks: Sequence[Check], tables: Mapping[str, Table]) -> str:
    """The reason why `figure`, none of whose `checks` could be done, is unverifiable; always a key of `REASONS`."""
    if figure.value is None:
        return "no-value"
    if checks:
        own = [check for check in checks if check.stated == figure.id]
        return of_check((own or checks)[0])
    if figure.reason == SEARCH_ENDED:
        return SEARCH_ENDED
    if figure.source in OF_SOURCES:
        return OF_SOURCES[figure.source]
    return of_place(figure, tables.get(figure.table or ""))


def of_check(check: Check) -> str:
    told = OF_CHECKS.get(check.reason or "", check.reason or "")
    return told if told in REASONS else "not-computable"


def of_place(figure: Figure, table: Table | None) -> str:
    """By the table and the column that the figure stands in; a total or mean is a result, whatever its column."""
    if table is None:
        return "no-relation"
    row = None if figure.row is None else table.row(figure.row)
    column = next((one for one in table.columns if one.index == figure.column), None)
    if table.kind == "skala" or (row is not None and row.kind == "band"):
        return "scale-bound"
    told = OF_ROLES.get(column.role if column else None, "no-relation")
    return "operands-absent" if row is not None and row.kind in SUMMED_UP else told
