"""What a made-up report states, as data: the answer key that an audit of its PDF is held against."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from synthetic.blocks import Cell, Prose, Table
from synthetic.book import Book
from synthetic.facts import Fact
from synthetic.grid import header_texts
from synthetic.model import Model
from synthetic.planting import PlantedError
from synthetic.said import Said
from synthetic.scales import Limit

__all__ = ["Truth", "describe"]

Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Truth:
    """Plain entries, ready for JSON: numbers as decimal strings, pages from 1, rows (headings included) and columns from 0."""

    report: Entry
    scale: list[Entry]
    tables: list[Entry]
    sentences: list[Entry]
    figures: list[Entry]
    relations: list[Entry]
    claims: list[Entry]
    errors: list[Entry]

    def as_dict(self) -> Entry:
        return {name: getattr(self, name) for name in self.__slots__}


def _value(fact: Fact) -> str | None:
    return None if fact.value is None else format(fact.value, "f")


def _limit(limit: Limit | None) -> int | str | None:
    """A whole bound as a number; one with decimals as they are printed."""
    return format(limit, "f") if isinstance(limit, Decimal) else limit


def _years(book: Book) -> dict[str, int]:
    """By fact, the year of a target, a result or an achievement, which its key ends in."""
    keys = {fact.id: key for key, fact in book.first.items()}
    origins = {one.stated: one.inputs[0] for one in book.relations if one.kind == "equality"}
    years: dict[str, int] = {}
    for name in book.facts:
        match keys.get(origins.get(name, name)):
            case (str(), int(), int(), int(year)):
                years[name] = year
    return years


def _figure(fact: Fact, year: int | None) -> Entry:
    place = fact.place
    return {
        "id": fact.id, "text": fact.text, "value": _value(fact), "unit": fact.unit, "decimals": fact.decimals,
        "role": fact.role, "of": fact.of, "tahun": year, "page": fact.pages[0] if fact.pages else None, "table": place.table,
        "row": place.row, "column": place.column, "row_name": place.row_name, "column_name": place.column_name,
        "sentence": place.sentence,
    }  # fmt: skip


def _cell(cell: Cell | None) -> Entry | None:
    if cell is None:
        return None
    entry: Entry = {"text": cell.text, "figures": [fact.id for fact in cell.facts]}
    if cell.rows > 1 or cell.columns > 1:
        entry |= {"row_span": cell.rows, "col_span": cell.columns}
    return entry


def _table(table: Table) -> Entry:
    heads, spans = header_texts(table)
    return {
        "id": table.id, "number": table.number, "caption": table.caption, "kind": table.kind, "pages": table.pages,
        "columns": [column.path for column in table.columns],
        "meanings": [{"role": column.role, "tahun": column.year, "unit": column.unit} for column in table.columns],
        "header": heads, "header_spans": spans,
        "rows": [
            {"role": row.role, "level": row.level, "parent": parent, "cells": [_cell(cell) for cell in row.cells]}
            for row, parent in zip(table.rows, _parents(table), strict=True)
        ],
    }  # fmt: skip


def _parents(table: Table) -> list[int | None]:
    """For each row the position, among the rows of the table, of the row that it is a part of; None at the top."""
    found: list[int | None] = []
    open_rows: list[int] = []
    for position, row in enumerate(table.rows):
        while open_rows and table.rows[open_rows[-1]].level >= row.level:
            open_rows.pop()
        found.append(open_rows[-1] if open_rows and row.level else None)
        if row.level:
            open_rows.append(position)
    return found


def _error(number: int, error: PlantedError, book: Book) -> Entry:
    fact, place = error.fact, error.fact.place
    sentences = {
        sentence.number: sentence for block in book.blocks if isinstance(block, Prose) for sentence in block.sentences
    }
    table = next((block for block in book.blocks if isinstance(block, Table) and block.id == place.table), None)
    return {
        "id": f"E{number}", "kind": error.kind.value, "relation": error.relation, "severity": error.severity, "cause": error.cause,
        "figure": fact.id, "page": (fact.pages or error.echoes[0].pages)[0],
        "table": place.table, "number": table.number if table else None,
        "caption": place.caption, "row": place.row, "column": place.column, "row_name": place.row_name,
        "column_name": place.column_name, "sentence": sentences[place.sentence].text if place.sentence else None,
        "stated_text": fact.text, "stated": _value(fact), "correct_text": error.right_text,
        "correct": None if error.right_value is None else format(error.right_value, "f"),
        "echoes": [{"figure": echo.id, "page": echo.pages[0], "text": echo.text} for echo in error.echoes if echo.pages],
        "source": _source(error.source),
    }  # fmt: skip


def _source(fact: Fact | None) -> Entry | None:
    return None if fact is None else {"figure": fact.id, "text": fact.text, "row_name": fact.place.row_name}


def _claim(number: int, said: Said, book: Book) -> Entry:
    """What a sentence in a voice claims; `operands` are those in the sentence, `elsewhere` the rest of what it rests on."""
    return {
        "id": f"C{number}", "kind": said.kind, "sentence": said.stated.place.sentence, "stated": said.stated.id,
        "operands": [fact.id for fact in said.operands], "elsewhere": [book.first[key].id for key in said.keys],
        "what": said.what, "link": said.link,
    }  # fmt: skip


def describe(book: Book, model: Model, planted: list[PlantedError], *, seed: int, pages: int) -> Truth:
    """The answer key of a painted `book`."""
    style, years = book.style, _years(book)
    return Truth(
        report={
            "seed": seed, "instansi": model.agency.name, "pemda": model.agency.pemda, "tahun": model.agency.year,
            "kind": model.agency.kind, "pages": pages, "truncates": style.truncates, "lower_formula": style.lower_formula,
            "cap": style.cap, "chain": style.chain, "revised": style.revised, "landscape_budget": style.layout.landscape_budget,
        },
        scale=[
            {
                "word": band.word, "low": _limit(band.low), "low_in": band.low_in,
                "high": _limit(band.high), "high_in": band.high_in,
            }
            for band in model.scale.bands
        ],
        tables=[_table(block) for block in book.blocks if isinstance(block, Table)],
        sentences=[
            {"number": sentence.number, "text": sentence.text, "figures": [fact.id for fact in sentence.facts]}
            for block in book.blocks
            if isinstance(block, Prose)
            for sentence in block.sentences
        ],
        figures=[_figure(fact, years.get(fact.id)) for fact in book.facts.values()],
        relations=[
            {
                "relation": relation.kind, "formula": relation.formula, "stated": relation.stated, "inputs": list(relation.inputs),
                "rounding": relation.rounding, "basis": relation.basis, "limit": relation.limit,
            }
            for relation in book.relations
        ],
        claims=[_claim(number, said, book) for number, said in enumerate(book.said, start=1)],
        errors=[_error(number, error, book) for number, error in enumerate(planted, start=1)],
    )  # fmt: skip
