"""At which heights the rows of a stack stand: where the values of its columns agree."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

__all__ = ["Band", "agreed_bands", "laid_on"]

NEAR = 0.45
"""A value belongs to the row that it misses by less than this share of the distance between rows."""
LEAST_COLUMNS = 2
"""So many columns must hold the same number of values on the same lines."""
MAJORITY = 0.6
"""Rows whose values stand at uneven heights are counted: this share of the columns must have the same number."""
LEAST_CLUSTERS = 3
CLUSTER = 0.7
"""Within a row values lie nearer than this share of the least distance between rows."""
FULL = 0.6
MOST_GAPS = 4
"""A column may lack the values of up to so many rows."""
EXACT = 3.0
"""A column with more values than there are rows has one within this distance (points) of the others in each row."""

Stack = Sequence[float]


@dataclass(frozen=True, slots=True)
class Band:
    """The heights at which the values of one row stand: the highest, the lowest and the usual one."""

    low: float
    high: float
    height: float

    def distance(self, height: float) -> float:
        return max(self.low - height, height - self.high, 0.0)


def agreed_bands(stacks: Sequence[Stack]) -> list[Band] | None:
    """The rows on which `stacks`, the heights of the values of each column, agree; None when it is not clear.

    The tallest stacks stand level; or most columns count the same; or the values gather in clusters.
    """
    if not stacks:
        return None
    return level(stacks) or counted(stacks) or clustered(stacks)


def level(stacks: Sequence[Stack]) -> list[Band] | None:
    most = max(len(stack) for stack in stacks)
    tallest = [stack for stack in stacks if len(stack) == most]
    if most < LEAST_COLUMNS or len(tallest) < LEAST_COLUMNS:
        return None
    near = NEAR * least_step(tallest)
    if near <= 0 or any(abs(a - b) > near for stack in tallest for a, b in zip(tallest[0], stack, strict=True)):
        return None
    heights = [sum(row) / len(row) for row in zip(*tallest, strict=True)]
    return around(heights)


def least_step(stacks: Sequence[Stack]) -> float:
    return min(b - a for stack in stacks for a, b in zip(stack, stack[1:], strict=False))


def around(heights: Sequence[float]) -> list[Band]:
    """Bands that reach NEAR of the least distance between rows up and down."""
    reach = NEAR * least_step([heights])
    return [Band(height - reach, height + reach, height) for height in heights]


def counted(stacks: Sequence[Stack]) -> list[Band] | None:
    """The rows when most columns have the same number of values: the first ones are a row, the second ones, and so on.

    Only where each row ends well above the next one, so that a column cannot have skipped a row.
    """
    number, columns = Counter(len(stack) for stack in stacks).most_common(1)[0]
    if number < LEAST_COLUMNS or columns < max(LEAST_COLUMNS + 1, MAJORITY * len(stacks)):
        return None
    rows = list(zip(*(stack for stack in stacks if len(stack) == number), strict=True))
    bands = [Band(min(row), max(row), median(row)) for row in rows]
    step = least_step([[band.height for band in bands]])
    if any(below.low - above.high < NEAR * step for above, below in zip(bands, bands[1:], strict=False)):
        return None
    return bands


def clustered(stacks: Sequence[Stack]) -> list[Band] | None:
    """The clusters of values: values of one row lie much nearer to each other than to other rows.

    None when a column would have two values in a row, or most columns have few.
    """
    heights = sorted((height, column) for column, stack in enumerate(stacks) for height in stack)
    widest = max(len(stack) for stack in stacks)
    spaces = sorted((b[0] - a[0] for a, b in zip(heights, heights[1:], strict=False)), reverse=True)
    for count in range(max(widest, LEAST_CLUSTERS), min(widest + MOST_GAPS, len(heights))):
        between, inside = spaces[count - 2], spaces[count - 1]
        clusters: list[list[tuple[float, int]]] = [[heights[0]]]
        for pair in heights[1:]:
            if pair[0] - clusters[-1][-1][0] >= between:
                clusters.append([pair])
            else:
                clusters[-1].append(pair)
        apart = inside <= CLUSTER * between and len(clusters) == count
        single = all(len({column for _, column in cluster}) == len(cluster) for cluster in clusters)
        full = sum(1 for stack in stacks if len(stack) >= FULL * count)
        if apart and single and full >= LEAST_COLUMNS:
            return around([mean(cluster) for cluster in completed(clusters)])
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


def laid_on(bands: Sequence[Band], stack: Stack) -> list[int | None] | None:
    """For each value of `stack` its row, or None for one more than there are rows; None when it is not clear."""
    if len(stack) == len(bands):
        spread = all(band.distance(height) <= NEAR * gap(bands) for band, height in zip(bands, stack, strict=True))
        return list(range(len(bands))) if spread else None
    if len(stack) > len(bands):
        return with_more(bands, stack)
    rows: list[int | None] = []
    for height in stack:
        index = min(range(len(bands)), key=lambda row: (bands[row].distance(height), abs(bands[row].height - height)))
        if bands[index].distance(height) > NEAR * gap(bands) or (rows and rows[-1] == index):
            return None
        rows.append(index)
    return rows


def gap(bands: Sequence[Band]) -> float:
    """The least space between two rows."""
    return min(below.low - above.high for above, below in zip(bands, bands[1:], strict=False))


def with_more(bands: Sequence[Band], stack: Stack) -> list[int | None] | None:
    rows: list[int | None] = [None] * len(stack)
    for index, band in enumerate(bands):
        near = [at for at, height in enumerate(stack) if band.distance(height) <= EXACT]
        if len(near) != 1:
            return None
        rows[near[0]] = index
    return rows
