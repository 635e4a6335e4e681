"""Tables that have no vertical rules: rows between horizontal rules, or one below another with nothing between."""

from collections.abc import Iterator, Sequence

from extract.fields import connected, rectangles
from extract.figures import is_figure
from extract.grids import BareGrid, drawn
from extract.gutters import gutters, straddled
from extract.segments import Segment
from extract.words import PlacedWord
from schemas.geometry import BBox

__all__ = ["find_open_grids"]

SAME_END = 20.0
"""Rules of one table begin and end within this (points) of each other; partial ones lie between."""
LEAST_LENGTH = 150.0
LEAST_RULES = 3
LEAST_COLUMNS = 3
LEAST_FIGURE_ROWS = 2
LEAST_SHARE = 0.4
"""Share of the lines, from the first with figures on, that end in a figure; running text between rules has fewer."""
MIDDLE = 0.3
SAME_LINE = 0.5

Line = list[PlacedWord]


def find_open_grids(across: Sequence[Segment], words: Sequence[PlacedWord], taken: Sequence[BBox]) -> list[BareGrid]:
    """The tables between horizontal rules of one extent; `taken` are the boxes of the grids found already."""
    free = [rule for rule in across if not any(within(rule, box) for box in taken)]
    level = [word for word in words if word.turn == 0]
    grids = (grid_of(rules, level) for rules in families(free))
    return [grid for grid in grids if grid is not None]


def within(rule: Segment, box: BBox) -> bool:
    middle = (rule.start + rule.end) / 2
    return box[1] - SAME_LINE <= rule.at <= box[3] + SAME_LINE and box[0] <= middle <= box[2]


def families(rules: Sequence[Segment]) -> Iterator[list[Segment]]:
    """Long rules of one extent with the shorter ones between them, from the top down."""
    long = sorted((rule for rule in rules if rule.end - rule.start >= LEAST_LENGTH), key=lambda rule: rule.at)
    while long:
        first = long[0]
        family = [rule for rule in long if alike(first, rule)]
        long = [rule for rule in long if rule not in family]
        if len(family) >= LEAST_RULES:
            top, bottom = family[0].at, family[-1].at
            yield [rule for rule in rules if top <= rule.at <= bottom and covers(first, rule)]


def alike(rule: Segment, other: Segment) -> bool:
    return abs(rule.start - other.start) <= SAME_END and abs(rule.end - other.end) <= SAME_END


def covers(rule: Segment, other: Segment) -> bool:
    return rule.start - SAME_END <= other.start and other.end <= rule.end + SAME_END


def grid_of(rules: list[Segment], words: Sequence[PlacedWord]) -> BareGrid | None:
    """The grid between the first and the last of `rules`; None when its text does not stand in columns of figures."""
    left, right = min(rule.start for rule in rules), max(rule.end for rule in rules)
    heights = sorted({rule.at for rule in rules})
    inside = [word for word in words if left <= middle(word) <= right and heights[0] < centre(word) < heights[-1]]
    lines = baselines(inside)
    body = [line for line in lines if has_figures(line)]
    if len(body) < LEAST_FIGURE_ROWS:
        return None
    first = body[0][0].baseline
    if len(body) < LEAST_SHARE * sum(1 for line in lines if line[0].baseline >= first):
        return None
    rows = [word for line in lines for word in line if line[0].baseline >= first - SAME_LINE]
    xs = [left, *(x for x in gutters(rows) if left < x < right), right]
    if len(xs) - 1 < LEAST_COLUMNS:
        return None
    ys = boundaries(heights, lines, xs, first)
    return walled(xs, ys, rules, lines)


def middle(word: PlacedWord) -> float:
    return (word.word.bbox[0] + word.word.bbox[2]) / 2


def centre(word: PlacedWord) -> float:
    return word.baseline - MIDDLE * word.word.size


def baselines(words: Sequence[PlacedWord]) -> list[Line]:
    """Words of one baseline, left to right, from the top down."""
    lines: list[Line] = []
    for word in sorted(words, key=lambda word: word.baseline):
        if lines and word.baseline - lines[-1][0].baseline <= SAME_LINE * word.word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=middle) for line in lines]


def has_figures(line: Line) -> bool:
    """Whether a line ends in a figure that stands apart, and holds more than that."""
    return len(line) > 1 and is_figure(line[-1].word.text)


def boundaries(heights: list[float], lines: list[Line], xs: list[float], first: float) -> list[float]:
    """The edges between rows: the rules, and between them, from the baseline `first` on, the lines that begin a row."""
    found = list(heights)
    for upper, lower in zip(heights, heights[1:], strict=False):
        band = [line for line in lines if upper < centre(line[0]) < lower]
        for above, line in zip(band, band[1:], strict=False):
            if line[0].baseline >= first - SAME_LINE and begins_row(line, above, xs):
                found.append((above[0].baseline + centre(line[0]) - MIDDLE * line[0].word.size) / 2)
    return sorted(found)


def begins_row(line: Line, above: Line, xs: list[float]) -> bool:
    """Whether `line` begins a row of its own: it has figures, and the line above has too or stands complete."""
    filled = columns_of(line, xs)
    if not has_figures(line):
        return 0 in filled and has_figures(above)
    return has_figures(above) or 0 in filled or len(filled) >= LEAST_COLUMNS


def columns_of(line: Line, xs: list[float]) -> set[int]:
    return {sum(1 for x in xs[1:-1] if x <= middle(word)) for word in line}


def walled(xs: list[float], ys: list[float], rules: list[Segment], lines: list[Line]) -> BareGrid:
    """Cells between the edges; no wall where a text runs over it, no floor beside a rule that ends before."""
    ruled = {rule.at for rule in rules}
    floors = drawn(rules, ys, xs)
    floors = [row if y in ruled else [True] * len(row) for y, row in zip(ys, floors, strict=True)]
    walls = [[True] * (len(ys) - 1) for _ in xs]

    def grouped(column: int, row: int) -> bool:
        """Whether one short rule below the row joins the columns on both sides: they stand under one heading."""
        short = [rule for rule in rules if rule.at == ys[row + 1] and rule.end - rule.start < 0.9 * (xs[-1] - xs[0])]
        return any(rule.start < xs[column] - SAME_END / 2 and rule.end > xs[column] + SAME_END / 2 for rule in short)

    for row, (top, bottom) in enumerate(zip(ys, ys[1:], strict=False)):
        band = [line for line in lines if top <= centre(line[0]) < bottom]
        for column in range(1, len(xs) - 1):
            walls[column][row] = not (any(straddled(xs[column], line) for line in band) or grouped(column, row))
    grid = BareGrid(xs, ys)
    for fields in connected(walls, floors, len(xs) - 1, len(ys) - 1):
        grid.cells += rectangles(fields)
    grid.cells.sort(key=lambda cell: (cell.row, cell.column))
    return grid
