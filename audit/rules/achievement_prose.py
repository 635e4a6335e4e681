"""Achievement that a sentence states together with its target and its realisation."""

from collections.abc import Iterator, Mapping
from itertools import permutations

from audit.draft import Draft, recompute
from audit.formulas import Ratio
from audit.pairings import doubtful
from audit.practice import fits_closely, is_cut_off
from audit.rule import Rule, rule_text
from audit.rules.achievement import formulas, relation_of
from audit.view import View
from schemas.base import Bilingual
from schemas.meaning import Claim

__all__ = ["CAPAIAN_PROSA"]

RULE = "capaian-prosa"
FALLING = ("lower", "target-over-realisasi")
"""Formulas of indicators whose lower values are better."""


def check(view: View) -> Iterator[Draft]:
    """A sentence names the three figures; any formula in use that gives the third is accepted."""
    for claim in view.report.claims:
        if claim.kind == "achievement":
            stated, realisasi, target = (view.figures[name] for name in claim.figures)
            drafts = {
                name: recompute(
                    RULE, relation_of(name), stated, formula, view.figures, f"prose:{stated.id}", variant=name
                )
                for name, formula in formulas(target.id, realisasi.id).items()
            }
            found = settled(drafts)
            yield doubtful(found) if target.bound is not None or is_paired_otherwise(view, claim) else found


def settled(drafts: Mapping[str, Draft]) -> Draft:
    """The formula that gives what is stated; else the usual one, unless its inverse gives it cut off.

    A whole percentage may be cut off under any of them: 17 cases against 15 are 86.67, printed as "86%".
    """
    closely = next((draft for draft in drafts.values() if fits_closely(draft)), None)
    usual = drafts["higher"]
    cut = [drafts[name] for name in FALLING if is_cut_off(drafts[name])]
    return closely or (cut[0] if cut and usual.outcome == "disagrees" else usual)


def is_paired_otherwise(view: View, claim: Claim) -> bool:
    """Whether another pair of the sentence's figures comes to what is stated, or another percentage to what these come to."""
    stated = view.figures[claim.figures[0]]
    others = [name for name in (*claim.context, *claim.figures[1:]) if view.figures[name].value]
    rivals = [view.figures[name] for name in claim.context if view.figures[name].unit == "percent"]
    _, realisasi, target = claim.figures
    usual = Ratio(realisasi, target)
    found = [
        *(recompute(RULE, "ratio", rival, usual, view.figures, "") for rival in rivals),
        *(recompute(RULE, "ratio", stated, Ratio(*pair), view.figures, "") for pair in permutations(others, 2)),
    ]
    return bool(claim.context) and any(one.outcome == "agrees" for one in found)


CAPAIAN_PROSA = Rule(
    id=RULE,
    relation="ratio",
    text=rule_text(
        title=("Capaian kinerja dalam kalimat", "Achievement in a sentence"),
        kriteria=(
            "Capaian dalam kalimat sesuai dengan target dan realisasi yang disebut kalimat itu.",
            "The achievement in a sentence follows from the target and the realisation that the sentence states.",
        ),
        akibat=(
            "Kalimat memberi kesan capaian yang tidak sesuai dengan angka yang disebutnya.",
            "The sentence gives an achievement that its own figures do not.",
        ),
        rekomendasi=("Sesuaikan kalimat dengan tabel pengukurannya.", "Bring the sentence in line with the table."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila ketiganya disebut berurutan; semua rumus yang lazim diterima, dan tidak bila pasangan lain cocok.",
        en="Judged only where all three are stated in a row; every formula in use is accepted; not where another pair fits.",
    ),
    check=check,
)
