"""Bad PDFs from end to end: a page that is an attack costs itself, and nothing that a file wants done is done."""

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from bench.hostile import Rules, hostile_files, reviewed
from lkjip import pipeline
from lkjip.errors import ReportRefusedError
from lkjip.limits import Limits
from publish.json_file import json_bytes
from schemas.report import AuditedReport
from synthetic.hostile import active, bombs, contents, forms, sheets, structures
from synthetic.hostile.active import MARK
from synthetic.hostile.odd_files import ODD_FILES, write_odd_file

LOW = Limits(timeout=90, stall=60, memory=900, processes=1, ocr=False)


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The children's private folders are made here, and none may be left."""
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


def audited(family: ModuleType, name: str, folder: Path, limits: Limits = LOW) -> AuditedReport:
    sample = next(one for one in family.samples() if one.name == name)
    path = folder / "a.pdf"
    path.write_bytes(sample.content)
    return pipeline.audit_file(path, limits=limits)


def read_pages(report: AuditedReport) -> list[int]:
    return [page.page for page in report.pages if not any(part.reason == "page-not-read" for part in page.unread)]


@pytest.mark.parametrize(
    ("family", "name", "code"),
    [
        (forms, "form-glyphs", "page-too-full"),
        (contents, "content-glyphs", "page-too-full"),
        (bombs, "bomb-deflate-thrice", "crash"),
    ],
)
def test_a_page_that_is_an_attack_costs_itself(tmp_path: Path, family: ModuleType, name: str, code: str) -> None:
    report = audited(family, name, tmp_path)
    assert [(problem.code, problem.page) for problem in report.problems] == [(code, 2)]
    assert [figure.page for figure in report.figures if figure.text.startswith("Rp")] == [1, 1, 3, 3]


def test_pages_that_do_not_exist_are_told_in_one_line(tmp_path: Path) -> None:
    report = audited(structures, "tree-count-1500", tmp_path)
    [problem] = report.problems
    assert (problem.code, problem.page) == ("page-failed", None)
    assert problem.message.id == "Halaman 2-1500 tidak terbaca: isinya rusak."
    assert len(report.pages) == 1500
    assert {page.reader for page in report.pages} == {"pdfium"}  # who finds one page only takes none for another


@pytest.mark.parametrize("name", ["bomb-lzw", pytest.param("bomb-runs", marks=pytest.mark.slow)])
def test_a_page_whose_content_cannot_be_unpacked_is_not_called_blank(tmp_path: Path, name: str) -> None:
    report = audited(bombs, name, tmp_path)
    assert [(page.page, part.reason) for page in report.pages for part in page.unread] == [(2, "no-content")]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["picture-jpeg", "picture-jbig2", "picture-palette"])
def test_a_picture_that_cannot_be_unpacked_is_not_called_blank(tmp_path: Path, name: str) -> None:
    report = audited(sheets, name, tmp_path, Limits(processes=1))
    assert [(page.page, part.reason) for page in report.pages for part in page.unread] == [(2, "broken-picture")]


@pytest.mark.parametrize("name", ["active-javascript", "active-attachment"])
def test_nothing_that_a_file_wants_done_is_done(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    report = audited(active, name, tmp_path)
    assert MARK.encode() not in json_bytes(report)
    assert [path for path in tmp_path.rglob("*") if MARK in path.name] == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")
@pytest.mark.parametrize("name", ODD_FILES)
def test_what_is_no_regular_file_is_refused_at_once(tmp_path: Path, name: str) -> None:
    path = write_odd_file(name, tmp_path)
    begun = time.monotonic()
    with pytest.raises(ReportRefusedError) as caught:
        pipeline.audit_file(path, limits=LOW)
    assert caught.value.code == "missing"
    assert time.monotonic() - begun < 20


@pytest.mark.slow
@pytest.mark.skipif("LKJIP_HOSTILE" not in os.environ, reason="only in make soak: all bad files take long")
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="looks at processes in /proc")
def test_every_bad_file_ends_as_documented(tmp_path: Path) -> None:
    """Each with a line of its own is `make hostile`; here all are reviewed by one call of the command line."""
    paths = hostile_files(tmp_path / "bad", "")
    verdict = reviewed(paths, "all", Rules(timeout=60, memory=900), jobs=2)
    assert verdict.bugs == [], verdict.said
    assert verdict.outcome in ("limit", "refused")
