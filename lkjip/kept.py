"""Audits of earlier calls: the same file, the same program and the same names give the same result, so it is kept."""

import hashlib
import json
import logging
import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs
from pydantic import ValidationError

from corpus.sources import content_hash
from lkjip.limits import Limits
from lkjip.reading import NOTES
from lkjip.shelf import Shelf
from lkjip.user_names import HOME, name_store
from publish.json_file import json_bytes
from schemas.reasons import SEARCH_ENDED
from schemas.report import AuditedReport

__all__ = ["KeptAudits", "cache_folder", "kept_audits"]

log = logging.getLogger(__name__)

ROOMS = ("lkjip", "schemas", "extract", "normalise", "audit", "review", "publish")
"""What an audit and the files that show it follow from."""
Right = Mapping[str, str] | None

LIMIT = 1_000_000_000
"""Bytes of about a thousand reports with the pictures of their pages."""


def kept_audits(*, recalls: bool = True) -> "KeptAudits":
    """Those of this user, in the folder that the system has for what can be made again."""
    return KeptAudits(Shelf(cache_folder(), LIMIT), recalls)


def cache_folder() -> Path:
    home = os.environ.get(HOME)
    return Path(home, "cache") if home else platformdirs.user_cache_path("lkjip", appauthor=False)


@dataclass(frozen=True, slots=True)
class KeptAudits:
    """The audits on a shelf. Only what is whole is kept: a reading that a limit cut short may be longer next time.

    What only a password opens must not be given here, for it is kept in the clear.
    """

    shelf: Shelf
    recalls: bool = True
    """Without this nothing is taken from the shelf, only put there."""

    def report(self, path: Path, limits: Limits, right: Right = None) -> AuditedReport | None:
        """What auditing the report at `path` came to before; None where it never did, or might come to something else.

        `right` is what the auditor has read otherwise, by the key of the figure.
        """
        kept = self.shelf.get(key(*read_with(content_hash(path), limits, right))) if self.recalls else None
        if kept is None:
            return None
        try:
            return named_as(AuditedReport.model_validate_json(kept), path)
        except ValidationError as error:  # written by a program that takes itself for this one
            log.debug("not an audit", exc_info=error)
            return None

    def keep_report(self, report: AuditedReport, path: Path, limits: Limits, right: Right = None) -> None:
        sha256 = report.report.sha256
        if is_whole(report) and sha256 == content_hash(path):  # else the file was replaced while it was read
            self.shelf.put(key(*read_with(sha256, limits, right)), json_bytes(report))

    def outputs(self, report: AuditedReport, names: Sequence[str], lang: str) -> dict[str, bytes]:
        """Those of the files `names` that show `report` in the language `lang`, by what their names end in."""
        if not is_whole(report) or not self.recalls:
            return {}
        found = {name: self.shelf.get(key("output", *of(report), lang, name)) for name in names}
        return {name: content for name, content in found.items() if content is not None}

    def keep_outputs(self, outputs: Mapping[str, bytes], report: AuditedReport, path: Path, lang: str) -> None:
        if is_whole(report) and report.report.sha256 == content_hash(path):
            for name, content in outputs.items():
                self.shelf.put(key("output", *of(report), lang, name), content)


def read_with(sha256: str | None, limits: Limits, right: Right) -> tuple[object, ...]:
    """What an audit follows from, beside the program: an audit with right values is never taken for the plain one."""
    return ("report", sha256, limits.max_pages, limits.ocr, limits.tesseract, sorted((right or {}).items()))


def of(report: AuditedReport) -> tuple[str, str, str]:
    return report.report.sha256, report.report.file, said_of(report)


def said_of(report: AuditedReport) -> str:
    """A hash of the auditor's word on `report`, which the same report may get anew every day."""
    said = [(one.key, one.look_again, one.decision.model_dump_json()) for one in report.findings if one.decision]
    others = (*report.own_findings, *report.corrections, *report.lost_decisions)
    return hashlib.sha256(json.dumps([said, [one.model_dump_json() for one in others]]).encode()).hexdigest()


def is_whole(report: AuditedReport) -> bool:
    """Whether nothing but the report's content decided what was read."""
    noted = all(problem.code in NOTES or problem.code == SEARCH_ENDED for problem in report.problems)
    return noted and not any(page.second and page.second.failed for page in report.pages)


def named_as(report: AuditedReport, path: Path) -> AuditedReport:
    """`report` as the audit of a file of the same content that is called otherwise."""
    info = report.report.model_copy(update={"file": path.name})
    documents = tuple(
        one.model_copy(update={"file": path.name}) if one.sha256 == info.sha256 else one for one in report.documents
    )
    return report.model_copy(update={"report": info, "documents": documents})


def key(*parts: object) -> str:
    return json.dumps([program(), name_store().fingerprint(), *parts], default=list)


@cache
def program() -> str:
    """A hash of what this program is made of: its own files, the packages beside it, its Python.

    Told by names, sizes and times of change, which takes milliseconds; after a change in an editor that kept all three
    nothing would be noticed, and no editor does that.
    """
    digest = hashlib.sha256(f"{sys.version} {sys.platform}".encode())
    ours = Path(__file__).resolve().parents[1]
    for room in ROOMS:
        for place in sorted((ours / room).rglob("*")):
            if place.is_file() and place.suffix != ".pyc":
                state = place.stat()
                digest.update(f"{place.relative_to(ours)} {state.st_size} {state.st_mtime_ns}\n".encode())
    for entry in sys.path:
        folder = Path(entry)
        if entry and folder.is_dir():
            digest.update("\n".join(sorted(one.name for one in folder.glob("*.dist-info"))).encode())
    return digest.hexdigest()
