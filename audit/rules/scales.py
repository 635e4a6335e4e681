"""Holes and overlaps in the scale that a report prints."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.meaning import Band, Scale

__all__ = ["SKALA"]

RULE = "skala-celah"
WHOLE_STEP = Decimal(1)


def check(view: View) -> Iterator[WordDraft]:
    for scale in view.report.scales:
        bands = sorted(scale.bands, key=lambda band: (low_of(band), not band.low_inclusive))
        for lower, upper in pairwise(bands):
            if is_hole(lower, upper):
                yield hole(view, scale, lower, upper)


def low_of(band: Band) -> Decimal:
    return Decimal("-Infinity") if band.low is None else band.low


def is_hole(lower: Band, upper: Band) -> bool:
    """Steps printed in whole numbers (76-90, 91-100) leave no hole that their author meant; 75 to 100 is one."""
    if lower.high is None or upper.low is None:
        return False
    return upper.low - lower.high > WHOLE_STEP


def hole(view: View, scale: Scale, lower: Band, upper: Band) -> WordDraft:
    table = view.tables[scale.table]
    row = next(row for row in table.rows if row.index == upper.row)
    cell = row.cells[0]
    low, high = lower.high or Decimal(0), upper.low or Decimal(0)
    words = f"{number(low, 'id')} - {number(high, 'id')}"
    return WordDraft(
        rule=RULE,
        relation="scale",
        stated=None,
        word=words,
        expected=None,
        outcome="disagrees",
        severity="info",
        message=Bilingual(
            id=f"Skala pada {view.label(table, 'id')} tidak memberi predikat untuk nilai "
            f"antara {number(low, 'id')} dan {number(high, 'id')}.",
            en=f"The scale in {view.label(table, 'en')} gives no predicate for values "
            f"between {number(low, 'en')} and {number(high, 'en')}.",
        ),
        expression=f"scale({scale.table})",
        formula=f"{low} < x < {high}",
        places=((cell.page, cell.bbox),),
    )


SKALA = Rule(
    id=RULE,
    relation="scale",
    text=rule_text(
        title=("Celah pada skala penilaian", "Hole in a scale"),
        kriteria=(
            "Setiap nilai yang mungkin memperoleh tepat satu predikat.",
            "Every possible value gets exactly one predicate.",
        ),
        akibat=("Nilai di dalam celah tidak dapat dinilai.", "Values in the hole cannot be graded."),
        rekomendasi=("Lengkapi skala penilaian.", "Complete the scale."),
        reference="Permendagri 86/2017 (skala nilai peringkat kinerja) sebagai pembanding",
    ),
    limits=Bilingual(
        id="Celah kurang dari satu satuan pada skala berbilangan bulat tidak dilaporkan.",
        en="Holes of less than one unit in scales of whole numbers are not reported.",
    ),
    check=check,
)
