"""What the tables give an achievement in per cent: indicators by their name, and groups (sasaran) by theirs."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from normalise.folding import fold
from normalise.knowledge import knowledge
from normalise.stated import measured
from normalise.subjects import folded_name, named_by
from normalise.units import PERCENT
from schemas.figures import Figure
from schemas.tables import Column, Row, Table

__all__ = ["GradedNames", "bare_name", "graded_names"]


@dataclass(slots=True)
class GradedNames:
    """Achievements of the report's year: `single` of one row, `groups` of all rows of a group, by folded name. `words` are the
    predicates that tables print beside them, folded, by figure."""

    single: dict[str, list[Figure]] = field(default_factory=dict)
    groups: dict[str, list[Figure]] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)

    def figures(self, name: str) -> list[Figure]:
        return self.single.get(name) or self.groups.get(name, [])


def graded_names(tables: Sequence[Table], figures: Mapping[str, Figure], tahun: int | None) -> GradedNames:
    """A name that one table gives several achievements is left out: it names several things."""
    found = GradedNames()
    doubtful: set[str] = set()
    for table in tables:
        own: dict[str, list[Figure]] = {}
        for column in achievements(table, tahun):
            for row, figure in stated(table, column, figures):
                for name in names_of(table, row, column):
                    own.setdefault(name, []).append(figure)
                for name in groups_of(table, row):
                    found.groups.setdefault(name, []).append(figure)
                word = word_beside(table, row, column)
                if word:
                    found.words[figure.id] = fold(word)
        for name, stated_here in own.items():
            if len({one.value for one in stated_here}) > 1:
                doubtful.add(name)
            found.single.setdefault(name, []).extend(stated_here)
    found.single = {name: ids for name, ids in found.single.items() if name not in doubtful}
    return found


def achievements(table: Table, tahun: int | None) -> Iterator[Column]:
    """The columns of the year's achievement against the year's target; the last one of several is a mean of the others."""
    columns = [
        column
        for column in table.columns_of("capaian")
        if column.tahun in (None, tahun) and column.period is None and measured(table, column) == "capaian"
    ]
    yield from columns[:1]


def stated(table: Table, column: Column, figures: Mapping[str, Figure]) -> Iterator[tuple[Row, Figure]]:
    for row in table.rows:
        cell = row.cell(column.index)
        if row.kind == "body" and cell is not None and not cell.repeat and len(cell.figures) == 1:
            figure = figures[cell.figures[0]]
            if figure.value is not None and figure.unit == PERCENT:
                yield row, figure


def names_of(table: Table, row: Row, column: Column) -> Iterator[str]:
    cell = named_by(table, row, column)
    if cell is not None and folded_name(cell.text):
        yield folded_name(cell.text)


def groups_of(table: Table, row: Row) -> Iterator[str]:
    """The bands above a row and the sasaran printed beside it; a mission groups too much to have one predicate."""
    for column in table.columns_of("sasaran"):
        cell = table.printed(row, column.index)
        if cell is not None and cell.text.strip():
            yield bare_name(cell.text)
    by_index = {one.index: one for one in table.rows}
    parent = row.parent
    while parent is not None:
        above = by_index[parent]
        text = next((cell.text for cell in above.cells if cell.text.strip()), "")
        if above.kind == "band" and bare_name(text) != fold(text):
            yield bare_name(text)
        parent = above.parent


def bare_name(text: str) -> str:
    """The name of a group without what calls it one."""
    return fold(re.sub(knowledge("predicates")["group_lead"], "", text, count=1, flags=re.IGNORECASE))


def word_beside(table: Table, row: Row, column: Column) -> str | None:
    right = [one for one in table.columns_of("predikat") if one.index > column.index]
    cell = row.cell(right[0].index) if right else None
    return cell.text if cell is not None else None
