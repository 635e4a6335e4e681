"""Reports of one fictional agency over several years, made from one consistent course of its figures."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from synthetic.agency import pick_agency
from synthetic.breaks import Break, PlantedBreak, break_off
from synthetic.chapters import write_report
from synthetic.indicators import Indicator
from synthetic.kinds import ErrorKind
from synthetic.model import Model, build_model
from synthetic.next_year import next_model
from synthetic.paint import paint
from synthetic.planting import plant
from synthetic.report import SyntheticReport
from synthetic.style import Style, pick_style
from synthetic.truth import describe

__all__ = ["OverYears", "make_years"]


@dataclass(frozen=True, slots=True)
class OverYears:
    """`reports` by year; `planted` is all that parts them."""

    reports: Mapping[int, SyntheticReport]
    planted: tuple[PlantedBreak, ...]


def make_years(
    seed: int,
    years: Sequence[int],
    *,
    agency: str | None = None,
    style: Style | None = None,
    pemda: str | None = None,
    breaks: Mapping[int, Sequence[Break]] | None = None,
    errors: Mapping[int, Sequence[ErrorKind]] | None = None,
) -> OverYears:
    """The reports of the successive `years`, the same bytes for the same arguments.

    `breaks` says what the report of a year (not the first) tells otherwise than the one before; beside the `errors` planted in
    the report of a year every one is consistent in itself. Raises ValueError where there is no place for a break or an error.
    """
    rng = random.Random(seed)
    drawn = pick_style(rng)
    owner = replace(pick_agency(rng, agency), year=years[0])
    owner = replace(owner, pemda=pemda or owner.pemda)
    model = with_baselines(build_model(owner, style or drawn, rng))
    reports: dict[int, SyntheticReport] = {}
    planted: list[PlantedBreak] = []
    taken: set[str] = set()
    for year in years:
        if year != years[0]:
            model = next_model(model, rng)
        for kind in (breaks or {}).get(year, ()):
            model, one = break_off(model, kind, rng, taken)
            planted.append(one)
        reports[year] = printed(model, seed + year, (errors or {}).get(year, ()))
    return OverYears(reports, tuple(planted))


def printed(model: Model, seed: int, errors: Sequence[ErrorKind]) -> SyntheticReport:
    rng = random.Random(seed)
    book = write_report(model, rng)
    planted = plant(book, model.scale, errors, rng)
    pdf, pages = paint(book)
    return SyntheticReport(pdf, describe(book, model, planted, seed=seed, pages=pages))


def with_baselines(model: Model) -> Model:
    """Every indicator with its result in the year before the plan began, two years before the first report."""
    year = model.agency.year - 2
    goals = tuple(
        replace(goal, indicators=tuple(with_baseline(item, year) for item in goal.indicators)) for goal in model.goals
    )
    return replace(model, goals=goals)


def with_baseline(item: Indicator, year: int) -> Indicator:
    return replace(item, base=(year, max(Decimal(1), item.last.actual - 1)))
