"""Verdicts of readers on findings: looked up by place and printed text, counted, and never taken for granted."""

from pathlib import Path

import pytest

from bench import read_twice
from bench.read_twice import Flagged, flagged_in, known_verdicts, read_sections

LINES = """report,rule,page,stated,first,second
a,serapan-tabel,3,"82,17%",right,right
a,rata-rata,4,100,right,wrong
a,rata-rata,5,90,wrong,wrong
"""


@pytest.fixture
def verdicts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "read.csv"
    path.write_text(LINES, encoding="utf-8")
    monkeypatch.setattr(read_twice, "VERDICTS", path)
    return path


def test_two_readers_who_differ_leave_a_finding_arguable(verdicts: Path) -> None:
    assert known_verdicts(verdicts)[("a", Flagged("rata-rata", 4, "100"))] == "arguable"


@pytest.mark.usefixtures("verdicts")
def test_only_right_and_wrong_ones_make_the_precision() -> None:
    found = [
        Flagged("serapan-tabel", 3, "82,17%"),
        Flagged("rata-rata", 4, "100"),
        Flagged("rata-rata", 5, "90"),
        Flagged("rata-rata", 6, "1"),
    ]
    precision, listed = read_sections({"a": found})
    assert precision.rows[-1] == ("all", "4", "50.0 % (1/2)", "1", "1", "1", "1")
    assert [row[-1] for row in listed.rows] == ["right", "arguable", "wrong", "not yet read"]


def test_findings_below_medium_and_our_own_misreadings_are_not_read() -> None:
    one = {"rule": "r", "page": 1, "stated_text": "1  %", "severity": "high", "attribution": "document"}
    report = {"findings": [one, {**one, "severity": "low"}, {**one, "attribution": "reading"}]}
    assert flagged_in(report) == (Flagged("r", 1, "1 %"),)


def test_every_committed_verdict_is_one_of_three() -> None:
    assert set(known_verdicts().values()) <= set(read_twice.JUDGED)
