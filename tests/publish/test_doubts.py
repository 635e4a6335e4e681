"""Why the reading of a page or of the whole file may be at fault is told with each finding that rests on it, in every output."""

import io

from openpyxl import load_workbook

from publish.annotations import annotations
from publish.finding_view import FindingView
from publish.findings import FindingViews
from publish.html import html_text
from publish.review_docx import notes_bytes
from publish.working_paper import working_paper_bytes
from schemas.base import Bilingual
from schemas.report import AuditedReport
from schemas.working_paper import SHEET
from tests.factory import a_finding, a_report
from tests.publish.office import words

WHY = Bilingual(id="halaman ini dibaca pembaca kedua.", en="the second reader read this page.")
TOLD = f"Perlu dipastikan: {WHY.id}"


def doubted() -> AuditedReport:
    return a_report(findings=(a_finding(attribution="reading", certainty="probable", doubt=WHY),))


def view(report: AuditedReport, lang: str) -> FindingView:
    [only] = FindingViews(report, lang).all()
    return only


def test_the_view_tells_it_and_of_other_doubts_what_they_are() -> None:
    assert (view(doubted(), "id").unsure, view(doubted(), "en").unsure) == (WHY.id, WHY.en)
    assert view(a_report(findings=(a_finding(certainty="probable"),)), "id").unsure.startswith("sebuah angka terbaca")
    assert view(a_report(), "id").unsure == ""


def test_page_annotation_and_document_say_it() -> None:
    assert WHY.id in html_text(doubted(), {}, "id")
    assert any(TOLD in one.text for one in annotations(doubted(), "id").marks)
    assert TOLD in words(notes_bytes(doubted(), "id"))


def test_the_working_paper_has_it_on_the_cell_of_the_severity() -> None:
    [sheet] = [one for one in load_workbook(io.BytesIO(working_paper_bytes(doubted(), "id"))) if one.title == SHEET]
    assert TOLD in [cell.comment.text for cell in sheet[7] if cell.comment is not None]
