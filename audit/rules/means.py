"""Stated means ("Rata-rata") against the values they stand under."""

from collections.abc import Iterator, Sequence

from audit.completeness import rows_are_missing
from audit.draft import Draft, recompute, unclear
from audit.formulas import Formula, Mean, Ratio
from audit.partners import partners
from audit.rule import Rule, rule_text
from audit.summands import amounts, top_rows
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Column, Row, Table

__all__ = ["RATA_RATA"]

RULE = "rata-rata"
SKIPPED_ROLES = frozenset({"nomor", "kode", "anggaran", "realisasi_anggaran", "sisa"})


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        for row in table.rows:
            if row.kind == "mean":
                for column in table.columns:
                    yield from mean_cell(view, table, row, column)


def mean_cell(view: View, table: Table, row: Row, column: Column) -> Iterator[Draft]:
    """The stated mean against each set of rows it may be of; one that fits settles it, rival sets accuse nobody."""
    cell = row.cell(column.index)
    if cell is None or cell.repeat or column.role in SKIPPED_ROLES or (stated := view.stated_in(cell)) is None:
        return
    drafts = [
        recompute(RULE, "mean", stated, formula, view.figures, f"{table.id}:{column.index}", variant=variant)
        for variant, formula in formulas(view, table, row, column)
    ]
    if not drafts:
        return
    fitting = [draft for draft in drafts if draft.outcome == "agrees"] or [
        draft for draft in drafts if draft.outcome == "agrees_truncated"
    ]
    if fitting:
        yield fitting[0]
    elif rows_are_missing(table) or len({draft.variant for draft in drafts} - {"of-results"}) > 1:
        reason = "rows-missing" if rows_are_missing(table) else "practice-unclear"
        yield unclear(drafts[0], reason)
    else:
        yield drafts[0]


def formulas(view: View, table: Table, mean: Row, column: Column) -> Iterator[tuple[str, Formula]]:
    seen: list[tuple[str, ...]] = []
    for variant, rows in row_sets(table, mean):
        terms = amounts(view, rows, column)
        if terms and terms not in seen:
            seen.append(terms)
            yield variant, Mean(terms)
    operands = {"serapan": ("realisasi_anggaran", "anggaran"), "capaian": ("realisasi", "target")}
    if column.role in ("serapan", "capaian"):
        part_role, whole_role = operands[column.role]
        found = partners(table, column, part_role, whole_role)  # type: ignore[arg-type]
        part, whole = (view.figure(mean, one) for one in found) if found else (None, None)
        if part is not None and whole is not None:
            yield "of-results", Ratio(part.id, whole.id)


def row_sets(table: Table, mean: Row) -> Iterator[tuple[str, Sequence[Row]]]:
    """Rows since the previous mean, band or total; all rows above; those that are no part of another."""
    above = [row for row in table.rows if row.index < mean.index]
    section: list[Row] = []
    for row in reversed(above):
        if row.kind in ("mean", "band", "total"):
            break
        section.insert(0, row)
    body = [row for row in above if row.kind == "body"]
    yield "section", [row for row in section if row.kind == "body"]
    yield "all", body
    yield "top", top_rows(body)


RATA_RATA = Rule(
    id=RULE,
    relation="mean",
    text=rule_text(
        title=("Rata-rata", "Mean"),
        kriteria=(
            "Rata-rata = jumlah nilai / banyaknya nilai pada kolom yang sama.",
            "Mean = sum of the values / their number, in the same column.",
        ),
        akibat=(
            "Simpulan atas capaian keseluruhan didasarkan pada rata-rata yang keliru.",
            "The overall conclusion rests on a wrong mean.",
        ),
        rekomendasi=("Hitung ulang rata-rata.", "Recompute the mean."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Tidak dinilai bila tidak jelas baris mana yang dirata-ratakan.",
        en="Not judged where it is unclear which rows are averaged.",
    ),
    check=check,
)
