"""Percentages that sentences get by holding one of their figures to another: "kabupaten dibandingkan dengan provinsi sebesar 96 %"."""

from collections.abc import Iterator
from decimal import Decimal

from audit.draft import Draft, recompute
from audit.formulas import Formula, Ratio
from audit.pairings import doubtful, unless_paired_otherwise
from audit.rule import Rule, rule_text
from audit.stated_change import ways_to_change
from audit.view import View
from schemas.base import Bilingual
from schemas.meaning import Claim

__all__ = ["BANDING_PROSA"]

RULE = "banding-prosa"
TWICE = Decimal(2)
"""A percentage further off than by this factor is hardly the ratio of the two."""


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "ratio-of":
            yield ratio(view, claim)


def ratio(view: View, claim: Claim) -> Draft:
    """Silent where one of the figures is told roughly, where another pair of the sentence gives the percentage, and where it is how
    far the two lie apart."""
    stated, one, other = claim.figures

    def against(formula: Formula) -> Draft:
        return recompute(RULE, "ratio", view.figures[stated], formula, view.figures, f"prose:{stated}")

    draft = unless_paired_otherwise(view, claim, against(Ratio(one, other)), Ratio, against)
    changes = ways_to_change(view.figures[stated], view.figures[other], view.figures[one], points=False)
    apart = any(against(formula).outcome != "disagrees" for formula in changes.values())
    return doubtful(draft) if claim.approximate or apart or is_far_off(draft) else draft


def is_far_off(draft: Draft) -> bool:
    point, stated = draft.comparison.point, draft.stated.value
    return point is None or not stated or not stated / TWICE <= point <= stated * TWICE


BANDING_PROSA = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Perbandingan dua angka dalam kalimat", "Ratio of two figures in a sentence"),
        kriteria=(
            "Persentase yang disebut kalimat sebagai perbandingan dua angkanya sama dengan angka pertama / angka pembandingnya x 100.",
            "A percentage that a sentence states as the ratio of two of its figures is the one / what it is held to x 100.",
        ),
        akibat=(
            "Kedudukan kinerja terhadap pembandingnya dibaca dari angka yang keliru.",
            "How performance stands to its yardstick is read from a wrong figure.",
        ),
        rekomendasi=(
            "Hitung ulang perbandingannya dari kedua angka itu.",
            "Compute the ratio again from the two figures.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 4 (perbandingan dengan standar nasional)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila nama pembandingnya menunjukkan angka mana yang dimaksud dan kedua angka itu disebut dengan pasti.",
        en="Judged only where the name of the yardstick tells which figure is meant and both figures are stated for certain.",
    ),
    check=check,
)
