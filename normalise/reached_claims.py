"""Sentences that say that all of a table reached their targets: "seluruh indikator mencapai targetnya"."""

from collections.abc import Iterator, Mapping, Sequence

from normalise.comparison_words import any_of, phrase
from normalise.headings import years_in
from normalise.knowledge import knowledge
from normalise.near_tables import last_before
from normalise.passages import Passage
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.tables import Column, Table

__all__ = ["all_reached"]


def all_reached(
    passages: Sequence[Passage],
    tables: Sequence[Table],
    orders: Mapping[str, int],
    figures: Mapping[str, Figure],
    tahun: int | None,
) -> Iterator[Claim]:
    """Each with the achievements that the table above it states for the year, as its figures."""
    for passage in passages:
        text = passage.sentence.text
        match = phrase("reached", "all").search(text)
        if match is None or any_of("reached", "unclear").search(text) or set(years_in(text)) - {tahun}:
            continue
        table = table_above(passage, tables, orders)
        column = achievements_of(table, tahun) if table is not None else None
        if table is None or column is None:
            continue
        stated = [
            figures[cell.figures[0]]
            for row in table.rows
            if row.kind == "body" and (cell := row.cell(column.index)) and not cell.repeat and len(cell.figures) == 1
        ]
        known = tuple(one.id for one in stated if one.value is not None and one.unit in ("percent", None))
        places = tuple(passage.sentence.places(match.start(), match.end()))
        if len(known) > 1 and places:
            yield Claim("all-reached", known, text, word=match[0], table=table.id, column=column.index, at=places)


def table_above(passage: Passage, tables: Sequence[Table], orders: Mapping[str, int]) -> Table | None:
    """The last table before the sentence, where it stands near and lists achievements."""
    last = last_before(tables, orders, passage.sentence.order)
    near = last is not None and passage.sentence.order - orders[last.id] <= int(
        knowledge("comparisons")["reached"]["behind"]
    )
    return last if near else None


def achievements_of(table: Table, tahun: int | None) -> Column | None:
    """The only column of achievements of the year; None where the table has several, or none of targets."""
    found = [one for one in table.columns_of("capaian") if one.period is None and one.tahun in (None, tahun)]
    return found[0] if len(found) == 1 and table.columns_of("target") and table.columns_of("indikator") else None
