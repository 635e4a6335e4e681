"""Lines of a table of contents, a list of tables or of figures."""

import re
from collections.abc import Sequence

from extract.flow import Item

__all__ = ["contents_lines"]

LEADER = re.compile(r"(?:\.{4,}|…{2,}|_{4,}|(?:\.\s){4,})\s*(?:[\divxlcIVXLC.\-–]{0,10})\s*$")
TITLE = re.compile(
    r"^daftar\s+(?:isi|tabel|gambar|grafik|lampiran|bagan|diagram|foto|singkatan)\b[^.]{0,20}$", re.IGNORECASE
)
PAGE_REFERENCE = re.compile(r"(?:^|[\s.…])(?:\d{1,3}|[ivxlc]{1,7}|[IVXLC]{1,7}|[IVXLC]{1,5}\s?[-–.]\s?\d{1,3})$")
BARE_CHAPTER = re.compile(r"^BAB\s+\w+$", re.IGNORECASE)
LEAST_LINES = 2
LEAST_SHARE = 0.4
"""A page is still contents when this share of its lines ends in the number of a page."""


def contents_lines(pages: Sequence[Sequence[Item]]) -> set[int]:
    """The identities (`id`) of the items that are lines of contents."""
    found: set[int] = set()
    inside = False
    for items in pages:
        lines = [item for item in items if item.line is not None and not item.furniture]
        starts = next((at for at, item in enumerate(lines) if TITLE.match(text_of(item))), None)
        if starts is not None:
            found |= {id(item) for item in lines[:starts] if inside}
            inside, rest = True, lines[starts + 1 :]
        else:
            rest = lines
        ending = sum(1 for item in rest if ends_in_page(text_of(item)))
        inside = inside and ending >= max(LEAST_LINES, LEAST_SHARE * len(rest))
        if inside:
            found |= {id(item) for item in rest}
        found |= {id(item) for item in lines if LEADER.search(text_of(item))}
    return found


def ends_in_page(text: str) -> bool:
    """Whether a line ends in the number of a page; the bare title of a chapter ends in its own."""
    return bool(PAGE_REFERENCE.search(text)) and not BARE_CHAPTER.match(text)


def text_of(item: Item) -> str:
    return item.line.text if item.line is not None else ""
