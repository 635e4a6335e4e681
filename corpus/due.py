"""What of a set of reports is in the dataset already, and what is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from corpus.database import Database
from corpus.schema import table

__all__ = ["Known", "Reader", "is_due", "known_contents"]

Reader = tuple[str, str | None, str | None]
"""The version of lkjip, its knowledge and the imported names that read a report; the first alone for one that failed."""


@dataclass(frozen=True, slots=True)
class Known:
    """What the dataset has of a file content. `agency` is the folded name and region."""

    reader: Reader
    failed: bool
    agency: tuple[str, str] | None = None
    tahun: int | None = None


def known_contents(database: Database) -> Mapping[str, Known]:
    """Everything in the dataset by its SHA-256. Raises DatabaseError."""
    versions, reports, agencies, failures = (table(name) for name in ("versions", "reports", "agencies", "failures"))
    read = (
        select(
            versions.c.sha256,
            versions.c.tool_version,
            versions.c.knowledge,
            versions.c.names,
            agencies.c.name,
            agencies.c.region,
            reports.c.tahun,
        )
        .join(reports, versions.c.report_id == reports.c.id)
        .outerjoin(agencies, reports.c.agency_id == agencies.c.id)
    )
    failed = select(failures.c.sha256, failures.c.tool_version)
    with database.reading() as connection:
        found = {row.sha256: Known((row.tool_version, None, None), failed=True) for row in connection.execute(failed)}
        for row in connection.execute(read):
            agency = None if row[4] is None else (row[4], row[5])
            found[row.sha256] = Known((row[1], row[2], row[3]), failed=False, agency=agency, tahun=row[6])
    return found


def is_due(known: Known | None, reader: Reader, *, refresh: bool) -> bool:
    """Whether a report is to be read: it is new, or (with `refresh`) another lkjip, knowledge or list of names read it than
    `reader`. A file that failed is tried again by another version of lkjip only: the same one would fail again."""
    if known is None:
        return True
    now: Reader = (reader[0], None, None) if known.failed else reader
    return refresh and known.reader != now
