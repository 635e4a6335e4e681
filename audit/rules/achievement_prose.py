"""Achievement that a sentence states together with its target and its realisation."""

from collections.abc import Iterator

from audit.draft import Draft, recompute
from audit.practice import fits_closely
from audit.rule import Rule, rule_text
from audit.rules.achievement import formulas, relation_of
from audit.view import View
from schemas.base import Bilingual

__all__ = ["CAPAIAN_PROSA"]

RULE = "capaian-prosa"


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
            yield next((draft for draft in drafts.values() if fits_closely(draft)), drafts["higher"])


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
        id="Hanya dinilai bila satu kalimat menyebut ketiganya; semua rumus yang lazim diterima.",
        en="Judged only where one sentence states all three; every formula in use is accepted.",
    ),
    check=check,
)
