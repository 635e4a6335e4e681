"""Numbers written out, held to the figures they stand beside."""

from collections.abc import Iterator

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from audit.wording import number
from schemas.base import Bilingual
from schemas.scales import Range

__all__ = ["TERBILANG"]

SPELLED = "terbilang"


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
