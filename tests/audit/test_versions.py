"""Results measured against a superseded plan, another year, or another column: one remark for the habit."""

from dataclasses import replace
from decimal import Decimal

from audit import judge
from schemas.figures import Quantity
from schemas.meaning import NormalisedReport
from schemas.tables import TableKind, Version
from tests.audit.build import Build

NAMES = ["Indeks kepuasan", "Nilai evaluasi", "Jumlah pengaduan", "Persentase desa"]
OLD, NEW = ["80", "61", "12", "70"], ["82", "63", "15", "75"]


def plan(build: Build, targets: list[str], kind: TableKind = "perjanjian_kinerja") -> str:
    return build.table(["indikator", "target"], [list(row) for row in zip(NAMES, targets, strict=True)], kind=kind)


def measured(build: Build, targets: list[str]) -> str:
    """A table of results, each achievement right for the target that stands beside it."""
    rows = [[name, target, target, "100.00"] for name, target in zip(NAMES, targets, strict=True)]
    return build.table(["indikator", "target", "realisasi", "capaian"], rows, kind="capaian_kinerja")


def with_targets(build: Build, tables: list[tuple[str, int, Version | None]]) -> NormalisedReport:
    """The report with the targets of `tables` (id, year, version) indexed as quantities."""
    found: dict[tuple[int, int, Version | None], list[str]] = {}
    for name, year, version in tables:
        table = next(one for one in build.tables if one.id == name)
        for at, row in enumerate(one for one in table.rows if one.kind == "body"):
            found.setdefault((at, year, version), []).extend(row.cells[1].figures)
    quantities = tuple(
        Quantity(
            id=f"Q{number}",
            what="target",
            of=NAMES[at],
            name=NAMES[at],
            tahun=year,
            version=version,
            figures=tuple(ids),
        )
        for number, ((at, year, version), ids) in enumerate(found.items())
    )
    report = build.report()
    return NormalisedReport(
        report.identity, (), report.tables, report.figures, quantities, report.claims, report.scales, report.tokens
    )


def remarks(report: NormalisedReport) -> list[tuple[str, str, int]]:
    return [(one.rule, one.severity, len(one.places)) for one in judge(report).findings]


def test_the_plan_before_its_revision_is_one_remark() -> None:
    build = Build()
    tables: list[tuple[str, int, Version | None]] = [
        (plan(build, OLD), 2023, "murni"),
        (plan(build, NEW), 2023, "perubahan"),
    ]
    tables.append((measured(build, OLD), 2023, None))
    assert remarks(with_targets(build, tables)) == [("rencana-lama", "medium", 4)]


def test_the_plan_in_force_is_silent() -> None:
    build = Build()
    tables: list[tuple[str, int, Version | None]] = [
        (plan(build, OLD), 2023, "murni"),
        (plan(build, NEW), 2023, "perubahan"),
    ]
    tables.append((measured(build, NEW), 2023, None))
    assert remarks(with_targets(build, tables)) == []


def test_a_plan_of_no_name_is_the_earlier_one_beside_a_revised_one() -> None:
    build = Build()
    tables: list[tuple[str, int, Version | None]] = [
        (plan(build, OLD), 2023, None),
        (plan(build, NEW), 2023, "perubahan"),
    ]
    tables.append((measured(build, OLD), 2023, None))
    assert remarks(with_targets(build, tables)) == [("rencana-lama", "medium", 4)]
    slip = Build()
    tables = [(plan(slip, [*NEW[:3], "70"]), 2023, None), (plan(slip, NEW), 2023, "perubahan")]
    tables.append((measured(slip, [*NEW[:3], "70"]), 2023, None))
    assert "rencana-lama" not in {rule for rule, _, _ in remarks(with_targets(slip, tables))}


def test_the_targets_of_another_year_are_one_remark() -> None:
    build = Build()
    tables: list[tuple[str, int, Version | None]] = [
        (plan(build, OLD, "tujuan_sasaran"), 2022, None),
        (plan(build, NEW, "tujuan_sasaran"), 2023, None),
        (measured(build, OLD), 2023, None),
    ]
    build.mark(tables[2][0], 1, tahun=2023)
    assert remarks(with_targets(build, tables)) == [("rencana-lama", "medium", 4)]


def test_a_table_about_the_other_year_states_its_targets_rightly() -> None:
    """Its results are those of that year elsewhere; only its headings do not say so."""
    build = Build()
    tables: list[tuple[str, int, Version | None]] = [
        (plan(build, OLD, "tujuan_sasaran"), 2022, None),
        (plan(build, NEW, "tujuan_sasaran"), 2023, None),
        (measured(build, OLD), 2023, None),
    ]
    build.mark(tables[2][0], 1, tahun=2023)
    years = build.table(["indikator", "realisasi"], [list(row) for row in zip(NAMES, OLD, strict=True)])
    report = with_targets(build, tables)
    results = [
        Quantity(id=f"R{at}{year}", what="realisasi", of=name, name=name, tahun=year, figures=row.cells[column].figures)
        for table, column, year in ((tables[2][0], 2, 2023), (years, 1, 2022))
        for at, (name, row) in enumerate(
            zip(NAMES, next(one for one in build.tables if one.id == table).rows[1:], strict=True)
        )
    ]
    assert remarks(replace(report, quantities=(*report.quantities, *results))) == []


BUDGETS = ["program", "anggaran", "anggaran", "realisasi_anggaran", "serapan"]


def budget(rows: list[list[str]]) -> Build:
    build = Build()
    table = build.table(BUDGETS, rows)
    build.mark(table, 1, version="murni")
    build.mark(table, 2, version="perubahan")
    return build


def test_absorption_of_the_budget_before_its_revision_is_one_remark() -> None:
    rows = [["A", "1000000", "900000", "800000", "80.00"], ["B", "500000", "400000", "390000", "78.00"],
            ["C", "300000", "300000", "150000", "50.00"], ["D", "700000", "900000", "630000", "90.00"]]  # fmt: skip
    found = budget(rows).judge().findings
    assert [(one.rule, one.severity, len(one.places)) for one in found] == [("rencana-lama", "medium", 3)]
    assert found[0].expected == Decimal("88.89")


def test_absorption_of_the_revised_budget_is_silent_and_one_wrong_figure_is_that_figure() -> None:
    rows = [["A", "1000000", "900000", "800000", "88.89"], ["B", "500000", "400000", "390000", "97.50"],
            ["C", "300000", "300000", "150000", "50.00"], ["D", "700000", "900000", "630000", "70.00"]]  # fmt: skip
    assert budget(rows).judge().findings == ()
    rows[1][4] = "78.00"
    found = budget(rows).judge().findings
    assert [(one.rule, one.stated_text) for one in found] == [("serapan-tabel", "78.00")]


def test_achievement_against_the_end_of_the_plan_under_the_heading_of_the_year() -> None:
    build = Build()
    rows = [["I1", "80", "90", "72", "80.00"], ["I2", "60", "75", "63", "84.00"], ["I3", "50", "40", "30", "75.00"]]
    build.table(["indikator", "target", "target_akhir", "realisasi", "capaian"], rows)
    assert (
        build.judge().findings == ()
    )  # the end of the plan stands nearer to the result: the table says so by its order
    other = Build()
    swapped = [[row[0], row[2], row[1], row[3], row[4]] for row in rows]
    other.table(["indikator", "target_akhir", "target", "realisasi", "capaian"], swapped)
    found = other.judge().findings
    assert [(one.rule, one.severity, len(one.places)) for one in found] == [("dasar-hitung", "medium", 3)]
