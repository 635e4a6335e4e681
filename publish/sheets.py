"""The pages that an audit shows as pictures, as many and as large as a file that can be mailed has room for."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from publish.findings import RANK, pages_of
from publish.i18n import translator
from publish.places import page_list
from publish.unread_parts import unread_parts
from schemas.geometry import POINTS_PER_INCH
from schemas.protocol import PagePicture
from schemas.report import AuditedReport, PageInfo

__all__ = [
    "MOST_PAGES",
    "PICTURES_BUDGET",
    "PICTURE_DPI",
    "SMALLEST_DPI",
    "Sheet",
    "fitting_dpi",
    "pages_to_picture",
    "pictures_note",
    "sheets",
]

PICTURE_DPI = 110
"""At which a page is read with ease and takes about 65 KB."""
PICTURES_BUDGET = 11_000_000
"""Base64 characters of all pictures together; keeps the file of a large report below 15 MB."""
MOST_PAGES = 300
"""Each page costs a tenth of a second, and at the smallest size no more of them fit into the budget."""
SMALLEST_DPI = 72
"""Below it the digits of a page cannot be told apart."""
ROOM = 0.95
"""A page of half the pixels takes a little more than half the bytes."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to show. `png` is None where no picture was given or the budget was spent; `reader` is what read the page by
    OCR, all of it where it is `scanned`, or the pictures on it; `is_seen` where a figure comes from there."""

    page: int
    width: float
    height: float
    png: str | None
    reader: str
    scanned: bool
    is_seen: bool


def pages_to_picture(report: AuditedReport) -> list[int]:
    """Pages of which `sheets` shows an image, most important first: of the findings, their places and their operands, of what
    is unread, of figures, of numbers that nobody understood. Not those that PDFium, which draws them, could not read."""
    failed = {page.page for page in report.pages if page.reader != "pdfium"}
    return [page for page in shown_pages(report) if page not in failed][:MOST_PAGES]


def shown_pages(report: AuditedReport) -> list[int]:
    pages = dict.fromkeys(noted_pages(report))
    pages.update(dict.fromkeys(part.page for part in unread_parts(report, "id")))
    pages.update(dict.fromkeys(sorted({figure.page for figure in report.figures})))
    pages.update(dict.fromkeys(page.page for page in report.pages if page.tokens.loose_at))
    return list(pages)


def noted_pages(report: AuditedReport) -> list[int]:
    """Pages of findings, of the gravest first."""
    figures = {figure.id: figure for figure in report.figures}
    pages: dict[int, None] = {}
    for finding in sorted(report.findings, key=lambda one: RANK[one.severity]):
        used = [figures[name] for name in finding.figures if name in figures]
        pages.update(dict.fromkeys(pages_of(finding, used)))
    return list(pages)


def sheets(report: AuditedReport, pictures: Mapping[int, PagePicture]) -> tuple[Sheet, ...]:
    """Every page that has something to show, in page order; the pictures of the most important ones go first."""
    wanted = shown_pages(report)
    shown = affordable(pictures[page] for page in wanted if page in pictures)
    info = {page.page: page for page in report.pages}
    seen = {figure.page for figure in report.figures if figure.read_by != "text"}
    found = []
    for page in sorted(wanted):
        width, height = size(info.get(page), shown.get(page))
        png = shown[page].png if page in shown else None
        reader, scanned = (info[page].ocr or "", info[page].kind == "scan") if page in info else ("", False)
        found.append(Sheet(page, width, height, png, reader, scanned, page in seen))
    return tuple(found)


def affordable(pictures: Iterable[PagePicture]) -> dict[int, PagePicture]:
    """As many of `pictures`, in this order, as the budget allows."""
    left, shown = PICTURES_BUDGET, {}
    for picture in pictures:
        if len(picture.png) <= left:
            left -= len(picture.png)
            shown[picture.number] = picture
    return shown


def fitting_dpi(pictures: Mapping[int, PagePicture]) -> int:
    """At how many dpi the pages of `pictures`, drawn at `PICTURE_DPI`, fit into the budget; not below the smallest."""
    characters = sum(len(picture.png) for picture in pictures.values())
    if characters <= PICTURES_BUDGET:
        return PICTURE_DPI
    return max(int(PICTURE_DPI * (PICTURES_BUDGET / characters) ** 0.5 * ROOM), SMALLEST_DPI)


def pictures_note(shown: Sequence[Sheet], pictures: Mapping[int, PagePicture], lang: str) -> list[str]:
    """What the size of the report took from the pictures: that they are coarser, and which pages have none."""
    _ = translator(lang)
    told = []
    sharpness = [dpi_of(pictures[sheet.page], sheet) for sheet in shown if sheet.png]
    if sharpness and max(sharpness) < ROOM * PICTURE_DPI:
        text = _("Laporan ini besar: gambar halaman diperkecil menjadi {n} dpi.")
        told.append(text.format(n=round(max(sharpness))))
    bare = [sheet.page for sheet in shown if not sheet.png]
    if bare and sharpness:
        text = _("Tanpa gambar, hanya kotak letak angka: halaman {pages}.")
        told.append(text.format(pages=page_list(bare)))
    return told


def dpi_of(picture: PagePicture, sheet: Sheet) -> float:
    return picture.width / sheet.width * POINTS_PER_INCH


def size(info: PageInfo | None, picture: PagePicture | None) -> tuple[float, float]:
    """Of the page in points; a page that was not read has only the proportions of its picture."""
    if info is not None and info.width > 0 and info.height > 0:
        return info.width, info.height
    return (float(picture.width), float(picture.height)) if picture is not None else (595.0, 842.0)
