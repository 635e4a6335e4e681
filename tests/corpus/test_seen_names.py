"""Names and how many state them, the same on SQLite and PostgreSQL."""

from corpus.database import Database
from corpus.seen_names import seen_names
from corpus.writer import write_report
from tests.corpus.test_dataset import of_content, origin
from tests.corpus.test_region import absorbing, budget


def test_each_name_is_counted_once_for_agency_report_and_year(database: Database) -> None:
    for letter, agency, year, name in (
        ("a", "Dinas Satu", 2022, "Program Satu"),
        ("b", "Dinas Satu", 2023, "PROGRAM SATU"),
        ("c", "Dinas Dua", 2023, "Program Satu"),
        ("d", None, None, "Program Satu"),
    ):
        report = of_content(letter, **budget([("", name, "5"), ("", f"{name} B", "7")], year or 2023))
        write_report(database, report, origin(agency, tahun=year))
    write_report(database, absorbing("e", "50"), origin("Dinas Tiga"))
    found = {
        name.name.casefold(): (
            name.level,
            name.is_official,
            name.agencies,
            name.reports,
            name.first_year,
            name.last_year,
        )
        for name in seen_names(database)
    }
    assert found == {
        "program satu": (None, False, 2, 4, 2022, 2023),
        "program satu b": (None, False, 2, 4, 2022, 2023),
        "program contoh": ("program", True, 1, 1, 2024, 2024),
    }


def test_an_old_version_is_not_counted(database: Database) -> None:
    for letter, name in (("a", "Program Lama"), ("b", "Program Baru")):
        write_report(database, of_content(letter, **budget([("", name, "5")])), origin())
    assert [name.name for name in seen_names(database)] == ["Program Baru"]
