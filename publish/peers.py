"""What the agencies of a region come to together, as context for each of them: medians, never a verdict."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from statistics import median

from schemas.region import Region, RegionReport

__all__ = ["MEASURES", "Median", "Measure", "medians", "overall"]

FEWEST = 2
"""Agencies that a median is of: one alone is not beside anybody."""

Measure = Callable[[RegionReport], Decimal | None]
MEASURES: Mapping[str, Measure] = {
    "serapan": lambda report: None if report.budget is None else report.budget.serapan,
    "capaian": lambda report: report.capaian,
}
"""What is followed over the years, in percent."""


@dataclass(frozen=True, slots=True)
class Median:
    """`value` in percent over `many` agencies."""

    value: Decimal
    many: int


def medians(region: Region, measure: Measure) -> dict[tuple[str, int], Median]:
    """By government and year the median of what its agencies report."""
    governments = {agency.id: agency.region for agency in region.agencies}
    values: dict[tuple[str, int], list[Decimal]] = defaultdict(list)
    for agency, year, value in measured(region, measure):
        values[governments[agency], year].append(value)
    return {place: middle(those) for place, those in values.items() if len(those) >= FEWEST}


def overall(region: Region, measure: Measure) -> dict[int, Median]:
    """By year the median of what all agencies of the page report."""
    values: dict[int, list[Decimal]] = defaultdict(list)
    for _, year, value in measured(region, measure):
        values[year].append(value)
    return {year: middle(those) for year, those in values.items() if len(those) >= FEWEST}


def measured(region: Region, measure: Measure) -> Iterator[tuple[int, int, Decimal]]:
    """Agency, year and value of every report that has one."""
    for agency, reports in region.by_agency().items():
        for year, report in reports.items():
            value = measure(report)
            if value is not None:
                yield agency, year, value


def middle(values: list[Decimal]) -> Median:
    return Median(Decimal(median(values)), len(values))
