"""Tables as they are known to be: transcribed by a person, typeset from a text, or made by our own generator."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

__all__ = ["GoldColumn", "GoldTable", "made_tables", "pages_of", "transcribed_tables", "typeset_tables"]

MADE_KINDS = {"parent": "body"}
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
    """The rows of a table below its headings. Without `pages` it may stand anywhere; `kind` and `columns` where known.

    `parents` and `kinds` are those of rows, by their number from 0, where known: the parent is None for a row at the top,
    the kind one of "body", "total" and "mean".
    """

    name: str
    pages: frozenset[int] | None
    rows: Rows
    kind: str | None = None
    columns: tuple[GoldColumn, ...] = ()
    parents: Mapping[int, int | None] = field(default_factory=dict)
    kinds: Mapping[int, str] = field(default_factory=dict)


def transcribed_tables(gold: dict[str, Any]) -> list[GoldTable]:
    """The tables of a gold file, without those whose note says that they are to be skipped."""
    return [
        GoldTable(
            name=str(table.get("caption") or table.get("id")),
            pages=frozenset(table["pages"]),
            rows=tuple(tuple(text or "" for text in row) for row in table["rows"]),
            kind=table.get("kind"),
            columns=tuple(GoldColumn(column.get("role")) for column in table.get("columns", ())),
            parents=transcribed_parents(table),
            kinds=transcribed_kinds(table),
        )
        for table in gold["tables"]
        if "skip" not in str(table.get("note", "")).lower()
    ]


def transcribed_parents(table: dict[str, Any]) -> dict[int, int | None]:
    """A row whose parts stand below it is their parent, unless it is named as a total: `total_rows` tells the parts."""
    return {
        part: total["row"]
        for total in table.get("total_rows", ())
        if total["row"] < total["of"][0] and not is_total(table, total["row"])
        for part in parts_of(total)
    }


def transcribed_kinds(table: dict[str, Any]) -> dict[int, str]:
    """Kinds of the rows of a table whose totals a person has marked."""
    if "total_rows" not in table:
        return {}
    below = {total["row"] for total in table["total_rows"] if total["row"] >= total["of"][1]}
    means = {mean["row"] for mean in table.get("mean_rows", ())}
    kinds = {}
    for number in range(len(table["rows"])):
        total = number in below or is_total(table, number)
        kinds[number] = "mean" if number in means else "total" if total else "body"
    return kinds


def is_total(table: dict[str, Any], number: int) -> bool:
    words = " ".join(text or "" for text in table["rows"][number]).lower().split()
    return any(word.startswith(("jumlah", "total")) for word in words[:2])


def parts_of(total: dict[str, Any]) -> list[int]:
    return [number for number in range(*total["of"]) if number not in total.get("skip", ())]


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
                GoldColumn(meant["role"], heading, meant["tahun"], meant["unit"], dated=meant["role"] is not None)
                for heading, meant in zip(table["columns"], table["meanings"], strict=True)
            ),
            parents={number: row["parent"] for number, row in enumerate(table["rows"]) if is_nested(table)},
            kinds={number: MADE_KINDS.get(row["role"], row["role"]) for number, row in enumerate(table["rows"])},
        )
        for table in truth["tables"]
    ]


def is_nested(table: dict[str, Any]) -> bool:
    return any(row["parent"] is not None for row in table["rows"])


def pages_of(tables: Iterable[GoldTable]) -> list[int] | None:
    """The pages on which `tables` stand; None when that is not known of all."""
    pages: set[int] = set()
    for table in tables:
        if table.pages is None:
            return None
        pages |= table.pages
    return sorted(pages)
