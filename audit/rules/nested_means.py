"""Rows that state the mean of the rows below them: a sasaran of its indicators, an indicator of its parts."""

from collections.abc import Iterator

from audit.completeness import rows_are_missing
from audit.draft import Draft, recompute, unclear
from audit.formulas import Mean
from audit.naming_levels import children_of
from audit.rule import Rule, rule_text
from audit.summands import amounts
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Column, Row, Table

__all__ = ["RATA_RATA_BAGIAN"]

RULE = "rata-rata-bagian"
AVERAGED = ("capaian", "realisasi", "nilai")
FEWEST = 3
MOST = 0.7


def check(view: View) -> Iterator[Draft]:
    """Columns of percentages in which most rows with parts of different values are the mean of these."""
    for table in view.report.tables:
        for column in table.columns:
            if column.unit == "percent" and column.role in AVERAGED:
                yield from averaged(view, table, column)


def averaged(view: View, table: Table, column: Column) -> Iterator[Draft]:
    drafts = [draft for row in table.rows if row.kind == "body" for draft in mean_of_parts(view, table, column, row)]
    telling = [draft for draft in drafts if len({view.figures[name].value for name in draft.inputs}) > 1]
    fitting = sum(draft.outcome == "agrees" for draft in telling)
    failing = {draft.stated.id for draft in telling if draft.outcome == "disagrees"}
    # one wrong mean makes the one above it fail too
    echoes = sum(draft.stated.id in failing and not failing.isdisjoint(draft.inputs) for draft in telling)
    if fitting < FEWEST or fitting < MOST * (len(telling) - echoes):
        return
    gap = rows_are_missing(table)
    for draft in drafts:
        yield unclear(draft, "rows-missing") if gap and draft.outcome == "disagrees" else draft


def mean_of_parts(view: View, table: Table, column: Column, row: Row) -> Iterator[Draft]:
    stated = view.figure(row, column)
    children = children_of(table, row) if stated is not None else []
    terms = amounts(view, children, column)
    if stated is not None and terms and len(terms) == len(children) and stated.id not in terms:
        group = f"{table.id}:{column.index}"
        yield recompute(RULE, "mean", stated, Mean(terms), view.figures, group, variant="simple", inferred=True)


RATA_RATA_BAGIAN = Rule(
    id=RULE,
    relation="mean",
    text=rule_text(
        title=("Rata-rata bagian pada baris induk", "A parent that is the mean of its parts"),
        kriteria=(
            "Persentase pada baris sasaran (indikator) = rata-rata persentase baris-baris di bawahnya, sebagaimana diikuti sebagian "
            "besar baris induk tabel itu.",
            "The percentage of a sasaran (indicator) = the mean of those of the rows below it, as most parents of the table "
            "follow it.",
        ),
        akibat=(
            "Capaian sasaran tidak dapat ditelusuri ke indikatornya.",
            "The achievement of the sasaran cannot be traced to its indicators.",
        ),
        rekomendasi=("Hitung ulang rata-rata bagiannya.", "Recompute the mean of the parts."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya bila sekurangnya tiga baris induk, dan 70 persen dari semuanya, adalah rata-rata bagiannya.",
        en="Only where at least three parents, and 70 percent of all, are the mean of their parts.",
    ),
    check=check,
)
