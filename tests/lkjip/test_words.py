"""Words of sentences and tables against figures and against each other, from cases that an auditor can read."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from audit import judge
from normalise import normalise
from tests.normalise.build import document, sentence, table

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parents[1] / "cases" / "words.yaml").read_text(encoding="utf-8")
)
YEAR = 2022


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_found(case: dict[str, Any]) -> None:
    tables = [
        table(one["headings"], one["rows"], caption=one.get("caption"), order=one.get("order", place + 1))
        for place, one in enumerate(case.get("tables", []))
    ]
    title = sentence(f"Laporan Kinerja Tahun {YEAR}", order=0, kind="heading")
    lines = [sentence(text, order=100 + place) for place, text in enumerate(case.get("lines", []))]
    report = normalise(document(tables=tables, sentences=[title, *lines], lines=[f"LAPORAN KINERJA TAHUN {YEAR}"]))
    assert report.identity.tahun == YEAR
    found = [
        [one.rule, None if one.stated is None else str(one.stated), None if one.expected is None else str(one.expected)]
        for one in judge(report).findings
        if one.severity in ("high", "medium")
    ]
    assert found == case["found"]
