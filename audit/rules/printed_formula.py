"""Columns against the formula that stands under their heading."""

from collections.abc import Iterator

from audit.draft import Draft
from audit.printed import RULE, by_print
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual

__all__ = ["RUMUS_KOLOM"]


def check(view: View) -> Iterator[Draft]:
    for table in view.report.tables:
        for column in table.columns:
            yield from by_print(view, table, column)


RUMUS_KOLOM = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Rumus yang tercetak di bawah judul kolom", "The formula printed under a column's heading"),
        kriteria=(
            "Angka dalam kolom mengikuti rumus yang dicetak tabel itu sendiri di baris nomor kolom atau di judulnya, "
            'misalnya "7=(6/5)x100".',
            "The figures of a column follow the formula that the table itself prints in the row of column numbers or in the "
            'heading, such as "7=(6/5)x100".',
        ),
        akibat=(
            "Angka tidak dapat ditelusuri dengan rumus yang dinyatakan laporan itu sendiri.",
            "The figure cannot be traced by the formula that the report itself states.",
        ),
        rekomendasi=(
            "Hitung ulang kolom menurut rumusnya, atau perbaiki rumus yang tercetak.",
            "Recompute the column by its formula, or correct the printed formula.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila sebagian besar baris mengikuti rumus itu; dengan atau tanpa faktor 100 diterima per kolom; "
        "rumus yang tidak seluruhnya terdiri atas nomor kolom, + - x :, kurung, 1 dan 100 tidak dipakai.",
        en="Judged only where most rows follow the formula; with or without the factor 100 is accepted per column; a formula "
        "of more than column numbers, + - x :, brackets, 1 and 100 is not used.",
    ),
    check=check,
)
