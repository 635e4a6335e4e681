"""Several logical rows stacked in one ruled row, taken apart where baselines and the number of values agree."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.figures import is_figure, is_wrapped, joined_lines
from extract.sheet import Sheet, SheetCell
from schemas.geometry import BBox, union
from schemas.printed import TextLine

__all__ = ["with_stacks_parted"]

NEAR = 0.45
"""A line belongs to the row whose baseline it misses by less than this share of the distance between rows."""
LEAST_COLUMNS = 2
"""So many columns must hold the same number of values on the same lines."""
START = re.compile(r"^(?:[^\W\d_a-z]|[-–•▪➢✓◆❖●■*]|\(?(?:\d|[a-z])+(?:\.\d+)*[.)]|\d|[≥≤<>])")
EMPTY_VALUE = re.compile(r"^(?:[-–]|n/?a|nihil)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Split:
    """For each cell of the row (by its column) the lines of every new row."""

    parts: dict[int, list[list[TextLine]]]
    rows: int


def with_stacks_parted(sheet: Sheet) -> Sheet:
    """`sheet` with every body row that stacks several rows taken apart; unclear ones stay as they are ruled."""
    row = 0
    while row < sheet.n_rows:
        if row not in sheet.header_rows | sheet.number_rows:
            split = split_of([cell for cell in sheet.cells if cell.row == row], reaching(sheet, row))
            if split is not None:
                sheet = parted(sheet, row, split)
                row += split.rows - 1
        row += 1
    return sheet


def reaching(sheet: Sheet, row: int) -> bool:
    """Whether cells of the row reach into rows below: its height is not its own."""
    return any(cell.row == row and cell.row_span > 1 and cell.lines for cell in sheet.cells)


def split_of(cells: Sequence[SheetCell], reaches_down: bool) -> Split | None:
    if reaches_down:
        return None
    values = {cell.column: values_of(cell.lines) for cell in cells}
    stacks = [
        [height(value[0]) for value in found] for found in values.values() if found is not None and len(found) > 1
    ]
    anchors = agreed(stacks)
    if anchors is None:
        return None
    parts: dict[int, list[list[TextLine]]] = {}
    for cell in cells:
        found = values[cell.column]
        placed = by_text(cell.lines, anchors) if found is None else by_value(found, anchors)
        if placed is None:
            return None
        parts[cell.column] = placed
    return Split(parts, len(anchors))


def values_of(lines: Sequence[TextLine]) -> list[list[TextLine]] | None:
    """The values of a cell, each with its lines (a wrapped figure has several); None when there is other text."""
    values: list[list[TextLine]] = []
    for line in lines:
        if values and is_wrapped(values[-1][-1].text, line.text):
            values[-1].append(line)
        else:
            values.append([line])
    texts = (joined_lines([line.text for line in value]) for value in values)
    return values if values and all(is_figure(text) or EMPTY_VALUE.match(text) for text in texts) else None


def height(line: TextLine) -> float:
    return (line.bbox[1] + line.bbox[3]) / 2


def agreed(stacks: list[list[float]]) -> list[float] | None:
    """The heights of the rows on which the most columns agree, when the tallest stacks do."""
    if not stacks:
        return None
    most = max(len(stack) for stack in stacks)
    tallest = [stack for stack in stacks if len(stack) == most]
    steps = [b - a for stack in tallest for a, b in zip(stack, stack[1:], strict=False)]
    near = NEAR * min(steps)
    first = tallest[0]
    alike = [stack for stack in tallest if all(abs(a - b) <= near for a, b in zip(first, stack, strict=True))]
    if len(alike) < LEAST_COLUMNS or len(alike) < len(tallest):
        return None
    return [sum(heights) / len(heights) for heights in zip(*alike, strict=True)]


def tolerance(anchors: list[float]) -> float:
    return NEAR * min(b - a for a, b in zip(anchors, anchors[1:], strict=False))


def by_value(values: list[list[TextLine]], anchors: list[float]) -> list[list[TextLine]] | None:
    """Each value to the row that it stands in; None when one stands between rows or two in one."""
    rows: list[list[TextLine]] = [[] for _ in anchors]
    for value in values:
        distances = [abs(anchor - height(value[0])) for anchor in anchors]
        index = distances.index(min(distances))
        if distances[index] > tolerance(anchors) or rows[index]:
            return None
        rows[index] = value
    return rows


def by_text(lines: Sequence[TextLine], anchors: list[float]) -> list[list[TextLine]] | None:
    """Names to the rows whose values stand beside their first line, or beside their last; None when neither fits."""
    if not lines:
        return [[] for _ in anchors]
    top, bottom = from_top(lines, anchors), from_bottom(lines, anchors)
    if top is not None and bottom is not None:
        return top if starts(top) >= starts(bottom) else bottom
    return top if top is not None else bottom


def from_top(lines: Sequence[TextLine], anchors: list[float]) -> list[list[TextLine]] | None:
    """Every row begins with the line at its height that looks like a beginning; the others continue it."""
    rows: list[list[TextLine]] = [[] for _ in anchors]
    current = -1
    for line in lines:
        at = next(
            (index for index, anchor in enumerate(anchors) if abs(anchor - height(line)) <= tolerance(anchors)), None
        )
        if at is not None and at > current and (START.match(line.text) or current < 0):
            current = at
        if current < 0:
            return None
        rows[current].append(line)
    return rows


def from_bottom(lines: Sequence[TextLine], anchors: list[float]) -> list[list[TextLine]] | None:
    """Every row ends with the line at its height."""
    rows: list[list[TextLine]] = [[] for _ in anchors]
    current = 0
    for line in lines:
        while current < len(anchors) and height(line) > anchors[current] + tolerance(anchors):
            current += 1
        if current == len(anchors):
            return None
        rows[current].append(line)
    return rows


def starts(rows: list[list[TextLine]]) -> int:
    """How many rows begin as a text begins, less those that are empty."""
    return sum(1 if row and START.match(row[0].text) else -1 for row in rows)


def parted(sheet: Sheet, row: int, split: Split) -> Sheet:
    more = split.rows - 1
    cells: list[SheetCell] = []
    for cell in sheet.cells:
        if cell.row > row:
            cells.append(replace(cell, row=cell.row + more))
        elif cell.row < row:
            reaches = cell.row + cell.row_span > row
            cells.append(replace(cell, row_span=cell.row_span + more) if reaches else cell)
        else:
            cells += [
                replace(cell, row=row + step, lines=tuple(lines), bbox=band(cell, lines))
                for step, lines in enumerate(split.parts[cell.column])
            ]
    return replace(
        sheet,
        n_rows=sheet.n_rows + more,
        cells=cells,
        header_rows={at + more * (at > row) for at in sheet.header_rows},
        number_rows={at + more * (at > row) for at in sheet.number_rows},
    )


def band(cell: SheetCell, lines: Sequence[TextLine]) -> BBox:
    """The part of the ruled cell in which `lines` stand; all of it when there are none."""
    if not lines:
        return cell.bbox
    text = union(line.bbox for line in lines)
    return (cell.bbox[0], text[1], cell.bbox[2], text[3])
