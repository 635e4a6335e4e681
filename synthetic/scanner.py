"""Makes a scan out of any PDF: the same pages, but as pictures only, or with some tables pasted in as pictures."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image

from synthetic.picture_book import PicturePage, picture_book
from synthetic.sheets import add_noise, add_shade, add_stamp, turned_by

__all__ = ["Area", "Scanner", "paste_as_pictures", "ruled_areas"]

POINTS_PER_INCH = 72
WHITE = (255, 255, 255)
INK = 160
"""A copier in black and white takes what is darker than this (grey level) for ink."""
COPIED = [0] * INK + [255] * (256 - INK)
PASTED_QUALITY = 85
AROUND = 1.0
"""Points of paper around a table that is cut out, so that its outer rules are whole."""
IDENTIFIERS = re.compile(rb"/ID\[(<[0-9A-F]+>)<[0-9A-F]+>\]")
TOUCHING = 2.0
LEAST_WIDTH, LEAST_HEIGHT = 120.0, 40.0
"""Points: what is smaller is a line below a heading or a frame around a title."""

Area = tuple[float, float, float, float]
"""Left, bottom, right, top in points from the lower left corner of the page, as PDF counts."""


@dataclass(frozen=True, slots=True)
class Scanner:
    """How pages are scanned; the same scanner makes the same bytes of the same PDF.

    `quality` is that of JPEG, None for black and white without grey; `skew` degrees against the clock; `noise` and `shade`
    grey levels; `turns` are the degrees (clockwise) by which the sheets lie on the glass, in turn; with `backs` a blank
    back side follows every sheet. Without `colour` the scan is grey.
    """

    dpi: int = 200
    quality: int | None = 75
    skew: float = 0.0
    noise: float = 0.0
    shade: float = 0.0
    stamped: bool = False
    turns: tuple[int, ...] = (0,)
    backs: bool = False
    colour: bool = False
    seed: int = 1

    def scan(self, pdf: bytes, pages: Sequence[int] | None = None) -> bytes:
        """The pages (from 1; None: all) of `pdf`, each a picture and nothing else."""
        return picture_book(PicturePage.of(sheet, self.dpi, self.quality) for sheet in self.sheets(pdf, pages))

    def page_of(self, number: int) -> int:
        """The page of the scan that shows the sheet `number` (both from 1)."""
        return 2 * number - 1 if self.backs else number

    def sheets(self, pdf: bytes, pages: Sequence[int] | None) -> Iterator[Image.Image]:
        with pypdfium2.PdfDocument(pdf) as document:
            for place, number in enumerate(pages or range(1, len(document) + 1)):
                printed = picture_of(document[number - 1], self.dpi)
                yield self.on_glass(printed, place)
                if self.backs:
                    yield self.on_glass(Image.new("RGB", printed.size, WHITE), place, blank=True)

    def on_glass(self, printed: Image.Image, place: int, *, blank: bool = False) -> Image.Image:
        """The sheet at `place` (from 0) as the scanner sees it."""
        seed = 1000 * self.seed + 2 * place + blank
        stamped = add_stamp(printed, seed) if self.stamped and not blank else printed
        sheet = stamped if self.colour else stamped.convert("L")
        sheet = add_noise(add_shade(turned_by(sheet, self.skew), self.shade), self.noise, seed)
        turn = self.turns[place % len(self.turns)]
        sheet = sheet.rotate(-turn, expand=True) if turn else sheet
        return sheet if self.quality is not None else black_and_white(sheet)


def paste_as_pictures(pdf: bytes, areas: Mapping[int, Sequence[Area]], dpi: int = 150) -> bytes:
    """`pdf` with what stands in `areas` of its pages (from 1) replaced by pictures of it; no text is left below them."""
    out = io.BytesIO()
    with pypdfium2.PdfDocument(pdf) as document:
        for number, boxes in areas.items():
            page = document[number - 1]
            whole = picture_of(page, dpi)
            for box in boxes:
                paste(document, page, whole, grown(box, AROUND), dpi)
            page.gen_content()
        document.save(out)
    # PDFium makes up another second identifier for every file that it writes.
    return IDENTIFIERS.sub(rb"/ID[\1\1]", out.getvalue())


def ruled_areas(pdf: bytes) -> dict[int, list[Area]]:
    """By page (from 1) where tables with rules stand, for a PDF whose rules are drawn as lines."""
    found = {}
    with pypdfium2.PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            lines = [one.get_bounds() for one in page.get_objects((pdfium.FPDF_PAGEOBJ_PATH,))]
            tables = [area for area in connected(lines) if is_table(area)]
            if tables:
                found[number] = tables
    return found


def black_and_white(sheet: Image.Image) -> Image.Image:
    return sheet.convert("L").point(COPIED).convert("1", dither=Image.Dither.NONE)


def picture_of(page: pypdfium2.PdfPage, dpi: int) -> Image.Image:
    picture: Image.Image = page.render(scale=dpi / POINTS_PER_INCH).to_pil()
    return picture.convert("RGB")


def paste(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, whole: Image.Image, box: Area, dpi: int) -> None:
    scale, height = dpi / POINTS_PER_INCH, page.get_height()
    left, bottom, right, top = box
    cut = whole.crop(
        (round(left * scale), round((height - top) * scale), round(right * scale), round((height - bottom) * scale))
    )
    for one in list(page.get_objects(max_depth=1)):
        if lies_in(one.get_bounds(), box):
            page.remove_obj(one)
    file = io.BytesIO()
    cut.save(file, "JPEG", quality=PASTED_QUALITY)
    picture = pypdfium2.PdfImage.new(document)
    picture.load_jpeg(file, inline=True)
    picture.set_matrix(pypdfium2.PdfMatrix().scale(right - left, top - bottom).translate(left, bottom))
    page.insert_obj(picture)


def lies_in(bounds: Area, box: Area) -> bool:
    x, y = (bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def connected(lines: Iterable[Area]) -> list[Area]:
    """The boxes around lines that touch one another, in reading order."""
    groups: list[Area] = []
    for line in lines:
        around = line
        while touching := [group for group in groups if touch(group, around)]:
            groups = [group for group in groups if group not in touching]
            around = union([around, *touching])
        groups.append(around)
    return sorted(groups, key=lambda box: (-box[3], box[0]))


def touch(one: Area, other: Area) -> bool:
    left, bottom, right, top = grown(one, TOUCHING)
    return left <= other[2] and other[0] <= right and bottom <= other[3] and other[1] <= top


def union(boxes: Sequence[Area]) -> Area:
    return (
        min(box[0] for box in boxes),
        min(box[1] for box in boxes),
        max(box[2] for box in boxes),
        max(box[3] for box in boxes),
    )


def grown(box: Area, by: float) -> Area:
    return (box[0] - by, box[1] - by, box[2] + by, box[3] + by)


def is_table(area: Area) -> bool:
    return area[2] - area[0] >= LEAST_WIDTH and area[3] - area[1] >= LEAST_HEIGHT
