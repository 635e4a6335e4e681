"""From pages to the document: tables joined, captions found, running text as sentences, all in reading order."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from extract.contents import contents_lines
from extract.flow import page_items
from extract.furniture import mark_furniture, without_repeated_pictures
from extract.poses import Laid, displayed
from extract.prose import Prose
from extract.tables import find_tables
from extract.upright import Turn, as_displayed, turn_of
from schemas.printed import Document, PageKind, PageRead, UnreadRegion

__all__ = ["assemble"]


def assemble(pages: Sequence[PageRead]) -> Document:
    """The document that `pages`, in order, make up; nothing printed is left out, repeating furniture is marked."""
    unread = without_repeated_pictures(pages)
    final = [with_regions(page, unread[page.number]) for page in pages]
    turns: dict[int, Turn | Laid] = {}
    upright = []
    for page in final:
        if page.pose is not None:
            turns[page.number] = Laid(page, page.pose)
        elif degrees := turn_of(page):
            turn = turns[page.number] = Turn(page, degrees)
            page = turn.upright(page)
        upright.append(page)
    return as_displayed(composed(upright), turns, map(displayed, final))


def composed(pages: Sequence[PageRead]) -> Document:
    """The document of pages whose text is upright."""
    flow = [page_items(page) for page in pages]
    mark_furniture(flow)
    tables = find_tables(flow)
    contents = contents_lines(flow)
    prose = Prose(list(chain.from_iterable(flow)), tables, contents)
    prose.read()
    return Document(
        pages=tuple(pages),
        tables=tuple(prose.tables),
        sentences=tuple(prose.sentences),
        headings=tuple(prose.headings),
    )


def with_regions(page: PageRead, unread: tuple[UnreadRegion, ...]) -> PageRead:
    """`page` with its final unread regions, and the kind that follows from them."""
    kind: PageKind = page.kind
    if kind == "mixed" and page.ocr is None and not any(region.what == "picture" for region in unread):
        kind = "text" if page.lines or page.grids else "blank"
    return replace(page, unread=unread, kind=kind)
