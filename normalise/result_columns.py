"""Columns that are headed as achievements and hold results, as their figures tell."""

from collections.abc import Iterable
from decimal import Decimal

from normalise.grounds import Grounds, Roles
from normalise.headings import year_of
from normalise.relations import Values, ratio
from normalise.units import unit_of_heading

__all__ = ["results_named"]

_HUNDRED = Decimal(100)
_FEWEST = 3
_MOST = 0.8
_CLEARLY = Decimal("1.2")


def results_named(roles: Roles, grounds: Grounds) -> Roles:
    """`roles` with each "capaian" whose figures are results, not percentages of a target."""
    return _of_last_year(_beside_target(roles, grounds), grounds)


def _beside_target(roles: Roles, grounds: Grounds) -> Roles:
    """The "Capaian" behind the target of a table that states no result: in pieces as the target is, it lies by the
    targets and not by the hundred that percentages of them would lie by."""
    if "realisasi" in roles or roles.count("target") != 1 or roles.count("capaian") != 1:
        return roles
    target, index = roles.index("target"), roles.index("capaian")
    look, values = grounds.profiles[index], grounds.profiles[index].values
    percent = look.is_percent or unit_of_heading(grounds.headings[index].printed).unit is not None
    hundred = dict.fromkeys(values, _HUNDRED)
    if percent or target > index or not _lies_by(values, grounds.profiles[target].values, hundred):
        return roles
    return _with_results(roles, [index])


def _of_last_year(roles: Roles, grounds: Grounds) -> Roles:
    """A "capaian" of the year before whose figures lie by this year's results, not by its achievements, is a result."""
    year = grounds.report_year
    results, achieved = (_of_now(role, roles, grounds) for role in ("realisasi", "capaian"))
    if year is None or results is None or achieved is None:
        return roles
    named = [year_of(heading, year) for heading in grounds.headings]
    earlier = [at for at, role in enumerate(roles) if role == "capaian" and (named[at] or year) < year]
    return _with_results(roles, (at for at in earlier if _lies_by(grounds.profiles[at].values, results, achieved)))


def _with_results(roles: Roles, indices: Iterable[int]) -> Roles:
    results = set(indices)
    return ["realisasi" if at in results else role for at, role in enumerate(roles)]


def _of_now(wanted: str, roles: Roles, grounds: Grounds) -> Values | None:
    """The figures of the first column of the role that speaks of the report's year or names none."""
    now = (None, grounds.report_year)
    named = [year_of(heading, grounds.report_year) for heading in grounds.headings]
    return next(
        (grounds.profiles[at].values for at, role in enumerate(roles) if role == wanted and named[at] in now), None
    )


def _lies_by(values: Values, results: Values, achieved: Values) -> bool:
    """Whether figures are nearer to those of `results` wherever these differ clearly from those of `achieved`."""
    nearer = []
    for row, value in values.items():
        result, percent = results.get(row), achieved.get(row)
        if min(value, result or 0, percent or 0) > 0 and result and percent and ratio(result, percent) >= _CLEARLY:
            nearer.append(ratio(value, result) < ratio(value, percent))
    return len(nearer) >= _FEWEST and sum(nearer) >= _MOST * len(nearer)
