"""What a report shows, the way the items of the checklist ask for it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from audit.row_names import bare, folded
from audit.rules.sections import absent_sections
from schemas.base import Bilingual
from schemas.checklist import ChecklistEvidence
from schemas.figures import Figure
from schemas.findings import Finding
from schemas.report import AuditedReport, Section
from schemas.tables import Cell, ColumnRole, Row, Table, TableKind

__all__ = ["AGREEMENT", "RESULTS", "Filled", "Named", "Seen"]

T = TypeVar("T")

RESULTS: tuple[TableKind, ...] = ("capaian_kinerja", "analisis_sasaran", "perbandingan_tahun")
"""Tables that report on the goals of the year."""
AGREEMENT: tuple[TableKind, ...] = ("perjanjian_kinerja",)
MOST_PLACES = 6
"""Places shown for one item; what is said of them counts all."""
LONGEST_CAPTION = 80
WORDED: frozenset[ColumnRole] = frozenset(
    {"satuan", "formulasi", "sumber_data", "penanggung_jawab", "indikator", "sasaran"}
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A table, how many of its rows hold what was asked of them, and of how many."""

    table: Table
    filled: int
    rows: int

    @property
    def mostly(self) -> bool:
        return self.filled > 0 and 2 * self.filled >= self.rows


@dataclass(frozen=True, slots=True)
class Named:
    """A sasaran or indicator as some table names it; `sure` when its name is, but for its spelling, that of the plan."""

    text: str
    page: int
    table: Table
    sure: bool


@dataclass(frozen=True)
class Seen:
    """`fully_read`: nothing of the report was left unread, so that what is not found is not there to be found."""

    report: AuditedReport
    fully_read: bool

    @cached_property
    def figures(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.report.figures}

    @cached_property
    def standing(self) -> list[Finding]:
        """Findings that speak against the report and that nobody has rejected."""
        return [one for one in self.report.findings if one.counts]

    @cached_property
    def absent(self) -> dict[str, Finding]:
        """Kinds of sections that are nowhere in the report, for certain, with the finding that says so."""
        return absent_sections(self.standing) if self.fully_read else {}

    def tables(self, *kinds: TableKind) -> list[Table]:
        return [table for table in self.report.tables if table.kind in kinds]

    def of_the_year(self, *kinds: TableKind) -> list[Table]:
        """Those whose targets and results are not all of other years than the report's."""
        return [
            table for table in self.tables(*kinds) if not years_of(table) or self.report.report.tahun in years_of(table)
        ]

    def sections(self, *kinds: str) -> list[Section]:
        return [section for section in self.report.sections if section.kind in kinds]

    def headings(self, *kinds: str) -> list[ChecklistEvidence]:
        """The last heading of each kind: those before it may be lines of the contents."""
        last = {section.kind: section for section in self.sections(*kinds)}
        return [self.at_section(last[kind]) for kind in kinds if kind in last]

    def absences(self, *kinds: str) -> list[ChecklistEvidence]:
        return [self.at_finding(self.absent[kind]) for kind in kinds if kind in self.absent]

    def by_rule(self, *rules: str) -> list[Finding]:
        return [one for one in self.standing if one.rule in rules]

    def filled(
        self, tables: Iterable[Table], about: Sequence[ColumnRole], needed: Sequence[ColumnRole]
    ) -> list[Filled]:
        """Of each table that has a column of every role in `needed` and one in `about`: rows that name something of their own
        there, and how many of these state all that is needed."""
        found = []
        for table in tables:
            roles = {column.role for column in table.columns}
            if roles.issuperset(needed) and not roles.isdisjoint(about):
                rows = [row for row in table.rows if row.kind == "body" and names_itself(table, row, about)]
                full = [row for row in rows if all(self.states(table, row, role) for role in needed)]
                found.append(Filled(table, len(full), len(rows)))
        return found

    def states(self, table: Table, row: Row, role: ColumnRole) -> bool:
        """Whether a column of `role` holds a figure, a step of a known scale or, where it is one of words, any."""
        cells = [table.printed(row, column.index) for column in table.columns_of(role)]
        stated = [cell for cell in cells if cell is not None]
        if role in WORDED:
            return any(has_content(cell) for cell in stated)
        return any(cell.figures or cell.predicate is not None for cell in stated)

    def names(self, tables: Iterable[Table], level: ColumnRole) -> dict[str, Named]:
        """The names of one level (`sasaran`, `indikator`) in these tables, each once, by what makes it comparable."""
        found: dict[str, Named] = {}
        for table in tables:
            for column in table.columns_of(level):
                for row in table.rows:
                    cell = row.cell(column.index) if row.kind == "body" else None
                    if cell is not None and not cell.repeat and has_words(cell):
                        own = cell.canonical if cell.canonical and cell.canonical.level == level else None
                        key = folded(own.name if own else bare(" ".join(cell.text.split())))
                        sure = own is None or own.method != "fuzzy"
                        found.setdefault(key, Named(" ".join(cell.text.split()), cell.page, table, sure))
        return found

    def at_table(self, table: Table, indonesian: str, english: str) -> ChecklistEvidence:
        label = title(table)
        text = Bilingual(id=f"{label.id}: {indonesian}", en=f"{label.en}: {english}")
        return ChecklistEvidence(page=table.pages[0], table=table.id, text=text)

    def at_section(self, section: Section) -> ChecklistEvidence:
        return ChecklistEvidence(
            page=section.page, text=Bilingual(id=f"judul “{section.title}”", en=f"heading “{section.title}”")
        )

    def at_finding(self, finding: Finding) -> ChecklistEvidence:
        return ChecklistEvidence(page=finding.page, finding=finding.id, text=finding.message)

    def at_tables(self, found: Iterable[Filled], indonesian: str, english: str) -> list[ChecklistEvidence]:
        """The tables and, of each, how many rows hold `indonesian` (`english`); those that hold most first."""
        ordered = sorted(found, key=lambda one: -one.filled)
        return [
            self.at_table(
                one.table,
                f"{one.filled} dari {one.rows} baris berisi {indonesian}",
                f"{one.filled} of {one.rows} rows state {english}",
            )
            for one in ordered[:MOST_PLACES]
        ]

    def some(self, things: Iterable[T], told: Callable[[T], ChecklistEvidence]) -> list[ChecklistEvidence]:
        """The first of `things` as evidence."""
        return [told(one) for one in list(things)[:MOST_PLACES]]


def years_of(table: Table) -> set[int]:
    columns = [*table.columns_of("target"), *table.columns_of("realisasi")]
    return {column.tahun for column in columns if column.tahun is not None}


def names_itself(table: Table, row: Row, about: Sequence[ColumnRole]) -> bool:
    """Whether `row` names what it is about: no copy of the name above, no heading set across the table."""
    cells = [row.cell(column.index) for role in about for column in table.columns_of(role)]
    return any(has_words(cell) and not cell.repeat and cell.col_span == 1 for cell in cells if cell is not None)


def has_words(cell: Cell | None) -> bool:
    """Whether anything but a dash or a number stands in `cell`."""
    return cell is not None and any(mark.isalpha() for mark in cell.text)


def has_content(cell: Cell | None) -> bool:
    """Whether more than a dash stands in `cell`."""
    return cell is not None and bool(cell.text.strip(" -–—.\n"))


def title(table: Table) -> Bilingual:
    """How people find the table on its page."""
    if table.number:
        return Bilingual(id=f"Tabel {table.number}", en=f"Table {table.number}")
    if table.caption:
        flat = " ".join(table.caption.split())
        shown = flat if len(flat) <= LONGEST_CAPTION else f"{flat[:LONGEST_CAPTION].rstrip()}…"
        return Bilingual(id=f"tabel “{shown}”", en=f"table “{shown}”")
    return Bilingual(id="tabel tanpa nomor", en="table without a number")
