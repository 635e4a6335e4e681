"""The heat map: for each agency and year how many serious findings its report has, and whether it was read whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publish.i18n import mark
from publish.region_names import government
from schemas.region import Region, RegionAgency, RegionReport

__all__ = ["LEVELS", "HeatCell", "HeatRow", "heat_rows", "serious", "years_of"]

LONGEST_SPAN = 25
"""Years in a row that are all shown, also those without a report; beyond that a year was misread and only the known are."""
LEVELS = ((0, "0"), (1, "1–2"), (3, "3–5"), (6, "6–10"), (11, mark("11 atau lebih")))
"""The shades: from how many findings on, and how the legend calls it."""


@dataclass(frozen=True, slots=True)
class HeatCell:
    """`version` is None where there is no report. `level` counts the shades of LEVELS from 0."""

    year: int
    version: int | None
    many: int
    level: int
    is_whole: bool


@dataclass(frozen=True, slots=True)
class HeatRow:
    agency: int
    name: str
    government: str
    many: int
    cells: tuple[HeatCell, ...]


def serious(report: RegionReport) -> int:
    return report.high + report.medium


def years_of(region: Region) -> list[int]:
    """The years that the page shows, in order."""
    known = sorted({year for reports in region.by_agency().values() for year in reports})
    if known and known[-1] - known[0] < LONGEST_SPAN:
        return list(range(known[0], known[-1] + 1))
    return known


def heat_rows(region: Region, years: Sequence[int], lang: str) -> list[HeatRow]:
    """A row for each agency with a report of a known year, the one with most findings first."""
    found = region.by_agency()
    rows = [row(agency, found[agency.id], years, lang) for agency in region.agencies if agency.id in found]
    return sorted(rows, key=lambda one: -one.many)


def row(agency: RegionAgency, reports: Mapping[int, RegionReport], years: Sequence[int], lang: str) -> HeatRow:
    return HeatRow(
        agency=agency.id,
        name=agency.shown,
        government=government(agency.region, lang),
        many=sum(map(serious, reports.values())),
        cells=tuple(cell(year, reports.get(year)) for year in years),
    )


def cell(year: int, report: RegionReport | None) -> HeatCell:
    if report is None:
        return HeatCell(year, None, 0, 0, False)
    many = serious(report)
    level = max(at for at, (least, _) in enumerate(LEVELS) if many >= least)
    return HeatCell(year, report.version, many, level, report.is_whole)
