"""Laws and decrees as a report cites them: "Peraturan Bupati Nomor 7 Tahun 2022 tanggal 3 Maret 2022 tentang ..."."""

import re
from collections.abc import Iterator
from functools import cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from schemas.geometry import BBox
from schemas.printed import Document
from schemas.statements import Decree, NationalDecree

__all__ = ["find_decrees", "national_decrees"]

_NUMBER = re.compile(
    r"\s*,?\s*(?:nomor|no\b\.?)\s*[:.]?\s*(?P<number>\d[\w./-]*)"
    r"(?:\s*,?\s*(?:tahun|th\.?)\s*(?P<year>(?:19|20)\d\d)(?!\d))?"
    r"(?:\s*,?\s*(?:tanggal|tgl\.?)\s*\d{1,2}\s+[^\W\d_]{3,9}\s+(?P<dated>(?:19|20)\d\d)(?!\d))?",
    re.IGNORECASE,
)
_LONGEST_ISSUER = 90
_WORD = re.compile(r"[^\W_]+")
_NO_ISSUER_BREAK = re.compile(r"[;:()“”\"]|\b(?:nomor|no\.|tentang|tahun)\b", re.IGNORECASE)


def find_decrees(document: Document) -> tuple[Decree, ...]:
    """Every citation with a number, from sentences and from cells of tables."""
    found: list[Decree] = []
    for sentence in document.sentences:
        if sentence.kind in ("text", "item", "heading", "label"):
            for start, end, cited in _cited(sentence.text):
                page, bbox = sentence.places(start, end)[0]
                found.append(_placed(cited, page, bbox))
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if not cell.repeat:
                    found.extend(_placed(cited, cell.page, cell.bbox) for _, _, cited in _cited(cell.text))
    return tuple(found)


@cache
def national_decrees() -> tuple[NationalDecree, ...]:
    """Decrees of the nation that are known by their titles."""
    known = knowledge("decrees")
    return tuple(
        NationalDecree(
            f"{known['called'][one['kind']]} Nomor {one['number']} Tahun {one['year']}",
            one["kind"],
            one["number"],
            one["year"],
            one["title"],
        )
        for one in known["national"]
    )


_Cited = tuple[str, str, str, int | None, int | None, str, str, bool]


def _placed(cited: _Cited, page: int, bbox: BBox) -> Decree:
    return Decree(*cited, page=page, bbox=bbox)


def _cited(text: str) -> Iterator[tuple[int, int, _Cited]]:
    kinds = list(_kinds().finditer(text))
    for place, kind in enumerate(kinds):
        stop = kinds[place + 1].start() if place + 1 < len(kinds) else len(text)
        rest = text[kind.end() : stop]
        number = next((match for match in _NUMBER.finditer(rest) if match.start() <= _LONGEST_ISSUER), None)
        if number is None or _NO_ISSUER_BREAK.search(rest[: number.start()].lstrip(") ")):
            continue
        start = kinds[place - 1].start() if place and _is_short_for(text, kinds[place - 1], kind) else kind.start()
        issuer = " ".join(
            word
            for word in _WORD.findall(rest[: number.start()].casefold())
            if word not in knowledge("decrees")["no_issuer"]
        )
        year, dated = (int(number[name]) if number[name] else None for name in ("year", "dated"))
        end = kind.end() + number.end()
        title, printed = _title(rest[number.end() :]), squeeze(text[start:end])
        plain = _plain(number["number"])
        again = _recurring().match(title) is not None
        yield start, end, (str(kind.lastgroup), issuer, plain, year, dated, title, printed, again)


def _is_short_for(text: str, long: re.Match[str], short: re.Match[str]) -> bool:
    """Whether `short` stands in brackets behind what it is short for: "Peraturan Bupati (Perbup)"."""
    return long.lastgroup == short.lastgroup and text[long.end() : short.start()].strip() == "("


def _plain(number: str) -> str:
    return number.rstrip(".-/").lstrip("0").casefold()


def _title(rest: str) -> str:
    """The folded words behind "tentang", up to what ends a title."""
    about = _about().match(rest.lstrip(" ,:"))
    if about is None:
        return ""
    named = rest.lstrip(" ,:")[about.end() :]
    words = _WORD.findall(_ends().split(named, maxsplit=1)[0].casefold())
    return " ".join(words[:-1] if words[-1:] == ["dan"] else words)


@cache
def _kinds() -> re.Pattern[str]:
    groups = (f"(?P<{one['kind']}>{'|'.join(one['words'])})" for one in knowledge("decrees")["kinds"])
    return re.compile(rf"\b(?:{'|'.join(groups)})".replace(" ", r"\s+"), re.IGNORECASE)


@cache
def _about() -> re.Pattern[str]:
    return re.compile(knowledge("decrees")["about"], re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(knowledge("decrees")["ends"], re.IGNORECASE)


@cache
def _recurring() -> re.Pattern[str]:
    return re.compile(knowledge("decrees")["recurring"])
