"""Whole reports, from PDF to findings: the example, generated ones, and (where they lie beside the checkout) real ones."""

import json
from collections import Counter
from functools import cache
from pathlib import Path

import jsonschema
import pytest

import synthetic
from audit import Judgement, summarise
from lkjip.errors import ReportRefusedError
from lkjip.limits import Limits
from lkjip.outputs import outputs_of, write_outputs
from lkjip.pipeline import audit_file
from publish.json_file import json_bytes, json_schema
from schemas.findings import Finding
from schemas.report import AuditedReport
from tests.audit.adding_up import is_whole

ROOT = Path(__file__).parents[2]
REPORTS = ROOT.parent / "shared" / "reports"
SEED = REPORTS / "paser-belengkong-2023.pdf"
ANNEX_SCANNED = REPORTS / "paser-belengkong-2023-annex-scanned.pdf"
FEW_PICTURES = {
    "dinas-psda-jabar-2016-pindaian",  # refused without being looked at
    "disbun-jabar-2016",
    "disnak-jabar-2016",
    "disnakertrans-jabar-2016",
    "rs-jiwa-jabar-2016",
}
"""What is read in less than a minute; the pictures of the others take a page's five seconds each."""
needs_reports = pytest.mark.skipif(not REPORTS.is_dir(), reason="the development reports (../shared) are not here")


@cache
def audited(path: Path) -> AuditedReport:
    return audit_file(path)


def serious(report: AuditedReport) -> list[Finding]:
    return [finding for finding in report.findings if finding.severity in ("high", "medium")]


def test_the_example_shows_exactly_what_was_planted() -> None:
    planted = json.loads((ROOT / "examples" / "truth.json").read_text(encoding="utf-8"))["errors"]
    wanted = sorted((error["page"], error["severity"], error["stated_text"]) for error in planted)
    report = audited(ROOT / "examples" / "lkjip-contoh.pdf")
    assert sorted((one.page, one.severity, str(one.stated_text)) for one in report.findings) == wanted
    assert len(wanted) == 10


def test_the_summary_adds_up() -> None:
    report = audited(ROOT / "examples" / "lkjip-contoh.pdf")
    is_whole(Judgement(report.figures, report.checks, report.findings, report.rules))
    pages = report.pages
    assert report.summary == summarise(report.figures, report.checks, report.findings, pages)


def test_every_reference_leads_somewhere() -> None:
    report = audited(ROOT / "examples" / "lkjip-contoh.pdf")
    figures = {figure.id for figure in report.figures}
    checks = {check.id for check in report.checks}
    assert len(figures) == len(report.figures) and len({figure.key for figure in report.figures}) == len(figures)
    assert len({finding.key for finding in report.findings}) == len(report.findings)
    for check in report.checks:
        assert {check.stated, *check.inputs} <= figures
    for finding in report.findings:
        assert set(finding.figures) <= figures and set(finding.checks) <= checks and finding.rule in report.rules
    for table in report.tables:
        assert {name for row in table.rows for cell in row.cells for name in cell.figures} <= figures


def test_the_same_pdf_gives_the_same_bytes() -> None:
    path = ROOT / "examples" / "lkjip-contoh.pdf"
    assert json_bytes(audit_file(path)) == json_bytes(audited(path))


@pytest.mark.parametrize("seed", [101, *(pytest.param(seed, marks=pytest.mark.slow) for seed in (202, 303, 404))])
def test_a_clean_report_is_left_alone(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "clean.pdf"
    path.write_bytes(synthetic.make_report(seed).pdf)
    report = audit_file(path)
    assert [(one.page, one.rule, one.stated_text) for one in serious(report)] == []
    assert report.summary.verified > 50


@pytest.mark.shared
@needs_reports
def test_the_first_report() -> None:
    """What a person found in it with a calculator, and nothing of medium or above besides."""
    report = audited(SEED)
    found = {(one.page, one.severity, one.stated_text, str(one.expected)) for one in report.findings}
    assert {
        (6, "high", "683,63", "1645.75"),
        (18, "medium", "Baik", "Baik Sekali"),
        (19, "high", "100", "102"),
        (22, "medium", "89,03", "79.17"),
        (22, "medium", "92,82", "90.99"),
        (26, "high", "82,17%", "78.88"),
        (17, "low", "101,7", "101.8"),
        (22, "low", "1,07", "1.08"),
    } <= found
    assert len(serious(report)) == 6
    ratio = next(one for one in report.findings if one.stated_text == "82,17%")
    assert ratio.explanation is not None and "6.007.519.625" in ratio.explanation.id
    assert "7.310.830.014" in ratio.explanation.id
    budget = next(table for table in report.tables if table.number == "3.2.1")
    assert len([row for row in budget.rows if row.kind == "body"]) == 52
    statuses = {figure.status for figure in report.figures if figure.table == budget.id}
    # the 78,88 of the row that the sentence quotes is part of the evidence against its 82,17 %
    assert statuses <= {"verified", "input", "disputed"}


@pytest.mark.shared
@needs_reports
def test_scanned_pages_are_named() -> None:
    report = audit_file(ANNEX_SCANNED, limits=Limits(ocr=False))
    assert [page.page for page in report.pages if page.kind == "scan"] == list(range(31, 41))
    assert report.summary.unread_regions == 10
    assert [one.key for one in serious(report)] == [one.key for one in serious(audited(SEED))]


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.long
@needs_reports
def test_scanned_pages_are_read_as_well_as_printed_ones() -> None:
    report, printed = audit_file(ANNEX_SCANNED), audited(SEED)
    assert report.summary.unread_regions == 0
    assert set(report.tool.readers) == {*printed.tool.readers, "rapidocr"}
    assert {figure.read_by for figure in report.figures if figure.page > 30} == {"ocr"}
    assert [one.key for one in serious(report)] == [one.key for one in serious(printed)]
    values, scanned = (Counter((one.page, one.value) for one in each.figures) for each in (printed, report))
    assert (values & scanned).total() >= 0.99 * values.total()


@pytest.mark.shared
@pytest.mark.slow
@needs_reports
@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, marks=[] if path.stem in FEW_PICTURES else [pytest.mark.long], id=path.stem)
        for path in sorted((REPORTS / "real").glob("*.pdf"))
    ],
)
def test_other_peoples_reports(path: Path, tmp_path: Path) -> None:
    if path.stem.endswith("pindaian"):
        with pytest.raises(ReportRefusedError) as refused:
            audit_file(path, limits=Limits(ocr=False))
        assert refused.value.code == "no-text"
        return
    report = audit_file(path)
    written = write_outputs(outputs_of(report, path, "id"), tmp_path, path.stem)
    data = json.loads(written[0].read_bytes())
    jsonschema.validate(data, json_schema())
    assert AuditedReport.model_validate_json(written[0].read_bytes()) == report
    assert written[1].read_text(encoding="utf-8").startswith("<!doctype html>")
    assert report.report.instansi and report.report.pemda and report.report.tahun
