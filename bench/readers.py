"""The tables of a PDF as different tools read them, in one form."""

import warnings
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

__all__ = ["RIVALS", "ReadTable", "audited_tables"]


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The cell texts of a table, row by row, and the pages it stands on (from 1). `name` tells tables apart."""

    name: str
    pages: frozenset[int]
    rows: tuple[tuple[str, ...], ...]


def audited_tables(report: dict[str, Any]) -> list[ReadTable]:
    """The tables of an `audit.json`."""
    return [
        ReadTable(
            table["id"],
            frozenset(table["pages"]),
            tuple(
                tuple(cell["text"] for cell in sorted(row["cells"], key=lambda one: one["column"]))
                for row in table["rows"]
            ),
        )
        for table in report["tables"]
    ]


def _texts(rows: Iterable[Sequence[str | None]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(text or "" for text in row) for row in rows)


def by_pdfplumber(pdf: Path, pages: Sequence[int] | None) -> list[ReadTable]:
    """What pdfplumber's table finder reads with its default settings on `pages` (None: all)."""
    import pdfplumber

    found = []
    with pdfplumber.open(pdf, pages=list(pages) if pages else None) as document:
        for page in document.pages:
            for number, rows in enumerate(page.extract_tables()):
                found.append(ReadTable(f"{page.page_number}.{number}", frozenset({page.page_number}), _texts(rows)))
            page.close()
    return found


def by_camelot(pdf: Path, pages: Sequence[int] | None) -> list[ReadTable]:
    """What camelot's lattice reads from the ruled lines of the PDF (engine "vector") on `pages` (None: all)."""
    from camelot.io import read_pdf

    wanted = "all" if pages is None else ",".join(map(str, pages))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of every page without a table
        tables = read_pdf(str(pdf), pages=wanted, flavor="lattice", engine="vector", suppress_stdout=True)
    return [
        ReadTable(f"{table.page}.{number}", frozenset({int(table.page)}), _texts(table.data))
        for number, table in enumerate(tables)
    ]


RIVALS: dict[str, Callable[[Path, Sequence[int] | None], list[ReadTable]]] = {
    "pdfplumber": by_pdfplumber,
    "camelot": by_camelot,
}
"""The table finders that lkjip is measured beside."""
