"""What the dataset holds of the agencies of a region: read as of one moment, nothing written."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, func, select

from corpus.current_reports import current_reports, of_regions
from corpus.database import Database
from corpus.region_figures import achievements, budgets
from corpus.region_findings import gravest, gravity, rule_uses
from corpus.region_series import agencies_due, series_differences
from corpus.schema import table
from schemas.region import Region, RegionAgency, RegionFinding, RegionReport

__all__ = ["known_regions", "region_of"]

agencies, reports, versions, failures = (table(name) for name in ("agencies", "reports", "versions", "failures"))
MOST_FINDINGS = 10
"""Findings of one report that are carried along."""
MOST_WORST = 60
"""Findings that stand for the whole region."""
OF_ONE_REPORT = 5
"""How many of these may be of one report: the others shall be seen too."""
FACTS = ("file", "sha256", "pages", "is_whole", "figures", "high", "medium", "low")


def known_regions(database: Database) -> list[str]:
    """The names of the governments above the agencies, folded. Raises DatabaseError."""
    wanted = select(agencies.c.region).where(agencies.c.region != "").distinct().order_by(agencies.c.region)
    with database.reading() as connection:
        return list(connection.scalars(wanted))


def region_of(database: Database, regions: Sequence[str] = ()) -> Region:
    """The agencies of `regions` (folded, as in the dataset), of all where none is named, and what the current versions of
    their reports state. Raises DatabaseError."""
    wanted = select(agencies.c.id, agencies.c.shown, agencies.c.region).order_by(agencies.c.region, agencies.c.name)
    newest = current_reports(func.max(versions.c.added_at), regions=regions)
    with database.reading() as connection:
        found = tuple(reports_of(connection, regions))
        return Region(
            names=tuple(regions),
            agencies=tuple(RegionAgency(*row) for row in connection.execute(of_regions(wanted, regions))),
            reports=found,
            worst=worst_of(found),
            rules=rule_uses(connection, regions),
            series=series_differences(connection, regions),
            series_due=agencies_due(connection, regions),
            failed=connection.scalar(select(func.count()).select_from(failures)) or 0,
            updated=connection.scalar(newest),
        )


def worst_of(found: Iterable[RegionReport]) -> tuple[RegionFinding, ...]:
    every = (one for report in found for one in report.worst[:OF_ONE_REPORT])
    return tuple(sorted(every, key=gravity)[:MOST_WORST])


def reports_of(connection: Connection, regions: Sequence[str]) -> Iterator[RegionReport]:
    """The current version of each report, by year."""
    spent, achieved = budgets(connection, regions), achievements(connection, regions)
    worst = gravest(connection, regions, MOST_FINDINGS)
    facts = (versions.c[name] for name in FACTS)
    wanted = current_reports(versions.c.id, reports.c.agency_id, reports.c.tahun, *facts, regions=regions)
    for row in connection.execute(wanted.order_by(reports.c.tahun, versions.c.id)):
        capaian, many = achieved.get(row.id, (None, 0))
        yield RegionReport(
            version=row.id,
            agency=row.agency_id,
            tahun=row.tahun,
            **{name: row._mapping[name] for name in FACTS},
            budget=spent.get(row.id),
            capaian=capaian,
            indicators=many,
            worst=worst.get(row.id, ()),
        )
