"""The reports behind the paths that a user gives. A report is its content: the same file twice is one source."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Source", "Sources", "files_at", "find_sources"]

WILDCARDS = frozenset("*?")
ANNOTATED = ".audit.pdf"
"""The ending of the annotated copies that an audit leaves: in a folder they are no reports."""


@dataclass(frozen=True, slots=True)
class Source:
    """A report: the first path that leads to it, the hash of its content, other paths with the same content."""

    path: Path
    sha256: str
    copies: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """Distinct reports in the order given, and the paths behind which no readable file or no PDF was found."""

    found: tuple[Source, ...]
    missing: tuple[Path, ...]


def find_sources(paths: Iterable[Path]) -> Sources:
    """The reports at `paths`: files as they are, folders for the PDFs in them, `*` and `?` where no shell has read them.

    An annotated copy of a report is one only where its own path is given.
    """
    by_content: dict[str, list[Path]] = {}
    missing: list[Path] = []
    for path in paths:
        files = files_at(path)
        if not files:
            missing.append(path)
        for file in files:
            sha256 = content_hash(file)
            if sha256 is None:
                missing.append(file)
            elif file not in (known := by_content.setdefault(sha256, [])):
                known.append(file)
    found = (Source(first, sha256, tuple(others)) for sha256, (first, *others) in by_content.items())
    return Sources(tuple(found), tuple(missing))


def files_at(path: Path) -> list[Path]:
    """The files behind `path`; none for a name that the system does not even look up, such as one of thousands of letters."""
    try:
        return list(expanded(path))
    except (OSError, ValueError):
        return []


def expanded(path: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from sorted(file for file in path.rglob("*") if is_report(file))
    elif path.exists() or not WILDCARDS & set(path.name):
        yield path
    else:
        yield from sorted(file for file in path.parent.glob(path.name) if file.is_file() and not is_annotated(file))


def is_report(file: Path) -> bool:
    return file.suffix.casefold() == ".pdf" and file.is_file() and not is_annotated(file)


def is_annotated(file: Path) -> bool:
    return file.name.casefold().endswith(ANNOTATED)


def content_hash(path: Path) -> str | None:
    """The SHA-256 of a file, None when it cannot be read; what is no regular file may never end and is not tried."""
    if not path.is_file():
        return None
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
