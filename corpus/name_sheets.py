"""A spreadsheet with names -> its rows as text: XLSX by openpyxl, CSV in any of the ways that Excel writes it."""

import csv
import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

__all__ = ["UnreadableSheetError", "sheets_of"]

LARGEST = 64 * 1024 * 1024
"""Bytes of a file, and of what an XLSX unpacks to four times as many: far above any list of names."""
MOST_ROWS = 200_000
ENCODINGS = ("utf-8-sig", "cp1252")
DELIMITERS = ";,\t|"
FIXED = re.compile(r"0\.(0+)")


class UnreadableSheetError(Exception):
    """`reason`: missing, too-large, damaged or kind (neither XLSX nor CSV)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def sheets_of(path: Path) -> list[list[list[str]]]:
    """The rows of every sheet of the file at `path`, cells as text. Raises UnreadableSheetError."""
    if not path.is_file():
        raise UnreadableSheetError("missing")
    if path.stat().st_size > LARGEST:
        raise UnreadableSheetError("too-large")
    suffix = path.suffix.casefold()
    if suffix in (".xlsx", ".xlsm"):
        return list(_of_workbook(path))
    if suffix in (".csv", ".tsv", ".txt"):
        return [_of_text(path)]
    raise UnreadableSheetError("kind")


def _of_text(path: Path) -> list[list[str]]:
    for encoding in ENCODINGS:
        try:
            text = path.read_text(encoding=encoding)
        except UnicodeDecodeError:
            continue
        first = "\n".join(text.splitlines()[:20])
        delimiter = max(DELIMITERS, key=first.count)
        return [
            row for _, row in zip(range(MOST_ROWS), csv.reader(text.splitlines(), delimiter=delimiter), strict=False)
        ]
    raise UnreadableSheetError("damaged")


def _of_workbook(path: Path) -> Iterator[list[list[str]]]:
    from openpyxl import load_workbook  # only an import of names needs it
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > 4 * LARGEST:
                raise UnreadableSheetError("too-large")
        book = load_workbook(path, read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise UnreadableSheetError("damaged") from error
    try:
        for sheet in book.worksheets:
            yield [[_text(cell) for cell in row] for row in sheet.iter_rows(max_row=MOST_ROWS)]
    finally:
        book.close()


def _text(cell: Any) -> str:
    """What the cell shows: a code that Excel took for the number 1.1 is 1.10 where its format says two decimals."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float):
        fixed = FIXED.fullmatch(str(cell.number_format))
        return f"{value:.{len(fixed[1])}f}" if fixed else format(Decimal(repr(value)).normalize(), "f")
    return str(value).strip()
