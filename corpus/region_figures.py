"""The two figures that stand for a whole report: how much of its budget was spent, and how far its targets were met."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from statistics import median
from typing import Any

from sqlalchemy import Connection, and_, case

from corpus.current_reports import PART, current_reports
from corpus.schema import table
from schemas.region import RegionBudget

__all__ = ["achievements", "budgets"]

reports, tables, budget_lines, indicators = (
    table(name) for name in ("reports", "tables", "budget_lines", "indicators")
)


def budgets(connection: Connection, regions: Sequence[str]) -> dict[int, RegionBudget]:
    """By version, the largest budget line of the report's own year whose absorption agrees with its two amounts: mostly the
    total. Lines overlap, so a sum over them would count twice; one that does not agree may be misread."""
    own = budget_lines.c
    amounts = (own.anggaran, own.realisasi, own.serapan)
    # The total of a table without a caption is named by the table's id, which tells a reader nothing.
    is_id = and_(tables.c.version_id == own.version_id, tables.c.id == own.name)
    name = case((tables.c.id.is_(None), own.name), else_="")
    wanted = current_reports(own.version_id, name, *amounts, regions=regions, of=budget_lines)
    wanted = wanted.outerjoin(tables, is_id).where(own.tahun == reports.c.tahun)
    for amount in amounts:
        wanted = wanted.where(amount.is_not(None))
    return {
        version: max(lines, key=lambda line: line.anggaran)
        for version, rows in by_version(connection, wanted.order_by(own.version_id, own.id))
        if (lines := [line for row in rows if agrees(line := RegionBudget(*row[1:]))])
    }


def agrees(line: RegionBudget) -> bool:
    """Whether the stated percentage is the quotient of the amounts, rounded or cut off to its printed decimals."""
    if line.anggaran <= 0:
        return False
    step = Decimal(1).scaleb(int(line.serapan.as_tuple().exponent))
    return abs(line.serapan - line.realisasi / line.anggaran * 100) < step


def achievements(connection: Connection, regions: Sequence[str]) -> dict[int, tuple[Decimal, int]]:
    """By version, the median of the achievements that the report states of its own year, in percent, and how many they are.
    The median, because a single indicator may be met tenfold."""
    own = indicators.c
    wanted = current_reports(own.version_id, own.capaian, regions=regions, of=indicators).where(
        own.tahun == reports.c.tahun, own.period.is_(None), own.capaian.is_not(None)
    )
    found = by_version(connection, wanted.order_by(own.version_id, own.id))
    stated = ((version, [row.capaian for row in rows]) for version, rows in found)
    return {version: (Decimal(median(values)), len(values)) for version, values in stated}


def by_version(connection: Connection, wanted: Any) -> Iterator[tuple[int, Iterable[Any]]]:
    """The rows of each version, which must come one after the other."""
    rows = connection.execution_options(yield_per=PART).execute(wanted)
    return groupby(rows, key=lambda row: int(row.version_id))
