"""Shares that make up a whole: a total row of 100 percent over a column of percentages."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from audit.draft import Draft, recompute, unclear
from audit.formulas import Sum
from audit.rule import Rule, rule_text
from audit.rules.shares import shares
from audit.summands import amounts, summands
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Column, Row, Table

__all__ = ["JUMLAH_PERSEN"]

RULE = "jumlah-persen"
HUNDRED = Decimal(100)
FEWEST = 3
WIDE = Decimal(10)


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        for column in table.columns:
            if column.role == "nilai" and column.unit == "percent":
                yield from whole_of(view, table, column)


def whole_of(view: View, table: Table, column: Column) -> Iterator[Draft]:
    """The totals of `column`; one of ratios (this row's part of this row's whole) is 100 for reasons of its own."""
    ratios = shares(view, table, column)[0].startswith("ratio")
    for row in table.rows if not ratios else ():
        if row.kind == "total" and (draft := made_up(view, table, row, column)) is not None:
            yield unclear(draft, "rows-missing") if draft.outcome == "disagrees" and view.lacks_rows(table) else draft


def made_up(view: View, table: Table, total: Row, column: Column) -> Draft | None:
    """The rows under a total of 100; None where they are no shares of it (far from 100, few, or negative)."""
    stated = view.figure(total, column)
    if stated is None or stated.value != HUNDRED:
        return None
    drafts = []
    for rows in summands(table, total):
        terms = amounts(view, rows, column) or ()
        values = [view.figures[name].value for name in terms]
        if len(terms) < FEWEST or any(value is None or value < 0 for value in values):
            continue
        # each printed share may be off by half its last digit; those without decimals count as rounded too
        slack = sum((Decimal(5).scaleb(-view.figures[name].decimals - 1) for name in terms), Decimal(0))
        draft = recompute(
            RULE,
            "sum",
            stated,
            Sum(terms),
            view.figures,
            f"{table.id}:{column.index}",
            severity="medium",
            last_digit=False,
            slack=slack,
            inferred=True,
        )
        drafts.append(rounded(draft))
    fitting = [draft for draft in drafts if draft.outcome == "agrees"]
    near = [draft for draft in drafts if (point := draft.comparison.point) is not None and abs(point - HUNDRED) <= WIDE]
    return next(iter(fitting or near), None)


def rounded(draft: Draft) -> Draft:
    """What the rounding of the shares leaves is no remark: shares of a whole are rounded."""
    if draft.outcome == "agrees_truncated":
        return replace(draft, comparison=replace(draft.comparison, outcome="agrees"))
    return draft


JUMLAH_PERSEN = Rule(
    id=RULE,
    relation="sum",
    text=rule_text(
        title=("Bagian berjumlah 100 persen", "Shares add up to 100 percent"),
        kriteria=(
            "Bila baris jumlah menyatakan 100 persen, persentase baris-barisnya berjumlah 100, selain selisih pembulatan.",
            "Where a total row states 100 percent, the percentages of its rows add up to 100, rounding aside.",
        ),
        akibat=(
            "Komposisi yang dilaporkan tidak utuh atau tumpang tindih.",
            "The reported composition has a hole or an overlap.",
        ),
        rekomendasi=("Cocokkan persentase tiap baris.", "Check the percentage of every row."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Tidak dinilai bila jumlah baris-barisnya jauh dari 100 (kolom itu bukan bagian dari satu keseluruhan) atau ada baris "
        "yang tidak terbaca.",
        en="Not judged where the rows are far from 100 (the column is no share of one whole) or rows are missing.",
    ),
    check=check,
)
