"""What sentences say is left of a budget, as an amount and as a percentage of it."""

from collections.abc import Iterator

from audit.draft import Draft, recompute
from audit.expression import Expression, Operand, Operation, constant, divided, minus
from audit.formulas import Difference, Formula, Ratio
from audit.pairings import doubtful, unless_paired_otherwise
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.meaning import Claim

__all__ = ["SISA_PROSA"]

RULE = "sisa-prosa"


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind in ("remainder", "remainder-share"):
            yield left(view, claim)
        elif claim.kind == "remainder-percent":
            yield share_left(view, claim)


def left(view: View, claim: Claim) -> Draft:
    """The amount left against budget less realisation, or its percentage against the budget."""
    stated, first, second = claim.figures
    figure = view.figures[stated]

    def amount(formula: Formula) -> Draft:
        return recompute(
            RULE, "difference", figure, formula, view.figures, f"prose:{stated}", last_digit=False, variant="amount"
        )

    def percentage(formula: Formula) -> Draft:
        return recompute(RULE, "ratio", figure, formula, view.figures, f"prose:{stated}", variant="percentage")

    if claim.kind == "remainder":
        return unless_paired_otherwise(view, claim, amount(Difference(first, second)), Difference, amount)
    return unless_paired_otherwise(view, claim, percentage(Ratio(first, second)), Ratio, percentage)


def share_left(view: View, claim: Claim) -> Draft:
    """The percentage left against budget and realisation; silent where the word may mean something else."""
    stated, whole, part = claim.figures
    left = minus(Operand(whole), Operand(part))
    formula = Expression(Operation("*", divided(left, Operand(whole)), constant(100)))
    draft = recompute(
        RULE, "ratio", view.figures[stated], formula, view.figures, f"prose:{stated}", variant="percentage"
    )
    return doubtful(draft) if claim.approximate else draft


SISA_PROSA = Rule(
    id=RULE,
    relation="difference",
    text=rule_text(
        title=("Sisa anggaran dalam kalimat", "Remainder of a budget in a sentence"),
        kriteria=(
            "Sisa anggaran dalam kalimat sama dengan anggaran dikurangi realisasi yang disebut bersamanya; persentasenya "
            "sama dengan sisa / anggaran x 100.",
            "The remainder in a sentence is the budget less the realisation stated with it; its percentage is remainder / "
            "budget x 100.",
        ),
        akibat=(
            "Sisa atau penghematan anggaran disajikan lebih besar atau lebih kecil daripada yang sebenarnya.",
            "The remainder or saving is presented as larger or smaller than it was.",
        ),
        rekomendasi=(
            "Hitung kembali sisa anggaran dari pagu dan realisasinya.",
            "Compute the remainder again from budget and realisation.",
        ),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf B (realisasi anggaran)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila anggaran dan realisasinya disebut di dekatnya; tidak dinilai bila pasangan angka lain cocok.",
        en="Judged only where budget and realisation are stated near it; not where another pair of figures fits.",
    ),
    check=check,
)
