"""Lists of reports: a path in each line of a text file, or a CSV whose columns also say whose report it is and of when."""

import csv
import errno
import io
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from schemas.visible import visible

__all__ = ["LIST_SUFFIXES", "ListError", "Listed", "read_list"]

LIST_SUFFIXES = frozenset({".csv", ".txt"})
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "path": ("berkas", "file", "path", "laporan"),
    "instansi": ("instansi", "perangkat daerah", "opd", "skpd", "satker", "agency"),
    "pemda": ("pemda", "pemerintah", "pemerintah daerah", "region"),
    "tahun": ("tahun", "tahun anggaran", "year"),
}
"""What the columns of a CSV may be called."""
DELIMITERS = ";,\t"
NEVER = "\x1f"
YEAR_DIGITS = 4
YEARS = range(1990, 2101)
LARGEST = 20_000_000
"""Bytes: a list of this size names more reports than there are."""


class ListError(Exception):
    """A list that cannot be used: `code` says why, `line` counts from 1, `detail` is what stands there."""

    def __init__(self, path: Path, code: str, line: int | None = None, detail: str = "") -> None:
        super().__init__(f"{path}:{line or ''}: {code} {detail}")
        self.path, self.code, self.line, self.detail = path, code, line, detail


@dataclass(frozen=True, slots=True)
class Listed:
    """A report of a list, and what the list says of it instead of the report itself."""

    path: Path
    instansi: str | None = None
    pemda: str | None = None
    tahun: int | None = None


def read_list(path: Path) -> list[Listed]:
    """The reports that the list at `path` names; paths in it start from its own folder. Raises ListError."""
    try:
        if path.stat().st_size > LARGEST:
            raise ListError(path, "too-large")
        if not path.is_file():  # a pipe would let us wait for ever
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ListError(path, "not-utf-8") from error
    except OSError as error:
        raise ListError(path, "unreadable", detail=error.strerror or "") from error
    read = from_csv if path.suffix.casefold() == ".csv" else from_lines
    found = list(read(path, content))
    if not found:
        raise ListError(path, "nothing-listed")
    return found


def from_lines(path: Path, content: str) -> Iterator[Listed]:
    """One path in each line; empty lines and those that begin with # say nothing."""
    for number, line in enumerate(content.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield Listed(place(path, number, line.strip()))


def from_csv(path: Path, content: str) -> Iterator[Listed]:
    head = content.partition("\n")[0]
    delimiter = max(DELIMITERS, key=head.count)
    if delimiter not in head:  # a single column, whose names may hold any of them
        delimiter = NEVER
    rows = csv.reader(io.StringIO(content), delimiter=delimiter, strict=True)
    try:
        columns = columns_of(path, next(rows, []))
        for row in rows:
            if any(cell.strip() for cell in row):
                yield listed(path, rows.line_num, {name: cell(row, at) for name, at in columns.items()})
    except csv.Error as error:
        raise ListError(path, "not-csv", rows.line_num, str(error)) from error


def columns_of(path: Path, head: Sequence[str]) -> dict[str, int]:
    names = [" ".join(name.casefold().replace("_", " ").split()) for name in head]
    found = {
        column: next(at for at, name in enumerate(names) if name in called)
        for column, called in COLUMNS.items()
        if set(called) & set(names)
    }
    if "path" not in found:
        raise ListError(path, "no-path-column", 1, ", ".join(head))
    return found


def cell(row: Sequence[str], at: int) -> str | None:
    return (row[at].strip() or None) if at < len(row) else None


def listed(path: Path, line: int, cells: Mapping[str, str | None]) -> Listed:
    name, year = cells["path"], cells.get("tahun")
    if name is None:
        raise ListError(path, "no-path", line)
    if year is not None and (len(year) != YEAR_DIGITS or not year.isdecimal() or int(year) not in YEARS):
        raise ListError(path, "no-year", line, year)
    tahun = None if year is None else int(year)
    instansi, pemda = (visible(text) if (text := cells.get(part)) else None for part in ("instansi", "pemda"))
    return Listed(place(path, line, name), instansi, pemda, tahun)


def place(path: Path, line: int, name: str) -> Path:
    """Raises ListError for what can be the name of no file."""
    if "\0" in name:
        raise ListError(path, "no-path", line)
    return path.parent / name
