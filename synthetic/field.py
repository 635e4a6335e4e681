"""A finished report as a planter of errors sees it: facts, what they derive from, what is already spoilt."""

from collections.abc import Hashable
from dataclasses import replace
from decimal import Decimal
from random import Random

from synthetic.blocks import Row, Table
from synthetic.book import Book
from synthetic.facts import Fact, Relation
from synthetic.scales import Scale

__all__ = ["Field"]


class Field:
    """The report as a planter sees it: facts, their relations, and what is already spoilt.

    `source` is the fact that the last change took its value from, or left out; None where it took none.
    """

    def __init__(self, book: Book, scale: Scale, rng: Random) -> None:
        self.book = book
        self.scale = scale
        self.rng = rng
        self.tables = {block.id: block for block in book.blocks if isinstance(block, Table)}
        self.touching: dict[str, list[Relation]] = {fact: [] for fact in book.facts}
        for relation in book.relations:
            for fact in dict.fromkeys((relation.stated, *relation.inputs)):
                self.touching[fact].append(relation)
        self.spoilt: set[str] = set()
        self.source: Fact | None = None

    def derived_by(self, fact: Fact, *kinds: str) -> Relation | None:
        """The relation of one of `kinds` that states `fact`."""
        return next((r for r in self.touching[fact.id] if r.stated == fact.id and r.kind in kinds), None)

    def table_of(self, fact: Fact) -> str:
        """Kind of the table that holds `fact`; empty for prose."""
        return self.tables[fact.place.table].kind if fact.place.table else ""

    def row_role(self, fact: Fact) -> str:
        """Role of its row ("leaf" for a body row of the lowest level)."""
        if fact.place.table is None or fact.place.row is None:
            return ""
        table = self.tables[fact.place.table]
        return table.rows[fact.place.row - table.header_rows].role

    def neighbours(self, fact: Fact) -> list[Fact]:
        ids = dict.fromkeys(
            other for r in self.touching[fact.id] for other in (r.stated, *r.inputs) if other != fact.id
        )
        return [self.book.facts[other] for other in ids]

    def free(self, fact: Fact) -> bool:
        return fact.id not in self.spoilt and bool(fact.place.table or fact.place.sentence)

    def keeps_predicates(self, fact: Fact, value: Decimal) -> bool:
        """Whether the words that grade `fact` stay right for `value`, so that only one thing goes wrong."""
        graded = (r for r in self.touching[fact.id] if r.kind == "scale" and fact.id in r.inputs)
        return all(self.scale.word(value) == self.book.facts[r.stated].text for r in graded)

    def key_of(self, fact: Fact) -> Hashable:
        """Under which key `fact` is stated; None for a figure that has none."""
        origins = {self._origin(fact)}
        return next((key for key, first in self.book.first.items() if first.id in origins), None)

    def _origin(self, fact: Fact) -> str:
        same = self.derived_by(fact, "equality")
        return same.inputs[0] if same else fact.id

    def repeats(self, fact: Fact) -> list[Relation]:
        """The equalities that tie `fact`, or the figure it repeats, to other places."""
        return [relation for relation in self.touching[self._origin(fact)] if relation.kind == "equality"]

    def cell_text(self, fact: Fact) -> str:
        """All that its cell says; empty for prose."""
        for cell in self._row(fact).cells if fact.place.table else ():
            if cell and fact in cell.facts:
                return cell.text
        return ""

    def _row(self, fact: Fact) -> Row:
        table = self.tables[str(fact.place.table)]
        return table.rows[int(fact.place.row or 0) - table.header_rows]

    def row_facts(self, fact: Fact) -> list[Fact]:
        """All facts in the row of `fact`."""
        return [other for cell in self._row(fact).cells if cell for other in cell.facts]

    def column_facts(self, fact: Fact) -> list[Fact]:
        """The other facts in the column of `fact`, from top to bottom."""
        own = self.tables.get(str(fact.place.table))
        cells = [row.cells[int(fact.place.column or 0)] for row in own.rows] if own else []
        return [other for cell in cells if cell for other in cell.facts if other.id != fact.id]

    def remove_row(self, fact: Fact) -> None:
        """Take its row out of the table and its facts, with what derives them, out of the report."""
        table, gone = self.tables[str(fact.place.table)], {other.id for other in self.row_facts(fact)}
        at = int(fact.place.row or 0)
        table.rows = [row for place, row in enumerate(table.rows, start=table.header_rows) if place != at]
        for name in gone:
            del self.book.facts[name]
        self.book.relations[:] = [one for one in self.book.relations if not gone & {one.stated, *one.inputs}]
        for name, relations in self.touching.items():
            self.touching[name] = [one for one in relations if not gone & {one.stated, *one.inputs}]
        for other in self.book.facts.values():
            if other.place.table == table.id and other.place.row is not None and other.place.row > at:
                other.place = replace(other.place, row=other.place.row - 1)
