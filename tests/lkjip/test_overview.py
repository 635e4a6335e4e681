"""Several reports in one call get a page and a workbook that lead to all of them; one alone gets none."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from corpus import Place
from lkjip import pipeline
from lkjip.cli import run
from lkjip.cli.audit_order import AuditOrder
from lkjip.cli.language import Language
from lkjip.cli.overview import BOOK, PAGE, Collected
from lkjip.errors import UsageError
from lkjip.limits import Limits
from lkjip.outputs import OUTPUTS
from lkjip.refusal import refused
from schemas.base import Bilingual
from schemas.report import AuditedReport
from tests.factory import a_report
from tests.lkjip import documents
from tests.publish.page import parse


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two small reports, one file that is none, and an audit that costs nothing."""
    monkeypatch.chdir(tmp_path)
    for name in ("a", "b"):
        documents.report(tmp_path / f"{name}.pdf", mark=name)
    (tmp_path / "c.pdf").write_bytes(b"nothing")

    def audit_file(path: Path, **_: Any) -> AuditedReport:
        if path.name == "c.pdf":
            raise refused("not-a-pdf", path)
        info = a_report().report.model_copy(update={"file": path.name})
        return a_report(report=info)

    monkeypatch.setattr(pipeline, "audit_file", audit_file)
    return tmp_path


def test_all_reports_of_a_call_are_listed_once_with_their_files_and_the_refused_ones(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["audit", "a.pdf", "b.pdf", "c.pdf", "d.pdf", "--out", "hasil saya", "--only", "json,xlsx"]) == 2
    said = capsys.readouterr().out
    assert said.count("Daftar semua laporan:") == 1
    page = parse((desk / "hasil saya" / PAGE).read_text(encoding="utf-8"))
    assert [link.attributes["href"] for link in page.all("a")] == [
        "a.audit.json", "a.kkr.xlsx", "b.audit.json", "b.kkr.xlsx",
    ]  # fmt: skip
    refusals = [item.words for item in page.one("section", cls="missed").all("li")]
    assert [one.partition(":")[0] for one in refusals] == ["d.pdf", "c.pdf"]
    rows = list(load_workbook(desk / "hasil saya" / BOOK)["Laporan"].iter_rows(values_only=True))
    assert [row[3] for row in rows[1:]] == ["a.pdf", "b.pdf", "d.pdf", "c.pdf"]


def test_without_a_folder_it_leads_from_the_common_one_into_those_of_the_reports(desk: Path) -> None:
    run(["audit", "a.pdf", "b.pdf", "--only", "json,html"])
    page = parse((desk / "hasil" / PAGE).read_text(encoding="utf-8"))
    links = {link.attributes["href"] for link in page.all("a")}
    assert links == {f"{name}/{name}.audit.{ending}" for name in "ab" for ending in ("json", "html")}
    assert all((desk / "hasil" / link).is_file() for link in links)


@pytest.mark.parametrize("names", [["a.pdf"], ["c.pdf", "d.pdf"]], ids=["one", "none reviewed"])
def test_one_report_alone_and_none_at_all_get_no_overview(desk: Path, names: list[str]) -> None:
    run(["audit", *names, "--out", "x", "--only", "json"])
    assert not (desk / "x" / PAGE).exists()
    assert not (desk / "x" / BOOK).exists()


def test_a_workbook_that_someone_has_saved_is_kept_under_another_name(desk: Path) -> None:
    for _ in range(2):
        run(["audit", "a.pdf", "b.pdf", "--out", "x", "--only", "json"])
        book = load_workbook(desk / "x" / BOOK)
        book.save(desk / "x" / BOOK)
    assert (desk / "x" / "daftar-reviu.lkjip-terisi-1.xlsx").exists()


def test_a_working_paper_that_someone_has_saved_is_kept_and_that_is_said(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    order = AuditOrder(desk / "x", Language.id, Limits(), None, only=("xlsx",))
    place = Place(desk / "x", "a")
    for _ in range(2):
        order.tell(order.do(desk / "a.pdf", place, 1, lambda _headway: None))
    assert "disimpan" not in capsys.readouterr().err
    load_workbook(desk / "x" / "a.kkr.xlsx").save(desk / "x" / "a.kkr.xlsx")
    order.tell(order.do(desk / "a.pdf", place, 1, lambda _headway: None))
    assert "a.kkr-terisi-1.xlsx: kertas kerja yang sudah disimpan" in capsys.readouterr().err
    assert sorted(path.name for path in (desk / "x").iterdir()) == ["a.kkr-terisi-1.xlsx", "a.kkr.xlsx"]


def test_names_of_the_overview_are_no_names_of_a_reports_files() -> None:
    assert not any(name.endswith(output.ending) for name in (PAGE, BOOK) for output in OUTPUTS.values())


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    collected = Collected(tmp_path / "berkas", Language.id)
    collected.add(a_report(), [])
    collected.miss(Path("c.pdf"), Bilingual(id="c", en="c"), 2)
    with pytest.raises(UsageError):
        collected.write()
