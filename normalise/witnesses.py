"""What speaks for the level of a row: codes, words, list marks, columns, indentation, print. Each is heard by itself."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from normalise.folding import fold
from normalise.knowledge import knowledge
from normalise.outline import (
    Code,
    adds_segments,
    code_in,
    code_of,
    depths_of_codes,
    depths_of_marks,
    extends,
    mark_in,
)
from normalise.sums import Amounts

__all__ = ["NamedRow", "Witness", "signatures", "witnesses_of"]

Keys = tuple[int | None, ...]
Relation = Callable[[int, int], float]

_SAME, _HIGHER = -1.0, -1.5
_SAME_PRINT = -0.5
_UNRELATED = -1.5
_SIBLINGS, _NO_SIBLINGS = 0.25, -0.75
_INDENT_STEP = 4.0
_MOST_INDENTS = 8
_SCATTER = 0.34
_LARGER = 1.0
_STAGGERED = 0.9


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A row as far as its place in the hierarchy goes.

    `code` and `number` as printed in columns of their own, `columns` those that hold names of it, `indent` the
    distance of the name from the left edge of that column in points, `size` its font size. A `band` states no amounts;
    `level` may be given by whoever knows the name (4 program, 5 kegiatan, 6 sub kegiatan); `after_total` tells that a
    total or a balance stands between this row and the one before.
    """

    index: int
    name: str
    code: str | None = None
    amounts: Amounts = ()
    bold: bool = False
    number: str | None = None
    columns: tuple[int, ...] = ()
    indent: float | None = None
    size: float = 0.0
    band: bool = False
    level: int | None = None
    after_total: bool = False

    @property
    def capitals(self) -> bool:
        letters = [char for char in self.name if char.isalpha()]
        return len(letters) > 3 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


@dataclass(frozen=True, slots=True)
class Witness:
    """`keys` are levels by position, small ones above, None where the witness is silent; `weight` what a word of it counts.

    `codes` are given by the one witness that also knows which row belongs below which. `same` is what it means that parent
    and child have one key: many tables print all their levels alike; `unrelated` that neither code extends the other.
    """

    name: str
    weight: float
    keys: Keys
    codes: tuple[Code | None, ...] | None = None
    same: float = _SAME
    unrelated: float = _UNRELATED

    def below(self, parent: int, child: int) -> float:
        """How far the witness agrees that row `child` is a part of row `parent`; negative when it contradicts.

        Of a parent two levels further up it says nothing: the row between them may only lack its code or word.
        """
        above, own = self.keys[parent], self.keys[child]
        if above is None or own is None:
            return 0.0
        if self.codes is not None:
            return self.weight * self._coded_below(parent, child)
        if own <= above:
            return self.weight * (self.same if own == above else _HIGHER)
        return self.weight if own == above + 1 else 0.0

    def _coded_below(self, parent: int, child: int) -> float:
        assert self.codes is not None
        above, own = self.codes[parent], self.codes[child]
        assert above is not None and own is not None
        if extends(own, above):
            return 1.0 if self.keys[child] == (self.keys[parent] or 0) + 1 else 0.0
        return _HIGHER if extends(above, own) else self.unrelated

    def beside(self, first: int, second: int) -> float:
        """How far it agrees that two rows have the same parent."""
        one, two = self.keys[first], self.keys[second]
        if one is None or two is None:
            return 0.0
        if self.codes is not None:
            left, right = self.codes[first], self.codes[second]
            assert left is not None and right is not None
            return self.weight * (_SIBLINGS if left[:-1] == right[:-1] else _NO_SIBLINGS)
        return self.weight * (_SIBLINGS if one == two else _NO_SIBLINGS)

    def reaches(self) -> list[int | None]:
        """For each row the position before which all below it ends; None where the witness is silent."""
        ends: list[int | None] = [None] * len(self.keys)
        open_rows: list[tuple[int, int]] = []
        for position, key in enumerate(self.keys):
            if key is None:
                continue
            while open_rows and open_rows[-1][1] >= key:
                ends[open_rows.pop()[0]] = position
            open_rows.append((position, key))
        for position, _ in open_rows:
            ends[position] = len(self.keys)
        return ends


def witnesses_of(rows: Sequence[NamedRow]) -> list[Witness]:
    """The witnesses that tell some of `rows` from others."""
    codes = _codes(rows)
    depths = tuple(depths_of_codes(codes))
    adding = adds_segments(codes)
    found = [
        Witness("codes", 1.5, depths, tuple(codes), unrelated=_UNRELATED if adding else 0.0),
        Witness("code depths", 1.5 if adding else 2.0, depths),
        Witness("given levels", 2.0, tuple(row.level for row in rows)),
        Witness("words", 2.0, _words(rows, "levels")),
        Witness("accounts", 2.0, _words(rows, "accounts")),
        Witness("aims", 2.0, _words(rows, "aims")),
        Witness("marks", 1.8, tuple(_marks(rows, codes))),
        Witness("columns", 2.0, _columns(rows), same=0.0),
        Witness("indents", 1.2, _indents(rows), same=_SAME_PRINT),
        Witness("print", 1.0, _prominence(rows), same=_SAME_PRINT),
    ]
    ranked = [replace(witness, keys=_ranks(witness.keys)) for witness in found]
    return [witness for witness in ranked if _is_heard(witness)]


def _is_heard(witness: Witness) -> bool:
    """A witness must tell some rows from others; codes of one length do so by themselves: they are no parts of each other."""
    known = [key for key in witness.keys if key is not None]
    return len(set(known)) > 1 or (witness.codes is not None and len(known) > 1)


def _ranks(keys: Keys) -> Keys:
    """`keys` numbered without gaps: 1, 4, 5 becomes 0, 1, 2."""
    places = {key: place for place, key in enumerate(sorted({key for key in keys if key is not None}))}
    return tuple(None if key is None else places[key] for key in keys)


def signatures(rows: Sequence[NamedRow], witnesses: Sequence[Witness]) -> list[tuple[int | None, ...]]:
    """What `witnesses` say of each row, silence included: rows of one level look alike within a table."""
    return [tuple(witness.keys[position] for witness in witnesses) for position in range(len(rows))]


def _codes(rows: Sequence[NamedRow]) -> list[Code | None]:
    """From the column of codes, else from numbers before the names or in the column of numbers, if some have two parts."""
    coded = [code_of(row.code) if row.code else None for row in rows]
    if any(coded):
        return coded
    for texts in ([row.number or "" for row in rows], [row.name for row in rows]):
        if sum(code_in(text) is not None for text in texts) > 1:
            return [code_in(text) or _single(text) for text in texts]
    return [None] * len(rows)


def _single(text: str) -> Code | None:
    match = re.match(r"\s*(\d{1,3})\.?(?=\s|$)", text)
    return (match[1].lstrip("0") or "0",) if match else None


@cache
def _patterns(key: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((entry["level"], re.compile(entry["pattern"])) for entry in knowledge("rows")[key])


_BEFORE_NAME = re.compile(r"^\s*(?:\(?(?:\d{1,3}|[ivxIVX]{1,5}|[A-Za-z])(?:\.?\)|\.)|[\d.]+\s)\s*")


def _words(rows: Sequence[NamedRow], key: str) -> Keys:
    return tuple(_level(_BEFORE_NAME.sub("", row.name), key) for row in rows)


def _level(name: str, key: str) -> int | None:
    folded = fold(name)
    return next((level for level, pattern in _patterns(key) if pattern.search(folded)), None)


def _marks(rows: Sequence[NamedRow], codes: Sequence[Code | None]) -> list[int | None]:
    """A row counted in both places ("I | 1. Program ...") has the mark before its name."""
    if any(code is not None and len(code) > 1 for code in codes):
        return [None] * len(rows)
    return depths_of_marks(
        [
            mark_in(row.name, "name") or (mark_in(row.number, "number") if row.number and not row.code else None)
            for row in rows
        ]
    )


def _columns(rows: Sequence[NamedRow]) -> Keys:
    """Columns of their own for each level; none where rows fill several, as beside a merged cell of the level above."""
    single = [row.columns for row in rows if len(row.columns) == 1]
    if len(single) < _STAGGERED * sum(bool(row.columns) for row in rows):
        return (None,) * len(rows)
    return tuple(row.columns[0] if len(row.columns) == 1 else None for row in rows)


def _indents(rows: Sequence[NamedRow]) -> Keys:
    """Indentations in steps; none where they scatter, as they do in centred columns, or the names share no column."""
    columns = [row.columns[-1] if row.columns else None for row in rows]
    known = [(column, row.indent) for column, row in zip(columns, rows, strict=True) if row.indent is not None]
    usual = max(set(columns), key=columns.count)
    values = sorted(indent for column, indent in known if column == usual)
    if len(values) < 3:
        return (None,) * len(rows)
    starts = [values[0], *(after for before, after in pairwise(values) if after - before >= _INDENT_STEP)]
    if len(starts) > min(_MOST_INDENTS, max(2, round(_SCATTER * len(values)) + 1)):
        return (None,) * len(rows)

    def step(column: int | None, indent: float | None) -> int | None:
        if indent is None or column != usual:
            return None
        return sum(indent > start - _INDENT_STEP / 2 for start in starts)

    return tuple(step(column, row.indent) for column, row in zip(columns, rows, strict=True))


def _prominence(rows: Sequence[NamedRow]) -> Keys:
    sizes = sorted(row.size for row in rows)
    usual = sizes[len(sizes) // 2] if sizes else 0.0
    return tuple(-_marked_out(row, usual) for row in rows)


def _marked_out(row: NamedRow, usual: float) -> int:
    """In how many ways the row stands out: bold, capitals, larger letters, alone over others."""
    larger = usual > 0 and row.size >= usual + _LARGER
    return sum((row.bold, row.capitals, larger, row.band))
