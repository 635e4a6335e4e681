"""The working paper in a spreadsheet that computes every formula itself: it comes to what the audit says, and to no error."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from lkjip.limits import Limits
from lkjip.pipeline import audit_file
from publish.json_file import json_bytes
from publish.working_paper import working_paper_bytes
from schemas.report import AuditedReport
from synthetic import make_report
from tests.publish.spreadsheet import SOFFICE, recalculated
from tests.publish.test_working_paper import checks_in, with_table_checks

ROOT = Path(__file__).parents[2]
REAL = ROOT.parent / "shared" / "reports" / "real"
LIMITS = Limits(ocr=False)

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(not SOFFICE, reason="LibreOffice is not installed"),
]


def hold(report: AuditedReport, folder: Path, least: int) -> None:
    """Every formula of the working paper of `report`, computed anew, gives what the audit found; at least `least` checks live."""
    content = working_paper_bytes(report, "id")
    assert working_paper_bytes(AuditedReport.model_validate_json(json_bytes(report)), "id") == content
    book, again = (
        load_workbook(recalculated(content, folder)),
        load_workbook(folder / "hitung" / "buku.xlsx", data_only=True),
    )
    values, formulas = checks_in(again), checks_in(book)
    checks = {check.id: check for check in report.checks}
    assert values.keys() == checks.keys()
    live = 0
    for name, (stated, result, difference, _verdict) in values.items():
        check = checks[name]
        if not str(formulas[name][1]).startswith("="):
            continue
        live += 1
        expected = float(str(check.expected))
        assert result == pytest.approx(expected, rel=1e-12, abs=1e-9), (name, formulas[name], check.expression)
        assert stated is not None
        if check.difference is not None:
            assert difference == pytest.approx(float(check.difference), abs=1e-6), (name, formulas[name])
    assert live >= least
    assert [
        cell.coordinate for sheet in again for row in sheet.iter_rows() for cell in row if cell.data_type == "e"
    ] == []


def test_every_formula_comes_to_what_the_audit_says(tmp_path: Path) -> None:
    hold(with_table_checks(), tmp_path, 3)


@pytest.mark.slow
def test_of_the_example_report(tmp_path: Path) -> None:
    hold(audit_file(ROOT / "examples" / "lkjip-contoh.pdf", limits=LIMITS), tmp_path, 400)


@pytest.mark.slow
def test_of_a_made_report_with_every_kind_of_arithmetic(tmp_path: Path) -> None:
    path = tmp_path / "laporan.pdf"
    path.write_bytes(make_report(4).pdf)
    hold(audit_file(path, limits=LIMITS), tmp_path, 300)


@pytest.mark.shared
@pytest.mark.slow
@pytest.mark.parametrize("name", ["bakesbangpol-kota-bandung-2024", "rs-jiwa-jabar-2016"])
def test_of_a_real_report(tmp_path: Path, name: str) -> None:
    path = REAL / f"{name}.pdf"
    if not path.exists():
        pytest.skip("the development reports (../shared) are not here")
    hold(audit_file(path, limits=LIMITS), tmp_path, 60)
