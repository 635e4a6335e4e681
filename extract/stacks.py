"""Several logical rows stacked in one ruled row, taken apart where baselines and the number of values agree."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from extract.blocks import Row, blocks_for
from extract.figures import is_figure, is_wrapped, joined_lines
from extract.sheet import Sheet, SheetCell
from schemas.geometry import BBox, union
from schemas.printed import TextLine

__all__ = ["with_stacks_parted"]

NEAR = 0.45
"""A line belongs to the row whose baseline it misses by less than this share of the distance between rows."""
LEAST_COLUMNS = 2
LEAST_CLUSTERS = 3
CLUSTER = 0.7
"""Within a row values lie nearer than this share of the least distance between rows."""
FULL = 0.6
MOST_GAPS = 4
"""A column may lack the values of up to so many rows."""
"""So many columns must hold the same number of values on the same lines."""
EMPTY_VALUE = re.compile(r"^(?:[-–]|n/?a|nihil)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Split:
    """For each cell of the row (by its column) the lines of every new row."""

    parts: dict[int, list[list[TextLine]]]
    rows: int


def with_stacks_parted(sheet: Sheet) -> Sheet:
    """`sheet` with every body row that stacks several rows taken apart; unclear ones stay as they are ruled."""
    row, rows = 0, sheet.rows()
    while row < sheet.n_rows:
        split = split_of(rows[row]) if row not in sheet.header_rows | sheet.number_rows else None
        if split is not None:
            sheet = parted(sheet, row, split)
            rows = sheet.rows()
            row += split.rows - 1
        row += 1
    return sheet


def reaches_down(cells: Sequence[SheetCell]) -> bool:
    """Whether cells of a row reach into rows below: its height is not its own."""
    return any(cell.row_span > 1 and cell.lines for cell in cells)


def split_of(cells: Sequence[SheetCell]) -> Split | None:
    if sum(1 for cell in cells if len(cell.lines) > 1) < LEAST_COLUMNS or reaches_down(cells):
        return None
    values = {cell.column: values_of(cell.lines) for cell in cells}
    # Numbers in the first column are codes of the rows: they stand where their names do, not where the figures do.
    first = min(values)
    stacks = [
        [height(value[0]) for value in found]
        for column, found in values.items()
        if found is not None and len(found) > 1 and column != first
    ]
    anchors = agreed(stacks)
    if anchors is None:
        return None
    rows = [Row(anchor) for anchor in anchors]
    parts: dict[int, list[list[TextLine]]] = {}
    for cell in sorted(cells, key=lambda cell: cell.column):
        found = values[cell.column]
        is_text = found is None or cell.column == first
        placed = blocks_for(cell.lines, rows) if is_text or found is None else by_value(found, anchors)
        if placed is None:
            return None
        if cell.column == first and found is not None:
            rows = [Row(row.height, height(code[0]) if code else None) for row, code in zip(rows, placed, strict=True)]
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
    """The heights of the rows: those on which the tallest stacks agree, else the clusters that all values form."""
    if not stacks:
        return None
    most = max(len(stack) for stack in stacks)
    tallest = [stack for stack in stacks if len(stack) == most]
    steps = [b - a for stack in tallest for a, b in zip(stack, stack[1:], strict=False)]
    near = NEAR * min(steps)
    alike = [stack for stack in tallest if all(abs(a - b) <= near for a, b in zip(tallest[0], stack, strict=True))]
    if near > 0 and LEAST_COLUMNS <= len(alike) == len(tallest):
        return [sum(heights) / len(heights) for heights in zip(*alike, strict=True)]
    return clustered(stacks)


def clustered(stacks: list[list[float]]) -> list[float] | None:
    """The middles of the clusters of values: values of one row lie much nearer to each other than to other rows.

    None when a column would have two values in a row, or most columns have few.
    """
    heights = sorted((height, column) for column, stack in enumerate(stacks) for height in stack)
    widest = max(len(stack) for stack in stacks)
    spaces = sorted((b[0] - a[0] for a, b in zip(heights, heights[1:], strict=False)), reverse=True)
    for count in range(widest, min(widest + MOST_GAPS, len(heights))):
        between, inside = spaces[count - 2], spaces[count - 1]
        clusters: list[list[tuple[float, int]]] = [[heights[0]]]
        for pair in heights[1:]:
            if pair[0] - clusters[-1][-1][0] >= between:
                clusters.append([pair])
            else:
                clusters[-1].append(pair)
        apart = count >= LEAST_CLUSTERS and inside <= CLUSTER * between and len(clusters) == count
        single = all(len({column for _, column in cluster}) == len(cluster) for cluster in clusters)
        full = sum(1 for stack in stacks if len(stack) >= FULL * count)
        if apart and single and full >= LEAST_COLUMNS:
            return [mean(cluster) for cluster in completed(clusters)]
    return None


def mean(cluster: list[tuple[float, int]]) -> float:
    return sum(height for height, _ in cluster) / len(cluster)


def completed(clusters: list[list[tuple[float, int]]]) -> list[list[tuple[float, int]]]:
    """Clusters that stand close and fill each other's gaps joined: one value of a row set a little higher or lower."""
    usual = median(mean(below) - mean(above) for above, below in zip(clusters, clusters[1:], strict=False))
    joined = [clusters[0]]
    for cluster in clusters[1:]:
        apart = {column for _, column in joined[-1]}.isdisjoint(column for _, column in cluster)
        if apart and mean(cluster) - mean(joined[-1]) <= CLUSTER * usual:
            joined[-1] = joined[-1] + cluster
        else:
            joined.append(cluster)
    return joined


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
