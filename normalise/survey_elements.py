"""Sentences that name the lowest or the highest element of a satisfaction survey, without its mark."""

import re
from collections.abc import Iterator, Mapping, Sequence

from normalise.grammar import words_of
from normalise.headings import years_in
from normalise.passages import Passage
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.tables import Cell, Column, Table

__all__ = ["survey_elements"]

FEWEST = 5
SHORTEST = 5
CODE = re.compile(r"\(\s*[a-z]{1,3}\s*\d{0,2}\s*\)|^\s*u\s*\d{1,2}\b", re.IGNORECASE)
NAMING = ("nama", "indikator", "keterangan", "kegiatan")

Elements = Mapping[str, Figure]
"""The marks of a survey by the words of its elements."""


def survey_elements(
    passages: Sequence[Passage], tables: Sequence[Table], figures: Mapping[str, Figure], tahun: int | None
) -> Iterator[Claim]:
    """Claims on the only survey of the report whose table has the elements in rows; `context` are the marks of all of them."""
    surveys = [(table, found) for table in tables if table.kind == "skm" and (found := elements_of(table, figures))]
    if len(surveys) != 1:
        return
    table, elements = surveys[0]
    for passage in passages:
        text = passage.sentence.text
        if (
            not words_of("predicates", "elements", "words").search(text)
            or any(one.figure.decimals for one in passage.mentions)
            or set(years_in(text)) - {tahun}
        ):
            continue
        for clause, start in clauses(text):
            kind, named = extreme(clause), said(clause, elements)
            if kind is None or not named or words_of("predicates", "elements", "other").search(clause):
                continue
            if not is_hinted(clause, named, elements, kind):
                yield Claim(
                    f"element-{kind}",
                    tuple(elements[name].id for name in named),
                    text,
                    word=", ".join(named.values()),
                    table=table.id,
                    context=tuple(one.id for one in elements.values()),
                    places=tuple(passage.sentence.places(start, start + len(clause))[:1]),
                )


def elements_of(table: Table, figures: Mapping[str, Figure]) -> Elements:
    """The first column of marks, from 1 to 5, that most rows have; names that stand twice name none."""
    for column in table.columns:
        if column.role not in ("nilai", None, "realisasi"):
            continue
        found = dict(marks(table, column, figures))
        if len(found) >= FEWEST and all(one.value is not None and 1 <= one.value <= FEWEST for one in found.values()):
            return found
    return {}


def marks(table: Table, column: Column, figures: Mapping[str, Figure]) -> Iterator[tuple[str, Figure]]:
    for row in table.rows:
        cell = row.cell(column.index)
        name = name_of(table, row.cells)
        if row.kind == "body" and cell is not None and not cell.repeat and len(cell.figures) == 1 and name:
            yield name, figures[cell.figures[0]]


def name_of(table: Table, cells: Sequence[Cell]) -> str:
    places = [column.index for column in table.columns if column.role in NAMING]
    texts = [cell.text for cell in cells if cell.column in places and not cell.figures and cell.text.strip()]
    return plain(CODE.sub(" ", texts[0])) if texts else ""


def plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def clauses(text: str) -> Iterator[tuple[str, int]]:
    start = 0
    for turn in [*words_of("predicates", "elements", "turn").finditer(text), None]:
        end = len(text) if turn is None else turn.start()
        if text[start:end].strip():
            yield text[start:end], start
        start = end


def extreme(clause: str) -> str | None:
    ways = [way for way in ("low", "high") if words_of("predicates", "elements", way).search(clause)]
    return ways[0] if len(ways) == 1 else None


def said(clause: str, elements: Elements) -> dict[str, str]:
    """The elements that a clause names, as the table and as the clause write them."""
    text = f" {plain(clause)} "
    named = [name for name in elements if f" {name} " in text and len(name) >= SHORTEST]
    return {name: name for name in named if not any(name != one and f" {name} " in f" {one} " for one in named)}


def is_hinted(clause: str, named: Mapping[str, str], elements: Elements, kind: str) -> bool:
    """Whether the clause may mean the true extreme by another name: one of its own words stands there."""
    values = [one.value for one in elements.values() if one.value is not None]
    end = min(values) if kind == "low" else max(values)
    ends = {name for name, one in elements.items() if one.value == end}
    if ends & named.keys():
        return False
    rest = plain(clause)
    for name in named:
        rest = rest.replace(name, " ")
    return any(len(word) >= SHORTEST and word in rest.split() for name in ends for word in name.split())
