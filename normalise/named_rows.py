"""A printed table -> its rows as far as their places in the hierarchy go."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from normalise.cells import CellScans
from normalise.columns import ReadColumn
from normalise.figures import Evidence, choose
from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge
from normalise.rows import naming_text
from normalise.sums import Amounts, in_hundredths
from normalise.units import IDR
from normalise.witness import NamedRow
from schemas.printed import PrintedCell, PrintedRow, PrintedTable
from schemas.tables import RowKind, TableKind

__all__ = ["RankOf", "named_rows"]

RankOf = Callable[[str], int | None]
"""Level of a name that is known from elsewhere (4 program, 5 kegiatan, 6 sub kegiatan), None for any other."""

_NEVER_NESTED: frozenset[TableKind] = frozenset({"skm", "skala", "standar_nasional", "efisiensi"})
_NAMING = frozenset({"program", "kegiatan", "nama", "sasaran"})
_BUDGETS = frozenset({"anggaran", "realisasi_anggaran"})
_COUNTED = frozenset({"nilai", "bobot"})
_NODES = frozenset({"body", "band"})


def named_rows(
    table: PrintedTable,
    kind: TableKind,
    columns: Sequence[ReadColumn],
    kinds: Mapping[int, RowKind],
    scans: CellScans,
    rank_of: RankOf,
) -> list[NamedRow]:
    """The rows of `table` that may be parents or parts: content and bands, no totals, balances, headings or empty rows."""
    if kind in _NEVER_NESTED:
        return []
    summed = _summed(columns)
    evidence = _evidence(summed, scans)
    edges = _left_edges(table)
    found: list[NamedRow] = []
    after_total = False
    for row in table.rows:
        if kinds[row.index] not in _NODES or not any(squeeze(cell.text) for cell in row.cells):
            after_total = after_total or kinds[row.index] in ("total", "mean")
            continue
        name = naming_text(row.cells, columns)
        if _balance().fullmatch(fold(name)):
            after_total = True
            continue
        amounts = _amounts(row, summed, scans, evidence)
        band = kinds[row.index] == "band"
        found.append(_named(row, name, columns, amounts, band, edges, after_total, rank_of(name)))
        after_total = False
    return found


@cache
def _balance() -> re.Pattern[str]:
    return re.compile(knowledge("rows")["balance"])


def _summed(columns: Sequence[ReadColumn]) -> list[ReadColumn]:
    """The columns whose parts add up to their whole: budgets (what is left of them proves nothing more), else other
    money, else counts."""
    budgets = [column for column in columns if column.column.role in _BUDGETS]
    money = [column for column in columns if column.column.unit == IDR]
    counts = [column for column in columns if column.column.role in _COUNTED and column.column.unit != IDR]
    return budgets or money or counts


def _left_edges(table: PrintedTable) -> Mapping[tuple[int, int], float]:
    """Left edge of each column on each page, in points; where no lines are drawn, that of its leftmost text."""
    edges: dict[tuple[int, int], float] = {}
    for row in table.rows:
        for cell in row.cells:
            if row.kind == "body" and not cell.repeat and cell.text:
                place = (cell.page, cell.column)
                edges[place] = min(edges.get(place, cell.bbox[0]), cell.bbox[0])
    return edges


def _named(
    row: PrintedRow,
    name: str,
    columns: Sequence[ReadColumn],
    amounts: Amounts,
    band: bool,
    edges: Mapping[tuple[int, int], float],
    after_total: bool,
    level: int | None,
) -> NamedRow:
    printed = next((cell for cell in row.cells if not cell.repeat and name and squeeze(cell.text) == name), None)
    first = printed.lines[0].words[0] if printed and printed.lines and printed.lines[0].words else None
    return NamedRow(
        index=row.index,
        name=name,
        code=_joined(row, columns, "kode"),
        number=_joined(row, columns, "nomor"),
        amounts=amounts,
        bold=printed is not None and printed.bold,
        columns=_own_columns(row, columns),
        indent=first.bbox[0] - edges[printed.page, printed.column] if printed and first else None,
        size=first.size if first else 0.0,
        band=band,
        after_total=after_total,
        level=level,
    )


def _joined(row: PrintedRow, columns: Sequence[ReadColumn], role: str) -> str | None:
    """Text of the columns of that role; codes are often printed with a column for each of their parts."""
    places = {column.column.index for column in columns if column.column.role == role}
    texts = [squeeze(cell.text) for cell in row.cells if cell.column in places and not cell.repeat]
    return " ".join(text for text in texts if text) or None


def _own_columns(row: PrintedRow, columns: Sequence[ReadColumn]) -> tuple[int, ...]:
    """The naming columns that the row itself fills: program, kegiatan and sub kegiatan may have columns of their own."""
    naming = {column.column.index for column in columns if column.column.role in _NAMING}
    return tuple(sorted(cell.column for cell in row.cells if cell.column in naming and _is_named(cell)))


def _is_named(cell: PrintedCell) -> bool:
    return not cell.repeat and any(char.isalpha() for char in cell.text)


def _evidence(summed: Sequence[ReadColumn], scans: CellScans) -> Evidence:
    """How the columns that add up write their numbers: amounts may end in two digits behind one more thousands mark."""
    places = {column.column.index for column in summed}
    return Evidence().in_table([one for (_, at), scan in scans.items() if at in places for one in scan.readings])


def _amounts(row: PrintedRow, summed: Sequence[ReadColumn], scans: CellScans, evidence: Evidence) -> Amounts:
    """By column; the copies of a merged cell state nothing, so that what is printed once is added once."""
    found: list[int | None] = []
    for column in summed:
        scanned = scans.get((row.index, column.column.index))
        value = None
        if scanned and scanned.readings:
            unit = IDR if column.column.role in _BUDGETS else column.column.unit
            value = choose(scanned.readings[0], evidence, unit, column.factor).value
        found.append(None if value is None else in_hundredths(value))
    return tuple(found)
