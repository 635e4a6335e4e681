"""Means that a sentence tells with the figures that they are of."""

from collections.abc import Iterator

from audit.draft import Draft, recompute
from audit.formulas import Mean
from audit.pairings import doubtful
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual

__all__ = ["RATA_RATA_PROSA"]

RULE = "rata-rata-prosa"


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "mean-of":
            stated, *parts = claim.figures
            draft = recompute(
                RULE,
                "mean",
                view.figures[stated],
                Mean(tuple(parts)),
                view.figures,
                f"prose:{stated}",
                variant="simple",
            )
            yield doubtful(draft) if claim.approximate else draft


RATA_RATA_PROSA = Rule(
    id=RULE,
    relation="mean",
    text=rule_text(
        title=("Rata-rata dan angka-angkanya dalam kalimat", "Mean and its figures in a sentence"),
        kriteria=(
            "Rata-rata dalam kalimat sama dengan rata-rata sederhana angka-angka yang disebut bersamanya.",
            "The mean in a sentence is the simple mean of the figures stated with it.",
        ),
        akibat=(
            "Rata-rata disajikan lebih tinggi atau lebih rendah daripada yang sebenarnya.",
            "The mean is presented as higher or lower than it was.",
        ),
        rekomendasi=(
            "Hitung kembali rata-rata dari angka-angka yang disebut.",
            "Compute the mean again from the figures stated.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id='Hanya dinilai salah bila kalimat menyebut berapa angka yang dirata-ratakan (misalnya "ketiganya"); selain itu '
        "angka lain mungkin turut dihitung atau diberi bobot.",
        en='Judged wrong only where the sentence says of how many figures the mean is ("all three"); elsewhere others may go '
        "into it, or some may weigh more.",
    ),
    check=check,
)
