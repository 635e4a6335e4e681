"""Words for rising and falling, held to the two figures that they are said of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import zip_longest

from audit.draft import WordDraft
from audit.row_partners import is_printed_elsewhere, of_other_years
from audit.rule import Rule, rule_text
from audit.view import View
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.findings import Outcome
from schemas.meaning import Claim

__all__ = ["ARAH"]

RULE = "arah-perubahan"


@dataclass(frozen=True, slots=True)
class Told:
    """A word of change and its two figures, both of known value."""

    word: str
    up: bool
    earlier: Figure
    later: Figure
    before: Decimal
    after: Decimal

    @property
    def contradicted(self) -> bool:
        """Equal values contradict neither direction: they may differ in decimals that are not printed; nor do negative ones, of
        which a smaller loss is called a fall by some, a rise by others."""
        if self.before < 0 and self.after < 0:
            return False
        return self.after < self.before if self.up else self.after > self.before


def check(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind in ("trend-up", "trend-down") and claim.word is not None:
            told = told_by(view, claim)
            if told is not None and not (told.contradicted and may_mean_other(view, claim, told)):
                draft = judged(view, told)
                yield replace(draft, inferred=draft.inferred or claim.approximate)


def told_by(view: View, claim: Claim) -> Told | None:
    earlier, later = (view.figures[name] for name in claim.figures)
    if earlier.value is None or later.value is None or claim.word is None:
        return None
    return Told(claim.word, claim.kind == "trend-up", earlier, later, earlier.value, later.value)


def may_mean_other(view: View, claim: Claim, told: Told) -> bool:
    """Whether the word fits another figure of the sentence, or the same two with their unclear separators read otherwise."""
    for name in claim.context:
        other = view.figures[name].value
        if other is not None and (other >= told.before if told.up else other <= told.before):
            return True
    pairs = list(zip_longest(told.earlier.readings, told.later.readings))
    return any(
        before is None or after is None or (after >= before if told.up else after <= before) for before, after in pairs
    )


def judged(view: View, told: Told) -> WordDraft:
    wrong = wrong_figure(view, told) if told.contradicted else None
    if wrong is not None:
        return figure_is_wrong(view, told, *wrong)
    both = all(is_printed_elsewhere(view, one) for one in (told.earlier, told.later))
    return word_is_wrong(told, certain=both)


def wrong_figure(view: View, told: Told) -> tuple[Figure, Figure] | None:
    """The figure that tables state otherwise, with what they state, where that fits the word and its other figure."""
    for figure, other in ((told.later, told.earlier), (told.earlier, told.later)):
        partners = of_other_years(view, other)
        if any(one.value == figure.value for one, _ in partners) or is_printed_elsewhere(view, figure):
            continue
        fitting = [one for one, _ in partners if one.value is not None and fits(told, figure, one.value)]
        if fitting and len({one.value for one in fitting}) == 1:
            return figure, fitting[0]
    return None


def fits(told: Told, figure: Figure, value: Decimal) -> bool:
    before, after = (told.before, value) if figure is told.later else (value, told.after)
    return after > before if told.up else after < before


def word_is_wrong(told: Told, *, certain: bool) -> WordDraft:
    """The word against the figures; it stays open which is wrong where the figures stand nowhere else."""
    outcome: Outcome = "disagrees" if told.contradicted else "agrees"
    really = ("naik", "rose") if told.after > told.before else ("turun", "fell")
    first, second = told.earlier.text, told.later.text
    open_id = "" if certain else " Kata itu atau salah satu angkanya keliru."
    open_en = "" if certain else " Either the word or one of the figures is wrong."
    return WordDraft(
        rule=RULE,
        relation="trend",
        stated=told.later,
        word=told.word,
        expected=really[0],
        outcome=outcome,
        severity="medium",
        message=Bilingual(
            id=f'Disebut "{told.word}" dari {first} menjadi {second}, padahal angkanya {really[0]}.{open_id}',
            en=f'Said to "{told.word}" from {first} to {second}, but the figure {really[1]}.{open_en}',
        ),
        expression=f"{told.later.id} - {told.earlier.id}",
        formula=f"{told.after} - {told.before}",
        inputs=(told.earlier.id,),
        accuses=certain or outcome == "agrees",
    )


def figure_is_wrong(view: View, told: Told, figure: Figure, right: Figure) -> WordDraft:
    other = told.earlier if figure is told.later else told.later
    where = {lang: place(view, right, lang) for lang in ("id", "en")}
    return WordDraft(
        rule=RULE,
        relation="trend",
        stated=figure,
        word=figure.text,
        value=figure.value,
        expected=right.value,
        severity="medium",
        message=Bilingual(
            id=f'Disebut "{told.word}" dari {told.earlier.text} menjadi {told.later.text}. Angka {figure.text} tampaknya yang keliru: '
            f"{where['id']} (hlm. {right.page}) memuat {right.text} di samping {other.text}, dan itu sesuai dengan katanya.",
            en=f'Said to "{told.word}" from {told.earlier.text} to {told.later.text}. It seems to be {figure.text} that is wrong: '
            f"{where['en']} (p. {right.page}) has {right.text} beside {other.text}, which fits the word.",
        ),
        expression=f"{told.later.id} - {told.earlier.id}",
        formula=f"{told.after} - {told.before}",
        inputs=(other.id, right.id),
        inferred=True,
    )


ARAH = Rule(
    id=RULE,
    relation="trend",
    text=rule_text(
        title=("Arah perubahan dalam kalimat", "Direction in a sentence"),
        kriteria=(
            "Kata naik atau turun sesuai dengan kedua angka yang dibandingkan kalimatnya (dari ... menjadi ...; ... dibandingkan "
            "tahun sebelumnya yang ...).",
            "The words for rising or falling fit the two figures that the sentence compares (from ... to ...; ... compared with "
            "... of the year before).",
        ),
        akibat=(
            "Pembaca memperoleh arah perubahan yang terbalik.",
            "Readers are told the opposite of what the figures say.",
        ),
        rekomendasi=("Perbaiki kata atau angkanya.", "Correct the word or the figures."),
        reference="PermenPANRB 53/2014, Lampiran II, Bab III huruf A angka 2 (perbandingan dengan tahun lalu)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila kedua angka disebut dalam kalimat itu atau kalimat sebelumnya dan jelas berpasangan; sangkalan, rencana, "
        "peringkat, dan kata benda yang merupakan bagian nama indikator tidak dinilai. Bila kedua angka tidak tercetak di tempat "
        "lain, tidak ditentukan apakah kata atau angkanya yang keliru.",
        en="Judged only where both figures stand in the sentence or the one before and clearly belong together; not denials, plans, "
        "ranks, nor nouns that are part of an indicator's name. Where the figures are printed nowhere else it stays open whether "
        "the word or a figure is wrong.",
    ),
    check=check,
)
