"""The report of an audit as one HTML file that needs nothing else: no network, no folder beside it."""

from collections.abc import Mapping

from markupsafe import Markup

from publish.findings import FindingViews
from publish.gaps import gaps, loose_pages, loose_tokens, remarks
from publish.html_page import asset, environment, policy
from publish.i18n import translator
from publish.ledger import coverage_rows, ledgers, reason_rows
from publish.numbers import count
from publish.places import page_list
from publish.seen import page_reader, pictures_on, seen_meaning, seen_note
from publish.sheets import sheets
from publish.tables import table_views
from publish.unread_parts import unread_parts
from publish.verdict import verdict
from publish.words import PAGE_KINDS, SEVERITIES, SIGNS, STATUS_MEANINGS, STATUSES, word
from schemas.protocol import PagePicture
from schemas.report import AuditedReport

__all__ = ["html_text"]


def html_text(report: AuditedReport, pictures: Mapping[int, PagePicture], lang: str) -> str:
    """`report` for reading in a browser. `pictures` are page images by page number; those of pages without a
    finding are not used, and a page whose image is missing shows the boxes on blank paper, and says so."""
    _ = translator(lang)
    views = FindingViews(report, lang).all()
    coverage, total = coverage_rows(report, lang)
    loose = loose_pages(report)
    unread = unread_parts(report, lang)
    shown = sheets(report, views, unread, pictures)
    style, script = asset("report.css"), asset("report.js")
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            lang=lang,
            _=_,
            count=lambda many: count(many, lang),
            csp=policy(style, script),
            style=Markup(style),
            script=Markup(script),
            report=report,
            info=report.report,
            verdict=verdict(report, lang),
            gaps=gaps(report, lang),
            remarks=remarks(report, lang),
            severities=[(code, _(name)) for code, name in SEVERITIES.items()],
            statuses=[(code, _(name), SIGNS[code], _(STATUS_MEANINGS[code])) for code, name in STATUSES.items()],
            coverage=coverage,
            total=total,
            reasons=reason_rows(report, lang),
            loose=page_list(list(loose)),
            loose_total=sum(loose.values()),
            loose_tokens=loose_tokens(report),
            findings=[view for view in views if not view.reading],
            readings=[view for view in views if view.reading],
            unread=unread,
            seen_note=seen_note(report, lang),
            seen_meaning=seen_meaning(lang),
            finding_pages=sorted({page for view in views for page in view.pages}),
            sheets=shown,
            tables=table_views(report, lang),
            ledgers=ledgers(report, lang),
            pages=[
                {
                    "page": one.page,
                    "kind": word(PAGE_KINDS, one.kind, _),
                    "reader": page_reader(one, lang),
                    "pictures": pictures_on(one, lang),
                    "tokens": one.tokens,
                }
                for one in report.pages
            ],
        )
    )
