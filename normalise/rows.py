"""Kinds of rows: total, mean, band, the numbers of the columns, content."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from normalise.cells import CellScans
from normalise.columns import ReadColumn
from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge
from normalise.numbers import is_blank
from schemas.printed import PrintedCell, PrintedRow
from schemas.tables import ColumnRole, RowKind

__all__ = ["is_running", "naming_text", "row_kind"]

_NAMING = ("program", "kegiatan", "indikator", "sasaran", "nama")
_FIGURES = frozenset(
    {"target", "target_akhir", "standar_nasional", "realisasi", "capaian", "bobot", "anggaran", "realisasi_anggaran",
     "sisa", "sisa_persen", "serapan", "fisik", "efisiensi", "pertumbuhan", "nilai"}
)  # fmt: skip
_BESIDE = frozenset({"predikat", "keterangan", "satuan"})
"""Columns that say something of the row, not what it is: the mean is graded too."""
_KINDS: tuple[RowKind, ...] = ("subtotal", "total", "mean", "min_max")
_SPACED_OUT = re.compile(r"(?:\w ){3,}\w{1,3}")
_LEADING_NUMBER = re.compile(r"^\s*(?:[\divx]{1,4}|[a-z])\s*[.)]\s*", re.IGNORECASE)


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(knowledge("rows")[key])


@cache
def _spaced_pattern(key: str) -> re.Pattern[str]:
    """For texts without their blanks: "T O T A L  B E L A N J A"."""
    return re.compile(knowledge("rows")[key].replace(" ", " ?"))


def _is_named(kind: str, text: str) -> bool:
    if _SPACED_OUT.fullmatch(text):
        return bool(_spaced_pattern(kind).fullmatch(text.replace(" ", "")))
    return bool(_pattern(kind).fullmatch(text))


def row_kind(row: PrintedRow, columns: Sequence[ReadColumn], scans: CellScans) -> RowKind:
    """Kind of `row`: what the layout says, else what its words and its emptiness say."""
    if row.kind != "body":
        return row.kind
    cells = [cell for cell in row.cells if squeeze(cell.text)]
    if _column_numbers(cells):
        return "column_numbers"
    name = _spoken(row, columns)
    if name and _is_named("running", name):
        return "subtotal"
    for kind in _KINDS:
        if name and _is_named(kind, name):
            return kind
    return "band" if _is_band(row, cells, scans) else "body"


def is_running(row: PrintedRow, columns: Sequence[ReadColumn]) -> bool:
    """Whether a sub-total carries all rows so far, from page to page: "Jumlah s.d. halaman ini", "Dipindahkan"."""
    name = _spoken(row, columns)
    return row.kind == "body" and bool(name) and _is_named("running", name)


def _spoken(row: PrintedRow, columns: Sequence[ReadColumn]) -> str:
    """What the cells of `row` that state no figures say together, folded and without a number before it."""
    cells = [cell for cell in row.cells if squeeze(cell.text)]
    roles = {column.column.index: column.column.role for column in columns}
    return _name(cells, roles)


def _name(cells: Sequence[PrintedCell], roles: Mapping[int, ColumnRole | None]) -> str:
    """The words by which a row calls itself.

    The grade or the remark beside its figures is none of them. A label that is centred over merged cells may stand in a
    column of figures; it counts where nothing else names the row.
    """
    words = [cell for cell in cells if re.search(r"[^\W\d_]", cell.text)]
    said = [cell for cell in words if roles.get(cell.column) not in _BESIDE]
    # one that is set over the columns may stand in that of the units, beside the grade of its figure
    words = said or [cell for cell in words if roles.get(cell.column) == "satuan"] or words
    naming = [cell for cell in words if roles.get(cell.column) not in _FIGURES]
    # The copies of a cell that is merged over this row and others say nothing of it.
    own = [cell for cell in naming if not cell.repeat]
    if not own:
        alone = [cell for cell in words if not cell.repeat]
        own = alone if len(alone) == 1 else naming
    # "Jumlah" and "Belanja Langsung" may stand in two cells
    return " ".join(dict.fromkeys(fold(_LEADING_NUMBER.sub("", cell.text)) for cell in own))


def _column_numbers(cells: Sequence[PrintedCell]) -> bool:
    """`1 2 3 4 5=4/3` or `(1) (2) (3)`: ordinals that count up by column."""
    own = [cell for cell in cells if not cell.repeat]
    if _counts_up(squeeze(" ".join(cell.text for cell in own))):
        return True
    if len(own) < 3 or not all(_pattern("column_number").fullmatch(fold(cell.text)) for cell in own):
        return False
    first = [match[0] for cell in own if (match := re.search(r"\d{1,2}", cell.text))]
    ordinals = [int(text) for text in first]
    plain = [int(text) for cell in own if (text := squeeze(cell.text).strip("()[]. ")).isdecimal()]
    return (
        len(plain) >= 2
        and plain[0] <= 2
        and plain == list(range(plain[0], plain[0] + len(plain)))
        or (len(ordinals) == len(own) and ordinals[0] == 1 and ordinals == sorted(set(ordinals)) and len(plain) >= 2)
    )


def _counts_up(text: str) -> bool:
    """Nothing but ordinals that count up by one, however they fell into cells: "(1)", "(2) (3)", "(4)"."""
    if not re.fullmatch(r"(?:\(?\d{1,2}\)?\s*){3,}", text):
        return False
    numbers = [int(number) for number in re.findall(r"\d{1,2}", text)]
    return numbers[0] <= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _is_band(row: PrintedRow, cells: Sequence[PrintedCell], scans: CellScans) -> bool:
    """One text over the whole width (or alone in its row) without a figure: "Misi 2", "Sasaran 1: ..."."""
    texts = {squeeze(cell.text) for cell in cells}
    if len(texts) != 1 or len(row.cells) < 3:
        return False
    first = cells[0]
    wide = first.col_span >= max(3, len(row.cells) - 1)
    alone = all(is_blank(cell.text) for cell in row.cells if cell is not first and not cell.repeat)
    alone = alone and (first.bold or first.text.isupper() or bool(_pattern("band").search(fold(first.text))))
    figures = any(scans[row.index, cell.column].readings for cell in cells if not cell.repeat)
    return (wide or (alone and first.column <= 1)) and (wide or not figures)


def naming_text(cells: Sequence[PrintedCell], columns: Sequence[ReadColumn]) -> str:
    """What the row speaks of: its most specific naming cell, else its first words."""
    by_column = {cell.column: squeeze(cell.text) for cell in cells}
    for role in _NAMING:
        for column in columns:
            if column.column.role == role and by_column.get(column.column.index):
                return by_column[column.column.index]
    return next((text for _, text in sorted(by_column.items()) if re.search(r"[^\W\d_]", text)), "")
