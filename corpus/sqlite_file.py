"""The dataset as one SQLite file: read beside a writer, and read where nothing may be written."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

__all__ = ["set_write_ahead", "sqlite_code", "sqlite_engine"]

PATIENCE = 30
"""Seconds to wait for another writer."""
CODES = {
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_PERM: "read-only",
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_NOTADB: "not-a-database",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_CANTOPEN: "cannot-open",
    sqlite3.SQLITE_IOERR: "input-output",
}
"""What SQLite's own codes mean to a user; the upper bytes of a code say more than that."""


def sqlite_engine(url: URL, *, create: bool) -> Engine:
    path = Path(url.database or "")
    if not create and path.is_file() and not may_write(path):
        engine = create_engine(url, creator=lambda: reader_of(path))
    else:
        engine = create_engine(url, connect_args={"timeout": PATIENCE})
    event.listen(engine, "connect", prepare_sqlite)
    event.listen(engine, "begin", begin_sqlite)
    return engine


def may_write(path: Path) -> bool:
    """Whether the file and its folder are the user's to write: readers of a file with write-ahead need both."""
    return os.access(path, os.W_OK) and os.access(path.absolute().parent, os.W_OK)


def reader_of(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing, not even the files that readers share. SQLite cannot do without these unless it is told
    that nobody writes; where a log of what was written is left, somebody may."""
    log = path.with_name(f"{path.name}-wal")
    settled = not log.exists() or log.stat().st_size == 0
    place = f"{path.absolute().as_uri()}?mode=ro{'&immutable=1' if settled else ''}"
    return sqlite3.connect(place, uri=True, timeout=PATIENCE, check_same_thread=False)


def prepare_sqlite(connection: Any, _: object) -> None:
    """What is committed survives a loss of power."""
    connection.isolation_level = None  # Python's own BEGIN comes too late: not before the first INSERT
    cursor = connection.cursor()
    for pragma in ("synchronous=full", "foreign_keys=on"):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def begin_sqlite(connection: Connection) -> None:
    """A writer asks for its turn at once: one that asked after reading would be refused if another had written."""
    writes = connection.get_execution_options().get("lkjip_writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def set_write_ahead(engine: Engine) -> None:
    """Readers go on while a report is written; the file itself keeps this. Another program's file is left as it is."""
    raw = engine.raw_connection()
    try:
        raw.cursor().execute("PRAGMA journal_mode=wal")
    finally:
        raw.close()


def sqlite_code(error: sqlite3.Error) -> str | None:
    """What the error means to a user; None where it is a mistake of ours."""
    number = getattr(error, "sqlite_errorcode", None)
    return None if number is None else CODES.get(number & 0xFF)
