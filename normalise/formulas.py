"""How a table itself says that a column is computed: "5=3-4" in the row of column numbers, "(4/5)*100%" in a heading."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from normalise.folding import squeeze
from schemas.printed import PrintedTable

__all__ = ["Formula", "stated_formulas"]

_NUMBER = re.compile(r"^\W*(\d{1,2})\b")
_TWO = r"\(?(\d{1,2})\)?\s*([-/:])\s*\(?(\d{1,2})\)?(?![\d.,])"
_EQUATION = re.compile(rf"=\s*\(*{_TWO}")
_IN_HEADING = re.compile(rf"\(\s*{_TWO}\s*\)?\s*[*xX×]\s*100|Σ?\s*\((\d{{1,2}})\)\s*([/:])\s*Σ?\s*\((\d{{1,2}})\)")


@dataclass(frozen=True, slots=True)
class Formula:
    """`first` over or less `second`, both indices of columns."""

    operation: Literal["ratio", "difference"]
    first: int
    second: int


def stated_formulas(table: PrintedTable) -> Mapping[int, Formula]:
    """The formula of each column that states one over columns which the row of their numbers knows."""
    numbers = [row for row in table.rows if row.kind == "column_numbers"]
    if not numbers:
        return {}
    cells = {cell.column: squeeze(cell.text) for cell in numbers[0].cells if not cell.repeat}
    columns = {int(found[1]): column for column, text in cells.items() if (found := _NUMBER.match(text))}
    said = {column.index: _EQUATION.search(cells.get(column.index, "")) for column in table.columns}
    said |= {one.index: _IN_HEADING.search(one.heading) for one in table.columns if said[one.index] is None}
    formulas = {column: _formula(found, columns) for column, found in said.items() if found}
    return {column: formula for column, formula in formulas.items() if formula}


def _formula(found: re.Match[str], columns: Mapping[int, int]) -> Formula | None:
    first, sign, second = [part for part in found.groups() if part]
    if int(first) not in columns or int(second) not in columns:
        return None
    return Formula("difference" if sign == "-" else "ratio", columns[int(first)], columns[int(second)])
