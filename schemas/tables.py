"""Tables as the contract writes them: roles of columns, kinds of rows, cells with their figures."""

from typing import Literal

from schemas.base import Record
from schemas.geometry import BBox

__all__ = ["Canonical", "Cell", "Column", "ColumnRole", "Row", "RowKind", "Table", "TableKind", "Version"]

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


class Column(Record):
    """`heading` is the whole path of headings; `unit` as for figures; `tahun` the year its values speak of; `version` the plan
    that its own heading names."""

    index: int
    heading: str
    role: ColumnRole | None = None
    tahun: int | None = None
    period: str | None = None
    unit: str | None = None
    version: Version | None = None


class Canonical(Record):
    """The official name that a printed one was matched to, and how sure that is (score 0..100)."""

    level: Literal["program", "kegiatan", "sub_kegiatan", "sasaran", "indikator"]
    code: str | None
    name: str
    score: float
    method: Literal["exact", "folded", "fuzzy"]
    runner_up: str | None = None


class Cell(Record):
    """A cell; a merged one stands once with its spans and text. Its copies (`repeat`) in the rows and columns that it
    covers carry its place and figure ids but no text: what is printed once is found once."""

    column: int
    text: str
    figures: tuple[str, ...] = ()
    page: int
    bbox: BBox
    row_span: int = 1
    col_span: int = 1
    repeat: bool = False
    canonical: Canonical | None = None


class Row(Record):
    """`parent` is the index of the row that this one is a part of (program of a kegiatan)."""

    index: int
    kind: RowKind
    parent: int | None = None
    canonical: Canonical | None = None
    cells: tuple[Cell, ...]

    def cell(self, column: int) -> Cell | None:
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

    def printed(self, row: Row, column: int) -> Cell | None:
        """The cell that shows in `row` at `column`: the row's own, or the merged one whose copy stands there."""
        cell = row.cell(column)
        if cell is None or not cell.repeat:
            return cell
        for above in reversed([one for one in self.rows if one.index <= row.index]):
            for own in above.cells:
                covers = own.column <= column < own.column + own.col_span and above.index + own.row_span > row.index
                if covers and not own.repeat:
                    return own
        return cell
