"""Which figure of one version of a report is which of another: by their keys, else by where they stand, else by what they state."""

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from schemas.figures import Figure
from schemas.report import AuditedReport
from schemas.tables import Row, Table

__all__ = ["Reading", "counterparts"]

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
ORDINAL = re.compile(r"[\divxlc]{0,6}[.)]?", re.IGNORECASE)


class Reading:
    """One version, asked where its figures stand."""

    def __init__(self, report: AuditedReport) -> None:
        self.report = report
        self.figures = {figure.id: figure for figure in report.figures}
        self.tables = {table.id: table for table in report.tables}
        self.rows = {(table.id, row.index): row for table in report.tables for row in table.rows}
        self.quantities = {quantity.id: quantity for quantity in report.quantities}

    def place(self, figure: Figure) -> Hashable:
        """Caption, row and heading, or the sentence without its numbers."""
        table = self.tables.get(figure.table or "")
        if table is None:
            return figure.source, folded(NUMBER.sub("#", figure.sentence or figure.text))
        return folded(table.caption or ""), *self.cell(figure, table)

    def cell_alone(self, figure: Figure) -> Hashable | None:
        """Row and heading: captions are corrected too."""
        table = self.tables.get(figure.table or "")
        return None if table is None else self.cell(figure, table)

    def cell(self, figure: Figure, table: Table) -> tuple[str, str]:
        row = self.rows.get((table.id, -1 if figure.row is None else figure.row))
        heading = next((one.heading for one in table.columns if one.index == figure.column), "")
        return self.row_name(table, row), folded(heading)

    def row_name(self, table: Table, row: Row | None) -> str:
        """All words of the row, without its number: nothing else of it outlives a correction and a row more."""
        if row is None:
            return ""
        printed = [table.printed(row, cell.column) or cell for cell in row.cells if not cell.figures]
        return folded(" ".join(cell.text for cell in printed if not ORDINAL.fullmatch(cell.text.strip())))

    def states(self, figure: Figure) -> Hashable | None:
        """The quantity, where it is known."""
        one = self.quantities.get(figure.quantity or "")
        return None if one is None else (figure.source, one.what, one.of, one.name, one.tahun, one.period, one.version)

    def where(self, figure: Figure) -> str:
        """The place in words of the report itself."""
        table = self.tables.get(figure.table or "")
        if table is None:
            return " ".join((figure.sentence or "").split())
        row = self.rows.get((table.id, -1 if figure.row is None else figure.row))
        words = [cell.text for cell in row.cells if not cell.figures and len(cell.text) > 3] if row is not None else []
        heading = next((one.heading for one in table.columns if one.index == figure.column), "")
        caption = table.number or table.caption or ""
        return " | ".join(" ".join(part.split()) for part in (caption, words[-1] if words else "", heading) if part)


def folded(text: str) -> str:
    return " ".join(re.sub(r"[^\w#%]+", " ", text.casefold()).split())


def counterparts(old: Reading, new: Reading) -> dict[str, str]:
    """Ids of `old` -> ids of `new`. Where several could be meant and it does not come out even, none is."""
    pairs: dict[str, str] = {}
    ways: Sequence[Callable[[Reading, Figure], Hashable | None]] = (
        lambda _, figure: figure.key,
        lambda reading, figure: reading.place(figure),
        lambda reading, figure: reading.cell_alone(figure),
        lambda reading, figure: reading.states(figure),
    )
    for way in ways:
        taken = set(pairs.values())
        left = grouped(old, way, (one for one in old.report.figures if one.id not in pairs))
        other = grouped(new, way, (one for one in new.report.figures if one.id not in taken))
        for name, members in left.items():
            pairs |= dict(paired(members, other.get(name, [])))
    return pairs


def grouped(
    reading: Reading, way: Callable[[Reading, Figure], Hashable | None], figures: Iterable[Figure]
) -> dict[Hashable, list[Figure]]:
    found: dict[Hashable, list[Figure]] = {}
    for figure in figures:
        name = way(reading, figure)
        if name is not None:
            found.setdefault(name, []).append(figure)
    return found


def paired(old: Sequence[Figure], new: Sequence[Figure]) -> Iterator[tuple[str, str]]:
    """The members of two groups in their order, if they are as many."""
    if len(old) == len(new):
        yield from ((one.id, other.id) for one, other in zip(old, new, strict=True))
