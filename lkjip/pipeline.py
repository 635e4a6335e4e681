"""The whole way of a report, on one screen: PDF -> printed -> meant -> recomputed -> files.

START HERE. Each stage is a function of the one before it; only this module knows them all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from audit import summarise
from corpus.sources import content_hash
from lkjip.about import page_infos, report_info, source, tool
from lkjip.checklist import with_checklist
from lkjip.doubtful_digits import settled_digits
from lkjip.ended_searches import ended_searches
from lkjip.interpretation import Interpretation, interpret
from lkjip.kept import KeptAudits, cache_folder
from lkjip.limits import Limits
from lkjip.looks import Looks, looks_of
from lkjip.otherwise import pages_to_avoid
from lkjip.progress import OnPage
from lkjip.reading import with_seen
from lkjip.refusal import no_such_page
from lkjip.second_reading import read_twice
from lkjip.seeing import read_crops, see_pages
from lkjip.sights import sight_shelf
from lkjip.stated_claims import stated_claims
from lkjip.supervise import Reading, read_pages_again, read_report, render_pages
from lkjip.uncertain_reading import accusing_nobody
from lkjip.user_names import imported_names
from publish.files import write_atomically
from review import with_evidence
from schemas.masking import masked_record
from schemas.printed import Document, PageRead, Reader
from schemas.report import AuditedReport, ReadReport, SecondLook
from schemas.seen import CropSeen

__all__ = ["ReadTables", "audit_file", "read_file", "tables_file", "write_tables"]

DRAWING_DPI = 150


@dataclass(frozen=True, slots=True)
class Understood:
    """A report that was read, the doubtful pages twice, and interpreted."""

    sha256: str
    reading: Reading
    known: Interpretation
    looks: dict[int, SecondLook]


@dataclass(frozen=True, slots=True)
class ReadTables:
    """The tables of a report; `drawings` are PNGs, by page, of pages as they were read."""

    report: ReadReport
    drawings: dict[int, bytes]


def audit_file(
    path: Path,
    *,
    limits: Limits | None = None,
    password: str | None = None,
    on_page: OnPage | None = None,
    kept: KeptAudits | None = None,
    right: Mapping[str, str] | None = None,
) -> AuditedReport:
    """Audit the report at `path`, and keep the result in `kept`. Raises ReportRefusedError when it cannot be read at all.

    `right` is what the auditor has read where this program misread, by the key of the figure: all recomputations use it.
    """
    limits = limits or Limits()
    report = audited(path, understand(path, limits, password, on_page, right))
    if kept and password is None:
        kept.keep_report(report, path, limits, right)
    return report


def audited(path: Path, report: Understood) -> AuditedReport:
    meaning, judgement = report.known.meaning, report.known.judgement
    pages = page_infos(report.known.document, meaning, report.reading, report.looks)
    found = AuditedReport(
        tool=tool(report.reading, report.looks),
        report=report_info(path, report.sha256, report.reading, meaning),
        documents=(source(path, report.sha256, report.reading, meaning),),
        problems=(*report.reading.problems, *ended_searches(report.known)),
        pages=pages,
        sections=meaning.sections,
        tables=meaning.tables,
        figures=judgement.figures,
        quantities=meaning.quantities,
        scales=meaning.scales,
        claims=stated_claims(meaning),
        checks=judgement.checks,
        rules=judgement.rules,
        findings=with_evidence(judgement.findings, judgement.figures),
        corrections=report.known.corrections,
        summary=summarise(judgement.figures, judgement.checks, judgement.findings, pages),
    )
    return masked_record(with_checklist(found))  # last: recomputations and keys rest on what is printed


def understand(
    path: Path,
    limits: Limits,
    password: str | None,
    on_page: OnPage | None,
    right: Mapping[str, str] | None = None,
) -> Understood:
    sha256 = content_hash(path) or ""
    reading = with_pictures(path, read_report(path, limits, password, on_page), limits, password, on_page)

    def read_again(readers: Sequence[Reader], numbers: Sequence[int]) -> Mapping[Reader, Mapping[int, PageRead]]:
        return read_pages_again(path, readers, numbers, limits, password)

    avoided = pages_to_avoid(reading.pages, reading.failed)

    def look_again(boxes: Looks, turns: Mapping[int, int]) -> Mapping[int, tuple[CropSeen, ...]]:
        drawable = {number: parts for number, parts in boxes.items() if number not in avoided}
        return read_crops(path, drawable, turns, limits, password) if limits.ocr and drawable else {}

    title, names = reading.opened.title, imported_names()
    outcome = read_twice(reading.pages, title, read_again, names)
    known = settled_digits(
        outcome.known, outcome.pages, look_again, lambda pages: interpret(pages, title, names), right
    )
    return Understood(sha256, reading, accusing_nobody(known, reading.opened.notes), outcome.looks)


def with_pictures(
    path: Path, reading: Reading, limits: Limits, password: str | None, on_page: OnPage | None
) -> Reading:
    """`reading` with what only OCR can read: scanned pages, and pictures that may hold figures."""
    looks = looks_of(reading.pages)
    if not looks or not limits.ocr:
        return with_seen(reading, path, {}, {}, limits)
    # What only a password opens is not kept anywhere in the clear.
    shelf = sight_shelf(cache_folder()) if password is None else None
    seen = see_pages(path, looks, limits, shelf, password, on_page)
    return with_seen(reading, path, seen.pages, seen.failed, limits)


def read_file(
    path: Path, *, limits: Limits | None = None, password: str | None = None, on_page: OnPage | None = None
) -> Document:
    """What is printed in the report at `path`, without judging it. Raises ReportRefusedError as `audit_file` does."""
    return understand(path, limits or Limits(), password, on_page).known.document


def tables_file(
    path: Path,
    *,
    show: Sequence[int] = (),
    limits: Limits | None = None,
    password: str | None = None,
    on_page: OnPage | None = None,
) -> ReadTables:
    """The tables of the report at `path`, and drawings of the pages `show`. Raises ReportRefusedError as `audit_file`
    does, UsageError for a page that the report does not have."""
    from publish.page_drawing import draw_page  # brings an image library along, which an audit does not need

    understood = understand(path, limits or Limits(), password, on_page)
    reading, known = understood.reading, understood.known
    if show and max(show) > reading.opened.pages:
        raise no_such_page(path, max(show), reading.opened.pages)
    drawn = render_pages(path, show, DRAWING_DPI, limits or Limits(), password)
    report = ReadReport(
        tool=tool(reading, understood.looks),
        report=report_info(path, understood.sha256, reading, known.meaning),
        problems=(*reading.problems, *drawn.problems),
        pages=page_infos(known.document, known.meaning, reading, understood.looks),
        tables=known.meaning.tables,
        figures=tuple(figure for figure in known.meaning.figures if figure.source == "table"),
    )
    orders = [table.order for table in known.document.tables]
    return ReadTables(
        masked_record(report),
        {
            number: draw_page(picture, report, orders, known.document.sentences)
            for number, picture in drawn.pictures.items()
        },
    )


def write_tables(tables: ReadTables, folder: Path, stem: str, lang: str, csv_style: str) -> list[Path]:
    """Write every table into `folder` as CSV, XLSX and JSON, and the drawings; older CSV files of the report go."""
    from publish.table_files import stale_files, table_files  # brings a writer of workbooks along

    contents = table_files(tables.report, tables.drawings, stem, csv_style, lang)
    for name, content in contents.items():
        write_atomically(folder / name, content)
    for old in stale_files(folder, stem, set(contents)):
        old.unlink()
    return [folder / name for name in contents]
