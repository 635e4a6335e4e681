"""Sets a table of the gallery: widths of columns, lines of cells, heights of rows, and draws the texts."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.pdfbase.pdfmetrics import stringWidth

from synthetic.gallery.cells import Cell, Row, Table
from synthetic.gallery.leaf import Leaf, wrapped

__all__ = ["Box", "Setting", "Type", "column_edges", "cut_row", "set_rows"]

BOLD = {"Helvetica": "Helvetica-Bold", "Times-Roman": "Times-Bold", "Vera": "VeraBd"}
SHORT = 16
"""A text of up to so many characters is kept on one line where it can be."""


@dataclass(frozen=True, slots=True)
class Type:
    """How a table is typeset: `size` of its font, `pad` between text and border, in points."""

    font: str
    size: float
    pad: float = 3.0

    @property
    def leading(self) -> float:
        return self.size * 1.2

    def name(self, *, bold: bool) -> str:
        return BOLD[self.font] if bold else self.font


@dataclass(frozen=True, slots=True)
class Box:
    """A cell with its lines and its place on the page."""

    cell: Cell
    row: int
    column: int
    left: float
    top: float
    right: float
    bottom: float
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Setting:
    """Rows as they stand on a page; `ys` are their edges, the first `heads` of them are headings."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    boxes: tuple[Box, ...]
    heads: int
    type: Type

    def draw(self, leaf: Leaf) -> None:
        """The texts, without any rule."""
        kind = self.type
        for box in self.boxes:
            if box.cell.turned:
                x = (box.left + box.right + 0.7 * kind.size) / 2
                leaf.upwards(x, box.bottom - kind.pad, box.cell.text, kind.name(bold=box.cell.bold), kind.size)
                continue
            spare = box.bottom - box.top - len(box.lines) * kind.leading - 2 * kind.pad
            y = box.top + kind.pad + (spare / 2 if box.cell.middle else 0)
            x = {"left": box.left + kind.pad, "right": box.right - kind.pad}.get(
                box.cell.align, (box.left + box.right) / 2
            )
            for number, line in enumerate(box.lines):
                if line:
                    base = y + number * kind.leading + kind.size
                    leaf.text(x, base, line, kind.name(bold=box.cell.bold), kind.size, box.cell.align)


def column_edges(table: Table, left: float, width: float, kind: Type) -> tuple[tuple[float, ...], Type]:
    """The edges of columns over `width` points from `left`, and the type, smaller where the words need it."""
    while True:
        least, wanted = needs(table, kind)
        if sum(least) <= width or kind.size <= 4:
            break
        kind = replace(kind, size=kind.size - 0.25)
    spare = max(width - sum(least), 0)
    more = [want - need for want, need in zip(wanted, least, strict=True)]
    whole = sum(more)
    edges = [left]
    for need, extra in zip(least, more, strict=True):
        edges.append(edges[-1] + need + spare * (extra / whole if whole else 1 / len(least)))
    return tuple(edges), kind


def needs(table: Table, kind: Type) -> tuple[list[float], list[float]]:
    """For each column the width of its widest word (or short text) and that of its widest text."""
    least = [4 * kind.pad] * table.width
    wanted = list(least)
    for row in (*table.top, *table.body):
        for column, cell in enumerate(row):
            if cell is None or cell.columns > 1 or cell.turned:
                continue
            font = kind.name(bold=cell.bold)
            for part in cell.text.split("\n"):
                words = [part] if cell.whole or len(part) <= SHORT else part.split()
                room = 2 * kind.pad + 0.6
                least[column] = max(least[column], *(stringWidth(word, font, kind.size) + room for word in words), 0)
                wanted[column] = max(wanted[column], min(stringWidth(part, font, kind.size), 260) + room)
    return least, [max(want, need) for want, need in zip(wanted, least, strict=True)]


def length(cell: Cell, kind: Type) -> float:
    return float(stringWidth(cell.text, kind.name(bold=cell.bold), kind.size))


def lines_of(cell: Cell, column: int, xs: Sequence[float], kind: Type) -> tuple[str, ...]:
    width = float("inf") if cell.turned else xs[column + cell.columns] - xs[column] - 2 * kind.pad
    return tuple(wrapped(cell.text, kind.name(bold=cell.bold), kind.size, width))


def set_rows(rows: Sequence[Row], heads: int, xs: tuple[float, ...], top: float, kind: Type) -> Setting:
    """`rows`, of which the first `heads` are headings, from `top` down, as high as their lines need."""
    heights = [kind.leading + 2 * kind.pad] * len(rows)
    placed = [
        (r, c, cell, lines_of(cell, c, xs, kind)) for r, row in enumerate(rows) for c, cell in enumerate(row) if cell
    ]
    for r, _, cell, lines in sorted(placed, key=lambda one: one[2].rows):
        need = (length(cell, kind) if cell.turned else len(lines) * kind.leading) + 2 * kind.pad
        missing = need - sum(heights[r : r + cell.rows])
        if missing > 0:
            for row in range(r, r + cell.rows):
                heights[row] += missing / cell.rows
    ys = [top]
    for height in heights:
        ys.append(ys[-1] + height)
    boxes = [
        Box(cell, r, c, xs[c], ys[r], xs[c + cell.columns], ys[r + cell.rows], lines) for r, c, cell, lines in placed
    ]
    return Setting(xs, tuple(ys), tuple(boxes), heads, kind)


def cut_row(row: Row, lines: int, xs: tuple[float, ...], kind: Type) -> tuple[Row, Row]:
    """`row` as a page break leaves it: the first `lines` lines of each cell, and the rest."""
    upper: list[Cell | None] = []
    lower: list[Cell | None] = []
    for column, cell in enumerate(row):
        if cell is None:
            upper.append(None)
            lower.append(None)
            continue
        texts = lines_of(cell, column, xs, kind)
        upper.append(replace(cell, text="\n".join(texts[:lines])))
        lower.append(replace(cell, text="\n".join(texts[lines:])))
    return tuple(upper), tuple(lower)
