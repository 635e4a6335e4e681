"""What the contents and the lists of tables and of pictures of a report say: titles, their numbers, the pages they name."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from normalise.folding import fold, squeeze
from normalise.table_mentions import plain_number
from schemas.printed import Document, Sentence
from schemas.statements import Listed

__all__ = ["find_listed", "numbered", "page_offset"]

_LEADER = re.compile(r"(?:\s*[._…‥·]){3,}\s*|\s{3,}")
_LABEL = re.compile(r"(?:(?<=[\s.…])|^)(?:[IVX]{1,5}\s?[-–]\s?)?(\d{1,3})\s*$")
_ROMAN_LABEL = re.compile(r"(?<=[\s.…])[ivxl]{1,6}\s*$")
_PRINTED_LABEL = re.compile(r"(?:^|[\s|–-])(\d{1,3})$|^(\d{1,3})\s*\|")
_CAPTION = re.compile(r"^(tabel|table|gambar|grafik|diagram|bagan|peta)\b\s*[:.]?\s*", re.IGNORECASE)
_OTHER_LISTS = re.compile(r"^(?:foto|lampiran)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"^(?:bab\.?\s*)?((?:[IVX]{1,5}|[A-Z]|\d{1,2})(?:\s?[.\-]\s?\d{1,3})*)\s*[.):–-]*\s+(?=\W*[^\W\d_])", re.IGNORECASE
)
_ROMAN_WORD = re.compile(r"[IVXLC]+")
_MOST = 0.9
_FEWEST_PAGES = 8
_SHARE = 0.7
_FEWEST_WORDS = 3


@dataclass(frozen=True, slots=True)
class _Line:
    """`word` is what is listed ("tabel", "gambar"), empty for a heading."""

    sentence: Sentence
    word: str
    number: str
    title: str
    label: int | None


def page_offset(document: Document) -> int | None:
    """By how much pages of the file are ahead of the numbers printed on them; None where there are few or they begin anew."""
    found: Counter[int] = Counter()
    for sentence in document.sentences:
        printed = _PRINTED_LABEL.search(squeeze(sentence.text)) if sentence.kind == "furniture" else None
        if printed and sentence.tokens:
            found[sentence.tokens[0].page - int(printed[1] or printed[2])] += 1
    if not found:
        return None
    offset, count = found.most_common(1)[0]
    return offset if count >= _FEWEST_PAGES and count >= _MOST * found.total() else None


def find_listed(document: Document) -> tuple[Listed, ...]:
    """The lines of the contents and of the lists of tables and pictures, one for each title."""
    lines = list(_lines([sentence for sentence in document.sentences if sentence.kind == "contents"]))
    if not lines or not _runs_on(lines):
        return ()
    last = max(line.sentence.tokens[0].page for line in lines)
    texts = _texts_behind(document, last)
    return tuple(_listed(line, texts) for line in lines)


def numbered(text: str) -> tuple[str, str]:
    """The number before a title ("3.1.2", empty without one) and the folded title."""
    plain = squeeze(text)
    match = _NUMBER.match(plain)
    if match is None:
        return "", fold(plain)
    return _plain(match[1]), fold(plain[match.end() :])


def _plain(number: str) -> str:
    """ "III.2" as "3.2"; a letter stays one."""
    head, *rest = re.split(r"\s*[.\-]\s*", number.upper())
    first = (
        plain_number(f"{head}.1").split(".")[0]
        if _ROMAN_WORD.fullmatch(head) and head not in "CDLM"
        else head.lstrip("0")
    )
    return ".".join([first, *(part.lstrip("0") or "0" for part in rest)])


def _lines(sentences: Sequence[Sentence]) -> Iterator[_Line]:
    """One after the other; behind the first table or picture, what does not begin with one goes on with the line above."""
    behind = False
    for sentence in sentences:
        text = sentence.text.strip()
        behind = behind or bool(_CAPTION.match(text) or _OTHER_LISTS.match(text))
        if not behind or _CAPTION.match(text):
            yield from _line(sentence)


def _line(sentence: Sentence) -> Iterator[_Line]:
    text = sentence.text.strip()
    if not sentence.tokens or _ROMAN_LABEL.search(text) or _OTHER_LISTS.match(text):
        return
    label = _LABEL.search(text)
    title = _LEADER.sub(" ", text[: label.start()] if label else text)
    caption = _CAPTION.match(title)
    number, name = numbered(title[caption.end() :] if caption else title)
    word = {"table": "tabel"}.get(caption[1].casefold(), caption[1].casefold()) if caption else ""
    if name and (number or not word):
        yield _Line(sentence, word, number, name, int(label[1]) if label else None)


def _runs_on(lines: Sequence[_Line]) -> bool:
    """Whether page numbers count up through the report: where each chapter begins at 1, they tell no page by themselves."""
    labels = [line.label for line in lines if line.label is not None and not line.word]
    return sum(one > after + 1 for one, after in zip(labels, labels[1:], strict=False)) <= 1


def _listed(line: _Line, texts: Sequence[frozenset[str]]) -> Listed:
    sentence = line.sentence
    words = _words(line.title)
    found = len(words) < _FEWEST_WORDS or any(len(words & text) >= _SHARE * len(words) for text in texts)
    page, bbox = sentence.places(0, len(sentence.text))[0]
    printed = squeeze(_LEADER.sub(" ", sentence.text))
    of: Literal["heading", "table", "picture"] = "heading"
    if line.word:
        of = "table" if line.word == "tabel" else "picture"
    return Listed(of, line.number, line.title, line.label, printed, found, page, bbox, line.word)


def _texts_behind(document: Document, page: int) -> list[frozenset[str]]:
    texts = [
        one.text for one in document.sentences if one.tokens and one.tokens[0].page > page and one.kind != "furniture"
    ]
    for table in document.tables:
        if table.pages[-1] > page:
            texts += [table.caption or "", *(cell.text for row in table.rows for cell in row.cells)]
    return [_words(text) for text in texts]


@lru_cache(maxsize=8192)
def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if len(word) > 2)
