"""The dataset, the same on SQLite and PostgreSQL: exact, one transaction for each report, versions, decisions kept."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import func, insert, select

from corpus.answers import QueryError, answer
from corpus.database import Database, DatabaseError, open_database
from corpus.review_list import doubts_of, keep_apart, merge
from corpus.rows import rows_of
from corpus.schema import OF_A_VERSION, metadata, table
from corpus.tidy import TIDY, frame
from corpus.writer import Origin, write_failure, write_report
from normalise.agency_names import agency_name
from schemas.agency import AgencyName
from schemas.report import AuditedReport
from tests.factory import a_figure, a_finding, a_report, both


def origin(
    instansi: str | None = "Dinas Contoh", pemda: str | None = "Kabupaten Fiktif", tahun: int | None = 2024
) -> Origin:
    return Origin(agency_name(instansi, pemda), instansi, tahun)


def of_content(letter: str, **fields: Any) -> AuditedReport:
    """A report whose file has another content for each `letter`."""
    report = a_report(**fields)
    return report.model_copy(update={"report": report.report.model_copy(update={"sha256": letter * 64})})


def called(report: AuditedReport, instansi: str) -> AuditedReport:
    return report.model_copy(update={"report": report.report.model_copy(update={"instansi": instansi})})


def rows(database: Database, name: str, *columns: str) -> list[tuple[Any, ...]]:
    own = table(name)
    with database.reading() as connection:
        found = select(*(own.c[column] for column in columns)).order_by(*own.primary_key.columns)
        return [tuple(row) for row in connection.execute(found)]


def counts(database: Database) -> dict[str, int]:
    with database.reading() as connection:
        return {
            name: connection.scalar(select(func.count()).select_from(own)) or 0 for name, own in metadata.tables.items()
        }


def test_everything_of_a_report_is_there(database: Database, example: AuditedReport) -> None:
    write_report(database, example, origin())
    found = counts(database)
    assert found["figures"] == len(example.figures) == example.summary.figures
    assert (found["checks"], found["findings"], found["tables"]) == (
        len(example.checks),
        len(example.findings),
        len(example.tables),
    )
    assert found["quantities"] > 20 and found["budget_lines"] > 5 and found["indicators"] > 3
    statuses = Counter(status for (status,) in rows(database, "figures", "status"))
    assert statuses == Counter(figure.status for figure in example.figures)
    figures = {figure.id: figure for figure in example.figures}
    for name, value, page, x0, bottom in rows(database, "figures", "id", "value", "page", "x0", "bottom"):
        figure = figures[name]
        assert (value, page, x0, bottom) == (figure.value, figure.page, figure.bbox[0], figure.bbox[3])


def test_budget_lines_hold_what_is_printed(database: Database, example: AuditedReport) -> None:
    """Each value of a line is that of the figure it names."""
    write_report(database, example, origin())
    printed = {figure.id: figure.value for figure in example.figures}
    lines = rows(database, "budget_lines", "anggaran", "anggaran_murni", "realisasi", "serapan", "figures")
    told = [pair for *values, names in lines for pair in zip(values, names.split(), strict=True)]
    assert sum(value is not None for value, _ in told) > 20
    for value, name in told:
        assert value is None or value == printed[name]


@pytest.mark.parametrize("value", ["0.1", "-12.50", "123456789012345678901234567890.123456789", "0", "5538364094"])
def test_numbers_are_exact(database: Database, value: str) -> None:
    write_report(database, a_report(figures=(a_figure("F1", value),), findings=(), checks=(), tables=()), origin())
    ((found,),) = rows(database, "figures", "value")
    assert found == Decimal(value)
    assert isinstance(found, Decimal)


def test_the_same_file_again_replaces_what_was_read(database: Database) -> None:
    write_report(database, of_content("a"), origin())
    first = counts(database)
    write_report(database, of_content("a"), origin())
    assert counts(database) == first
    assert rows(database, "versions", "id", "number", "is_current") == [(1, 1, True)]


def test_a_corrected_report_is_a_new_version_and_the_old_one_stays(database: Database) -> None:
    write_report(database, of_content("a"), origin())
    write_report(database, called(of_content("b"), "Dinas Contoh Kab. Fiktif"), origin("Dinas Contoh Kab. Fiktif"))
    assert rows(database, "agencies", "name", "region", "shown") == [
        ("dinas contoh", "kabupaten fiktif", "Dinas Contoh Kab. Fiktif")
    ]
    assert rows(database, "versions", "report_id", "number", "is_current") == [(1, 1, False), (1, 2, True)]
    assert len(frame(database, TIDY["catatan"])) == 1
    assert len(frame(database, TIDY["catatan"], every_version=True)) == 2


@pytest.mark.parametrize("order", [(2022, 2023, 2024), (2024, 2022, 2023), (2023, 2024, 2022)])
def test_an_agency_is_called_as_its_latest_year_calls_it(database: Database, order: tuple[int, ...]) -> None:
    names = {2022: "DINAS CONTOH", 2023: "Dinas Contoh", 2024: "Dinas Contoh Kab. Fiktif"}
    for year in order:
        write_report(database, called(of_content(chr(year - 2022 + 97)), names[year]), origin(names[year], tahun=year))
    assert rows(database, "agencies", "shown") == [("Dinas Contoh Kab. Fiktif",)]
    write_report(database, called(of_content("c"), "Dinas Lain"), origin("Dinas Lain", tahun=2024))
    assert rows(database, "agencies", "shown") == [("Dinas Contoh",), ("Dinas Lain",)]


def test_what_a_list_calls_an_agency_is_shown(database: Database) -> None:
    said = ("Dinas Contoh", "Kab. Fiktif", None)
    name = agency_name(*said[:2])
    write_report(database, called(of_content("a"), "DINAS COTOH"), Origin(name, said[0], 2024, said=said))
    assert rows(database, "agencies", "shown") == [("Dinas Contoh",)]


def test_another_year_is_another_report_of_the_same_agency(database: Database) -> None:
    write_report(database, of_content("a"), origin(tahun=2023))
    write_report(database, of_content("b"), origin(tahun=2024))
    assert rows(database, "reports", "agency_id", "tahun") == [(1, 2023), (1, 2024)]
    assert [current for (current,) in rows(database, "versions", "is_current")] == [True, True]


def test_reports_that_do_not_say_whose_they_are_stay_apart(database: Database) -> None:
    for letter in "abb":
        write_report(database, of_content(letter), origin(None, None, None))
    assert rows(database, "reports", "agency_id", "tahun") == [(None, None), (None, None)]
    assert sorted((doubt.code, doubt.agency) for doubt in doubts_of(database)) == [
        ("agency-unknown", None),
        ("agency-unknown", None),
        ("year-unknown", None),
        ("year-unknown", None),
    ]


def test_a_report_that_gets_its_name_later_moves_with_what_was_decided(database: Database) -> None:
    write_report(database, of_content("a"), origin(None, None, None))
    decide(database, report=1)
    write_report(database, of_content("a"), origin())
    assert rows(database, "reports", "id", "agency_id", "tahun") == [(2, 1, 2024)]
    assert rows(database, "versions", "report_id", "number", "is_current") == [(2, 1, True)]
    assert rows(database, "decisions", "report_id", "finding_key") == [(2, "k")]
    assert doubts_of(database) == []


def test_decisions_outlive_another_reading(database: Database) -> None:
    write_report(database, of_content("a"), origin())
    decide(database, report=1)
    write_report(database, of_content("a"), origin())
    assert rows(database, "decisions", "report_id", "finding_key") == [(1, "k")]


def decide(database: Database, report: int) -> None:
    line = {"report_id": report, "finding_key": "k", "decision": "accepted", "decided_at": datetime(2025, 1, 2)}
    with database.writing() as connection:
        connection.execute(insert(table("decisions")), line)


def test_the_old_version_is_current_again_when_the_new_one_is_another_agencys(database: Database) -> None:
    write_report(database, of_content("a"), origin())
    write_report(database, of_content("b"), origin())
    write_report(database, of_content("b"), origin("Dinas Lain"))
    assert rows(database, "versions", "sha256", "report_id", "number", "is_current") == [
        ("a" * 64, 1, 1, True),
        ("b" * 64, 2, 1, True),
    ]


def test_a_failure_leaves_nothing_of_a_report(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    write_report(database, of_content("a"), origin())
    before = counts(database)
    broken = of_content("b")
    monkeypatch.setattr("corpus.writer.rows_of", lambda report: {**rows_of(report), "findings": [{"id": "N1"}]})
    with pytest.raises(Exception, match=r"(?i)null"):
        write_report(database, broken, origin("Dinas Lain", tahun=2020))
    assert counts(database) == before


def test_a_file_that_failed_is_told_with_its_reason_until_it_is_read(database: Database) -> None:
    for _ in range(2):
        write_failure(database, "a" * 64, "rusak.pdf", "damaged", "PDF rusak", "0.1.0")
    assert rows(database, "failures", "file", "code", "attempts") == [("rusak.pdf", "damaged", 2)]
    write_report(database, of_content("a"), origin())
    assert rows(database, "failures", "file") == []


def test_persons_are_not_kept(database: Database) -> None:
    nip = " ".join(("19700101", "199503", "1", "001"))
    finding = a_finding(message=both(f"Bupati, NIP {nip}, atau {nip.replace(' ', '-')}, menulis 82,17%"))
    figure = a_figure("F7", sentence=f"Disusun oleh pejabat NIP {nip.replace(' ', '')} sebesar 82,17%.", source="prose")
    number = a_figure("F8", nip.replace(" ", ""), text=nip.replace(" ", ""))
    report = a_report(findings=(finding,), figures=(figure, number), checks=(), tables=())
    write_report(database, report, origin(f"Dinas Contoh NIP {nip}"))
    everything = str([answer(database, f"select * from {name}").rows for name in metadata.tables])
    assert "[NIP]" in everything
    assert "19700101" not in everything
    assert "pejabat" not in everything


def test_similar_names_are_left_to_a_person(database: Database) -> None:
    write_report(database, of_content("a"), origin("Kecamatan Sukamaju Barat"))
    write_report(database, of_content("b"), origin("Kecamatan Sukamaju Barab", tahun=2023))
    (doubt,) = doubts_of(database)
    assert (doubt.code, doubt.agency, doubt.candidate) == ("agency-similar", 2, 1)
    write_report(database, of_content("b"), origin("Kecamatan Sukamaju Barab", tahun=2023))
    assert doubts_of(database) == [doubt]
    assert merge(database, 2, 1)
    assert doubts_of(database) == []
    assert rows(database, "agencies", "id") == [(1,)]
    assert rows(database, "reports", "agency_id", "tahun") == [(1, 2024), (1, 2023)]


def test_merging_two_reports_of_one_year_makes_versions_of_them(database: Database) -> None:
    write_report(database, of_content("a"), origin("Kecamatan Sukamaju Barat"))
    write_report(database, of_content("b"), origin("Kecamatan Sukamaju Barab"))
    assert merge(database, 2, 1)
    assert rows(database, "versions", "report_id", "number", "is_current") == [(1, 1, False), (1, 2, True)]
    assert not merge(database, 2, 1)


def test_a_person_may_say_that_they_are_two(database: Database) -> None:
    write_report(database, of_content("a"), origin("Kecamatan Sukamaju Barat"))
    write_report(database, of_content("b"), origin("Kecamatan Sukamaju Barab"))
    assert keep_apart(database, 2)
    assert doubts_of(database) == []
    assert not keep_apart(database, 2)
    assert len(rows(database, "agencies", "id")) == 2


def test_a_persons_word_about_a_name_holds(database: Database) -> None:
    write_report(database, of_content("a"), origin("Kecamatan Sukamaju Barat"))
    write_report(database, of_content("b"), origin("Kecamatan Sukamaju Barab", tahun=2023))
    assert merge(database, 2, 1)
    for letter, year in (("b", 2023), ("c", 2022)):
        write_report(database, of_content(letter), origin("Kecamatan Sukamaju Barab", tahun=year))
    assert rows(database, "agencies", "id") == [(1,)]
    assert doubts_of(database) == []


def test_merging_keeps_reports_without_a_year_apart(database: Database) -> None:
    write_report(database, of_content("a"), origin("Dinas Satu", tahun=None))
    write_report(database, of_content("b"), origin("Dinas Dua", tahun=None))
    assert merge(database, 2, 1)
    assert rows(database, "reports", "id", "agency_id") == [(1, 1), (2, 1)]
    assert [current for (current,) in rows(database, "versions", "is_current")] == [True, True]


def test_an_agency_without_reports_goes(database: Database) -> None:
    write_report(database, of_content("a"), origin("Dinas Satu"))
    write_report(database, of_content("a"), origin("Dinas Dua"))
    assert rows(database, "agencies", "name") == [("dinas dua",)]


def test_another_kind_of_a_known_name_is_the_same_agency(database: Database) -> None:
    for kind, letter in ((None, "a"), ("bps", "b")):
        name = AgencyName(name="bps contoh", region=None, level=None, kind=kind)
        write_report(database, of_content(letter), Origin(name, "BPS Contoh", 2020 + ord(letter)))
    assert rows(database, "agencies", "id") == [(1,)]


@pytest.mark.parametrize(
    "sql",
    [
        "commit; delete from agencies",
        "rollback; delete from agencies; select 1",
        "select 1; select 2",
        "attach database 'baru.db' as baru",
        "delete from agencies",
        "drop table versions",
        "insert into agencies (name, region, shown) values ('x', '', 'x')",
        "update agencies set name = 'x'",
        "selekt 1",
    ],
)
def test_a_query_changes_nothing(database: Database, sql: str) -> None:
    write_report(database, of_content("a"), origin())
    before = counts(database)
    with pytest.raises(QueryError):
        answer(database, sql)
    assert counts(database) == before
    write_report(database, of_content("b"), origin(tahun=2020))


def test_a_query_answers(database: Database) -> None:
    write_report(database, of_content("a"), origin())
    found = answer(database, "select name, level from agencies;")
    assert (found.columns, [tuple(row) for row in found.rows]) == (
        ("name", "level"),
        [("dinas contoh", "kabupaten")],
    )


def test_a_query_may_hold_a_percent_sign(database: Database) -> None:
    write_report(database, of_content("a"), origin())
    assert [tuple(row) for row in answer(database, "select 1 from agencies where name like '%contoh%'").rows] == [(1,)]


def test_two_writers_wait_for_each_other(database: Database, place: str) -> None:
    other = open_database(place)

    def write(letter: str) -> None:
        write_report(other if letter in "bd" else database, of_content(letter), origin(tahun=2000 + ord(letter)))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, "abcd"))
    assert rows(database, "agencies", "id") == [(1,)]
    assert len(rows(database, "versions", "id")) == 4
    other.close()


def test_readers_work_while_a_report_is_written(database: Database, place: str) -> None:
    write_report(database, of_content("a"), origin())
    other = open_database(place)
    with database.writing() as connection:
        connection.execute(insert(table("agencies")), {"name": "x", "region": "", "shown": "x"})
        assert len(rows(other, "agencies", "id")) == 1
    assert len(rows(other, "agencies", "id")) == 2
    other.close()


def test_opening_again_keeps_everything(database: Database, place: str) -> None:
    write_report(database, of_content("a"), origin())
    again = open_database(place)
    assert counts(again) == counts(database)
    again.close()


def test_a_dataset_of_a_newer_lkjip_is_not_touched(database: Database, place: str) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("update alembic_version set version_num = '9999'")
    with pytest.raises(DatabaseError) as refused:
        open_database(place)
    assert refused.value.code == "newer"


def test_another_programs_database_is_not_touched(database: Database, place: str) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("drop table alembic_version")
    for create in (False, True):
        with pytest.raises(DatabaseError) as refused:
            open_database(place, create=create)
        assert refused.value.code == "no-dataset"


def test_the_migrations_make_the_schema_that_the_code_knows(database: Database) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    with database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_every_table_of_a_version_goes_with_it() -> None:
    with_version = {name for name, own in metadata.tables.items() if "version_id" in own.c}
    assert with_version == {*OF_A_VERSION, "doubts", "series_places", "peers"}


def test_why_the_reading_may_be_the_cause_of_a_finding_is_kept(database: Database) -> None:
    doubted = a_finding("N2", attribution="reading", doubt=both("berkas rusak"))
    write_report(database, of_content("a", findings=(a_finding(), doubted)), origin())
    assert rows(database, "findings", "attribution", "doubt_id") == [("document", None), ("reading", "berkas rusak")]
