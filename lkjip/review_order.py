"""What `lkjip review` does: which report a working paper is of, what of it is taken, and where it is written."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from lkjip.errors import UsageError
from lkjip.refusal import named
from lkjip.regular_files import beginning_of
from lkjip.reviews import AUDIT_ENDING, REVIEW_ENDING, Standing, add_to, audit_at, standing_at
from normalise.numbers import scan
from review.paper import Paper, UnreadablePaperError, read_paper
from review.review_file import MalformedReviewError
from review.taking import Named, Preference, Taken, take
from schemas.base import Bilingual
from schemas.report import AuditedReport
from schemas.review import Review

__all__ = ["Destination", "Outcome", "take_in", "usable"]

LARGEST_PAPER = 64 * 1024 * 1024
PAPER_ENDING = ".kkr.xlsx"


@dataclass(frozen=True, slots=True)
class Destination:
    """The review that working papers go into, and the audit that they are of, where it is at hand."""

    standing: Standing
    report: AuditedReport | None


@dataclass(frozen=True, slots=True)
class Outcome:
    destination: Destination
    taken: Taken
    wrote: bool


def take_in(files: Sequence[Path], into: Path | None, out: Path | None, prefer: Preference | None) -> Outcome:
    """Take what the working papers `files` say into the review of their report. Raises UsageError."""
    papers = [Named(name, paper_at(file)) for name, file in zip(names_of(files), files, strict=True)]
    destination = find_destination(files[0], papers, into, out)
    standing = usable(destination.standing)
    before = standing.review or begun(destination.report)
    check_owner(files[0], papers, destination.report, before)
    now = datetime.now(UTC).replace(microsecond=0)
    taken = take(papers, destination.report, before, now, is_one_number, prefer)
    if taken.added == Review():
        return Outcome(destination, taken, wrote=False)
    added = taken.added
    if standing.review is None:
        added = before.model_copy(update={"decisions": added.decisions, "own": added.own})
    try:
        standing.path.parent.mkdir(parents=True, exist_ok=True)
        add_to(standing, added)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = Bilingual(id=f"tidak dapat ditulis ({reason}).", en=f"cannot be written ({reason}).")
        raise UsageError(named(standing.path, message), "unwritable") from error
    except MalformedReviewError as error:  # it was changed since it was read
        raise UsageError(named(standing.path, error.message), "malformed-review") from error
    return Outcome(destination, taken, wrote=True)


def names_of(files: Sequence[Path]) -> list[str]:
    """What the working papers are called: by their paths where two auditors kept the name that lkjip gave."""
    many = Counter(file.name for file in files)
    return [file.name if many[file.name] == 1 else str(file) for file in files]


def is_one_number(text: str) -> bool:
    found = scan(text, cell=True).readings
    return len(found) == 1 and bool(found[0].candidates)


def begun(report: AuditedReport | None) -> Review:
    """A review in which nothing is decided yet."""
    if report is None:
        return Review()
    about = report.report
    return Review(sha256=about.sha256, instansi=about.instansi, tahun=about.tahun)


def paper_at(file: Path) -> Paper:
    try:
        return read_paper(beginning_of(file, LARGEST_PAPER + 1))
    except UnreadablePaperError as error:
        raise UsageError(named(file, error.message), "no-working-paper") from error
    except OSError as error:
        reason = error.strerror or type(error).__name__
        message = Bilingual(id=f"tidak dapat dibuka ({reason}).", en=f"cannot be opened ({reason}).")
        raise UsageError(named(file, message), "no-working-paper") from error


def usable(standing: Standing) -> Standing:
    """`standing`; raises UsageError where what stands cannot be read, for nothing may be added to that."""
    if standing.fault is not None:
        raise UsageError(standing.fault, "malformed-review")
    return standing


def find_destination(file: Path, papers: Sequence[Named], into: Path | None, out: Path | None) -> Destination:
    """The review named by the caller, else the one of the working paper's own name, else of the one audit there that knows its
    findings. Raises UsageError."""
    if into is not None:
        stem = into.name.removesuffix(REVIEW_ENDING)
        return Destination(standing_at(into), audit_at(into.with_name(f"{stem}{AUDIT_ENDING}")))
    folder = out if out is not None else file.parent
    stem = file.name.removesuffix(PAPER_ENDING)
    if stem != file.name and (folder / f"{stem}{AUDIT_ENDING}").is_file():
        return at(folder, stem)
    keys = {key for one in papers for key in one.paper.keys}
    known = [one for one in sorted(folder.glob(f"*{AUDIT_ENDING}")) if knows(one, keys)]
    if len(known) != 1:
        raise UsageError(named(file, NO_REPORT if not known else SEVERAL), "no-report")
    return at(folder, known[0].name.removesuffix(AUDIT_ENDING))


NO_REPORT = Bilingual(
    id=f"laporan dari kertas kerja ini tidak ditemukan: tidak ada hasil lkjip audit ({AUDIT_ENDING}) yang memuat catatannya. Sebut"
    " foldernya dengan --out, atau berkas keputusannya dengan --into.",
    en=f"the report of this working paper was not found: no result of lkjip audit ({AUDIT_ENDING}) has its findings. Name the"
    " folder with --out, or the file of decisions with --into.",
)
SEVERAL = Bilingual(
    id="lebih dari satu hasil lkjip audit di folder ini memuat catatannya. Sebut berkas keputusannya dengan --into.",
    en="more than one result of lkjip audit in this folder has its findings. Name the file of decisions with --into.",
)
OTHER_REPORT = Bilingual(
    id="tidak satu pun catatan di kertas kerja ini ada dalam hasil audit itu; laporannya lain. Sebut yang benar dengan --out atau"
    " --into.",
    en="none of the findings in this working paper is in that audit; it is of another report. Name the right one with --out or"
    " --into.",
)


def at(folder: Path, stem: str) -> Destination:
    return Destination(standing_at(folder / f"{stem}{REVIEW_ENDING}"), audit_at(folder / f"{stem}{AUDIT_ENDING}"))


def knows(audit: Path, keys: set[str]) -> bool:
    report = audit_at(audit)
    return report is not None and any(one.key in keys for one in report.findings)


def check_owner(file: Path, papers: Sequence[Named], report: AuditedReport | None, review: Review) -> None:
    """Raises UsageError where a working paper shares no finding at all with the audit and its review."""
    known = {one.key for one in review.decisions} | {one.key for one in review.own}
    known |= {one.key for one in report.findings} if report is not None else set()
    keys = {key for one in papers for key in one.paper.keys}
    if keys and known and not keys & known:
        raise UsageError(named(file, OTHER_REPORT), "other-report")
