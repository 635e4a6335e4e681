"""Tables as they are known to be: transcribed by a person, typeset from a text, or made by our own generator."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

__all__ = ["GoldColumn", "GoldTable", "made_tables", "pages_of", "transcribed_tables", "typeset_tables"]

Rows = tuple[tuple[str, ...], ...]
MARKUP = re.compile(r"\*\*|</?[a-z]+>")
"""Bold and italics in a text that a report was typeset from."""


@dataclass(frozen=True, slots=True)
class GoldColumn:
    """What is known of a column. `heading` is its whole path ("Tahun 2023 / Target"); `year` and `unit` may be None
    because the column has none, so `dated` tells that they are known."""

    role: str | None = None
    heading: str | None = None
    year: int | None = None
    unit: str | None = None
    dated: bool = False


@dataclass(frozen=True, slots=True)
class GoldTable:
    """The rows of a table below its headings. Without `pages` it may stand anywhere; `kind` and `columns` where known."""

    name: str
    pages: frozenset[int] | None
    rows: Rows
    kind: str | None = None
    columns: tuple[GoldColumn, ...] = ()


def transcribed_tables(gold: dict[str, Any]) -> list[GoldTable]:
    """The tables of a gold file, without those whose note says that they are to be skipped."""
    return [
        GoldTable(
            name=str(table.get("caption") or table.get("id")),
            pages=frozenset(table["pages"]),
            rows=tuple(tuple(text or "" for text in row) for row in table["rows"]),
            kind=table.get("kind"),
            columns=tuple(GoldColumn(column.get("role")) for column in table.get("columns", ())),
        )
        for table in gold["tables"]
        if "skip" not in str(table.get("note", "")).lower()
    ]


def typeset_tables(text: str) -> list[GoldTable]:
    """The tables of a text whose cells are separated by tabs: lines of three cells or more (a contents line has two)."""
    lines = [tuple(MARKUP.sub("", cell).strip() for cell in line.split("\t")) for line in text.splitlines()]
    runs = (tuple(run) for is_table, run in groupby(_without_gaps(lines), key=lambda cells: len(cells) > 2) if is_table)
    return [GoldTable(f"table {number}", None, rows) for number, rows in enumerate(runs, start=1)]


def _without_gaps(lines: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """`lines` without empty ones, which also stand between the rows of a table."""
    return (cells for cells in lines if cells != ("",))


def made_tables(truth: dict[str, Any]) -> list[GoldTable]:
    """The tables of a generated report."""
    return [
        GoldTable(
            name=table["id"],
            pages=frozenset(table["pages"]),
            rows=tuple(tuple(cell["text"] if cell else "" for cell in row["cells"]) for row in table["rows"]),
            kind=table["kind"],
            columns=tuple(
                GoldColumn(meant["role"], heading, meant["tahun"], meant["unit"], dated=True)
                for heading, meant in zip(table["columns"], table["meanings"], strict=True)
            ),
        )
        for table in truth["tables"]
    ]


def pages_of(tables: Iterable[GoldTable]) -> list[int] | None:
    """The pages on which `tables` stand; None when that is not known of all."""
    pages: set[int] = set()
    for table in tables:
        if table.pages is None:
            return None
        pages |= table.pages
    return sorted(pages)
