"""Sentences that count what the report lists: "4 (empat) sasaran strategis", "dari 9 indikator, 7 mencapai target".

A number is linked to what it may count by the words alone, never by the value: to the table or list that the sentence
points to or stands beside, to the part of the tables that it names ("Misi II"), or to all tables of the report that list
such things. What cannot be linked is left alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from normalise.count_headings import is_narrowed_before, without_headings_of_counts
from normalise.count_kinds import says
from normalise.count_listings import lists_kind, row_named_in, sasaran_in
from normalise.count_parts import listed_parts, parts
from normalise.countables import Countables
from normalise.counted_lists import enumerated, is_led_to_list, list_after
from normalise.counted_words import Bounds, Stated, counts_of
from normalise.folding import fold
from normalise.near_tables import tables_within
from normalise.passages import Passage
from normalise.searches import Searches
from normalise.steps import Steps
from schemas.figures import Figure
from schemas.meaning import Claim, Counted
from schemas.tables import Row, Table

__all__ = ["find_counts"]

TABLE_AFTER = 6
TABLE_BEFORE = 10
BESIDE = 5
"""How many sentences, captions and page numbers may stand between a sentence and the table it points to or stands beside."""
MOST_ROWS = 5_000_000
"""Rows that are looked through for all counts of a report together: those of a thousand counts in five thousand rows. Where that
is not enough no count that may be one of any table is judged, and that is told."""
PROGRAM_BACK = 4
"""So many sentences may stand between a program and what is said of "program tersebut"."""
SCOPE_BACK = 6
"""A sentence this close behind "Misi 1 ..." speaks of that."""
PROGRAM = re.compile(r"\b[Pp]rogram\s+[A-Z]", re.UNICODE)
YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
TABLE_NUMBER = re.compile(r"\btabel\s+((?:[IVX]+|\d+)(?:\s?[.\-]\s?\d+)*)", re.IGNORECASE)
SCOPE = re.compile(r"\b(misi|tujuan|sasaran(?: strategis)?)\s+(?:ke-?\s*)?(\d{1,2}|[IVX]{1,4})\b", re.IGNORECASE)
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def find_counts(
    passages: Sequence[Passage],
    tables: Sequence[Table],
    orders: Mapping[str, int],
    figures: Mapping[str, Figure],
    tahun: int | None,
    searches: Searches,
) -> tuple[Claim, ...]:
    """All counts in reading order that something of the report can be held against; `orders` places each table (by id)
    among the sentences, `figures` are those of the tables by id, `tahun` is the report's year."""
    steps, asking = Steps(MOST_ROWS), list[Figure]()
    linker = Linker(passages, tables, orders, Countables(figures, tahun), tahun, steps, asking)
    claims = tuple(claim for index in range(len(passages)) for claim in linker.claims(index))
    if not steps.spent:
        return claims
    left = {one.id for one in asking}
    searches.end("counts", (one.page for one in asking), left)
    return tuple(claim for claim in claims if claim.kind != "count" or claim.figures[0] not in left)


@dataclass(frozen=True, slots=True)
class Linker:
    """`asking` takes up the counts for which all tables are to be looked through, in `steps`."""

    passages: Sequence[Passage]
    tables: Sequence[Table]
    orders: Mapping[str, int]
    countables: Countables
    tahun: int | None
    steps: Steps
    asking: list[Figure]

    def claims(self, index: int) -> Iterator[Claim]:
        passage = self.passages[index]
        found = apart(counts_of(passage))
        for stated in found:
            counted = tuple(self.counted(index, stated, found))
            if counted:
                yield Claim(
                    "count", (stated.mention.figure.id,), passage.sentence.text, word=stated.kind.name, counted=counted
                )
        yield from parts(passage, found)
        yield from listed_parts(self.passages, index, found)

    def counted(self, index: int, stated: Stated, found: Sequence[Stated]) -> Iterator[Counted]:
        """What the sentence points to, if it points to something; else all that the words allow."""
        passage = self.passages[index]
        text = passage.sentence.text
        if stated.kind.place and not (stated.plain or stated.qualified):
            yield from enumerated(passage, stated)
        if stated.plain or stated.qualified:
            # of "5 program, 12 kegiatan dan 30 sub kegiatan, yaitu Program A ..." the last count is not what is listed
            earlier = [one for one in found if one.mention.start < stated.mention.start and one.kind != stated.kind]
            yield from () if earlier else enumerated(passage, stated)
            if len(found) == 1 and says("next").search(text) and is_led_to_list(passage, stated):
                yield from list_after(self.passages, index)
        if stated.qualified or (stated.whole and stated.measured):
            return
        pointed = list(self.pointed_at(passage, stated))
        if pointed:
            for table in pointed:
                yield from self.countables.in_table(table, stated, linked=True)
        elif not says("last").search(text) and not TABLE_NUMBER.search(text) and self.may_look_through(stated):
            yield from self.anywhere(index, stated, found)

    def anywhere(self, index: int, stated: Stated, found: Sequence[Stated]) -> Iterator[Counted]:
        """What the tables of the report list: below the row that the sentence names, beside it, or for the whole agency."""
        passage = self.passages[index]
        text = without_headings_of_counts(passage.sentence.text, found)
        scope = SCOPE.search(text)
        if scope is not None:
            yield from self.below(scope, stated)
        elif stated.kind.place:
            for table in self.beside(passage):
                if says("lists").search(passage.before(stated.mention)):
                    yield from self.countables.in_table(table, stated, linked=True)
        elif stated.kind.name in ("kegiatan", "sub_kegiatan") and (program := self.program_of(index)) is not None:
            for table in self.tables:
                row = row_named_in(table, program)
                if row is not None:
                    yield from self.countables.in_table(table, stated, linked=False, under=row)
        elif stated.kind.name == "indikator" and (sasaran := self.sasaran_of(text)) is not None:
            for table in self.tables:
                yield from self.countables.of_group(table, stated, sasaran)
        elif not self.is_partial(index, found):
            wholes = [one for one in found if one.kind == stated.kind and one.whole]
            for table in self.tables:
                if stated.whole or any(self.countables.lists_as_many(table, one) for one in wholes):
                    linked = not stated.plain and self.is_below(passage, table)
                    yield from self.countables.in_table(table, stated, linked)

    def program_of(self, index: int) -> str | None:
        """The sentence that names the program: the one at `index`, or the one before that it says more of."""
        text = self.passages[index].sentence.text
        if PROGRAM.search(text):
            return text
        if not says("that_program").search(text):
            return None
        for passage in reversed(self.passages[max(0, index - PROGRAM_BACK) : index]):
            if PROGRAM.search(passage.sentence.text):
                only = len(PROGRAM.findall(passage.sentence.text)) == 1
                return passage.sentence.text if only else None
        return None

    def sasaran_of(self, text: str) -> str | None:
        """The only sasaran of the tables that the sentence names in full, folded."""
        said = fold(text)
        names = {name for table in self.tables for name in sasaran_in(table) if name in said}
        widest = [name for name in names if not any(name != other and name in other for other in names)]
        return widest[0] if len(widest) == 1 else None

    def may_look_through(self, stated: Stated) -> bool:
        """Whether the tables may be looked through once more."""
        self.asking.append(stated.mention.figure)
        return self.steps.take(sum(len(table.rows) for table in self.tables))

    def pointed_at(self, passage: Passage, stated: Stated) -> Iterator[Table]:
        """The table whose number the sentence names; else the one above or below, if it says so."""
        text, order = passage.sentence.text, passage.sentence.order
        numbers = {fold(one).replace(" ", "") for one in TABLE_NUMBER.findall(text)}
        if numbers:
            yield from (one for one in self.tables if one.number and fold(one.number).replace(" ", "") in numbers)
            return
        before = tables_within(self.tables, self.orders, order - TABLE_BEFORE, order - 1)
        after = tables_within(self.tables, self.orders, order + 1, order + TABLE_AFTER)
        if says("last").search(text):
            yield from before[-1:]
        elif says("next").search(text) and after and not self.list_between(passage, after[0]):
            yield from (one for one in after[:1] if lists_kind(one, stated.kind))

    def list_between(self, passage: Passage, table: Table) -> bool:
        low, high = passage.sentence.order, self.orders[table.id]
        first = bisect_right(self.passages, low, key=order_of)
        last = bisect_left(self.passages, high, key=order_of)
        return any(one.sentence.bullet is not None for one in self.passages[first:last])

    def beside(self, passage: Passage) -> Sequence[Table]:
        order = passage.sentence.order
        near = tables_within(self.tables, self.orders, order - BESIDE, order + BESIDE)
        return [one for one in near if self.orders[one.id] != order]

    def is_below(self, passage: Passage, table: Table) -> bool:
        return 0 < passage.sentence.order - self.orders[table.id] <= BESIDE

    def below(self, scope: re.Match[str], stated: Stated) -> Iterator[Counted]:
        """What stands below the row that the sentence names: "Misi II", "Sasaran 1"."""
        for table in self.tables:
            rows = [row for row in table.rows if row.kind != "header" and is_called(row, scope)]
            if len(rows) == 1:
                yield from self.countables.in_table(table, stated, linked=False, under=rows[0])

    def is_partial(self, index: int, found: Sequence[Stated]) -> bool:
        """Whether the sentence speaks of a part, of another year, or does not say that it speaks of everything."""
        passage = self.passages[index]
        text = without_things(passage, found)
        years = {int(year) for year in YEAR.findall(text)}
        nearby = (one.sentence.text for one in self.passages[max(0, index - SCOPE_BACK) : index])
        return (
            (passage.sentence.kind != "text" and says("sums_up").search(text) is None)
            or says("part").search(text) is not None
            or any(is_narrowed_before(passage, one) for one in found)
            or says("whole").search(text) is None
            or bool(years - {self.tahun})
            or any(SCOPE.match(one.strip()) for one in nearby)
        )


def without_things(passage: Passage, found: Sequence[Stated]) -> str:
    """The sentence without the things that it counts: "3 program tersebut" is no part of a program."""
    text = without_headings_of_counts(passage.sentence.text, found)
    for one in reversed(found):
        end = len(text) if not one.tail else text.find(one.tail, one.mention.end)
        text = f"{text[: one.mention.end]} # {text[end:]}"
    return text


def apart(found: Sequence[Stated]) -> list[Stated]:
    """Where a sentence also counts those that went beyond their target, the others reached it exactly."""
    if not any(one.condition == "exceeded" for one in found):
        return list(found)
    if not any(one.condition == "reached" for one in found):
        return list(found)
    exactly = Bounds(Decimal(100), Decimal(100))
    return [
        replace(one, condition=None, bounds=exactly) if one.condition == "reached" else replace(one, strictly=True)
        for one in found
    ]


def is_called(row: Row, scope: re.Match[str]) -> bool:
    text = next((cell.text for cell in row.cells if cell.text.strip()), "")
    match = SCOPE.match(text.strip())
    return match is not None and fold(match[1]) == fold(scope[1]) and ordinal(match[2]) == ordinal(scope[2])


def ordinal(text: str) -> int:
    return ROMAN.get(text.casefold()) or int(text)


def order_of(passage: Passage) -> int:
    return passage.sentence.order
