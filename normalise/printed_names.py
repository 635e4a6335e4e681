"""The names of programs and their parts as a table prints them: each with its level, its code and what it is a part of."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from normalise.folding import fold
from normalise.knowledge import knowledge
from normalise.nomenclature import Match
from normalise.nomenclature.catalogue import Key
from normalise.nomenclature.writing import Written, written
from schemas.nomenclature import NameLevel, as_code
from schemas.tables import Column, Row, Table

__all__ = ["PrintedName", "printed_names"]

_LEVELS: dict[str, tuple[NameLevel, ...]] = {
    "program": ("program", "kegiatan", "sub_kegiatan"),
    "kegiatan": ("kegiatan", "sub_kegiatan"),
    "nama": ("program", "kegiatan", "sub_kegiatan"),
    "sasaran": ("program", "kegiatan", "sub_kegiatan"),
    "indikator": ("program", "kegiatan", "sub_kegiatan"),
}
"""Levels of the names that a column of a role may hold."""
_OTHERWISE = frozenset({"sasaran", "indikator"})
"""Columns that may name a program in so many words, but mostly name something else."""
_MONEY = frozenset({"anggaran", "realisasi_anggaran"})
_LOOK_BACK = 40
_NAMELESS = frozenset({"header", "column_numbers", "total", "mean", "min_max"})


@dataclass(slots=True)
class PrintedName:
    """A printed name and what was made of it. `parent` is the name that it is a part of, `earlier` the last ones before it."""

    table: str
    row: int
    column: int
    written: Written
    levels: tuple[NameLevel, ...]
    strict: bool
    code: str | None
    earlier: tuple["PrintedName", ...]
    parent: "PrintedName | None" = None
    parts: list["PrintedName"] = field(default_factory=list)
    match: Match | None = None

    @property
    def key(self) -> Key | None:
        return self.match.entry.key if self.match else None


def printed_names(table: Table) -> list[PrintedName]:
    """The names of `table` in reading order, each with the one that it is a part of: left of it, else by its row's parent."""
    naming = [column for column in table.columns if column.role in _LEVELS]
    codes = [column.index for column in table.columns if column.role == "kode"]
    found: list[PrintedName] = []
    by_row: dict[int, PrintedName] = {}
    for row in table.rows:
        left: PrintedName | None = None
        for column in naming if row.kind not in _NAMELESS else ():
            item = _printed_name(table, row, column, codes, found)
            if item is None:
                continue
            item.parent = left or (by_row.get(row.parent) if row.parent is not None else None)
            if item.parent:
                item.parent.parts.append(item)
            if not item.strict:
                left = item
            found.append(item)
        if left:
            by_row[row.index] = left
    return found


def _printed_name(
    table: Table, row: Row, column: Column, codes: Sequence[int], earlier: Sequence[PrintedName]
) -> PrintedName | None:
    cell = row.cell(column.index)
    if cell is None or cell.repeat or not (name := written(cell.text)).words or _is_agency(name):
        return None
    roles = {one.role for one in table.columns}
    levels = _LEVELS[column.role or ""]
    if column.role == "program" and "kegiatan" in roles:
        levels = ("program",)
    elif "program" in fold(column.heading):
        levels = _LEVELS["program"]
    strict = column.role in _OTHERWISE or (column.role == "nama" and not roles & _MONEY)
    stated = name.code or as_code(".".join(_texts(row, codes)))
    return PrintedName(table.id, row.index, column.index, name, levels, strict, stated, tuple(earlier[-_LOOK_BACK:]))


def _texts(row: Row, columns: Sequence[int]) -> list[str]:
    """What stands in `columns`; a code may have a column for each of its parts."""
    cells = (row.cell(column) for column in columns)
    return [cell.text.strip().strip(".") for cell in cells if cell is not None and cell.text.strip()]


def _is_agency(name: Written) -> bool:
    """Whether the words are those of an agency: "Badan Pengembangan Sumber Daya Manusia" is no program of that name."""
    return name.level is None and name.folded.startswith(_agencies())


@cache
def _agencies() -> tuple[str, ...]:
    return tuple(f"{word} " for word in knowledge("agencies")["agencies"])
