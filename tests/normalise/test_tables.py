"""Columns and tables as many kinds of agencies head them: tests/cases/columns.yaml, readable by an auditor."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from normalise.kinds import table_version
from normalise.tables import read_table
from tests.normalise.build import table

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "columns.yaml").read_text("utf-8"))
WHAT = ("role", "tahun", "period", "unit", "version")


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(case["name"]))
def test_table(case: dict[str, Any]) -> None:
    columns = case["columns"]
    paths = [[part.strip('"') for part in path.split(" / ")] for path, _, _ in columns]
    depth = max(map(len, paths))
    levels = [[path[level] if level < len(path) else "" for path in paths] for level in range(depth)]
    rows = [[cells[row] for _, cells, _ in columns] for row in range(len(columns[0][1]))]
    printed = table(levels, rows, caption=case.get("caption"))
    read = read_table(printed, 2023, case.get("section"))
    told = [dict(zip(WHAT, meant, strict=False)) for _, _, meant in columns]
    found = [
        {what: getattr(own.column, what) for what in wanted} for wanted, own in zip(told, read.columns, strict=True)
    ]
    assert found == told
    assert read.kind == case["kind"]
    if "version" in case:
        assert table_version(read.kind, case["caption"], None) == case["version"]
