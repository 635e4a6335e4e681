"""The review checklist follows the auditor's word."""

from datetime import UTC, datetime
from pathlib import Path

from lkjip.checklist import with_checklist
from lkjip.reviews import Standing, reviewed
from schemas.base import Bilingual
from schemas.report import AuditedReport
from schemas.review import Decision, Review
from tests.factory import a_finding, a_report

PATH = Path("laporan.review.yaml")


def reliability(report: AuditedReport) -> str:
    return next(one.answer for one in report.checklist if one.item == "M5")


def test_a_rejected_note_no_longer_speaks_against_the_data() -> None:
    report = with_checklist(a_report())
    word = Decision(key=a_finding().key, verdict="rejected", reason="dua tahun", at=datetime(2026, 1, 5, tzinfo=UTC))
    assert reliability(report) == "no"
    assert reliability(reviewed(report, Standing(PATH))) == "no"
    assert reliability(reviewed(report, Standing(PATH, Review(decisions=(word,))))) != "no"


def test_a_review_that_cannot_be_read_leaves_nothing_certain() -> None:
    report = with_checklist(a_report(findings=()))
    broken = reviewed(report, Standing(PATH, fault=Bilingual(id="rusak", en="damaged")))
    assert [one.answer for one in broken.checklist if one.answer == "no"] == []
    assert reliability(broken) == "open"
