"""What of a report was not read: no output may call a report clean while this is not empty."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from publish.i18n import translator
from publish.places import page_list
from publish.words import UNREAD, UNREAD_REASONS, word
from schemas.reasons import SEARCH_ENDED
from schemas.report import AuditedReport, PageInfo, Problem, ReadReport, Unread

__all__ = ["FAILED_PAGE", "Gap", "fully_read", "gaps", "loose_pages", "loose_tokens", "remarks", "unread_on"]

REMARKS = ("owner-locked", "read-otherwise", "review-unreadable", SEARCH_ENDED)
"""Codes of problems that took nothing away from the reading. Any other, known or new, counts as something unread."""
FAILED_PAGE = "page-not-read"
PARTS = {"cell-unread": "cell", "not-visible": "hidden", "annotation": "note"}
"""By the reason why it is unread, what of a page is unread where that says more than the region."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Something unread, said to the user: `heading` names the pages, and is empty where `what` itself does."""

    pages: tuple[int, ...]
    heading: str
    what: str


def fully_read(report: AuditedReport | ReadReport) -> bool:
    """Whether everything that may hold figures has been read."""
    return not gaps(report, "id")


def gaps(report: AuditedReport | ReadReport, lang: str) -> list[Gap]:
    """All that was not read: what concerns the whole report first, then by page; pages with the same lack together."""
    losses = [problem for problem in report.problems if problem.code not in REMARKS]
    explained = {problem.page for problem in losses}
    by_text: dict[str, list[int]] = {}
    for page in report.pages:
        for what in unread_on(page, lang, explained=page.page in explained):
            by_text.setdefault(what, []).append(page.page)
    known = explained | {page.page for page in report.pages}
    missing = [number for number in range(1, report.report.pages + 1) if number not in known]
    _ = translator(lang)
    if missing:
        by_text[_("halaman tidak ada dalam hasil pembacaan")] = missing
    found = [*told(losses, lang), *(gap(pages, what, lang) for what, pages in by_text.items())]
    return sorted(found, key=lambda one: one.pages)


def remarks(report: AuditedReport, lang: str) -> list[Gap]:
    """Problems that left nothing unread, such as an owner's lock that opens without a password."""
    return told([problem for problem in report.problems if problem.code in REMARKS], lang)


def told(problems: Sequence[Problem], lang: str) -> list[Gap]:
    return [gap(() if one.page is None else (one.page,), one.message.in_language(lang), lang) for one in problems]


def gap(pages: Sequence[int], what: str, lang: str) -> Gap:
    _ = translator(lang)
    heading = _("Halaman {n}").format(n=page_list(pages)) if pages else ""
    return Gap(tuple(pages), "" if what.startswith(heading) else heading, what)


def unread_on(page: PageInfo, lang: str, *, explained: bool = False) -> Iterator[str]:
    """What is unread on `page`; one that a problem has `explained` is not told again to be unread as a whole."""
    _ = translator(lang)
    failed = any(region.reason == FAILED_PAGE for region in page.unread)
    if page.kind == "scan" and page.ocr is None and page.reader == "pdfium" and not failed:
        yield _("seluruh halaman berupa hasil pindai; isinya belum dibaca (OCR tidak dijalankan atau tidak selesai)")
        return
    regions = [(part(one, page), one.reason) for one in page.unread if not (one.reason == FAILED_PAGE and explained)]
    for (what, reason), many in Counter(regions).items():
        if reason == FAILED_PAGE:
            yield word(UNREAD_REASONS, reason, _)
        else:
            yield f"{many} {word(UNREAD, what, _)}: {word(UNREAD_REASONS, reason, _)}"


def part(region: Unread, page: PageInfo) -> str:
    """What of a page is unread: a cell of a seen table, a line that nobody sees, all of a scanned sheet, or what the region says."""
    if region.reason in PARTS:
        return PARTS[region.reason]
    return "page" if page.kind == "scan" and region.what == "picture" else region.what


@dataclass(frozen=True, slots=True)
class Loose:
    """A number that was taken neither for a figure nor for a named exclusion; `place` is its left and top, in points."""

    page: int
    text: str
    place: str


def loose_tokens(report: AuditedReport) -> list[Loose]:
    """Each number that nobody looked at, in the order of the pages."""
    return [
        Loose(page.page, token.text, f"{token.bbox[0]:.0f}, {token.bbox[1]:.0f}")
        for page in report.pages
        for token in page.tokens.loose_at
    ]


def loose_pages(report: AuditedReport) -> dict[int, int]:
    """By page number, how many numbers were taken neither for a figure nor for a named exclusion."""
    return {page.page: page.tokens.loose for page in report.pages if page.tokens.loose}
