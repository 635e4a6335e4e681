"""What is printed on the pages, before any meaning: words, lines, grids, tables, sentences, each with its place.

Slotted dataclasses, because a report has tens of thousands of them; `PageRead` is also what the reading child process
sends to its parent, one JSON line a page.
"""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from operator import attrgetter
from typing import Literal

from schemas.geometry import BBox, union

__all__ = [
    "Document",
    "FoundBy",
    "Grid",
    "GridCell",
    "Heading",
    "PageKind",
    "PageRead",
    "PictureKind",
    "PictureSeen",
    "PrintedCell",
    "PrintedColumn",
    "PrintedRow",
    "PrintedTable",
    "Pose",
    "Reader",
    "SeenBox",
    "Sentence",
    "SentenceKind",
    "Sighted",
    "TextLine",
    "Token",
    "UNREADABLE",
    "UnreadRegion",
    "Word",
]

UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""The text of a cell that holds ink which could not be read: a figure without a value, no blank."""
PageKind = Literal["text", "scan", "mixed", "blank"]
"""text: all content is text; scan: a picture fills the page and there is no usable text; mixed: text beside pictures
that may hold figures; blank: nothing printed."""

PictureKind = Literal["photo", "logo", "chart", "table", "text", "blank"]
FoundBy = Literal["rules", "shades", "alignment", "position"]
"""What shows the edges of a table: drawn rules, shaded areas, or only how its texts stand below one another."""
SentenceKind = Literal["text", "item", "label", "chart", "heading", "caption", "contents", "furniture"]
Reader = Literal["pdfium", "pdfplumber", "camelot"]
Sighted = Literal["ocr", "text_over_image"]
"""How words were read that are no text of the report: from the picture, or from a text that somebody's OCR laid over it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a blank. `size` is the font size in points."""

    text: str
    bbox: BBox
    size: float = 0.0
    bold: bool = False


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words on one baseline, left to right, on one page. `column` are the left and right end of the column of text that
    it stands in, where the page is set in several; None elsewhere."""

    page: int
    words: tuple[Word, ...]
    column: tuple[float, float] | None = None

    @property
    def text(self) -> str:
        return " ".join([word.text for word in self.words])

    @property
    def bbox(self) -> BBox:
        words = self.words
        # Most lines of most cells are one word.
        return words[0].bbox if len(words) == 1 else union([word.bbox for word in words])

    @property
    def bold(self) -> bool:
        return bool(self.words) and all(word.bold for word in self.words)


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of a grid found on one page; `row` and `column` are those of its top-left corner, from 0."""

    row: int
    column: int
    row_span: int
    col_span: int
    bbox: BBox
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as found on one page, nothing joined or interpreted; `found_by` says from what its edges are known.

    What only its position at the top of the page makes one is a table where it goes on with one from the page before.
    """

    bbox: BBox
    n_rows: int
    n_columns: int
    cells: tuple[GridCell, ...]
    found_by: FoundBy = "rules"


@dataclass(frozen=True, slots=True)
class UnreadRegion:
    """A part of a page that may hold figures and that nothing has read; `reason` is a code such as `no-ocr`."""

    bbox: BBox
    what: Literal["picture", "chart", "damaged"]
    reason: str

    @property
    def stays(self) -> bool:
        """Whether a picture of the place tells nothing of it: what stands there nobody sees, or it is no text of the report."""
        return self.reason in ("not-visible", "annotation")


@dataclass(frozen=True, slots=True)
class SeenBox:
    """The place of a word that was read from a picture, and how surely (0 to 1)."""

    bbox: BBox
    confidence: float
    by: Sighted = "ocr"


@dataclass(frozen=True, slots=True)
class PictureSeen:
    """A picture that was looked at, and what it is: only a table, a text and a chart may hold figures of the report."""

    bbox: BBox
    kind: PictureKind


@dataclass(frozen=True, slots=True)
class Pose:
    """How a scanned sheet was laid before it was read: turned clockwise by `turn` (0, 90, 180 or 270 degrees), then by `tilt`
    degrees against the clock."""

    turn: int = 0
    tilt: float = 0.0


@dataclass(frozen=True, slots=True)
class PageRead:
    """All that was read of one page. `lines` are those outside grids, in reading order, furniture included.

    `rotation` is the page's /Rotate in degrees; boxes, `width` and `height` are already those of the displayed page.
    `reader` found the grids; the words are those of `words_by`, PDFium but where it failed on the page, and those that
    were `seen` on a picture by `ocr`. `specks` are cells without words, and gaps between the words of a line outside
    grids, that hold something too small to be read: one of them may state a figure. `drawings` are the boxes of charts
    and diagrams drawn in lines and areas. With a `pose` all boxes, `width` and `height` are those of the sheet laid so;
    `extract.assemble` turns them back.
    """

    number: int
    width: float
    height: float
    rotation: int
    kind: PageKind
    lines: tuple[TextLine, ...]
    grids: tuple[Grid, ...]
    unread: tuple[UnreadRegion, ...] = ()
    reader: Reader = "pdfium"
    drawings: tuple[BBox, ...] = ()
    ocr: str | None = None
    seen: tuple[SeenBox, ...] = ()
    pictures: tuple[PictureSeen, ...] = ()
    pose: Pose | None = None
    words_by: Reader = "pdfium"
    specks: tuple[BBox, ...] = ()


@dataclass(frozen=True, slots=True)
class PrintedCell:
    """A cell of a (possibly joined) table. `text` is its lines joined; a merged cell stands once with its spans and
    again, `repeat=True`, in every row and column that it covers."""

    column: int
    text: str
    page: int
    bbox: BBox
    row_span: int = 1
    col_span: int = 1
    repeat: bool = False
    lines: tuple[TextLine, ...] = ()

    @property
    def bold(self) -> bool:
        return bool(self.lines) and all(line.bold for line in self.lines)


@dataclass(frozen=True, slots=True)
class PrintedRow:
    """A row of a table; `kind` says only what the layout shows: heading, the numbers of the columns, or content."""

    index: int
    kind: Literal["header", "column_numbers", "body"]
    cells: tuple[PrintedCell, ...]


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """`heading` is the path of its heading cells, outermost first: "Tahun 2023 / Target"."""

    index: int
    heading: str


@dataclass(frozen=True, slots=True)
class PrintedTable:
    """A table, its parts on following pages joined. `order` places it among the sentences of the document."""

    order: int
    number: str | None
    caption: str | None
    pages: tuple[int, ...]
    columns: tuple[PrintedColumn, ...]
    rows: tuple[PrintedRow, ...]


@dataclass(frozen=True, slots=True)
class Token:
    """Characters `start:end` of a sentence and where they stand."""

    start: int
    end: int
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or list item of running text, rebuilt over lines and page breaks.

    `paragraph` numbers the paragraph it belongs to, `order` places it among tables and sentences. `kind`: `text` and
    `item` (of a list) may hold claims; a `label` is a run of fewer than four words that stands alone, a `chart` label
    belongs to a drawing; `heading`, `caption`, `contents` (a line of the table of contents) and `furniture` (running
    head, page number) state no figures. `bullet` is the list mark of an item ("1.", "a)"), not in `text`. `tokens` are in the
    order of the text.
    """

    order: int
    paragraph: int
    kind: SentenceKind
    text: str
    tokens: tuple[Token, ...]
    bullet: str | None = None

    def places(self, start: int, end: int) -> list[tuple[int, BBox]]:
        """`(page, box)` of the characters `start:end`, one for each page they stand on."""
        by_page: dict[int, list[BBox]] = {}
        first = bisect_right(self.tokens, start, key=attrgetter("end"))
        last = bisect_left(self.tokens, end, key=attrgetter("start"))
        for token in self.tokens[first:last]:
            by_page.setdefault(token.page, []).append(token.bbox)
        return [(page, union(boxes)) for page, boxes in by_page.items()]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body (not of the contents); `level` 1 is a chapter."""

    order: int
    title: str
    level: int
    page: int
    bbox: BBox


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report as printed, in reading order."""

    pages: tuple[PageRead, ...]
    tables: tuple[PrintedTable, ...]
    sentences: tuple[Sentence, ...]
    headings: tuple[Heading, ...]
