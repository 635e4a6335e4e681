"""The agencies of the dataset as rows: found or made, called as their latest report calls them, and gone with their last one."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from corpus.agencies import KnownAgency, Match, find_agency
from corpus.region_lines import REGION
from corpus.rows import masked
from corpus.schema import table
from schemas.agency import AgencyName

__all__ = ["agency_row", "call_as_latest", "inserted", "make_due", "remove_agency"]

agencies, aliases, reports, versions, doubts, findings, places, peers = (
    table(name)
    for name in ("agencies", "aliases", "reports", "versions", "doubts", "series_findings", "series_places", "peers")
)


def agency_row(
    connection: Connection, name: AgencyName | None, shown: str | None, by_place: bool
) -> tuple[int | None, Match]:
    """The number of the agency `name`, a new one where no other is the same. A person's word goes before likeness."""
    if name is None:
        return None, Match(None)
    kept_name, region = masked(name.name) or "", masked(name.region) or ""
    other_name = (aliases.c.name == kept_name) & (aliases.c.region == region)
    match = Match(connection.scalar(select(aliases.c.agency_id).where(other_name)), score=100.0)
    if match.agency is None:
        of_region = select(agencies.c.id, agencies.c.name, agencies.c.region).where(agencies.c.region.in_((region, "")))
        without = select(agencies.c.id, agencies.c.name, agencies.c.region).where(agencies.c.name == kept_name)
        known = [KnownAgency(*row) for row in connection.execute(of_region.union(without))]
        match = find_agency(name, known, by_place)
    if match.agency is not None:
        return match.agency, match
    called = masked(shown) or kept_name
    line = {"name": kept_name, "region": region, "level": name.level, "kind": name.kind, "shown": called}
    return inserted(connection, agencies, {**line, "series_due": True}), match


def call_as_latest(connection: Connection, agency: int | None) -> None:
    """Show `agency` as the current version of its report of the latest year writes it, in whatever order they came."""
    told = func.coalesce(versions.c.said_instansi, versions.c.instansi)
    latest = (
        select(told)
        .join(reports, versions.c.report_id == reports.c.id)
        .where(reports.c.agency_id == agency, versions.c.is_current, told.is_not(None))
        .order_by(reports.c.tahun.is_(None), reports.c.tahun.desc(), versions.c.id.desc())
        .limit(1)
    )
    if agency is not None and (shown := connection.scalar(latest)):
        connection.execute(update(agencies).where(agencies.c.id == agency).values(shown=shown))


def make_due(connection: Connection, agency: int | None) -> None:
    """The series of `agency` is to be made again; those of its region too, where it is the region's government."""
    own = connection.execute(select(agencies.c.region, agencies.c.kind).where(agencies.c.id == agency)).one_or_none()
    whole = own is not None and own.kind == REGION and own.region
    due = agencies.c.region == own.region if own is not None and whole else agencies.c.id == agency
    connection.execute(update(agencies).where(due).values(series_due=True))


def remove_agency(connection: Connection, agency: int) -> None:
    """An agency without reports goes, and so does what is said of its name."""
    connection.execute(delete(doubts).where(doubts.c.candidate_id == agency))
    connection.execute(delete(aliases).where(aliases.c.agency_id == agency))
    own = select(findings.c.id).where(findings.c.agency_id == agency)
    connection.execute(delete(places).where(places.c.finding_id.in_(own)))
    connection.execute(delete(findings).where(findings.c.agency_id == agency))
    connection.execute(delete(peers).where(peers.c.agency_id == agency))
    region = connection.scalar(select(agencies.c.region).where(agencies.c.id == agency))
    if region:  # what the others were seen beside is another thing now
        connection.execute(update(agencies).where(agencies.c.region == region).values(series_due=True))
    connection.execute(delete(agencies).where(agencies.c.id == agency))


def inserted(connection: Connection, into: Any, values: Mapping[str, Any]) -> int:
    """The number that the new row got."""
    key = connection.execute(insert(into), dict(values)).inserted_primary_key
    if key is None:
        raise LookupError(str(into))
    return int(key[0])
