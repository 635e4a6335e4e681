"""`lkjip periksa`: a list, the exit status of an audit, no files; machine formats alone on standard output."""

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lkjip import pipeline, supervise
from lkjip.cli import run
from lkjip.errors import UsageError
from schemas.base import Bilingual
from schemas.report import AuditedReport
from tests.factory import a_clean_report, a_finding, a_report, an_unread
from tests.lkjip import documents
from tests.publish.listings import rejected

ROOT = Path(__file__).resolve().parents[2]

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a small report in it."""
    monkeypatch.chdir(tmp_path)
    documents.report(tmp_path / "a.pdf")
    return tmp_path


@pytest.mark.parametrize(
    ("report", "status"),
    [
        (a_clean_report(), 0),
        (a_report(), 1),
        (a_report(findings=(rejected(),)), 0),
        (a_report(findings=(rejected(look_again=True),)), 1),
        (a_report(findings=(a_finding(attribution="reading"),)), 0),
        (a_clean_report(pages=(an_unread(1),)), 3),
    ],
)
def test_the_status_is_that_of_an_audit_whatever_is_listed(
    desk: Path, monkeypatch: pytest.MonkeyPatch, report: AuditedReport, status: int
) -> None:
    monkeypatch.setattr(pipeline, "audit_file", lambda *_, **__: report)
    assert run(["audit", "a.pdf"]) == status
    for form in ("text", "json", "csv", "markdown", "sarif"):
        assert run(["periksa", "a.pdf", "--format", form, "--severity", "tinggi"]) == status


def test_no_file_is_written_and_nothing_else_is_said(desk: Path, capsys: Capture) -> None:
    before = sorted(desk.rglob("*"))
    assert run(["periksa", "a.pdf"]) == 0
    captured = capsys.readouterr()
    assert sorted(desk.rglob("*")) == before
    assert captured.err == ""
    assert captured.out.splitlines()[0].startswith("a.pdf · ")
    assert captured.out.splitlines()[-1].startswith("0 tinggi, 0 sedang, 0 rendah, 0 info. Tidak ada catatan")


def test_it_uses_what_an_audit_has_kept_and_the_other_way_round(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def no_reading(*_: object, **__: object) -> None:
        raise AssertionError("a child was started")

    assert run(["periksa", "a.pdf"]) == 0
    first = capsys.readouterr().out
    monkeypatch.setattr(supervise, "running", no_reading)
    assert run(["periksa", "a.pdf"]) == 0
    assert capsys.readouterr().out == first
    assert run(["audit", "a.pdf", "--only", "json"]) == 0
    assert run(["periksa", "a.pdf", "--fresh"]) == 4


def test_machine_formats_stand_alone_on_standard_output(desk: Path) -> None:
    """In a process of its own, whose console knows no UTF-8."""
    (desk / "rusak.pdf").write_bytes(b"bukan")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    said = {}
    for form in ("json", "csv"):
        command = [sys.executable, "-m", "lkjip", "periksa", "a.pdf", "rusak.pdf", "--format", form]
        call = subprocess.run(command, capture_output=True, env=environment, timeout=120)
        assert call.returncode == 2
        assert len(call.stderr.decode().splitlines()) == 1
        said[form] = call.stdout
    assert [one["path"] for one in json.loads(said["json"])["refused"]] == ["rusak.pdf"]
    rows = list(csv.reader(io.StringIO(said["csv"].decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len({len(row) for row in rows}) == 1


def test_a_folder_ends_in_a_total(desk: Path, capsys: Capture) -> None:
    (desk / "rusak.pdf").write_bytes(b"bukan")
    assert run(["periksa", "."]) == 2
    captured = capsys.readouterr()
    assert captured.out.splitlines()[-1].startswith(
        "1 laporan direviu, 0 di antaranya terbaca sebagian, 1 tidak dapat direviu"
    )
    assert captured.err.startswith("lkjip: rusak.pdf: bukan berkas PDF")


def test_nothing_to_list_is_still_a_document(desk: Path, capsys: Capture) -> None:
    assert run(["periksa", "tidak-ada.pdf", "--format", "json"]) == 2
    document = json.loads(capsys.readouterr().out)
    assert (document["reports"], document["exit_status"], len(document["refused"])) == ([], 2, 1)


def test_a_bug_of_ours_is_told_in_the_document_too(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "audit_file", fail)
    assert run(["periksa", "a.pdf", "--format", "json"]) == 4
    captured = capsys.readouterr()
    assert "ZeroDivisionError" in json.loads(captured.out)["refused"][0]["message"]
    assert len(captured.err.splitlines()) == 1


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_severity_that_is_none_is_one_line(desk: Path, capsys: Capture, lang: str) -> None:
    assert run(["periksa", "a.pdf", "--severity", "berat", "--lang", lang]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert len(captured.err.splitlines()) == 1
    assert "'berat'" in captured.err


@pytest.mark.parametrize("name", ["tinggi", "HIGH", "sedang", "medium", "rendah", "low", "info"])
def test_a_severity_has_its_name_in_both_languages(desk: Path, name: str) -> None:
    assert run(["periksa", "a.pdf", "--severity", name]) == 0


def test_a_report_that_is_refused_ends_as_it_does_in_an_audit(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise UsageError(Bilingual(id="tidak bisa", en="impossible"))

    monkeypatch.setattr(pipeline, "audit_file", refuse)
    assert run(["periksa", "a.pdf"]) == 2


def test_the_auditors_decisions_beside_the_outputs_stand_here_too(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setattr(pipeline, "audit_file", lambda *_, **__: a_report())
    folder = desk / "reviu"
    folder.mkdir()
    decision = "decisions:\n- {key: key-N1, verdict: rejected, reason: sudah benar, at: 2026-01-02T12:00:00Z}\n"
    (folder / "a.review.yaml").write_text(decision, encoding="utf-8")
    before = sorted(desk.rglob("*"))
    assert run(["periksa", "a.pdf"]) == 1
    assert "ditolak" not in capsys.readouterr().out
    assert run(["periksa", "a.pdf", "--out", "reviu"]) == 0
    assert "ditolak oleh auditor" in capsys.readouterr().out
    (folder / "a.review.yaml").write_text("bukan: [", encoding="utf-8")
    assert run(["periksa", "a.pdf", "--out", "reviu", "--format", "json"]) == 1
    captured = capsys.readouterr()
    assert json.loads(captured.out)["reports"][0]["findings"][0]["rejected"] is False
    assert len(captured.err.splitlines()) == 1
    assert sorted(desk.rglob("*")) == before
