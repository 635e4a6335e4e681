"""Holes and overlaps in the scale that a report prints."""

from collections.abc import Iterator
from decimal import Decimal

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.scales import Range, Scale

__all__ = ["SKALA"]

RULE = "skala-celah"
WORDS = {
    "hole": (
        "tidak memberi predikat untuk nilai antara {low} dan {high}",
        "gives no predicate for values between {low} and {high}",
    ),
    "overlap": (
        "memberi dua predikat untuk nilai antara {low} dan {high}",
        "gives two predicates for values between {low} and {high}",
    ),
}


def check(view: View) -> Iterator[WordDraft]:
    for scale in view.report.scales:
        if scale.source == "report":
            yield from (remark(view, scale, one, "hole") for one in scale.holes if is_wide(scale, one))
            yield from (remark(view, scale, one, "overlap") for one in scale.overlaps if is_wide(scale, one))


def is_wide(scale: Scale, one: Range) -> bool:
    """Whether its author meant it: steps printed in whole numbers (76-90, 91-100) or that share a bound are a habit."""
    unit = max(scale.step or Decimal(0), coarser(one))
    return one.low is not None and (one.high is None or one.high - one.low > unit)


def coarser(one: Range) -> Decimal:
    """A unit of the bound with fewer decimals: between 64,99 and 65 lies a hundredth, between 2,5996 and 2,60 as well."""
    ends = [end for end in (one.low, one.high) if end is not None]
    exponents = [exponent for end in ends if isinstance(exponent := end.as_tuple().exponent, int)]
    return Decimal(1).scaleb(max(exponents, default=0))


def remark(view: View, scale: Scale, one: Range, what: str) -> WordDraft:
    low, high = one.low or Decimal(0), one.high
    ends = {
        lang: {"low": number(low, lang), "high": "..." if high is None else number(high, lang)} for lang in ("id", "en")
    }
    indonesian, english = WORDS[what]
    return WordDraft(
        rule=RULE,
        relation="scale",
        word=f"{ends['id']['low']} - {ends['id']['high']}",
        severity="info",
        message=Bilingual(
            id=f"Skala pada {place_of(view, scale, 'id')} {indonesian.format(**ends['id'])}.",
            en=f"The scale {place_of(view, scale, 'en')} {english.format(**ends['en'])}.",
        ),
        expression=f"scale({scale.table or scale.id})",
        formula=f"{low} < x < {'' if high is None else high}".rstrip(" <"),
        places=((scale.page or 1, scale.bbox or (0.0, 0.0, 0.0, 0.0)),),
        about=view.tables[scale.table].key if scale.table is not None else scale.sentence or scale.subject or what,
    )


def place_of(view: View, scale: Scale, lang: str) -> str:
    if scale.table is not None:
        label = view.label(view.tables[scale.table], lang)
        return label if lang == "id" else f"in {label}"
    return f"halaman {scale.page}" if lang == "id" else f"on page {scale.page}"


SKALA = Rule(
    id=RULE,
    relation="scale",
    text=rule_text(
        title=("Celah atau tumpang tindih pada skala penilaian", "Hole or overlap in a scale"),
        kriteria=(
            "Setiap nilai yang mungkin memperoleh tepat satu predikat.",
            "Every possible value gets exactly one predicate.",
        ),
        akibat=(
            "Nilai di dalamnya tidak dapat dinilai dengan satu predikat.",
            "Values in it have no single predicate.",
        ),
        rekomendasi=("Lengkapi skala penilaian.", "Complete the scale."),
        reference="Permendagri 86/2017 (skala nilai peringkat kinerja) sebagai pembanding",
    ),
    limits=Bilingual(
        id="Celah yang tidak lebih lebar dari satu satuan angka yang tercetak (76-90, 91-100) dan batas yang dipakai dua kali "
        "tidak dilaporkan.",
        en="Holes no wider than a unit of the printed numbers (76-90, 91-100) and shared bounds are not reported.",
    ),
    check=check,
)
