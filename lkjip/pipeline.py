"""The whole way of a report, on one screen: PDF -> printed -> meant -> recomputed -> files.

START HERE. Each stage is a function of the one before it; only this module knows them all.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from audit import judge, summarise
from extract import assemble
from lkjip.about import page_infos, report_info, source, tool
from lkjip.limits import Limits
from lkjip.refusal import no_such_page
from lkjip.supervise import Reading, read_report, render_pages
from normalise import normalise
from publish.files import write_atomically
from publish.html import html_text
from publish.json_file import json_bytes
from publish.page_drawing import draw_page
from publish.sheets import pages_to_picture
from publish.table_files import stale_files, table_files
from schemas.meaning import NormalisedReport
from schemas.printed import Document
from schemas.report import AuditedReport, ReadReport

__all__ = ["ReadTables", "audit_file", "read_file", "tables_file", "write_outputs", "write_tables"]

OnPage = Callable[[int, int], None]
PICTURE_DPI = 110
DRAWING_DPI = 150


@dataclass(frozen=True, slots=True)
class Understood:
    """A report that was read and normalised, and not judged."""

    sha256: str
    reading: Reading
    document: Document
    meaning: NormalisedReport


@dataclass(frozen=True, slots=True)
class ReadTables:
    """The tables of a report; `drawings` are PNGs, by page, of pages as they were read."""

    report: ReadReport
    drawings: dict[int, bytes]


def audit_file(
    path: Path, *, limits: Limits | None = None, password: str | None = None, on_page: OnPage | None = None
) -> AuditedReport:
    """Audit the report at `path`. Raises ReportRefusedError when it cannot be read at all."""
    known = understand(path, limits or Limits(), password, on_page)
    meaning, judgement = known.meaning, judge(known.meaning)
    pages = page_infos(known.document, meaning, known.reading)
    return AuditedReport(
        tool=tool(known.reading),
        report=report_info(path, known.sha256, known.reading, meaning),
        documents=(source(path, known.sha256, known.reading, meaning),),
        problems=known.reading.problems,
        pages=pages,
        sections=meaning.sections,
        tables=meaning.tables,
        figures=judgement.figures,
        quantities=meaning.quantities,
        checks=judgement.checks,
        rules=judgement.rules,
        findings=judgement.findings,
        summary=summarise(judgement.figures, judgement.checks, judgement.findings, pages),
    )


def understand(path: Path, limits: Limits, password: str | None, on_page: OnPage | None) -> Understood:
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    reading = read_report(path, limits, password, on_page)
    document = assemble(reading.pages)
    return Understood(sha256, reading, document, normalise(document, file_title=reading.opened.title))


def read_file(
    path: Path, *, limits: Limits | None = None, password: str | None = None, on_page: OnPage | None = None
) -> Document:
    """What is printed in the report at `path`, without judging it. Raises ReportRefusedError as `audit_file` does."""
    return assemble(read_report(path, limits or Limits(), password, on_page).pages)


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
    known = understand(path, limits or Limits(), password, on_page)
    if show and max(show) > known.reading.opened.pages:
        raise no_such_page(path, max(show), known.reading.opened.pages)
    drawn = render_pages(path, show, DRAWING_DPI, limits or Limits(), password)
    report = ReadReport(
        tool=tool(known.reading),
        report=report_info(path, known.sha256, known.reading, known.meaning),
        problems=(*known.reading.problems, *drawn.problems),
        pages=page_infos(known.document, known.meaning, known.reading),
        tables=known.meaning.tables,
        figures=tuple(figure for figure in known.meaning.figures if figure.source == "table"),
    )
    orders = [table.order for table in known.document.tables]
    return ReadTables(
        report,
        {
            number: draw_page(picture, report, orders, known.document.sentences)
            for number, picture in drawn.pictures.items()
        },
    )


def write_outputs(
    report: AuditedReport,
    path: Path,
    folder: Path,
    stem: str,
    lang: str,
    limits: Limits | None = None,
    password: str | None = None,
) -> list[Path]:
    """Write `<stem>.audit.json` and `<stem>.audit.html` into `folder`; each appears whole or not at all."""
    pictures = render_pages(path, pages_to_picture(report), PICTURE_DPI, limits or Limits(), password).pictures
    contents = {
        folder / f"{stem}.audit.json": json_bytes(report),
        folder / f"{stem}.audit.html": html_text(report, pictures, lang).encode("utf-8"),
    }
    for target, content in contents.items():
        write_atomically(target, content)
    return list(contents)


def write_tables(tables: ReadTables, folder: Path, stem: str, lang: str, csv_style: str) -> list[Path]:
    """Write every table into `folder` as CSV, XLSX and JSON, and the drawings; older CSV files of the report go."""
    contents = table_files(tables.report, tables.drawings, stem, csv_style, lang)
    for name, content in contents.items():
        write_atomically(folder / name, content)
    for old in stale_files(folder, stem, set(contents)):
        old.unlink()
    return [folder / name for name in contents]
