"""A dataset of each kind for the same tests: SQLite always, PostgreSQL where Debian's package is installed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.postgresql import is_installed, new_database, postgresql_server
from corpus.database import Database, open_database
from lkjip.pipeline import audit_file
from schemas.report import AuditedReport

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"


@pytest.fixture(scope="session")
def example() -> AuditedReport:
    return audit_file(EXAMPLE)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, without a database's name."""
    if not is_installed():
        pytest.skip("PostgreSQL is not installed")
    with postgresql_server(durable=False) as url:
        yield url


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new dataset may be made: a path, or the URL of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "korpus.db")
    return new_database(str(request.getfixturevalue("server")))


@pytest.fixture
def database(place: str) -> Iterator[Database]:
    opened = open_database(place, create=True)
    yield opened
    opened.close()
