"""Writing reports into the dataset: all of one report in one transaction, or nothing of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from corpus.agencies import Match
from corpus.agency_rows import agency_row, call_as_latest, inserted, make_due, remove_agency
from corpus.database import Database
from corpus.due import Said
from corpus.region_lines import REGION, NameOf, region_lines
from corpus.rows import masked, rows_of
from corpus.schema import OF_A_VERSION, table
from schemas.agency import AgencyName
from schemas.report import AuditedReport

__all__ = ["Origin", "write_failure", "write_report"]

reports, versions, failures, doubts, decisions = (
    table(name) for name in ("reports", "versions", "failures", "doubts", "decisions")
)
SAID = ("said_instansi", "said_pemda", "said_tahun")
BATCH = 500
"""Rows of one INSERT."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Whose report it is and which year it is of: what it says of itself, or what the user has `said` instead (agency,
    government, year)."""

    agency: AgencyName | None
    shown: str | None
    tahun: int | None
    by_place: bool = False
    said: Said = (None, None, None)


def now() -> datetime:
    """In UTC, without a zone, as the dataset keeps times."""
    return datetime.now(UTC).replace(tzinfo=None, microsecond=0)


def write_report(
    database: Database,
    report: AuditedReport,
    origin: Origin,
    name_of: NameOf | None = None,
    *,
    is_whole: bool = False,
) -> int:
    """Add `report`, or put it in the place of an earlier reading of the same file; returns the number of the version.
    `name_of` tells which agency of its region a text of the report names, `is_whole` that nothing in it was left unread.
    Raises DatabaseError."""
    rows = rows_of(report)
    if name_of is not None and origin.agency is not None and origin.agency.kind == REGION:
        rows["region_lines"] = list(region_lines(report, name_of))
    with database.writing() as connection:
        version = version_of(connection, version_facts(report) | {"is_whole": is_whole}, origin)
        for name, lines in rows.items():
            insert_rows(connection, name, [{"version_id": version, **line} for line in lines])
        connection.execute(delete(failures).where(failures.c.sha256 == report.report.sha256))
    return version


def write_failure(database: Database, sha256: str, file: str, code: str, message: str, tool_version: str) -> None:
    """Record that the file of this content could not be read, and why. Raises DatabaseError."""
    with database.writing() as connection:
        own = failures.c.sha256 == sha256
        attempts = connection.scalar(select(failures.c.attempts).where(own)) or 0
        connection.execute(delete(failures).where(own))
        line = {
            "sha256": sha256,
            "file": masked(file),
            "code": code,
            "message": masked(message),
            "attempts": attempts + 1,
        }
        connection.execute(insert(failures), {**line, "tool_version": tool_version, "failed_at": now()})


def insert_rows(connection: Connection, name: str, rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), BATCH):
        connection.execute(insert(table(name)), rows[start : start + BATCH])


def version_of(connection: Connection, told: Mapping[str, Any], origin: Origin) -> int:
    """The number of the version to write to, of which these facts are `told`, emptied where it was written before."""
    agency, match = agency_row(connection, origin.agency, origin.shown, origin.by_place)
    facts = {**told, **dict(zip(SAID, origin.said, strict=True))}
    earlier = connection.execute(select(versions).where(versions.c.sha256 == facts["sha256"])).one_or_none()
    report_id = report_of(connection, agency, origin.tahun, None if earlier is None else earlier.report_id)
    if earlier is None:
        version = inserted(connection, versions, {**facts, **next_place(connection, report_id)})
    else:
        version = int(earlier.id)
        for name in OF_A_VERSION:
            connection.execute(delete(table(name)).where(table(name).c.version_id == version))
        moved = earlier.report_id != report_id
        place = next_place(connection, report_id) if moved else {}
        connection.execute(update(versions).where(versions.c.id == version).values(**facts, **place))
        if moved:
            leave(connection, int(earlier.report_id), report_id)
    make_due(connection, agency)
    call_as_latest(connection, agency)
    write_doubts(connection, version, origin, match)
    return version


def next_place(connection: Connection, report_id: int) -> dict[str, Any]:
    """The place of a new version of a report: behind the others, and the current one."""
    of_report = versions.c.report_id == report_id
    last = connection.scalar(select(func.max(versions.c.number)).where(of_report)) or 0
    connection.execute(update(versions).where(of_report).values(is_current=False))
    return {"report_id": report_id, "number": last + 1, "is_current": True}


def leave(connection: Connection, report_id: int, new_report: int) -> None:
    """A version went from one report to another. The latest that stays is the current one; where none stays, the report
    goes and what was decided about it goes with the version."""
    of_report = versions.c.report_id == report_id
    agency = connection.scalar(select(reports.c.agency_id).where(reports.c.id == report_id))
    make_due(connection, agency)
    latest = connection.scalar(select(versions.c.id).where(of_report).order_by(versions.c.number.desc()).limit(1))
    if latest is not None:
        connection.execute(update(versions).where(versions.c.id == latest).values(is_current=True))
        call_as_latest(connection, agency)
        return
    connection.execute(update(decisions).where(decisions.c.report_id == report_id).values(report_id=new_report))
    connection.execute(delete(reports).where(reports.c.id == report_id))
    if agency is not None and not connection.scalar(select(func.count()).where(reports.c.agency_id == agency)):
        remove_agency(connection, agency)
        return
    call_as_latest(connection, agency)


def report_of(connection: Connection, agency: int | None, tahun: int | None, earlier: int | None) -> int:
    """The number of the report of `agency` and `tahun`; one that lacks either is a report of its own, `earlier` if it was."""
    if agency is not None and tahun is not None:
        own = (reports.c.agency_id == agency) & (reports.c.tahun == tahun)
        found = connection.scalar(select(reports.c.id).where(own))
    else:
        same = reports.c.agency_id.is_not_distinct_from(agency) & reports.c.tahun.is_not_distinct_from(tahun)
        found = connection.scalar(select(reports.c.id).where(same & (reports.c.id == earlier)))
    return found if found is not None else inserted(connection, reports, {"agency_id": agency, "tahun": tahun})


def write_doubts(connection: Connection, version: int, origin: Origin, match: Match) -> None:
    """What is doubtful about a version. That its agency may be another one stays so until somebody has looked."""
    codes = ["agency-unknown"] * (origin.agency is None) + ["year-unknown"] * (origin.tahun is None)
    own = doubts.c.version_id == version
    connection.execute(delete(doubts).where(own & doubts.c.code.in_(("agency-unknown", "year-unknown"))))
    lines: list[dict[str, Any]] = [
        {"version_id": version, "code": code, "candidate_id": None, "score": None} for code in codes
    ]
    if match.agency is not None:  # a name that is now exactly the one that it was merely like is no doubt any more
        connection.execute(delete(doubts).where(own & (doubts.c.candidate_id == match.agency)))
    if match.similar is not None:
        connection.execute(delete(doubts).where(own))
        score = round(match.score, 1)
        lines.append({"version_id": version, "code": "agency-similar", "candidate_id": match.similar, "score": score})
    insert_rows(connection, "doubts", lines)


def version_facts(report: AuditedReport) -> dict[str, Any]:
    info, summary, tool = report.report, report.summary, report.tool
    problems = "\n".join(problem.message.id for problem in report.problems)
    counts = {
        name: getattr(summary, name)
        for name in ("figures", "verified", "truncated", "contradicted", "disputed", "input", "unverifiable")
    }
    return {
        "sha256": info.sha256,
        "file": masked(info.file),
        "pages": info.pages,
        "title": masked(info.title),
        "instansi": masked(info.instansi),
        "pemda": masked(info.pemda),
        "problems": problems or None,
        "tool_version": tool.version,
        "knowledge": tool.knowledge,
        "names": tool.names,
        "added_at": now(),
        **counts,
        **{name: getattr(summary.findings, name) for name in ("high", "medium", "low", "info")},
    }
