"""Layouts whose rows are not ruled apart: several rows in one ruled row, or cells that sit on different baselines."""

from synthetic.gallery.cells import Cell, Row, Table, plain_row
from synthetic.gallery.drawing import Drawing
from synthetic.gallery.headed import head
from synthetic.gallery.leaf import wrapped
from synthetic.gallery.matter import Column
from synthetic.gallery.ruling import Ruling, columns_only, full_grid, nothing, three_rules
from synthetic.gallery.setting import Type, column_edges

__all__ = [
    "raised_percents", "stacked_rows", "stacked_with_gaps", "stacked_without_numbers", "uneven_baselines",
    "uneven_without_frame",
]  # fmt: skip

ITEM_WIDTH = 150.0
"""Width of the lines of a numbered item, in points."""


def stacked(drawing: Drawing, forms: tuple[str, ...], *, gaps: bool = False) -> None:
    """Items in one cell, in the cells beside it a figure on the first line of each item.

    With `gaps` one item has no figure in one of the columns.
    """
    matter, rng = drawing.matter, drawing.rng
    kind = Type(drawing.font, 8.0)
    form = rng.choice(forms)
    body: list[Row] = []
    truth: list[tuple[str, ...]] = []
    for number in range(1, rng.randrange(2, 4)):
        goal = matter.goals()[number % len(matter.goals())][0]
        items: list[str] = []
        stacks: list[list[str]] = [[], [], []]
        count = rng.choice([3, 4, 5, 10])
        for place, (name, _) in enumerate(matter.indicators(count), start=1):
            lines = wrapped(form.format(number=place, name=name), kind.font, kind.size, ITEM_WIDTH)
            figures = [matter.count(), matter.count(), matter.percent()]
            if gaps and place == count - 1:
                figures[rng.randrange(1, 3)] = ""
            items += lines
            for stack, figure in zip(stacks, figures, strict=True):
                stack += [figure, *([""] * (len(lines) - 1))]
            labels = (str(number), goal) if place == 1 else ("", "")
            truth.append((*labels, " ".join(lines), *figures))
        texts = ["\n".join(stack) for stack in stacks]
        figures_ = [Cell(text, align="right") for text in texts]
        first = (Cell(str(number), align="center"), Cell(goal))
        body.append((*first, Cell("\n".join(items), whole=True), *figures_))
    heads = ("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)")
    table = Table((tuple(head(text) for text in heads),), tuple(body), true_rows=tuple(truth))
    drawing.say()
    drawing.table(table, full_grid, kind=kind)
    drawing.say()


def stacked_rows(drawing: Drawing) -> None:
    """With numbers before the items."""
    stacked(drawing, ("{number}) {name}", "{number}. {name}"))


def stacked_without_numbers(drawing: Drawing) -> None:
    stacked(drawing, ("{name}", "- {name}"))


def stacked_with_gaps(drawing: Drawing) -> None:
    stacked(drawing, ("{number}) {name}", "{number}. {name}"), gaps=True)


def uneven(drawing: Drawing, ruling: Ruling, *, raised: bool) -> None:
    """Long names beside figures in the middle of their height; with `raised` the percent a line above the others."""
    matter, rng = drawing.matter, drawing.rng
    columns = [
        Column("No", "number"), Column("Kegiatan", "name"), Column("Anggaran (Rp)", "money"),
        Column("Realisasi (Rp)", "money"), Column("Serapan (%)", "percent"),
    ]  # fmt: skip
    rows = [tuple(row) for row in matter.cells(columns, rng.randrange(4, 8))]
    kind = Type(drawing.font, 8.0, 4.0)
    heads = matter.heads(columns)
    xs, _ = column_edges(Table((heads,), tuple(rows)), drawing.margin, drawing.width, kind)
    long = min(xs[2] - xs[1] - 2 * kind.pad, 110.0)
    body: list[Row] = []
    for number, name, *figures in rows:
        lines = wrapped(name.text, kind.font, kind.size, long)
        cells = [Cell(cell.text, align="right", middle=not raised) for cell in figures]
        if raised and len(lines) > 1:
            cells[:2] = [Cell(f"\n{cell.text}", align="right") for cell in figures[:2]]
        first = Cell(
            f"\n{number.text}" if raised and len(lines) > 1 else number.text, align="center", middle=not raised
        )
        body.append((first, Cell("\n".join(lines), whole=True), *cells))
    drawing.say()
    drawing.table(Table((heads,), tuple(body), true_rows=tuple(map(plain_row, rows))), ruling, kind=kind)
    drawing.say()


def uneven_baselines(drawing: Drawing) -> None:
    """In a frame with rules between the columns only."""
    uneven(drawing, columns_only, raised=False)


def uneven_without_frame(drawing: Drawing) -> None:
    """With rules around the headings only, or none."""
    uneven(drawing, drawing.rng.choice([three_rules, nothing]), raised=False)


def raised_percents(drawing: Drawing) -> None:
    """A percent printed one line above the other figures of its row."""
    uneven(drawing, drawing.rng.choice([columns_only, columns_only, three_rules]), raised=True)
