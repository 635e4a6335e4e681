"""What speaks for the level of a row: codes, words, list marks, columns, indentation, print. Each is heard by itself."""

import re
from collections.abc import Sequence
from dataclasses import replace
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
    mark_in,
)
from normalise.witness import SAME_PRINT, UNRELATED, Keys, NamedRow, Witness

__all__ = ["said_level", "signatures", "witnesses_of"]

_INDENT_STEP = 4.0
"""Points by which levels are set in at least; less is the raggedness of one level."""
_MOST_INDENTS = 8
_SCATTER = 0.34
"""With more indentations than this share of the rows the names are centred, not set in."""
_LARGER = 1.0
"""Points by which larger letters stand out."""
_STAGGERED = 0.9
"""Share of rows that fill one naming column only where each level has a column of its own."""


def witnesses_of(rows: Sequence[NamedRow]) -> list[Witness]:
    """The witnesses that tell some of `rows` from others."""
    codes = _codes(rows)
    depths = tuple(depths_of_codes(codes))
    adding = adds_segments(codes)
    found = [
        Witness("codes", 1.5, depths, tuple(codes), unrelated=UNRELATED if adding else 0.0),
        Witness("code depths", 1.5 if adding else 2.0, depths),
        Witness("given levels", 2.0, tuple(row.level for row in rows)),
        Witness("words", 2.0, _words(rows, "levels")),
        Witness("accounts", 2.0, _words(rows, "accounts")),
        Witness("aims", 2.0, _words(rows, "aims")),
        Witness("marks", 1.8, tuple(_marks(rows, codes))),
        Witness("columns", 2.0, _columns(rows), same=0.0),
        Witness("indents", 1.2, _indents(rows), same=SAME_PRINT),
        Witness("print", 1.0, _prominence(rows), same=SAME_PRINT),
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


def said_level(row: NamedRow) -> int | None:
    """The level that the row's own words say: "Program ...", "Kegiatan ..."; None where they say none."""
    return _level(_BEFORE_NAME.sub("", row.name), "levels")


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
