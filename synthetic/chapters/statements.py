"""Statements that several chapters make about the model, always under the same keys, so that repeats are held equal."""

from collections.abc import Sequence
from decimal import Decimal

from synthetic.blocks import Cell, Part
from synthetic.book import Book
from synthetic.budget import BudgetLine
from synthetic.facts import Fact
from synthetic.indicators import Indicator
from synthetic.model import Goal, Model
from synthetic.numerals import cut, half_up

__all__ = [
    "achievement", "budget_total", "cell", "goal_mean", "grade", "overall_mean", "printed_achievement",
    "programs_sum", "spent_total", "state_absorption", "value_cell", "value_in_prose",
]  # fmt: skip

WORDLESS_UNITS = {"Nilai", "Indeks", "Skor", "Poin", "Level"}


def cell(*parts: Part, rows: int = 1, columns: int = 1) -> Cell:
    return Cell(parts, rows, columns)


def grade(value: Decimal) -> str:
    """The letter that the national evaluation of accountability gives to a value."""
    steps = [(90, "AA"), (80, "A"), (70, "BB"), (60, "B"), (50, "CC"), (30, "C")]
    return next((letter for limit, letter in steps if value > limit), "D")


def _value(book: Book, item: Indicator, spot: tuple[int, int], what: str, year: int, *, prose: bool) -> Fact:
    """The target or result (`what`) of an indicator in `year`, or its target at the end of the plan ("end")."""
    values = item.now if year == book.year else item.last
    number = item.end if what == "end" else values.target if what == "target" else values.actual
    places = item.places[1] if what == "actual" else item.places[0]
    unit = "" if item.unit in WORDLESS_UNITS else item.unit
    return book.plain(number, places, what, item.name, key=(what, *spot, year), unit=unit, prose=prose)


def value_cell(book: Book, item: Indicator, spot: tuple[int, int], what: str, year: int) -> Cell:
    """A cell as reports print it: 72,40 or "BB (72,40)" or 12/15 or "232 Orang"."""
    fact = _value(book, item, spot, what, year, prose=False)
    if item.kind == "grade" and fact.value is not None:
        return cell(f"{grade(fact.value)} (", fact, ")")
    if item.whole is not None:
        return cell(fact, "/", book.plain(item.whole, 0, "whole", item.name, key=("whole", *spot)))
    if book.style.units_in_cells and item.kind in {"few", "count", "large"}:
        return cell(fact, f" {item.unit}")
    return cell(fact)


def value_in_prose(book: Book, item: Indicator, spot: tuple[int, int], what: str, year: int) -> Fact:
    return _value(book, item, spot, what, year, prose=True)


def printed_achievement(model: Model, item: Indicator, *, last: bool = False) -> Decimal | None:
    """Achievement with the places that the report prints."""
    exact = item.achievement(item.last if last else item.now, model.style)
    if exact is None:
        return None
    places = model.style.numbers.percent_decimals
    return cut(exact, places) if model.style.truncates else half_up(exact, places)


def achievement(
    book: Book, item: Indicator, spot: tuple[int, int], year: int, actual: Fact, target: Fact, *, prose: bool = False
) -> Fact | None:
    """State the achievement beside its own target and result; None where it cannot be computed."""
    style = book.style
    exact = item.achievement(item.now if year == book.year else item.last, style)
    if exact is None:
        return None
    fact = book.percent(exact, "capaian", item.name, key=("capaian", *spot, year), prose=prose)
    kind, formula = ("inverse_ratio", style.lower_formula) if item.lower else ("ratio", "part/whole")
    rounding = "cut" if style.truncates else "half_up"
    book.relate(kind, formula, fact, [actual, target], rounding=rounding, limit=style.cap)
    return fact


def _mean(model: Model, items: Sequence[Indicator]) -> Decimal | None:
    """Mean achievement, from printed or from full values as this report has it."""
    if model.style.chain == "printed":
        values = [printed_achievement(model, item) for item in items]
    else:
        values = [item.achievement(item.now, model.style) for item in items]
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) / len(known) if known else None


def goal_mean(model: Model, goal: Goal) -> Decimal | None:
    return _mean(model, goal.indicators)


def overall_mean(model: Model) -> Decimal:
    """Mean over all indicators; every catalogue has measurable ones."""
    value = _mean(model, [item for _, _, item in model.indicators()])
    assert value is not None
    return value


def programs_sum(programs: Sequence[BudgetLine]) -> tuple[int, int]:
    return sum(line.budget for line in programs), sum(line.spent for line in programs)


def budget_total(book: Book, model: Model, *, prose: bool = False) -> Fact:
    return book.money(programs_sum(model.programs)[0], "anggaran", "total", key=("budget", "total"), prose=prose)


def spent_total(book: Book, model: Model, *, prose: bool = False) -> Fact:
    return book.money(
        programs_sum(model.programs)[1], "realisasi_anggaran", "total", key=("spent", "total"), prose=prose
    )


def state_absorption(
    book: Book, budget: Fact, spent: Fact, of: str, *, key: tuple[str, str], prose: bool = False
) -> Fact:
    """The share of `budget` that was spent, in percent; the amounts must be facts with values."""
    assert budget.value is not None and spent.value is not None
    fact = book.percent(spent.value / budget.value * 100, "serapan", of, key=key, prose=prose)
    book.relate("ratio", "part/whole", fact, [spent, budget])
    return fact
