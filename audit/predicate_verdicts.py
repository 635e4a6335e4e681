"""A word and its figure on a scale: what the check of them says, and the text of the rules that hold them together."""

from collections.abc import Sequence
from decimal import Decimal

from audit.draft import WordDraft
from audit.grading import Held, gives, hold_to_national
from audit.rule import rule_text
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.scales import Band, Scale

__all__ = ["LIMITS", "TEXT", "held_to_national", "interval_text", "label_of", "own", "verdict"]


def own(view: View) -> list[Scale]:
    return [scale for scale in view.report.scales if scale.source == "report"]


def held_to_national(view: View, figure: Figure, word: str, scales: Sequence[Scale]) -> Held | None:
    """`scales` are of the year; the report's list has every version and unit that may excuse the word."""
    of_one = [one for one in view.report.scales if one.source == "national" and one.instrument == scales[0].instrument]
    return hold_to_national(figure, word, of_one, scales)


def verdict(view: View, figure: Figure, word: str, held: Held, rule: str) -> WordDraft:
    value = figure.value or Decimal(0)
    label = {lang: label_of(view, held.scale, lang) for lang in ("id", "en")}
    return WordDraft(
        rule=rule,
        relation="scale",
        stated=figure,
        word=word,
        expected=held.expected,
        outcome="agrees" if held.right else "disagrees",
        severity="medium",
        message=Bilingual(
            id=f'Nilai {number(value, "id")} disebut "{word}", padahal menurut {label["id"]} '
            f'nilai itu termasuk "{held.expected}".',
            en=f'{number(value, "en")} is called "{word}", but on {label["en"]} it is "{held.expected}".',
        ),
        expression=f"scale({figure.id}, {held.scale.table or held.scale.id})",
        formula=f"{value} in {interval_text(held.band)}",
        inputs=(figure.id,),
        deserves=tuple(band for band in held.scale.bands if gives(band, word)),
    )


def label_of(view: View, scale: Scale, lang: str) -> str:
    """How people find the scale: its table or page in the report, else the regulation."""
    if scale.source == "national":
        return f"skala {scale.reference}" if lang == "id" else f"the scale of {scale.reference}"
    if scale.table is not None:
        place = view.label(view.tables[scale.table], lang)
    else:
        place = f"halaman {scale.page}" if lang == "id" else f"page {scale.page}"
    return f"skala laporan ini ({place})" if lang == "id" else f"the report's own scale ({place})"


def interval_text(band: Band) -> str:
    low = "-" if band.low is None else str(band.low)
    high = "-" if band.high is None else str(band.high)
    return f"{'[' if band.low_inclusive else '('}{low}; {high}{']' if band.high_inclusive else ')'}"


TEXT = rule_text(
    title=("Predikat menurut skala penilaian", "Predicate on its scale"),
    kriteria=(
        "Predikat suatu nilai sesuai dengan skala penilaian yang dimuat dalam laporan itu sendiri; bila laporan tidak memuatnya, "
        "dengan skala peraturan yang berlaku pada tahunnya (SAKIP, IKM, SPIP, SPBE, Reformasi Birokrasi).",
        "The predicate of a value is the one that the report's own scale gives; where the report prints none, the one of the "
        "regulation of its year (SAKIP, satisfaction survey, SPIP, SPBE, bureaucratic reform).",
    ),
    akibat=(
        "Pembaca memperoleh penilaian yang lebih baik atau lebih buruk daripada angkanya.",
        "Readers get a better or worse judgement than the figure supports.",
    ),
    rekomendasi=("Sesuaikan predikat dengan skala, atau perbaiki nilainya.", "Correct the predicate or the value."),
    reference="PermenPANRB 53/2014; skala pada laporan; PermenPANRB 88/2021, 12/2015, 14/2017, 59/2020; KepMenPAN 25/2004; "
    "Peraturan BPKP 5/2021",
)
LIMITS = Bilingual(
    id="Tidak dinilai bila nilai jatuh di celah atau tumpang tindih skala, bila kata itu ada pada skala lain yang cocok, bila "
    "pembulatan nilai masih memungkinkannya, atau bila versi peraturan yang berdekatan memberi kata itu.",
    en="Not judged where the value falls into a hole or overlap of the scale, where another scale with that word fits, where "
    "rounding leaves it open, or where a neighbouring version of the regulation gives the word.",
)
