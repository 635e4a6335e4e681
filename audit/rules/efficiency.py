"""Efficiency: achievement against absorption, in the variants that offices print."""

from collections.abc import Iterator
from decimal import Decimal

from audit.draft import Draft, recompute
from audit.formulas import Complement, Difference, Formula, Ratio
from audit.operands import rows_with
from audit.partners import partners
from audit.practice import Practice, settle
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.tables import Column, Table

__all__ = ["EFISIENSI"]

RULE = "efisiensi"


def check(view: View) -> Iterator[Draft]:
    columns = [
        list(rows_of(view, table, column)) for table in view.report.tables for column in table.columns_of("efisiensi")
    ]
    yield from settle(columns, Practice(main=("ratio", "percent", "difference", "unspent")))


def rows_of(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    found = partners(table, result, "capaian", "serapan")
    for _, stated, (capaian, serapan) in rows_with(view, table, result, found):
        formulas: dict[str, Formula] = {
            "ratio": Ratio(capaian.id, serapan.id, Decimal(1)),
            "percent": Ratio(capaian.id, serapan.id),
            "difference": Difference(capaian.id, serapan.id),
            "unspent": Complement(serapan.id),
        }
        yield {
            name: recompute(RULE, "ratio", stated, formula, view.figures, f"{table.id}:{result.index}", variant=name)
            for name, formula in formulas.items()
        }


EFISIENSI = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Tingkat efisiensi", "Efficiency"),
        kriteria=(
            "Efisiensi = capaian kinerja / serapan anggaran (atau selisihnya), sesuai rumus yang dipakai tabel.",
            "Efficiency = achievement / absorption (or their difference), as the table computes it.",
        ),
        akibat=(
            "Simpulan efisien atau tidak efisien didasarkan pada angka yang keliru.",
            "The conclusion on efficiency rests on a wrong figure.",
        ),
        rekomendasi=("Hitung ulang tingkat efisiensi.", "Recompute the efficiency."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 6 (efisiensi penggunaan sumber daya)",
    ),
    limits=Bilingual(
        id="Rumus lain (misalnya PMK 214/2017) tidak dinilai.",
        en="Other formulas (such as PMK 214/2017) are not judged.",
    ),
    check=check,
)
