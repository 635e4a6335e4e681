"""Columns and tables as many kinds of agencies head them: tests/cases/*.yaml, readable by an auditor."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from normalise.kinds import table_version
from normalise.tables import read_table
from tests.normalise.build import table

FOLDER = Path(__file__).parents[1] / "cases"
CASES: list[dict[str, Any]] = yaml.safe_load((FOLDER / "columns.yaml").read_text("utf-8"))
VARIANTS: dict[str, dict[str, list[str]]] = yaml.safe_load((FOLDER / "headings.yaml").read_text("utf-8"))
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


PERFORMANCE = {
    "nomor": ("No", ["1", "2", "3"]),
    "sasaran": ("Sasaran", ["Meningkatnya mutu", "Terwujudnya arsip", "Terkendalinya banjir"]),
    "indikator": ("Indikator Kinerja", ["Indeks layanan", "Persentase arsip", "Nilai evaluasi"]),
    "satuan": ("Satuan", ["Indeks", "Persen", "Nilai"]),
    "target": ("Target", ["80", "90", "70"]),
    "realisasi": ("Realisasi", ["84", "81", "77"]),
    "capaian": ("Capaian (%)", ["105,00", "90,00", "110,00"]),
    "predikat": ("Predikat", ["Sangat Baik", "Baik", "Sangat Baik"]),
}
BUDGET = {
    "program": ("Program", ["Penataan Wilayah", "Tertib Arsip", "Kebersihan"]),
    "anggaran": ("Anggaran", ["200.000.000", "400.000.000", "100.000.000"]),
    "realisasi_anggaran": ("Realisasi", ["150.000.000", "300.000.000", "90.000.000"]),
    "sisa": ("Sisa", ["50.000.000", "100.000.000", "10.000.000"]),
    "serapan": ("%", ["75,00", "75,00", "90,00"]),
}
TABLES = {"performance": (PERFORMANCE, "Pengukuran Kinerja"), "budget": (BUDGET, "Realisasi Anggaran")}


@pytest.mark.parametrize(
    ("kind", "role", "heading"),
    [(kind, role, one) for kind, roles in VARIANTS.items() for role, variants in roles.items() for one in variants],
)
def test_variant(kind: str, role: str, heading: str) -> None:
    columns, caption = TABLES[kind]
    headings = [heading if own == role else usual for own, (usual, _) in columns.items()]
    rows = [[cells[row] for _, cells in columns.values()] for row in range(3)]
    read = read_table(table(headings, rows, caption=caption), 2023)
    assert [one.column.role for one in read.columns] == list(columns)
