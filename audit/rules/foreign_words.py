"""Words in a column of predicates that the report's own scale does not have."""

from collections.abc import Iterator

from audit.draft import WordDraft
from audit.grading import band_of, knows
from audit.predicate_verdicts import label_of
from audit.rule import Rule, rule_text
from audit.view import View
from schemas.base import Bilingual
from schemas.scales import Scale
from schemas.tables import Cell, Column, Row, Table

__all__ = ["LUAR_SKALA"]

RULE = "predikat-luar-skala"
FEWEST = 5
MOST = 0.8
LONGEST = 3


def check(view: View) -> Iterator[WordDraft]:
    own = [scale for scale in view.report.scales if scale.source == "report"]
    printed = {scale.table for scale in own}
    for table in view.report.tables:
        for column in table.columns_of("predikat") if table.id not in printed else ():
            yield from foreign(view, table, column, own)


def foreign(view: View, table: Table, column: Column, own: list[Scale]) -> Iterator[WordDraft]:
    """The words that no scale of the report knows in a column where nearly all are those of one scale."""
    words = [(row, cell) for row in view.rows(table) if (cell := row.cell(column.index)) is not None and is_word(cell)]
    used = [scale for scale in own if enough([knows(scale, text_of(cell)) for _, cell in words])]
    achieved = [one for one in table.columns_of("capaian") if one.index < column.index]
    if len(used) != 1 or not achieved:
        return
    for row, cell in words:
        figure = view.figure(row, achieved[-1])
        band = None if figure is None or figure.value is None else band_of(used[0], figure.value)
        if band is not None and not any(knows(scale, text_of(cell)) for scale in own):
            yield remark(view, table, row, cell, used[0], band.predicates[0].name)


def is_word(cell: Cell) -> bool:
    text = text_of(cell)
    return not cell.repeat and not cell.figures and 0 < len(text.split()) <= LONGEST and text.replace(" ", "").isalpha()


def text_of(cell: Cell) -> str:
    return " ".join(cell.text.split())


def enough(known: list[bool]) -> bool:
    return sum(known) >= FEWEST and sum(known) >= MOST * len(known)


def remark(view: View, table: Table, row: Row, cell: Cell, scale: Scale, expected: str) -> WordDraft:
    word, name = text_of(cell), view.name(table, row)
    label = {lang: label_of(view, scale, lang) for lang in ("id", "en")}
    return WordDraft(
        rule=RULE,
        relation="scale",
        word=word,
        expected=expected,
        severity="info",
        message=Bilingual(
            id=f'"{name}": kata "{word}" tidak ada pada {label["id"]}; untuk capaiannya skala itu memberi "{expected}".',
            en=f'"{name}": the word "{word}" is not on {label["en"]}, which gives "{expected}" for its achievement.',
        ),
        expression=f"scale({scale.table or scale.id})",
        formula=f"{word} in {scale.id}",
        places=((cell.page, cell.bbox),),
        about=f"{table.key}\x1f{name}",
    )


LUAR_SKALA = Rule(
    id=RULE,
    relation="scale",
    text=rule_text(
        title=("Predikat di luar skala laporan", "Predicate that the report's scale does not have"),
        kriteria=(
            "Predikat memakai kata-kata dari skala penilaian laporan itu sendiri.",
            "Predicates use the words of the report's own scale.",
        ),
        akibat=("Pembaca tidak mengetahui arti predikat itu.", "Readers cannot tell what the predicate means."),
        rekomendasi=("Pakai kata dari skala, atau jelaskan kata itu.", "Use a word of the scale, or explain this one."),
        reference="PermenPANRB 53/2014; skala pada laporan",
    ),
    limits=Bilingual(
        id="Hanya pada kolom predikat yang hampir seluruh katanya berasal dari satu skala laporan.",
        en="Only in columns of predicates nearly all of whose words are those of one scale of the report.",
    ),
    check=check,
)
