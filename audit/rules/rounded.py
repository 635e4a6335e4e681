"""Amounts told roughly ("sekitar Rp 2,6 miliar") against the exact ones that they are of."""

from collections.abc import Iterator
from dataclasses import replace

from audit.draft import Draft, recompute
from audit.formulas import Same
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.meaning import Claim

__all__ = ["PEMBULATAN_PROSA"]

RULE = "pembulatan-prosa"


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "rounded":
            yield roughly(view, claim)


def roughly(view: View, claim: Claim) -> Draft:
    """The rough amount against the exact one; cut off instead of rounded it is as good."""
    stated, exact = (view.figures[name] for name in claim.figures)
    draft = recompute(RULE, "equality", stated, Same(exact.id), view.figures, f"prose:{stated.id}", severity="medium")
    if draft.outcome == "agrees_truncated":
        return replace(draft, comparison=replace(draft.comparison, outcome="agrees", reason=None))
    return draft


PEMBULATAN_PROSA = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Angka bulat dan angka pastinya", "Rough amount and the exact one"),
        kriteria=(
            'Angka yang disebut "sekitar", "kurang lebih", atau dibulatkan ke juta atau miliar sama dengan pembulatan angka pastinya.',
            'An amount told as "about" or in round millions is the exact one, rounded.',
        ),
        akibat=(
            "Ringkasan memberi gambaran lain daripada angka yang dilaporkan.",
            "The summary gives another picture than the reported figures.",
        ),
        rekomendasi=(
            "Bulatkan kembali dari angka pastinya.",
            "Round the exact amount again.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kalimat menyebut anggaran beserta realisasinya dan salah satunya adalah pembulatan dari tepat satu pasangan "
        "angka pasti, atau bila kalimat menunjuk anggaran yang baru disebut.",
        en="Judged only where a sentence tells a budget with what was spent and one of them is that of just one exact pair, or where it "
        "points to the budget told before.",
    ),
    check=check,
)
