"""The dataset as long tables: a row for each thing and year, with whose it is beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd
from sqlalchemy import Column, Select, select

from corpus.database import Database
from corpus.exact import ExactDecimal
from corpus.schema import table

__all__ = ["TIDY", "Tidy", "frame", "parts"]

WHOSE = {
    "agency_id": ("agencies", "id"),
    "instansi": ("agencies", "shown"),
    "pemda": ("agencies", "region"),
    "level_instansi": ("agencies", "level"),
    "jenis_instansi": ("agencies", "kind"),
    "tahun_laporan": ("reports", "tahun"),
    "versi": ("versions", "number"),
    "berkas": ("versions", "file"),
    "sha256": ("versions", "sha256"),
}
"""What stands before the columns of each long table, and where it comes from."""
KINDS: dict[type, str] = {int: "Int64", float: "float64", bool: "boolean", str: "string"}
"""What pandas calls the types of columns: such that take missing values."""
PART = 50_000
"""Rows that are in memory at once."""


@dataclass(frozen=True, slots=True)
class Tidy:
    """A long table: `name` is that of the file, `source` the table of the dataset that it is made from."""

    name: str
    source: str

    @property
    def columns(self) -> dict[str, Column[Any]]:
        """The columns by the names that they have in the long table."""
        whose = {name: table(of).c[column] for name, (of, column) in WHOSE.items()}
        own = {column.name: column for column in table(self.source).c if column.name != "version_id"}
        return {**whose, **own}

    def selection(self, *, every_version: bool = False) -> Select[Any]:
        """All rows, of the current versions unless `every_version`, in the order of agencies, years and reports."""
        versions, reports, agencies, own = (table(name) for name in ("versions", "reports", "agencies", self.source))
        wanted = (
            select(*(column.label(name) for name, column in self.columns.items()))
            .select_from(own)
            .join(versions, own.c.version_id == versions.c.id)
            .join(reports, versions.c.report_id == reports.c.id)
            .outerjoin(agencies, reports.c.agency_id == agencies.c.id)
            .order_by(agencies.c.region, agencies.c.name, reports.c.tahun, versions.c.id, own.c.id)
        )
        return wanted if every_version else wanted.where(versions.c.is_current)


TIDY = {
    tidy.name: tidy
    for tidy in (
        Tidy("indikator", "indicators"),
        Tidy("anggaran", "budget_lines"),
        Tidy("angka", "figures"),
        Tidy("catatan", "findings"),
    )
}


def parts(database: Database, tidy: Tidy, *, every_version: bool = False) -> Iterator[pd.DataFrame]:
    """The long table piece by piece, at least one, so that memory does not grow with the dataset. Raises DatabaseError."""
    names = list(tidy.columns)
    with database.reading() as connection:
        found = connection.execution_options(yield_per=PART).execute(tidy.selection(every_version=every_version))
        empty = True
        for rows in found.partitions():
            empty = False
            yield typed(pd.DataFrame([tuple(row) for row in rows], columns=names), tidy)
        if empty:
            yield typed(pd.DataFrame(columns=names), tidy)


def frame(database: Database, tidy: Tidy, *, every_version: bool = False) -> pd.DataFrame:
    """The whole long table. Exact numbers are Decimals, whole ones may be missing. Raises DatabaseError."""
    return pd.concat(list(parts(database, tidy, every_version=every_version)), ignore_index=True)


def typed(data: pd.DataFrame, tidy: Tidy) -> pd.DataFrame:
    """Whole numbers stay whole where some are missing; exact decimals are not made into floats."""
    kinds: dict[str, Any] = {
        name: "object" if isinstance(column.type, ExactDecimal) else KINDS[column.type.python_type]
        for name, column in tidy.columns.items()
    }
    return data.astype(kinds)
