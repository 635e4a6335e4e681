"""What two chapters tell in the same words, with two values."""

from collections.abc import Iterator

from audit.draft import Draft, recompute
from audit.formulas import Same
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual

__all__ = ["KALIMAT_BERULANG"]

RULE = "kalimat-berulang"


def check(view: View) -> Iterator[Draft]:
    for claim in view.report.claims:
        if claim.kind == "restated":
            later, earlier = (view.figures[name] for name in claim.figures)
            if later.value is not None and earlier.value is not None:
                yield recompute(RULE, "equality", later, Same(earlier.id), view.figures, f"prose:{later.id}")


KALIMAT_BERULANG = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Kalimat yang berulang", "A sentence told twice"),
        kriteria=(
            "Ringkasan eksekutif, bab akuntabilitas kinerja, dan penutup yang menyatakan hal yang sama menyatakan angka yang sama.",
            "Executive summary, the chapter on accountability and the closing chapter state one figure where they tell the same.",
        ),
        akibat=(
            "Pembaca yang hanya membaca ringkasan atau penutup memperoleh angka yang berbeda.",
            "Who reads only the summary or the closing chapter gets another figure.",
        ),
        rekomendasi=(
            "Cocokkan kedua kalimat dengan tabelnya dan perbaiki yang keliru.",
            "Reconcile both sentences with their table and correct the wrong one.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keselarasan antarbagian laporan)",
    ),
    limits=Bilingual(
        id="Hanya kalimat di bab yang berbeda (ringkasan, bab III, bab IV) yang sedikitnya dua belas kata berturut-turutnya sama, dengan "
        "tahun yang sama, sedikitnya dua angka yang sama, dan satu saja yang berbeda; mana yang benar ditentukan oleh tabel, bukan "
        "oleh kalimatnya.",
        en="Only sentences in different chapters (summary, chapter III, chapter IV) with at least twelve words in a row the same, the "
        "same years, at least two equal figures and one different; which one is right the tables tell, not the sentences.",
    ),
    check=check,
)
