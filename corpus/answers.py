"""Answers to SQL of a user's own, which can change nothing."""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import psycopg
from sqlalchemy import Connection

from corpus.database import Database

__all__ = ["Answer", "QueryError", "answer"]

FORBIDDEN = (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH)
"""What SQLite does even where it may only read: it makes the file that is attached."""


class QueryError(Exception):
    """The database's own words about a statement that it does not take."""


@dataclass(frozen=True, slots=True)
class Answer:
    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]


def answer(database: Database, sql: str) -> Answer:
    """The rows that `sql` selects. Raises QueryError for what is no single SELECT or would write, DatabaseError."""
    with database.reading() as connection:
        sqlite = connection.dialect.name == "sqlite"
        # The guard is the database's: looking for words in the text would forbid some reading and allow some writing.
        with read_only_sqlite(connection) if sqlite else read_only_postgresql(connection) as cursor:
            try:
                # A prepared statement is a single one: a COMMIT before it would end the transaction that may only read.
                cursor.execute(sql) if sqlite else cursor.execute(sql, None, prepare=True)
                if cursor.description is None:
                    raise QueryError("no rows")
                return Answer(tuple(column[0] for column in cursor.description), cursor.fetchall())
            except (sqlite3.Error, sqlite3.Warning, psycopg.Error, UnicodeError) as error:
                raise QueryError(str(error)) from error


@contextmanager
def read_only_sqlite(connection: Connection) -> Iterator[Any]:
    driver = connection.connection.driver_connection
    if driver is None:
        raise QueryError("closed")
    driver.execute("PRAGMA query_only=on")
    driver.set_authorizer(lambda action, *_: sqlite3.SQLITE_DENY if action in FORBIDDEN else sqlite3.SQLITE_OK)
    try:
        yield driver.cursor()
    finally:
        driver.set_authorizer(None)
        driver.execute("PRAGMA query_only=off")


@contextmanager
def read_only_postgresql(connection: Connection) -> Iterator[Any]:
    connection.exec_driver_sql("SET TRANSACTION READ ONLY")
    with connection.connection.cursor() as cursor:  # type: ignore[attr-defined]
        yield cursor
