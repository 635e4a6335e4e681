"""Each agency of a region by itself: its reports year by year, beside the medians, and what is gravest in them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from publish.chart import Chart, chart, span_of
from publish.heat_map import serious
from publish.noted import NotedView, noted
from publish.numbers import count, number
from publish.peers import MEASURES, Measure, Median, medians
from publish.region_names import government
from publish.visible import one_line
from schemas.region import Region, RegionAgency, RegionReport
from schemas.rounding import rounded

__all__ = ["AgencyView", "AgencyViews", "YearView", "percent"]

LONGEST = 70
MOST_NOTES = 20
ALL_NOTES = 1_500
"""Findings of one agency, and of all: of many agencies fewer each, so that the page stays one that opens."""
FEWEST = 2
"""Years that a line has."""


@dataclass(frozen=True, slots=True)
class YearView:
    """A report of an agency; `version` None stands for a year without one. Texts are empty where nothing is known."""

    year: int
    version: int | None
    file: str
    href: str | None
    is_whole: bool
    high: str
    medium: str
    low: str
    line: str
    serapan: str
    serapan_peers: str
    capaian: str
    indicators: str
    capaian_peers: str


@dataclass(frozen=True, slots=True)
class AgencyView:
    """`charts` are those of absorption and achievement, None where there are not two years to draw."""

    id: int
    name: str
    government: str
    reports: str
    serious: str
    years: tuple[YearView, ...]
    charts: Mapping[str, Chart | None]
    notes: tuple[NotedView, ...]


class AgencyViews:
    """Makes the views of one region in one language. `pages` are the addresses of audit pages by content."""

    def __init__(self, region: Region, years: Sequence[int], pages: Mapping[str, str], lang: str) -> None:
        self.region, self.years, self.pages, self.lang = region, years, pages, lang
        self.medians = {name: medians(region, measure) for name, measure in MEASURES.items()}
        self.spans = {name: span_of(known(region.reports, measure)) for name, measure in MEASURES.items()}
        self.most = min(MOST_NOTES, max(1, ALL_NOTES // max(len(region.agencies), 1)))

    def all(self) -> list[AgencyView]:
        """Those with a report of a known year, by government and name."""
        found = self.region.by_agency()
        return [self.view(agency, found[agency.id]) for agency in self.region.agencies if agency.id in found]

    def view(self, agency: RegionAgency, reports: Mapping[int, RegionReport]) -> AgencyView:
        shown = [year for year in self.years if min(reports) <= year <= max(reports)]
        return AgencyView(
            id=agency.id,
            name=agency.shown,
            government=government(agency.region, self.lang),
            reports=count(len(reports), self.lang),
            serious=count(sum(map(serious, reports.values())), self.lang),
            years=tuple(self.year(year, reports.get(year), agency.region) for year in shown),
            charts={name: self.chart(name, measure, agency, reports) for name, measure in MEASURES.items()},
            notes=self.notes(reports),
        )

    def notes(self, reports: Mapping[int, RegionReport]) -> tuple[NotedView, ...]:
        """The gravest of every report before the second of any, as many as there is room for; by year."""
        ranked = sorted(
            ((place, year, one) for year, report in reports.items() for place, one in enumerate(report.worst)),
            key=lambda found: (found[0], -found[1]),
        )
        kept = sorted(ranked[: self.most], key=lambda found: (found[1], found[0]))
        return tuple(noted(one, reports[year], self.pages, self.lang) for _place, year, one in kept)

    def chart(
        self, name: str, measure: Measure, agency: RegionAgency, reports: Mapping[int, RegionReport]
    ) -> Chart | None:
        own = {year: value for year, one in reports.items() if (value := measure(one)) is not None}
        if len(own) < FEWEST:
            return None
        beside = self.medians[name]
        peers = {year: beside[agency.region, year].value for year in self.years if (agency.region, year) in beside}
        return chart(self.years, self.spans[name], own, peers, self.lang)

    def year(self, year: int, report: RegionReport | None, region: str) -> YearView:
        serapan, capaian = (self.beside(self.medians[name].get((region, year))) for name in MEASURES)
        if report is None:
            return YearView(year, None, "", None, False, "", "", "", "", "", serapan, "", "", capaian)
        budget = report.budget
        return YearView(
            year=year,
            version=report.version,
            file=report.file,
            href=self.pages.get(report.sha256),
            is_whole=report.is_whole,
            high=count(report.high, self.lang),
            medium=count(report.medium, self.lang),
            low=count(report.low, self.lang),
            line="" if budget is None else one_line(budget.name, LONGEST),
            serapan="" if budget is None else percent(budget.serapan, self.lang),
            serapan_peers=serapan,
            capaian="" if report.capaian is None else percent(report.capaian, self.lang),
            indicators=count(report.indicators, self.lang) if report.indicators else "",
            capaian_peers=capaian,
        )

    def beside(self, of: Median | None) -> str:
        return "" if of is None else f"{percent(of.value, self.lang)} ({count(of.many, self.lang)})"


def known(reports: Sequence[RegionReport], measure: Measure) -> list[Decimal]:
    return [value for report in reports if (value := measure(report)) is not None]


def percent(value: Decimal, lang: str) -> str:
    return f"{number(rounded(value, 2), lang)}%"
