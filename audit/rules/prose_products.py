"""Products that a sentence states with their factors, and amounts that it tells in two units."""

from collections import ChainMap
from collections.abc import Iterator

from audit.draft import Draft, recompute
from audit.expression import Constant, Expression, Operand, Operation
from audit.pairings import doubtful
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.meaning import Claim

__all__ = ["PERKALIAN_PROSA"]

RULE = "perkalian-prosa"


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "product":
            yield multiplied(view, claim)
        elif claim.kind == "converted":
            yield converted(view, claim)


def multiplied(view: View, claim: Claim) -> Draft:
    """How many times how much each; silent where something else may go into the total."""
    stated, each, count = claim.figures
    figures = ChainMap({count: view.figures[count].model_copy(update={"exactness": "exact"})}, view.figures)
    formula = Expression(Operation("*", Operand(count), Operand(each)))
    draft = recompute(RULE, "product", figures[stated], formula, figures, f"prose:{stated}", severity="medium")
    return doubtful(draft) if claim.approximate else draft


def converted(view: View, claim: Claim) -> Draft:
    """The same amount in another unit, rounded or cut off."""
    stated, other = claim.figures
    assert claim.value is not None
    formula = Expression(Operation("*", Operand(other), Constant(claim.value)))
    draft = recompute(
        RULE, "product", view.figures[stated], formula, view.figures, f"prose:{stated}", severity="medium"
    )
    return doubtful(draft) if claim.approximate or draft.outcome == "agrees_truncated" else draft


PERKALIAN_PROSA = Rule(
    id=RULE,
    relation="product",
    text=rule_text(
        title=("Perkalian dalam kalimat", "Product in a sentence"),
        kriteria=(
            "Jumlah seluruhnya dalam kalimat sama dengan banyaknya dikali besaran masing-masing; besaran yang disebut dalam dua "
            "satuan adalah besaran yang sama.",
            "The total in a sentence is the number of things times how much each has; an amount told in two units is the same.",
        ),
        akibat=(
            "Pembaca tidak dapat memastikan jumlah seluruhnya atau besaran satuannya.",
            "The reader cannot tell whether the total or the amount of each is right.",
        ),
        rekomendasi=(
            "Kalikan kembali, lalu perbaiki angka yang keliru.",
            "Multiply again and mend the figure that is wrong.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id='Hanya dinilai salah bila kalimat menyebut "masing-masing" (atau yang setara) dan jumlah seluruhnya, tanpa angka lain '
        "yang mungkin turut dihitung.",
        en='Judged wrong only where the sentence says "each" (or the like) and the total, and no other figure may go into it.',
    ),
    check=check,
)
