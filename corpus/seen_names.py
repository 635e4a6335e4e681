"""The names of programs, their parts, sasaran and indicators that the reports of a dataset state, and how many state each."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select, union_all

from corpus.database import Database
from corpus.schema import table
from corpus.stated import letters

__all__ = ["SeenName", "seen_names"]

reports, versions, budget_lines, indicators = (
    table(name) for name in ("reports", "versions", "budget_lines", "indicators")
)
PART = 5_000
"""Names that are in memory at once."""


@dataclass(frozen=True, slots=True)
class SeenName:
    """`is_official` says that it was matched to an official name, whose spelling it then has. The years are those of the
    reports, None where none says its own."""

    name: str
    level: str | None
    is_official: bool
    agencies: int
    reports: int
    first_year: int | None
    last_year: int | None

    @property
    def key(self) -> str:
        return letters(self.name)


def seen_names(database: Database) -> Iterator[SeenName]:
    """Every name that a current version states, once however it is cased. Raises DatabaseError."""
    parts = union_all(
        *(select(own.c.version_id, own.c.name, own.c.level, own.c.code) for own in (budget_lines, indicators))
    ).subquery()
    folded = func.lower(parts.c.name)
    wanted = (
        select(
            func.min(parts.c.name),
            parts.c.level,
            func.count(parts.c.code) > 0,
            func.count(reports.c.agency_id.distinct()),
            func.count(reports.c.id.distinct()),
            func.min(reports.c.tahun),
            func.max(reports.c.tahun),
        )
        .join(versions, parts.c.version_id == versions.c.id)
        .join(reports, versions.c.report_id == reports.c.id)
        .where(versions.c.is_current)
        .group_by(folded, parts.c.level)
        .order_by(folded, parts.c.level)
    )
    with database.reading() as connection:
        for row in connection.execution_options(yield_per=PART).execute(wanted):
            name, level, coded, *counts = row
            yield SeenName(name, level, bool(coded), *counts)
