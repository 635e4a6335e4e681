"""Sentences that call an indicator or a sasaran by a predicate, against the achievement that tables state for it."""

from collections.abc import Iterator, Sequence

from audit.draft import WordDraft
from audit.grading import Held, hold_to_own
from audit.predicate_verdicts import LIMITS, TEXT, interval_text, label_of
from audit.rule import Rule
from audit.view import View
from audit.words import place
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim

__all__ = ["PREDIKAT_SEBUTAN"]

RULE = "predikat-sebutan"


def check(view: View) -> Iterator[WordDraft]:
    """A word is wrong only where all that tables state of the thing has one other predicate; a mean of them has it, too."""
    for claim in view.report.claims:
        if claim.kind != "predicate-named" or claim.word is None or not claim.places:
            continue
        scales = [view.scales[name] for name in claim.scales]
        figures = [view.figures[name] for name in claim.figures]
        held = [one for figure in figures if (one := hold_to_own(figure, claim.word, scales)) is not None]
        if len(held) == len(figures) and len({(one.scale.id, one.expected) for one in held}) == 1:
            yield verdict(view, claim, claim.word, figures, held)


def verdict(view: View, claim: Claim, word: str, figures: Sequence[Figure], held: Sequence[Held]) -> WordDraft:
    first, given = figures[0], held[0]
    page = claim.places[0][0]
    texts = {
        lang: (
            place(view, first, lang),
            label_of(view, given.scale, lang),
            ", ".join({one.text: None for one in figures}),
        )
        for lang in ("id", "en")
    }
    return WordDraft(
        rule=RULE,
        relation="scale",
        word=word,
        expected=given.expected,
        outcome="agrees" if any(one.right for one in held) else "disagrees",
        severity="medium",
        message=Bilingual(
            id=f'Kinerja disebut "{word}" (hlm. {page}), padahal capaiannya {texts["id"][2]} ({texts["id"][0]}, '
            f'hlm. {first.page}), yang menurut {texts["id"][1]} termasuk "{given.expected}".',
            en=f'The performance is called "{word}" (p. {page}), but its achievement is {texts["en"][2]} ({texts["en"][0]}, '
            f'p. {first.page}), which on {texts["en"][1]} is "{given.expected}".',
        ),
        expression=f"scale({first.id}, {given.scale.table or given.scale.id})",
        formula=f"{first.value} in {interval_text(given.band)}",
        places=claim.places,
        inputs=tuple(one.id for one in figures),
        about=f"{claim.subject}: {word}",
    )


PREDIKAT_SEBUTAN = Rule(id=RULE, relation="scale", text=TEXT, limits=LIMITS, check=check)
