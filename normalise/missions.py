"""The numbered missions that a report lists: "Misi 2 : Meningkatkan ...", in its chapters and in its tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge
from normalise.table_mentions import plain_number
from schemas.geometry import BBox
from schemas.printed import Document
from schemas.statements import Mission

__all__ = ["find_missions", "name_behind", "value_of"]

_MARK = re.compile(r"^\W*(?:(?:\d{1,2}|[IVX]{1,5}|[a-zA-Z])[.)]\s*)?\W*$")
_QUOTES = " ,:;\"“”'"


@dataclass(frozen=True, slots=True)
class _Said:
    """One mention: `first` where a sentence or cell begins with it."""

    number: int
    name: str
    printed: str
    first: bool
    start: int
    end: int


@dataclass(slots=True)
class _Run:
    """Counts the lists of missions of one table or of the text."""

    number: int
    last: int = 0


def find_missions(document: Document) -> tuple[Mission, ...]:
    """Every numbered mission in reading order, those that are listed together with one number of their run."""
    found: list[Mission] = []
    text = _Run(0)
    runs = 0
    for sentence in document.sentences:
        if sentence.kind not in ("text", "item", "heading", "label"):
            continue
        for said in _said(sentence.text):
            page, bbox = sentence.places(said.start, said.end)[0]
            if said.first and said.number <= text.last and not _again(found, said, text.number):
                runs += 1
                text = _Run(runs)
            text.last = said.number if said.first else text.last
            found.append(_mission(said, text.number if said.first else None, page, bbox))
    for table in document.tables:
        runs += 1
        cells = [cell for row in table.rows for cell in row.cells if not cell.repeat]
        for cell in cells:
            for said in _said(cell.text):
                found.append(_mission(said, runs if said.first else None, cell.page, cell.bbox))
    return tuple(found)


def _again(found: list[Mission], said: _Said, run: int) -> bool:
    """Whether the last mission of the run is named once more."""
    own = [one for one in found if one.run == run]
    return bool(own) and own[-1].number == said.number


def _mission(said: _Said, run: int | None, page: int, bbox: BBox) -> Mission:
    return Mission(said.number, said.name, said.printed, run, page, bbox)


def _said(text: str) -> Iterator[_Said]:
    for match in _numbers().finditer(text):
        first = _MARK.match(text[: match.start()]) is not None
        stated = _is().match(text, match.end())
        if not first and stated is None:
            continue
        name = name_behind(text, match.end())
        printed = squeeze(f"{match[0]}: {name}") if name else squeeze(match[0])
        yield _Said(value_of(match["number"]), fold(name), printed, first, match.start(), match.end())


def name_behind(text: str, end: int) -> str:
    """What is named by the number that ends at `end`; without a sign between them, what goes on in small letters is a sentence
    on it, not its name."""
    stated = _is().match(text, end)
    rest = text[stated.end() if stated else end :].lstrip(_QUOTES + "-–. ")
    return squeeze(_ends().split(rest, maxsplit=1)[0]).strip(_QUOTES + ".") if stated or rest[:1].isupper() else ""


def value_of(text: str) -> int:
    """The number that digits, Roman signs or an ordinal word tell."""
    known = knowledge("missions")["ordinals"].get(text.casefold())
    return int(known) if known else int(plain_number(f"{text.upper()}.1").split(".")[0])


@cache
def _numbers() -> re.Pattern[str]:
    words = "|".join(sorted(knowledge("missions")["ordinals"], key=len, reverse=True))
    return re.compile(
        rf"\bmisi\s+(?:ke\s?[-–]?\s?)?(?P<number>{words}|\d{{1,2}}|[IVX]{{1,4}})(?![\w%]|[.,]\d)", re.IGNORECASE
    )


@cache
def _is() -> re.Pattern[str]:
    return re.compile(rf"\s*,?\s*(?:{knowledge('missions')['is']})", re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(knowledge("missions")["ends"], re.IGNORECASE)
