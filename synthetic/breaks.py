"""What can part two reports of one agency: each is planted in the model of a year, whose report stays consistent in itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from random import Random

from synthetic.indicators import Indicator
from synthetic.model import Model
from synthetic.numerals import half_up

__all__ = ["Break", "PlantedBreak", "break_off"]


class Break(StrEnum):
    """What can be planted; the value is its name in truth files."""

    LAST_RESULT = "last_result"
    LAST_TARGET = "last_target"
    END_TARGET = "end_target"
    BASELINE = "baseline"
    TENFOLD = "tenfold"
    RENAMED = "renamed"
    UNIT = "unit"
    VANISHED = "vanished"


@dataclass(frozen=True, slots=True)
class PlantedBreak:
    """In the report of `year` something is told otherwise than in the one before: `before` became `after`. `of` is the
    indicator or program, by the name that it had."""

    kind: Break
    year: int
    of: str
    before: str
    after: str


Changed = tuple[Indicator, str, str]
"""The changed indicator, what it was and what it is."""
POINTS = frozenset({"percent", "index", "grade", "survey"})
SMALL = frozenset({"few", "fraction", "decimal"})
"""Kinds whose values have too few digits to tell whose they are."""
MISPLACED = frozenset({"percent", "index"})
"""Kinds whose decimal mark may be misplaced unseen; other breaks leave them where they can."""
REWORDED = (("Persentase ", "Prosentase "), ("Jumlah ", "Banyaknya "), ("Tingkat ", "Derajat "), ("Nilai ", "Skor "))
OTHER_UNITS = {
    "Orang": "Kelompok",
    "Desa": "Kelurahan",
    "Ton": "Kuintal",
    "Hektare": "Petak",
    "Laporan": "Dokumen",
    "Lembaga": "Unit",
}


def break_off(model: Model, kind: Break, rng: Random, taken: set[str]) -> tuple[Model, PlantedBreak]:
    """`model` with one break against the year before, at a thing that is not in `taken`, and what it was. Raises ValueError
    where there is no place for it."""
    if kind is Break.VANISHED:
        return without_last_program(model)
    if kind is Break.LAST_TARGET and not model.style.two_row_header:
        raise ValueError("the report does not print last year's targets")
    spots = [(g, i, item) for g, i, item in model.indicators() if item.name not in taken]
    for g, i, item in sorted(rng.sample(spots, len(spots)), key=lambda spot: spot[2].kind in MISPLACED):
        changed = CHANGES[kind](item)
        if changed is not None:
            other, before, after = changed
            taken |= {item.name, other.name}
            goal = model.goals[g]
            indicators = (*goal.indicators[:i], other, *goal.indicators[i + 1 :])
            goals = (*model.goals[:g], replace(goal, indicators=indicators), *model.goals[g + 1 :])
            return replace(model, goals=goals), PlantedBreak(kind, model.agency.year, item.name, before, after)
    raise ValueError(f"no place for {kind.value}")


def without_last_program(model: Model) -> tuple[Model, PlantedBreak]:
    *left, gone = model.programs
    goals = tuple(
        replace(goal, programs=tuple(place for place in goal.programs if place < len(left))) for goal in model.goals
    )
    told = PlantedBreak(Break.VANISHED, model.agency.year, gone.name, gone.name, "")
    return replace(model, programs=tuple(left), goals=goals), told


def last_result(item: Indicator) -> Changed | None:
    if item.kind not in POINTS or item.lower:
        return None
    other = item.last.actual - Decimal("2.35")
    return replace(item, last=replace(item.last, actual=other)), str(item.last.actual), str(other)


def last_target(item: Indicator) -> Changed | None:
    if item.kind not in POINTS or item.lower:
        return None
    other = item.last.target - 3
    return replace(item, last=replace(item.last, target=other)), str(item.last.target), str(other)


def end_target(item: Indicator) -> Changed | None:
    if item.kind not in POINTS or item.lower:
        return None
    return replace(item, end=item.end - 1), str(item.end), str(item.end - 1)


def baseline(item: Indicator) -> Changed | None:
    if item.base is None or item.kind not in POINTS or item.lower:
        return None
    year, value = item.base
    return replace(item, base=(year, value - 4)), str(value), str(value - 4)


def tenfold(item: Indicator) -> Changed | None:
    """Target and result of this year with the decimal mark a place too far to the left."""
    if item.kind not in MISPLACED or item.lower:
        return None
    now = replace(item.now, target=half_up(item.now.target / 10, 0), actual=half_up(item.last.actual / 10, 2))
    return replace(item, now=now), str(item.last.actual), str(now.actual)


def renamed(item: Indicator) -> Changed | None:
    for word, other in REWORDED:
        if item.name.startswith(word) and not item.lower and item.kind not in SMALL:
            name = other + item.name.removeprefix(word)
            return replace(item, name=name), item.name, name
    return None


def other_unit(item: Indicator) -> Changed | None:
    if item.kind not in {"few", "count", "large"} or item.lower:
        return None
    unit = OTHER_UNITS.get(item.unit, "Paket")
    return replace(item, unit=unit), item.unit, unit


CHANGES: Mapping[Break, Callable[[Indicator], Changed | None]] = {
    Break.LAST_RESULT: last_result,
    Break.LAST_TARGET: last_target,
    Break.END_TARGET: end_target,
    Break.BASELINE: baseline,
    Break.TENFOLD: tenfold,
    Break.RENAMED: renamed,
    Break.UNIT: other_unit,
}
