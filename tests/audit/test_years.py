"""Years in captions and headings: a contradiction is a remark, a comparison and a plan over several years are none."""

from dataclasses import replace

import pytest

from audit import judge
from schemas.findings import Finding
from schemas.meaning import Identity
from schemas.tables import ColumnRole
from tests.audit.build import Build


def remarks(caption: str | None, columns: list[tuple[str, ColumnRole]]) -> list[Finding]:
    """Of a report of 2023 with one table of these columns."""
    build = Build()
    build.table([role for _, role in columns], [["Indeks", *("80" for _ in columns[1:])]])
    (table,) = build.tables
    headed = tuple(
        column.model_copy(update={"heading": heading})
        for column, (heading, _) in zip(table.columns, columns, strict=True)
    )
    build.tables = [table.model_copy(update={"caption": caption, "columns": headed})]
    report = replace(build.report(), identity=Identity(None, None, None, 2023))
    return [one for one in judge(report).findings if one.rule == "tahun-judul"]


NAME: tuple[str, ColumnRole] = ("Indikator", "indikator")

WRONG: list[tuple[str, str | None, list[tuple[str, ColumnRole]]]] = [
    (
        'the column "Realisasi 2022" stands below the heading "Tahun 2023"',
        None,
        [NAME, ("Tahun 2023 / Target", "target"), ("Tahun 2023 / Realisasi 2022", "realisasi")],
    ),
    (
        "two columns name the year 2022",
        "Pencapaian Sasaran 4",
        [
            NAME,
            ("Capaian 2022", "capaian"),
            ("2023 / Target", "target"),
            ("2023 / Realisasi", "realisasi"),
            ("Capaian 2022 (%)", "capaian"),
        ],
    ),
    (
        "the caption names the year 2022",
        "Pengukuran Kinerja Tahun 2022",
        [NAME, ("Target 2023", "target"), ("Realisasi", "realisasi"), ("Capaian", "capaian")],
    ),
    (
        "the caption names the year 2023",
        "Pengukuran Kinerja Tahun 2023",
        [NAME, ("2022 / Target", "target"), ("2022 / Realisasi", "realisasi"), ("2022 / Capaian", "capaian")],
    ),
    (
        "names 2018-2022, its columns are of 2019-2023",
        "Anggaran Tahun 2018 s/d Tahun 2022",
        [NAME, *((str(year), "anggaran") for year in range(2019, 2024))],
    ),
]


@pytest.mark.parametrize(("told", "caption", "columns"), WRONG)
def test_a_contradiction_is_one_remark(told: str, caption: str | None, columns: list[tuple[str, ColumnRole]]) -> None:
    (finding,) = remarks(caption, columns)
    assert (finding.severity, finding.relation, finding.figures) == ("info", "sequence", ())
    assert told in finding.message.en


RIGHT: list[tuple[str | None, list[tuple[str, ColumnRole]]]] = [
    # last year beside this one
    (
        "Capaian Kinerja Tahun 2023",
        [NAME, ("Realisasi 2022", "realisasi"), ("Target", "target"), ("Realisasi", "realisasi"), ("%", "capaian")],
    ),
    (
        "Perbandingan dengan Tahun 2022",
        [NAME, ("Realisasi 2022", "realisasi"), ("Realisasi 2023", "realisasi"), ("Kenaikan 2022 ke 2023", "capaian")],
    ),
    # each year has its result
    (
        None,
        [
            NAME,
            ("2022 / Target", "target"),
            ("2022 / Realisasi", "realisasi"),
            ("2022 / Capaian", "capaian"),
            ("2023 / Target", "target"),
            ("2023 / Realisasi", "realisasi"),
            ("2023 / Capaian", "capaian"),
        ],
    ),
    # plans
    ("Target Renstra 2018-2023", [NAME, *((str(year), "target") for year in range(2019, 2024))]),
    ("Target Tahun 2019 - 2023", [NAME, *((str(year), "target") for year in range(2019, 2024))]),
    ("Rencana Kerja Tahun 2024", [NAME, ("Target", "target"), ("Anggaran", "anggaran")]),
    ("Kinerja Tahun 2022", [NAME, ("2022 / Target", "target"), ("2022 / Realisasi", "realisasi")]),
    ("Rencana Tahun 2023", [NAME, ("Target 2024", "target")]),
    # a comparison by its words
    (None, [NAME, ("2023 / Target", "target"), ("2023 / Realisasi terhadap 2022", "realisasi")]),
    (None, [NAME, ("Target s.d. 2026 / 2023", "target"), ("Realisasi 2018-2023 / 2023", "realisasi")]),
]


@pytest.mark.parametrize(("caption", "columns"), RIGHT)
def test_comparisons_and_plans_are_normal(caption: str | None, columns: list[tuple[str, ColumnRole]]) -> None:
    assert remarks(caption, columns) == []
