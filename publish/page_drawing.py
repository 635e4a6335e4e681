"""A page as it was read, drawn over its picture: cells, roles of columns, kinds of rows, the order of reading."""

import base64
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from schemas.geometry import BBox, union
from schemas.printed import Sentence
from schemas.protocol import PagePicture
from schemas.report import ReadReport
from schemas.tables import Row, Table

__all__ = ["Spot", "draw_page", "spots"]

Colour = tuple[int, int, int]

SENTENCES: dict[str, Colour] = {
    "text": (214, 96, 0),
    "item": (176, 60, 120),
    "label": (120, 120, 60),
    "chart": (60, 140, 140),
    "heading": (110, 50, 170),
    "caption": (0, 130, 130),
    "contents": (120, 120, 120),
    "furniture": (120, 120, 120),
}
BLACK: Colour = (0, 0, 0)
CELL: Colour = (20, 90, 200)
ROWS: dict[str, Colour] = {
    "header": (20, 90, 200),
    "column_numbers": (90, 90, 90),
    "total": (0, 140, 40),
    "subtotal": (0, 140, 40),
    "mean": (0, 140, 40),
    "min_max": (0, 140, 40),
    "band": (190, 140, 0),
}
TINT = 40
"""Opacity of a filled row, of 255: the print below stays readable."""
OPAQUE = 215
LETTERS, SMALL_LETTERS = 9.0, 7.0
LEFT, BELOW = 110.0, 18.0
"""Room around the page, and size of letters, in its points."""
SAME_LINE = 0.5


@dataclass(frozen=True, slots=True)
class Spot:
    """A sentence or table on the page, as the boxes of its lines; `number` is its turn on this page, from 1.

    `kind` is that of the sentence; `table` names a table.
    """

    number: int
    kind: str
    boxes: tuple[BBox, ...]
    table: str = ""


def draw_page(picture: PagePicture, report: ReadReport, orders: Sequence[int], sentences: Sequence[Sentence]) -> bytes:
    """A PNG of the page `picture`. `orders` place the tables of `report` among the `sentences` of the document.

    Blue are cells, with the role of each column above it; left of a row stands its kind unless it is plain content. The
    colours of sentences tell their kind, numbers the order in which sentences and tables are read.
    """
    info = next((page for page in report.pages if page.page == picture.number), None)
    size = (info.width, info.height) if info is not None else (0.0, 0.0)
    sheet = Sheet(picture, size)
    for table in report.tables:
        draw_table(sheet, table, picture.number)
    for spot in spots(picture.number, report.tables, orders, sentences):
        draw_spot(sheet, spot)
    draw_legend(sheet, size)
    return sheet.png()


class Sheet:
    """A canvas around the picture of a page that takes places in points, with room for labels left and below."""

    def __init__(self, picture: PagePicture, size: tuple[float, float]) -> None:
        width, height = size
        self.across, self.down = picture.width / max(width, 1.0), picture.height / max(height, 1.0)
        self.left = round(LEFT * self.across)
        self.image = Image.new("RGB", (picture.width + self.left, picture.height + round(BELOW * self.down)), "white")
        with Image.open(io.BytesIO(base64.b64decode(picture.png))) as page:
            self.image.paste(page.convert("RGB"), (self.left, 0))
        self.draw = ImageDraw.Draw(self.image, "RGBA")
        self.large, self.small = (ImageFont.load_default(size * self.down) for size in (LETTERS, SMALL_LETTERS))

    def pixels(self, box: BBox) -> BBox:
        x0, top, x1, bottom = box
        left, right = sorted((x0 * self.across + self.left, x1 * self.across + self.left))
        high, low = sorted((top * self.down, bottom * self.down))
        return left, high, right, low

    def frame(self, box: BBox, colour: Colour, fill: bool = False) -> None:
        self.draw.rectangle(self.pixels(box), fill=(*colour, TINT) if fill else None, outline=(*colour, 255))

    def label(self, x: float, y: float, text: str, colour: Colour, anchor: str, small: bool = False) -> None:
        """`text` on a patch of `colour` at a place of the page; `anchor` as Pillow names it. It stays on the canvas."""
        font = self.small if small else self.large
        left, top, right, bottom = self.draw.textbbox((0, 0), text, font, anchor)
        at_x = min(max(x * self.across + self.left, -left), self.image.width - right)
        at_y = min(max(y * self.down, -top), self.image.height - bottom)
        patch = (at_x + left - 1, at_y + top - 1, at_x + right + 1, at_y + bottom + 1)
        self.draw.rectangle(patch, fill=(*colour, OPAQUE))
        self.draw.text((at_x, at_y), text, fill="white", font=font, anchor=anchor)

    def png(self) -> bytes:
        stream = io.BytesIO()
        self.image.quantize(256).save(stream, "PNG", optimize=True)
        return stream.getvalue()


def draw_table(sheet: Sheet, table: Table, page: int) -> None:
    rows = [row for row in table.rows if any(cell.page == page for cell in row.cells)]
    for row in rows:
        for cell in row.cells:
            if cell.page == page and not cell.repeat:
                sheet.frame(cell.bbox, ROWS.get(row.kind, CELL), fill=row.kind in ROWS)
    for row in rows:
        if row.kind in ROWS:
            left, top, _, _ = row_box(row, page)
            sheet.label(left, top, row.kind, ROWS[row.kind], "ra")
    highest = min((row_box(row, page)[1] for row in rows), default=0.0)
    for column in table.columns:
        box = column_box(table, column.index, page)
        if box is not None:
            sheet.label(box[0], highest, column.role or "?", CELL, "ld")


def row_box(row: Row, page: int) -> BBox:
    return union(cell.bbox for cell in row.cells if cell.page == page)


def column_box(table: Table, column: int, page: int) -> BBox | None:
    """The places of a column on the page; cells merged across say nothing of one column."""
    cells = [cell for row in table.rows for cell in row.cells if cell.column == column and cell.page == page]
    single = [cell.bbox for cell in cells if cell.col_span == 1 and not cell.repeat]
    return union(single) if single else None


def spots(page: int, tables: Sequence[Table], orders: Sequence[int], sentences: Iterable[Sentence]) -> Iterator[Spot]:
    """Sentences and tables of the page in their order; a table is one box."""
    found = [(sentence.order, sentence.kind, line_boxes(sentence, page), "") for sentence in sentences]
    for table, order in zip(tables, orders, strict=True):
        cells = [cell.bbox for row in table.rows for cell in row.cells if cell.page == page]
        found.append((order, "text", [union(cells)] if cells else [], f"{table.id} {table.kind}"))
    here = sorted((one for one in found if one[2]), key=lambda one: one[0])
    for number, (_, kind, boxes, name) in enumerate(here, 1):
        yield Spot(number, kind, tuple(boxes), name)


def line_boxes(sentence: Sentence, page: int) -> list[BBox]:
    """One box for each printed line of `sentence` on the page."""
    lines: list[BBox] = []
    for token in sentence.tokens:
        if token.page != page:
            continue
        if lines and on_one_line(lines[-1], token.bbox):
            lines[-1] = union((lines[-1], token.bbox))
        else:
            lines.append(token.bbox)
    return lines


def on_one_line(line: BBox, box: BBox) -> bool:
    shared = min(line[3], box[3]) - max(line[1], box[1])
    return shared > SAME_LINE * min(line[3] - line[1], box[3] - box[1]) and box[2] >= line[0]


def draw_spot(sheet: Sheet, spot: Spot) -> None:
    left, top, _, _ = spot.boxes[0]
    if spot.table:
        sheet.label(left, top, f"{spot.number} {spot.table}", BLACK, "rd")
        return
    colour = SENTENCES.get(spot.kind, SENTENCES["text"])
    for box in spot.boxes:
        sheet.frame(box, colour, fill=True)
    sheet.label(left, top, str(spot.number), colour, "rm", small=True)


def draw_legend(sheet: Sheet, size: tuple[float, float]) -> None:
    width, height = size
    for at, (kind, colour) in enumerate(SENTENCES.items()):
        sheet.label(width * at / len(SENTENCES), height + BELOW / 2, kind, colour, "lm")
