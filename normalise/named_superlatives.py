"""Sentences that call something the highest or lowest without its figure, or with that of another row: "Capaian tertinggi diperoleh
pada indikator ..."."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from normalise.comparison_words import any_of, listed
from normalise.headings import years_in
from normalise.knowledge import pattern
from normalise.near_tables import tables_within
from normalise.overall_claims import pointed_to
from normalise.passages import Mention, Passage
from normalise.quantities import is_telling
from normalise.searches import Searches
from normalise.sections import SectionsByPlace
from normalise.steps import Steps
from normalise.superlative_claims import figure_in, is_named
from normalise.units import IDR, PERCENT
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.printed import Heading
from schemas.tables import Column, ColumnRole, Row, Table

__all__ = ["named_superlatives"]

WAYS = ("highest", "lowest")
ROLES: tuple[ColumnRole, ...] = ("serapan", "capaian", "anggaran")
"""What may be highest, the most telling first: "serapan anggaran" is no budget."""
NEAR = 4
"""The word for it stands at most so many words before the superlative."""
FEWEST_ROWS = 3
BESIDE = 4
"""So many sentences and tables lie at most between a sentence and the table that it is said of."""
CLOSING = "IV"
MOST_ROWS = 200_000
"""Rows that are looked at for all sentences of a report together, some seconds: a thousand sentences, two hundred rows. Where
that is not enough none of these sentences is held to the tables, and that is told."""
WORD = re.compile(r"[^\W_]+")


def named_superlatives(
    passages: Sequence[Passage],
    tables: Sequence[Table],
    orders: Mapping[str, int],
    headings: Sequence[Heading],
    figures: Mapping[str, Figure],
    tahun: int | None,
    searches: Searches,
) -> tuple[Claim, ...]:
    """`named-highest` and `named-lowest` (figures: that of the row which the sentence names; `context`: the same, then what the
    sentence states itself), one claim for each table that it may be said of; `orders` places each (by id) in the text."""
    sections, steps = SectionsByPlace(headings), Steps(MOST_ROWS)
    stating, found, asking = Stating(tables, figures, steps), list[Claim](), list[Passage]()
    columns_of = {
        role: [
            (table, column)
            for table in tables
            for column in table.columns_of(role)
            if column.tahun in (None, tahun) and column.period is None
        ]
        for role in ROLES
    }
    for passage in passages:
        told = only_superlative(passage)
        if told is None or speaks_of_less(passage.sentence.text, tahun):
            continue
        asking.append(passage)
        way, role, match = told
        known = columns_of[role]
        first = min((orders[table.id] for table, _ in known[:1]), default=0)
        # an analysis of one sasaran seldom says again that it speaks of its rows only
        of_all = passage.sentence.order < first or is_closing(passage, sections)
        if steps.spent or stating.named_by(passage):
            continue
        beside = {table.id for table in tables_beside(passage, tables, orders)}
        for table, column in known:
            may = steps.take(len(table.rows))
            if may and (of_all or table.id in beside or is_end(passage, way, table, column, figures)):
                found += of_column(passage, way, match, table, column, figures)
    if not steps.spent:
        return tuple(found)
    told_in = {page for one in asking for page, _ in one.sentence.places(0, len(one.sentence.text))}
    searches.end("superlatives", told_in, (level.figure.id for one in asking for level in levels(one)))
    return ()


def tables_beside(passage: Passage, tables: Sequence[Table], orders: Mapping[str, int]) -> Iterator[Table]:
    """The tables that the sentence stands right at, or points to."""
    order = passage.sentence.order
    yield from tables_within(tables, orders, order - BESIDE, order + BESIDE)
    yield from pointed_to(passage, tables)


class Stating:
    """The rows of all tables by the values that they state; `steps` is what looking through them may cost."""

    def __init__(self, tables: Sequence[Table], figures: Mapping[str, Figure], steps: Steps) -> None:
        self._steps = steps
        self._rows: dict[Decimal | None, dict[tuple[str, int], tuple[Table, Row]]] = {}
        for table in tables:
            for row in table.rows:
                for column in table.columns if row.kind == "body" else ():
                    figure = figure_in(row, column, figures)
                    if figure is not None:
                        self._rows.setdefault(figure.value, {})[table.id, row.index] = table, row

    def named_by(self, passage: Passage) -> bool:
        """Whether a row that the sentence names states what the sentence does: then it is that of this table."""
        for mention in levels(passage):
            rows = self._rows.get(mention.figure.value, {}).values()
            if self._steps.take(len(rows)) and any(is_named(*place, passage.sentence.text) for place in rows):
                return True
        return False


def is_end(passage: Passage, way: str, table: Table, column: Column, figures: Mapping[str, Figure]) -> bool:
    """Whether the figure that the sentence states is the highest or lowest of the column, and has digits enough to be no chance."""
    told = [one.figure for one in levels(passage)]
    values = [
        figure.value
        for row in table.rows
        if row.kind == "body" and (figure := figure_in(row, column, figures)) is not None and figure.value is not None
    ]
    if not values or not told or told[0].value is None or not is_telling(told[0]):
        return False
    return told[0].value == (max(values) if way == "highest" else min(values))


def is_closing(passage: Passage, sections: SectionsByPlace) -> bool:
    return (sections.at(passage.sentence.order) or "").startswith(CLOSING)


def speaks_of_less(text: str, tahun: int | None) -> bool:
    """Whether the sentence speaks of another year, of a part of the year, or of the rows of one sasaran or program only."""
    others = set(years_in(text)) - {tahun}
    words = any_of("last_year").search(text) or any_of("superlative", "among").search(text)
    words = words or pattern("claims", "count", "part").search(text)
    return bool(others or words or pattern("claims", "quantity", "not_the_year").search(text))


def only_superlative(passage: Passage) -> tuple[str, ColumnRole, re.Match[str]] | None:
    """Way, role and word of the one superlative of a sentence that states one level at most."""
    text = passage.sentence.text
    found = [(way, match) for way in WAYS for match in any_of("superlative", way).finditer(text)]
    if len(found) != 1 or any_of("superlative", "unclear").search(text) or len(levels(passage)) > 1:
        return None
    way, match = found[0]
    near = [word.casefold() for word in WORD.findall(text[: match.start()])[-NEAR:]]
    role = next((one for one in ROLES if not listed("superlative", one).isdisjoint(near)), None) or role_behind(
        passage, match
    )
    return None if role is None else (way, role, match)


def role_behind(passage: Passage, match: re.Match[str]) -> ColumnRole | None:
    """ "Program A menjadi yang tertinggi dengan serapan 97,2 %": the word right behind the superlative, and its figure."""
    told = levels(passage)
    if not told or told[0].start < match.end():
        return None
    between = [word.casefold() for word in WORD.findall(passage.sentence.text[match.end() : told[0].start])]
    if len(between) > NEAR:
        return None
    return next((one for one in ROLES if not listed("superlative", one).isdisjoint(between)), None)


def levels(passage: Passage) -> list[Mention]:
    """The figures that may be that of the superlative; a bare whole number counts things."""
    return [one for one in passage.mentions if one.figure.decimals or one.figure.unit in (PERCENT, IDR)]


def of_column(
    passage: Passage, way: str, match: re.Match[str], table: Table, column: Column, figures: Mapping[str, Figure]
) -> Iterator[Claim]:
    """A figure that the sentence does state has to be that of another row of the column: else it may be of something else."""
    sentence, stated = passage.sentence, [one.figure.value for one in levels(passage)]
    rows = [row for row in table.rows if row.kind == "body" and figure_in(row, column, figures) is not None]
    named = [row for row in rows if is_named(table, row, sentence.text)]
    own = figure_in(named[0], column, figures) if len(named) == 1 and len(rows) >= FEWEST_ROWS else None
    values = [figure.value for row in rows if (figure := figure_in(row, column, figures)) is not None]
    if own is not None and own.value not in stated and all(value in values for value in stated):
        yield Claim(
            f"named-{way}",
            (own.id,),
            sentence.text,
            word=match[0],
            table=table.id,
            column=column.index,
            context=(own.id, *(one.figure.id for one in levels(passage))),
            at=tuple(sentence.places(match.start(), match.end())),
        )
