"""A PostgreSQL server of our own, from Debian's packages, for as long as it is needed."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import create_engine, text

__all__ = ["is_installed", "new_database", "postgresql_server"]

BINARIES = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def is_installed() -> bool:
    return bool(BINARIES)


@contextmanager
def postgresql_server(*, durable: bool = True) -> Iterator[str]:
    """The URL of the server, without a database's name. One that is not `durable` is quicker and may lose what it was told.
    Raises IndexError where PostgreSQL is not installed."""
    folder, binaries = Path(tempfile.mkdtemp()), BINARIES[-1].parent  # folders of this user are closed to others
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []  # it refuses to run as root
    if user:
        shutil.chown(folder, "postgres")
    name = "postgres" if user else pwd.getpwuid(os.geteuid()).pw_name
    quiet = {"check": True, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": "/"}
    subprocess.run([*user, binaries / "initdb", "-D", folder / "data", "-A", "trust", "-U", name], **quiet)  # type: ignore[call-overload]
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync={'on' if durable else 'off'}"
    control = [*user, binaries / "pg_ctl", "-D", folder / "data", "-w", "-l", folder / "log"]
    subprocess.run([*control, "-o", options, "start"], **quiet)  # type: ignore[call-overload]
    try:
        yield f"postgresql://{name}@127.0.0.1:{port}"
    finally:
        subprocess.run([*control, "-m", "immediate", "stop"], **quiet)  # type: ignore[call-overload]
        shutil.rmtree(folder)


def new_database(url: str) -> str:
    """The URL of an empty database on the server at `url`."""
    name = f"uji_{time.monotonic_ns()}"
    engine = create_engine(f"{url.replace('postgresql', 'postgresql+psycopg')}/postgres", isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return f"{url}/{name}"
