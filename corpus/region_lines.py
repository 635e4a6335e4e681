"""What the report of a region's government states of the programs of its agencies, where it names the agency."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from corpus.rows import masked
from corpus.stated import Stated, stated_quantities
from schemas.agency import AgencyName
from schemas.report import AuditedReport
from schemas.tables import Row, Table

__all__ = ["REGION", "NameOf", "region_lines"]

NameOf = Callable[[str], AgencyName | None]
"""The agency of the region that a text names."""

REGION = "pemerintah daerah"
"""The kind of an agency that is a region's government as a whole."""
AMOUNTS = ("anggaran", "realisasi_anggaran")
LEVELS = ("program", "kegiatan", "sub_kegiatan")


def region_lines(report: AuditedReport, name_of: NameOf) -> Iterator[dict[str, Any]]:
    """A line for each amount of a program, or of a part of one, in a row that names one agency and no other.

    Amounts of one program for several agencies stand in several rows: they are not one quantity."""
    quantities = {one.quantity.id: one for one in stated_quantities(report)}
    figures = {figure.id: figure for figure in report.figures}
    number = 0
    for table in report.tables:
        for row, owner, name in owned_rows(table, name_of):
            for figure_id in dict.fromkeys(found for cell in row.cells for found in cell.figures):
                figure = figures.get(figure_id)
                one = quantities.get(figure.quantity or "") if figure else None
                if one is None or not is_amount(one, row, table):
                    continue
                number += 1
                yield {
                    "id": number,
                    "owner": masked(owner),
                    "owner_name": masked(name.name),
                    "level": one.level,
                    "code": one.code,
                    "name": masked(one.quantity.name),
                    "what": one.quantity.what,
                    "tahun": one.quantity.tahun,
                    "plan_version": one.quantity.version,
                    "figure_id": figure_id,
                }


def is_amount(one: Stated, row: Row, table: Table) -> bool:
    """Whether it is of a year's amount of a program or a part of one."""
    quantity = one.quantity
    if quantity.what not in AMOUNTS or quantity.tahun is None or quantity.period is not None:
        return False
    return one.level in LEVELS or any(
        column.role in LEVELS and (cell := row.cell(column.index)) is not None and cell.text.strip()
        for column in table.columns
    )


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
        text = " ".join(cell.text.split()) if cell and not cell.figures else ""
        name = name_of(text) if text else None
        if name is not None and name.kind is not None:
            found.setdefault(name, text)
    return [(text, name) for name, text in found.items()]
