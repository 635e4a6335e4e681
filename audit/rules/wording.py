"""Words held to the figures they stand beside: numbers written out, and directions."""

from collections.abc import Iterator
from decimal import Decimal

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Outcome
from schemas.scales import Range

__all__ = ["ARAH", "TERBILANG"]

SPELLED = "terbilang"
TREND = "arah-perubahan"


def check_spelled(view: View) -> Iterator[WordDraft]:
    """Either may be wrong; the figure is held to be where another place states what its words say."""
    for claim in view.report.claims:
        figure = view.figures[claim.figures[0]]
        if claim.kind != "spelled" or claim.word is None or claim.value is None or figure.value is None:
            continue
        value = claim.value
        others = {one.value for one in view.stating(figure) if one.id != figure.id}
        yield WordDraft(
            rule=SPELLED,
            relation="equality",
            stated=figure,
            word=f"{figure.text} ({claim.word})",
            expected=value,
            value=figure.value,
            outcome="agrees" if value == figure.value else "disagrees",
            severity="medium",
            message=Bilingual(
                id=f"Tertulis {figure.text} ({claim.word}); kata-katanya berarti {number(value, 'id')}.",
                en=f"{figure.text} ({claim.word}) is written; the words say {number(value, 'en')}.",
            ),
            expression=f"{figure.id} = {value}",
            formula=f"{figure.value} = {value}",
            accuses=value in others,
            deserves=(Range(low=value, low_inclusive=True, high=value, high_inclusive=True),),
        )


def check_trends(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind in ("trend-up", "trend-down") and claim.word is not None:
            earlier, later = (view.figures[name] for name in claim.figures)
            if earlier.value is not None and later.value is not None:
                yield trend(claim.word, claim.kind == "trend-up", earlier, later, earlier.value, later.value)


def trend(word: str, up: bool, earlier: Figure, later: Figure, before: Decimal, after: Decimal) -> WordDraft:
    """Equal values contradict neither direction: they may differ in decimals that are not printed."""
    contradicted = after < before if up else after > before
    outcome: Outcome = "disagrees" if contradicted else "agrees"
    really = ("naik", "rose") if after > before else ("turun", "fell")
    return WordDraft(
        rule=TREND,
        relation="trend",
        stated=later,
        word=word,
        expected=really[0],
        outcome=outcome,
        severity="medium",
        message=Bilingual(
            id=f'Disebut "{word}" dari {earlier.text} menjadi {later.text}, padahal angkanya {really[0]}.',
            en=f'Said to "{word}" from {earlier.text} to {later.text}, but the figure {really[1]}.',
        ),
        expression=f"{later.id} - {earlier.id}",
        formula=f"{after} - {before}",
        inputs=(earlier.id,),
    )


TERBILANG = Rule(
    id=SPELLED,
    relation="equality",
    text=rule_text(
        title=("Angka dan terbilangnya", "Number and its words"),
        kriteria=(
            "Angka sama dengan kata-kata dalam kurung di belakangnya.",
            "A number is what the words behind it say.",
        ),
        akibat=("Tidak jelas mana yang dimaksud.", "It is unclear which is meant."),
        rekomendasi=("Samakan angka dan terbilangnya.", "Make number and words agree."),
        reference="Pedoman Umum Ejaan Bahasa Indonesia (penulisan bilangan)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila seluruh isi kurung adalah kata bilangan.",
        en="Judged only where all words in the brackets are numerals.",
    ),
    check=check_spelled,
)
ARAH = Rule(
    id=TREND,
    relation="trend",
    text=rule_text(
        title=("Arah perubahan dalam kalimat", "Direction in a sentence"),
        kriteria=(
            "Kata naik atau turun sesuai dengan kedua angka yang disebut (dari ... menjadi ...).",
            "The words for rising or falling fit the two figures stated (from ... to ...).",
        ),
        akibat=(
            "Pembaca memperoleh arah perubahan yang terbalik.",
            "Readers are told the opposite of what the figures say.",
        ),
        rekomendasi=("Perbaiki kata atau angkanya.", "Correct the word or the figures."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 2 (perbandingan dengan tahun lalu)",
    ),
    limits=Bilingual(
        id='Hanya dinilai pada susunan "dari ... menjadi ..."; kalimat sangkalan dan peringkat tidak dinilai.',
        en='Judged only in the form "from ... to ..."; denials and ranks are not judged.',
    ),
    check=check_trends,
)
