"""Two versions of a made-up report: keys outlive pages and rows put in, and `lkjip diff` tells what was corrected."""

from pathlib import Path

import pytest

from lkjip.cli import run
from lkjip.limits import Limits
from lkjip.pipeline import audit_file
from lkjip.status import FINDINGS
from review.compared import compared
from schemas.comparison import Comparison
from schemas.report import AuditedReport
from synthetic.kinds import ErrorKind
from synthetic.revisions import Revision, revise

ERRORS = (ErrorKind.PROSE_TOTALS_PERCENT, ErrorKind.ACHIEVEMENT, ErrorKind.BASE_TOTAL)
SHORT = (ErrorKind.ABSORPTION, ErrorKind.ACHIEVEMENT, ErrorKind.PLAN_TOTAL)


def audits(made: Revision, folder: Path) -> tuple[AuditedReport, AuditedReport]:
    results = []
    for name, report in (("lama", made.old), ("baru", made.new)):
        path = folder / f"{name}.pdf"
        path.write_bytes(report.pdf)
        results.append(audit_file(path, limits=Limits(ocr=False)))
    return results[0], results[1]


def told(made: Revision, old: AuditedReport, new: AuditedReport) -> None:
    """All keys are the same but those of the two figures that are printed otherwise, and so is everything that is told."""
    assert made.mended is not None
    assert made.made is not None
    changed = {made.mended.right_text, made.made.fact.text}
    keys = {one.key for one in old.figures}
    assert {one.text for one in new.figures if one.key not in keys} <= changed
    assert {one.key for one in old.tables} <= {one.key for one in new.tables}
    result = compared(old, new)
    assert {one.new.text for one in result.figures} == changed
    assert (len(result.fixed), len(result.appeared), result.gone) == (1, 1, ())
    assert not any(one.changed or one.old.key != one.new.key for one in result.remaining)
    assert len(result.remaining) == len(old.findings) - 1


@pytest.mark.slow
def test_a_report_with_pages_and_rows_put_in_an_error_mended_and_one_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = revise(3, SHORT, mend=0, make=ErrorKind.REMAINDER, page=True, rows=True)
    old, new = audits(made, tmp_path)
    assert new.report.pages > old.report.pages
    told(made, old, new)
    for name, report in (("lama", old), ("baru", new)):
        (tmp_path / f"{name}.audit.json").write_text(report.model_dump_json(by_alias=True), encoding="utf-8")
    files = [str(tmp_path / f"{name}.audit.json") for name in ("lama", "baru")]
    assert run(["diff", *files, "--format", "json"]) == FINDINGS
    result = Comparison.model_validate_json(capsys.readouterr().out)
    assert result == compared(old, new)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [5, 12, 21, 30, 33, 41])
def test_reports_of_other_agencies_and_styles(seed: int, tmp_path: Path) -> None:
    made = revise(seed, ERRORS, mend=seed % 3, make=ErrorKind.REMAINDER, page=True, rows=True)
    told(made, *audits(made, tmp_path))


@pytest.mark.slow
@pytest.mark.parametrize(("page", "rows"), [(True, False), (False, True)])
def test_what_is_put_in_alone_changes_no_key(page: bool, rows: bool, tmp_path: Path) -> None:
    old, new = audits(revise(3, ERRORS, page=page, rows=rows), tmp_path)
    assert {one.key for one in old.figures} == {one.key for one in new.figures}
    assert {one.key for one in old.findings} == {one.key for one in new.findings}
    assert {one.evidence for one in old.findings} == {one.evidence for one in new.findings}
