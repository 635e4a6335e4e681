"""Words that hold a figure to a target or another yardstick ("melampaui", "di bawah", "belum mencapai"), against both figures."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from audit.agreement import alike
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim

__all__ = ["PERBANDINGAN"]

RULE = "perbandingan-prosa"
SIGNS: Mapping[str, str] = {
    "compare-above": ">",
    "compare-below": "<",
    "compare-missed": "<",
    "compare-least": ">=",
    "compare-same": "=",
}
"""What the words say; "melebihi" and "di bawah" are not held against a figure that is just reached, "belum mencapai" is."""


def check(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind in SIGNS and claim.word is not None:
            figure, yardstick = (view.figures[name] for name in claim.figures)
            if (
                figure.value is not None
                and yardstick.value is not None
                and len(figure.readings) == len(yardstick.readings)
            ):
                wrong = contradicted(claim.kind, figure, yardstick, figure.value, yardstick.value)
                # where less may be better, "melampaui target" may say that it was undercut
                if not (wrong and claim.approximate):
                    yield verdict(claim, claim.word, figure, yardstick, wrong=wrong)


def contradicted(kind: str, figure: Figure, yardstick: Figure, value: Decimal, measured: Decimal) -> bool:
    if kind == "compare-same":
        return not alike(figure, yardstick)
    if kind == "compare-missed":
        return value >= measured
    return value > measured if kind == "compare-below" else value < measured


def verdict(claim: Claim, word: str, figure: Figure, yardstick: Figure, *, wrong: bool) -> WordDraft:
    value, measured = figure.value or Decimal(0), yardstick.value or Decimal(0)
    really = really_is(value, measured)
    return WordDraft(
        rule=RULE,
        relation="trend",
        stated=figure,
        word=word,
        expected=really[0],
        outcome="disagrees" if wrong else "agrees",
        severity="medium",
        message=Bilingual(
            id=f'Disebut "{word}": {figure.text} terhadap {yardstick.text}, padahal {figure.text} {really[0]} {yardstick.text}. '
            "Kata itu atau salah satu angkanya keliru.",
            en=f'Called "{word}": {figure.text} against {yardstick.text}, but {figure.text} {really[1]} {yardstick.text}. '
            "Either the word or one of the figures is wrong.",
        ),
        expression=f"{figure.id} {SIGNS[claim.kind]} {yardstick.id}",
        formula=f"{value} {SIGNS[claim.kind]} {measured}",
        inputs=(yardstick.id,),
        accuses=not wrong,
    )


def really_is(value: Decimal, measured: Decimal) -> tuple[str, str]:
    if value == measured:
        return "sama dengan", "equals"
    return ("lebih dari", "is more than") if value > measured else ("kurang dari", "is less than")


PERBANDINGAN = Rule(
    id=RULE,
    relation="trend",
    text=rule_text(
        title=("Perbandingan dengan target atau tolok ukur lain", "Comparison with a target or another yardstick"),
        kriteria=(
            "Kata-kata seperti melampaui, di bawah, belum mencapai, dan sesuai target cocok dengan kedua angka yang disebut kalimatnya.",
            "Words like exceeding, below, not yet reaching and in line with the target fit both figures that the sentence states.",
        ),
        akibat=(
            "Pembaca diberi tahu bahwa target tercapai padahal tidak, atau sebaliknya.",
            "Readers are told that a target was reached when it was not, or the other way round.",
        ),
        rekomendasi=("Perbaiki kata atau angkanya.", "Correct the word or the figures."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 1 dan 4 (target; standar nasional)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kedua angka ada dalam kalimat itu atau angka pertama satu-satunya dalam kalimat sebelumnya. Kata seperti "
        "melampaui dan di bawah hanya disalahkan bila nama atau capaiannya menunjukkan bahwa makin besar makin baik; sebagian, "
        "beberapa hal, dan rencana tidak dinilai.",
        en="Judged only where both figures stand in the sentence, or the first one alone in the sentence before. Words like exceeding and "
        "below are held to be wrong only where the name or the achievement shows that more is better; not sentences about parts, "
        "several things, or plans.",
    ),
    check=check,
)
