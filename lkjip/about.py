"""What an output says of itself: the tool that made it, the report it speaks of, the pages of that report."""

import hashlib
from collections.abc import Mapping
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from lkjip.reading import Reading
from lkjip.user_names import name_store
from schemas.meaning import NormalisedReport
from schemas.printed import Document
from schemas.report import PageInfo, Picture, ReportInfo, SecondLook, SourceDocument, TokenCounts, ToolInfo, Unread

__all__ = ["page_infos", "report_info", "source", "tool", "tool_version"]


def tool(reading: Reading, looks: Mapping[int, SecondLook]) -> ToolInfo:
    """`looks` are the second readings, whose readers are named too."""
    second = dict.fromkeys(reader for look in looks.values() for reader in look.readers)
    return ToolInfo(
        version=tool_version(),
        knowledge=knowledge_hash(),
        names=name_store().fingerprint(),
        readers=tuple(dict.fromkeys((*reading.readers, *second))),
    )


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


def page_infos(
    document: Document, meaning: NormalisedReport, reading: Reading, looks: Mapping[int, SecondLook]
) -> tuple[PageInfo, ...]:
    """Every page of the file, those that could not be read as one damaged region; `looks` are the second readings."""
    infos = [
        PageInfo(
            page=page.number,
            kind=page.kind,
            rotation=page.rotation,
            width=page.width,
            height=page.height,
            ocr=page.ocr,
            reader=page.words_by,
            pictures=tuple(Picture(bbox=one.bbox, kind=one.kind) for one in page.pictures),
            unread=tuple(Unread(bbox=one.bbox, what=one.what, reason=one.reason) for one in page.unread),
            tokens=meaning.tokens.get(page.number, TokenCounts()),
            second=looks.get(page.number),
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
        agency=identity.agency,
    )


def source(path: Path, sha256: str, reading: Reading, meaning: NormalisedReport) -> SourceDocument:
    return SourceDocument(file=path.name, sha256=sha256, pages=reading.opened.pages, tahun=meaning.identity.tahun)
