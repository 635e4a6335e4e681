"""Totals that a sentence states with their parts: "6.493 ekor terdiri dari ayam 2.699 ekor dan itik 3.794 ekor"."""

from collections import ChainMap
from collections.abc import Iterator
from decimal import Decimal

from audit.draft import Draft, recompute
from audit.formulas import Sum
from audit.pairings import doubtful
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim

__all__ = ["JUMLAH_PROSA"]

RULE = "jumlah-prosa"
COUNT = "count"
"""The word of a claim whose figures count things."""


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "sum":
            yield added(view, claim)


def added(view: View, claim: Claim) -> Draft:
    """The total against its parts; silent where one may be missing, or where they add up to another figure beside it.

    Amounts that are means (an income, a poverty line) were each rounded to the rupiah: half a rupiah a part is theirs.
    """
    stated, *parts = claim.figures
    figure, group = view.figures[stated], f"prose:{stated}"
    slack = Decimal(len(parts)) / 2 if figure.unit == "IDR" else Decimal(0)
    figures = view.figures if claim.word != COUNT else ChainMap(counted(view, claim), view.figures)
    draft = recompute(RULE, "sum", figure, Sum(tuple(parts)), figures, group, last_digit=False, slack=slack)
    others = {view.figures[name].value for name in claim.context}
    return doubtful(draft) if claim.approximate or draft.comparison.point in others else draft


def counted(view: View, claim: Claim) -> dict[str, Figure]:
    """The figures of a claim about counts, which are never rounded though no unit says so."""
    return {name: view.figures[name].model_copy(update={"exactness": "exact"}) for name in claim.figures}


JUMLAH_PROSA = Rule(
    id=RULE,
    relation="sum",
    text=rule_text(
        title=("Jumlah dan rinciannya dalam kalimat", "Total and its parts in a sentence"),
        kriteria=(
            "Jumlah dalam kalimat sama dengan penjumlahan seluruh rincian yang disebut kalimat atau daftarnya.",
            "The total in a sentence is the sum of all parts that the sentence or its list states.",
        ),
        akibat=(
            "Pembaca tidak dapat memastikan jumlah atau rincian mana yang benar.",
            "The reader cannot tell whether the total or one of its parts is right.",
        ),
        rekomendasi=(
            "Jumlahkan kembali rinciannya, lalu perbaiki jumlah atau rincian yang keliru.",
            "Add the parts again and mend the total or the part that is wrong.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan dan akurasi data)",
    ),
    limits=Bilingual(
        id=(
            'Hanya dinilai bila rincian tampak lengkap dan satuannya sama; tidak dinilai bila disebut "antara lain" atau '
            "ada rincian tanpa angka."
        ),
        en='Judged only where the parts seem complete and share a unit; not where "among others" is said or a part has no figure.',
    ),
    check=check,
)
