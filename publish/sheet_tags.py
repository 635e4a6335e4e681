"""The letters beside the marks of all pages of a report."""

from publish.tags import TagPlacer
from schemas.annotations import Tag
from schemas.figures import Figure
from schemas.geometry import BBox
from schemas.report import AuditedReport

__all__ = ["SheetTags"]

A4 = (595.0, 842.0)


class SheetTags:
    """Places letters; each page remembers what stands on it."""

    def __init__(self, report: AuditedReport) -> None:
        self.report = report
        self.pages = {page.page: page for page in report.pages}
        self.placers: dict[int, TagPlacer] = {}
        self.cells = {
            figure: (cell.bbox, cell.text)
            for table in report.tables
            for row in table.rows
            for cell in row.cells
            if len(cell.figures) == 1 and not cell.repeat
            for figure in cell.figures
        }
        self.worded = {
            (cell.page, cell.bbox)
            for table in report.tables
            for row in table.rows
            for cell in row.cells
            if not cell.figures
        }

    def size(self, page: int) -> tuple[float, float]:
        """Of a page in points; one that was not read is taken for A4."""
        info = self.pages.get(page)
        return A4 if info is None or min(info.width, info.height) <= 0 else (info.width, info.height)

    def place(self, text: str, page: int, box: BBox, figure: Figure | None) -> Tag:
        """`text` beside `box`, which may be that of `figure`, or a whole cell."""
        room = None if figure is None else self.room(figure)
        return self.placer(page).place(text, box, room=room, inside=(page, box) in self.worded)

    def placer(self, page: int) -> TagPlacer:
        if page not in self.placers:
            taken = [figure.bbox for figure in self.report.figures if figure.page == page]
            self.placers[page] = TagPlacer(*self.size(page), taken)
        return self.placers[page]

    def room(self, figure: Figure) -> BBox | None:
        """The cell of a figure that stands there alone."""
        box, text = self.cells.get(figure.id, (None, ""))
        return box if text.strip() == figure.text.strip() else None
