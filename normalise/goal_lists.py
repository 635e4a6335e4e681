"""The tujuan, sasaran and indicators that a report lists, in its tables and in its text, each with what it is the same as elsewhere."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from normalise.folding import fold, squeeze
from normalise.introduced_lists import Items, introduced_lists
from normalise.knowledge import pattern
from normalise.missions import name_behind, value_of
from normalise.nomenclature.writing import written
from normalise.own_names import PLANS, SHORTEST, Stated, named_alike, names_in
from normalise.searches import Searches
from schemas.geometry import BBox
from schemas.printed import Document
from schemas.statements import GoalLevel, ListedGoal
from schemas.tables import Table

__all__ = ["find_goals"]

_LEVELS: tuple[GoalLevel, ...] = ("tujuan", "sasaran", "indikator")
_FEWEST = 3
"""Fewer names are no list that could differ from another one in one of them."""
_PLANS = [kind for kinds in PLANS for kind in kinds]


@dataclass(frozen=True, slots=True)
class _Line:
    """One line of a list before it is known what it is the same as."""

    stated: Stated
    number: int | None
    page: int
    bbox: BBox


def find_goals(document: Document, tables: Sequence[Table], searches: Searches) -> tuple[ListedGoal, ...]:
    """The lines of all lists of at least three names, list by list; of a level with too many to tell which are the same none."""
    lists = [(level, lines) for level in _LEVELS for lines in _lists(document, tables, level) if len(lines) >= _FEWEST]
    found: list[ListedGoal] = []
    for level in _LEVELS:
        own = [lines for its, lines in lists if its == level]
        same = named_alike([[line.stated for line in lines] for lines in own])
        if same is None:
            searches.end("goals", (line.page for lines in own for line in lines))
            continue
        found += [_goal(level, line, same) for lines in own for line in lines]
    return tuple(found)


def _goal(level: GoalLevel, line: _Line, same: dict[tuple[str, int, int], str]) -> ListedGoal:
    one = line.stated
    way: Literal["up", "down"] | None = None
    if pattern("goals", "up").match(fold(one.name)):
        way = "up"
    elif pattern("goals", "down").match(fold(one.name)):
        way = "down"
    name = same[one.table, one.row, one.column]
    return ListedGoal(level, line.number, name, squeeze(one.name), way, one.table, line.page, line.bbox)


def _lists(document: Document, tables: Sequence[Table], level: GoalLevel) -> Iterator[list[_Line]]:
    """Those of tables, the plan's first, then those of the text."""
    ranks = {kind: rank for rank, kind in enumerate(_PLANS)}
    for table in sorted(tables, key=lambda one: ranks.get(one.kind, len(ranks))):
        marked = list(_marked_cells(table, level))
        yield marked if len(marked) >= _FEWEST else list(_column(table, level))
    yield from _in_text(document, level)
    for number, items in enumerate(introduced_lists(document.sentences, level)):
        yield list(_introduced(items, f"{level}-below-{number}", level))


def _marked_cells(table: Table, level: GoalLevel) -> Iterator[_Line]:
    """Cells that say "Sasaran 2 : ..." in whatever column; a row that only carries one over from the page before has it again."""
    last = ""
    for row in table.rows:
        for cell in row.cells:
            read = None if cell.repeat or row.kind == "header" else _marked(squeeze(cell.text), level)
            if read is not None and f"{read}" != last:
                last = f"{read}"
                stated = _stated(table.id, row.index, cell.column, level, read[1])
                yield _Line(stated, read[0], cell.page, cell.bbox)


def _column(table: Table, level: GoalLevel) -> Iterator[_Line]:
    """The names in the one column of the level; nothing where several columns have it."""
    if level == "tujuan" or len(table.columns_of(level)) != 1:
        return
    rows = {row.index: row for row in table.rows}
    for stated in names_in(table, level):
        cell = rows[stated.row].cell(stated.column)
        if cell is not None:
            mark = pattern("goals", "mark").match(squeeze(cell.text)) if level == "sasaran" else None
            yield _Line(stated, int(mark["number"]) if mark else None, cell.page, cell.bbox)


def _in_text(document: Document, level: GoalLevel) -> Iterator[list[_Line]]:
    """Lists of the text: another one begins where a name comes again."""
    lines: list[_Line] = []
    runs = 0
    for at, sentence in enumerate(document.sentences):
        if sentence.kind not in ("text", "item", "heading", "label") or not sentence.tokens:
            continue
        read = _marked(sentence.text, level)
        if read is None:
            continue
        stated = _stated(f"{level}-{runs}", at, 0, level, read[1])
        if any(line.stated.written.folded == stated.written.folded for line in lines):
            yield lines
            runs += 1
            lines = []
            stated = _stated(f"{level}-{runs}", at, 0, level, read[1])
        page, bbox = sentence.places(0, len(sentence.text))[0]
        lines.append(_Line(stated, read[0], page, bbox))
    yield lines


def _introduced(items: Items, run: str, level: GoalLevel) -> Iterator[_Line]:
    """Without numbers: such a list may be a choice, which counts as it likes. What says "Sasaran 2 : ..." is known already."""
    for at, sentence, name in items:
        if pattern("goals", "marked").match(sentence.text) is None:
            bare = pattern("topics", "introduced").sub("", name)
            stated = _stated(run, at, 0, level, bare)
            if sum(map(len, stated.written.words)) >= SHORTEST:
                page, bbox = sentence.places(0, len(sentence.text))[0]
                yield _Line(stated, None, page, bbox)


def _marked(text: str, level: GoalLevel) -> tuple[int, str] | None:
    """The number and the name in "Sasaran 2 : ..."; None for other text and for a number without a name."""
    match = pattern("goals", "marked").match(text)
    if match is None or match["level"].casefold() != level:
        return None
    name = name_behind(text, match.end())
    return (value_of(match["number"]), name) if len(re.sub(r"\W", "", name)) >= SHORTEST else None


def _stated(run: str, row: int, column: int, level: GoalLevel, name: str) -> Stated:
    return Stated(run, row, column, "indikator" if level == "indikator" else "sasaran", name, written(name))
