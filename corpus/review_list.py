"""The review list: what is doubtful about whose report it is, and a person's word about it."""

from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, insert, select, update

from corpus.agency_rows import call_as_latest, make_due, remove_agency
from corpus.database import Database
from corpus.schema import table

__all__ = ["Doubt", "doubts_of", "keep_apart", "merge"]

agencies, aliases, reports, versions, doubts, decisions = (
    table(name) for name in ("agencies", "aliases", "reports", "versions", "doubts", "decisions")
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """`code` as in the dataset; `agency` and `name` are those of the report in `file`, `candidate` and `other` those of the
    agency that it may be of."""

    code: str
    file: str
    agency: int | None
    name: str | None
    candidate: int | None
    other: str | None
    score: float | None


def doubts_of(database: Database) -> list[Doubt]:
    """What nobody has looked at yet, in the order in which it came. Raises DatabaseError."""
    candidate = agencies.alias()
    wanted = (
        select(
            doubts.c.code,
            versions.c.file,
            agencies.c.id,
            agencies.c.name,
            doubts.c.candidate_id,
            candidate.c.name,
            doubts.c.score,
        )
        .join(versions, doubts.c.version_id == versions.c.id)
        .join(reports, versions.c.report_id == reports.c.id)
        .outerjoin(agencies, reports.c.agency_id == agencies.c.id)
        .outerjoin(candidate, doubts.c.candidate_id == candidate.c.id)
        .order_by(doubts.c.id)
    )
    with database.reading() as connection:
        return [Doubt(*row) for row in connection.execute(wanted)]


def merge(database: Database, agency: int, other: int) -> bool:
    """Make the reports of `agency` those of `other`; false when one of them does not exist. Where both have a report of
    a year, the versions of the first follow those of the second. Raises DatabaseError."""
    with database.writing() as connection:
        both = connection.scalar(select(func.count()).where(agencies.c.id.in_((agency, other))))
        if both != 2:
            return False
        own = reports.c.agency_id == agency
        for report, tahun in connection.execute(select(reports.c.id, reports.c.tahun).where(own)).all():
            move(connection, report, tahun, other)
        own_name = connection.execute(select(agencies.c.name, agencies.c.region).where(agencies.c.id == agency)).one()
        connection.execute(update(aliases).where(aliases.c.agency_id == agency).values(agency_id=other))
        connection.execute(insert(aliases), {"name": own_name.name, "region": own_name.region, "agency_id": other})
        make_due(connection, other)
        remove_agency(connection, agency)
        call_as_latest(connection, other)
    return True


def move(connection: Connection, report: int, tahun: int | None, agency: int) -> None:
    """Give `report` to `agency`, or its versions to the report that the agency has of the year."""
    same = (reports.c.agency_id == agency) & (reports.c.tahun == tahun)
    there = None if tahun is None else connection.scalar(select(reports.c.id).where(same))
    settle_report(connection, report)
    if there is None:
        connection.execute(update(reports).where(reports.c.id == report).values(agency_id=agency))
        return
    last = connection.scalar(select(func.max(versions.c.number)).where(versions.c.report_id == there)) or 0
    connection.execute(update(versions).where(versions.c.report_id == there).values(is_current=False))
    moved = {"report_id": there, "number": versions.c.number + last}
    connection.execute(update(versions).where(versions.c.report_id == report).values(moved))
    connection.execute(update(decisions).where(decisions.c.report_id == report).values(report_id=there))
    connection.execute(delete(reports).where(reports.c.id == report))


def settle_report(connection: Connection, report: int) -> None:
    own = select(versions.c.id).where(versions.c.report_id == report)
    connection.execute(delete(doubts).where(doubts.c.version_id.in_(own) & (doubts.c.code == "agency-similar")))


def keep_apart(database: Database, agency: int) -> bool:
    """Take the doubts about the name of `agency` off the list; false when there are none. Raises DatabaseError."""
    own = select(versions.c.id).join(reports, versions.c.report_id == reports.c.id).where(reports.c.agency_id == agency)
    mine = doubts.c.version_id.in_(own) & (doubts.c.code == "agency-similar")
    with database.writing() as connection:
        known = connection.scalar(select(func.count()).select_from(doubts).where(mine))
        connection.execute(delete(doubts).where(mine))
    return bool(known)
