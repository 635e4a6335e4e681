"""Tables that grade: a column of steps beside short names, two columns of bounds, or a row of steps over a row of names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from normalise.folding import fold, squeeze
from normalise.gaps import in_order
from normalise.knowledge import knowledge
from normalise.ranges import parse_range, value
from normalise.step_names import predicates
from schemas.scales import Band, Predicate, Range
from schemas.tables import Cell, Row, Table

__all__ = ["PrintedScale", "scales_in"]

FEWEST_STEPS = 3
FEWEST_RANGES = 2
MOST_LINES = 0.7
BARE = re.compile(r"(\d+(?:[.,]\d+)?)\s*%?")


@dataclass(frozen=True, slots=True)
class PrintedScale:
    """Steps as printed, where they stand and what is written about them; `texts` are those of the numbers."""

    subject: str
    texts: tuple[str, ...]
    bands: tuple[Band, ...]
    cell: Cell


@dataclass(frozen=True, slots=True)
class Line:
    """The texts of a row by column; of a table read sideways those of a column by row."""

    index: int
    texts: dict[int, str]
    cells: dict[int, Cell]


def scales_in(table: Table) -> Iterator[PrintedScale]:
    """Every scale that `table` prints; several columns of steps (index and its conversion) are as many scales."""
    lines = [line(table, row) for row in table.rows if row.kind not in ("header", "column_numbers")]
    headings = {column.index: column.heading for column in table.columns}
    found = list(by_columns(lines, headings)) or list(by_bounds(lines, headings)) or list(sideways(table))
    subject = squeeze(" ".join([table.caption or "", *headings.values()]))
    for texts, bands, cell in found:
        if does_grade(bands, subject):
            yield PrintedScale(subject, texts, bands, cell)


def does_grade(bands: Sequence[Band], subject: str) -> bool:
    """Whether steps grade: what is said about them, or two of their names, tells. Ages and classes of land are listed too."""
    known = knowledge("scales")
    names = [name for one in bands if (name := next((each.name for each in one.predicates), None))]
    grades = [name for name in names if re.search(known["grades"], fold(name))]
    return len(grades) > 1 or re.search(known["grading"], fold(subject)) is not None


Found = tuple[tuple[str, ...], tuple[Band, ...], Cell]


def line(table: Table, row: Row) -> Line:
    shown = {cell.column: table.printed(row, cell.column) or cell for cell in row.cells}
    return Line(row.index, {place: squeeze(cell.text) for place, cell in shown.items()}, shown)


def by_columns(lines: Sequence[Line], headings: dict[int, str]) -> Iterator[Found]:
    steps = {column: steps_in(lines, column) for column in headings}
    graded = [column for column, ranges in steps.items() if is_scale(ranges, lines, column)]
    for column in graded:
        ranges = steps[column]
        kept = [one for one in lines if one.index in ranges]
        names = naming(kept, [other for other in headings if other not in graded])
        bands = [band(one, ranges[one.index], names) for one in kept]
        if all(one.predicates for one in bands):
            texts = (*(one.texts.get(column, "") for one in lines), headings[column])
            yield texts, tuple(bands), kept[0].cells[column]


def steps_in(lines: Sequence[Line], column: int) -> dict[int, Range]:
    """The steps of a column by line; between steps a number alone ("100 %") is a step of its own."""
    found = {one.index: step for one in lines if (step := parse_range(one.texts.get(column, "")))}
    if len(found) < FEWEST_RANGES:
        return {}
    for one in lines:
        bare = BARE.fullmatch(one.texts.get(column, ""))
        if bare and not any(step.holds(value(bare[1])) for step in found.values()):
            number = value(bare[1])
            found[one.index] = Range(low=number, low_inclusive=True, high=number, high_inclusive=True)
    return found


def is_scale(ranges: dict[int, Range], lines: Sequence[Line], column: int) -> bool:
    """Enough steps, hardly anything else in the column, and in order: a scale goes one way."""
    stated = [one for one in lines if one.texts.get(column)]
    if len(ranges) < FEWEST_STEPS or len(ranges) < MOST_LINES * len(stated):
        return False
    return goes_one_way([ranges[one.index] for one in lines if one.index in ranges])


def goes_one_way(ranges: Sequence[Range]) -> bool:
    order = in_order(ranges)
    return order in (sorted(order), sorted(order, reverse=True))


def naming(lines: Sequence[Line], columns: Sequence[int]) -> list[int]:
    """The columns that tell the lines apart; what all of them say names no step."""
    return [column for column in columns if len({one.texts.get(column) for one in lines}) > 1]


def band(one: Line, step: Range, columns: Sequence[int]) -> Band:
    named: dict[str, Predicate] = {}
    for column in columns:
        for found in predicates(one.texts.get(column, ""), str(column)):
            named.setdefault(found.form, found)
    return Band(**dict(step), predicates=tuple(named.values()), rank=0, row=one.index)


def by_bounds(lines: Sequence[Line], headings: dict[int, str]) -> Iterator[Found]:
    """Low ends in one column, high ends in the next (or behind one of dashes), each step going on where one ended."""
    columns = sorted(headings)
    for low, high in [*pairwise(columns), *zip(columns, columns[2:], strict=False)]:
        if not (are_ends(headings[low], headings[high]) or (high - low == 2 and is_dashed(lines, low + 1))):
            continue
        ranges = {one.index: step for one in lines if (step := bounded(one, low, high))}
        if is_scale(ranges, lines, low) and is_tiled(list(ranges.values())):
            kept = [one for one in lines if one.index in ranges]
            others = naming(kept, [column for column in columns if not low <= column <= high])
            bands = [band(one, ranges[one.index], others) for one in kept]
            if all(one.predicates for one in bands):
                texts = (*(one.texts.get(low, "") for one in lines), headings[low], headings[high])
                yield texts, tuple(bands), kept[0].cells[low]
                return


def are_ends(low: str, high: str) -> bool:
    """Whether two headings say that they are the two ends of steps."""
    known = knowledge("scales")
    return bool(re.search(known["low_end"], fold(low)) and re.search(known["high_end"], fold(high)))


def is_dashed(lines: Sequence[Line], column: int) -> bool:
    """Whether a column holds nothing but what stands between two ends, and enough of it."""
    texts = [text for one in lines if (text := one.texts.get(column))]
    return len(texts) >= FEWEST_STEPS and all(text.casefold() in knowledge("scales")["between"] for text in texts)


def bounded(one: Line, low: int, high: int) -> Range | None:
    """ "> 75" and "90", "75" and "≤ 90", or plain numbers; each end as its own cell states it."""
    texts = [one.texts.get(low, ""), one.texts.get(high, "")]
    return parse_range(f"{texts[0]} - {texts[1]}") if all(re.search(r"\d", text) for text in texts) else None


def is_tiled(ranges: Sequence[Range]) -> bool:
    """Whether every step begins about where the one below it ends: a hundredth of the whole apart at most."""
    ordered = [ranges[place] for place in in_order(ranges)]
    ends = [end for step in ordered for end in (step.low, step.high) if end is not None]
    return all(
        lower.high is not None and upper.low is not None and 0 <= upper.low - lower.high <= (max(ends) - min(ends)) / 50
        for lower, upper in pairwise(ordered)
    )


def sideways(table: Table) -> Iterator[Found]:
    """A row of steps and, above or below it, a row of names; headings count as a row."""
    every = [line(table, row) for row in table.rows if row.kind != "column_numbers"]
    columns = sorted({column for one in every for column in one.texts})
    turned = [
        Line(column, {one.index: one.texts.get(column, "") for one in every}, {o.index: o.cells[column] for o in every})
        for column in columns
        if all(column in one.cells for one in every)
    ]
    yield from by_columns(turned, {one.index: "" for one in every})
