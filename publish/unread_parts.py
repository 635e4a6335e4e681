"""What was not read of each page, for showing on its image."""

from dataclasses import dataclass

from publish.gaps import unread_on
from publish.marks import has_area
from schemas.geometry import BBox
from schemas.report import AuditedReport

__all__ = ["UnreadPart", "has_area", "unread_parts"]


@dataclass(frozen=True, slots=True)
class UnreadPart:
    """The unread regions of one page: what they are, in words, and where (points)."""

    id: str
    page: int
    texts: tuple[str, ...]
    boxes: tuple[BBox, ...]


def unread_parts(report: AuditedReport, lang: str) -> list[UnreadPart]:
    """By page. A scan that nobody has looked at is unread from edge to edge: that is told once, and needs no picture."""
    found = []
    for page in report.pages:
        boxes = tuple(region.bbox for region in page.unread if has_area(region.bbox))
        looked_at = page.kind != "scan" or page.ocr is not None
        if boxes and looked_at:
            found.append(UnreadPart(f"U{page.page}", page.page, tuple(unread_on(page, lang)), boxes))
    return found
