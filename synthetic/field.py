"""A finished report as a planter of errors sees it: facts, what they derive from, what is already spoilt."""

from decimal import Decimal
from random import Random

from synthetic.blocks import Table
from synthetic.book import Book
from synthetic.facts import Fact, Relation
from synthetic.scales import Scale

__all__ = ["Field"]


class Field:
    """The report as a planter sees it: facts, their relations, and what is already spoilt."""

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
