"""Tables of shaded cells among white ones: the edges between columns go on through the white rows."""

from collections.abc import Sequence
from dataclasses import dataclass

from extract.captions import is_caption_start
from extract.lines import lines_of
from extract.segments import Segment
from extract.words import PlacedWord
from schemas.geometry import BBox

__all__ = ["column_edges"]

SAME_EDGE = 2.5
TALLEST = 150.0
"""A white row is no taller than this (points)."""
LEAST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Gap:
    """The white below a shaded cell, in its column."""

    left: float
    top: float
    right: float
    bottom: float

    def crossed(self, words: Sequence[PlacedWord]) -> set[float]:
        """Those of the two sides that a word runs over."""
        level = [
            word.word.bbox for word in words if self.top < (word.word.bbox[1] + word.word.bbox[3]) / 2 < self.bottom
        ]
        return {x for x in (self.left, self.right) if any(box[0] + 1 < x < box[2] - 1 for box in level)}


def column_edges(shades: Sequence[BBox], rules: Sequence[Segment], words: Sequence[PlacedWord]) -> list[Segment]:
    """The sides of the shaded cells, drawn on to the next shaded cell below, and below the last to `rules` along the table.

    Nowhere over running text or a caption.
    """
    found: list[Segment] = []
    for row in level(between(shades)):
        if is_row(row, words) and not any(gap.crossed(words) for gap in row):
            found += sides(row, words)
    lowest = [
        shade
        for shade in shades
        if not any(shade[3] <= other[1] + SAME_EDGE and over(shade, other) for other in shades)
    ]
    for rule in sorted(rules, key=lambda rule: rule.at):
        row = [
            Gap(left, bottom, right, rule.at)
            for left, _, right, bottom in lowest
            if is_under(rule, (left, right), bottom)
        ]
        outer = row and (min(gap.left for gap in row), max(gap.right for gap in row))
        if not outer or abs(rule.start - outer[0]) > SAME_EDGE or abs(rule.end - outer[1]) > SAME_EDGE:
            continue
        if is_row(row, words) and not any(gap.crossed(words) & set(outer) for gap in row):
            found += sides(row, words)
            lowest = [
                (x0, top, x1, max(bottom, rule.at) if is_under(rule, (x0, x1), bottom) else bottom)
                for x0, top, x1, bottom in lowest
            ]
    return found


def between(shades: Sequence[BBox]) -> list[Gap]:
    """The white above each shaded cell, where the next one above it is of the same column."""
    found = []
    for lower in shades:
        higher = [shade for shade in shades if shade[3] <= lower[1] + SAME_EDGE and over(shade, lower)]
        upper = max(higher, key=lambda shade: shade[3], default=None)
        if upper is None or not SAME_EDGE < lower[1] - upper[3] <= TALLEST:
            continue
        if abs(upper[0] - lower[0]) <= SAME_EDGE and abs(upper[2] - lower[2]) <= SAME_EDGE:
            found.append(Gap(lower[0], upper[3], lower[2], lower[1]))
    return found


def over(upper: BBox, lower: BBox) -> bool:
    return min(upper[2], lower[2]) - max(upper[0], lower[0]) > SAME_EDGE


def is_under(rule: Segment, cell: tuple[float, float], bottom: float) -> bool:
    return (
        SAME_EDGE < rule.at - bottom <= TALLEST
        and rule.start - SAME_EDGE <= cell[0]
        and cell[1] <= rule.end + SAME_EDGE
    )


def level(found: Sequence[Gap]) -> list[list[Gap]]:
    """The gaps that share a height with each other."""
    rows: list[list[Gap]] = []
    bottom = 0.0
    for gap in sorted(found, key=lambda gap: gap.top):
        if rows and gap.top < bottom - SAME_EDGE:
            rows[-1].append(gap)
            bottom = max(bottom, gap.bottom)
        else:
            rows.append([gap])
            bottom = gap.bottom
    return rows


def is_row(row: Sequence[Gap], words: Sequence[PlacedWord]) -> bool:
    """Whether the gaps are those of several columns, and no caption stands in them."""
    if len({(round(gap.left), round(gap.right)) for gap in row}) < LEAST_COLUMNS:
        return False
    top, bottom = min(gap.top for gap in row), max(gap.bottom for gap in row)
    inside = [word for word in words if top < word.baseline < bottom and word.turn == 0]
    return not any(is_caption_start(line.text) for line in lines_of(0, inside))


def sides(row: Sequence[Gap], words: Sequence[PlacedWord]) -> list[Segment]:
    """Both sides of each gap but those that a word runs over: cells are merged there."""
    return [
        Segment(x, gap.top, gap.bottom) for gap in row for x in (gap.left, gap.right) if x not in gap.crossed(words)
    ]
