"""The whole way of a report, on one screen: PDF -> printed -> meant -> recomputed -> files.

START HERE. Each stage is a function of the one before it; only this module knows them all.
"""

import hashlib
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from audit import judge, summarise
from extract import assemble
from lkjip.limits import Limits
from lkjip.supervise import Reading, read_report, render_pages
from normalise import normalise
from publish.files import write_atomically
from publish.html import html_text
from publish.json_file import json_bytes
from publish.sheets import pages_to_picture
from schemas.meaning import NormalisedReport
from schemas.printed import Document
from schemas.report import AuditedReport, PageInfo, ReportInfo, SourceDocument, TokenCounts, ToolInfo, Unread

__all__ = ["audit_file", "read_file", "write_outputs"]

OnPage = Callable[[int, int], None]
PICTURE_DPI = 110


def audit_file(
    path: Path, *, limits: Limits | None = None, password: str | None = None, on_page: OnPage | None = None
) -> AuditedReport:
    """Audit the report at `path`. Raises ReportRefusedError when it cannot be read at all."""
    sha256 = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
    reading = read_report(path, limits or Limits(), password, on_page)
    document = assemble(reading.pages)
    meaning = normalise(document, file_title=reading.opened.title)
    judgement = judge(meaning)
    pages = page_infos(document, meaning, reading)
    return AuditedReport(
        tool=tool(reading),
        report=report_info(path, sha256, reading, meaning),
        documents=(source(path, sha256, reading, meaning),),
        problems=reading.problems,
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


def read_file(
    path: Path, *, limits: Limits | None = None, password: str | None = None, on_page: OnPage | None = None
) -> Document:
    """What is printed in the report at `path`, without judging it. Raises ReportRefusedError as `audit_file` does."""
    return assemble(read_report(path, limits or Limits(), password, on_page).pages)


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


def tool(reading: Reading) -> ToolInfo:
    return ToolInfo(version=tool_version(), knowledge=knowledge_hash(), readers=reading.readers)


def tool_version() -> str:
    try:
        return version("lkjip")
    except PackageNotFoundError:  # run from a checkout that was never installed
        return "0+checkout"


def knowledge_hash() -> str:
    """A hash of the shipped YAML: two audits of one version and one hash say the same."""
    digest = hashlib.sha256()
    for entry in sorted(files("normalise.data").iterdir(), key=lambda one: one.name):
        if entry.name.endswith(".yaml"):
            digest.update(entry.name.encode() + entry.read_bytes())
    return digest.hexdigest()[:16]


def page_infos(document: Document, meaning: NormalisedReport, reading: Reading) -> tuple[PageInfo, ...]:
    """Every page of the file, those that could not be read as one damaged region."""
    infos = [
        PageInfo(
            page=page.number,
            kind=page.kind,
            rotation=page.rotation,
            width=page.width,
            height=page.height,
            unread=tuple(Unread(bbox=one.bbox, what=one.what, reason=one.reason) for one in page.unread),
            tokens=meaning.tokens.get(page.number, TokenCounts()),
        )
        for page in document.pages
    ]
    for number in reading.failed:
        region = Unread(bbox=(0, 0, 0, 0), what="damaged", reason="page-not-read")
        infos.append(PageInfo(page=number, kind="scan", width=0, height=0, unread=(region,)))
    return tuple(sorted(infos, key=lambda info: info.page))


def report_info(path: Path, sha256: str, reading: Reading, meaning: NormalisedReport) -> ReportInfo:
    identity = meaning.identity
    return ReportInfo(
        file=path.name,
        sha256=sha256,
        pages=reading.opened.pages,
        title=identity.title,
        instansi=identity.instansi,
        pemda=identity.pemda,
        tahun=identity.tahun,
    )


def source(path: Path, sha256: str, reading: Reading, meaning: NormalisedReport) -> SourceDocument:
    return SourceDocument(file=path.name, sha256=sha256, pages=reading.opened.pages, tahun=meaning.identity.tahun)
