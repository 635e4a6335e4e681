"""The command line writes a report beside its answer key."""

import json
from pathlib import Path

import pytest

from synthetic.__main__ import main


def test_report_and_truth_are_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seed", "4", "--errors", "3", "--out", str(tmp_path / "new folder")]) == 0
    truth = json.loads((tmp_path / "new folder" / "truth.json").read_text(encoding="utf-8"))
    assert (tmp_path / "new folder" / "report.pdf").read_bytes().startswith(b"%PDF-")
    assert len(truth["errors"]) == 3
    assert "3 errors" in capsys.readouterr().out


def test_more_errors_than_the_report_can_hold_is_one_line_and_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--seed", "4", "--errors", "5000"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_prose_can_be_asked_for(tmp_path: Path) -> None:
    assert main(["--seed", "4", "--voice", "daftar", "--out", str(tmp_path)]) == 0
    assert json.loads((tmp_path / "truth.json").read_text(encoding="utf-8"))["claims"]
