"""The formulas that a report prints for its indicators, each with the indicator that it is of."""

from collections.abc import Iterator, Sequence
from typing import Any

from corpus.edges import edges
from corpus.reading_doubts import ReadingDoubts
from corpus.stated import Stated, letters
from schemas.report import AuditedReport
from schemas.tables import Cell, Row, Table

__all__ = ["printed_formulas"]

FEWEST_LETTERS = 3


def printed_formulas(
    report: AuditedReport, quantities: Sequence[Stated], doubts: ReadingDoubts
) -> Iterator[dict[str, Any]]:
    """A line for each cell of a column of formulas beside the name of an indicator."""
    keys = {letters(one.quantity.name): one.quantity.of or one.quantity.name for one in reversed(quantities)}
    for table in report.tables:
        for row in table.rows if table.columns_of("formulasi") and table.columns_of("indikator") else ():
            formula, named = own_cell(row, table, "formulasi"), own_cell(row, table, "indikator")
            if row.kind != "body" or formula is None or named is None:
                continue
            name = named.canonical.name if named.canonical else " ".join(named.text.split())
            yield {
                "name": name,
                "of_key": keys.get(letters(name), name.casefold()),
                "printed": " ".join(formula.text.split()),
                "table_id": table.id,
                "page": formula.page,
                **edges(formula.bbox),
                "doubt": doubts.at(formula.page, formula.bbox),
            }


def own_cell(row: Row, table: Table, role: str) -> Cell | None:
    """The last cell of a column of `role` in which the row itself prints words."""
    indices = {column.index for column in table.columns if column.role == role}
    own = [cell for cell in row.cells if cell.column in indices and len(letters(cell.text)) >= FEWEST_LETTERS]
    return own[-1] if own else None
