"""Where the auditor's word lies beside the outputs of a report, and how it comes into an audit."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from pydantic import ValidationError

from corpus import Place
from corpus.places import clean_stem
from lkjip.refusal import named
from lkjip.regular_files import beginning_of
from publish.files import write_atomically
from review import decided
from review.review_file import LARGEST, MalformedReviewError, read_review, with_entries, written
from schemas.base import Bilingual
from schemas.report import AuditedReport, Problem, ReportInfo
from schemas.review import Review

__all__ = ["AUDIT_ENDING", "REVIEW_ENDING", "Standing", "add_to", "audit_at", "carried_over", "reviewed", "standing_at"]

REVIEW_ENDING = ".review.yaml"
AUDIT_ENDING = ".audit.json"
LARGEST_AUDIT = 512 * 1024 * 1024
UNREADABLE = "review-unreadable"


@dataclass(frozen=True, slots=True)
class Standing:
    """The review at `path`: None where there is none, or where `fault` says why it cannot be read."""

    path: Path
    review: Review | None = None
    fault: Bilingual | None = None


def standing_at(path: Path) -> Standing:
    """What stands at `path`, read and checked."""
    try:
        content, saved = content_of(path)
        return Standing(path, read_review(content, saved))
    except FileNotFoundError:
        return Standing(path)
    except MalformedReviewError as error:
        return Standing(path, fault=unreadable(path, error.message))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        return Standing(path, fault=unreadable(path, Bilingual(id=reason, en=reason)))


def content_of(path: Path) -> tuple[bytes, datetime]:
    """What the file holds, no more of it than a review may have, and when it was saved."""
    return beginning_of(path, LARGEST + 1), datetime.fromtimestamp(int(path.stat().st_mtime), UTC)


def unreadable(path: Path, why: Bilingual) -> Bilingual:
    message = Bilingual(
        id=f"keputusan auditor tidak dapat dibaca dan tidak dipakai ({why.id}). Perbaiki berkasnya, lalu ulangi.",
        en=f"the auditor's decisions cannot be read and are not used ({why.en}). Mend the file and try again.",
    )
    return named(path, message)


def add_to(standing: Standing, added: Review) -> None:
    """Write `added` behind what stands. Raises OSError where the folder cannot be written to, MalformedReviewError."""
    if standing.review is None:
        text = written(added)
    else:
        content, saved = content_of(standing.path)
        text = with_entries(content.decode("utf-8-sig"), saved, added)
    write_atomically(standing.path, text.encode("utf-8"))


def reviewed(report: AuditedReport, standing: Standing) -> AuditedReport:
    """`report` with the auditor's word, or with the remark that it could not be read; its checklist answered by either."""
    if standing.fault is not None:
        problem = Problem(code=UNREADABLE, message=standing.fault)
        said = report.model_copy(update={"problems": (*report.problems, problem)})
    elif standing.review is not None:
        said = decided(report, standing.review)
    else:
        return report
    from lkjip.checklist import with_checklist  # brings the rules along, which a report without a review does not need

    return with_checklist(said)


def carried_over(standing: Standing, place: Place, stem: str, report: ReportInfo) -> Standing | None:
    """The review of an earlier version of this report, which had the same file name: now it stands here too, as it was.

    `stem` is the name of the PDF. Only a review of the same agency and year is taken: "lkjip.pdf" has many owners. Raises
    OSError.
    """
    if report.instansi is None or report.tahun is None or place.stem == (plain := clean_stem(stem)):
        return None
    found = [
        (path.stat().st_mtime, earlier)
        for path in earlier_reviews(place, plain)
        if (earlier := standing_at(path)).review is not None and owner_of(earlier) == (report.instansi, report.tahun)
    ]
    if not found:
        return None
    _, latest = max(found, key=lambda one: (one[0], str(one[1].path)))
    write_atomically(standing.path, content_of(latest.path)[0])
    return replace(latest, path=standing.path, fault=None)


def earlier_reviews(place: Place, plain: str) -> Iterator[Path]:
    """Reviews that outputs of reports named `plain` have left, beside `place` or in the folders beside its own."""
    own = re.compile(rf"{re.escape(plain)}(?:-[0-9a-f]+)?{re.escape(REVIEW_ENDING)}")
    folders = [place.folder]
    if place.folder.name == place.stem:
        folders += [one for one in place.folder.parent.iterdir() if one.is_dir() and one.name.startswith(plain)]
    for folder in dict.fromkeys(folders):
        if folder.is_dir():
            yield from (one for one in folder.iterdir() if own.fullmatch(one.name) and one.is_file())


def owner_of(standing: Standing) -> tuple[str | None, int | None]:
    """Whose report was reviewed and of which year: as the review says, else as the audit beside it does."""
    review = standing.review
    if review is not None and review.instansi is not None and review.tahun is not None:
        return review.instansi, review.tahun
    audit = standing.path.with_name(standing.path.name.removesuffix(REVIEW_ENDING) + AUDIT_ENDING)
    try:
        about = json.loads(beginning_of(audit, LARGEST_AUDIT))["report"]
        return about["instansi"], about["tahun"]
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return None, None


def audit_at(path: Path) -> AuditedReport | None:
    """The audit at `path`; None where there is none that this program can read."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_AUDIT:
            return None
        return AuditedReport.model_validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return None
