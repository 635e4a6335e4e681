"""Writes a made-up report down: blocks in reading order, every figure as a fact, every derivation as a relation."""

from collections.abc import Hashable, Sequence
from decimal import Decimal
from random import Random
from string import Formatter
from typing import cast

from synthetic.blocks import Block, Column, Heading, Part, Prose, Row, Sentence, Table
from synthetic.facts import Fact, Place, Relation
from synthetic.numerals import cut, half_up, spell
from synthetic.said import Promise, Said
from synthetic.style import Style, load_data

__all__ = ["Book"]

ROMAN = ("", "I", "II", "III", "IV", "V")


class Book:
    """Collects a report. The same `key` stated twice becomes an equality between the two facts."""

    def __init__(self, style: Style, rng: Random, year: int) -> None:
        self.style = style
        self.rng = rng
        self.year = year
        self.blocks: list[Block] = []
        self.facts: dict[str, Fact] = {}
        self.relations: list[Relation] = []
        self.first: dict[Hashable, Fact] = {}
        self.said: list[Said] = []
        self.promised: list[Promise] = []
        self.chapter = 0
        self.section = 0
        self._tables = 0
        self._running: dict[str, int] = {}
        self._sentences = 0
        self._prose = {
            **cast(dict[str, list[str]], load_data("wording.toml")["sentences"]),
            **cast(dict[str, list[str]], load_data("topics.toml")["sentences"]),
        }

    # Facts

    def _add(self, fact: Fact, key: Hashable | None) -> Fact:
        self.facts[fact.id] = fact
        if key is not None:
            origin = self.first.setdefault(key, fact)
            if origin is not fact:
                self.relate("equality", "equal", fact, [origin], rounding="exact")
        return fact

    def _next(self) -> str:
        return f"S{len(self.facts) + 1}"

    def money(self, value: int, role: str, of: str, *, key: Hashable = None, prose: bool = False) -> Fact:
        """An amount in rupiah."""
        numbers = self.style.numbers
        show = numbers.money_prose if prose else numbers.money_cell
        amount = Decimal(value)
        places = 2 if numbers.cents else 0
        return self._add(Fact(self._next(), show(amount), amount, "IDR", places, role, of, show, prose), key)

    def percent(self, value: Decimal, role: str, of: str, *, key: Hashable = None, prose: bool = False) -> Fact:
        """A derived percentage, rounded (or cut off, where this report has that habit) to the report's places."""
        numbers = self.style.numbers
        places = numbers.percent_decimals
        printed = cut(value, places) if self.style.truncates and role == "capaian" else half_up(value, places)

        def show(other: Decimal) -> str:
            return numbers.percent(other, places, sign=prose or numbers.percent_in_cells)

        return self._add(Fact(self._next(), show(printed), printed, "percent", places, role, of, show, prose), key)

    def about(self, value: int, role: str, of: str, *, key: Hashable) -> Fact:
        """An amount in prose rounded to hundredths of a milliar (10^9), "Rp15,30 miliar"; `key` was stated before."""
        numbers = self.style.numbers

        def show(other: Decimal) -> str:
            return f"{numbers.prose_mark}{numbers.number(other / 10**9, 2)} miliar"

        amount = half_up(Decimal(value) / 10**7, 0) * 10**7
        fact = self._add(Fact(self._next(), show(amount), amount, "IDR", -7, role, of, show, True), None)
        self.relate("equality", "equal", fact, [self.first[key]])
        return fact

    def plain(
        self,
        value: Decimal | int,
        places: int,
        role: str,
        of: str,
        *,
        key: Hashable = None,
        unit: str = "",
        prose: bool = False,
    ) -> Fact:
        """A number with a unit of its own; a unit "%" or one asked for is printed behind it in prose."""
        tail = "%" if prose and unit in {"%", "Persen"} else f" {unit.lower()}" if prose and unit else ""

        def show(other: Decimal) -> str:
            return self.style.numbers.number(other, places) + tail

        amount = Decimal(value)
        return self._add(Fact(self._next(), show(amount), amount, unit, places, role, of, show, prose), key)

    def spelt(self, value: int, role: str, of: str, *, key: Hashable = None) -> Fact:
        """A small count with its word in brackets, "4 (empat)", whatever the report's habit; the word stays when the number is changed."""
        word = spell(value)

        def show(other: Decimal) -> str:
            return f"{int(other)} ({word})"

        amount = Decimal(value)
        return self._add(Fact(self._next(), show(amount), amount, "count", 0, role, of, show, True), key)

    def counted(self, value: int, role: str, of: str, *, key: Hashable = None) -> Fact:
        """A small count as this report writes it: "4 (empat)", "4" or "empat"."""

        def show(other: Decimal) -> str:
            return self.style.count_form.format(number=int(other), word=spell(int(other)))

        amount = Decimal(value)
        return self._add(Fact(self._next(), show(amount), amount, "count", 0, role, of, show, True), key)

    def word(self, text: str, role: str, of: str, *, prose: bool = False) -> Fact:
        """A word that figures decide: a predicate, a direction."""
        return self._add(Fact(self._next(), text, None, "word", 0, role, of, str, prose), None)

    def relate(
        self,
        kind: str,
        formula: str,
        stated: Fact,
        inputs: Sequence[Fact],
        *,
        rounding: str = "half_up",
        basis: str = "printed",
        limit: int | None = None,
    ) -> None:
        ids = tuple(fact.id for fact in inputs)
        self.relations.append(Relation(kind, formula, stated.id, ids, rounding, basis, limit))

    # Text

    def name(self, key: str, **fields: object) -> str:
        """This report's wording of a heading."""
        return self.style.words[key].format(year=self.year, last=self.year - 1, **fields)

    def sentence(self, key: str, **parts: Part | tuple[Part, ...]) -> Sentence:
        """One of the wordings of `key` with its placeholders filled."""
        return self.compose(self.rng.choice(self._prose[key]), **parts)

    def compose(self, wording: str, **parts: Part | tuple[Part, ...]) -> Sentence:
        """`wording` with its placeholders filled; every fact among `parts` that it names stands in it from now on."""
        filled: list[Part] = []
        for literal, field, _, _ in Formatter().parse(wording):
            if literal:
                filled.append(literal)
            if field == "year":
                filled.append(str(self.year))
            elif field:
                part = parts[field]
                filled.extend(part if isinstance(part, tuple) else (part,))
        self._sentences += 1
        if isinstance(filled[0], str):
            filled[0] = filled[0][:1].upper() + filled[0][1:]
        sentence = Sentence(self._sentences, tuple(filled))
        for fact in sentence.facts:
            fact.place = Place(sentence=sentence.number)
        return sentence

    def say(self, *sentences: Sentence, bullet: str | None = None) -> None:
        self.blocks.append(Prose(sentences, bullet))

    def settle(self) -> None:
        """Relate what was said before its figures were stated. Raises KeyError for figures that never were."""
        for promise in self.promised:
            inputs = [self.first[key] for key in promise.keys]
            self.relate(promise.kind, promise.formula, promise.stated, inputs, rounding="exact")

    def open_chapter(self, title: str) -> None:
        self.chapter += 1
        self.section = 0
        self.blocks.append(Heading(1, f"BAB {ROMAN[self.chapter]}", title))

    def open_section(self, key: str) -> None:
        self.open_titled(self.name(key))

    def open_titled(self, title: str) -> None:
        self.section += 1
        label = (
            f"{self.chapter}.{self.section}" if self.style.layout.numbering != "roman" else f"{chr(64 + self.section)}."
        )
        self.blocks.append(Heading(2, label, title))

    # Tables

    def _table_number(self) -> str:
        form = self.style.layout.numbering
        scope = {"running": "", "section": f"{self.chapter}.{self.section}."}.get(form, f"{self.chapter}.")
        self._running[scope] = self._running.get(scope, 0) + 1
        prefix = scope.replace(f"{self.chapter}.", f"{ROMAN[self.chapter]}.", 1) if form == "roman" else scope
        return f"{prefix}{self._running[scope]}"

    def table(
        self, kind: str, caption: str, columns: Sequence[Column], rows: Sequence[Row], *, numbered: bool = True
    ) -> Table:
        """Place a table and tell each of its facts which cell it stands in."""
        self._tables += 1
        numbers = self.style.layout.column_numbers
        table = Table(
            f"T{self._tables}", self._table_number() if numbered else "", caption, kind, columns, rows, numbers
        )
        for index, row in enumerate(rows, start=table.header_rows):
            for position, cell in enumerate(row.cells):
                for fact in cell.facts if cell else []:
                    path = columns[position].path
                    fact.place = Place(table.id, caption, index, position, self._row_name(row, fact), path)
        for position, column in enumerate(columns):
            if column.dated:
                column.dated.place = Place(table.id, caption, 0, position, "", column.path)
        self.blocks.append(table)
        return table

    @staticmethod
    def _row_name(row: Row, fact: Fact) -> str:
        """What the row calls the owner of `fact`; in rows of totals their label."""
        texts = [cell.text for cell in row.cells if cell is not None and not cell.facts]
        names = [text for text in texts if text and not text.rstrip(".").isdigit()]
        own = (name for name in names if name.casefold() == fact.of.casefold())
        return next(own, next(iter(names), ""))
