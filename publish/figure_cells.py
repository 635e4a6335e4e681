"""In which cell of the working paper each figure stands as a number, so that formulas can be over it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from xlsxwriter.utility import xl_rowcol_to_cell

from publish.cell_number import MOST_DIGITS, cell_number
from publish.table_grid import TableGrid
from schemas.base import plain
from schemas.figures import Figure
from schemas.tables import Table

__all__ = ["FigureCells", "Spot", "quoted_sheet"]


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell; its number times `factor` is the figure ("1,5" below a heading "juta": a million)."""

    sheet: str
    row: int
    column: int
    factor: Decimal = Decimal(1)

    @property
    def address(self) -> str:
        return str(xl_rowcol_to_cell(self.row, self.column))

    @property
    def link(self) -> str:
        return f"internal:{quoted_sheet(self.sheet)}!{self.address}"

    def seen_from(self, sheet: str) -> str:
        """What a formula on `sheet` writes for the figure."""
        address = self.address if sheet == self.sheet else f"{quoted_sheet(self.sheet)}!{self.address}"
        return address if self.factor == 1 else f"{address}*{plain(self.factor)}"


class FigureCells:
    """`own` are the cells in which figures of tables stand, numbers or not; `spots` those that formulas may use: of a figure
    that is all of its cell that cell, of any other its line in the list of all figures."""

    def __init__(self) -> None:
        self.own: dict[str, Spot] = {}
        self.spots: dict[str, Spot] = {}

    def add_table(self, table: Table, figures: Mapping[str, Figure], sheet: str, top: int) -> None:
        """The figures of `table`, which stands on `sheet` below its `top` first rows."""
        for (row, column), cell in TableGrid(table).own.items():
            for name in () if cell.repeat else cell.figures:
                self.own.setdefault(name, Spot(sheet, top + row, column))
            number = None if cell.repeat else cell_number(cell, figures)
            value = figures[cell.figures[0]].value if number is not None else None
            if number is not None and value is not None and number.fits_a_spreadsheet:
                factor = value / number.value if number.value else Decimal(1)
                self.spots.setdefault(cell.figures[0], Spot(sheet, top + row, column, factor))

    def add_list(self, figures: Sequence[Figure], sheet: str, top: int, column: int) -> None:
        """The lines of all `figures`, whose values stand in `column` of `sheet`."""
        for row, figure in enumerate(figures, top):
            if figure.value is not None and fits(figure.value):
                self.spots.setdefault(figure.id, Spot(sheet, row, column))


def fits(value: Decimal) -> bool:
    """Whether a spreadsheet, which computes with doubles, keeps every digit of it."""
    return len(value.normalize().as_tuple().digits) <= MOST_DIGITS and abs(value.adjusted()) < 300


def quoted_sheet(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"
