"""Charts and diagrams drawn in lines and areas: where on the page they are, and which texts are their labels."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from extract.pieces import pieces_of
from extract.segments import Segments
from schemas.geometry import BBox, centre, inside, union
from schemas.printed import Grid, PageRead, TextLine

if TYPE_CHECKING:
    from extract.rules import Ink  # brings PDFium along, which the parent never loads

__all__ = ["find_drawings", "is_chart", "is_label"]

TOUCH = 14.0
"""Parts of one drawing lie no further apart than this (points)."""
LEAST_PARTS = 3
LEAST_SIDE = 40.0
"""A drawing is wider and taller than this (points): less is an ornament, a signature, a list mark."""
LEAST_SHARE = 0.012
MOST_SHARE = 0.7
"""A drawing that covers more of the page is its frame or background."""
MOST_PARTS = 1500
SPECK = 6.0
SAME = 2.0
CURVE = 0.4
"""A curve runs along this share of the width of its chart."""
SPARSE = 0.4
AROUND = 30.0
"""The labels of a drawing stand inside it, the numbers of its scale no further away than this (points)."""
LABEL_WORDS = 3
"""A run of more words is a sentence, wherever it stands."""


def find_drawings(
    ink: "Ink", pictures: Sequence[BBox], size: tuple[float, float], tables: Sequence[BBox]
) -> tuple[BBox, ...]:
    """The boxes of the drawings outside `tables` on a page of this size, and of the pictures that texts may stand on.

    Lines and stripes alone are no drawing: it has a shape, or bars.
    """
    page = size[0] * size[1]
    shapes, shades = (outside(visible(boxes), tables) for boxes in (ink.shapes, ink.shades))
    found = [picture for picture in pictures if area(picture) < MOST_SHARE * page]
    if (shapes or len(shades) >= LEAST_PARTS) and len(shapes) + len(shades) <= MOST_PARTS:
        solid = {*shapes, *shades}
        rules = outside(boxes_of(ink.rules), tables)
        for group in gathered([*shapes, *shades, *rules]):
            drawn = [part for part in group if part in solid]
            box = union(group)
            enough = len(group) >= LEAST_PARTS and (any(part in shapes for part in drawn) or are_bars(drawn))
            if enough and is_large(box) and LEAST_SHARE * page < area(box) < MOST_SHARE * page:
                found.append(box)
    return tuple(found)


def are_bars(shades: Sequence[BBox]) -> bool:
    """Whether shaded areas stand on one base and reach to different ends; the stripes and cells of a table do not."""
    for base, end in ((3, 1), (0, 2)):
        ends: dict[int, set[int]] = {}
        for shade in shades:
            ends.setdefault(round(shade[base] / SAME), set()).add(round(shade[end] / SAME))
        if any(len(different) >= LEAST_PARTS for different in ends.values()):
            return True
    return False


def visible(boxes: Sequence[BBox]) -> list[BBox]:
    """`boxes` without specks: letters that were drawn as outlines are thousands of them."""
    return [box for box in boxes if max(box[2] - box[0], box[3] - box[1]) >= SPECK]


def outside(boxes: Sequence[BBox], tables: Sequence[BBox]) -> list[BBox]:
    return [box for box in boxes if not any(inside(centre(box), table) for table in tables)]


def boxes_of(rules: Segments) -> list[BBox]:
    across = [(rule.start, rule.at, rule.end, rule.at) for rule in rules.across]
    return across + [(rule.at, rule.start, rule.at, rule.end) for rule in rules.down]


def is_chart(grid: Grid, shapes: Sequence[BBox]) -> bool:
    """Whether `grid` is made of the scale lines of a chart: curves or slanting lines run along it, most fields are empty."""
    x0, _, x1, _ = grid.bbox
    inner = [shape for shape in shapes if inside(centre(shape), grid.bbox)]
    if not inner:
        return False
    curve = union(inner)
    runs = min(curve[2], x1) - max(curve[0], x0) >= CURVE * (x1 - x0)
    return runs and sum(1 for cell in grid.cells if cell.lines) < SPARSE * len(grid.cells)


def gathered(parts: Sequence[BBox]) -> list[list[BBox]]:
    """Parts that touch or nearly touch, directly or through others."""
    groups: list[tuple[BBox, list[BBox]]] = []
    for part in sorted(parts):
        grown, members = part, [part]
        apart: list[tuple[BBox, list[BBox]]] = []
        for box, others in groups:
            if meets(grown, box):
                grown, members = union((grown, box)), members + others
            else:
                apart.append((box, others))
        groups = [*apart, (grown, members)]
    return [members for _, members in groups]


def meets(box: BBox, other: BBox) -> bool:
    across = box[0] <= other[2] + TOUCH and other[0] <= box[2] + TOUCH
    return across and box[1] <= other[3] + TOUCH and other[1] <= box[3] + TOUCH


def is_large(box: BBox) -> bool:
    return box[2] - box[0] >= LEAST_SIDE and box[3] - box[1] >= LEAST_SIDE


def area(box: BBox) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def is_label(page: PageRead, line: TextLine) -> bool:
    """Whether `line` is nothing but labels in a drawing of `page`, or the numbers of a scale beside it: runs of few words."""
    place, numbered = centre(line.bbox), any(map(str.isdigit, line.text))
    if not any(inside(place, grown(box) if numbered else box) for box in page.drawings):
        return False
    return all(len(piece.words) <= LABEL_WORDS for piece in pieces_of(line))


def grown(box: BBox) -> BBox:
    return (box[0] - AROUND, box[1] - AROUND, box[2] + AROUND, box[3] + AROUND)
