"""Rows that repeat the largest and the smallest value of a column ("Nilai unsur tertinggi", "Minimum")."""

from collections.abc import Iterator
from decimal import Decimal

from audit.completeness import is_numbered_through
from audit.draft import Draft, recompute, unclear
from audit.rule import Rule, rule_text
from audit.summands import amounts
from audit.survey_formulas import Extreme
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Column, Row, Table

__all__ = ["NILAI_EKSTREM"]

RULE = "nilai-ekstrem"


def check(view: View) -> Iterator[Draft]:
    """A row of the highest possible marks looks the same: only where other such cells of the table hold is one accused, and
    where no row was lost, which may have held the value."""
    for table in view.report.tables:
        drafts = [
            draft
            for row in table.rows
            if row.kind == "min_max"
            for column in table.columns
            for draft in extreme(view, table, row, column)
        ]
        fitting = sum(draft.outcome == "agrees" for draft in drafts)
        known = fitting > 0 and 2 * fitting >= len(drafts) and is_numbered_through(table)
        for draft in drafts:
            yield draft if known or draft.outcome != "disagrees" else unclear(draft)


def extreme(view: View, table: Table, row: Row, column: Column) -> Iterator[Draft]:
    """The cell against both ends of its column; the nearer one where it is neither."""
    cell = row.cell(column.index)
    stated = None if cell is None or cell.repeat else view.stated_in(cell)
    terms = amounts(view, [one for one in table.rows if one.kind == "body" and one.index < row.index], column)
    if stated is None or stated.value is None or column.role in ("nomor", "kode") or not terms or len(terms) < 2:
        return
    group = f"{table.id}:{row.index}"
    drafts = [
        recompute(RULE, "mean", stated, Extreme(terms, largest), view.figures, group, variant=name, last_digit=False)
        for largest, name in ((True, "max"), (False, "min"))
    ]

    def miss(draft: Draft) -> Decimal:
        point = draft.comparison.point
        return Decimal("Infinity") if point is None or stated.value is None else abs(point - stated.value)

    yield min(drafts, key=miss)


NILAI_EKSTREM = Rule(
    id=RULE,
    relation="mean",
    text=rule_text(
        title=("Nilai tertinggi dan terendah", "Largest and smallest value"),
        kriteria=(
            "Nilai tertinggi (terendah) yang ditulis adalah nilai terbesar (terkecil) pada kolomnya.",
            "The stated highest (lowest) value is the largest (smallest) of its column.",
        ),
        akibat=(
            "Unsur yang terbaik atau yang perlu diperbaiki dapat keliru dikenali.",
            "The best element, or the one to improve, may be misread.",
        ),
        rekomendasi=("Cocokkan nilai ini dengan rinciannya.", "Check this value against its column."),
        reference="PermenPANRB 14/2017 (pedoman survei kepuasan masyarakat)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila nilai ekstrem lain pada tabel yang sama cocok; nama unsurnya tidak dinilai.",
        en="Judged only where other extremes of the same table hold; the name of the element is not judged.",
    ),
    check=check,
)
