"""Page images with the boxes of the findings on them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from publish.finding_view import FindingView
from publish.findings import RANK, pages_of
from schemas.findings import Finding
from schemas.geometry import BBox
from schemas.protocol import PagePicture
from schemas.report import AuditedReport, PageInfo

__all__ = ["Box", "Marks", "Sheet", "pages_to_picture", "sheets"]

PICTURES_BUDGET = 11_000_000
"""Base64 characters of all pictures together; keeps the file of a large report below 15 MB."""
MARGIN = 1.5


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points; `tag` is the operand's number, empty for a place that no figure stands on."""

    kind: Literal["stated", "operand", "place"]
    tag: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Marks:
    """The boxes of one finding on one page."""

    finding: str
    severity: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to show. `png` is None where no picture was given or the budget was spent."""

    page: int
    width: float
    height: float
    png: str | None
    marks: tuple[Marks, ...]


def pages_to_picture(report: AuditedReport) -> list[int]:
    """Pages whose image `sheets` would show, most important first: of the findings, their places and their operands."""
    figures = {figure.id: figure for figure in report.figures}
    pages: dict[int, None] = {}
    for finding in sorted(report.findings, key=lambda one: RANK[one.severity]):
        used = [figures[name] for name in finding.figures if name in figures]
        pages.update(dict.fromkeys(pages_of(finding, used)))
    return list(pages)


def sheets(
    report: AuditedReport, views: Sequence[FindingView], pictures: Mapping[int, PagePicture]
) -> tuple[Sheet, ...]:
    """Every page that a finding has a box on, in page order. `views` come most severe first: their pictures go first."""
    wanted = dict.fromkeys(page for view in views for page in view.pages)
    shown = affordable([pictures[page] for page in wanted if page in pictures])
    info = {page.page: page for page in report.pages}
    findings = {finding.id: finding for finding in report.findings}
    figures = {figure.id: (figure.page, figure.bbox) for figure in report.figures}
    found = []
    for page in sorted(wanted):
        width, height = size(info.get(page), shown.get(page))
        marks = [marks_on(page, findings[view.id], view, figures) for view in views if page in view.pages]
        png = shown[page].png if page in shown else None
        found.append(Sheet(page, width, height, png, tuple(mark for mark in marks if mark.boxes)))
    return tuple(found)


def affordable(pictures: Iterable[PagePicture]) -> dict[int, PagePicture]:
    """As many of `pictures`, in this order, as the budget allows."""
    left, shown = PICTURES_BUDGET, {}
    for picture in pictures:
        if len(picture.png) <= left:
            left -= len(picture.png)
            shown[picture.number] = picture
    return shown


def size(info: PageInfo | None, picture: PagePicture | None) -> tuple[float, float]:
    """Of the page in points; a page that was not read has only the proportions of its picture."""
    if info is not None and info.width > 0 and info.height > 0:
        return info.width, info.height
    return (float(picture.width), float(picture.height)) if picture is not None else (595.0, 842.0)


def marks_on(page: int, finding: Finding, view: FindingView, figures: Mapping[str, tuple[int, BBox]]) -> Marks:
    boxes = []
    seen: set[BBox] = set()
    for operand in view.operands:
        where, bbox = figures[operand.id]
        if where == page and bbox not in seen:
            kind: Literal["stated", "operand"] = "stated" if operand.noted else "operand"
            boxes.append(box(kind, operand.tag, bbox))
            seen.add(bbox)
    for place, bbox in [(finding.page, finding.bbox), *((one.page, one.bbox) for one in finding.places)]:
        if place == page and bbox not in seen and bbox[2] > bbox[0] and bbox[3] > bbox[1]:
            boxes.append(box("place", "", bbox))
            seen.add(bbox)
    return Marks(finding.id, finding.severity, tuple(boxes))


def box(kind: Literal["stated", "operand", "place"], tag: str, bbox: BBox) -> Box:
    """`bbox` with a little air around it, so that the line does not cross the digits."""
    x0, top, x1, bottom = bbox
    return Box(
        kind,
        tag,
        round(x0 - MARGIN, 1),
        round(top - MARGIN, 1),
        round(x1 - x0 + 2 * MARGIN, 1),
        round(bottom - top + 2 * MARGIN, 1),
    )
