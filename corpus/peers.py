"""Agencies beside the others of their region: absorption and achievement of a year, each with what is usual there.

It is context for whoever reads a report and no yardstick: agencies differ in their tasks.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from statistics import median
from typing import Any

from sqlalchemy import Connection, Select, delete, insert, select, union

from corpus.database import Database
from corpus.region_lines import REGION
from corpus.schema import table
from corpus.stated import letters
from schemas.rounding import rounded
from schemas.series import SeriesDocument, SeriesPeers

__all__ = ["peers_of", "renew_peers"]

agencies, reports, versions, budget_lines, indicators, peers = (
    table(name) for name in ("agencies", "reports", "versions", "budget_lines", "indicators", "peers")
)
FEWEST = 3
"""Of fewer agencies nothing usual can be told."""
PARTS = ("kegiatan", "sub_kegiatan")
DECIMALS = 2
"""Of an absorption that is computed from the amounts."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What one agency has: an absorption or an achievement, in percent."""

    agency: int
    version: int
    what: str
    name: str
    value: Decimal


def renew_peers(database: Database) -> None:
    """Set every agency beside its region again, in the years of which an agency's reports changed. Raises DatabaseError."""
    due = agencies.c.series_due & (agencies.c.region != "")
    stated = select(agencies.c.region, reports.c.tahun).join(reports, reports.c.agency_id == agencies.c.id)
    before = select(agencies.c.region, peers.c.tahun).join(peers, peers.c.agency_id == agencies.c.id)
    with database.reading() as connection:
        years = connection.execute(union(stated.where(due, reports.c.tahun.is_not(None)), before.where(due))).all()
    for region, tahun in years:
        with database.writing() as connection:
            renew(connection, region, tahun)


def renew(connection: Connection, region: str, tahun: int) -> None:
    of_region = select(agencies.c.id).where(agencies.c.region == region)
    connection.execute(delete(peers).where(peers.c.agency_id.in_(of_region), peers.c.tahun == tahun))
    absorbed = absorptions(connection.execute(lines_of(budget_lines, region, tahun)).mappings())
    achieved = achievements(connection.execute(lines_of(indicators, region, tahun)).mappings())
    lines = list(beside((*absorbed, *achieved), tahun))
    if lines:
        connection.execute(insert(peers), lines)


def lines_of(own: Any, region: str, tahun: int) -> Select[Any]:
    """The lines of the year that the reports of the year state, of the agencies of the region and not of the whole of it."""
    return (
        select(own, reports.c.agency_id)
        .join(versions, own.c.version_id == versions.c.id)
        .join(reports, versions.c.report_id == reports.c.id)
        .join(agencies, reports.c.agency_id == agencies.c.id)
        .where(versions.c.is_current, reports.c.tahun == tahun, own.c.tahun == tahun, agencies.c.region == region)
        .where(agencies.c.kind.is_distinct_from(REGION))
        .order_by(own.c.version_id, own.c.id)
    )


def absorptions(lines: Iterable[Any]) -> Iterator[Standing]:
    """Of programs: from budget and spending, where both are stated, else as it is stated."""
    for line in lines:
        value = line["serapan"]
        if line["anggaran"] and line["realisasi"] is not None:
            value = rounded(line["realisasi"] / line["anggaran"] * 100, DECIMALS)
        if is_program(line["level"], line["name"]) and value is not None:
            yield Standing(line["agency_id"], line["version_id"], "serapan", line["name"], value)


def is_program(level: str | None, name: str) -> bool:
    """By its official name, or by its own words where that is not known."""
    return level == "program" or (level not in PARTS and name.casefold().startswith("program "))


def achievements(lines: Iterable[Any]) -> Iterator[Standing]:
    """Of what the plan measures, for the whole year."""
    for line in lines:
        if line["level"] in ("sasaran", "indikator") and line["period"] is None and line["capaian"] is not None:
            yield Standing(line["agency_id"], line["version_id"], "capaian", line["name"], line["capaian"])


def beside(standings: Iterable[Standing], tahun: int) -> Iterator[dict[str, Any]]:
    """A line for each agency and thing that enough agencies have; one that has it twice does not say which is meant."""
    by_thing: dict[tuple[str, str], dict[int, list[Standing]]] = {}
    for one in standings:
        by_thing.setdefault((one.what, letters(one.name)), {}).setdefault(one.agency, []).append(one)
    for of_agencies in by_thing.values():
        clear = [own[0] for own in of_agencies.values() if len(own) == 1]
        if len(clear) >= FEWEST:
            usual = median(one.value for one in clear)
            for one in clear:
                yield {
                    "agency_id": one.agency,
                    "version_id": one.version,
                    "what": one.what,
                    "name": one.name,
                    "tahun": tahun,
                    "value": one.value,
                    "median": usual,
                    "agencies": len(clear),
                }


def peers_of(database: Database, agency: int, documents: Sequence[SeriesDocument]) -> list[SeriesPeers]:
    """What the dataset has of the agency beside its region, of the reports `documents`. Raises DatabaseError."""
    names = {document.sha256: document.id for document in documents}
    wanted = select(peers, versions.c.sha256).join(versions, peers.c.version_id == versions.c.id)
    wanted = wanted.where(peers.c.agency_id == agency).order_by(peers.c.tahun, peers.c.id)
    with database.reading() as connection:
        return [
            SeriesPeers(
                doc=names[row.sha256],
                what=row.what,
                name=row.name,
                tahun=row.tahun,
                value=row.value,
                median=row.median,
                agencies=row.agencies,
            )
            for row in connection.execute(wanted)
            if row.sha256 in names
        ]
