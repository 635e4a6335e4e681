"""Places on a page. Every box is in PDF points from the top-left corner of the page as displayed."""

from collections.abc import Iterable

BBox = tuple[float, float, float, float]
"""`(x0, top, x1, bottom)` in points, rotation applied, y growing downwards."""

POINTS_PER_INCH = 72

__all__ = ["POINTS_PER_INCH", "BBox", "centre", "inside", "overlap_share", "union"]


def union(boxes: Iterable[BBox]) -> BBox:
    """The smallest box around `boxes`; raises ValueError when there are none."""
    x0s, tops, x1s, bottoms = zip(*boxes, strict=True)
    return (min(x0s), min(tops), max(x1s), max(bottoms))


def centre(box: BBox) -> tuple[float, float]:
    return ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)


def inside(point: tuple[float, float], box: BBox) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def overlap_share(box: BBox, other: BBox) -> float:
    """Share (0..1) of the area of `box` that `other` covers; 0 for a box without area."""
    area = (box[2] - box[0]) * (box[3] - box[1])
    if area <= 0:
        return 0.0
    width = min(box[2], other[2]) - max(box[0], other[0])
    height = min(box[3], other[3]) - max(box[1], other[1])
    return max(width, 0.0) * max(height, 0.0) / area
