"""Which pages are to be looked at, and which pictures on them: from what the first reading left unread."""

from collections.abc import Iterable, Mapping, Sequence

from extract.furniture import without_repeated_pictures
from schemas.geometry import BBox
from schemas.printed import PageRead

__all__ = ["Looks", "looks_of", "parse_looks", "written_looks"]

Looks = Mapping[int, tuple[BBox, ...]]
"""By page number, the boxes (points) of the regions to be read; none for a page that is a picture as a whole."""


def looks_of(pages: Sequence[PageRead]) -> Looks:
    """What of `pages` only OCR can read. Pictures that repeat at one place are furniture and stay out of it, and so do pages
    on which PDFium failed, which would have to draw them."""
    unread = without_repeated_pictures(pages)
    found: dict[int, tuple[BBox, ...]] = {}
    for page in pages:
        if page.words_by != "pdfium":
            continue
        if page.kind == "scan":
            found[page.number] = ()
        elif boxes := tuple(region.bbox for region in unread[page.number] if not region.stays):
            found[page.number] = boxes
    return found


def written_looks(looks: Looks, pages: Iterable[int]) -> str:
    """The looks at `pages`, for the command line of a child."""
    return ";".join(
        f"{page}:{'+'.join(','.join(f'{edge:g}' for edge in box) for box in looks[page])}" for page in pages
    )


def parse_looks(text: str) -> dict[int, tuple[BBox, ...]]:
    """The looks that `written_looks` wrote; raises ValueError for anything else."""
    found: dict[int, tuple[BBox, ...]] = {}
    for part in filter(None, text.split(";")):
        page, _, boxes = part.partition(":")
        found[int(page)] = tuple(box_of(box) for box in filter(None, boxes.split("+")))
    return found


def box_of(text: str) -> BBox:
    x0, top, x1, bottom = (float(edge) for edge in text.split(","))
    return (x0, top, x1, bottom)
