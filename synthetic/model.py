"""The consistent numbers behind a made-up report, before anything is printed or rounded."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from decimal import Decimal
from random import Random
from typing import cast

from synthetic.agency import Agency, village_names
from synthetic.budget import BudgetLine, grow_budget
from synthetic.indicators import Indicator, make_indicator
from synthetic.scales import Scale, pick_other_scale, pick_scale
from synthetic.style import Style, load_data
from synthetic.survey import Survey, ask_survey, hold_survey

__all__ = ["BaseRow", "Goal", "Model", "build_model"]


@dataclass(frozen=True, slots=True)
class BaseRow:
    """A row of the table of basic data: area in km² (villages only), men, women."""

    name: str
    area: Decimal | None
    men: int
    women: int


@dataclass(frozen=True, slots=True)
class Goal:
    """A sasaran with its indicators and the positions of the programs that serve it."""

    name: str
    indicators: tuple[Indicator, ...]
    programs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Model:
    """`topics` are the optional parts that the report has, `voice` the style of its further prose, if it has some."""

    agency: Agency
    style: Style
    scale: Scale
    goals: tuple[Goal, ...]
    programs: tuple[BudgetLine, ...]
    base: tuple[BaseRow, ...]
    survey: Survey
    topics: tuple[str, ...] = ()
    voice: str | None = None

    def indicators(self) -> Iterator[tuple[int, int, Indicator]]:
        """Every indicator with the positions of its goal and of itself in it."""
        for g, goal in enumerate(self.goals):
            for i, indicator in enumerate(goal.indicators):
                yield g, i, indicator


def _goals(agency: Agency, survey: Survey, programs: int, rng: Random) -> tuple[Goal, ...]:
    chosen = agency.catalogue["sasaran"][: max(3, min(programs, len(agency.catalogue["sasaran"])))]
    goals = []
    for g, entry in enumerate(chosen):
        indicators = tuple(make_indicator(item, survey, rng) for item in entry["indicators"])
        served = tuple(p for p in range(programs) if p % len(chosen) == g)
        goals.append(Goal(entry["name"], indicators, served))
    return tuple(goals)


def _base(agency: Agency, rng: Random) -> tuple[BaseRow, ...]:
    if agency.catalogue["base_table"] == "desa":
        names = village_names(rng, agency.common, rng.randrange(8, 18))
        areas = [Decimal(rng.randrange(310, 9800)) / 100 for _ in names]
        men = [rng.randrange(600, 4800) for _ in names]
        return tuple(
            BaseRow(name, area, count, int(count * rng.uniform(0.93, 1.06)))
            for name, area, count in zip(names, areas, men, strict=True)
        )
    groups = rng.choice(agency.common["staff_groups"])
    return tuple(BaseRow(name, None, rng.randrange(1, 46), rng.randrange(1, 46)) for name in groups)


def _survey(style: Style, topics: Collection[str], rng: Random) -> Survey:
    most = 3 if style.numbers.group != style.numbers.point else 2
    if "answers" not in topics:
        return hold_survey(rng, most_decimals=most)
    lists = cast(dict[str, list[str]], load_data("topics.toml")["lists"])
    return ask_survey(rng, most_decimals=most, many=tuple(lists["elements14"]))


def build_model(agency: Agency, style: Style, rng: Random, topics: tuple[str, ...] = ()) -> Model:
    """Draw all numbers of a report; everything else in it is computed from these."""
    survey = _survey(style, topics, rng)
    programs = grow_budget(agency, style.levels, revised=style.revised, rng=rng)
    return Model(
        agency=agency,
        style=style,
        scale=pick_other_scale(rng) if "scale" in topics else pick_scale(rng),
        goals=_goals(agency, survey, len(programs), rng),
        programs=programs,
        base=_base(agency, rng),
        survey=survey,
        topics=topics,
    )
