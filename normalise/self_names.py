"""Where a report names itself with a year: on the cover, in its running heads, in sentences on "this" report."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from schemas.geometry import union
from schemas.printed import Document, Sentence
from schemas.statements import SelfName

__all__ = ["find_self_names"]

_WIDEST_GAP = 140
_BEFORE = 4
_YEAR_LIKE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")


def find_self_names(document: Document) -> tuple[SelfName, ...]:
    """The report's own name with its year, wherever that is certain to be meant."""
    return (*_cover(document), *_running(document), *_sentences(document))


def _cover(document: Document) -> Iterator[SelfName]:
    """The title on the first page, whose year may stand some lines below it."""
    for page in document.pages[:1]:
        lines = [line for line in page.lines if squeeze(line.text)]
        text = squeeze(" ".join(line.text for line in lines))
        if named := _named(text):
            boxes = [line.bbox for line in lines if re.search(rf"(?<!\d){named[1]}(?!\d)", line.text)]
            yield SelfName("cover", named[1], named[0], page.number, union(boxes))


def _running(document: Document) -> Iterator[SelfName]:
    """The running head and foot of each page, read as one text: title and year often stand on two lines."""
    pages: dict[int, list[Sentence]] = {}
    for sentence in document.sentences:
        if sentence.kind == "furniture" and sentence.tokens:
            pages.setdefault(sentence.tokens[0].page, []).append(sentence)
    for page, parts in pages.items():
        if named := _named(squeeze(" ".join(part.text for part in parts))):
            boxes = [token.bbox for part in parts for token in part.tokens if token.page == page]
            yield SelfName("running", named[1], named[0], page, union(boxes))


def _sentences(document: Document) -> Iterator[SelfName]:
    for sentence in document.sentences:
        if sentence.kind in ("text", "item"):
            yield from _in_sentence(sentence)


def _in_sentence(sentence: Sentence) -> Iterator[SelfName]:
    text = sentence.text
    for title in _titles().finditer(text):
        year = _years().search(text, title.end(), title.end() + _WIDEST_GAP)
        if year is None or _YEAR_LIKE.search(text[title.end() : year.start()]):
            continue
        before = " ".join(_WORD.findall(text[: title.start()])[-_BEFORE:])
        if where := _where(before, text[year.end() :]):
            page, bbox = sentence.places(title.start(), year.end())[0]
            yield SelfName(where, int(year[1]), squeeze(text[title.start() : year.end()]), page, bbox)


def _where(before: str, behind: str) -> Literal["sentence", "account"] | None:
    """Whether the words around a title and its year make it this report: plainly, or by what is told of it."""
    if _pattern("another").search(before):
        return None
    if _pattern("at_hand").match(behind):
        return "sentence"
    writing = _pattern("writing").search(before) and _pattern("written").match(behind)
    told = writing or _pattern("tells").match(behind) or _pattern("finished").search(before)
    return "account" if told else None


Named = tuple[str, int]


def _named(text: str) -> Named | None:
    """The title in `text` up to the one year behind it."""
    title = _titles().search(text)
    found = list(_years().finditer(text, title.end())) if title else []
    if title is None or len({one[1] for one in found}) != 1 or found[0].start() - title.end() > _WIDEST_GAP:
        return None
    return text[title.start() : found[0].end()], int(found[0][1])


@cache
def _titles() -> re.Pattern[str]:
    return re.compile(rf"\b{knowledge('agencies')['titles']}", re.IGNORECASE)


def _years() -> re.Pattern[str]:
    return _pattern("year")


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(knowledge("self_names")[name], re.IGNORECASE)
