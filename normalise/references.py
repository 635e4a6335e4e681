"""Sentences that point to a table: "pada Tabel 3.1 di atas", "dalam tabel berikut", and which table that is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge, pattern
from normalise.table_mentions import plain_number, table_spans, tables_in
from schemas.geometry import BBox
from schemas.meaning import Identity, TableMention
from schemas.printed import Document, Sentence
from schemas.statements import Reference, Side
from schemas.tables import Table

__all__ = ["find_references"]

_BARE = re.compile(r"\btabel\b(?!\s*[:.]?\s*(?:[\dIVX]|[A-Z]\s?[-.–]))", re.IGNORECASE)
_SIDES: tuple[Side, ...] = ("above", "below")
_NEAR = 40
_WORDS_NEAR = 3
_NEXT = 2
"""Places in reading order from a sentence to the caption that it introduces: a line may stand between."""
_FEWEST_WORDS = 2
_STEM = 5
_PAGES_APART = 1
"""A table "di atas" or "berikut" without a number stands no more pages away."""


@dataclass(frozen=True, slots=True)
class _Caption:
    """A caption, where it stands in the document and the id of its table; `words` are those that tell it from others."""

    order: int
    mention: TableMention
    table: str | None
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Spot:
    """A sentence's words that point, and what is said right behind them."""

    sentence: Sentence
    start: int
    end: int
    page: int
    bbox: BBox
    said: Side | None

    @property
    def printed(self) -> str:
        return squeeze(self.sentence.text[self.start : self.end])


class _Finder:
    """Knows where captions and tables stand."""

    def __init__(self, document: Document, tables: Sequence[Table], identity: Identity) -> None:
        self._own = _stems(" ".join(filter(None, (identity.instansi, identity.pemda))))
        orders = sorted(table.order for table in document.tables)
        self._tables = list(zip(orders, tables, strict=True))
        self._pictured = frozenset(page.number for page in document.pages if page.unread or page.kind == "scan")
        self._captions = [
            self._caption(sentence.order, one)
            for sentence in document.sentences
            for one in tables_in(sentence)
            if one.kind == "caption" and not one.goes_on
        ]
        self._unsure = frozenset(_like_captions(document.sentences))

    def _caption(self, order: int, mention: TableMention) -> _Caption:
        named = [table.id for _, table in self._tables if table.number and plain_number(table.number) == mention.number]
        words = _stems(mention.title) - self._own
        return _Caption(order, mention, named[0] if len(named) == 1 else None, words)

    def numbered(self, spot: _Spot, number: str, *, alone: bool) -> Reference:
        found = [one for one in self._captions if one.mention.number == number]
        named = found[0] if len(found) == 1 and number not in self._unsure else None
        beside = self._beside(spot)
        return Reference(
            number=number,
            printed=spot.printed,
            sentence=squeeze(spot.sentence.text),
            said=spot.said,
            table=named.table if named else None,
            side=_side_of(named, spot) if named else None,
            caption_page=named.mention.page if named else None,
            beside=beside.mention.printed if beside and beside.mention.number != number else None,
            meant=named is not None and beside is not None and alone and self._speaks_of(spot, beside, named),
            page=spot.page,
            bbox=spot.bbox,
        )

    def nearest(self, spot: _Spot) -> Reference:
        """What "tabel berikut" and "tabel di atas" mean; no table where a picture near the sentence may be the one."""
        order = spot.sentence.order
        if spot.said == "above":
            table = next((table for at, table in reversed(self._tables) if at < order), None)
            pages = set(range(table.pages[-1], spot.page + 1)) if table else set()
        else:
            table = next((table for at, table in self._tables if at > order), None)
            pages = set(range(spot.page, table.pages[0] + 1)) if table else set()
        sure = table is not None and len(pages) <= _PAGES_APART + 1 and not pages & self._pictured
        return Reference(
            number="",
            printed=spot.printed,
            sentence=squeeze(spot.sentence.text),
            said=spot.said,
            table=table.id if table and sure else None,
            side=None,
            caption_page=None,
            beside=None,
            meant=False,
            page=spot.page,
            bbox=spot.bbox,
        )

    def _beside(self, spot: _Spot) -> _Caption | None:
        """The caption of the table right behind the sentence, or right before it: nothing but that table stands between."""
        order = spot.sentence.order
        if spot.said == "below" or spot.sentence.text.rstrip().endswith(":"):
            behind = next((one for one in self._captions if one.order > order), None)
            tables = [at for at, _ in self._tables if order < at < (behind.order if behind else order)]
            near = behind is not None and behind.order - order <= _NEXT and not tables
            return behind if near else None
        if spot.said == "above":
            before = next((one for one in reversed(self._captions) if one.order < order), None)
            tables = [at for at, _ in self._tables if before is not None and before.order < at < order]
            near = before is not None and order - before.order <= _NEXT + 1 and len(tables) == 1
            return before if near else None
        return None

    def _speaks_of(self, spot: _Spot, beside: _Caption, named: _Caption) -> bool:
        """Whether the sentence has every word of the title of `beside` and none of that of `named`."""
        said = _stems(spot.sentence.text) - self._own
        known = min(len(beside.words), len(named.words)) >= _FEWEST_WORDS
        return known and beside.words <= said and not named.words & said


def find_references(document: Document, tables: Sequence[Table], identity: Identity) -> tuple[Reference, ...]:
    """Every sentence that points to a table of this report, in reading order; none that may point to another document's."""
    if len(document.tables) != len(tables):
        return ()
    finder = _Finder(document, tables, identity)
    return tuple(
        one
        for sentence in document.sentences
        if sentence.kind in ("text", "item") and sentence.tokens
        for one in _in_sentence(sentence, finder)
    )


def _in_sentence(sentence: Sentence, finder: _Finder) -> Iterator[Reference]:
    mentions = list(table_spans(sentence))
    for start, end, one in mentions:
        spot = _spot(sentence, start, end)
        if _points(sentence.text, start, end):
            yield finder.numbered(spot, one.number, alone=len(mentions) == 1)
    for match in _BARE.finditer(sentence.text):
        spot = _spot(sentence, match.start(), match.end())
        if spot.said is not None and _points(sentence.text, match.start(), match.end()):
            yield finder.nearest(spot)


def _spot(sentence: Sentence, start: int, end: int) -> _Spot:
    page, bbox = (sentence.places(start, end) or sentence.places(0, len(sentence.text)))[0]
    for side in _SIDES:
        if behind := pattern("references", side).match(sentence.text[end:]):
            return _Spot(sentence, start, end + behind.end(), page, bbox, side)
    return _Spot(sentence, start, end, page, bbox, None)


def _points(text: str, start: int, end: int) -> bool:
    """Whether the words around make "Tabel" one of this report that is pointed to."""
    before = text[:start]
    elsewhere = pattern("references", "elsewhere")
    near = " ".join(before.split()[-_WORDS_NEAR:])[-_NEAR:]
    behind = " ".join(text[end:].split()[:_WORDS_NEAR])[:_NEAR]
    return bool(pattern("references", "pointing").search(before)) and not (
        elsewhere.search(near) or elsewhere.search(behind)
    )


def _side_of(caption: _Caption, spot: _Spot) -> Side | None:
    """Where the caption stands; on one page only where its box is clear of the sentence's, as the reading order has it."""
    side: Side = "above" if caption.order < spot.sentence.order else "below"
    if caption.mention.page != spot.page:
        return side
    boxes = [box for page, box in spot.sentence.places(0, len(spot.sentence.text)) if page == spot.page]
    top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
    clear = caption.mention.bbox[3] <= top if side == "above" else caption.mention.bbox[1] >= bottom
    return side if clear else None


def _like_captions(sentences: Sequence[Sentence]) -> Iterator[str]:
    """Numbers that a sentence begins with as a caption does: the table of that number may be there."""
    for sentence in sentences:
        if sentence.kind in ("text", "item", "label", "chart"):
            for start, end, one in table_spans(sentence):
                if start == 0 and not _spot(sentence, start, end).said and one.title[:1].isupper():
                    yield one.number


@lru_cache(maxsize=4096)
def _stems(text: str) -> frozenset[str]:
    """The words of `text` that tell what it is about, by their beginnings; a year tells no thing."""
    dull = knowledge("references")["dull"]
    return frozenset(word[:_STEM] for word in fold(text).split() if len(word) > 2 and word not in dull)
