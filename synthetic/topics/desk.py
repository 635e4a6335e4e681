"""What the writer of an optional part works with: the book, the numbers, and this report's wordings."""

from random import Random
from typing import Any, cast

from synthetic.blocks import Cell, Column, Row, Table
from synthetic.book import Book
from synthetic.chapters.columns import DATED
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.model import Model
from synthetic.style import load_data

__all__ = ["Desk"]


class Desk:
    """`rng` is apart from that of the other chapters, so that an optional part changes nothing but itself."""

    def __init__(self, book: Book, model: Model, rng: Random) -> None:
        self.book = book
        self.model = model
        self.rng = rng
        words = cast(dict[str, Any], load_data("topics.toml"))
        self.words: dict[str, str] = {key: rng.choice(variants) for key, variants in words["names"].items()}
        self.lists: dict[str, list[Any]] = words["lists"]

    def name(self, key: str, **fields: object) -> str:
        """This report's wording; "{tahun}" stays for a year that stands as a figure of its own."""
        return self.words[key].format(year=self.book.year, last=self.book.year - 1, tahun="{tahun}", **fields)

    def open(self, key: str) -> None:
        self.book.open_titled(self.name(key))

    def column(
        self, key: str, role: str | None, weight: float = 1, *, align: str = "center", group: str | None = None,
        formula: str = "", unit: str | None = None, year: int | None = None, **fields: object,
    ) -> Column:  # fmt: skip
        """A column under this report's wording of `key`; `role` None where the contract has no name for it."""
        when = (year or self.book.year) if role in DATED | {"fisik", "standar_nasional"} else None
        return Column(self.name(key, **fields), weight, align, group, formula, role, when, unit)

    def dated_column(self, key: str, role: str, of: str, unit: str | None = None) -> Column:
        """A column whose heading names its year as a fact of its own, which may be planted wrong."""
        year = self.book.word(str(self.book.year), "tahun", of)
        self.book.relate("sequence", "year", year, [], rounding="exact")
        return Column(self.name(key), 1, "center", None, "", role, self.book.year, unit, year)

    def number_column(self) -> Column:
        return Column(self.book.style.words["no"], 0, "center", None, "", "nomor")

    def ordinals(self, count: int, of: str) -> list[Cell]:
        """Cells "1", "2" ... `count`, each the follower of the one before."""
        facts: list[Fact] = []
        for number in range(1, count + 1):
            facts.append(self.book.plain(number, 0, "nomor", of))
            if number > 1:
                self.book.relate("sequence", "next", facts[-1], [facts[-2]], rounding="exact")
        return [cell(fact) for fact in facts]

    def table(self, kind: str, key: str, columns: list[Column], rows: list[Row], *, numbered: bool = True) -> Table:
        return self.book.table(kind, self.name(key), columns, rows, numbered=numbered)

    def say(self, key: str, **parts: Fact) -> None:
        self.book.say(self.book.sentence(key, **parts))

    def pick(self, key: str, count: int) -> list[Any]:
        """`count` entries of a list, in its order."""
        chosen = set(self.rng.sample(range(len(self.lists[key])), count))
        return [entry for place, entry in enumerate(self.lists[key]) if place in chosen]
