"""Weighted values: what each indicator or component adds to the mark of the whole."""

from collections.abc import Iterator

from audit.draft import Draft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.weighted_columns import RULE, weighted_columns
from schemas.base import Bilingual

__all__ = ["NILAI_TERTIMBANG"]


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        for one in weighted_columns(view, table):
            yield from one.drafts


NILAI_TERTIMBANG = Rule(
    id=RULE,
    relation="product",
    text=rule_text(
        title=("Nilai tertimbang", "Weighted value"),
        kriteria=(
            "Nilai tertimbang = bobot x nilai (bobot dalam persen dibagi 100), pada tiap baris.",
            "Weighted value = weight x value (weights in per cent over 100), in every row.",
        ),
        akibat=(
            "Nilai akhir menjumlahkan nilai tertimbang yang keliru.",
            "The final mark adds up a wrong weighted value.",
        ),
        rekomendasi=(
            "Kalikan kembali bobot dengan nilai baris itu, lalu jumlahkan kembali.",
            "Multiply weight and value of the row again, and add the column up again.",
        ),
        reference="PermenPANRB 88/2021; PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya kolom di kanan bobot dan nilainya yang sekurangnya tiga per empat barisnya, dan sekurangnya tiga baris, "
        "mengikuti perkalian itu.",
        en="Only columns right of weight and value of which at least three rows, and three in four, follow the product.",
    ),
    check=check,
)
