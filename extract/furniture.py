"""Running heads, page numbers and stamps: what stands at the same place on page after page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

from extract.captions import is_caption_start
from extract.flow import Item
from extract.headings import is_chapter
from schemas.geometry import BBox, centre, inside
from schemas.printed import PageRead, TextLine, UnreadRegion

__all__ = ["mark_furniture", "without_repeated_pictures"]

MARGIN = 0.14
"""Running heads and feet stand in the outermost part of the page, this share of its height."""
LEAST_PAGES = 3
STAMP_PAGES = 4
STAMP_SHARE = 0.1
"""A text in the middle of the page is a stamp when it stands at one place on this share of the pages."""
RUNNING_SHARE = 0.2
"""So is a head or foot that stands higher or lower on some pages, on this share of them."""
ANY_HEIGHT = -99
OVERLAID = 2.0
"""A text so many times larger than the one whose middle it covers lies behind it."""
MOST_PAIRS = 100_000
"""Lines in large and in small type on one page; where there are more of both, nothing lies behind the text."""
STEP = 6.0
"""Places nearer than about this (points) are the same."""
NUMBER = re.compile(r"\d{1,6}|\b[ivxlc]+\b", re.IGNORECASE)
ROMAN_DIGITS = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Key(NamedTuple):
    """A text without its numbers, in which part of the page it stands, how far from its edge, and whether in a cell: the name of an
    indicator that begins tables on three pages is no running head, nor the heading with the same words."""

    signature: str
    edge: str
    step: int
    in_cell: bool


def mark_furniture(pages: Sequence[Sequence[Item]]) -> None:
    """Set `furniture` on the items of all pages that repeat; a grid when all its text does."""
    places: dict[Key, list[tuple[int, str]]] = defaultdict(list)
    found: list[tuple[Item, list[list[Key]]]] = []
    for item in chain.from_iterable(pages):
        lines = list(lines_of(item))
        found.append((item, [list(keys(item.page, line, in_cell=item.grid is not None)) for line in lines]))
        for line, own in zip(lines, found[-1][1], strict=True):
            for key in own:
                places[key].append((item.page.number, line.text))
    stamped = max(STAMP_PAGES, STAMP_SHARE * len(pages))
    everywhere = max(STAMP_PAGES, RUNNING_SHARE * len(pages))

    @cache  # every page asks it of the head that all of them have
    def repeats(key: Key) -> bool:
        steps = (key.step,) if key.step == ANY_HEIGHT else (key.step - 1, key.step, key.step + 1)
        near = [place for at in steps for place in places.get(key._replace(step=at), ())]
        least = stamped if key.edge == "stamp" else everywhere if key.step == ANY_HEIGHT else LEAST_PAGES
        return len(near) >= least and keeps_returning(near, least)

    marks = {id(item) for items in pages for item in watermarks(items)}
    for item, lines_keys in found:
        repeated = bool(lines_keys) and all(any(map(repeats, own)) for own in lines_keys)
        item.furniture = repeated or id(item) in marks


def keeps_returning(found: list[tuple[int, str]], least: float) -> bool:
    """Whether texts at one place repeat word by word, or count on with the pages, on at least `least` of them.

    "BAB I", "BAB II", "BAB III" each at the top of its first page are titles, even of chapters of one page; so are the
    captions of a table on each page.
    """
    same: dict[str, set[int]] = defaultdict(set)
    for page, text in found:
        same[text].add(page)
        for number in () if is_title(text) else NUMBER.findall(text):
            same[f"page + {value_of(number) - page}"].add(page)
    return max(len(pages) for pages in same.values()) >= least


def is_title(text: str) -> bool:
    return is_chapter(text) or is_caption_start(text)


def watermarks(items: Sequence[Item]) -> Iterator[Item]:
    """The lines of a page in far larger type than others that stand at the same place: a "DRAFT" behind the text."""
    lines = [(item, item.line, item.line.words[0].size) for item in items if item.line is not None]
    smallest = min((size for _, _, size in lines), default=0.0)
    large = [(item, line, size) for item, line, size in lines if size > OVERLAID * smallest]
    if len(large) * len(lines) > MOST_PAIRS:
        return
    for item, line, size in large:
        if any(size > OVERLAID * other and inside(centre(under.bbox), line.bbox) for _, under, other in lines):
            yield item


def value_of(number: str) -> int:
    """The value of a number in digits or in Roman numerals."""
    if number.isdigit():
        return int(number)
    digits = [ROMAN_DIGITS[letter] for letter in number.lower()]
    return sum(-a if a < b else a for a, b in zip(digits, [*digits[1:], 0], strict=True))


def lines_of(item: Item) -> Iterator[TextLine]:
    if item.line is not None:
        yield item.line
    elif item.grid is not None:
        for cell in item.grid.cells:
            yield from cell.lines


def keys(page: PageRead, line: TextLine, *, in_cell: bool) -> Iterator[Key]:
    """Under which a line may repeat: by its text without numbers, in a margin by its height, elsewhere by its place."""
    left, top, _, bottom = line.bbox
    signature = NUMBER.sub("#", line.text)
    # A landscape page has the margins of the upright ones beside it, or those turned with the sheet.
    margin = MARGIN * max(page.width, page.height)
    if bottom <= margin:
        yield Key(signature, "head", round(top / STEP), in_cell)
        yield Key(signature, "head", ANY_HEIGHT, in_cell)
    elif top >= page.height - margin:
        yield Key(signature, "foot", round((page.height - bottom) / STEP), in_cell)
        yield Key(signature, "foot", ANY_HEIGHT, in_cell)
    else:
        yield Key(f"{signature}@{round(left / STEP)}", "stamp", round(top / STEP), in_cell)


def without_repeated_pictures(pages: Sequence[PageRead]) -> dict[int, tuple[UnreadRegion, ...]]:
    """The unread regions of each page without pictures (logos, backgrounds) that repeat at one place and size.

    A picture that fills pages without text is no background: those pages are scans.
    """
    places: dict[tuple[int, ...], set[int]] = defaultdict(set)
    for page in pages:
        if page.kind != "scan":
            for region in page.unread:
                places[picture_key(region.bbox)].add(page.number)
    return {
        page.number: tuple(
            region
            for region in page.unread
            if page.kind == "scan" or region.what != "picture" or len(places[picture_key(region.bbox)]) < LEAST_PAGES
        )
        for page in pages
    }


def picture_key(box: BBox) -> tuple[int, ...]:
    return tuple(round(value / STEP) for value in box)
