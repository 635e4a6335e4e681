"""A table of the report on a sheet of its own, and beside each row the recomputations of its figures."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from publish.check_cells import PARTS, colour_checks, write_check
from publish.figure_cells import FigureCells, quoted_sheet
from publish.findings import FindingViews
from publish.i18n import translator
from publish.live_check import LiveChecks
from publish.places import page_list
from publish.sheet_pen import CENTRED, Pen, print_set_up
from publish.sheet_style import Look
from publish.table_grid import TableGrid
from publish.table_sheet import head_height, widths, write_cells
from publish.visible import one_line, visible
from publish.words import RELATIONS, TABLE_KINDS, word
from schemas.findings import Check, Relation
from schemas.tables import Table

__all__ = ["CheckedTable", "by_table", "top_of"]

CHECK_WIDTHS = (7, 17, 17, 14, 30)
FILLS = {"contradicted": "#F4B6AE", "disputed": "#FBDD9E", "truncated": "#FFF3C4"}
"""Colours of figures in the table; what they mean stands in the verdicts beside them and in the list of all figures."""
PAGE = 190
"""Characters that a sheet of paper is wide before its print becomes too small."""
WIDEST_PART = 110
MOST_OF_A_KIND = 20
"""Checks of one kind on one figure that stand beside it; a sheet has 16,384 columns."""
NAMING: frozenset[str | None] = frozenset({"sasaran", "indikator", "program", "kegiatan", "nama"})


def top_of(table: Table) -> int:
    """How many rows stand above the table: its title and the way back, and the headings of the checks where it has no head."""
    return 2 if head_height(table) else 3


@dataclass(slots=True)
class Group:
    """Checks of one kind on one column of the table, at most one in a row: by the row of the sheet."""

    column: int
    relation: Relation
    checks: dict[int, Check] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """`checks` are those on figures that stand in the table."""

    table: Table
    name: str
    checks: Sequence[Check]

    def write(self, pen: Pen, views: FindingViews, live: LiveChecks, cells: FigureCells) -> None:
        table, lang = self.table, views.lang
        top, grid = top_of(table), TableGrid(table)
        fills = {
            one.id: FILLS[one.status] for one in views.figures.values() if one.table == table.id and one.status in FILLS
        }
        write_cells(pen.sheet, pen.styles, table, grid, views.figures, top, fills)
        self.title(pen, lang)
        self.remarks(pen, views, cells)
        head = top + head_height(table) - 1
        last = max(top + grid.height - 1, head + 1)
        groups = list(grouped(self.checks, views, cells))
        start = grid.width + 1
        for at, group in enumerate(groups):
            self.panel(pen, group, head, last, start + at * (PARTS + 1), live)
        right = start + len(groups) * (PARTS + 1) - 1 if groups else max(grid.width - 1, 0)
        widths_of = dict(enumerate(map(float, widths(grid))))
        frozen = frozen_columns(table, grid)
        pen.sheet.freeze_panes(head + 1, frozen)
        if frozen:
            pen.sheet.repeat_columns(0, frozen - 1)
        if groups:
            widths_of |= {grid.width: 2.0, **dict(enumerate(CHECK_WIDTHS * len(groups), start))}
        pen.fit(widths_of, texts_of(grid, widths_of, top))
        pen.sheet.autofilter(head, 0, last, right)
        pen.sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{last + 1}", "formula_range": f"A1:XFD{last + 1}"})
        total = sum(widths(grid)) + len(groups) * sum(CHECK_WIDTHS)
        print_set_up(pen.sheet, views.report.report.file, lang, (head, head), pages_wide=-(-total // PAGE))

    def title(self, pen: Pen, lang: str) -> None:
        _ = translator(lang)
        line = Look(framed=False, wrapped=False)
        parts = [
            self.table.caption or self.name,
            _("halaman {pages}").format(pages=page_list(self.table.pages)),
            word(TABLE_KINDS, self.table.kind, _),
        ]
        pen.text(0, 0, one_line(" · ".join(parts)), replace(line, strong=True))
        cover = _("Ringkasan")
        pen.link(1, 0, f"internal:{quoted_sheet(cover)}!A1", f"← {cover}", line)

    def panel(self, pen: Pen, group: Group, head: int, last: int, column: int, live: LiveChecks) -> None:
        """The checks of `group` from `column` on, each in the row of its figure."""
        _ = translator(live.views.lang)
        heading = next((one.heading for one in self.table.columns if one.index == group.column), "")
        band = (
            f"{one_line(heading, 60)}: {word(RELATIONS, group.relation, _)}"
            if heading
            else word(RELATIONS, group.relation, _)
        )
        pen.band(head - 1, column, column + PARTS, band)
        pen.heads(head, column, (_("Kode"), _("Tertulis"), _("Hitung ulang"), _("Selisih"), _("Simpulan")))
        for row, check in group.checks.items():
            pen.text(row, column, check.id, CENTRED)
            write_check(pen, row, column + 1, live.line(check, self.name))
        colour_checks(pen, head + 1, last, column + 1, live.views.lang)

    def remarks(self, pen: Pen, views: FindingViews, cells: FigureCells) -> None:
        """The notes on figures of the table, on their cells."""
        told: dict[tuple[int, int], list[str]] = {}
        for finding in views.report.findings:
            spot = cells.own.get(finding.figures[0]) if finding.figures else None
            if spot is not None and spot.sheet == self.name:
                told.setdefault((spot.row, spot.column), []).append(finding.message.in_language(views.lang))
        for (row, column), messages in told.items():
            pen.remark(row, column, "\n".join(one_line(message) for message in messages))


def grouped(checks: Sequence[Check], views: FindingViews, cells: FigureCells) -> Iterator[Group]:
    """By column, then by kind in the order in which they come; where a figure has two of a kind, the second one beside."""
    groups: dict[tuple[int, int, Relation], Group] = {}
    order: dict[str, int] = {relation: rank for rank, relation in enumerate(RELATIONS)}
    for check in checks:
        figure, row = views.figures[check.stated], cells.own[check.stated].row
        column, slot = cells.own[check.stated].column, 0
        while (column, slot, check.relation) in groups and row in groups[column, slot, check.relation].checks:
            slot += 1
        key = (column, slot, check.relation)
        groups.setdefault(key, Group(figure.column if figure.column is not None else column, check.relation)).checks[
            row
        ] = check
    for key in sorted(groups, key=lambda one: (one[0], order.get(one[2], len(order)), one[1])):
        yield groups[key]


def texts_of(grid: TableGrid, widths_of: Mapping[int, float], top: int) -> Iterator[tuple[int, str, float, int]]:
    """The texts of the table with the room that each has, merged cells all of theirs."""
    for (row, column), cell in grid.own.items():
        if cell.repeat:
            continue
        area = grid.areas.get((row, column))
        right, bottom = (column, row) if area is None else (area.right, area.bottom)
        width = sum(widths_of[at] for at in range(column, right + 1))
        yield top + row, visible(cell.text), width, bottom - row + 1


def frozen_columns(table: Table, grid: TableGrid) -> int:
    """As many columns as name a row, if there is room beside them."""
    roles = {column.index: column.role for column in table.columns}
    named = [at for at in range(min(grid.width, 3)) if roles.get(at) in NAMING]
    frozen = max(named, default=-1) + 1
    return frozen if sum(widths(grid)[:frozen]) <= WIDEST_PART else 0


def by_table(checks: Sequence[Check], cells: FigureCells) -> Mapping[str, list[Check]]:
    """`checks` by the sheet on which their stated figure stands in a table; under "" those of no table, and those that would
    make one too broad."""
    found: dict[str, list[Check]] = {}
    many: Counter[tuple[str, Relation]] = Counter()
    for check in checks:
        spot = cells.own.get(check.stated)
        many[check.stated, check.relation] += 1
        beside = spot is not None and many[check.stated, check.relation] <= MOST_OF_A_KIND
        found.setdefault(spot.sheet if spot is not None and beside else "", []).append(check)
    return found
