"""Page images with the boxes of the findings on them, what was not read, and which figures were seen on a picture."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from publish.finding_view import FindingView
from publish.findings import RANK, pages_of
from publish.seen import is_unsure, seen_mark
from publish.unread_parts import UnreadPart, unread_parts
from schemas.figures import Figure
from schemas.findings import Finding
from schemas.geometry import BBox
from schemas.protocol import PagePicture
from schemas.report import AuditedReport, PageInfo

__all__ = ["Box", "Marks", "SeenFigure", "Sheet", "pages_to_picture", "sheets"]

PICTURES_BUDGET = 11_000_000
"""Base64 characters of all pictures together; keeps the file of a large report below 15 MB."""
MARGIN = 1.5
MOST_UNREAD_PAGES = 60
"""Pages shown only for what is unread on them: each costs a tenth of a second, and the file's budget ends somewhere."""
Kind = Literal["stated", "operand", "place", "unread"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points; `tag` is the operand's number, empty for a place that no figure stands on."""

    kind: Kind
    tag: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Marks:
    """The boxes of one finding, or of what is `unread`, on one page."""

    finding: str
    severity: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class SeenFigure:
    """A figure that was read from the picture of the page: the line under it (points), and how surely; `told` shows that
    on the page too."""

    x: float
    y: float
    width: float
    text: str
    mark: str
    told: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to show. `png` is None where no picture was given or the budget was spent; `reader` is what read the page by
    OCR, all of it where it is `scanned`, or the pictures on it."""

    page: int
    width: float
    height: float
    png: str | None
    marks: tuple[Marks, ...]
    seen: tuple[SeenFigure, ...]
    reader: str
    scanned: bool


def pages_to_picture(report: AuditedReport) -> list[int]:
    """Pages whose image `sheets` would show, most important first: of the findings, their places and their operands, then of
    what is unread."""
    figures = {figure.id: figure for figure in report.figures}
    pages: dict[int, None] = {}
    for finding in sorted(report.findings, key=lambda one: RANK[one.severity]):
        used = [figures[name] for name in finding.figures if name in figures]
        pages.update(dict.fromkeys(pages_of(finding, used)))
    unread = [part.page for part in unread_parts(report, "id") if part.page not in pages]
    return [*pages, *unread[:MOST_UNREAD_PAGES]]


def sheets(
    report: AuditedReport,
    views: Sequence[FindingView],
    unread: Sequence[UnreadPart],
    pictures: Mapping[int, PagePicture],
) -> tuple[Sheet, ...]:
    """Every page that a finding has a box on, or that has something unread, in page order. `views` come most severe first:
    their pictures go first."""
    wanted = dict.fromkeys([*(page for view in views for page in view.pages), *(part.page for part in unread)])
    shown = affordable([pictures[page] for page in wanted if page in pictures])
    info = {page.page: page for page in report.pages}
    findings = {finding.id: finding for finding in report.findings}
    figures = {figure.id: (figure.page, figure.bbox) for figure in report.figures}
    seen = seen_figures(report.figures)
    found = []
    for page in sorted(wanted):
        width, height = size(info.get(page), shown.get(page))
        marks = [marks_on(page, findings[view.id], view, figures) for view in views if page in view.pages]
        marks += [unread_marks(part) for part in unread if part.page == page]
        png = shown[page].png if page in shown else None
        every = tuple(mark for mark in marks if mark.boxes)
        reader, scanned = (info[page].ocr or "", info[page].kind == "scan") if page in info else ("", False)
        found.append(Sheet(page, width, height, png, every, tuple(seen[page]), reader, scanned))
    return tuple(found)


def seen_figures(figures: Iterable[Figure]) -> dict[int, list[SeenFigure]]:
    """By page, the figures that were read from its picture."""
    found: dict[int, list[SeenFigure]] = defaultdict(list)
    for figure in figures:
        if figure.read_by != "text":
            x0, _, x1, bottom = figure.bbox
            told = is_unsure(figure)
            line = SeenFigure(round(x0, 1), round(bottom, 1), round(x1 - x0, 1), figure.text, seen_mark(figure), told)
            found[figure.page].append(line)
    return found


def unread_marks(part: UnreadPart) -> Marks:
    return Marks(part.id, "unread", tuple(box("unread", "", bbox) for bbox in part.boxes))


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
            kind: Kind = "stated" if operand.noted else "operand"
            boxes.append(box(kind, operand.tag, bbox))
            seen.add(bbox)
    for place, bbox in [(finding.page, finding.bbox), *((one.page, one.bbox) for one in finding.places)]:
        if place == page and bbox not in seen and bbox[2] > bbox[0] and bbox[3] > bbox[1]:
            boxes.append(box("place", "", bbox))
            seen.add(bbox)
    return Marks(finding.id, finding.severity, tuple(boxes))


def box(kind: Kind, tag: str, bbox: BBox) -> Box:
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
