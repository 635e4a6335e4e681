"""Where tables list what sentences count: columns of names, rows of one level, bands that call themselves so."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from normalise.count_kinds import CountKind, place_words
from normalise.enumerations import enumeration
from normalise.folding import fold
from schemas.tables import CanonicalLevel, Column, Row, Table

__all__ = ["Member", "is_below", "listings", "lists_kind", "numbered", "readings", "row_named_in", "sasaran_in"]

LISTED = ("body", "subtotal")
MOST = 0.6
"""Of the rows at one depth: so many call themselves programs where that depth is that of the programs."""
LEVELS: tuple[CanonicalLevel, ...] = ("program", "kegiatan", "sub_kegiatan")
NUMBER = re.compile(r"\s*\(?\d{1,3}[.)]?\s*")
LABEL = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?\s*\d{1,2}\.?")
"""A name that only numbers ("Sasaran 3"): a number printed twice is a slip, not one thing."""
LONG = 16
"""So many characters of a name say which row is meant."""


@dataclass(frozen=True, slots=True)
class Member:
    """One thing of a table and the row that it is named in."""

    name: str
    row: Row


def listings(table: Table, rows: Sequence[Row], kind: CountKind) -> Iterator[list[Member]]:
    """Lists of the things of `kind` among `rows`: a column's names, rows of one level, bands that call themselves so."""
    body = [row for row in rows if row.kind in LISTED]
    if kind.level is not None:
        found = of_level(table, rows, kind.level)
        if found:
            yield found
        return
    for column in table.columns:
        if column.role is not None and column.role == kind.role or kind.place and names_place(column, kind):
            members = [Member(name, row) for row in body if (name := own_name(row, column))]
            if members and not any(len(enumeration(one.name)) > 1 for one in members):
                yield members
    bands = [row for row in rows if row.kind == "band" and fold(band_name(row)).startswith(kind.words[0] + " ")]
    if bands:
        yield [Member(band_name(row), row) for row in bands]


def names_place(column: Column, kind: CountKind) -> bool:
    """Whether the column's own heading names such places and nothing that is counted there: "Nama Desa". One that names two
    kinds of places ("Kabupaten/Kota") lists both: a sentence that counts one of them counts a part."""
    heading = set(fold(column.heading.split(" / ")[-1]).replace("/", " ").split())
    alone = heading - {"nama"} == {kind.name}
    return column.role in ("nama", "keterangan", None) and alone and heading <= place_words()


def readings(members: Sequence[Member], kind: CountKind) -> list[list[Member]]:
    """The ways to count names: one printed in several rows is one sasaran or place, but may be the indicator of two sasaran."""
    distinct = list({fold(one.name): one for one in members}.values())
    if all(LABEL.fullmatch(one.name) for one in members):
        return [list(members)]
    return (
        [distinct]
        if kind.name == "sasaran" or kind.place or len(distinct) == len(members)
        else [list(members), distinct]
    )


def numbered(table: Table, rows: Sequence[Row], kind: CountKind) -> Iterator[list[Member]]:
    """The numbers that stand left of the things: a name printed twice, or broken by a page, is numbered once."""
    for column in table.columns_of("nomor"):
        beside = next((one for one in table.columns if one.index == column.index + 1), None)
        if beside is None or beside.role != kind.role:
            continue
        names = [name for row in rows if row.kind in LISTED and (name := own_name(row, beside))]
        numbers = [
            Member(name, row) for row in rows if row.kind in LISTED and NUMBER.fullmatch(name := own_name(row, column))
        ]
        by_row = len(numbers) >= len(names) > len(set(map(fold, names)))
        if numbers and not by_row:
            yield numbers


def own_name(row: Row, column: Column) -> str:
    cell = row.cell(column.index)
    return "" if cell is None or cell.repeat else " ".join(cell.text.split())


def band_name(row: Row) -> str:
    return next((" ".join(cell.text.split()) for cell in row.cells if cell.text.strip()), "")


def of_level(table: Table, rows: Sequence[Row], level: CanonicalLevel) -> list[Member]:
    """The programs, kegiatan or sub kegiatan of a table, where its rows tell at which depth they stand.

    A depth is that of the programs if most of its rows are official programs or begin with that word; the depths below
    are those of their parts if the headings name them too.
    """
    columns = [column for column in table.columns if column.role in ("program", "kegiatan", "nama")]
    body = [row for row in table.rows if row.kind in LISTED]
    if len(columns) != 1 or not body:
        return []
    depths = {row.index: depth(table, row) for row in body}
    top = depth_of_programs(columns[0], body, depths)
    heading = fold(columns[0].heading)
    if top is None or (level != "program" and "kegiatan" not in heading):
        return []
    wanted = top + LEVELS.index(level)
    return [
        Member(name, row)
        for row in rows
        if depths.get(row.index) == wanted and (name := own_name(row, columns[0])) and is_level(row, level)
    ]


def is_level(row: Row, level: CanonicalLevel) -> bool:
    return row.canonical is None or row.canonical.level == level


def depth_of_programs(column: Column, body: Sequence[Row], depths: Mapping[int, int]) -> int | None:
    for level in sorted(set(depths.values())):
        rows = [row for row in body if depths[row.index] == level]
        programs = [row for row in rows if calls_itself_program(row, column)]
        if len(programs) >= MOST * len(rows):
            return level
    flat = len(set(depths.values())) == 1 and fold(column.heading).split()[:1] == ["program"]
    return next(iter(depths.values())) if flat and "kegiatan" not in fold(column.heading) else None


def calls_itself_program(row: Row, column: Column) -> bool:
    official = row.canonical is not None and row.canonical.level == "program"
    return official or fold(own_name(row, column)).startswith("program ")


def depth(table: Table, row: Row) -> int:
    steps, parent = 0, row.parent
    while parent is not None and steps < len(table.rows):
        steps, parent = steps + 1, table.rows[parent].parent
    return steps


def is_below(table: Table, row: Row, under: Row) -> bool:
    parent = row.parent
    while parent is not None:
        if parent == under.index:
            return True
        parent = table.rows[parent].parent
    return False


def lists_kind(table: Table, kind: CountKind) -> bool:
    return any(True for _ in listings(table, table.rows, kind))


def row_named_in(table: Table, text: str) -> Row | None:
    """The row with parts of its own whose whole name `text` says: "Program Pelayanan Publik yang terdiri atas 3 kegiatan"."""
    parents = {row.parent for row in table.rows}
    names = [(fold(band_name(row)), row) for row in table.rows if row.index in parents]
    names += [
        (fold(own_name(row, column)), row) for column in table.columns for row in table.rows if row.index in parents
    ]
    said = [(name, row) for name, row in names if len(name) >= LONG and name in fold(text)]
    return max(said, key=lambda one: len(one[0]))[1] if said else None


def sasaran_in(table: Table) -> frozenset[str]:
    """The names of the sasaran of a table, folded, long enough to be known in a sentence."""
    columns = table.columns_of("sasaran")
    names = {fold(own_name(row, column)) for column in columns for row in table.rows if row.kind in LISTED}
    return frozenset(name for name in names if len(name) >= LONG)
