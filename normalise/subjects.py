"""What a figure of a table is of: the cell that names it, as other places name it too."""

import re

from normalise.folding import fold, squeeze
from normalise.units import is_unit_word
from schemas.tables import Cell, Column, ColumnRole, Row, Table

__all__ = ["Subject", "folded_name", "subject_of"]

Subject = tuple[str, str]
"""What it stands for (the official code, else the folded name) and the name as people know it."""

OF_INDICATORS: frozenset[ColumnRole | None] = frozenset({"target", "target_akhir", "realisasi", "capaian"})
INDICATOR_NAMES: tuple[ColumnRole, ...] = ("indikator",)
LINE_NAMES: tuple[ColumnRole, ...] = ("kegiatan", "program", "nama")
SHORTEST_NAME = 8
NUMBERING = re.compile(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})+\.?(?=\s)|\(?\d+[.)]|[a-zA-Z][.)]|\d{1,2}(?=\s[A-Z]))\s*")
BULLET = re.compile(r"^\s*[-–—•●▪*·]\s*(?=[^\W\d])")
UNIT_BEHIND = re.compile(r"\(\s*([^()]+?)\s*\)\s*:?\s*$")
NAMED_UNITS = frozenset({"%", "persen", "nilai", "indeks", "angka", "skor", "poin"})
BESIDE: tuple[str, ...] = ("header", "column_numbers", "total", "subtotal", "mean")
"""Kinds of rows that name no group of the rows below them."""


def subject_of(table: Table, row: Row, column: Column) -> Subject | None:
    """What the figure in `row` and `column` is of; None where nothing names it for certain.

    An item of a list under a name ("Jumlah populasi ternak: - Sapi - Domba") is of both: alone it names many things.
    """
    cell = named_by(table, row, column)
    if cell is None:
        return None
    of, name = whose(cell)
    group = group_of(table, row, cell) if BULLET.match(cell.text) else None
    if group is not None:
        return f"{whose(group)[0]} / {of}", f"{whose(group)[1].rstrip(' :')}: {name}"
    return (of, name) if len(folded_name(cell.text)) >= SHORTEST_NAME else None


def whose(named: Cell) -> Subject:
    """What a naming cell stands for, as other places state it too: the official code, else the plan's name of it, else its own."""
    if named.canonical is None:
        return folded_name(named.text), squeeze(BULLET.sub("", named.text))
    return named.canonical.code or folded_name(named.canonical.name), named.canonical.name


def named_by(table: Table, row: Row, column: Column) -> Cell | None:
    """The cell left of a figure that says whose it is; None where a merged name covers several rows.

    Two columns under one heading "Program / Kegiatan" share the name that spans both.
    """
    roles = INDICATOR_NAMES if column.role in OF_INDICATORS else LINE_NAMES
    left = [one for one in table.columns[: column.index] if one.role in roles]
    cell: Cell | None = row.cell(left[-1].index) if left else None
    if cell is not None and cell.repeat:
        cell = next((one for one in row.cells if not one.repeat and spans(one, cell.column)), None)
    return None if cell is None or cell.row_span > 1 or not cell.text.strip() else cell


def spans(cell: Cell, column: int) -> bool:
    return cell.column <= column < cell.column + cell.col_span


def group_of(table: Table, row: Row, item: Cell) -> Cell | None:
    """The name above an item of a list, which is no item itself; None where another table or section begins between."""
    for above in reversed([one for one in table.rows if one.index < row.index]):
        if above.kind in BESIDE:
            return None
        cell = above.cell(item.column)
        if cell is not None and not cell.repeat and cell.text.strip() and not BULLET.match(cell.text):
            return cell
    return None


def folded_name(text: str) -> str:
    """The name without numbering before it and unit behind it, folded."""
    bare = NUMBERING.sub("", BULLET.sub("", squeeze(text)))
    unit = UNIT_BEHIND.search(bare)
    if unit and (unit[1].casefold() in NAMED_UNITS or is_unit_word(unit[1])):
        bare = bare[: unit.start()]
    return fold(bare)
