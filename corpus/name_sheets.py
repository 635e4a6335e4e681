"""A spreadsheet with names -> its rows as text: XLSX by openpyxl, CSV in any of the ways that Excel writes it."""

import codecs
import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from schemas.packages import BadPackageError
from schemas.workbooks import Allowance, check_workbook, opened

__all__ = ["UnreadableSheetError", "sheets_of"]

LARGEST = 32 * 1024 * 1024
"""Bytes of a file: far above any list of names."""
MOST_ROWS = 200_000
MOST_COLUMNS = 300
MOST_CELLS = 4_000_000
"""In all sheets, those in which something stands and blank ones before them."""
MOST_DECIMALS = 30
"""That a number format shows."""
ENCODINGS = ("utf-8-sig", "cp1252")
DELIMITERS = ";,\t|"
FIXED = re.compile(r"0\.(0+)")
MUDDLED = (
    zipfile.BadZipFile, zlib.error, OSError, SyntaxError, KeyError, IndexError, ValueError, TypeError, AttributeError,
    ArithmeticError, RecursionError,
)  # fmt: skip
"""What openpyxl and the parsers below it (whose errors are of SyntaxError) raise over parts that do not fit."""


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
            return Sheets().rows(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
        except csv.Error as error:
            raise UnreadableSheetError("damaged") from error
    raise UnreadableSheetError("damaged")


def _of_workbook(path: Path) -> Iterator[list[list[str]]]:
    sheets, allowance = Sheets(), Allowance()
    try:
        content = path.read_bytes()
        check_workbook(content)
        for sheet in opened(content).worksheets:
            sheet.reset_dimensions()  # what a file says of its own size is not always so
            yield sheets.rows(texts(sheet, allowance))
    except BadPackageError as error:
        raise UnreadableSheetError("too-large" if error.reason in ("too-large", "odd") else "damaged") from error
    except MUDDLED as error:
        raise UnreadableSheetError("damaged") from error


def texts(sheet: Any, allowance: Allowance) -> Iterator[list[str]]:
    """The rows of `sheet` as text. Raises BadPackageError."""
    for row in sheet.iter_rows():
        allowance.row(row)
        for cell in row:
            allowance.text(cell.value)
        yield [_text(cell) for cell in row]


@dataclass(slots=True)
class Sheets:
    """The sheets of one file; `left` cells may still be read of them."""

    left: int = field(default_factory=lambda: MOST_CELLS)

    def rows(self, rows: Iterable[list[str]]) -> list[list[str]]:
        """All of `rows` without the blanks at their ends; a sheet of too many or too wide ones is refused rather than read
        in part."""
        read: list[list[str]] = []
        for row in rows:
            cells = row[: last_filled(row)]
            self.left -= len(cells)
            if len(read) == MOST_ROWS or len(cells) > MOST_COLUMNS or self.left < 0:
                raise UnreadableSheetError("too-large")
            read.append(cells)
        return read


def last_filled(row: list[str]) -> int:
    """How many cells there are up to the last that holds something."""
    return next((at for at in range(len(row), 0, -1) if row[at - 1].strip()), 0)


def _text(cell: Any) -> str:
    """What the cell shows: a code that Excel took for the number 1.1 is 1.10 where its format says two decimals."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, float):
        fixed = FIXED.fullmatch(str(cell.number_format))
        return (
            f"{value:.{min(len(fixed[1]), MOST_DECIMALS)}f}" if fixed else format(Decimal(repr(value)).normalize(), "f")
        )
    return str(value).strip()
