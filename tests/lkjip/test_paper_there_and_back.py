"""The working paper that lkjip writes is the one that it reads: nothing filled in is nothing new, and what is filled in comes back."""

import io

import pytest
from openpyxl import load_workbook

from publish.working_paper import working_paper_bytes
from review import decided, with_evidence
from review.paper import read_paper
from review.taking import Named, Taken, take
from schemas.report import AuditedReport
from schemas.review import Decision, OwnFinding, Review
from schemas.working_paper import COLUMNS, SHEET
from tests.factory import a_finding, a_report
from tests.review.papers import NOW

SAID = Review(
    decisions=(
        Decision(key="key-N1", verdict="misread", right_values={"key-F2": "800.001"}, sebab="a\nb", by="Ani", at=NOW),
        Decision(key="key-N2", verdict="rejected", reason="=1+1", tanggapan="ya", evidence="0" * 16, at=NOW),
    ),
    own=(OwnFinding(key="own-1", page=3, where="Tabel 3, Jumlah", kondisi="tanpa tanda tangan", comment="c", at=NOW),),
)


def audit() -> AuditedReport:
    plain = a_report(findings=(a_finding(), a_finding("N2", page=2)))
    return plain.model_copy(update={"findings": with_evidence(plain.findings, plain.figures)})


def taken(content: bytes, standing: Review) -> Taken:
    return take([Named("kkr.xlsx", read_paper(content))], audit(), standing, NOW, bool)


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("standing", [Review(), SAID], ids=["plain", "decided"])
def test_nothing_filled_in_is_nothing_new(lang: str, standing: Review) -> None:
    result = taken(working_paper_bytes(decided(audit(), standing), lang), standing)
    assert (result.added, result.conflicts, result.faults, result.missing) == (Review(), (), (), 0)


def test_what_is_filled_in_comes_back_as_it_was_typed() -> None:
    book = load_workbook(io.BytesIO(working_paper_bytes(audit(), "id")))
    page = book[SHEET]
    [head] = [row for row in page.iter_rows() if row[0].value == COLUMNS["no"][0]]
    at = {cell.value: cell.column for cell in head}
    first = head[0].row + 1
    page.cell(first, at["Keputusan"]).value = "salah baca"
    value = page.cell(first, at["Nilai yang benar"])
    value.value = "80.312"
    assert value.number_format == "@"
    stream = io.BytesIO()
    book.save(stream)
    (decision,) = taken(stream.getvalue(), Review()).added.decisions
    assert (decision.verdict, decision.right_values) == ("misread", {"key-F7": "80.312"})
    assert decision.evidence == audit().findings[0].evidence
