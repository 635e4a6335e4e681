"""The dataset in a PostgreSQL database of a server: reached or not, and why."""

from sqlalchemy import URL, Engine, create_engine
from sqlalchemy.exc import DBAPIError

__all__ = ["server_code", "server_engine"]

EVERYWHERE = ("postgres", "template1")
"""Databases that every server has, unless somebody took them away."""
STATES = {"28": "refused", "53": "full", "3D": "unknown-database", "25": "read-only"}
"""What the classes of PostgreSQL's own codes mean to a user."""
FORBIDDEN = "42501"


def server_engine(url: URL) -> Engine:
    return create_engine(url, pool_pre_ping=True)


def server_code(error: DBAPIError, url: URL) -> str | None:
    """What an error of the server, or of the way to it, means to a user; None where it is a mistake of ours."""
    state = getattr(error.orig, "sqlstate", None)
    if state is None:
        return why_unconnected(url, str(error.orig))
    if error.connection_invalidated or str(state).startswith(("08", "57P")):
        return "unreachable"
    return "read-only" if state == FORBIDDEN else STATES.get(str(state)[:2])


def why_unconnected(url: URL, said: str) -> str:
    """No code comes with a connection that was not made, and servers speak many languages; but they quote names."""
    name = url.database or url.username or ""
    if f'"{name}"' in said and is_unknown(url, name):
        return "unknown-database"
    return "refused" if url.username and f'"{url.username}"' in said else "unreachable"


def is_unknown(url: URL, name: str) -> bool:
    """Whether the server answers the same user and has no database `name`."""
    import psycopg  # those who have an SQLite file need not wait for it

    for other in EVERYWHERE:
        place = url.set(drivername="postgresql", database=other).render_as_string(hide_password=False)
        try:
            with psycopg.connect(place, connect_timeout=10) as connection:
                known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone()
                return known is None
        except psycopg.Error:
            continue
    return False
