"""Cell adjacency relations of the ICDAR 2013 table competition: what stands beside and below what.

Göbel, Hassan, Oro, Orsi, "ICDAR 2013 Table Competition": every cell that is not blank is related to the nearest such
cell to its right and below; a relation is right when both texts (folded), the direction and the number of blank cells
between agree.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

__all__ = ["PlacedCell", "Relations", "relations"]

Relations = Counter[tuple[str, str, Literal["right", "below"], int]]


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell of a table, by its top-left corner and spans."""

    row: int
    column: int
    text: str
    row_span: int = 1
    col_span: int = 1


def relations(cells: Iterable[PlacedCell]) -> Relations:
    """The relations of one table; two cells that touch along several rows or columns are related once."""
    texts: list[str] = []
    across: dict[int, dict[int, int]] = {}
    down: dict[int, dict[int, int]] = {}
    for cell in cells:
        if not (text := _fold(cell.text)):
            continue
        for row in range(cell.row, cell.row + cell.row_span):
            for column in range(cell.column, cell.column + cell.col_span):
                across.setdefault(row, {})[column] = len(texts)
                down.setdefault(column, {})[row] = len(texts)
        texts.append(text)
    found: Relations = Counter()
    directions: tuple[tuple[Literal["right", "below"], dict[int, dict[int, int]]], ...]
    directions = (("right", across), ("below", down))
    for direction, lines in directions:
        pairs = {pair: blanks for line in lines.values() for pair, blanks in _neighbours(line).items()}
        for (one, other), blanks in pairs.items():
            found[texts[one], texts[other], direction, blanks] += 1
    return found


def _neighbours(line: dict[int, int]) -> dict[tuple[int, int], int]:
    """Pairs of cells that follow each other in a row or column, with the number of blanks between."""
    places = sorted(line)
    return {
        (line[place], line[following]): following - place - 1
        for place, following in zip(places, places[1:], strict=False)
        if line[place] != line[following]
    }


def _fold(text: str) -> str:
    """As the competition compares: no white space, capitals, anything that is no letter or digit as "_"."""
    return re.sub(r"[^A-Za-z0-9_]", "_", re.sub(r"\s", "", text)).upper()
