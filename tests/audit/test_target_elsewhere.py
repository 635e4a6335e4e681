"""Achievement whose target stands in another table: judged where one target is stated for its year."""

from dataclasses import replace
from decimal import Decimal

from audit import judge
from schemas.figures import Quantity
from schemas.meaning import Identity, NormalisedReport
from tests.audit.build import Build

NAMES = ["Indeks kepuasan", "Nilai evaluasi", "Jumlah pengaduan", "Persentase desa"]
TARGETS = ["80", "61", "12", "70"]
RESULTS = [["84", "105.00"], ["62", "101.64"], ["11", "91.67"], ["77", "110.00"]]


def report_of(results: list[list[str]], targets: list[list[str]], year: int = 2023) -> NormalisedReport:
    """One table of results and achievements of two years, and one table for each list of targets."""
    build = Build()
    rows = [[name, "50", result, "99.10", stated] for name, (result, stated) in zip(NAMES, results, strict=True)]
    build.table(
        ["indikator", "realisasi", "realisasi", "capaian", "capaian"],
        rows,
        years=[None, year - 1, year, year - 1, year],
    )
    for one in targets:
        build.table(["indikator", "target"], [list(row) for row in zip(NAMES, one, strict=True)])
    tables = {table.id: table for table in build.tables}
    quantities = []
    for at, name in enumerate(NAMES):
        rows_at = [next(row for row in table.rows if row.index == at) for table in tables.values()]
        achieved, *planned = [row.cells[-1].figures[0] for row in rows_at]
        quantities.append(Quantity(id=f"QC{at}", what="capaian", of=name, name=name, tahun=year, figures=(achieved,)))
        quantities.append(Quantity(id=f"QT{at}", what="target", of=name, name=name, tahun=year, figures=tuple(planned)))
    of = {figure: one.id for one in quantities for figure in one.figures}
    report = build.report()
    figures = tuple(one.model_copy(update={"quantity": of.get(one.id)}) for one in report.figures)
    return replace(report, identity=Identity(None, None, None, 2023), figures=figures, quantities=tuple(quantities))


def test_an_achievement_that_follows_is_verified() -> None:
    result = judge(report_of(RESULTS, [TARGETS]))
    assert result.findings == ()
    assert [check.outcome for check in result.checks] == ["agrees"] * 4


def test_a_wrong_achievement_is_found_and_only_probable() -> None:
    wrong = [*RESULTS[:3], ["77", "101.00"]]
    found = judge(report_of(wrong, [TARGETS])).findings
    assert [(one.rule, one.stated, one.expected, one.certainty) for one in found] == [
        ("capaian-tabel-lain", Decimal("101.00"), Decimal("110.00"), "probable")
    ]


def test_two_targets_accuse_nobody() -> None:
    wrong = [*RESULTS[:3], ["77", "101.00"]]
    found = judge(report_of(wrong, [TARGETS, [*TARGETS[:3], "77"]])).findings
    assert {one.rule for one in found} == {"nilai-sama"}


def test_of_an_earlier_year_it_is_a_remark_that_the_target_may_have_been_revised() -> None:
    wrong = [*RESULTS[:3], ["77", "101.00"]]
    (one,) = judge(report_of(wrong, [TARGETS], year=2022)).findings
    assert (one.rule, one.severity, one.decided) == ("capaian-tabel-lain", "medium", False)
    assert one.explanation is not None
    assert "mungkin kemudian diubah" in one.explanation.id


def test_a_column_that_follows_other_targets_accuses_nobody() -> None:
    others = [["84", "98.80"], ["62", "95.40"], ["11", "105.00"], ["77", "101.00"]]
    assert judge(report_of(others, [TARGETS], year=2022)).findings == ()
