"""Answers to SQL of a user's own, which can change nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.exc import DBAPIError, ResourceClosedError

from corpus.database import Database

__all__ = ["Answer", "QueryError", "answer"]


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
        connection.exec_driver_sql("PRAGMA query_only=on" if sqlite else "SET TRANSACTION READ ONLY")
        try:
            result = connection.exec_driver_sql(sql if sqlite else sql.rstrip().rstrip(";"))
            return Answer(tuple(result.keys()), result.fetchall())
        except ResourceClosedError as error:
            raise QueryError("no rows") from error
        except DBAPIError as error:
            raise QueryError(str(error.orig)) from error
        finally:
            if sqlite:
                connection.exec_driver_sql("PRAGMA query_only=off")
