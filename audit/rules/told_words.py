"""Targets and results of an evaluation that a sentence states by a word, against the tables that state them so."""

from collections.abc import Iterator

from audit.draft import WordDraft
from audit.rule import Rule
from audit.rules.same_word import PREDIKAT_SAMA, is_of_the_year
from audit.view import View
from audit.words import shorten
from schemas.base import Bilingual
from schemas.meaning import WordTold
from schemas.scales import CellPredicate
from schemas.tables import Cell, Table

__all__ = ["PREDIKAT_KALIMAT"]

RULE = "predikat-kalimat"
CLEARLY = 2
FEWEST_TABLES = {"target": 2, "realisasi": 1}


def check(view: View) -> Iterator[WordDraft]:
    """Only where at least twice as many tables that speak of the evaluation in that year have one other word as have any."""
    for told in view.report.told_words:
        by_rank: dict[int, dict[str, tuple[Table, Cell, CellPredicate]]] = {}
        for table, cell, one in in_tables(view, told):
            by_rank.setdefault(one.rank, {}).setdefault(table.id, (table, cell, one))
        most = max(by_rank.values(), key=len, default={})
        others = sum(len(tables) for tables in by_rank.values()) - len(most)
        if most and len(most) >= max(FEWEST_TABLES[told.role], CLEARLY * others):
            yield verdict(view, told, *next(iter(most.values())))


def in_tables(view: View, told: WordTold) -> Iterator[tuple[Table, Cell, CellPredicate]]:
    for table in view.report.tables:
        for column in table.columns:
            if column.role != told.role or column.tahun != told.tahun or not is_of_the_year(column):
                continue
            for row in view.rows(table):
                cell = row.cell(column.index)
                if cell is None or cell.repeat or cell.predicate is None:
                    continue
                scale = view.scales[cell.predicate.scale]
                if scale.instrument == told.instrument and len(scale.bands) == told.steps:
                    yield table, cell, cell.predicate


def verdict(view: View, told: WordTold, table: Table, cell: Cell, other: CellPredicate) -> WordDraft:
    said = shorten(told.said, 160)
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=told.word,
        expected=other.word,
        outcome="agrees" if told.rank == other.rank else "disagrees",
        severity="medium",
        message=Bilingual(
            id=f'Kalimat "{said}" (hlm. {told.place[0]}) menyebut {told.word}, sedangkan {view.label(table, "id")} '
            f"(hlm. {cell.page}) memuat {other.word} untuk tahun {told.tahun}.",
            en=f'The sentence "{said}" (p. {told.place[0]}) says {told.word}, but {view.label(table, "en")} (p. {cell.page}) has '
            f"{other.word} for {told.tahun}.",
        ),
        expression="",
        formula="",
        places=(told.place,),
        about=f"{told.instrument} {told.role} {told.tahun}: {told.word}",
    )


PREDIKAT_KALIMAT = Rule(
    id=RULE,
    relation="equality",
    text=PREDIKAT_SAMA.text,
    limits=Bilingual(
        id="Hanya bila kalimat menyebut satu evaluasi dan paling banyak satu tahun, kata target atau realisasi, dan bukan instansi lain, "
        "serta sedikitnya dua kali lebih banyak tabel tentang evaluasi itu memuat satu kata yang lain.",
        en="Only where the sentence names one evaluation, one year at the most, the word target or realisation and no other agency, and "
        "at least twice as many tables about that evaluation have one other word.",
    ),
    check=check,
)
