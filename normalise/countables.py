"""What tables list and sentences may count: indicators, sasaran, programs and their parts, villages."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from normalise.count_listings import Member, is_below, listings, numbered, readings
from normalise.counted_words import Stated
from normalise.folding import fold
from schemas.figures import Figure
from schemas.meaning import Counted
from schemas.tables import Column, Row, Table

__all__ = ["Countables"]

FULL = Decimal(100)
Test = Callable[[Decimal], bool]


@dataclass(frozen=True, slots=True)
class Countables:
    """`figures` by id decide which things of a table a sentence counts; `tahun` is the report's year."""

    figures: Mapping[str, Figure]
    tahun: int | None

    def in_table(self, table: Table, stated: Stated, linked: bool, under: Row | None = None) -> Iterator[Counted]:
        """Every way to count in `table` what `stated` counts; `under` keeps to the rows below that one."""
        rows = [row for row in table.rows if under is None or is_below(table, row, under)]
        for members in listings(table, rows, stated.kind):
            if stated.plain:
                yield from (named(table, one, linked) for one in readings(members, stated.kind))
            elif stated.graded:
                for column in table.columns_of("predikat"):
                    yield from graded(table, members, stated, column, linked)
            else:
                yield from self.achieved(table, members, stated, linked)
        if stated.plain and stated.kind.role is not None:
            yield from (named(table, one, linked) for one in numbered(table, rows, stated.kind))

    def of_group(self, table: Table, stated: Stated, sasaran: str) -> Iterator[Counted]:
        """The things of `table` beside the sasaran of that folded name, or below it where its column is empty."""
        for column in table.columns_of("sasaran"):
            rows, latest = [], ""
            for row in table.rows:
                cell = row.cell(column.index)
                latest = "" if row.kind != "body" else fold(cell.text) if cell and cell.text.strip() else latest
                rows += [row] if latest == sasaran else []
            for members in listings(table, rows, stated.kind) if stated.plain else ():
                yield from (named(table, one, linked=False) for one in readings(members, stated.kind))

    def achieved(self, table: Table, members: Sequence[Member], stated: Stated, linked: bool) -> Iterator[Counted]:
        """The members whose achievement in the report's year is what the sentence says."""
        for column in table.columns_of("capaian"):
            values = [self.value(table, one, column) for one in members]
            if column.tahun not in (None, self.tahun) or all(value is None for value in values):
                continue
            for holds in tests(stated):
                certain = [
                    one.name for one, value in zip(members, values, strict=True) if value is not None and holds(value)
                ]
                unknown = [
                    one.name
                    for one, value in zip(members, values, strict=True)
                    if value is None and not stated.measured
                ]
                yield Counted(tuple(certain), table.pages[0], tuple(unknown), table.id, linked)

    def lists_as_many(self, table: Table, whole: Stated) -> bool:
        """Whether `table` lists as many things as `whole` says that there are, or as many with a result."""
        for members in listings(table, table.rows, whole.kind):
            if whole.plain and len(members) == whole.number:
                return True
            for column in table.columns_of("capaian") if whole.measured else ():
                if sum(self.value(table, one, column) is not None for one in members) == whole.number:
                    return True
        return False

    def value(self, table: Table, member: Member, column: Column) -> Decimal | None:
        cell = table.printed(member.row, column.index)
        found = [self.figures[name] for name in cell.figures] if cell is not None else []
        return found[0].value if len(found) == 1 else None


def tests(stated: Stated) -> Iterator[Test]:
    """What an achievement must be; where the words leave open whether an end counts too, both."""
    if stated.condition == "reached":
        yield lambda value: value >= FULL
    elif stated.condition == "exceeded":
        yield lambda value: value > FULL
        if not stated.strictly:
            yield lambda value: value >= FULL
    elif stated.condition == "missed":
        yield lambda value: value < FULL
    elif stated.bounds is not None:
        low, high = stated.bounds.low, stated.bounds.high
        yield lambda value: (low is None or value >= low) and (high is None or value <= high)
        yield lambda value: (low is None or value > low) and (high is None or value < high)
        if low is not None and high is not None:
            yield lambda value: low < value <= high
            yield lambda value: low <= value < high


def named(table: Table, members: Sequence[Member], linked: bool) -> Counted:
    return Counted(tuple(one.name for one in members), table.pages[0], table=table.id, linked=linked)


def graded(table: Table, members: Sequence[Member], stated: Stated, column: Column, linked: bool) -> Iterator[Counted]:
    """The members beside which the predicate stands that the sentence names, where the column knows it."""
    words = [text_at(table, one.row, column) for one in members]
    said = predicates_said(fold(stated.tail), set(words))
    if len(said) != 1:
        return
    word = said.pop()
    certain = [one.name for one, own in zip(members, words, strict=True) if own == word]
    unknown = [one.name for one, own in zip(members, words, strict=True) if not own]
    yield Counted(tuple(certain), table.pages[0], tuple(unknown), table.id, linked)


def predicates_said(tail: str, known: set[str]) -> set[str]:
    """The predicates of a column that a text names; "baik" is not said where "sangat baik" is."""
    said: set[str] = set()
    for word in sorted(known, key=len, reverse=True):
        if word and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", tail):
            said.add(word)
            tail = re.sub(rf"(?<!\w){re.escape(word)}(?!\w)", "|", tail)
    return said


def text_at(table: Table, row: Row, column: Column) -> str:
    cell = table.printed(row, column.index)
    return fold(cell.text) if cell is not None else ""
