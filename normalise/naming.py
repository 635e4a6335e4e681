"""Puts the names that were recognised into the tables: at each cell, and at the row what it speaks of most closely."""

from collections.abc import Sequence

from normalise.official import Naming
from schemas.tables import Canonical, Row, Table

__all__ = ["with_names"]

_CLOSEST = ("sub_kegiatan", "kegiatan", "program", "indikator", "sasaran")


def with_names(tables: Sequence[Table], naming: Naming) -> list[Table]:
    """`tables` with their canonical names: of the cells that state them, and of the rows that they speak of."""
    return [
        table.model_copy(update={"rows": tuple(_named(table, row, naming) for row in table.rows)})
        if any(key[0] == table.id for key in naming)
        else table
        for table in tables
    ]


def _named(table: Table, row: Row, naming: Naming) -> Row:
    found: dict[int, Canonical] = {
        cell.column: name for cell in row.cells if (name := naming.get((table.id, row.index, cell.column)))
    }
    if not found:
        return row
    closest = min(found.values(), key=lambda name: _CLOSEST.index(name.level))
    cells = tuple(
        cell.model_copy(update={"canonical": found[cell.column]}) if cell.column in found else cell
        for cell in row.cells
    )
    return row.model_copy(update={"canonical": closest, "cells": cells})
