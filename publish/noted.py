"""A finding of the dataset as it is shown on the page of a region, with the way to its evidence."""

from collections.abc import Mapping
from dataclasses import dataclass

from publish.i18n import translator
from publish.numbers import shown_unit, stated_value
from publish.words import SEVERITIES, word
from publish.year_text import year_text
from schemas.region import RegionFinding, RegionReport

__all__ = ["NotedView", "noted"]


@dataclass(frozen=True, slots=True)
class NotedView:
    """`href` leads to the finding in the page of its audit, None where there is no such page."""

    severity: str
    severity_word: str
    rule: str
    year: int | None
    file: str
    page: int
    href: str | None
    message: str
    stated: str | None
    expected: str | None
    probable: bool


def noted(finding: RegionFinding, report: RegionReport, pages: Mapping[str, str], lang: str) -> NotedView:
    """`report` is whose finding it is; `pages` are the addresses of audit pages by content."""
    page = pages.get(report.sha256)
    unit = shown_unit(finding.printed, finding.unit)
    return NotedView(
        severity=finding.severity,
        severity_word=word(SEVERITIES, finding.severity, translator(lang)),
        rule=finding.rule,
        year=report.tahun,
        file=report.file,
        page=finding.page,
        href=None if page is None else f"{page}#finding-{finding.key}",
        message=finding.message.in_language(lang),
        stated=finding.printed or stated_value(finding.stated, unit, lang),
        expected=year_text(finding.printed, finding.expected) or stated_value(finding.expected, unit, lang),
        probable=finding.certainty == "probable",
    )
