"""The page that leads to the reports of one call: which agency, how many notes, how far it could be read and checked."""

from markupsafe import Markup

from publish.html_page import asset, environment, policy
from publish.i18n import translator
from publish.numbers import count
from publish.overview import Overview
from publish.words import SEVERITIES

__all__ = ["overview_html"]


def overview_html(overview: Overview, lang: str) -> str:
    """One file for reading in a browser; it leads to files beside and below it."""
    _ = translator(lang)
    style, script = asset("report.css") + asset("overview.css"), asset("overview.js")
    reports = overview.reports
    return (
        environment()
        .get_template("overview.html.j2")
        .render(
            lang=lang,
            _=_,
            count=lambda many: count(many, lang),
            csp=policy(style, script),
            style=Markup(style),
            script=Markup(script),
            reports=reports,
            missed=overview.missed,
            partly=sum(bool(report.gaps) for report in reports),
            severities=[(code, _(name)) for code, name in SEVERITIES.items()],
            totals={code: sum(report.counts[code] for report in reports) for code in SEVERITIES},
        )
    )
