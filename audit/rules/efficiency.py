"""Efficiency: achievement against absorption, in the variants that offices print."""

from collections.abc import Callable, Iterator, Mapping

from audit.draft import Draft, recompute
from audit.efficiency import of_output_and_input, of_percentages, value_of_efficiency
from audit.formulas import Formula
from audit.partners import partners
from audit.practice import Practice, settle
from audit.printed import follows_print
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["EFISIENSI"]

RULE = "efisiensi"
WAYS: Mapping[tuple[ColumnRole, ...], Callable[..., dict[str, Formula]]] = {
    ("capaian", "serapan"): of_percentages,
    ("anggaran", "realisasi_anggaran", "target", "realisasi"): of_output_and_input,
    ("efisiensi",): value_of_efficiency,
}
PRACTICE = Practice(
    main=(*of_percentages("", ""), *of_output_and_input("", "", "", ""), *value_of_efficiency("")),
)


def check(view: View) -> Iterator[Draft]:
    columns = [
        list(rows_of(view, table, column))
        for table in view.report.tables
        for column in table.columns_of("efisiensi")
        if not follows_print(view, table, column)
    ]
    yield from settle(columns, PRACTICE)


def rows_of(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    """Totals and means of rates need not follow from totals and means: they are judged only where they do."""
    group = f"{table.id}:{result.index}"
    for row in view.rows(table):
        stated = view.figure(row, result)
        found = {
            name: recompute(RULE, "ratio", stated, formula, view.figures, group, variant=name)
            for name, formula in formulas(view, table, result, row).items()
            if stated is not None
        }
        if found and (row.kind == "body" or any(draft.outcome == "agrees" for draft in found.values())):
            yield found


def formulas(view: View, table: Table, result: Column, row: Row) -> dict[str, Formula]:
    """All formulas for which the table has the columns, over the figures of `row`."""
    found: dict[str, Formula] = {}
    for roles, ways in WAYS.items():
        columns = partners(table, result, *roles) if roles != ("efisiensi",) else before(table, result)
        figures = [view.figure(row, column) for column in columns or ()]
        ids = [figure.id for figure in figures if figure is not None]
        if columns and len(ids) == len(columns):
            found |= ways(*ids)
    return found


def before(table: Table, result: Column) -> tuple[Column, ...] | None:
    """The column of efficiencies that a column of their values (NE) is computed from."""
    return tuple(column for column in table.columns_of("efisiensi") if column.index < result.index)[-1:] or None


EFISIENSI = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Tingkat efisiensi", "Efficiency"),
        kriteria=(
            "Efisiensi = capaian kinerja / serapan anggaran, selisihnya, sisa anggaran bila target tercapai, atau "
            "1 - (realisasi anggaran / realisasi keluaran) / (pagu / target keluaran), sesuai rumus yang dipakai tabel.",
            "Efficiency = achievement / absorption, their difference, what is left unspent where the target was reached, or "
            "1 - (realised budget / output) / (budget / target output), as the table computes it.",
        ),
        akibat=(
            "Simpulan efisien atau tidak efisien didasarkan pada angka yang keliru.",
            "The conclusion on efficiency rests on a wrong figure.",
        ),
        rekomendasi=("Hitung ulang tingkat efisiensi.", "Recompute the efficiency."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 6 (efisiensi penggunaan sumber daya); "
        "PMK 214/PMK.02/2017 (E dan NE)",
    ),
    limits=Bilingual(
        id="Rumus diputuskan per kolom menurut sebagian besar barisnya; rumus lain tidak dinilai, demikian pula efisiensi "
        "sumber daya selain anggaran.",
        en="The formula is decided per column by most of its rows; other formulas are not judged, nor is the efficiency of "
        "resources other than money.",
    ),
    check=check,
)
