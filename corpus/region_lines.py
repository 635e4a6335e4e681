"""What the report of a region's government states of the programs of its agencies, where it names the agency."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from corpus.rows import masked
from schemas.agency import AgencyName
from schemas.report import AuditedReport
from schemas.tables import Cell, Column, Row, Table

__all__ = ["REGION", "NameOf", "region_lines"]

NameOf = Callable[[str], AgencyName | None]
"""The agency of the region that a text names."""

REGION = "pemerintah daerah"
"""The kind of an agency that is a region's government as a whole."""
NUMBER = re.compile(r"^(?:[\d.]+|[A-Za-z][.)]|[IVXivx]+[.)])\s*[.)]?\s+")
"""What may stand before a name in its cell: "1.", "1.02", "A."."""
AMOUNTS = ("anggaran", "realisasi_anggaran")
LEVELS = ("program", "kegiatan", "sub_kegiatan")


def region_lines(report: AuditedReport, name_of: NameOf) -> Iterator[dict[str, Any]]:
    """A line for each amount of a program, or of a part of one, in a row that names one agency and no other.

    They are read from the rows themselves: a program of several agencies is no one quantity of the region's report."""
    figures = {figure.id: figure for figure in report.figures}
    number = 0
    for table in report.tables:
        columns = amounts_of(table, report.report.tahun)
        for row, owner, name in owned_rows(table, name_of) if columns else ():
            named = program_of(row, table, owner)
            for column, tahun in columns if named else ():
                cell = row.cell(column.index)
                if named is None or cell is None or len(cell.figures) != 1 or cell.figures[0] not in figures:
                    continue
                number += 1
                yield {
                    "id": number,
                    "owner": masked(owner),
                    "owner_name": masked(name.name),
                    "level": named.level,
                    "code": named.code,
                    "name": masked(named.name),
                    "what": column.role,
                    "tahun": tahun,
                    "plan_version": column.version or table.version,
                    "figure_id": cell.figures[0],
                }


@dataclass(frozen=True, slots=True)
class Program:
    """The program, or the part of one, that a row is about."""

    level: str | None
    code: str | None
    name: str


def amounts_of(table: Table, report_year: int | None) -> list[tuple[Column, int]]:
    """The columns of amounts of a whole year, each with its year; none of two that say the same of themselves."""
    found: dict[tuple[str | None, int, str | None], list[Column]] = {}
    for column in table.columns:
        tahun = column.tahun or report_year
        if column.role in AMOUNTS and column.period is None and tahun is not None:
            found.setdefault((column.role, tahun, column.version), []).append(column)
    return [(columns[0], tahun) for (_, tahun, _), columns in found.items() if len(columns) == 1]


def program_of(row: Row, table: Table, owner: str) -> Program | None:
    """By the last cell that names one: in a column of programs or their parts, or in one of names by its own words."""
    found = None
    for column in table.columns:
        cell = table.printed(row, column.index)
        text = text_of(cell)
        if cell is None or text in ("", owner) or column.role not in (*LEVELS, "nama"):
            continue
        official = cell.canonical if cell.canonical and cell.canonical.level in LEVELS else None
        if official:
            found = Program(official.level, official.code, official.name)
        elif column.role in LEVELS or text.casefold().startswith("program "):
            found = Program(column.role if column.role in LEVELS else "program", None, text)
    return found


def text_of(cell: Cell | None) -> str:
    """What a cell without figures says behind its number."""
    return NUMBER.sub("", " ".join(cell.text.split())) if cell and not cell.figures else ""


def owned_rows(table: Table, name_of: NameOf) -> Iterator[tuple[Row, str, AgencyName]]:
    """The rows whose agency is named: in the row, in one that it is a part of, or in the band above it."""
    named = {row.index: owners(table, row, name_of) for row in table.rows}
    above = {row.index: row.parent for row in table.rows}
    band: Sequence[tuple[str, AgencyName]] = ()
    for row in table.rows:
        if row.kind == "band":
            band = named[row.index]
        if row.kind != "body":
            continue
        at: int | None = row.index
        seen: set[int] = set()
        while at is not None and at not in seen and not named.get(at):
            seen.add(at)
            at = above.get(at)
        own = named.get(at, ()) if at is not None else band
        if len(own) == 1:
            yield row, *own[0]


def owners(table: Table, row: Row, name_of: NameOf) -> Sequence[tuple[str, AgencyName]]:
    """The agencies that whole cells of `row` name, each once."""
    found: dict[AgencyName, str] = {}
    for column in table.columns:
        cell = table.printed(row, column.index)
        text = text_of(cell)
        name = name_of(text) if text else None
        if name is not None and name.kind is not None:
            found.setdefault(name, text)
    return [(text, name) for name, text in found.items()]
