"""Listings of made reports, for tests of the formats."""

from datetime import UTC, datetime
from pathlib import Path

from publish.listing import Listing, Unreviewed, listed
from schemas.findings import Finding, Severity
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding
from tests.factory import a_finding, a_report, both

__all__ = ["a_listing", "an_own_finding", "rejected"]

NOON = datetime(2026, 1, 2, 12, tzinfo=UTC)


def a_listing(
    *reports: AuditedReport, least: Severity = "info", lang: str = "id", path: str = "draf/laporan 1.pdf"
) -> Listing:
    """Of `reports` (or of one with a single contradiction) and of one more that could not be reviewed."""
    made = [listed(Path(path), report, 1, least, lang) for report in reports or (a_report(),)]
    missing = Unreviewed(Path("rusak.pdf"), both("rusak.pdf: PDF rusak."), 2)
    return Listing(tuple(made), (missing,), 2, "0.0.test", lang)


def rejected(name: str = "N2", *, look_again: bool = False, reason: str | None = "sudah benar") -> Finding:
    decision = Decision(key=f"key-{name}", verdict="rejected", reason=reason, at=NOON)
    return a_finding(name, decision=decision, look_again=look_again)


def an_own_finding(page: int | None = 3) -> OwnFinding:
    return OwnFinding(key="own-1", page=page, where="Tabel 3.2", kondisi="Sumber data tidak disebut", at=NOON)
