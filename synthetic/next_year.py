"""The same agency a year later: what was this year's is last year's, plan and programs go on, the rest is drawn anew."""

from dataclasses import replace
from decimal import Decimal
from random import Random

from synthetic.budget import BudgetLine
from synthetic.indicators import Indicator, Year
from synthetic.model import BaseRow, Model
from synthetic.numerals import half_up
from synthetic.survey import Survey, hold_survey

__all__ = ["next_model"]

STEP = {"percent": 1, "index": 1, "grade": 1, "survey": 1}
"""By how much a target in points rises in a year; counts rise by a fiftieth, what is low and small stays."""
COUNTED = frozenset({"count", "large"})
WHOLE = frozenset({"few", "fraction"})


def next_model(model: Model, rng: Random) -> Model:
    """`model` a year later. Whatever two reports state of one year is the same in both."""
    survey = hold_survey(rng, most_decimals=model.survey.decimals)
    goals = tuple(
        replace(goal, indicators=tuple(next_indicator(item, survey, rng) for item in goal.indicators))
        for goal in model.goals
    )
    return replace(
        model,
        agency=replace(model.agency, year=model.agency.year + 1),
        goals=goals,
        programs=tuple(next_line(line, rng, revised=model.style.revised) for line in model.programs),
        base=tuple(next_row(row, rng) for row in model.base),
        survey=survey,
    )


def next_indicator(item: Indicator, survey: Survey, rng: Random) -> Indicator:
    target = next_target(item)
    return replace(item, last=item.now, now=Year(target, next_result(item, target, survey, rng)))


def next_target(item: Indicator) -> Decimal:
    """A little nearer to the target at the end of the plan, never beyond it."""
    target = item.now.target
    if item.lower:
        return target
    step = max(Decimal(1), half_up(target / 50, 0)) if item.kind in COUNTED else Decimal(STEP.get(item.kind, 0))
    return min(target + step, max(item.end, target))


def next_result(item: Indicator, target: Decimal, survey: Survey, rng: Random) -> Decimal:
    if item.kind == "survey":
        return survey.index()
    if item.kind in WHOLE:
        near = max(Decimal(0), target + rng.choice([-2, -1, 0, 0, 1]))
        return min(near, Decimal(item.whole)) if item.whole else near
    return half_up(target * Decimal(str(round(rng.uniform(0.9, 1.07), 4))), item.places[1])


def next_line(line: BudgetLine, rng: Random, *, revised: bool) -> BudgetLine:
    """The line with amounts of the next year; those of a parent are the sums of its parts."""
    children = tuple(next_line(child, rng, revised=revised) for child in line.children)
    if children:
        sums = {name: sum(getattr(child, name) for child in children) for name in ("before", "budget", "spent")}
        return replace(line, children=children, **sums)
    budget = int(line.budget * rng.uniform(0.85, 1.25))
    before = int(budget * rng.uniform(0.85, 1.15)) // 1000 * 1000 if revised else budget
    return replace(line, before=before, budget=budget, spent=int(budget * rng.uniform(0.86, 0.999)))


def next_row(row: BaseRow, rng: Random) -> BaseRow:
    return replace(row, men=row.men + rng.randrange(6), women=row.women + rng.randrange(6))
