"""Sentences that state amounts with their percentage, or the total of a table."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from audit.draft import Draft, recompute
from audit.formulas import Ratio, Same, Sum
from audit.rule import Rule, rule_text
from audit.summands import amounts, top_rows
from audit.view import View
from schemas.base import Bilingual
from schemas.meaning import Claim

__all__ = ["SERAPAN_PROSA", "TOTAL_PROSA"]


ROUGHLY = Decimal("0.05")
"""How far a total called "sekitar" or "±" may be from the exact one."""


def check_ratios(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "ratio":
            yield ratio(view, claim)


def ratio(view: View, claim: Claim) -> Draft:
    """The percentage against its amounts; silent where another pair of the amounts around it gives it."""
    stated, part, whole = claim.figures
    draft = recomputed(view, stated, part, whole)
    if draft.outcome == "disagrees":
        pairs = [(a, b) for a in claim.context for b in claim.context if a != b and (a, b) != (part, whole)]
        if any(recomputed(view, stated, a, b).outcome == "agrees" for a, b in pairs):
            return replace(
                draft, comparison=replace(draft.comparison, outcome="not_computable", reason="other-pairing")
            )
    return draft


def recomputed(view: View, stated: str, part: str, whole: str) -> Draft:
    return recompute(
        "serapan-prosa", "ratio", view.figures[stated], Ratio(part, whole), view.figures, f"prose:{stated}"
    )


def check_totals(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "total":
            draft = total(view, claim)
            if draft is not None:
                yield draft


def total(view: View, claim: Claim) -> Draft | None:
    """A sentence's total against the table's own total row, or the sum of its rows where it has none."""
    if claim.table is None or claim.column is None:
        return None
    table, stated = view.tables[claim.table], view.figures[claim.figures[0]]
    column = table.columns[claim.column]
    slack = abs(stated.value or Decimal(0)) * ROUGHLY if claim.approximate else Decimal(0)
    totals = [figure for row in table.rows if row.kind == "total" and (figure := view.figure(row, column)) is not None]
    if len(totals) == 1:
        same = Same(totals[0].id)
        return recompute("total-prosa", "equality", stated, same, view.figures, f"prose:{stated.id}", slack=slack)
    terms = amounts(view, top_rows(table.rows), column)
    if totals or terms is None or len(terms) < 2:
        return None
    group = f"prose:{stated.id}"
    return recompute("total-prosa", "sum", stated, Sum(terms), view.figures, group, last_digit=False, slack=slack)


SERAPAN_PROSA = Rule(
    id="serapan-prosa",
    relation="ratio",
    text=rule_text(
        title=("Persentase dalam kalimat", "Percentage in a sentence"),
        kriteria=(
            "Persentase dalam kalimat sama dengan realisasi / anggaran x 100 dari angka rupiah yang disebut bersamanya.",
            "The percentage in a sentence is realisation / budget x 100 of the amounts it is stated with.",
        ),
        akibat=(
            "Kalimat memberi kesan penyerapan yang tidak sesuai dengan angka rupiah yang disebutnya.",
            "The sentence gives an absorption that its own rupiah figures do not.",
        ),
        rekomendasi=(
            "Sesuaikan persentase dengan angka rupiahnya, atau sebutkan angka rupiah yang dimaksud.",
            "Bring the percentage in line with the amounts, or state the amounts that are meant.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf B (realisasi anggaran)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kalimat menyebut anggaran, realisasi, dan persentasenya; tidak dinilai bila pasangan lain cocok.",
        en="Judged only where budget, realisation and percentage are all stated; not where another pairing fits.",
    ),
    check=check_ratios,
)
TOTAL_PROSA = Rule(
    id="total-prosa",
    relation="sum",
    text=rule_text(
        title=("Jumlah dalam kalimat dan tabelnya", "Total in a sentence and its table"),
        kriteria=(
            "Jumlah yang disebut kalimat pengantar tabel sama dengan jumlah kolom tabel tersebut.",
            "The total stated by the sentence that introduces a table is the sum of the table's column.",
        ),
        akibat=(
            "Kalimat dan tabel menyatakan dua angka untuk hal yang sama.",
            "Sentence and table state two figures for one thing.",
        ),
        rekomendasi=("Cocokkan kalimat dengan tabel dan perbaiki yang keliru.", "Reconcile sentence and table."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila satuan dan pokok kalimat sama dengan satu kolom tabel yang diantarkannya.",
        en="Judged only where unit and subject of the sentence are those of one column of the table it introduces.",
    ),
    check=check_totals,
)
