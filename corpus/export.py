"""Long tables as files, and a description of them that programs read (Frictionless Data Package)."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd
import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from corpus.database import Database
from corpus.exact import ExactDecimal
from corpus.parquet_file import write_parquet
from corpus.steady_file import SteadyFile
from corpus.tidy import TIDY, Tidy, parts

__all__ = ["DESCRIPTION", "FORMATS", "Guard", "write_description", "write_table"]

DESCRIPTION = "datapackage.json"
XLSX_ROWS = 1_048_575
"""Rows of a sheet below its head."""
FIELD_TYPES = {"int": "integer", "float": "number", "bool": "boolean", "str": "string"}


@dataclass(frozen=True, slots=True)
class Guard:
    """`safe` makes a text harmless to a spreadsheet; `poses` tells of one whether it would be a formula when it is edited."""

    safe: Callable[[str], str]
    poses: Callable[[str], bool]


def write_table(
    database: Database, tidy: Tidy, target: Path, format_: str, style: tuple[str, str, str], guard: Guard
) -> frozenset[str]:
    """Write `tidy` to `target` as `format_`; `style` are the delimiter, decimal mark and encoding of a CSV. Returns the columns
    of numbers that had to become texts.

    Raises OSError, DatabaseError, ValueError for a table that the format cannot hold."""
    if format_ == "parquet":
        return write_parquet(lambda: parts(database, tidy), tidy, target)
    pieces = parts(database, tidy)
    if format_ == "xlsx":
        write_xlsx(pieces, tidy, target, guard)
    else:
        write_csv(pieces, tidy, target, style, guard)
    return frozenset()


def write_csv(
    pieces: Iterator[pd.DataFrame], tidy: Tidy, target: Path, style: tuple[str, str, str], guard: Guard
) -> None:
    delimiter, mark, encoding = style
    with target.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=delimiter)
        writer.writerow(tidy.columns)
        for piece in pieces:
            for row in piece.itertuples(index=False):
                writer.writerow([field(value, mark, guard) for value in row])


def field(value: Any, mark: str, guard: Guard) -> str:
    """Numbers bare, so that negative ones stay numbers; a text that a report states never becomes a formula."""
    if value is None or value is pd.NA or value != value:
        return ""
    if isinstance(value, str):
        return guard.safe(value)
    if pd.api.types.is_bool(value):
        return str(bool(value)).lower()
    return (format(value, "f") if isinstance(value, Decimal) else str(value)).replace(".", mark)


def write_xlsx(pieces: Iterator[pd.DataFrame], tidy: Tidy, target: Path, guard: Guard) -> None:
    """One sheet; Excel has no exact numbers, so those beyond fifteen digits stand as text."""
    with TemporaryDirectory(prefix=".lkjip-", dir=target.parent) as folder:  # rows wait there, for there may be many
        write_book(pieces, tidy, target, folder, guard)


def write_book(pieces: Iterator[pd.DataFrame], tidy: Tidy, target: Path, folder: str, guard: Guard) -> None:
    options = {
        "constant_memory": True,
        "tmpdir": folder,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with io.FileIO(target, "w") as raw, SteadyFile(raw) as file:
        try:
            with xlsxwriter.Workbook(file, options) as book:
                fill(book, pieces, tidy, guard)
        except FileCreateError as error:  # its own files in the folder
            raise OSError(*error.args[0].args) from error


def fill(book: xlsxwriter.Workbook, pieces: Iterator[pd.DataFrame], tidy: Tidy, guard: Guard) -> None:
    sheet = book.add_worksheet(tidy.name)
    head, quoted = book.add_format({"bold": True}), book.add_format({"quote_prefix": True})
    sheet.freeze_panes(1, 0)
    for at, name in enumerate(tidy.columns):
        sheet.set_column(at, at, width_of(tidy, name))
    sheet.write_row(0, 0, list(tidy.columns), head)
    at = 0
    for piece in pieces:
        for row in piece.itertuples(index=False):
            at += 1
            if at > XLSX_ROWS:
                raise ValueError("too many rows for a sheet")
            for column, value in enumerate(row):
                if isinstance(value, str):
                    text = guard.safe(value)
                    sheet.write_string(at, column, text, quoted if guard.poses(text) else None)
                else:
                    write_cell(sheet, at, column, value)
    sheet.autofilter(0, 0, max(at, 1), len(tidy.columns) - 1)


def width_of(tidy: Tidy, name: str) -> int:
    """In letters: a name needs more than a number, a message most."""
    column = tidy.columns[name].type
    is_text = not isinstance(column, ExactDecimal) and column.python_type is str
    own = TEXT_WIDTH if is_text else NUMBER_WIDTH
    return max(len(name) + 3, LONG_WIDTH if name.startswith(LONG_TEXTS) else own)


TEXT_WIDTH, NUMBER_WIDTH, LONG_WIDTH = 22, 12, 70
LONG_TEXTS = ("message", "explanation", "name")
EXCEL_DIGITS = 15


def write_cell(sheet: Any, row: int, column: int, value: Any) -> None:
    if value is None or value is pd.NA or value != value:
        return
    if pd.api.types.is_bool(value):
        sheet.write_boolean(row, column, bool(value))
    elif isinstance(value, Decimal) and len(value.normalize().as_tuple().digits) > EXCEL_DIGITS:
        sheet.write_string(row, column, format(value, "f"))
    else:
        sheet.write_number(row, column, value)


FORMATS: Mapping[str, str] = {
    "csv": "text/csv",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def write_description(
    target: Path, format_: str, style: tuple[str, str, str], as_text: Mapping[str, frozenset[str]]
) -> None:
    """`datapackage.json` (Data Package 2.0) for the long tables of one format beside it; `as_text` are the columns of numbers
    that are texts there, by table."""
    resources = [resource(tidy, format_, style, as_text[tidy.name]) for tidy in TIDY.values()]
    package = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "lkjip",
        "resources": resources,
    }
    target.write_text(json.dumps(package, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def resource(tidy: Tidy, format_: str, style: tuple[str, str, str], as_text: frozenset[str]) -> dict[str, Any]:
    delimiter, mark, encoding = style
    fields = [field_of(name, tidy, mark if format_ == "csv" else ".") for name in tidy.columns]
    fields = [{**told, "type": "string"} if told["name"] in as_text else told for told in fields]
    found: dict[str, Any] = {
        "name": tidy.name,
        "path": f"{tidy.name}.{format_}",
        "format": format_,
        "mediatype": FORMATS[format_],
        "schema": {"fields": fields, "missingValues": [""]},
    }
    if format_ == "csv":
        found |= {"type": "table", "encoding": encoding.removesuffix("-sig"), "dialect": {"delimiter": delimiter}}
    return found


def field_of(name: str, tidy: Tidy, mark: str) -> dict[str, str]:
    column = tidy.columns[name]
    exact = isinstance(column.type, ExactDecimal)
    kind = "number" if exact else FIELD_TYPES[column.type.python_type.__name__]
    told = {"name": name, "type": kind, "description": str(column.doc)}
    return {**told, "decimalChar": mark} if kind == "number" and mark != "." else told
