"""Scales of predicates that a report prints: "91 - 100: Sangat Tinggi"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from normalise.folding import squeeze
from normalise.knowledge import knowledge
from schemas.meaning import Band, Predicate, Scale
from schemas.tables import Column, Row, Table

__all__ = ["Range", "find_scales", "parse_range"]

FEWEST_STEPS = 3
MOST_ROWS = 0.7
LONGEST_PREDICATE = 40

NUMBER = r"(\d+(?:[.,]\d+)?)\s*(?:%|persen)?"


@dataclass(frozen=True, slots=True)
class Range:
    """The numbers of one step; an open end is None."""

    low: Decimal | None
    low_inclusive: bool
    high: Decimal | None
    high_inclusive: bool


def find_scales(tables: Iterable[Table]) -> tuple[Scale, ...]:
    """Every table that grades: one column of ranges beside columns of short names."""
    return tuple(scale for table in tables for scale in scales_in(table))


def scales_in(table: Table) -> Iterator[Scale]:
    rows = [row for row in table.rows if row.kind not in ("header", "column_numbers")]
    for column in table.columns:
        ranges = {row.index: found for row in rows if (found := parse_range(text_of(table, row, column)))}
        stated = [row for row in rows if text_of(table, row, column)]
        if len(ranges) < FEWEST_STEPS or len(ranges) < MOST_ROWS * len(stated):
            continue
        bands = [band(row, ranges[row.index], table, column) for row in rows if row.index in ranges]
        if all(one.predicates for one in bands):
            texts = [text_of(table, row, column) for row in rows]
            percent = any("%" in text for text in [*texts, column.heading])
            subject = squeeze(" ".join([table.caption or "", *(one.heading for one in table.columns)]))
            yield Scale(table.id, subject, percent, tuple(bands))
            return


def text_of(table: Table, row: Row, column: Column) -> str:
    cell = table.printed(row, column.index)
    return "" if cell is None else squeeze(cell.text)


def band(row: Row, found: Range, table: Table, ranges: Column) -> Band:
    others = [column for column in table.columns if column.index != ranges.index]
    named = [
        Predicate(f"{column.index}:{form}", name)
        for column in others
        for form, name in predicates(text_of(table, row, column))
    ]
    return Band(
        found.low, found.low_inclusive, found.high, found.high_inclusive, tuple(dict.fromkeys(named)), row.index
    )


def predicates(text: str) -> Iterator[tuple[str, str]]:
    """The names that a cell gives: as a whole, in its brackets, before them, and either side of "/"."""
    bare = re.sub(r"\([^)]*\)", "", text)
    forms = [("whole", text), *(("brackets", inner) for inner in re.findall(r"\(([^)]*)\)", text)), ("bare", bare)]
    forms += [(f"{form}/{place}", part) for form, name in forms for place, part in enumerate(name.split("/"))]
    for form, name in forms:
        clean = name.strip(" .,;:-\"'“”")
        if 0 < len(clean) <= LONGEST_PREDICATE and re.search(r"[^\W\d_]", clean):
            yield form, clean


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    known: dict[str, list[str]] = knowledge("scales")

    def any_of(name: str) -> str:
        return "(?:" + "|".join(re.escape(word) for word in sorted(known[name], key=len, reverse=True)) + ")"

    lower = f"({any_of('at_least')}|{any_of('above')})?"
    upper = f"({any_of('at_most')}|{any_of('below')})?"
    x = r"(?:x|nilai|capaian)?"
    return (
        ("both", re.compile(rf"{lower}\s*{NUMBER}\s*{any_of('between')}\s*{upper}\s*{NUMBER}", re.IGNORECASE)),
        ("around", re.compile(rf"{NUMBER}\s*([<≤]=?)\s*{x}\s*([<≤]=?)\s*{NUMBER}", re.IGNORECASE)),
        ("at_least", re.compile(rf"{any_of('at_least')}\s*{NUMBER}", re.IGNORECASE)),
        ("at_most", re.compile(rf"{any_of('at_most')}\s*{NUMBER}", re.IGNORECASE)),
        ("above", re.compile(rf"{any_of('above')}\s*{NUMBER}", re.IGNORECASE)),
        ("below", re.compile(rf"{any_of('below')}\s*{NUMBER}", re.IGNORECASE)),
        ("exactly", re.compile(rf"{any_of('exactly')}\s*{NUMBER}", re.IGNORECASE)),
        ("at_least", re.compile(rf"{NUMBER}\s*{any_of('and_above')}", re.IGNORECASE)),
        ("at_most", re.compile(rf"{NUMBER}\s*{any_of('and_below')}", re.IGNORECASE)),
    )


def parse_range(text: str) -> Range | None:
    """The step that the whole of `text` states: "> 90 - 100", "76% s.d 90%", "≤ 50", "85 ke atas"; else None."""
    clean = squeeze(text)
    for kind, pattern in patterns():
        match = pattern.fullmatch(clean)
        if match:
            return built(kind, match.groups())
    return None


def built(kind: str, parts: Sequence[str | None]) -> Range:
    if kind == "both":
        open_low = parts[0] is not None and parts[0].casefold() in knowledge("scales")["above"]
        open_high = parts[2] is not None and parts[2].casefold() in knowledge("scales")["below"]
        ends = sorted([(value(parts[1]), not open_low), (value(parts[3]), not open_high)])
        return Range(ends[0][0], ends[0][1], ends[1][0], ends[1][1])
    if kind == "around":
        return Range(value(parts[0]), parts[1] != "<", value(parts[3]), parts[2] != "<")
    number = value(parts[0])
    return {
        "at_least": Range(number, True, None, False),
        "at_most": Range(None, False, number, True),
        "above": Range(number, False, None, False),
        "below": Range(None, False, number, False),
        "exactly": Range(number, True, number, True),
    }[kind]


def value(text: str | None) -> Decimal:
    return Decimal((text or "0").replace(",", "."))
