"""Selections from the current version of every report of some regions."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, Table, select

from corpus.schema import table

__all__ = ["PART", "current_reports", "of_regions"]

agencies, reports, versions = (table(name) for name in ("agencies", "reports", "versions"))
PART = 5_000
"""Rows that are in memory at once."""


def current_reports(*columns: Any, regions: Sequence[str], of: Table | None = None) -> Select[Any]:
    """Of the current versions with their reports and agencies; with `of`, of the rows in it that belong to them."""
    found = versions.join(reports, versions.c.report_id == reports.c.id).outerjoin(
        agencies, reports.c.agency_id == agencies.c.id
    )
    if of is not None:
        found = found.join(of, of.c.version_id == versions.c.id)
    return of_regions(select(*columns).select_from(found).where(versions.c.is_current), regions)


def of_regions(wanted: Select[Any], regions: Sequence[str]) -> Select[Any]:
    """`wanted` of the agencies of `regions`, of all where none is named."""
    return wanted.where(agencies.c.region.in_(regions)) if regions else wanted
