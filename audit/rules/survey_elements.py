"""Elements of a satisfaction survey that a sentence calls the lowest or the highest."""

from collections.abc import Iterator, Sequence

from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim

__all__ = ["UNSUR_UJUNG"]

RULE = "unsur-tertinggi-terendah"
WAYS = {
    "element-low": ("terendah", "lowest", "lebih rendah", "lower"),
    "element-high": ("tertinggi", "highest", "lebih tinggi", "higher"),
}


def check(view: View) -> Iterator[WordDraft]:
    """Wrong only where none of the elements that are named has the extreme mark; of several the others may follow it."""
    for claim in view.report.claims:
        if claim.kind in WAYS and claim.places and claim.word is not None:
            named = [view.figures[name] for name in claim.figures]
            every = [view.figures[name] for name in claim.context]
            if all(one.value is not None for one in every):
                yield verdict(view, claim, claim.word, named, every)


def verdict(view: View, claim: Claim, word: str, named: Sequence[Figure], every: Sequence[Figure]) -> WordDraft:
    choose = min if claim.kind == "element-low" else max
    end, nearest = (choose(many, key=lambda one: one.value or 0) for many in (every, named))
    table = view.tables[claim.table or ""]
    row = table.row(end.row)
    name, words = view.name(table, row), WAYS[claim.kind]
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=word,
        expected=name,
        outcome="agrees" if nearest.value == end.value else "disagrees",
        severity="medium",
        message=Bilingual(
            id=f'Unsur "{word}" disebut {words[0]} (hlm. {claim.places[0][0]}), padahal di {view.label(table, "id")} unsur "{name}" '
            f"bernilai {end.text}, {words[2]} daripada {nearest.text}.",
            en=f'The element "{word}" is called the {words[1]} (p. {claim.places[0][0]}), but in {view.label(table, "en")} "{name}" '
            f"has {end.text}, {words[3]} than {nearest.text}.",
        ),
        expression=f"{nearest.id} = {end.id}",
        formula=f"{nearest.value} = {end.value}",
        places=claim.places,
        inputs=tuple(dict.fromkeys((nearest.id, end.id))),
        about=f"{claim.kind}: {word}",
    )


UNSUR_UJUNG = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Unsur survei terendah dan tertinggi", "Lowest and highest element of the survey"),
        kriteria=(
            "Unsur yang disebut terendah (tertinggi) adalah unsur dengan nilai terkecil (terbesar) pada tabel surveinya.",
            "The element that is called the lowest (highest) has the smallest (largest) mark in the table of the survey.",
        ),
        akibat=(
            "Perbaikan layanan diarahkan pada unsur yang keliru.",
            "The improvement of services is directed at the wrong element.",
        ),
        rekomendasi=(
            "Cocokkan kalimat ini dengan tabel nilai per unsur.",
            "Reconcile the sentence with the table of elements.",
        ),
        reference="PermenPANRB 14/2017 (pedoman survei kepuasan masyarakat: rencana tindak lanjut atas unsur terendah)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila laporan memuat satu tabel nilai per unsur, kalimat menyebut unsur seperti pada tabel itu, dan tak satu pun "
        "yang disebut bernilai paling ujung.",
        en="Judged only where the report has one table of marks by element, the sentence names elements as that table does, and none "
        "of those named has the extreme mark.",
    ),
    check=check,
)
