"""Whether the columns of a table were understood: their roles and their heading paths."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from bench.gold import GoldTable
from bench.ratio import Ratio
from bench.readers import audited_tables
from bench.rows import fold, mates

__all__ = ["score_columns"]


def score_columns(gold: Iterable[GoldTable], report: dict[str, Any]) -> tuple[Ratio, Ratio]:
    """`(roles, headings)` of the audited `report` that are as in `gold`, each over the columns where gold knows it."""
    read = audited_tables(report)
    columns = {table["id"]: table["columns"] for table in report["tables"]}
    roles = headings = Ratio()
    for table in gold:
        own = columns.get(mates(table, read) or "", [])
        roles += _shared(table.roles, (column["role"] or "lainnya" for column in own))
        headings += _shared(map(fold, table.headings), (fold(column["heading"]) for column in own))
    return roles, headings


def _shared(wanted: Iterable[str], found: Iterable[str]) -> Ratio:
    count = Counter(wanted)
    return Ratio((count & Counter(found)).total(), count.total())
