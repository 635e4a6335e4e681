"""Figures that sentences quote from the row of what they name: they are traced, and nothing else is said of them."""

from collections.abc import Iterator

from audit.draft import Draft, recompute
from audit.formulas import Same
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual

__all__ = ["KUTIPAN_ANGKA"]

RULE = "kutipan-angka"


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "quoted":
            stated, source = claim.figures
            yield recompute(
                RULE, "equality", view.figures[stated], Same(source), view.figures, f"prose:{stated}", inferred=True
            )


KUTIPAN_ANGKA = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Angka yang dikutip dari tabel", "A figure quoted from a table"),
        kriteria=(
            "Angka dalam kalimat tentang suatu indikator atau program dapat ditelusuri ke baris tabelnya.",
            "A figure in a sentence about an indicator or program can be traced to its row of a table.",
        ),
        akibat=("Angka tanpa sumber tidak dapat diperiksa.", "A figure without a source cannot be verified."),
        rekomendasi=("Sebutkan tabel sumbernya.", "Name the table that it is from."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan data)",
    ),
    limits=Bilingual(
        id="Hanya menelusuri: angka yang sama sampai digit terakhir dengan satu angka di baris yang disebut kalimatnya, sedikitnya tiga "
        "angka penting. Angka yang tidak ditemukan di sana tidak dipersoalkan.",
        en="Only traces: a figure that is, to its last digit, one in the row that its sentence names, with three significant digits at "
        "least. One that is not found there is not questioned.",
    ),
    check=check,
)
