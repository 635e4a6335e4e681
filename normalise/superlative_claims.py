"""Sentences that call one row of a table the highest or the lowest: "Serapan tertinggi terdapat pada Program ... sebesar 97,2 %".

A claim is made where the figure stands in the named row of one column only, of the nearest table beside the sentence or named in it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from normalise.comparison_words import any_of
from normalise.knowledge import knowledge, pattern
from normalise.near_tables import tables_within
from normalise.nomenclature.writing import words_of, written
from normalise.overall_claims import pointed_to
from normalise.passages import Mention, Passage
from normalise.told_levels import is_level
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["figure_in", "is_named", "superlatives", "tables_beside"]

WAYS: tuple[Literal["highest", "lowest"], ...] = ("highest", "lowest")
BEHIND, AHEAD = 25, 4
"""So many sentences and tables lie between a sentence and a table that it stands beside."""
MEASURES: Mapping[str, tuple[ColumnRole, ...]] = {
    "serapan": ("serapan",),
    "capaian": ("capaian",),
    "anggaran": ("anggaran", "realisasi_anggaran"),
}
NAMES = ("indikator", "kegiatan", "program", "nama", "sasaran", "keterangan")
LEAST_LETTERS = 4


Place = tuple[Table, Column, tuple[str, ...]]
"""A column of a table and the figure that the named row states in it."""


def superlatives(
    passages: Sequence[Passage], tables: Sequence[Table], orders: Mapping[str, int], figures: Mapping[str, Figure]
) -> Iterator[Claim]:
    """`orders` places each table (by id) among the sentences, `figures` are by id."""
    for passage in passages:
        text = passage.sentence.text
        found = list(told(passage)) if passage.mentions else []
        if not found or any_of("superlative", "unclear").search(text) or is_of_a_part(text):
            continue
        beside = tables_beside(passage, tables, orders)
        for way, word, mention, words in found:
            places = [place for table in beside for place in places_of(table, mention, words, figures)]
            place = meant(places, passage, orders)
            if place is not None and is_of_measure(place[1], words):
                table, column, row = place
                yield Claim(
                    way, (mention.figure.id,), text, word=word, table=table.id, column=column.index, context=row
                )


def is_of_a_part(text: str) -> bool:
    """Whether a sentence speaks of some of the rows only: "di antara program prioritas"."""
    return pattern("comparisons", "superlative", "part").search(text) is not None


def is_of_measure(column: Column, words: str) -> bool:
    """Whether what is highest by the words before the figure may be the column: "dilihat dari serapan, Program A tertinggi dengan
    anggaran Rp ..." says nothing of budgets. The most telling word counts: "serapan anggaran" is no budget."""
    for measure, roles in MEASURES.items():
        if any_of("superlative", measure).search(words):
            return column.role is None or column.role in roles
    return True


def meant(places: Sequence[Place], passage: Passage, orders: Mapping[str, int]) -> Place | None:
    """The nearest table, where all of them state it as one thing of one year; a cell that spans rows is one place."""
    if len({(column.role, column.tahun) for _, column, _ in places}) != 1:
        return None
    nearest = min(places, key=lambda place: abs(passage.sentence.order - orders[place[0].id]))
    same = {(column.index, row) for table, column, row in places if table.id == nearest[0].id}
    return nearest if len(same) == 1 else None


def tables_beside(passage: Passage, tables: Sequence[Table], orders: Mapping[str, int]) -> list[Table]:
    """The tables around the sentence and those that it points to, in reading order."""
    order = passage.sentence.order
    near = tables_within(tables, orders, order - BEHIND, order + AHEAD)
    found = {table.id: table for table in (*near, *pointed_to(passage, tables))}
    return sorted(found.values(), key=lambda table: orders[table.id])


def told(passage: Passage) -> Iterator[tuple[str, str, Mention, str]]:
    """Way and word of each superlative, the first figure behind it, and the words from the superlative before it to that figure."""
    text = passage.sentence.text
    found = sorted(
        (match.start(), match.end(), way, match[0])
        for way in WAYS
        for match in any_of("superlative", way).finditer(text)
    )
    start = 0
    for place, (_, end, way, word) in enumerate(found):
        limit = found[place + 1][0] if place + 1 < len(found) else len(text)
        behind = [one for one in passage.mentions if end <= one.start < min(limit, end + reach())]
        if behind and is_level(behind[0]):
            yield way, word, behind[0], text[start : behind[0].start]
        start = behind[0].end if behind else end


def reach() -> int:
    return int(knowledge("comparisons")["superlative"]["reach"])


def places_of(table: Table, mention: Mention, words: str, figures: Mapping[str, Figure]) -> Iterator[Place]:
    """The columns in which a row that `words` name states the figure; each with that cell's figure."""
    for column in table.columns:
        if column.role in ("nomor", "kode"):
            continue
        for row in table.rows:
            cell = row.cell(column.index)
            stated = [figures[one] for one in cell.figures] if cell is not None and row.kind == "body" else []
            if len(stated) == 1 and stated[0].value == mention.figure.value and is_named(table, row, words):
                yield table, column, (stated[0].id,)


def is_named(table: Table, row: Row, words: str) -> bool:
    said = words_of(words)
    for column in table.columns:
        cell = table.printed(row, column.index) if column.role in NAMES or column.role is None else None
        name = written(cell.text).words if cell is not None and not cell.figures else ()
        if sum(map(len, name)) >= LEAST_LETTERS and contains(said, name):
            return True
    return False


def contains(words: Sequence[str], name: Sequence[str]) -> bool:
    return any(tuple(words[at : at + len(name)]) == tuple(name) for at in range(len(words) - len(name) + 1))


def figure_in(row: Row, column: Column, figures: Mapping[str, Figure]) -> Figure | None:
    """The only figure of the cell; none of one that repeats a merged cell above it."""
    cell = row.cell(column.index)
    stated = [figures[name] for name in cell.figures] if cell is not None and not cell.repeat else []
    return stated[0] if len(stated) == 1 and stated[0].value is not None else None
