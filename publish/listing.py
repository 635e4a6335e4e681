"""What `lkjip periksa` lists of reports: what was not read, then the notes, the gravest first; the formats only write it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.finding_view import FindingView
from publish.findings import RANK, FindingViews
from publish.gaps import Gap, gaps
from publish.verdict import Verdict, verdict
from schemas.base import Bilingual
from schemas.findings import Finding, Severity
from schemas.report import AuditedReport
from schemas.review import OwnFinding

__all__ = ["Entry", "Listed", "Listing", "Unreviewed", "listed"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A note as it is listed: `where` names table, row and column, or the sentence; empty where the message alone does."""

    finding: Finding
    view: FindingView
    where: str

    @property
    def compares(self) -> bool:
        """Whether one figure is accused and another one named that it should be: a list then needs no more than both."""
        return bool(self.view.stated and self.view.expected and self.view.decided and self.where)


@dataclass(frozen=True, slots=True)
class Listed:
    """One report. `entries` are those of at least the severity asked for, in the order in which to look at them; `unlisted`
    counts the others."""

    path: Path
    report: AuditedReport
    exit_status: int
    gaps: tuple[Gap, ...]
    entries: tuple[Entry, ...]
    unlisted: int
    verdict: Verdict

    @property
    def rejected(self) -> int:
        return sum(finding.is_rejected for finding in self.report.findings)

    @property
    def own(self) -> Sequence[OwnFinding]:
        return self.report.own_findings


@dataclass(frozen=True, slots=True)
class Unreviewed:
    """A report that could not be reviewed at all, and why."""

    path: Path
    message: Bilingual
    exit_status: int


@dataclass(frozen=True, slots=True)
class Listing:
    """All reports of a call, in the order given, and what the call comes to."""

    reports: tuple[Listed, ...]
    unreviewed: tuple[Unreviewed, ...]
    exit_status: int
    version: str
    lang: str


def listed(path: Path, report: AuditedReport, exit_status: int, least: Severity, lang: str) -> Listed:
    """What there is to list of `report`, which was read from `path`: its notes of severity `least` and above."""
    views = FindingViews(report, lang)
    grave = [finding for finding in report.findings if RANK[finding.severity] <= RANK[least]]
    entries = [entry(finding, views.view(finding)) for finding in grave]
    return Listed(
        path,
        report,
        exit_status,
        tuple(gaps(report, lang)),
        tuple(sorted(entries, key=turn)),
        len(report.findings) - len(grave),
        verdict(report, lang),
    )


def entry(finding: Finding, view: FindingView) -> Entry:
    return Entry(finding, view, view.operands[0].where if view.operands else "")


def turn(one: Entry) -> tuple[bool, bool, int, int, float]:
    """Notes that stand, then what may be misread, then what the auditor has rejected; each by severity and place."""
    finding = one.finding
    return finding.is_rejected, one.view.reading, RANK[finding.severity], finding.page, finding.bbox[1]
