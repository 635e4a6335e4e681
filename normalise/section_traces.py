"""Which of the sections that the regulation asks for a report deals with, whether or not a heading says so."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from normalise.folding import fold
from normalise.knowledge import knowledge
from normalise.pieces import pieces
from normalise.sections import section_kind
from schemas.printed import Document, Heading, PageRead, UnreadRegion

__all__ = ["find_traces", "unread_pages"]

_MOST = 0.5
"""A page of which pictures or damage cover more than this may hold a whole section."""
_CHAPTER = "III"
LONGEST = 2000
"""Characters in which words are looked for together."""


def find_traces(document: Document) -> frozenset[str]:
    """Kinds of sections of which captions, headings, sentences or the contents speak; "PK" for a signed agreement.

    Wide on purpose: what it names is not called absent, whether or not it is done well.
    """
    start = chapter_start(document.headings)
    texts = [(order, text[at:end]) for order, text in told(document) for at, end in pieces(text, LONGEST)]
    kinds = {entry.kind for entry in _traces() if any(entry.shows_in(text, order, start) for order, text in texts)}
    return frozenset(kinds | set(listed(document)))


def told(document: Document) -> Iterator[tuple[int, str]]:
    """Order and folded text of everything but running heads and the contents."""
    for sentence in document.sentences:
        if sentence.kind not in ("furniture", "contents"):
            yield sentence.order, fold(sentence.text)
    for table in document.tables:
        yield table.order, fold(table.caption or "")
        yield table.order, fold(" ".join(column.heading for column in table.columns))
        for row in table.rows:
            yield table.order, fold(" ".join(cell.text for cell in row.cells if not cell.repeat))


def listed(document: Document) -> Iterator[str]:
    """Kinds of the entries of the contents; a long one is broken into two lines."""
    lines = [sentence.text for sentence in document.sentences if sentence.kind == "contents"]
    for text in (*lines, *(" ".join(pair) for pair in pairwise(lines))):
        kind = section_kind(text)
        if kind is not None:
            yield kind


def chapter_start(headings: Sequence[Heading]) -> int:
    """The order of the heading of the chapter on accountability: the last that has a section of that chapter below it (a
    systematics in the introduction names it too); 0 where there is none."""
    kinds = [(heading.order, section_kind(heading.title) or "") for heading in headings]
    below = [order for order, kind in kinds if kind.startswith(f"{_CHAPTER}.")]
    starts = [order for order, kind in kinds if kind == _CHAPTER and any(other > order for other in below)]
    return max(starts, default=0)


class _Trace:
    """One entry of the knowledge."""

    def __init__(self, kind: str, pattern: str, after: str | None = None) -> None:
        self.kind = kind
        self.in_chapter = after == _CHAPTER
        self.words = re.compile(pattern)

    def shows_in(self, text: str, order: int, start: int) -> bool:
        return (not self.in_chapter or order >= start) and self.words.search(text) is not None


@cache
def _traces() -> tuple[_Trace, ...]:
    return tuple(_Trace(**entry) for entry in knowledge("sections")["traces"])


def unread_pages(pages: Sequence[PageRead]) -> frozenset[int]:
    """Pages that nobody read, wholly or for the most part; the cover, which is a picture in most reports, does not count."""
    return frozenset(page.number for page in pages if page.number > 1 and (page.kind == "scan" or is_dark(page)))


def is_dark(page: PageRead) -> bool:
    return sum(area(region) for region in page.unread) > _MOST * page.width * page.height


def area(region: UnreadRegion) -> float:
    x0, top, x1, bottom = region.bbox
    return max(x1 - x0, 0.0) * max(bottom - top, 0.0)
