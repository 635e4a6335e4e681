"""The scanned cells of a printed table, and what a column of them looks like."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from normalise.folding import squeeze
from normalise.numbers import NumberReading, Scan, is_blank, scan
from normalise.units import IDR, PERCENT
from schemas.printed import PrintedCell, PrintedTable

__all__ = ["CellScans", "Profile", "own_cells", "profile", "scan_cells"]

CellScans = Mapping[tuple[int, int], Scan]
"""What each printed cell (row, column) of the body states, merged copies left out."""

_MOSTLY = 0.5
_NUMERIC_SHARE = 0.4
_UNIT_LETTERS = 18


@dataclass(frozen=True, slots=True)
class Profile:
    """What the body cells of one column hold; `values` are the first readings of its rows, `texts` all that is not blank."""

    filled: int
    numeric: int
    percent: int
    rupiah: int
    values: Mapping[int, Decimal]
    texts: tuple[str, ...] = ()

    @property
    def is_numeric(self) -> bool | None:
        """Whether most cells state a number; None for a column without content."""
        return self.numeric >= _MOSTLY * self.filled if self.filled else None

    @property
    def is_percent(self) -> bool:
        return self.numeric > 0 and self.percent >= _MOSTLY * self.numeric

    @property
    def is_rupiah(self) -> bool:
        return self.numeric > 0 and self.rupiah >= _MOSTLY * self.numeric


def own_cells(table: PrintedTable) -> list[tuple[int, PrintedCell]]:
    """`(row index, cell)` of every body cell that is not the copy of a merged one."""
    return [(row.index, cell) for row in table.rows if row.kind == "body" for cell in row.cells if not cell.repeat]


def scan_cells(table: PrintedTable) -> CellScans:
    """Every own body cell scanned, by row and column."""
    return {(row, cell.column): scan(cell.text, cell=True) for row, cell in own_cells(table)}


def profile(table: PrintedTable, scans: CellScans, column: int) -> Profile:
    """Look of column `column`; blank cells ("-", "n/a") count for nothing, "100%" and "B (61)" as numbers."""
    filled = numeric = percent = rupiah = 0
    values: dict[int, Decimal] = {}
    texts: list[str] = []
    for row, cell in own_cells(table):
        if cell.column != column or is_blank(cell.text):
            continue
        filled += 1
        texts.append(squeeze(cell.text))
        readings = scans[row, column].readings
        if not readings or not _is_number(cell.text, readings):
            continue
        numeric += 1
        percent += readings[0].unit == PERCENT
        rupiah += readings[0].unit == IDR
        if readings[0].candidates:
            values[row] = readings[0].value_of(readings[0].candidates[0])
    return Profile(filled, numeric, percent, rupiah, values, tuple(texts))


def _is_number(text: str, readings: tuple[NumberReading, ...]) -> bool:
    """Whether the figures are what the cell says, rather than digits inside a name."""
    letters = sum(char.isalpha() for char in text)
    digits = sum(sum(char.isdigit() for char in reading.text) for reading in readings)
    starts = readings[0].start <= len(text) - len(text.lstrip()) + 2
    return digits >= _NUMERIC_SHARE * (letters + digits) or (starts and letters <= _UNIT_LETTERS)
