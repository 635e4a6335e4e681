"""What the rows of a table are about, as one list of names that can be held to that of another table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher

from audit.summands import is_exact_amount
from audit.view import View
from schemas.tables import Cell, ColumnRole, Row, Table

__all__ = ["NameList", "NamedRow", "bare", "budgets", "folded", "name_list", "only_in_one", "stands_in"]

SHORTEST = 4
ALIKE = 0.6
"""Names that are written otherwise in another table are this alike; above it they are not told apart."""
_MARK = re.compile(r"^\s*(?:\(?\d{1,3}[.)]?(?=\s)|\(?[a-zA-Z][.)](?=\s)|\d+(?:\.\d+)+\.?(?=\s)|[-•*]\s?)\s*")
_UNIT = re.compile(r"\([^()]{0,25}\)\s*$")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class NamedRow:
    """`name` is folded for comparing, `text` as printed."""

    name: str
    text: str
    cell: Cell


@dataclass(frozen=True, slots=True)
class NameList:
    """The names of one kind in a table, in their order, each once; `everything` is all that the table says, folded and
    without blanks: a name that stands anywhere in it is not missing from it."""

    table: Table
    rows: tuple[NamedRow, ...]
    everything: str

    @property
    def names(self) -> frozenset[str]:
        return frozenset(row.name for row in self.rows)


def name_list(view: View, table: Table, kind: ColumnRole) -> NameList | None:
    """The names in the one column of `kind` of `table`, of programmes only the topmost; None where several columns or none
    name rows so."""
    columns = table.columns_of(kind)
    if len(columns) != 1:
        return None
    found: dict[str, NamedRow] = {}
    rows = [row for row in table.rows if row.kind == "body" and (kind != "program" or row.parent is None)]
    shares = all(is_share(view, row) for row in rows)
    for row in rows:
        for named in named_in(row, columns[0].index):
            if (shares or not is_share(view, row)) and named.name not in whole_names(view):
                found.setdefault(named.name, named)
    everything = tight(folded(" ".join(cell.text for row in table.rows for cell in row.cells)))
    return NameList(table, tuple(found.values()), everything) if found else None


def budgets(view: View, names: NameList) -> dict[str, set[Decimal]]:
    """What the rows of `names` state as budgets, whatever the version of the plan, by name: amounts with digits enough that
    two equal ones are one."""
    stated: dict[str, set[Decimal]] = {row.name: set() for row in names.rows}
    columns = names.table.columns_of("anggaran")
    for named in names.rows:
        row = next(row for row in names.table.rows if named.cell in row.cells)
        figures = [figure for column in columns if (figure := view.figure(row, column)) is not None]
        stated[named.name] = {
            figure.value for figure in figures if figure.value is not None and is_exact_amount(figure)
        }
    return stated


def named_in(row: Row, column: int) -> Iterator[NamedRow]:
    """The name of a row that states something of it: no copy of a merged cell, no heading of a group ("... :")."""
    cell = row.cell(column)
    if cell is None or cell.repeat or not any(one.figures for one in row.cells):
        return
    text = " ".join(cell.text.split())
    name = folded(cell.canonical.name if cell.canonical is not None else bare(text))
    if len(tight(name)) >= SHORTEST and not text.endswith(":"):
        yield NamedRow(name, text, cell)


def is_share(view: View, row: Row) -> bool:
    """Whether a row states percentages only: where others state more, it is a share of those above."""
    return all(view.figures[name].unit == "percent" for one in row.cells for name in one.figures)


def whole_names(view: View) -> frozenset[str]:
    """What a row is called that is about the whole region: it is no member of a list of its parts."""
    name = folded(view.report.identity.pemda or "")
    return frozenset({name, name.partition(" ")[2]})


def bare(text: str) -> str:
    """`text` without the list mark before it and the unit behind it."""
    return _UNIT.sub("", _MARK.sub("", text))


def folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def only_in_one(one: NameList, other: NameList) -> tuple[list[NamedRow], list[NamedRow]]:
    """The rows of each that the other does not have: not under another spelling, cut, or inside another text either."""
    mine = [row for row in one.rows if row.name not in other.names]
    theirs = [row for row in other.rows if row.name not in one.names]
    for row in list(mine):
        twin = twin_of(row, theirs)
        if twin is not None:
            mine.remove(row)
            theirs.remove(twin)
    return [row for row in mine if not stands_in(row, other)], [row for row in theirs if not stands_in(row, one)]


def stands_in(row: NamedRow, other: NameList) -> bool:
    return tight(row.name) in other.everything


def twin_of(row: NamedRow, others: Sequence[NamedRow]) -> NamedRow | None:
    """The row that is most like `row`, where one is like it at all."""
    best = max(others, key=lambda other: likeness(row.name, other.name), default=None)
    return best if best is not None and likeness(row.name, best.name) >= ALIKE else None


def likeness(name: str, other: str) -> float:
    """From 0 to 1; a name that is a part of the other is the other, cut or written out."""
    if tight(name) in tight(other) or tight(other) in tight(name):
        return 1.0
    return SequenceMatcher(None, name, other, autojunk=False).ratio()


def tight(name: str) -> str:
    return name.replace(" ", "")
