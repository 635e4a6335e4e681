"""What the page of a region is made from, the same on SQLite and PostgreSQL."""

from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import delete, insert, update

from corpus.database import Database
from corpus.region import OF_ONE_REPORT, known_regions, region_of
from corpus.schema import table
from corpus.writer import Origin, write_failure, write_report
from normalise.agency_names import agency_name
from schemas.region import RegionBudget
from schemas.report import AuditedReport
from tests.factory import a_finding, a_report

D = Decimal


def added(
    database: Database,
    content: str,
    instansi: str | None = "Dinas Contoh",
    pemda: str = "Kabupaten Fiktif",
    tahun: int | None = 2024,
    *,
    is_whole: bool = True,
    **fields: Any,
) -> int:
    report: AuditedReport = a_report(**fields)
    report = report.model_copy(update={"report": report.report.model_copy(update={"sha256": content * 64})})
    return write_report(database, report, Origin(agency_name(instansi, pemda), instansi, tahun), is_whole=is_whole)


def put(database: Database, name: str, *rows: dict[str, Any]) -> None:
    """These rows in the place of those that the table has of their version."""
    own = table(name)
    with database.writing() as connection:
        connection.execute(delete(own).where(own.c.version_id == rows[0]["version_id"]))
        connection.execute(insert(own), [{"id": at, "figures": "-", **row} for at, row in enumerate(rows, start=1)])


def a_line(version: int, name: str, *amounts: str | None, tahun: int = 2024) -> dict[str, Any]:
    values = [None if amount is None else D(amount) for amount in amounts]
    named = dict(zip(("anggaran", "realisasi", "serapan"), values, strict=True))
    return {"version_id": version, "name": name, "tahun": tahun, **named}


def an_indicator(version: int, capaian: str | None, **fields: Any) -> dict[str, Any]:
    value = None if capaian is None else D(capaian)
    return {
        "version_id": version,
        "name": "i",
        "of_key": "i",
        "tahun": 2024,
        "period": None,
        "capaian": value,
        **fields,
    }


def test_an_empty_dataset(database: Database) -> None:
    region = region_of(database)
    assert (region.agencies, region.reports, region.rules, region.series, region.updated) == ((), (), (), (), None)
    assert known_regions(database) == []


def test_the_current_version_of_each_report_with_its_gravest_findings(database: Database) -> None:
    findings = (
        a_finding("N1", severity="medium", stated=D(5), expected=D(50)),
        a_finding("N2", stated=D(100), expected=D(99)),
        a_finding("N3", stated=D(100), expected=D(20)),
        a_finding("N4", stated=D(1), expected=D(1000), certainty="probable"),
        a_finding("N5", stated="Baik", stated_text="Baik", expected="Cukup"),
        a_finding("N6", severity="low"),
        a_finding("N7", attribution="reading"),
        a_finding("N8", stated=D(1), expected=D(1000), decided=False),
    )
    added(database, "a")
    newer = added(database, "b", findings=findings, is_whole=False)
    other = added(database, "c", tahun=2023, findings=())
    region = region_of(database)
    assert [(one.version, one.tahun, one.is_whole) for one in region.reports] == [
        (other, 2023, True),
        (newer, 2024, False),
    ]
    worst = region.reports[1].worst
    assert [one.key for one in worst] == ["key-N3", "key-N2", "key-N5", "key-N8", "key-N4", "key-N1"]
    assert (worst[0].stated, worst[0].expected, worst[0].unit) == (D(100), D(20), "percent")
    assert (worst[2].stated, worst[2].expected) == ("Baik", "Cukup")
    assert region.worst == worst[:OF_ONE_REPORT]
    assert region.agencies[0].shown == "Dinas Contoh"
    assert region.updated is not None


def test_one_report_does_not_fill_the_list_of_the_region(database: Database) -> None:
    added(database, "a", findings=tuple(a_finding(f"N{number}", expected=D(number)) for number in range(1, 30)))
    mild = added(database, "b", instansi="Badan Lain", findings=(a_finding(severity="medium"),))
    worst = region_of(database).worst
    assert len(worst) == OF_ONE_REPORT + 1 and worst[-1].version == mild


def test_the_largest_line_whose_percentage_holds_stands_for_the_budget(database: Database) -> None:
    version = added(database, "a")
    put(
        database,
        "budget_lines",
        a_line(version, "Program A", "9007199254740993", "4503599627370496", "50.00"),
        a_line(version, "Salah baca", "99999999999999999", "1", "87.40"),
        a_line(version, "Tanpa persen", "99999999999999998", "1", None),
        a_line(version, "Tahun lain", "99999999999999997", "99999999999999997", "100", tahun=2023),
        a_line(version, "Kecil", "10", "9", "90"),
        a_line(version, "Nol", "0", "0", "0"),
    )
    (report,) = region_of(database).reports
    assert report.budget == RegionBudget("Program A", D("9007199254740993"), D("4503599627370496"), D("50.00"))


@pytest.mark.parametrize(
    ("stated", "holds"), [("89.7", True), ("89.6", True), ("89.65", True), ("90", True), ("89.5", False)]
)
def test_a_percentage_may_be_rounded_or_cut_off(database: Database, stated: str, holds: bool) -> None:
    version = added(database, "a")
    put(database, "budget_lines", a_line(version, "Jumlah", "10000", "8965", stated))
    assert (region_of(database).reports[0].budget is not None) == holds


def test_a_total_that_is_named_by_its_table_has_no_name(database: Database) -> None:
    version = added(database, "a")
    put(database, "budget_lines", a_line(version, "T1", "10", "9", "90"))
    budget = region_of(database).reports[0].budget
    assert budget is not None and budget.name == ""


def test_the_median_of_the_achievements_of_the_own_year(database: Database) -> None:
    version = added(database, "a")
    others = (
        an_indicator(version, "1", tahun=2023),
        an_indicator(version, "1", period="TW1"),
        an_indicator(version, None),
    )
    put(database, "indicators", *(an_indicator(version, value) for value in ("90", "100", "3380", "99.5")), *others)
    (report,) = region_of(database).reports
    assert (report.capaian, report.indicators) == (D("99.75"), 4)


def test_regions_are_told_apart(database: Database) -> None:
    added(database, "a")
    added(database, "b", pemda="Kota Rekaan", findings=())
    added(database, "c", instansi=None)
    write_failure(database, "f" * 64, "x.pdf", "damaged", "rusak", "0")
    assert known_regions(database) == ["kabupaten fiktif", "kota rekaan"]
    city = region_of(database, ["kota rekaan"])
    assert [one.region for one in city.agencies] == ["kota rekaan"]
    assert (len(city.reports), city.rules, city.failed) == (1, (), 1)
    everything = region_of(database)
    assert len(everything.reports) == 3 and sum(one.agency is None for one in everything.reports) == 1
    assert len(region_of(database, ["kota rekaan", "kabupaten fiktif"]).reports) == 2


def test_rules_are_counted_by_severity_and_reports(database: Database) -> None:
    low, high = a_finding("N1", rule="r-satu", severity="low"), a_finding("N2", rule="r-satu")
    added(database, "a", findings=(low, high, a_finding("N3", rule="r-dua", severity="info")))
    added(database, "b", tahun=2023, findings=(a_finding(rule="r-satu", severity="medium"),))
    (rule,) = region_of(database).rules
    assert (rule.rule, rule.high, rule.medium, rule.low, rule.reports) == ("r-satu", 1, 1, 1, 2)


def test_differences_between_years_with_their_places(database: Database) -> None:
    first, second = added(database, "a", tahun=2023), added(database, "b", tahun=2024)
    region = region_of(database)
    (agency,) = region.agencies
    assert (region.series, region.series_due) == ((), 1)
    box = {"x0": 0, "top": 0, "x1": 1, "bottom": 1}
    with database.writing() as connection:
        for number, severity in ((1, "info"), (2, "medium")):
            line = {"agency_id": agency.id, "key": "k", "rule": "seri-nilai", "severity": severity}
            connection.execute(
                insert(table("series_findings")), {"id": number, **line, "message_id": "beda", "message_en": "differs"}
            )
            for at, version in ((1, first), (2, second)):
                place = {"finding_id": number, "id": at, "version_id": version, "page": at, "printed": str(at), **box}
                connection.execute(insert(table("series_places")), place)
        connection.execute(update(table("agencies")).values(series_due=False))
    region = region_of(database)
    assert [(one.severity, one.message.en) for one in region.series] == [("medium", "differs"), ("info", "differs")]
    assert [(one.version, one.page, one.printed) for one in region.series[0].places] == [
        (first, 1, "1"),
        (second, 2, "2"),
    ]
    assert region.series_due == 0
