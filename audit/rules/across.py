"""Totals across a row: a column that adds up the columns before it."""

from collections.abc import Iterator

from audit.draft import Draft, recompute
from audit.formulas import Sum
from audit.practice import Practice, settle
from audit.printed import follows_print
from audit.rule import Rule, rule_text
from audit.rules.sums import AKIBAT, REFERENCE
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Column, Table

__all__ = ["JUMLAH_BARIS"]


def check_across(view: View) -> Iterator[Draft]:
    columns = [
        list(across(view, table, column))
        for table in view.report.tables
        for column in table.columns
        if is_total(column) and not follows_print(view, table, column)
    ]
    yield from settle(columns, Practice(main=("preceding", "siblings")))


def is_total(column: Column) -> bool:
    words = column.heading.split(" / ")[-1].casefold().split()
    return column.role == "nilai" and bool(words) and words[0] in ("jumlah", "total", "jml", "jml.")


def across(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    preceding: list[Column] = []
    for column in reversed(table.columns[: result.index]):
        if is_total(column):
            break
        if column.role == "nilai" and column.unit == result.unit:
            preceding.insert(0, column)
    stem = result.heading.rpartition(" / ")[0]
    sets = {"preceding": preceding, "siblings": [one for one in preceding if one.heading.rpartition(" / ")[0] == stem]}
    for row in view.rows(table):
        stated = view.figure(row, result)
        found: dict[str, Draft] = {}
        for name, columns in sets.items():
            terms = [figure.id for column in columns if (figure := view.figure(row, column)) is not None]
            if stated is not None and len(terms) > 1:
                found[name] = recompute(
                    "jumlah-baris",
                    "sum",
                    stated,
                    Sum(tuple(terms)),
                    view.figures,
                    f"{table.id}:{result.index}",
                    variant=name,
                    last_digit=False,
                    inferred=True,
                )
        if found:
            yield found


JUMLAH_BARIS = Rule(
    id="jumlah-baris",
    relation="sum",
    text=rule_text(
        title=("Kolom jumlah", "Total column"),
        kriteria=(
            "Kolom jumlah sama dengan penjumlahan kolom-kolom rinciannya pada baris yang sama.",
            "A total column is the sum of the columns before it in the same row.",
        ),
        akibat=AKIBAT,
        rekomendasi=("Jumlahkan kembali baris ini.", "Add the row up again."),
        reference=REFERENCE,
    ),
    limits=Bilingual(
        id="Hanya dinilai bila sebagian besar baris tabel mengikuti penjumlahan ini.",
        en="Judged only where most rows of the table follow this sum.",
    ),
    check=check_across,
)
