"""Tables as the contract writes them: roles of columns, kinds of rows, cells with their figures."""

from functools import cached_property
from typing import Literal, Self

from schemas.base import Record
from schemas.geometry import BBox
from schemas.scales import CellPredicate

__all__ = [
    "Canonical",
    "CanonicalLevel",
    "CanonicalMethod",
    "Cell",
    "Column",
    "ColumnFormula",
    "ColumnRole",
    "Deviation",
    "Row",
    "RowKind",
    "Table",
    "TableKind",
    "Version",
]

TableKind = Literal[
    "perjanjian_kinerja",
    "anggaran_program",
    "iku",
    "tujuan_sasaran",
    "capaian_kinerja",
    "perbandingan_tahun",
    "analisis_sasaran",
    "target_renstra",
    "standar_nasional",
    "efisiensi",
    "capaian_program",
    "realisasi_anggaran",
    "rencana_aksi",
    "skm",
    "skala",
    "data_pendukung",
    "lainnya",
]
ColumnRole = Literal[
    "nomor",
    "kode",
    "sasaran",
    "indikator",
    "program",
    "kegiatan",
    "nama",
    "satuan",
    "target",
    "target_akhir",
    "standar_nasional",
    "realisasi",
    "capaian",
    "bobot",
    "anggaran",
    "realisasi_anggaran",
    "sisa",
    "sisa_persen",
    "serapan",
    "fisik",
    "efisiensi",
    "pertumbuhan",
    "formulasi",
    "sumber_data",
    "penanggung_jawab",
    "predikat",
    "keterangan",
    "nilai",
]
RowKind = Literal["header", "body", "total", "subtotal", "mean", "min_max", "column_numbers", "band"]
Version = Literal["murni", "perubahan"]


class ColumnFormula(Record):
    """The formula that a table prints for a column, "7=(6/5)x100": `printed` as it stands there, `terms` in postfix notation,
    where "#4" is the column of index 4 and other numbers are constants."""

    printed: str
    terms: tuple[str, ...]

    @property
    def columns(self) -> tuple[int, ...]:
        """The indices of the columns that it is over, each once."""
        return tuple(dict.fromkeys(int(term[1:]) for term in self.terms if term.startswith("#")))


class Column(Record):
    """`heading` is the whole path of headings; `unit` as for figures; `tahun` the year its values speak of; `version` the plan
    that its own heading names. `formula`, where the table prints one, extends the contract."""

    index: int
    heading: str
    role: ColumnRole | None = None
    tahun: int | None = None
    period: str | None = None
    unit: str | None = None
    version: Version | None = None
    formula: ColumnFormula | None = None


CanonicalLevel = Literal["program", "kegiatan", "sub_kegiatan", "sasaran", "indikator"]
CanonicalMethod = Literal["exact", "folded", "fuzzy"]
Deviation = Literal["spelling", "words", "cut"]
"""How a printed name differs: by slips, short forms and lost blanks; in its words; by an end that is cut off."""


class Canonical(Record):
    """The name that a printed one was matched to, and how sure that is (score 0..100).

    Programs and their parts are matched to the official nomenclature, sasaran and indicators to the report's own plan, which
    has no codes. `code` is the agency's, where its bidang urusan is known, `listed` the one in the list ("X.XX.01" for every
    agency's supporting program); `deviation`, `decree` and the years in which the name holds extend the contract too.
    """

    level: CanonicalLevel
    code: str | None
    name: str
    score: float
    method: CanonicalMethod
    runner_up: str | None = None
    deviation: Deviation | None = None
    listed: str | None = None
    decree: str | None = None
    valid_from: int | None = None
    valid_to: int | None = None


class Cell(Record):
    """A cell; a merged one stands once with its spans and text. Its copies (`repeat`) in the rows and columns that it
    covers carry its place and figure ids but no text: what is printed once is found once.

    `predicate` (extends the contract) is set where a target, a result or a predicate is a word on a known scale: "BB", "WTP",
    "Level 3 (3,35)"."""

    column: int
    text: str
    figures: tuple[str, ...] = ()
    page: int
    bbox: BBox
    row_span: int = 1
    col_span: int = 1
    repeat: bool = False
    canonical: Canonical | None = None
    predicate: CellPredicate | None = None


class Row(Record):
    """`parent` is the index of the row that this one is a part of (program of a kegiatan). `running` extends the contract:
    a sub-total of all rows so far, as it is carried over from page to page."""

    index: int
    kind: RowKind
    parent: int | None = None
    running: bool = False
    canonical: Canonical | None = None
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell | None:
        if 0 <= column < len(self.cells) and self.cells[column].column == column:  # so it is where no cell is missing
            return self.cells[column]
        return next((cell for cell in self.cells if cell.column == column), None)


class Table(Record):
    id: str
    key: str
    doc: str = "D1"
    number: str | None = None
    caption: str | None = None
    kind: TableKind = "lainnya"
    version: Version | None = None
    pages: tuple[int, ...]
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def columns_of(self, role: ColumnRole) -> list[Column]:
        return [column for column in self.columns if column.role == role]

    def row(self, index: int | None) -> Row:
        """The row of this index; raises KeyError where there is none."""
        return self._by_index[index]

    def printed(self, row: Row, column: int) -> Cell | None:
        """The cell that shows in `row` at `column`: the row's own, or the merged one whose copy stands there."""
        cell = row.cell(column)
        if cell is None or not cell.repeat:
            return cell
        return self._merged.get((row.index, column), cell)

    @cached_property
    def _by_index(self) -> dict[int | None, Row]:
        return {row.index: row for row in reversed(self.rows)}

    @cached_property
    def _merged(self) -> dict[tuple[int, int], Cell]:
        """The merged cells by every row and column that they cover; where two do, the one that begins further down."""
        return {
            (index, column): cell
            for row in self.rows
            for cell in reversed(row.cells)
            if not cell.repeat and (cell.row_span > 1 or cell.col_span > 1)
            for index in range(row.index, min(row.index + cell.row_span, self.rows[-1].index + 1))
            for column in range(cell.column, cell.column + cell.col_span)
        }

    def __copy__(self) -> Self:
        """A copy is made to be given other rows."""
        copied = super().__copy__()
        for name in ("_by_index", "_merged"):
            copied.__dict__.pop(name, None)
        return copied
