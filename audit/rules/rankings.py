"""Rows that a sentence puts in order, against the column of their table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from audit.agreement import alike as same_value
from audit.draft import WordDraft
from audit.rule import Rule, rule_text
from audit.rules.superlatives import alike, is_whole
from audit.view import View
from audit.words import shorten
from schemas.base import Bilingual
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.tables import Column, Row, Table

__all__ = ["URUTAN"]

RULE = "urutan-prosa"
FROM_TOP, FROM_BOTTOM, EITHER = "ranking-highest", "ranking-lowest", "ranking"


@dataclass(frozen=True, slots=True)
class Ranked:
    """A row as a sentence puts it in order: the figure that it states, the cell of the row that it names."""

    stated: Figure
    cell: Figure
    row: Row
    name: str

    @property
    def value(self) -> Decimal:
        return self.stated.value or Decimal(0)


def check(view: View) -> Iterator[WordDraft]:
    for claim in view.report.claims:
        if claim.kind in (FROM_TOP, FROM_BOTTOM, EITHER) and claim.table is not None and claim.column is not None:
            table = view.tables[claim.table]
            ranked = list(rows_of(view, claim, table))
            yield verdict(claim, table, ranked, fault_of(view, claim, table, ranked))


def rows_of(view: View, claim: Claim, table: Table) -> Iterator[Ranked]:
    for stated, own in zip(claim.figures, claim.context, strict=True):
        cell = view.figures[own]
        row = table.row(cell.row)
        yield Ranked(view.figures[stated], cell, row, shorten(view.name(table, row)))


def fault_of(view: View, claim: Claim, table: Table, ranked: Sequence[Ranked]) -> tuple[Ranked, Bilingual] | None:
    """The first that is not as the table has it, and why; one of another value, then one out of order, then one left out."""
    shown = {lang: view.label(table, lang) for lang in ("id", "en")}
    for one in ranked:
        if not same_value(one.stated, one.cell):
            return one, Bilingual(
                id=f'{one.stated.text} disebut untuk "{one.name}", padahal {shown["id"]} memuat {one.cell.text}.',
                en=f'{one.stated.text} is said of "{one.name}", but {shown["en"]} has {one.cell.text}.',
            )
    for first, second in pairwise(ranked):
        if is_out_of_order(claim.kind, ranked, first, second):
            return second, Bilingual(
                id=f'"{second.name}" ({second.stated.text}) disebut setelah "{first.name}" ({first.stated.text}), urutan yang terbalik.',
                en=f'"{second.name}" ({second.stated.text}) is put behind "{first.name}" ({first.stated.text}), which is the wrong order.',
            )
    passed = passed_over(view, claim, table, ranked)
    if passed is None:
        return None
    row, figure = passed
    name = shorten(view.name(table, row))
    return ranked[-1], Bilingual(
        id=f'Dalam urutan "{claim.word}" terlewat "{name}": {shown["id"]} memuat {figure.text}.',
        en=f'The order "{claim.word}" passes over "{name}": {shown["en"]} has {figure.text}.',
    )


def is_out_of_order(kind: str, ranked: Sequence[Ranked], first: Ranked, second: Ranked) -> bool:
    """Told without "highest" or "lowest", the order is that of its ends."""
    falling = kind == FROM_TOP or (kind == EITHER and ranked[0].value > ranked[-1].value)
    return first.value < second.value if falling else first.value > second.value


def passed_over(view: View, claim: Claim, table: Table, ranked: Sequence[Ranked]) -> tuple[Row, Figure] | None:
    """A row at their place in the table that lies beyond the last of them, and is not told."""
    if claim.kind == EITHER or claim.column is None:
        return None
    column: Column = table.columns[claim.column]
    told = {one.row.index for one in ranked}
    others = [
        (row, figure)
        for row in alike(view, table, ranked[-1].row)
        if row.index not in told and (figure := view.figure(row, column)) is not None and figure.value is not None
    ]
    last = ranked[-1].value
    beyond = [
        (row, figure)
        for row, figure in others
        if figure.value is not None and (figure.value > last if claim.kind == FROM_TOP else figure.value < last)
    ]
    figures = [figure for _, figure in others]
    real = [
        pair
        for pair in beyond
        if not is_whole(
            pair[1],
            [*(one for one in figures if one is not pair[1]), *(one.cell for one in ranked[:-1])],
            ranked[-1].cell,
        )  # fmt: skip
    ]
    return real[0] if real else None


def verdict(claim: Claim, table: Table, ranked: Sequence[Ranked], fault: tuple[Ranked, Bilingual] | None) -> WordDraft:
    own = fault[0] if fault else ranked[0]
    message = fault[1] if fault else Bilingual(id="Urutannya cocok.", en="The order holds.")
    values = ", ".join(str(one.cell.value) for one in ranked)
    return WordDraft(
        rule=RULE,
        relation="trend",
        stated=own.stated,
        word=claim.word or "",
        expected=own.cell.value,
        outcome="disagrees" if fault else "agrees",
        severity="medium",
        message=message,
        expression=f"order({table.id}, {len(ranked)})",
        formula=values,
        inputs=tuple(dict.fromkeys([own.cell.id, *(one.stated.id for one in ranked if one is not own)])),
        accuses=fault is None,
    )


URUTAN = Rule(
    id=RULE,
    relation="trend",
    text=rule_text(
        title=("Urutan baris dalam kalimat", "Rows that a sentence puts in order"),
        kriteria=(
            "Baris yang disebut berurutan memuat angka yang disebut itu pada tabelnya, dalam urutan itu, tanpa ada yang terlewat.",
            "Rows that are told in order hold the figures told of them in their table, in that order, and none is passed over.",
        ),
        akibat=(
            "Yang terbaik, atau yang perlu diperbaiki, keliru dikenali.",
            "The best ones, or those to improve, are misread.",
        ),
        rekomendasi=("Cocokkan urutan itu dengan tabelnya.", "Check the order against the table."),
        reference="PermenPANRB 53/2014, Lampiran III (reviu: keandalan data)",
    ),
    limits=Bilingual(
        id="Hanya dinilai bila setiap angka didahului nama satu baris dan paling banyak satu angka tidak ada pada kolom itu; yang terlewat "
        "hanya dicari di antara baris-baris yang setingkat, dan hanya bila yang tertinggi atau terendah disebut.",
        en="Judged only where the name of one row stands before each figure and one figure at most is not in that column; rows passed "
        "over are looked for among rows at the same place only, and only where highest or lowest is said.",
    ),
    check=check,
)
