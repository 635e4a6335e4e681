"""Opening the dataset: one SQLite file, or a PostgreSQL database by its URL; its schema brought up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import URL, Connection, Engine, inspect, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from corpus.server import server_code, server_engine
from corpus.sqlite_file import set_write_ahead, sqlite_code, sqlite_engine

__all__ = ["Database", "DatabaseError", "database_url", "open_database"]

MIGRATIONS = Path(__file__).parent / "migrations"
TURN = 7_115_106_105
"""The number of our lock among those of a PostgreSQL database."""


class DatabaseError(Exception):
    """The dataset cannot be used: `code` says why, `detail` is the database's own words, `url` has no password in it."""

    def __init__(self, code: str, url: URL, detail: str = "") -> None:
        super().__init__(f"{code}: {url.render_as_string()} {detail}".rstrip())
        self.code, self.url, self.detail = code, url, detail


@dataclass(frozen=True, slots=True)
class Database:
    """An open dataset. Reading never waits for a writer and sees one state; writers wait for each other."""

    engine: Engine
    url: URL

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection that sees one state of the dataset. Raises DatabaseError."""
        with explained(self.url), self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction: all of it is written when the block ends, nothing when it raises. Raises DatabaseError."""
        with (
            explained(self.url),
            self.engine.connect().execution_options(lkjip_writes=True) as connection,
            connection.begin(),
        ):
            take_turn(connection)
            yield connection

    def close(self) -> None:
        self.engine.dispose()


def take_turn(connection: Connection) -> None:
    """Let no two programs write to one PostgreSQL dataset at once; SQLite sees to that itself."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN})")


def database_url(text: str) -> URL:
    """The URL that `text` is, or that of the SQLite file whose path it is. Raises DatabaseError for what is neither."""
    if "://" not in text:
        if text == ":memory:" or "\0" in text:
            raise DatabaseError("no-url", URL.create("sqlite", database=text.replace("\0", "")))
        return URL.create("sqlite", database=str(Path(text)))
    try:
        url = make_url(text)
    except (ArgumentError, ValueError) as error:
        raise DatabaseError("no-url", URL.create("sqlite"), str(error)) from error
    if url.get_backend_name() in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() == "sqlite" and url.database in (None, "", ":memory:"):
        raise DatabaseError("no-url", url)
    return url.set(drivername="sqlite") if url.get_backend_name() == "sqlite" else url


def open_database(text: str, *, create: bool = False) -> Database:
    """Open the dataset at the path or URL `text`, a new one with `create`, and bring its schema up to date.

    Raises DatabaseError: nothing is there, it is no dataset, it is of a newer lkjip, it cannot be reached, read or written.
    """
    url = database_url(text)
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise DatabaseError("unknown-kind", url)
    if url.get_backend_name() == "sqlite" and not create and not Path(url.database or "").is_file():
        raise DatabaseError("missing", url)
    with explained(url):
        engine = connected(url, create=create)
        migrate(engine, url, create=create)
    return Database(engine, url)


def connected(url: URL, *, create: bool) -> Engine:
    return sqlite_engine(url, create=create) if url.get_backend_name() == "sqlite" else server_engine(url)


def migrate(engine: Engine, url: URL, *, create: bool) -> None:
    """Bring the schema to that of this lkjip, in one transaction."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    newest = ScriptDirectory.from_config(config).get_current_head()
    with engine.connect() as connection:
        found = MigrationContext.configure(connection).get_current_revision()
        foreign = found is None and bool(inspect(connection).get_table_names())
    if found == newest:
        return
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseError("newer", url, found)
    if foreign or (found is None and not create):
        raise DatabaseError("no-dataset", url)
    if engine.dialect.name == "sqlite":
        set_write_ahead(engine)
    with engine.connect().execution_options(lkjip_writes=True) as connection, connection.begin():
        take_turn(connection)
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


@contextmanager
def explained(url: URL) -> Iterator[None]:
    """Turns what the drivers raise into DatabaseError; mistakes in our own statements stay what they are."""
    try:
        yield
    except NoSuchModuleError as error:
        raise DatabaseError("unknown-kind", url, str(error)) from error
    except DBAPIError as error:
        code = code_of(error, url)
        if code is None:
            raise
        raise DatabaseError(code, url, str(error.orig)) from error


def code_of(error: DBAPIError, url: URL) -> str | None:
    """None for an error that is not the surroundings' but ours."""
    return sqlite_code(error.orig) if isinstance(error.orig, sqlite3.Error) else server_code(error, url)
