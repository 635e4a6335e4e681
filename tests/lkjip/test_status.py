"""The exit status is the contract's."""

import itertools

import pytest

from lkjip.status import exit_status, worst
from schemas.base import Bilingual
from schemas.report import AuditedReport, PageInfo, Picture, Problem, Unread
from tests.factory import a_clean_report, a_finding, a_page, a_problem, a_report, an_unread

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


TABLE = Picture(bbox=(60, 80, 360, 280), kind="table")
BLURRED = Unread(bbox=TABLE.bbox, what="picture", reason="illegible")
CELL = Unread(bbox=(60, 80, 90, 95), what="picture", reason="cell-unread")
NOT_LOOKED_AT = Unread(bbox=TABLE.bbox, what="picture", reason="no-ocr")


@pytest.mark.parametrize(
    ("page", "status"),
    [
        (a_page(kind="mixed", ocr="rapidocr", pictures=(TABLE,)), 0),
        (a_page(kind="mixed", ocr="rapidocr", pictures=(TABLE,), unread=(BLURRED,)), 3),
        (a_page(kind="mixed", ocr="rapidocr", pictures=(TABLE,), unread=(CELL,)), 3),
        (a_page(kind="mixed", ocr="rapidocr", pictures=(TABLE,), unread=(NOT_LOOKED_AT,)), 3),
        (a_page(kind="mixed", unread=(NOT_LOOKED_AT,)), 3),
    ],
    ids=["all read", "one illegible", "a cell", "one not looked at", "none looked at"],
)
def test_a_page_of_text_and_pictures_is_clean_when_all_of_them_were_read(page: PageInfo, status: int) -> None:
    assert exit_status(a_clean_report(pages=(page,))) == status


def test_the_worst_of_several() -> None:
    order = (130, 4, 2, 1, 3, 0)
    for worse, better in itertools.combinations(order, 2):
        assert worst([better, worse]) == worst([worse, better]) == worse
    assert worst([]) == 0
