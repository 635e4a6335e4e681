"""The exit status is the contract's."""

import itertools

import pytest

from lkjip.status import exit_status, worst
from schemas.base import Bilingual
from schemas.report import AuditedReport, Problem
from tests.factory import a_clean_report, a_finding, a_problem, a_report, an_unread

OWNER = Problem(code="owner-locked", message=Bilingual(id="x", en="x"))


@pytest.mark.parametrize(
    ("report", "status"),
    [
        (a_clean_report(), 0),
        (a_report(), 1),
        (a_report(findings=(a_finding(severity="medium"),)), 1),
        (a_report(findings=(a_finding(severity="low"), a_finding("N2", severity="info"))), 0),
        (a_report(findings=(a_finding(attribution="reading"),)), 0),
        (a_clean_report(pages=(an_unread(),)), 3),
        (a_clean_report(problems=(a_problem(page=1),)), 3),
        (a_clean_report(problems=(OWNER,)), 0),
        (a_report(findings=(a_finding(severity="low"),), pages=(an_unread(),)), 3),
        (a_report(pages=(an_unread(),)), 1),
    ],
    ids=["clean", "high", "medium", "low", "reading", "unread", "problem", "note", "low-unread", "high-unread"],
)
def test_status_of_one_report(report: AuditedReport, status: int) -> None:
    assert exit_status(report) == status


def test_the_worst_of_several() -> None:
    order = (130, 4, 2, 1, 3, 0)
    for worse, better in itertools.combinations(order, 2):
        assert worst([better, worse]) == worst([worse, better]) == worse
    assert worst([]) == 0
