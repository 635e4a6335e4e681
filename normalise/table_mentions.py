"""Where a report says "Tabel" with a number: above its tables, in its sentences, in its list of tables."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Literal

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from schemas.geometry import BBox
from schemas.meaning import TableMention
from schemas.printed import Document, Sentence

__all__ = ["find_mentions", "find_pictures", "plain_number", "table_spans", "tables_in"]

Kind = Literal["caption", "reference", "other"]

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_NUMBER = r"(?:[IVXLC]{1,6}\s?[.\-–]\s?)?\d{1,3}(?:\s?[.\-–]\s?\d{1,2})*(?![\d%]|[.,]\d)"
_TABLE = "tabel|table"
_PICTURES = ("gambar", "grafik", "diagram", "bagan", "peta")
"""What a report numbers besides its tables, each in a series of its own."""
_BARE = re.compile(r"\s*[.:)]?\s*")
_AT_START = re.compile(r"^(?:daftar\s+)?$", re.IGNORECASE)


@cache
def _word(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{name})\s*[:.]?\s*(?P<number>{_NUMBER})")


def find_pictures(document: Document) -> dict[str, tuple[TableMention, ...]]:
    """Every "Gambar 3.1", "Grafik 3.1" ... of the running text, by the word that counts them."""
    sentences = [sentence for sentence in document.sentences if sentence.kind != "contents"]
    found = {name: tuple(one for each in sentences for one in mentions_in(each, name)) for name in _PICTURES}
    return {name: mentions for name, mentions in found.items() if mentions}


def find_mentions(document: Document) -> tuple[TableMention, ...]:
    """Every "Tabel 3.1" of the report in reading order. A heading that has swallowed a caption counts as one."""
    found = [(sentence.order, one) for sentence in document.sentences for one in mentions_in(sentence, _TABLE)]
    for table in document.tables:
        cells = [cell for row in table.rows for cell in row.cells if not cell.repeat]
        for cell in cells:
            for match in _word(_TABLE).finditer(cell.text):
                found.append((table.order, mention("other", match, cell.text, cell.page, cell.bbox)))
    return tuple(one for _, one in sorted(found, key=lambda pair: pair[0]))


def tables_in(sentence: Sentence) -> Iterator[TableMention]:
    """The tables that a sentence, caption or heading names by their number."""
    return mentions_in(sentence, _TABLE)


def table_spans(sentence: Sentence) -> Iterator[tuple[int, int, TableMention]]:
    """The same with the first character of the words and the first one behind them."""
    return spans_in(sentence, _TABLE)


def mentions_in(sentence: Sentence, name: str) -> Iterator[TableMention]:
    return (one for _, _, one in spans_in(sentence, name))


def spans_in(sentence: Sentence, name: str) -> Iterator[tuple[int, int, TableMention]]:
    text = squeeze(sentence.text) if sentence.kind == "contents" else sentence.text
    for match in _word(name).finditer(text):
        places = sentence.places(match.start(), match.end()) or sentence.places(0, len(sentence.text))
        for page, bbox in places[:1]:
            yield match.start(), match.end(), mention(role_of(sentence, match), match, text, page, bbox)


def role_of(sentence: Sentence, match: re.Match[str]) -> Kind:
    """What the words in `match` are: only a caption or a heading heads a table, only a sentence points to one."""
    if sentence.kind == "heading" or (sentence.kind == "caption" and _AT_START.match(sentence.text[: match.start()])):
        return "caption"
    pointing = sentence.kind in ("text", "item") and not _of_another_document().search(sentence.text)
    return "reference" if pointing else "other"


def mention(kind: Kind, match: re.Match[str], text: str, page: int, bbox: BBox) -> TableMention:
    title = squeeze(_BARE.sub("", text[match.end() :], count=1))
    goes_on = _continuation().search(title) is not None
    return TableMention(
        kind=kind,
        number=plain_number(match["number"]),
        printed=".".join(parts_of(match["number"])),
        title=title,
        page=page,
        bbox=bbox,
        goes_on=goes_on,
    )


@lru_cache(maxsize=4096)
def plain_number(text: str) -> str:
    """ "III. 2" and "3-2" as "3.2"."""
    return ".".join(str(as_roman(part)) if part.isalpha() else str(int(part)) for part in parts_of(text))


def parts_of(text: str) -> list[str]:
    return [part for part in re.split(r"[\s.\-–]+", text) if part]


def as_roman(text: str) -> int:
    """The value of a Roman number."""
    values = [_ROMAN[sign] for sign in text]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


@cache
def _continuation() -> re.Pattern[str]:
    return re.compile(knowledge("sections")["tables"]["continuation"], re.IGNORECASE)


@cache
def _of_another_document() -> re.Pattern[str]:
    return re.compile(knowledge("sections")["tables"]["another_document"], re.IGNORECASE)
