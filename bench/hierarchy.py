"""Whether rows were understood: which row is a part of which, and which are totals."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bench.gold import GoldTable
from bench.ratio import Ratio
from bench.readers import audited_tables
from bench.rows import fold, mates

__all__ = ["HIERARCHY_COLUMNS", "HierarchyScore", "score_hierarchy"]

HIERARCHY_COLUMNS = ("parents", "wrong parents", "kinds of rows")

KINDS = {"subtotal": "total", "band": "body"}
"""Kinds that are counted as another: a sub-total is a total, a band is content."""
LEAST_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class HierarchyScore:
    """`links`: rows whose known parent was found; `wrong`: rows with another parent than theirs, or with one though they
    have none; `kinds`: rows known as totals, means or content that were taken for that."""

    links: Ratio = Ratio()
    wrong: int = 0
    kinds: Ratio = Ratio()

    def __add__(self, other: "HierarchyScore") -> "HierarchyScore":
        return HierarchyScore(self.links + other.links, self.wrong + other.wrong, self.kinds + other.kinds)

    @property
    def cells(self) -> tuple[str, str, str]:
        """As in `HIERARCHY_COLUMNS`."""
        return str(self.links), str(self.wrong), str(self.kinds)


def score_hierarchy(gold: Iterable[GoldTable], report: dict[str, Any]) -> HierarchyScore:
    """Hold the rows of the audited `report` against those whose parent or kind is known; rows not read count as missed."""
    read = audited_tables(report)
    tables = {table["id"]: table for table in report["tables"]}
    known = [table for table in gold if table.parents or table.kinds]
    return sum((score_table(table, tables.get(mates(table, read) or "")) for table in known), HierarchyScore())


def score_table(table: GoldTable, read: dict[str, Any] | None) -> HierarchyScore:
    rows = read["rows"] if read else []
    places = matched(table, rows)
    back = {rows[place]["index"]: number for number, place in places.items()}
    right = wrong = kinds = 0
    for number, parent in table.parents.items():
        if number not in places:
            continue
        stated = rows[places[number]]["parent"]
        found = None if stated is None else back.get(stated, -1)
        right += parent is not None and found == parent
        wrong += found is not None and found != parent
    for number, kind in table.kinds.items():
        if number in places:
            stated = rows[places[number]]["kind"]
            kinds += KINDS.get(stated, stated) == kind
    links = sum(parent is not None for parent in table.parents.values())
    return HierarchyScore(Ratio(right, links), wrong, Ratio(kinds, len(table.kinds)))


def matched(table: GoldTable, rows: list[dict[str, Any]]) -> dict[int, int]:
    """Number of a known row -> place of the row that shares most texts with it, the nearest one behind among equals.

    A row whose texts only fell into other cells is the same row.
    """
    read = [[folded for cell in row["cells"] if (folded := fold(cell["text"]))] for row in rows]
    places: dict[int, int] = {}
    ahead = 0
    for number, row in enumerate(table.rows):
        wanted = [folded for text in row if (folded := fold(text))]
        if not wanted or not read:
            continue
        shared = [len(wanted) if "".join(texts) == "".join(wanted) else common(texts, wanted) for texts in read]
        best = max(range(len(read)), key=lambda place: (shared[place], place >= ahead, -abs(place - ahead)))
        if shared[best] >= LEAST_SHARED * len(wanted):
            places[number] = best
            ahead = best + 1
    return places


def common(texts: list[str], others: list[str]) -> int:
    return (Counter(texts) & Counter(others)).total()
