"""What is told of a dataset that cannot be used."""

import os
import sqlite3
from pathlib import Path

import pytest

from corpus import sqlite_file
from corpus.answers import answer
from corpus.database import DatabaseError, database_url, open_database
from corpus.writer import Origin, write_report
from tests.factory import a_report


def refused(place: object, *, create: bool = False) -> str:
    with pytest.raises(DatabaseError) as error:
        open_database(str(place), create=create)
    return error.value.code


def test_nothing_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.db") == "missing"
    assert not (tmp_path / "a.db").exists()
    assert refused(tmp_path / "no folder" / "a.db", create=True) == "cannot-open"


def test_a_folder(tmp_path: Path) -> None:
    assert refused(tmp_path, create=True) == "cannot-open"


@pytest.mark.parametrize("content", [b"%PDF-1.7 " * 200, b"SQLite format 3\0" + b"x" * 5000])
def test_no_database(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.db").write_bytes(content)
    assert refused(tmp_path / "a.db", create=True) in ("not-a-database", "damaged")
    assert (tmp_path / "a.db").read_bytes() == content


def test_an_empty_file_becomes_a_dataset(tmp_path: Path) -> None:
    (tmp_path / "a.db").touch()
    assert refused(tmp_path / "a.db") == "no-dataset"
    open_database(str(tmp_path / "a.db"), create=True).close()
    open_database(str(tmp_path / "a.db")).close()


def test_another_programs_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "lain.db"
    with sqlite3.connect(path) as other:
        other.execute("create table t (x)")
    content = path.read_bytes()
    assert refused(path, create=True) == "no-dataset"
    assert path.read_bytes() == content


def test_locked_by_another_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_file, "PATIENCE", 0.1)
    database = open_database(str(tmp_path / "a.db"), create=True)
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseError) as error:
        write_report(database, a_report(), Origin(None, None, None))
    assert error.value.code == "locked"
    other.execute("ROLLBACK")
    write_report(database, a_report(), Origin(None, None, None))


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_must_not_be_written_is_read(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "a.db"), create=True)
    write_report(database, a_report(), Origin(None, None, None))
    database.close()
    (tmp_path / "a.db").chmod(0o400)
    tmp_path.chmod(0o500)
    try:
        read_and_refused(tmp_path / "a.db")
        assert [file.name for file in tmp_path.iterdir()] == ["a.db"]
        assert refused(tmp_path / "b.db", create=True) == "cannot-open"
    finally:
        tmp_path.chmod(0o700)


def test_what_must_not_be_written_is_read_and_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also for root, whom no permission stops: as on a disk that is mounted for reading."""
    path = tmp_path / "a?b #1.db"
    database = open_database(str(path), create=True)
    write_report(database, a_report(), Origin(None, None, None))
    database.close()
    content = path.read_bytes()
    monkeypatch.setattr(sqlite_file, "may_write", lambda _: False)
    read_and_refused(path)
    assert path.read_bytes() == content
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def read_and_refused(path: Path) -> None:
    """What is there can be asked; a report cannot be added."""
    database = open_database(str(path))
    assert [tuple(row) for row in answer(database, "select count(*) from versions").rows] == [(1,)]
    other = a_report()
    other = other.model_copy(update={"report": other.report.model_copy(update={"sha256": "f" * 64})})
    with pytest.raises(DatabaseError) as error:
        write_report(database, other, Origin(None, None, None))
    assert error.value.code == "read-only"
    database.close()


def test_what_a_writer_has_not_yet_put_into_the_file_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.db"
    writer = open_database(str(path), create=True)
    write_report(writer, a_report(), Origin(None, None, None))
    monkeypatch.setattr(sqlite_file, "may_write", lambda _: False)
    assert (tmp_path / "a.db-wal").stat().st_size > 0
    read_and_refused(path)
    writer.close()


@pytest.mark.postgresql
def test_a_server_that_has_no_such_database(server: str) -> None:
    assert refused(f"{server}/tidak_ada") == "unknown-database"
    assert refused(f"{server}/tidak_ada", create=True) == "unknown-database"
    nobody = server.replace("://", "://tidakdikenal@", 1).replace(server.split("://")[1].split("@")[0] + "@", "", 1)
    assert refused(f"{nobody}/tidak_ada") == "refused"


@pytest.mark.slow
def test_a_full_disk_leaves_the_dataset_as_it_was(tmp_path: Path) -> None:
    database = open_database(str(tmp_path / "a.db"), create=True)
    write_report(database, a_report(), Origin(None, None, None))
    with database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    large = a_report(figures=tuple(a_report().figures[0].model_copy(update={"id": f"F{n}"}) for n in range(20_000)))
    other = large.model_copy(update={"report": large.report.model_copy(update={"sha256": "f" * 64})})
    with pytest.raises(DatabaseError) as error:
        write_report(database, other, Origin(None, None, None))
    assert error.value.code == "full"
    with database.reading() as connection:
        assert connection.exec_driver_sql("select count(*) from versions").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


@pytest.mark.parametrize(
    ("place", "code"),
    [
        ("mysql://user@server/name", "unknown-kind"),
        ("nosuchthing://server/name", "unknown-kind"),
        ("postgresql://user@127.0.0.1:1/name", "unreachable"),
        ("postgresql://user@server:porta/name", "no-url"),
        ("postgresql+psycopg2://user@127.0.0.1:1/name", "unreachable"),
        (":memory:", "no-url"),
        ("sqlite://", "no-url"),
        ("a\0b.db", "no-url"),
    ],
)
def test_urls(place: str, code: str) -> None:
    assert refused(place, create=True) == code


def test_a_password_is_never_shown() -> None:
    with pytest.raises(DatabaseError) as error:
        open_database("postgresql://user:rahasia@127.0.0.1:1/name")
    assert "rahasia" not in str(error.value)


def test_what_looks_like_a_path_is_one() -> None:
    assert database_url("data/a b?.db").database == str(Path("data/a b?.db"))
