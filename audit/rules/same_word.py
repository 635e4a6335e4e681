"""One thing, one predicate: a target or result that tables state in words ("BB", "WTP", "Level 3")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from audit.draft import WordDraft
from audit.grading import fold
from audit.rule import Rule, rule_text
from audit.rules.superseded import columns_of_other_plans
from audit.view import View
from audit.words import shorten
from schemas.base import Bilingual
from schemas.scales import CellPredicate
from schemas.tables import Cell, Column, Row, Table

__all__ = ["PREDIKAT_SAMA"]

RULE = "predikat-sama"
CLEARLY = 2
NUMBER = re.compile(r"^\W*\d{1,2}(?:\.\d{1,2})*\W+")
OTHER_YARDSTICK = re.compile(r"nasional|provinsi|daerah|renstra|rpjmd?|akhir|kumulatif|semula|murni", re.IGNORECASE)
Key = tuple[str, str, int, str | None]
"""Folded name, role, year and plan version."""


@dataclass(frozen=True, slots=True)
class Worded:
    """A cell that states a thing by a word, with the word's step."""

    table: Table
    name: str
    cell: Cell
    word: CellPredicate
    instrument: str


def check(view: View) -> Iterator[WordDraft]:
    """Plans are revised, so a target needs tables enough on one side; a result has one predicate, however many say so."""
    for (_, role, year, _), stated in worded(view).items():
        ranks: dict[tuple[str, int], list[Worded]] = {}
        for one in stated:
            ranks.setdefault((one.instrument, one.word.rank), []).append(one)
        ordered = sorted(ranks.values(), key=len, reverse=True)
        if len(ordered) != CLEARLY or len({one.instrument for one in stated}) > 1:
            continue
        most, rest = ordered
        clear = len(most) >= CLEARLY * len(rest)
        if role == "realisasi" or (clear and len(most) >= CLEARLY):
            yield remark(view, role, year, most, rest, accuses=clear)


def worded(view: View) -> dict[Key, list[Worded]]:
    """One statement for each table; a table that gives a thing two words speaks of two things."""
    found: dict[Key, list[Worded]] = {}
    # a column of another plan is remarked on as a whole
    other = {(table.id, column.index) for table, column, _, _ in columns_of_other_plans(view)}
    for table in view.report.tables:
        own: dict[Key, list[Worded]] = {}
        for column in table.columns:
            used = is_of_the_year(column) and (table.id, column.index) not in other
            for row in view.rows(table) if used else ():
                one = stated_in(view, table, row, column)
                if one is not None:
                    key: Key = (
                        fold(NUMBER.sub("", one.name)),
                        str(column.role),
                        column.tahun or 0,
                        version(table, column),
                    )
                    own.setdefault(key, []).append(one)
        for key, stated in own.items():
            if len({one.word.rank for one in stated}) == 1:
                found.setdefault(key, []).append(stated[0])
    return found


def is_of_the_year(column: Column) -> bool:
    return (
        column.role in ("target", "realisasi")
        and column.tahun is not None
        and column.period is None
        and not OTHER_YARDSTICK.search(column.heading)
    )


def version(table: Table, column: Column) -> str | None:
    return (column.version or table.version) if column.role == "target" else None


def stated_in(view: View, table: Table, row: Row, column: Column) -> Worded | None:
    """The word of a cell without a figure: where one stands there, the two are held to each other."""
    cell = row.cell(column.index)
    if cell is None or cell.repeat or cell.row_span > 1 or cell.predicate is None:
        return None
    if any(view.figures[name].decimals or view.figures[name].value is None for name in cell.figures):
        return None
    scale = view.scales[cell.predicate.scale]
    name = view.name(table, row)
    return Worded(table, name, cell, cell.predicate, scale.instrument or scale.id) if name else None


def remark(view: View, role: str, year: int, most: list[Worded], rest: list[Worded], *, accuses: bool) -> WordDraft:
    first, other = rest[0], most[0]
    kind = {"target": ("Target", "The target"), "realisasi": ("Realisasi", "The result")}[role]
    at = {lang: (tables_of(view, rest, lang), tables_of(view, most, lang)) for lang in ("id", "en")}
    name = shorten(first.name)
    return WordDraft(
        rule=RULE,
        relation="equality",
        word=first.word.word,
        expected=other.word.word,
        severity="medium",
        message=Bilingual(
            id=f'{kind[0]} "{name}" tahun {year} adalah {first.word.word} pada {at["id"][0]}, tetapi {other.word.word} pada {at["id"][1]}.',
            en=f'{kind[1]} of "{name}" for {year} is {first.word.word} in {at["en"][0]}, but {other.word.word} in {at["en"][1]}.',
        ),
        expression="",
        formula="",
        places=tuple((one.cell.page, one.cell.bbox) for one in rest),
        accuses=accuses,
        about=f"{fold(name)}: {role} {year}",
    )


def tables_of(view: View, stated: list[Worded], lang: str) -> str:
    page = "hlm." if lang == "id" else "p."
    return ", ".join(f"{view.label(one.table, lang)} ({page} {one.cell.page})" for one in stated)


PREDIKAT_SAMA = Rule(
    id=RULE,
    relation="equality",
    text=rule_text(
        title=("Satu besaran, satu predikat", "One quantity, one predicate"),
        kriteria=(
            "Target atau realisasi yang dinyatakan dengan kata (BB, WTP, Level 3) sama di seluruh laporan.",
            "A target or result that is stated by a word (BB, WTP, Level 3) is the same throughout the report.",
        ),
        akibat=(
            "Pembaca tidak dapat mengetahui predikat mana yang benar.",
            "Readers cannot know which predicate is right.",
        ),
        rekomendasi=(
            "Cocokkan dengan perjanjian kinerja atau hasil evaluasinya dan perbaiki yang keliru.",
            "Reconcile with the plan or the result of the evaluation and correct the wrong one.",
        ),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keselarasan dan akurasi data)",
    ),
    limits=Bilingual(
        id="Hanya untuk kata pada satu skala, indikator yang ditulis sama, dan tahun yang sama; target hanya bila sedikitnya dua kali "
        "lebih banyak tabel memuat kata yang lain; target murni dan perubahan tidak disamakan.",
        en="Only for words of one scale, indicators written alike, and the same year; targets only where at least twice as many tables "
        "have the other word; original and revised targets are not held equal.",
    ),
    check=check,
)
