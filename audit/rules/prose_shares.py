"""Percentages that sentences state beside a part and its whole: "5 dari 14 rumah sakit (35,7 %)"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from audit.draft import Draft, WordDraft, recompute
from audit.expression import Expression, Node, Operand, Operation, constant, divided, minus
from audit.formulas import Formula, Ratio
from audit.pairings import doubtful, unless_paired_otherwise
from audit.practice import FITS
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.meaning import Claim

__all__ = ["PORSI_PROSA"]

RULE = "porsi-prosa"
HUNDRED = Decimal(100)
FEWEST_ALIKE = 2
ROUGHLY = Decimal(1)
"""How many points a share called "sekitar" may be off; one without decimals a twentieth of itself if that is more."""


def check(view: View) -> Iterator[Draft | WordDraft]:
    yield from listed(share(view, claim) for claim in view.report.claims if claim.kind in ("share", "share-inferred"))
    for claim in view.report.claims:
        if claim.kind == "share-of-list":
            yield of_list(view, claim)
        elif claim.kind == "complement":
            yield rest(view, claim)
        elif claim.kind == "part-of" and not claim.approximate:
            yield no_more(view, claim)
    yield from of_named_wholes(view)


def share(view: View, claim: Claim) -> Draft:
    """Silent where another pair of the sentence gives the percentage, or the rest of the whole does."""
    stated, part, whole = claim.figures

    def against(formula: Formula) -> Draft:
        slack = roughly(view, stated) if claim.approximate else Decimal(0)
        return recompute(
            RULE, "ratio", view.figures[stated], formula, view.figures, f"prose:{stated}", slack=slack,
            inferred=claim.kind == "share-inferred",
        )  # fmt: skip

    draft = unless_paired_otherwise(view, claim, against(Ratio(part, whole)), Ratio, against)
    return doubtful(draft) if is_no_part(draft) else draft


def listed(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Percentages behind several parts of one whole are of something else where none is its share: what was spent of each part."""
    by_whole: dict[str, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_whole[draft.inputs[-1]].append(draft)
    for group in by_whole.values():
        shown = len(group) < FEWEST_ALIKE or any(one.outcome in FITS for one in group)
        yield from group if shown else map(doubtful, group)


def of_list(view: View, claim: Claim) -> Draft:
    """A part of a list against all its parts; the other percentages of the list show that these are the whole."""
    stated, part, *others = claim.figures
    whole: Node = Operand(part)
    for name in others:
        whole = Operation("+", whole, Operand(name))
    formula = Expression(Operation("*", divided(Operand(part), whole), constant(100)))
    slack = roughly(view, stated) if claim.approximate else Decimal(0)
    return recompute(
        RULE, "ratio", view.figures[stated], formula, view.figures, f"prose:{stated}", slack=slack, inferred=True
    )


def rest(view: View, claim: Claim) -> Draft:
    """What is left of a hundred; silent where the percentages may be of different wholes."""
    stated, *parts = claim.figures
    left: Node = constant(100)
    for name in parts:
        left = minus(left, Operand(name))
    figure = view.figures[stated]
    draft = recompute(
        RULE, "difference", figure, Expression(left), view.figures, f"prose:{stated}", variant="rest", last_digit=False
    )
    return doubtful(draft) if claim.approximate else draft


def no_more(view: View, claim: Claim) -> WordDraft:
    """A part against its whole: it may be no more; which of the two is wrong stays open."""
    part, whole = (view.figures[name] for name in claim.figures)
    value, most = part.value or Decimal(0), whole.value or Decimal(0)
    return WordDraft(
        rule=RULE,
        relation="ratio",
        stated=part,
        word=part.text,
        expected=None,
        outcome="disagrees" if value > most else "agrees",
        severity="medium",
        message=Bilingual(
            id=f"Kalimat menyebut {part.text} sebagai bagian dari {whole.text}, padahal {part.text} lebih banyak. Salah satu dari kedua "
            "angka itu keliru.",
            en=f"The sentence tells {part.text} as a part of {whole.text}, but {part.text} is more. One of the two figures is wrong.",
        ),
        expression=f"{part.id} <= {whole.id}",
        formula=f"{value} <= {most}",
        inputs=(whole.id,),
        accuses=value <= most,
    )


def roughly(view: View, stated: str) -> Decimal:
    figure = view.figures[stated]
    return ROUGHLY if figure.decimals else max(ROUGHLY, abs(figure.value or Decimal(0)) / 20)


def is_no_part(draft: Draft) -> bool:
    """Whether the part exceeds its whole, or what is stated is the share of all the rest."""
    point, stated = draft.comparison.point, draft.stated.value
    if point is None or stated is None:
        return False
    return point > HUNDRED or abs(HUNDRED - point - stated) <= Decimal(1).scaleb(-draft.stated.decimals)


def of_named_wholes(view: View) -> Iterator[Draft]:
    """Shares of a whole that stands elsewhere in the report: judged where most shares of it bear out that it is meant."""
    by_whole: dict[str, list[Draft]] = defaultdict(list)
    for claim in view.report.claims:
        if claim.kind == "share-named":
            by_whole[claim.figures[2]].append(share(view, claim))
    for drafts in by_whole.values():
        telling = {draft.stated.value for draft in drafts if draft.outcome == "agrees" and draft.stated.decimals}
        for draft in drafts:
            known = len(telling) >= FEWEST_ALIKE and 2 * len(telling) > len(drafts)
            yield replace(draft, inferred=True) if known else doubtful(draft)


PORSI_PROSA = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Bagian dari keseluruhan dalam kalimat", "Share of a whole in a sentence"),
        kriteria=(
            "Persentase dalam kalimat sama dengan bagian / keseluruhan x 100 dari angka yang disebut bersamanya; persentase sisanya "
            "menggenapkan 100.",
            "The percentage in a sentence is part / whole x 100 of the figures it is stated with; that of the rest makes up 100.",
        ),
        akibat=(
            "Kalimat memberi kesan proporsi yang tidak sesuai dengan angka yang disebutnya.",
            "The sentence gives a proportion that its own figures do not.",
        ),
        rekomendasi=(
            "Hitung kembali persentasenya, atau perbaiki angka bagian dan keseluruhannya.",
            "Compute the percentage again, or mend the part or the whole.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kata-katanya menunjukkan bagian dan keseluruhan; tidak dinilai bila pasangan angka lain cocok.",
        en="Judged only where the words tell the part and the whole; not where another pair of figures fits.",
    ),
    check=check,
)
