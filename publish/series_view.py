"""Where the reports of one agency part over the years, as it is shown on the page of its region."""

from collections.abc import Mapping
from dataclasses import dataclass

from publish.i18n import translator
from publish.visible import one_line
from publish.words import SEVERITIES, word
from schemas.base import Bilingual
from schemas.region import CitedPlace, Region, RegionSeriesFinding

__all__ = ["PlaceView", "SeriesView", "series_views"]

MOST = 150
LONGEST = 60


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place in a report; `href` leads to its audit page, None where there is none."""

    year: int | None
    page: int
    printed: str
    file: str
    href: str | None


@dataclass(frozen=True, slots=True)
class SeriesView:
    agency: str
    severity: str
    severity_word: str
    title: str
    message: str
    places: tuple[PlaceView, ...]


def series_views(
    region: Region, titles: Mapping[str, Bilingual], pages: Mapping[str, str], lang: str
) -> list[SeriesView]:
    """The first of them in the order of `region`, which is by severity."""
    names = {agency.id: agency.shown for agency in region.agencies}
    reports = {report.version: report for report in region.reports}

    def place(one: CitedPlace) -> PlaceView:
        report = reports.get(one.version)
        page = None if report is None else pages.get(report.sha256)
        return PlaceView(
            year=None if report is None else report.tahun,
            page=one.page,
            printed=one_line(one.printed, LONGEST),
            file="" if report is None else report.file,
            href=None if page is None else f"{page}#hal-{one.page}",
        )

    def view(finding: RegionSeriesFinding) -> SeriesView:
        title = titles.get(finding.rule)
        return SeriesView(
            agency=names.get(finding.agency, ""),
            severity=finding.severity,
            severity_word=word(SEVERITIES, finding.severity, translator(lang)),
            title=finding.rule if title is None else title.in_language(lang),
            message=finding.message.in_language(lang),
            places=tuple(place(one) for one in finding.places),
        )

    return [view(finding) for finding in region.series[:MOST]]
