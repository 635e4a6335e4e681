"""Sasaran and indicators of the performance agreement, and whether the chapter of results speaks of them; and the reverse."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from normalise.folding import fold, squeeze
from normalise.knowledge import knowledge
from schemas.geometry import BBox
from schemas.printed import Document
from schemas.report import Section
from schemas.statements import Agreed
from schemas.tables import Cell, Row, Table, TableKind

__all__ = ["find_agreed"]

Role = Literal["sasaran", "indikator"]
_ROLES: tuple[Role, ...] = ("indikator", "sasaran")
_PLANS: frozenset[TableKind] = frozenset(
    {"perjanjian_kinerja", "iku", "tujuan_sasaran", "anggaran_program", "rencana_aksi"}
)
_RESULTS: TableKind = "capaian_kinerja"
_MEASURING: frozenset[TableKind] = frozenset({_RESULTS, "analisis_sasaran", "perbandingan_tahun"})
_SHARE = 0.5
"""So much of the words of a name in one text: the text may speak of it, under another wording."""
_STEM = 5
_FEWEST_WORDS = 2
_SHORTEST_FORM = 3
_PICTURE = 0.08
"""A picture that takes so much of a page may hold a table."""
_MARK = re.compile(r"^\W*(?:\d{1,2}(?:\.\d{1,2})*|[a-zA-Z])[.)]\s*")
_UNIT = re.compile(r"\([^()]{0,25}\)\s*$")

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Side:
    """What one part of the report says: the words of every text, all its text without blanks, every word as it stands; `open`
    as in Agreed."""

    texts: tuple[Words, ...]
    everything: str
    vocabulary: Words
    open: bool

    def names(self, name: str) -> bool:
        """Whether a text here may speak of `name`."""
        words = _words(name)
        tight = fold(name).replace(" ", "")
        if len(words) < _FEWEST_WORDS or tight in self.everything or not self.vocabulary.isdisjoint(_short_forms(name)):
            return True
        return any(len(words & text) >= _SHARE * len(words) for text in self.texts)


def find_agreed(document: Document, tables: Sequence[Table], sections: Sequence[Section]) -> tuple[Agreed, ...]:
    """The names in the tables of the agreement, held to the chapter of results; those in its tables, held to what is before.

    Of an agreement that was revised only the revision. Nothing where the report has no chapter of results, or one without a
    table of them: its heading may be one of another list of chapters.
    """
    start = _results_start(sections)
    if start is None or not any(table.kind in _MEASURING and table.pages[0] >= start for table in tables):
        return ()
    last = max(page.number for page in document.pages)
    before, results = (
        _side(document, tables, 1, start - 1, _PLANS),
        _side(document, tables, start, last, frozenset({_RESULTS})),
    )
    planned = [one for table in _agreements(tables, start) for one in _names_in(table, results, planned=True)]
    measured = [table for table in tables if table.kind == _RESULTS and table.pages[0] >= start]
    return (*planned, *(one for table in measured for one in _names_in(table, before, planned=False)))


def _agreements(tables: Sequence[Table], start: int) -> Sequence[Table]:
    """Those of the agency's head, the revised ones before the first; of those attached, where none stands in the plan's
    chapter, only the first one: the others may be of anybody."""
    other = re.compile(knowledge("agreed")["other_levels"], re.IGNORECASE)
    own = [one for one in tables if one.kind == "perjanjian_kinerja" and not other.search(one.caption or "")]
    inner, attached = [one for one in own if one.pages[0] < start], [one for one in own if one.pages[0] >= start]
    for choice in (
        [one for one in inner if one.version == "perubahan"],
        [one for one in attached if one.version == "perubahan"][:1],
        inner,
    ):
        if choice:
            return choice
    return attached[:1]


def _results_start(sections: Sequence[Section]) -> int | None:
    """The page on which the chapter of results begins: the last heading of it (the contents name it before)."""
    starts = [section.page for section in sections if section.kind == "III"]
    return (
        max(starts)
        if starts and any(section.kind == "III.A" or section.kind == "III.A.1" for section in sections)
        else None
    )


def _side(document: Document, tables: Sequence[Table], first: int, last: int, kinds: frozenset[TableKind]) -> _Side:
    """Pages `first` to `last` without the tables of the other side, and the tables of `kinds` wherever they stand."""
    other = _PLANS if _RESULTS in kinds else frozenset({_RESULTS})
    texts = [
        sentence.text
        for sentence in document.sentences
        if sentence.tokens
        and first <= sentence.tokens[0].page <= last
        and sentence.kind not in ("furniture", "contents")
    ]
    for table in tables:
        here = table.kind in kinds or (first <= table.pages[0] <= last and table.kind not in other)
        texts += [table.caption or ""] * here
        texts += [cell.text for row in table.rows for cell in row.cells if here]
    pictures = any(
        page.kind == "scan" or any(_is_large(one.bbox, page.width * page.height) for one in page.unread)
        for page in document.pages
        if first <= page.number <= last
    )
    everything = fold(" ".join(texts))
    return _Side(tuple(map(_words, texts)), everything.replace(" ", ""), frozenset(everything.split()), pictures)


def _is_large(box: BBox, page: float) -> bool:
    return (box[2] - box[0]) * (box[3] - box[1]) >= _PICTURE * page


def _names_in(table: Table, side: _Side, *, planned: bool) -> Iterator[Agreed]:
    for role in _ROLES:
        columns = table.columns_of(role)
        if len(columns) == 1 and table.columns_of("target"):
            for row, cell in _own_cells(table, columns[0].index):
                name = squeeze(_UNIT.sub("", _MARK.sub("", squeeze(cell.text))))
                if role == "sasaran" or _states(row):
                    yield Agreed(role, name, table.id, planned, side.names(name), side.open, cell.page, cell.bbox)


def _short_forms(name: str) -> set[str]:
    """First letters of the words of `name`, with and without those that tell little: "TPT"; only of several words."""
    words = [word for word in fold(name).split() if word[0].isalpha()]
    telling = [word for word in words if word not in ("dan", "yang", "di", "pada", "untuk", "atas")]
    forms = {"".join(word[0] for word in some) for some in (words, telling, telling[1:])}
    return {form for form in forms if len(form) >= _SHORTEST_FORM}


def _own_cells(table: Table, column: int) -> Iterator[tuple[Row, Cell]]:
    for row in table.rows:
        cell = row.cell(column)
        if row.kind == "body" and cell is not None and not cell.repeat and re.search(r"[^\W\d_]{3}", cell.text):
            yield row, cell


def _states(row: Row) -> bool:
    return any(cell.figures or cell.predicate for cell in row.cells)


@lru_cache(maxsize=8192)
def _words(text: str) -> Words:
    """The words of `text` that tell it from others, by their beginnings: affixes and spellings of the end vary."""
    dull = knowledge("agreed")["dull"]
    return frozenset(word[:_STEM] for word in fold(text).split() if len(word) > 2 and word not in dull)
