"""The report of an audit as one HTML file that needs nothing else: no network, no folder beside it."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from publish.auditor_word import auditor_lines
from publish.bar_chart import bar_charts
from publish.decision_view import own_view
from publish.finding_view import FindingView
from publish.findings import FindingViews
from publish.gaps import gaps, loose_pages, loose_tokens, remarks
from publish.html_page import asset, environment, island, policy
from publish.i18n import translator
from publish.ledger import coverage_rows, reason_rows
from publish.numbers import count
from publish.page_data import page_data
from publish.page_words import page_words
from publish.places import page_list
from publish.seen import page_reader, pictures_on, seen_meaning, seen_note
from publish.sheets import pictures_note, sheets
from publish.tables import table_views
from publish.unread_parts import unread_parts
from publish.verdict import verdict
from publish.words import PAGE_KINDS, SEVERITIES, SIGNS, STATUS_MEANINGS, STATUSES, word
from schemas.protocol import PagePicture
from schemas.report import AuditedReport
from schemas.working_paper import VERDICT_WORDS

__all__ = ["html_text"]

STYLES = ("report.css", "audit.css")
SCRIPTS = ("data", "viewer", "detail", "findings", "ledger", "tabs", "keys", "crops", "start")
"""Parts of one script, in this order: each may use those before it at once, and those behind it when it is called."""


def html_text(report: AuditedReport, pictures: Mapping[int, PagePicture], lang: str) -> str:
    """`report` for reading in a browser. `pictures` are page images by page number; a page whose image is missing shows the
    boxes on blank paper, and says so."""
    _ = translator(lang)
    maker = FindingViews(report, lang)
    views = maker.all()
    coverage, total = coverage_rows(report, lang)
    loose = loose_pages(report)
    unread = unread_parts(report, lang)
    shown = sheets(report, pictures)
    style, script = "".join(map(asset, STYLES)), whole_script()
    return (
        environment()
        .get_template("report.html.j2")
        .render(
            lang=lang,
            _=_,
            count=lambda many: count(many, lang),
            page_list=page_list,
            csp=policy(style, script),
            style=Markup(style),
            script=Markup(script),
            data=island({"words": page_words(lang), **page_data(report, maker, views, unread)}),
            report=report,
            info=report.report,
            said=auditor_lines(report, lang),
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
            findings=[view for view in views if not view.reading and not is_rejected(view)],
            rejected=[view for view in views if not view.reading and is_rejected(view)],
            readings=[view for view in views if view.reading],
            own=[own_view(one, lang) for one in report.own_findings],
            decided=any(view.decision for view in views),
            verdicts=[(code, words[lang == "en"]) for code, words in VERDICT_WORDS.items()],
            unread=unread,
            seen_note=seen_note(report, lang),
            seen_meaning=seen_meaning(lang),
            rules_found=rules_found(views),
            finding_pages=sorted({page for view in views for page in view.pages}),
            figure_pages=sorted({figure.page for figure in report.figures}),
            sheets=shown,
            sheet_pages={sheet.page for sheet in shown},
            pictures_note=pictures_note(shown, pictures, lang),
            tables=table_views(report, lang),
            charts=bar_charts(report, lang),
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


def whole_script() -> str:
    """The parts of the script in a scope of their own."""
    return "(function () {\n" + "".join(asset(f"audit/{name}.js") for name in SCRIPTS) + "})();\n"


def is_rejected(view: FindingView) -> bool:
    return view.decision is not None and view.decision.verdict == "rejected"


def rules_found(views: Sequence[FindingView]) -> list[tuple[str, str]]:
    """The rules of the findings with their titles, by title."""
    titles = {view.rule: view.rule if view.text is None else view.text.title for view in views}
    return sorted(titles.items(), key=lambda one: one[1])
