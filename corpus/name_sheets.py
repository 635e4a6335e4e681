"""A spreadsheet with names -> its rows as text: XLSX by openpyxl, CSV in any of the ways that Excel writes it."""

import codecs
import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

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
    content = path.read_bytes()
    for encoding in ("utf-16",) if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ENCODINGS:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        first = "\n".join(text.splitlines()[:20])
        delimiter = max(DELIMITERS, key=first.count)
        try:
            return within_limit(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise UnreadableSheetError("damaged") from error
    raise UnreadableSheetError("damaged")


def _of_workbook(path: Path) -> Iterator[list[list[str]]]:
    from openpyxl import load_workbook  # only an import of names needs it
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(path) as packed:
            if sum(part.file_size for part in packed.infolist()) > 4 * LARGEST:
                raise UnreadableSheetError("too-large")
        book = load_workbook(path, read_only=True, data_only=True)
        try:
            for sheet in book.worksheets:
                yield within_limit([_text(cell) for cell in row] for row in sheet.iter_rows())
        finally:
            book.close()
    except (zipfile.BadZipFile, zlib.error, InvalidFileException, ParseError, KeyError, ValueError, OSError) as error:
        raise UnreadableSheetError("damaged") from error


def within_limit(rows: Iterable[list[str]]) -> list[list[str]]:
    """All of `rows`; a sheet of too many is refused rather than read in part."""
    read = list(islice(rows, MOST_ROWS + 1))
    if len(read) > MOST_ROWS:
        raise UnreadableSheetError("too-large")
    return read


def _text(cell: Any) -> str:
    """What the cell shows: a code that Excel took for the number 1.1 is 1.10 where its format says two decimals."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float):
        fixed = FIXED.fullmatch(str(cell.number_format))
        return f"{value:.{len(fixed[1])}f}" if fixed else format(Decimal(repr(value)).normalize(), "f")
    return str(value).strip()
