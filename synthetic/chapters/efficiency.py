"""Chapter III: what the sasaran achieved against what they spent."""

from dataclasses import dataclass
from decimal import Decimal

from synthetic.blocks import Row
from synthetic.book import Book
from synthetic.chapters.columns import column
from synthetic.chapters.statements import cell, goal_mean, programs_sum, state_absorption
from synthetic.facts import Fact
from synthetic.model import Model
from synthetic.numerals import half_up

__all__ = ["GoalFacts", "goal_facts", "write_efficiency"]


@dataclass(frozen=True, slots=True)
class GoalFacts:
    """What a row says of one goal; `mean` is its mean achievement before rounding."""

    mean: Decimal
    achieved: Fact
    budget: Fact
    spent: Fact
    absorbed: Fact


def goal_facts(book: Book, model: Model, g: int) -> GoalFacts | None:
    """Achievement, amounts and absorption of a goal; None where one of them is not to be had."""
    goal = model.goals[g]
    mean = goal_mean(model, goal)
    programs = [model.programs[p] for p in goal.programs]
    budget, spent = programs_sum(programs)
    if mean is None or not spent:
        return None
    whole = book.money(budget, "anggaran", goal.name, key=("goal budget", g))
    part = book.money(spent, "realisasi_anggaran", goal.name, key=("goal spent", g))
    book.relate("sum", "sum", whole, [book.first["budget", line.code] for line in programs], rounding="exact")
    absorbed = state_absorption(book, whole, part, goal.name, key=("goal absorption", str(g)))
    lone = ("mean", g) not in book.first
    achieved = book.percent(mean, "rata", goal.name, key=("mean", g))
    if lone:
        known = [fact for i in range(len(goal.indicators)) if (fact := book.first.get(("capaian", g, i, book.year)))]
        book.relate("mean", "mean", achieved, known, basis=book.style.chain)
    return GoalFacts(mean, achieved, whole, part, absorbed)


def _efficiency_row(book: Book, model: Model, g: int) -> Row | None:
    goal = model.goals[g]
    known = goal_facts(book, model, g)
    if known is None:
        return None
    mean, achieved, whole, part, absorbed = known.mean, known.achieved, known.budget, known.spent, known.absorbed
    assert absorbed.value is not None and achieved.value is not None
    assert whole.value is not None and part.value is not None
    exact = (
        achieved.value / absorbed.value if book.style.chain == "printed" else mean / (part.value / whole.value * 100)
    )
    ratio = book.plain(half_up(exact, 2), 2, "efisiensi", goal.name, key=("efficiency", g))
    book.relate("ratio", "quotient", ratio, [achieved, absorbed], basis=book.style.chain)
    return Row(
        (cell(str(g + 1)), cell(goal.name), cell(achieved), cell(whole), cell(part), cell(absorbed), cell(ratio))
    )


def write_efficiency(book: Book, model: Model) -> None:
    book.open_section("h_efficiency")
    book.say(book.sentence("efficiency_1"))
    rows = [row for g in range(len(model.goals)) if (row := _efficiency_row(book, model, g))]
    columns = [
        column(book, "no", 0, "center"),
        column(book, "goal", 3, "left"),
        column(book, "mean_achievement", 1, "center"),
        column(book, "budget", 1),
        column(book, "spent", 1),
        column(book, "absorption", 0.6, "center"),
        column(book, "efficiency", 1, "center"),
    ]
    book.table("efisiensi", book.name("t_efficiency"), columns, rows)
    for g, goal in enumerate(model.goals):
        if ("efficiency", g) in book.first:
            _say_efficiency(book, g, goal.name)
            return


def _say_efficiency(book: Book, g: int, goal: str) -> None:
    mean, absorbed, ratio = (book.first[key] for key in (("mean", g), ("goal absorption", str(g)), ("efficiency", g)))
    assert mean.value is not None and absorbed.value is not None and ratio.value is not None
    book.say(
        book.sentence(
            "efficiency_detail",
            goal=goal[0].lower() + goal[1:],
            pct=book.percent(mean.value, "rata", goal, key=("mean", g), prose=True),
            absorbed=book.percent(absorbed.value, "serapan", goal, key=("goal absorption", str(g)), prose=True),
            ratio=book.plain(ratio.value, 2, "efisiensi", goal, key=("efficiency", g), prose=True),
        )
    )
