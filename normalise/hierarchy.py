"""Parents of rows in tables of programs and budgets: from codes, sums, level words and print, in this order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from normalise.folding import fold
from normalise.knowledge import knowledge
from normalise.sums import Item, nesting

__all__ = ["NamedRow", "parents_of"]

_CODE = re.compile(r"^\s*((?:[\dxX]{1,4})(?:\.[\dxX]{1,4})*)\.?(?=\s|$)")
_CODED_SHARE = 0.8


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A body row as far as its place in the hierarchy goes; `code` as printed in a column of its own, if any."""

    index: int
    name: str
    code: str | None
    amounts: tuple[Decimal | None, ...]
    bold: bool

    @property
    def rank(self) -> int:
        """How prominently the name is printed: 2 bold capitals, 1 bold or capitals, 0 neither."""
        letters = [char for char in self.name if char.isalpha()]
        return int(self.bold) + int(len(letters) > 3 and sum(map(str.isupper, letters)) >= 0.9 * len(letters))


def parents_of(rows: Sequence[NamedRow]) -> Mapping[int, int]:
    """Row index -> index of the row that it is a part of; rows at the top are left out."""
    stated = [row for row in rows if any(amount is not None for amount in row.amounts)]
    by_code = _by_code(rows)
    if by_code:
        return by_code
    found = nesting([Item(row.amounts, row.rank) for row in stated])
    if found:
        return {stated[child].index: stated[parent].index for child, parent in found.items()}
    return _by_level([(row, _level(row)) for row in stated])


def _by_code(rows: Sequence[NamedRow]) -> dict[int, int]:
    """`7.01.02` is the parent of `7.01.02.2.01`: the longest code before it that opens a row's code."""
    codes = {row.index: code for row in rows if (code := _segments(row))}
    if len(codes) < _CODED_SHARE * len(rows) or len({len(code) for code in codes.values()}) < 2:
        return {}
    parents: dict[int, int] = {}
    seen: dict[tuple[str, ...], int] = {}
    for index, code in codes.items():
        above = next((seen[code[:size]] for size in range(len(code) - 1, 0, -1) if code[:size] in seen), None)
        if above is not None:
            parents[index] = above
        seen[code] = index
    return parents


def _segments(row: NamedRow) -> tuple[str, ...] | None:
    match = _CODE.match(row.code or row.name)
    return tuple(part.lstrip("0") or "0" for part in match[1].split(".")) if match else None


@cache
def _levels() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((entry["level"], re.compile(entry["pattern"])) for entry in knowledge("rows")["levels"])


def _level(row: NamedRow) -> int | None:
    """Level that the first words tell ("Program ...", "Sub Kegiatan ..."), by print where they tell none."""
    folded = fold(row.name)
    return next((level for level, pattern in _levels() if pattern.search(folded)), None)


def _by_level(rows: Sequence[tuple[NamedRow, int | None]]) -> dict[int, int]:
    """Parents by level words, when every row has one of at least two levels."""
    levels = {level for _, level in rows}
    if None in levels or len(levels) < 2:
        return {}
    parents: dict[int, int] = {}
    open_rows: list[tuple[int, int]] = []
    for row, level in rows:
        open_rows = [(index, above) for index, above in open_rows if level is not None and above < level]
        if open_rows:
            parents[row.index] = open_rows[-1][0]
        open_rows.append((row.index, level or 0))
    return parents
