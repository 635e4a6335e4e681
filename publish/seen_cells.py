"""Which cells of a table were read from a picture, by their addresses on its sheet, or row by row."""

from collections.abc import Iterator, Mapping

from xlsxwriter.utility import xl_col_to_name, xl_rowcol_to_cell

from publish.i18n import translator
from publish.numbers import count
from publish.seen import is_unsure, seen_mark
from schemas.figures import Figure
from schemas.tables import Row, Table

__all__ = ["has_seen_cells", "seen_cells", "seen_cells_of_row"]


def seen_cells(table: Table, figures: Mapping[str, Figure], lang: str) -> str:
    """How many figures of `table` were seen, where they stand unless all were, and which of them less surely; empty where
    none were."""
    _ = translator(lang)
    every = list(figures_at(table, figures))
    seen = [(place, figure) for place, figure in every if figure.read_by != "text"]
    if not seen:
        return ""
    parts = [_("{n} dari {all} angka").format(n=count(len(seen), lang), all=count(len(every), lang))]
    if len(seen) < len(every):
        parts[0] += ": " + ", ".join(dict.fromkeys(place for place, _figure in seen))
    if unsure := [f"{place} ({seen_mark(figure)})" for place, figure in seen if is_unsure(figure)]:
        parts.append(_("kurang pasti: {cells}").format(cells=", ".join(unsure)))
    return "; ".join(parts)


def has_seen_cells(table: Table, figures: Mapping[str, Figure]) -> bool:
    return any(figure.read_by != "text" for _place, figure in figures_at(table, figures))


def seen_cells_of_row(row: Row, figures: Mapping[str, Figure]) -> str:
    """The columns of a row whose figures were seen, by their letters, and how surely each: "B OCR 97%, C OCR 62%"."""
    seen = [(column, figure) for column, figure in figures_of(row, figures) if figure.read_by != "text"]
    return ", ".join(f"{xl_col_to_name(column)} {seen_mark(figure)}" for column, figure in seen)


def figures_at(table: Table, figures: Mapping[str, Figure]) -> Iterator[tuple[str, Figure]]:
    """The figures of the table's own cells with the address of each."""
    for at, row in enumerate(table.rows):
        for column, figure in figures_of(row, figures):
            yield xl_rowcol_to_cell(at, column), figure


def figures_of(row: Row, figures: Mapping[str, Figure]) -> Iterator[tuple[int, Figure]]:
    """The figures of the row's own cells with the column of each."""
    for cell in row.cells:
        for name in () if cell.repeat else cell.figures:
            if name in figures:
                yield cell.column, figures[name]
