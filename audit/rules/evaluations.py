"""Results of evaluations by weighted components (AKIP and its like), whose last row is a total without that name.

"Nilai Hasil Evaluasi" below the components shows itself by its weight: that of the whole, which is the sum of theirs.
"""

from collections.abc import Iterator, Sequence

from audit.draft import Draft, recompute, unclear
from audit.formulas import Sum
from audit.rule import Rule, rule_text
from audit.summands import amounts, top_rows
from audit.view import View
from audit.weighted_totals import sum_or_weighted
from schemas.base import Bilingual
from schemas.tables import Column, Row, Table

__all__ = ["HASIL_EVALUASI"]

RULE = "hasil-evaluasi"
WHOLES = (1, 100)
FEWEST = 3


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        for weights in table.columns_of("bobot"):
            for total, parts in unnamed_totals(view, table, weights):
                for column in table.columns_of("nilai"):
                    if column.unit != "percent":
                        yield from result(view, table, column, total, parts)


def unnamed_totals(view: View, table: Table, weights: Column) -> Iterator[tuple[Row, Sequence[Row]]]:
    """A row that carries the weight of the whole, and the rows before it whose weights make it up to the last digit."""
    body = [row for row in table.rows if row.kind == "body"]
    for place, row in enumerate(body):
        whole = view.figure(row, weights)
        parts = top_rows(body[:place])
        if whole is None or whole.value not in WHOLES or len(parts) < FEWEST or row.parent is not None:
            continue
        stated = [view.figure(part, weights) for part in parts]
        values = [figure.value for figure in stated if figure is not None and figure.value]
        if len(values) == len(parts) and sum(values) == whole.value:
            yield row, parts


def result(view: View, table: Table, column: Column, total: Row, parts: Sequence[Row]) -> Iterator[Draft]:
    stated, terms = view.figure(total, column), amounts(view, parts, column)
    if stated is None or not terms or len(terms) != len(parts):
        return
    group = f"{table.id}:{column.index}"
    draft = recompute(RULE, "sum", stated, Sum(terms), view.figures, group, last_digit=False, inferred=True)
    draft = sum_or_weighted(view, table, parts, column, draft)
    yield unclear(draft, "rows-missing") if draft.outcome == "disagrees" and view.lacks_rows(table) else draft


HASIL_EVALUASI = Rule(
    id=RULE,
    relation="sum",
    text=rule_text(
        title=("Hasil evaluasi menurut komponen berbobot", "Result of an evaluation by weighted components"),
        kriteria=(
            "Nilai hasil evaluasi = jumlah nilai komponennya, atau jumlah (nilai x bobot) / jumlah bobot.",
            "Result of the evaluation = sum of the marks of its components, or sum of (mark x weight) / sum of the weights.",
        ),
        akibat=(
            "Nilai dan predikat evaluasi tidak dapat ditelusuri ke komponennya.",
            "The result and its predicate cannot be traced to the components.",
        ),
        rekomendasi=("Jumlahkan kembali nilai komponen.", "Add up the marks of the components again."),
        reference="PermenPANRB 88/2021; PermenPANRB 12/2015 (evaluasi AKIP)",
    ),
    limits=Bilingual(
        id="Hanya bila bobot baris itu sama dengan jumlah bobot komponen di atasnya (1 atau 100) dan semua komponen bernilai.",
        en="Only where the weight of the row is the sum of the weights above it (1 or 100) and every component states a mark.",
    ),
    check=check,
)
