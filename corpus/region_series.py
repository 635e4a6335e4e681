"""Where the reports of the agencies of a region part over the years."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import Connection, Select, func, select

from corpus.current_reports import of_regions
from corpus.schema import table
from schemas.base import Bilingual
from schemas.region import CitedPlace, RegionSeriesFinding

__all__ = ["agencies_due", "series_differences"]

agencies, reports, findings, places = (
    table(name) for name in ("agencies", "reports", "series_findings", "series_places")
)


def series_differences(connection: Connection, regions: Sequence[str]) -> tuple[RegionSeriesFinding, ...]:
    """All of them with the places that they cite, by severity, region and agency."""
    joined = findings.join(agencies, findings.c.agency_id == agencies.c.id)
    wanted = select(findings).select_from(joined)
    order = (findings.c.severity.desc(), agencies.c.region, agencies.c.name, findings.c.id)  # "medium" before "info"
    found = connection.execute(of_regions(wanted, regions).order_by(*order)).all()
    cited = select(places).select_from(joined.join(places, places.c.finding_id == findings.c.id))
    lines: dict[int, list[CitedPlace]] = defaultdict(list)
    for row in connection.execute(of_regions(cited, regions).order_by(places.c.finding_id, places.c.id)):
        lines[row.finding_id].append(CitedPlace(row.version_id, row.page, row.printed))
    return tuple(
        RegionSeriesFinding(
            agency=row.agency_id,
            rule=row.rule,
            severity=row.severity,
            message=Bilingual(id=row.message_id, en=row.message_en),
            places=tuple(lines[row.id]),
        )
        for row in found
    )


def agencies_due(connection: Connection, regions: Sequence[str]) -> int:
    """How many agencies with reports of several years were not put side by side since a report came."""
    years: Select[tuple[int | None]] = select(reports.c.agency_id).where(reports.c.tahun.is_not(None))
    several = years.group_by(reports.c.agency_id).having(func.count() > 1)
    wanted = select(func.count()).select_from(agencies).where(agencies.c.series_due, agencies.c.id.in_(several))
    return connection.scalar(of_regions(wanted, regions)) or 0
