"""Sentences that put several rows of a table in order: "Tiga serapan tertinggi ialah A (97,2 %), B (90,0 %), dan C (81,4 %)".

A claim is made where the words before each figure name one row of one table, and all figures but one at most stand in these
rows of one column: which column is meant is told by the figures, so that one wrong name or figure is seen.
"""

from collections.abc import Iterator, Mapping, Sequence

from normalise.comparison_words import any_of, phrase
from normalise.headings import years_in
from normalise.passages import Mention, Passage
from normalise.superlative_claims import figure_in, is_named, tables_beside
from normalise.told_levels import is_level
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.rounding import rounded
from schemas.tables import Column, Row, Table

__all__ = ["rankings"]

WAYS = ("highest", "lowest")
FEWEST = 2
MOST_WRONG = 1
Place = tuple[Table, Column, tuple[str, ...]]


def rankings(
    passages: Sequence[Passage],
    tables: Sequence[Table],
    orders: Mapping[str, int],
    figures: Mapping[str, Figure],
    tahun: int | None,
) -> Iterator[Claim]:
    """`orders` places each table (by id) among the sentences, `figures` are by id."""
    for passage in passages:
        told = order_told(passage.sentence.text) if len(passage.mentions) >= FEWEST else None
        if told is None or set(years_in(passage.sentence.text)) - {tahun}:
            continue
        kind, word, start = told
        ranked = [one for one in passage.mentions if one.start >= start]
        if len(ranked) < FEWEST or not all(map(is_level, ranked)):
            continue
        beside = tables_beside(passage, tables, orders)
        places = [place for table in beside for place in places_of(passage, ranked, table, figures)]
        if place := only_place(places, figures):
            table, column, cells = place
            yield Claim(
                kind,
                tuple(one.figure.id for one in ranked),
                passage.sentence.text,
                word=word,
                table=table.id,
                column=column.index,
                context=cells,
            )


def order_told(text: str) -> tuple[str, str, int] | None:
    """Kind and word of a ranking, and where the figures that it puts in order begin: behind the number of how many they are."""
    if any_of("ranking", "unclear").search(text):
        return None
    found = [(match, way) for way in WAYS for match in any_of("superlative", way).finditer(text)]
    order = any_of("ranking", "order").search(text)
    if len(found) > 1:
        return None
    if not found:
        return ("ranking", order[0], 0) if order else None
    match, way = found[0]
    counted = phrase("ranking", "counted").search(text[: match.start()])
    if order is None and counted is None:
        return None
    return f"ranking-{way}", match[0], match.end() if counted else 0


def places_of(
    passage: Passage, ranked: Sequence[Mention], table: Table, figures: Mapping[str, Figure]
) -> Iterator[Place]:
    """The columns of `table` in which the named rows state all of the figures but one at most."""
    named = [row_named(table, passage.before(one)) for one in ranked]
    rows = [row for row in named if row is not None]
    if len(rows) < len(ranked):
        return
    for column in table.columns:
        cells = [figure_in(row, column, figures) for row in rows]
        stated = [cell for cell in cells if cell is not None]
        if column.role in ("nomor", "kode") or len(stated) < len(cells):
            continue
        wrong = sum(not is_same(cell, one.figure) for cell, one in zip(stated, ranked, strict=True))
        if wrong <= MOST_WRONG and len(ranked) - wrong >= FEWEST:
            yield table, column, tuple(cell.id for cell in stated)


def is_same(cell: Figure, stated: Figure) -> bool:
    """The same number, at the decimals that the sentence leaves of it."""
    if cell.value is None or stated.value is None:
        return False
    decimals = min(stated.decimals, cell.decimals)
    return rounded(cell.value, decimals) == rounded(stated.value, decimals)


def row_named(table: Table, words: str) -> Row | None:
    """The only row that `words` name."""
    named = [row for row in table.rows if row.kind == "body" and is_named(table, row, words)]
    return named[0] if len(named) == 1 else None


def only_place(places: Sequence[Place], figures: Mapping[str, Figure]) -> Place | None:
    """The one place; of several tables that state the same, the first."""
    values = {tuple(figures[name].value for name in cells) for _, _, cells in places}
    return places[0] if len(values) == 1 else None
