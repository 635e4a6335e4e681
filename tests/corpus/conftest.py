"""A dataset of each kind for the same tests: SQLite always, PostgreSQL where Debian's package is installed."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from corpus.database import Database, open_database
from lkjip.pipeline import audit_file
from schemas.report import AuditedReport

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "lkjip-contoh.pdf"
BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


@pytest.fixture(scope="session")
def example() -> AuditedReport:
    return audit_file(EXAMPLE)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a PostgreSQL server of our own, without a database's name."""
    if not BINARIES:
        pytest.skip("PostgreSQL is not installed")
    folder, binaries = Path(tempfile.mkdtemp()), BINARIES[-1].parent  # pytest's own folders are closed to other users
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []  # it refuses to run as root
    if user:
        shutil.chown(folder, "postgres")
    name = "postgres" if user else pwd.getpwuid(os.geteuid()).pw_name
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}
    subprocess.run([*user, binaries / "initdb", "-D", folder / "data", "-A", "trust", "-U", name], **quiet)  # type: ignore[call-overload]
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off"
    control = [*user, binaries / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log"]
    subprocess.run([*control, "-o", options, "start"], **quiet)  # type: ignore[call-overload]
    try:
        yield f"postgresql://{name}@127.0.0.1:{port}"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet)  # type: ignore[call-overload]
        shutil.rmtree(folder)


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql)])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a new dataset may be made: a path, or the URL of an empty database."""
    if request.param == "sqlite":
        return str(tmp_path / "korpus.db")
    url = str(request.getfixturevalue("server"))
    name = f"uji_{time.monotonic_ns()}"
    engine = create_engine(f"{url.replace('postgresql', 'postgresql+psycopg')}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return f"{url}/{name}"


@pytest.fixture
def database(place: str) -> Iterator[Database]:
    opened = open_database(place, create=True)
    yield opened
    opened.close()
