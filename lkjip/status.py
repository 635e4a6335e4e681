"""The exit status that says what an audit came to."""

from collections.abc import Iterable

from publish.gaps import fully_read
from schemas.report import AuditedReport

__all__ = ["CLEAN", "FINDINGS", "INTERNAL", "INTERRUPTED", "PARTIAL", "REFUSED", "exit_status", "worst"]

CLEAN, FINDINGS, REFUSED, PARTIAL, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 4, 130
WORST_FIRST = (INTERRUPTED, INTERNAL, REFUSED, FINDINGS, PARTIAL, CLEAN)


def exit_status(report: AuditedReport) -> int:
    """1 for a note of `medium` or above on the document itself that stands, else 3 if something was not read, else 0."""
    if any(one.severity in ("high", "medium") and one.counts for one in report.findings):
        return FINDINGS
    return CLEAN if fully_read(report) else PARTIAL


def worst(statuses: Iterable[int]) -> int:
    """The status of several reports: 0 when there is none."""
    return min(statuses, key=WORST_FIRST.index, default=CLEAN)
