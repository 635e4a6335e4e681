"""Which cells of a table were read from a picture, by their addresses on its sheet."""

from collections.abc import Iterator, Mapping

from xlsxwriter.utility import xl_rowcol_to_cell

from publish.i18n import translator
from publish.numbers import count
from publish.seen import is_unsure, seen_mark
from schemas.figures import Figure
from schemas.tables import Table

__all__ = ["seen_cells"]


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


def figures_at(table: Table, figures: Mapping[str, Figure]) -> Iterator[tuple[str, Figure]]:
    """The figures of the table's own cells with the address of each."""
    for at, row in enumerate(table.rows):
        for cell in row.cells:
            for name in () if cell.repeat else cell.figures:
                if name in figures:
                    yield xl_rowcol_to_cell(at, cell.column), figures[name]
