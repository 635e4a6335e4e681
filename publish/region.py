"""The agencies of a region over the years as one HTML file that needs nothing else: no network, no folder beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from publish.agency_view import AgencyViews, percent
from publish.chart import Chart, chart, span_of
from publish.heat_map import LEVELS, heat_rows, years_of
from publish.html_page import asset, environment, policy
from publish.i18n import translator
from publish.noted import NotedView, noted
from publish.numbers import count
from publish.peers import MEASURES, overall
from publish.region_names import region_name
from publish.series_view import series_views
from publish.words import SEVERITIES
from schemas.base import Bilingual
from schemas.region import Region, RegionReport, RuleUse

__all__ = ["region_html"]

MOST_RULES = 12
"""Rules that are shown at once; the rest unfolds."""
FIRST_WORST = 18
"""Of the gravest findings, those that are shown at once."""


@dataclass(frozen=True, slots=True)
class RuleView:
    """`high`, `medium` and `low` are counts, their shares in hundredths of the longest bar."""

    id: str
    title: str
    counts: tuple[tuple[str, str, float], ...]
    total: str
    reports: str


@dataclass(frozen=True, slots=True)
class WorstView:
    agency: str
    note: NotedView


@dataclass(frozen=True, slots=True)
class OverallView:
    """The medians of one measure over the years; `chart` is None where there are not two years to draw."""

    chart: Chart | None
    years: Mapping[int, str]


def region_html(region: Region, titles: Mapping[str, Bilingual], pages: Mapping[str, str], lang: str) -> str:
    """`region` for reading in a browser. `titles` say what each rule checks, by its id; `pages` are the addresses of pages
    of audits, relative to this one, by the SHA-256 of their reports: findings in others are cited by file and page."""
    _ = translator(lang)
    style, script = asset("report.css") + asset("region.css"), asset("region.js")
    years = years_of(region)
    series = series_views(region, titles, pages, lang)
    rules = rule_views(region.rules, titles, lang)
    return (
        environment()
        .get_template("region.html.j2")
        .render(
            lang=lang,
            _=_,
            count=lambda many: count(many, lang),
            csp=policy(style, script),
            style=Markup(style),
            script=Markup(script),
            name=region_name(region, lang),
            updated="" if region.updated is None else region.updated.date().isoformat(),
            agencies=len(region.agencies),
            reports=len(region.reports),
            whole=sum(report.is_whole for report in region.reports),
            span=span(years),
            high=sum(report.high for report in region.reports),
            medium=sum(report.medium for report in region.reports),
            unplaced=[report.file for report in region.reports if is_unplaced(report)],
            failed=region.failed,
            years=years,
            levels=[_(text) for _least, text in LEVELS],
            rows=heat_rows(region, years, lang),
            overall={name: overall_view(region, name, years, lang) for name in MEASURES},
            severities={code: _(word) for code, word in SEVERITIES.items()},
            rules=rules[:MOST_RULES],
            more_rules=rules[MOST_RULES:],
            worst=worst_views(region, pages, lang),
            first_worst=FIRST_WORST,
            series=series,
            series_total=len(region.series),
            series_due=region.series_due,
            views=AgencyViews(region, years, pages, lang).all(),
            linked=bool(pages),
        )
    )


def is_unplaced(report: RegionReport) -> bool:
    return report.agency is None or report.tahun is None


def span(years: Sequence[int]) -> str:
    return "–".join(str(year) for year in dict.fromkeys((years[0], years[-1]))) if years else "–"


def overall_view(region: Region, name: str, years: Sequence[int], lang: str) -> OverallView:
    found = overall(region, MEASURES[name])
    values = {year: one.value for year, one in found.items()}
    drawn = chart(years, span_of(list(values.values())), values, {}, lang) if len(values) > 1 else None
    return OverallView(
        drawn, {year: f"{percent(one.value, lang)} ({count(one.many, lang)})" for year, one in found.items()}
    )


def rule_views(rules: Sequence[RuleUse], titles: Mapping[str, Bilingual], lang: str) -> list[RuleView]:
    longest = max((rule.high + rule.medium + rule.low for rule in rules), default=0)
    return [
        RuleView(
            id=rule.rule,
            title=titles[rule.rule].in_language(lang) if rule.rule in titles else rule.rule,
            counts=tuple(
                (name, count(many, lang), round(100 * many / longest, 2))
                for name, many in (("high", rule.high), ("medium", rule.medium), ("low", rule.low))
            ),
            total=count(rule.high + rule.medium + rule.low, lang),
            reports=count(rule.reports, lang),
        )
        for rule in rules
    ]


def worst_views(region: Region, pages: Mapping[str, str], lang: str) -> list[WorstView]:
    """The gravest findings of all reports; of a report whose agency nobody knows, with its file for a name."""
    names = {agency.id: agency.shown for agency in region.agencies}
    reports = {report.version: report for report in region.reports}
    found = ((reports[one.version], one) for one in region.worst)
    return [
        WorstView(names.get(report.agency or 0, report.file), noted(one, report, pages, lang)) for report, one in found
    ]
