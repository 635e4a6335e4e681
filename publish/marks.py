"""The boxes of a finding on the images of its pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from publish.finding_view import FindingView
from schemas.figures import Figure
from schemas.findings import Finding
from schemas.geometry import BBox

__all__ = ["Mark", "Rectangle", "has_area", "marks", "rectangle"]

MARGIN = 1.5
Kind = Literal["stated", "operand", "place"]
Rectangle = tuple[float, float, float, float]
"""Left, top, width and height in points."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A box; `figure` stands in it and `tag` is its number in the finding, both empty for a place that no figure stands on."""

    page: int
    kind: Kind
    figure: str
    tag: str
    box: Rectangle


def marks(finding: Finding, view: FindingView, figures: Mapping[str, Figure]) -> list[Mark]:
    """The figures of the finding in their order, then its places that none of them stands on."""
    found: dict[tuple[int, BBox], Mark] = {}
    for operand in view.operands:
        figure = figures[operand.id]
        kind: Kind = "stated" if operand.noted else "operand"
        mark = Mark(figure.page, kind, figure.id, operand.tag, rectangle(figure.bbox, MARGIN))
        found.setdefault((figure.page, figure.bbox), mark)
    for page, bbox in [(finding.page, finding.bbox), *((one.page, one.bbox) for one in finding.places)]:
        if has_area(bbox):
            found.setdefault((page, bbox), Mark(page, "place", "", "", rectangle(bbox, MARGIN)))
    return list(found.values())


def rectangle(bbox: BBox, margin: float = 0.0) -> Rectangle:
    """`bbox` with a little air around it, so that the line does not cross the digits."""
    x0, top, x1, bottom = bbox
    return (
        round(x0 - margin, 1),
        round(top - margin, 1),
        round(x1 - x0 + 2 * margin, 1),
        round(bottom - top + 2 * margin, 1),
    )


def has_area(bbox: BBox) -> bool:
    return bbox[2] > bbox[0] and bbox[3] > bbox[1]
