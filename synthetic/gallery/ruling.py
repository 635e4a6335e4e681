"""The ways in which the rules of a table are drawn, or left out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from synthetic.gallery.leaf import Leaf
from synthetic.gallery.setting import Setting

__all__ = [
    "Ruling", "bars", "columns_only", "dashes", "full_grid", "horizontal", "nothing", "open_ends", "pieces", "pictures",
    "three_rules", "zebra",
]  # fmt: skip

Ruling = Callable[[Leaf, Setting], None]
LINE = 0.6
PIECE = 4.0


@dataclass(frozen=True, slots=True)
class Edge:
    x0: float
    y0: float
    x1: float
    y1: float


def edges(setting: Setting) -> Iterator[Edge]:
    """The borders of all cells, each once for each cell that it bounds."""
    for box in setting.boxes:
        yield Edge(box.left, box.top, box.right, box.top)
        yield Edge(box.left, box.bottom, box.right, box.bottom)
        yield Edge(box.left, box.top, box.left, box.bottom)
        yield Edge(box.right, box.top, box.right, box.bottom)


def nothing(leaf: Leaf, setting: Setting) -> None:
    """No rules at all."""


def full_grid(leaf: Leaf, setting: Setting) -> None:
    for edge in edges(setting):
        leaf.rule(edge.x0, edge.y0, edge.x1, edge.y1)


def horizontal(leaf: Leaf, setting: Setting) -> None:
    """A rule below every row and above the first, none between columns."""
    across(leaf, setting, range(len(setting.ys)))


def three_rules(leaf: Leaf, setting: Setting) -> None:
    """A rule above and below the headings and one below the table."""
    across(leaf, setting, (0, setting.heads, len(setting.ys) - 1))


def across(leaf: Leaf, setting: Setting, rows: Iterator[int] | range | tuple[int, ...]) -> None:
    covered = [
        (box.left, box.right, row) for box in setting.boxes for row in range(box.row + 1, box.row + box.cell.rows)
    ]
    for row in rows:
        for x0, x1 in zip(setting.xs, setting.xs[1:], strict=False):
            if not any(left <= x0 and x1 <= right and row == at for left, right, at in covered):
                leaf.rule(x0, setting.ys[row], x1, setting.ys[row])


def zebra(leaf: Leaf, setting: Setting) -> None:
    """Shaded headings and every second row shaded, without a rule."""
    left, right = setting.xs[0], setting.xs[-1]
    leaf.bar(left, setting.ys[0], right, setting.ys[setting.heads], 0.72)
    for row in range(setting.heads + 1, len(setting.ys) - 1, 2):
        leaf.bar(left, setting.ys[row], right, setting.ys[row + 1], 0.92)


def bars(leaf: Leaf, setting: Setting) -> None:
    """Every border a thin filled rectangle, as word processors export them."""
    for edge in edges(setting):
        leaf.bar(edge.x0, edge.y0, max(edge.x1, edge.x0 + LINE), max(edge.y1, edge.y0 + LINE))


def pictures(leaf: Leaf, setting: Setting) -> None:
    """Every border a picture of one pixel, stretched, as some exporters draw them."""
    for edge in edges(setting):
        leaf.picture(edge.x0, edge.y0, max(edge.x1, edge.x0 + LINE), max(edge.y1, edge.y0 + LINE))


def pieces(leaf: Leaf, setting: Setting) -> None:
    """Every border drawn as many short strokes that touch each other."""
    strokes(leaf, setting, gap=0.0)


def dashes(leaf: Leaf, setting: Setting) -> None:
    """Every border drawn as short strokes with a space between them."""
    strokes(leaf, setting, gap=1.5)


def strokes(leaf: Leaf, setting: Setting, gap: float) -> None:
    for edge in set(edges(setting)):
        length = max(edge.x1 - edge.x0, edge.y1 - edge.y0)
        steps = max(round(length / (PIECE + gap)), 1)
        dx, dy = (edge.x1 - edge.x0) / steps, (edge.y1 - edge.y0) / steps
        share = 1 - gap / (length / steps)
        for step in range(steps):
            x, y = edge.x0 + step * dx, edge.y0 + step * dy
            leaf.rule(x, y, x + share * dx, y + share * dy)


def columns_only(leaf: Leaf, setting: Setting) -> None:
    """A frame, rules between columns and around the headings, none between the rows of the body."""
    for x in setting.xs:
        leaf.rule(x, setting.ys[0], x, setting.ys[-1])
    for box in setting.boxes:
        if box.row < setting.heads:
            leaf.rule(box.left, box.top, box.right, box.top)
            leaf.rule(box.left, box.bottom, box.right, box.bottom)
    leaf.rule(setting.xs[0], setting.ys[-1], setting.xs[-1], setting.ys[-1])


def open_ends(top: bool, bottom: bool) -> Ruling:
    """A full grid without its uppermost or lowest rule: a row goes on over the page break."""

    def ruling(leaf: Leaf, setting: Setting) -> None:
        for edge in edges(setting):
            level = edge.y0 == edge.y1
            if not (level and ((top and edge.y0 == setting.ys[0]) or (bottom and edge.y0 == setting.ys[-1]))):
                leaf.rule(edge.x0, edge.y0, edge.x1, edge.y1)

    return ruling
