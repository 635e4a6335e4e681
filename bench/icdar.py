"""The ICDAR 2013 table competition: our tables inside the given regions against its ground truth."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from xml.etree import ElementTree

import lkjip
from bench.adjacency import PlacedCell, Relations, relations
from schemas.geometry import BBox
from schemas.printed import Document, PageRead, PrintedTable

__all__ = ["Agreement", "f1", "mean_f1", "score_document"]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Relations that agree, that were read, that are true."""

    correct: int = 0
    read: int = 0
    true: int = 0

    def __add__(self, other: "Agreement") -> "Agreement":
        return Agreement(self.correct + other.correct, self.read + other.read, self.true + other.true)

    @property
    def precision(self) -> float:
        return self.correct / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        return self.correct / self.true if self.true else 0.0


@dataclass(frozen=True, slots=True)
class Region:
    """A given table area: `box` as left, bottom, right, top in points from the bottom-left of the page."""

    page: int
    box: BBox
    relations: Relations


def f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def mean_f1(scores: Sequence[Agreement]) -> float:
    """F1 of the mean precision and the mean recall over documents, as the competition ranks."""
    return f1(fmean(one.precision for one in scores), fmean(one.recall for one in scores)) if scores else 0.0


def score_document(pdf: Path) -> Agreement:
    """Read `pdf` and hold it against its ground truth; where there are rival truths, against the nearer one."""
    document = lkjip.read(pdf)
    truths = [pdf.with_name(f"{pdf.stem}-str.xml")]
    if pdf.stem.endswith("a"):
        truths += pdf.parent.glob(f"{pdf.stem[:-1]}[b-z]-str.xml")
    scores = [_hold(document, list(_regions(path))) for path in truths]
    return max(scores, key=lambda one: f1(one.precision, one.recall))


def _hold(document: Document, regions: list[Region]) -> Agreement:
    total = Agreement()
    pages = {page.number: page for page in document.pages}
    for region in regions:
        read = _read_in(region, document, pages[region.page]) if region.page in pages else Counter()
        common = (read & region.relations).total()
        total += Agreement(common, read.total(), region.relations.total())
    return total


def _regions(path: Path) -> Iterator[Region]:
    for element in ElementTree.parse(path).iter("region"):
        cells = list(element.iter("cell"))
        boxes = [box for cell in cells for box in map(_box, cell.iter("bounding-box")) if box]
        left, bottom, right, top = zip(*boxes, strict=True)
        outline = (min(left), min(bottom), max(right), max(top))
        yield Region(int(element.attrib["page"]), outline, relations(map(_true_cell, cells)))


def _box(element: ElementTree.Element) -> BBox | None:
    """None for a box that is not made of numbers: the truth of one document has a letter in it."""
    values = [element.attrib[key] for key in ("x1", "y1", "x2", "y2")]
    if not all(value.isascii() and value.isdecimal() for value in values):
        return None
    left, bottom, right, top = map(float, values)
    return left, bottom, right, top


def _true_cell(cell: ElementTree.Element) -> PlacedCell:
    row, column = int(cell.attrib["start-row"]), int(cell.attrib["start-col"])
    last_row, last_column = int(cell.get("end-row", row)), int(cell.get("end-col", column))
    return PlacedCell(row, column, cell.findtext("content") or "", last_row - row + 1, last_column - column + 1)


def _read_in(region: Region, document: Document, page: PageRead) -> Relations:
    """The relations of the cells that we read whose centres lie in `region`."""
    area = _displayed(region.box, page)
    found: Relations = Counter()
    for table in document.tables:
        if page.number in table.pages:
            found += relations(_cells_in(table, page.number, area))
    return found


def _cells_in(table: PrintedTable, page: int, area: BBox) -> Iterator[PlacedCell]:
    for row in table.rows:
        for cell in row.cells:
            x, y = (cell.bbox[0] + cell.bbox[2]) / 2, (cell.bbox[1] + cell.bbox[3]) / 2
            if cell.page == page and not cell.repeat and area[0] <= x <= area[2] and area[1] <= y <= area[3]:
                yield PlacedCell(row.index, cell.column, cell.text, cell.row_span, cell.col_span)


def _displayed(box: BBox, page: PageRead) -> BBox:
    """`box` (from the bottom-left corner) as our boxes are: from the top-left corner of the page as displayed."""
    height = page.width if page.rotation in (90, 270) else page.height  # the truth counts from the unrotated height
    return box[0], height - box[3], box[2], height - box[1]
