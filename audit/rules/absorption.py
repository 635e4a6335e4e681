"""Absorption: realisasi against pagu, wherever a table states both and a percentage."""

from collections.abc import Iterator

from audit.bases import base_of, left_open
from audit.draft import Draft, recompute
from audit.formulas import Mean, Ratio
from audit.operands import rows_with
from audit.plausible import is_tiny
from audit.practice import Practice, settle
from audit.printed import follows_print
from audit.rule import Rule, rule_text
from audit.summands import top_rows
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["SERAPAN"]

RULE = "serapan-tabel"
MEAN_OF_SHARES = "mean-of-percentages"


def check(view: View) -> Iterator[Draft]:
    columns = [
        list(rows_of(view, table, column))
        for table in view.report.tables
        for column in table.columns_of("serapan")
        if not follows_print(view, table, column)
    ]
    yield from (left_open(view, draft) for draft in settle(columns, Practice(main=("ratio",))))


def rows_of(view: View, table: Table, result: Column) -> Iterator[dict[str, Draft]]:
    base = base_of(view, table, result, lambda *figures: [ratio(view, *figures)])
    for row, stated, (part, whole) in rows_with(view, table, result, base.columns if base else None):
        if row.kind == "mean" or (is_tiny(part) and is_tiny(whole)):
            continue
        draft = ratio(view, stated, part, whole)
        yield {"ratio": as_mean_of_shares(view, table, result, row, draft) if draft.outcome == "disagrees" else draft}


def ratio(view: View, stated: Figure, part: Figure, whole: Figure) -> Draft:
    group = f"{stated.table}:{stated.column}"
    return recompute(RULE, "ratio", stated, Ratio(part.id, whole.id), view.figures, group, variant="ratio")


def as_mean_of_shares(view: View, table: Table, result: Column, row: Row, draft: Draft) -> Draft:
    """The same disagreement as `medium` when a total or a parent states the mean of the percentages of its rows."""
    parts = top_rows(table.rows) if row.kind == "total" else [one for one in table.rows if one.parent == row.index]
    shares = [view.figure(other, result) for other in parts]
    terms = tuple(figure.id for figure in shares if figure is not None)
    if len(terms) < 2:
        return draft
    mean = recompute(RULE, "mean", draft.stated, Mean(terms), view.figures, draft.group, last_digit=False)
    if mean.outcome != "agrees":
        return draft
    note = Bilingual(
        id="Angka yang tertulis adalah rata-rata sederhana dari persentase tiap baris, bukan serapan dari jumlahnya.",
        en="The stated figure is the simple mean of the rows' percentages, not the absorption of their total.",
    )
    return Draft(
        RULE, "ratio", draft.stated, draft.formula, draft.comparison, draft.group, MEAN_OF_SHARES, "medium", note=note
    )


SERAPAN = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Persentase serapan anggaran dalam tabel", "Absorption percentage in a table"),
        kriteria=(
            "Serapan = realisasi anggaran / pagu anggaran x 100 pada baris yang sama.",
            "Absorption = realised budget / budget x 100 in the same row.",
        ),
        akibat=(
            "Tingkat penyerapan anggaran yang dibaca pimpinan tidak sesuai dengan angka rupiahnya.",
            "Readers take away an absorption that the rupiah figures do not give.",
        ),
        rekomendasi=(
            "Hitung ulang persentase dari pagu dan realisasi, atau perbaiki angka rupiah yang keliru.",
            "Recompute the percentage from budget and realisation, or correct the wrong rupiah figure.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf B (realisasi anggaran)",
    ),
    limits=Bilingual(
        id="Persentase fisik dan tabel yang sebagian besar barisnya tidak mengikuti rumus ini tidak dinilai.",
        en="Physical progress, and tables most of whose rows do not follow this formula, are not judged.",
    ),
    check=check,
)
