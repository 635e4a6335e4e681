"""Optional: efficiency by another formula than the ratio of achievement to absorption."""

from collections.abc import Callable
from decimal import Decimal

from synthetic.blocks import Cell, Row
from synthetic.chapters.columns import column
from synthetic.chapters.efficiency import GoalFacts, goal_facts
from synthetic.chapters.statements import cell
from synthetic.facts import Fact
from synthetic.numerals import half_up
from synthetic.topics.desk import Desk

__all__ = ["write_efficiencies"]


def _value(fact: Fact) -> Decimal:
    assert fact.value is not None
    return fact.value


def _stated(desk: Desk, value: Decimal, goal: str) -> Fact:
    return desk.book.plain(half_up(value, 2), 2, "efisiensi_lain", goal)


def _rate_of_ratio(desk: Desk, goal: str, known: GoalFacts) -> Cell:
    fact = _stated(desk, _value(known.achieved) / _value(known.absorbed) * 100, goal)
    desk.book.relate("ratio", "part/whole", fact, [known.achieved, known.absorbed])
    return cell(fact)


def _difference(desk: Desk, goal: str, known: GoalFacts) -> Cell:
    fact = _stated(desk, _value(known.achieved) - _value(known.absorbed), goal)
    desk.book.relate("difference", "difference", fact, [known.achieved, known.absorbed], rounding="exact")
    return cell(fact)


def _saved(desk: Desk, goal: str, known: GoalFacts) -> Cell:
    """Only a goal that was reached can have been efficient."""
    if _value(known.achieved) < 100:
        return cell("-")
    fact = _stated(desk, 100 - _value(known.absorbed), goal)
    desk.book.relate("difference", "rest of 100", fact, [known.absorbed], rounding="exact")
    return cell(fact)


def _adjusted(desk: Desk, goal: str, known: GoalFacts) -> Cell:
    deserved = _value(known.budget) * _value(known.achieved) / 100
    fact = _stated(desk, (deserved - _value(known.spent)) / deserved * 100, goal)
    desk.book.relate("ratio", "saved of deserved", fact, [known.achieved, known.budget, known.spent])
    return cell(fact)


VARIANTS: dict[str, Callable[[Desk, str, GoalFacts], Cell]] = {
    "rate_of_ratio": _rate_of_ratio,
    "difference": _difference,
    "saved": _saved,
    "adjusted": _adjusted,
}


def _write_goals(desk: Desk, variant: str) -> None:
    book, model = desk.book, desk.model
    rows: list[Row] = []
    for g, goal in enumerate(model.goals):
        known = goal_facts(book, model, g)
        if known is None:
            continue
        stated = VARIANTS[variant](desk, goal.name, known)
        facts = (known.achieved, known.budget, known.spent, known.absorbed)
        rows.append(Row((cell(str(g + 1)), cell(goal.name), *map(cell, facts), stated)))
    columns = [
        column(book, "no", 0, "center"),
        column(book, "goal", 3, "left"),
        column(book, "mean_achievement", 1, "center"),
        column(book, "budget", 1),
        column(book, "spent", 1),
        column(book, "absorption", 0.6, "center"),
        desk.column(variant, "efisiensi", unit="percent" if "%" in desk.name(variant) else None),
    ]
    desk.table("efisiensi", "t_efficiency_variant", columns, rows)


def _write_outputs(desk: Desk) -> None:
    """Per output 1 - (spent / volume reached) / (budget / volume planned), after PMK 214/2017."""
    book, rng = desk.book, desk.rng
    rows: list[Row] = []
    names = desk.pick("outputs", 4)
    for number, name in zip(desk.ordinals(len(names), "outputs"), names, strict=True):
        planned = rng.randrange(4, 60)
        reached = max(2, planned + rng.choice([-1, 0, 0, 1, 2]))
        money = rng.randrange(90_000, 900_000) * 1000
        used = int(money * rng.uniform(0.86, 0.995))
        volumes = [book.plain(number, 0, "volume", name) for number in (planned, reached)]
        amounts = [book.money(money, "anggaran", name), book.money(used, "realisasi_anggaran", name)]
        unit_costs = Decimal(used) / reached / (Decimal(money) / planned)
        fact = _stated(desk, (1 - unit_costs) * 100, name)
        book.relate("ratio", "unit cost saved", fact, [*volumes, *amounts])
        rows.append(Row((number, cell(name), *map(cell, volumes), *map(cell, amounts), cell(fact))))
    columns = [
        desk.number_column(),
        desk.column("output", "nama", 3, align="left"),
        desk.column("volume_target", "target"),
        desk.column("volume_actual", "realisasi"),
        column(book, "budget", 1),
        column(book, "spent", 1),
        desk.column("output_efficiency", "efisiensi", unit="percent"),
    ]
    desk.table("efisiensi", "t_outputs", columns, rows)


def write_efficiencies(desk: Desk) -> None:
    desk.book.open_section("h_efficiency")
    variant = desk.rng.choice([*VARIANTS, "outputs"])
    desk.say(variant)
    if variant == "outputs":
        _write_outputs(desk)
    else:
        _write_goals(desk, variant)
