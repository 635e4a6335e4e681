"""What of a set of reports is in the dataset already, and what is to be read."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select

from corpus.database import Database
from corpus.schema import table

__all__ = ["Known", "Reader", "Said", "is_due", "known_contents"]

Reader = tuple[str, str | None, str | None]
"""The version of lkjip, its knowledge and the imported names that read a report; the first alone for one that failed."""


Said = tuple[str | None, str | None, int | None]


@dataclass(frozen=True, slots=True)
class Known:
    """What the dataset has of a file content. `said` is what a list said of it: agency, government, year."""

    reader: Reader
    failed: bool
    said: Said = (None, None, None)


def known_contents(database: Database) -> Mapping[str, Known]:
    """Everything in the dataset by its SHA-256. Raises DatabaseError."""
    versions, failures = table("versions"), table("failures")
    read = select(
        versions.c.sha256,
        versions.c.tool_version,
        versions.c.knowledge,
        versions.c.names,
        versions.c.said_instansi,
        versions.c.said_pemda,
        versions.c.said_tahun,
    )
    failed = select(failures.c.sha256, failures.c.tool_version)
    with database.reading() as connection:
        found = {row.sha256: Known((row.tool_version, None, None), failed=True) for row in connection.execute(failed)}
        for sha256, *reader, instansi, pemda, tahun in connection.execute(read):
            found[sha256] = Known((reader[0], reader[1], reader[2]), failed=False, said=(instansi, pemda, tahun))
    return found


def is_due(known: Known | None, reader: Reader, *, refresh: bool) -> bool:
    """Whether a report is to be read: it is new, or (with `refresh`) it could not be read before, or another lkjip, knowledge
    or list of names read it than `reader`."""
    if known is None:
        return True
    return refresh and (known.failed or known.reader != reader)
