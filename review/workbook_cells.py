"""A workbook that came back from an auditor -> the texts of one of its sheets: bounded, no formula carried out, nothing guessed."""

import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from schemas.packages import BadPackageError
from schemas.visible import visible
from schemas.workbooks import Allowance, check_workbook, opened

__all__ = ["Doubt", "SheetCell", "UnreadableWorkbookError", "sheets_of"]

LARGEST = 64 * 1024 * 1024
MOST_ROWS = 20_000
"""Rows in which something stands: there are a few hundred findings."""
MOST_COLUMNS = 300
DIGITS = 15
"""That a workbook keeps of a number."""
MOST_DECIMALS = 30
"""That a number format shows."""
FIXED = re.compile(r"0\.(0+)")
REASONS = {"kind": "kind", "too-large": "too-large", "odd": "too-large", "locked": "encrypted"}
MUDDLED = (
    zipfile.BadZipFile, zlib.error, InvalidFileException, OSError, SyntaxError, KeyError, IndexError, ValueError, TypeError,
    AttributeError, ArithmeticError, RecursionError,
)  # fmt: skip
"""What openpyxl and the parsers below it (whose errors are of SyntaxError) raise over parts that do not fit."""

Doubt = str
"""Why the text of a cell cannot be relied on: error, formula (its result was never saved) or date (the office made one of it)."""


class UnreadableWorkbookError(Exception):
    """`reason`: too-large, damaged, encrypted or kind (no XLSX)."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What a cell shows. A number is written with a decimal comma and without thousands marks; `is_number` tells it apart."""

    text: str
    place: str
    is_number: bool = False
    doubt: Doubt | None = None


Rows = Mapping[int, Mapping[int, SheetCell]]
"""Cells in which something stands, by row and column, from 1."""


def sheets_of(content: bytes, first: str) -> Iterator[Rows]:
    """The cells of every sheet of the workbook `content`, each read when it is asked for, those of the name `first` before
    others. Raises UnreadableWorkbookError."""
    check_package(content)
    allowance = Allowance()
    try:
        shown, typed = opened(content), opened(content, formulas=True)
        named_first = sorted(shown.worksheets, key=lambda sheet: sheet.title.strip().casefold() != first.casefold())
        for sheet in named_first:
            formulas = {
                (cell.row, cell.column)
                for row in rows_of(typed[sheet.title], allowance)
                for cell in row
                if is_formula(cell)
            }
            yield cells_of(sheet, formulas, allowance)
    except BadPackageError as error:
        raise UnreadableWorkbookError(error.reason) from error
    except MUDDLED as error:
        raise UnreadableWorkbookError("damaged") from error


def check_package(content: bytes) -> None:
    if len(content) > LARGEST:
        raise UnreadableWorkbookError("too-large")
    if content.startswith(bytes.fromhex("d0cf11e0a1b11ae1")):  # an old .xls, or any office file behind a password
        raise UnreadableWorkbookError("encrypted")
    try:
        check_workbook(content)
    except BadPackageError as error:
        raise UnreadableWorkbookError(REASONS.get(error.reason, "damaged")) from error


def rows_of(sheet: Any, allowance: Allowance) -> Iterator[list[Any]]:
    """The rows of a sheet with the cells that hold something."""
    sheet.reset_dimensions()  # what a file says of its own size is not always so
    filled = 0
    for row in sheet.iter_rows():
        allowance.row(row)
        cells = [cell for cell in row[:MOST_COLUMNS] if cell.value is not None]
        filled += bool(cells)
        if filled > MOST_ROWS:
            raise UnreadableWorkbookError("too-large")
        for cell in cells:
            allowance.text(cell.value)
        if cells:
            yield cells


def is_formula(cell: Any) -> bool:
    return bool(cell.data_type == "f")


def cells_of(sheet: Any, formulas: set[tuple[int, int]], allowance: Allowance) -> Rows:
    found: dict[int, dict[int, SheetCell]] = {}
    for row in rows_of(sheet, allowance):
        for cell in row:
            found.setdefault(cell.row, {})[cell.column] = cell_of(cell)
    for row_number, column in formulas:
        place = f"{get_column_letter(column)}{row_number}"
        unsaved = SheetCell("", place, doubt="formula")
        found.setdefault(row_number, {}).setdefault(column, unsaved)
    return {
        number: {at: cell for at, cell in cells.items() if cell.text or cell.doubt} for number, cells in found.items()
    }


def cell_of(cell: Any) -> SheetCell:
    value, place = cell.value, f"{get_column_letter(cell.column)}{cell.row}"
    if cell.data_type == "e":
        return SheetCell(str(value), place, doubt="error")
    if isinstance(value, bool):
        return SheetCell(str(value).upper(), place)
    if isinstance(value, int | float):
        return SheetCell(number_text(value, str(cell.number_format or "")), place, is_number=True)
    if isinstance(value, datetime | date | time | timedelta):
        return SheetCell(day_text(value), place, doubt="date")
    return SheetCell(tidy(str(value)), place)


def number_text(value: float, number_format: str) -> str:
    """`value` as it was typed: 0.8217 under the format "0.00%" is "82,17%", 82.1 under "0.00" is "82,10"."""
    percent = "%" in number_format
    number = Decimal(f"{value:.{DIGITS}g}" if isinstance(value, float) else value) * (100 if percent else 1)
    fixed = FIXED.search(number_format)
    whole, _, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0").ljust(min(len(fixed[1]), MOST_DECIMALS) if fixed else 0, "0")
    return whole + (f",{decimals}" if decimals else "") + ("%" if percent else "")


def day_text(value: datetime | date | time | timedelta) -> str:
    whole = isinstance(value, datetime) and value.time() == time()
    return value.date().isoformat() if isinstance(value, datetime) and whole else str(value)


def tidy(text: str) -> str:
    """`text` with single blanks and without those at the ends of its lines, which end alike; nothing in it hides or steers."""
    lines = visible(text).split("\n")
    return "\n".join(" ".join(line.split()) for line in lines).strip()
