"""Tables of shaded cells among white ones: the edges between columns go on through the white rows."""

from bisect import bisect_left, bisect_right
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
    found = [
        side
        for row in level(between(shades))
        if is_row(row, words) and not any(gap.crossed(words) for gap in row)
        for side in sides(row, words)
    ]
    return found + below_last(shades, rules, words)


def below_last(shades: Sequence[BBox], rules: Sequence[Segment], words: Sequence[PlacedWord]) -> list[Segment]:
    """The sides of the lowest shaded cells, drawn on from one rule along all of them to the next."""
    found: list[Segment] = []
    lowest = [
        shade
        for shade in shades
        if not any(shade[3] <= other[1] + SAME_EDGE and over(shade, other) for other in shades)
    ]
    for rule in sorted(rules, key=lambda rule: rule.at):
        under = [is_under(rule, shade) for shade in lowest]
        row = [Gap(x0, bottom, x1, rule.at) for (x0, _, x1, bottom), holds in zip(lowest, under, strict=True) if holds]
        if not is_along(rule, row) or not is_row(row, words):
            continue
        outer = {min(gap.left for gap in row), max(gap.right for gap in row)}
        if not any(gap.crossed(words) & outer for gap in row):
            found += sides(row, words)
            lowest = [
                (x0, top, x1, rule.at if holds else bottom)
                for (x0, top, x1, bottom), holds in zip(lowest, under, strict=True)
            ]
    return found


def between(shades: Sequence[BBox]) -> list[Gap]:
    """The white above each shaded cell, where the next one above it is of the same column."""
    found = []
    ordered = sorted(shades, key=lambda shade: shade[3])
    bottoms = [shade[3] for shade in ordered]
    for lower in shades:
        higher = ordered[bisect_left(bottoms, lower[1] - TALLEST) : bisect_right(bottoms, lower[1] + SAME_EDGE)]
        upper = next((shade for shade in reversed(higher) if over(shade, lower)), None)
        if upper is None or lower[1] - upper[3] <= SAME_EDGE:
            continue
        if abs(upper[0] - lower[0]) <= SAME_EDGE and abs(upper[2] - lower[2]) <= SAME_EDGE:
            found.append(Gap(lower[0], upper[3], lower[2], lower[1]))
    return found


def over(upper: BBox, lower: BBox) -> bool:
    return min(upper[2], lower[2]) - max(upper[0], lower[0]) > SAME_EDGE


def is_under(rule: Segment, shade: BBox) -> bool:
    within = rule.start - SAME_EDGE <= shade[0] and shade[2] <= rule.end + SAME_EDGE
    return within and SAME_EDGE < rule.at - shade[3] <= TALLEST


def is_along(rule: Segment, row: Sequence[Gap]) -> bool:
    """Whether `rule` begins and ends where the gaps of `row` do."""
    left, right = min((gap.left for gap in row), default=0.0), max((gap.right for gap in row), default=0.0)
    return abs(rule.start - left) <= SAME_EDGE and abs(rule.end - right) <= SAME_EDGE


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
