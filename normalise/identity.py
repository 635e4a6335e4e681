"""Whose report it is and which year it is about, from its cover, its titles and what its sentences say most often."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from schemas.meaning import Identity
from schemas.printed import Document, TextLine

__all__ = ["find_identity"]

_FRONT_PAGES = 3
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ABOUT = re.compile(r"\btahun(?:\s+anggaran)?\s*:?\s*((?:19|20)\d\d)(?!\d)(?!\s*[-–/]\s*(?:19|20)\d\d)", re.IGNORECASE)


def find_identity(document: Document, file_title: str | None) -> Identity:
    """Agency, government, year and title; None for what the report does not say."""
    cover = _front_lines(document)
    texts = [sentence.text for sentence in document.sentences]
    texts += [table.caption for table in document.tables if table.caption]
    year = _year(cover, texts, file_title)
    pemda = _pemda(cover, texts)
    return Identity(title=_title(cover) or file_title, instansi=_agency(cover, texts) or pemda, pemda=pemda, tahun=year)


def _front_lines(document: Document) -> list[TextLine]:
    return [line for page in document.pages[:_FRONT_PAGES] for line in page.lines if line.words]


@cache
def _pattern(key: str, form: str) -> re.Pattern[str]:
    words = re.sub(r"\s*\n?\s*\|\s*", "|", " ".join(knowledge("agencies")[key].split()))
    return re.compile(form.format(words), re.IGNORECASE)


def _titles() -> re.Pattern[str]:
    return _pattern("titles", r"\b(?:{})\b")


def _title(cover: Sequence[TextLine]) -> str | None:
    line = next((line for line in cover if _titles().search(line.text)), None)
    return squeeze(line.text) if line else None


def _year(cover: Sequence[TextLine], texts: Iterable[str], file_title: str | None) -> int | None:
    """The year that title lines name, else the one most often written as "Tahun 2023" in sentences on the report."""
    votes: Counter[int] = Counter()
    for text in texts:
        weight = 3 if _titles().search(text) else 1
        for year in _ABOUT.findall(text):
            votes[int(year)] += weight
    for line in cover:
        if _titles().search(line.text) or re.match(r"\s*tahun\b", line.text, re.IGNORECASE):
            for year in _ABOUT.findall(line.text):
                votes[int(year)] += 20
    for year in _YEAR.findall(file_title or ""):
        votes[int(year)] += 1
    if not votes:
        lone = [int(found[0]) for line in cover if len(found := _YEAR.findall(line.text)) == 1]
        return lone[0] if lone else None
    return votes.most_common(1)[0][0]


def _agency(cover: Sequence[TextLine], texts: Iterable[str]) -> str | None:
    return _most_named("agencies", cover, texts)


def _pemda(cover: Sequence[TextLine], texts: Iterable[str]) -> str | None:
    found = _most_named("governments", cover, texts)
    if not found:
        return None
    bare = re.sub(r"^pemerintah (?:daerah )?|^pem(?=prov|kab|kot)", "", found, flags=re.IGNORECASE)
    return bare[:1].upper() + bare[1:]


def _most_named(key: str, cover: Sequence[TextLine], texts: Iterable[str]) -> str | None:
    """The name most often written, names on the cover counting more; in capitals and small letters they are one."""
    pattern = _pattern(key, r"\b(?:{})\b(?:\s+(?:dan\s+)?[A-Z][\w.'-]*)+")
    strict = re.compile(pattern.pattern)
    votes: Counter[str] = Counter()
    for line in cover:
        for match in re.finditer(pattern.pattern, line.text.title()):
            votes[_name(match[0])] += 5
    for text in texts:
        for match in strict.finditer(text):
            votes[_name(match[0])] += 1
    return votes.most_common(1)[0][0] if votes else None


def _name(text: str) -> str:
    return squeeze(text)
