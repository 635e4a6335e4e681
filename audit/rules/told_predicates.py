"""Sentences that call a figure by a predicate ("87,04 % atau bermakna Baik") against the scale that gives it."""

from collections.abc import Iterator
from dataclasses import replace

from audit.draft import WordDraft
from audit.grading import Held, hold_to_own
from audit.misprints import misprint_of
from audit.predicate_verdicts import LIMITS, TEXT, held_to_national, own, verdict
from audit.rule import Rule
from audit.view import View
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim

__all__ = ["PREDIKAT_PROSA"]

RULE = "predikat-prosa"


def check(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind != "predicate" or claim.word is None:
            continue
        figure = view.figures[claim.figures[0]]
        held = held_by(view, claim, figure, claim.word)
        if held is None:
            continue
        found = verdict(view, figure, claim.word, held, RULE)
        meant = None if held.right else misprint_of(view, figure, claim.sentence, found.deserves)
        yield found if meant is None else misprinted(view, found, figure, meant)


def held_by(view: View, claim: Claim, figure: Figure, word: str) -> Held | None:
    scales = [view.scales[name] for name in claim.scales] or own(view)
    national = [one for one in scales if one.source == "national"]
    printed = [one for one in scales if one.source == "report"]
    held = hold_to_own(figure, word, printed)
    if held is None and national and not printed:
        held = held_to_national(view, figure, word, national)
    return held


def misprinted(view: View, found: WordDraft, figure: Figure, meant: Figure) -> WordDraft:
    """The same contradiction, with the figure accused and not its word."""
    at = {lang: place(view, meant, lang) for lang in ("id", "en")}
    return replace(
        found,
        relation="equality",
        word=figure.text,
        value=figure.value,
        expected=meant.value,
        severity="high",
        message=Bilingual(
            id=f'Tertulis {figure.text} dengan predikat "{found.word}"; predikat itu cocok dengan {meant.text} pada '
            f"{at['id']} (hlm. {meant.page}), sehingga angkanya yang keliru.",
            en=f'{figure.text} is written and called "{found.word}"; that word fits {meant.text} in {at["en"]} '
            f"(p. {meant.page}): the figure is wrong, not the word.",
        ),
        inputs=(meant.id,),
    )


PREDIKAT_PROSA = Rule(id=RULE, relation="scale", text=TEXT, limits=LIMITS, check=check)
