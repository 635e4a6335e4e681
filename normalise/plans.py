"""Whether a target is that of the last year of a medium-term plan or that of the year reported on."""

import re

from normalise.grounds import Grounds, Roles
from normalise.headings import year_of
from normalise.knowledge import knowledge

__all__ = ["dated_targets"]

_FAR = 2
"""Years ahead from which on a target is no plan for the next year."""


def dated_targets(roles: Roles, grounds: Grounds) -> Roles:
    """`roles` with each target as that of the year or of the end of a plan, by the years that headings name."""
    return _targets_of_year(_ends_of_plan(roles, grounds), grounds)


def _ends_of_plan(roles: Roles, grounds: Grounds) -> Roles:
    """Beside results, the one target that lies years ahead is the end of the plan: "Realisasi 2023", "Target 2026"."""
    year = grounds.report_year
    named = [
        year_of(heading, year) if role == "target" else None
        for role, heading in zip(roles, grounds.headings, strict=True)
    ]
    ahead = [at for at, one in enumerate(named) if year and one and one > year]
    results = {"realisasi", "capaian"}.intersection(filter(None, roles))
    if year is None or len(ahead) != 1 or not results or (named[ahead[0]] or 0) < year + _FAR:
        return roles
    return ["target_akhir" if at == ahead[0] else role for at, role in enumerate(roles)]


def _targets_of_year(roles: Roles, grounds: Grounds) -> Roles:
    """ "Target Renstra 2023" in a report on 2023 is the target of that year.

    So is the only target of a table that speaks nowhere of the end of a plan: "Target RPJMD" heads what the plan sets for
    the year, too.
    """
    if "target" in roles:
        return roles
    return ["target" if role == "target_akhir" and _of_year(at, grounds) else role for at, role in enumerate(roles)]


def _of_year(index: int, grounds: Grounds) -> bool:
    heading = grounds.headings[index]
    known = knowledge("columns")
    if re.search(known["end_of_plan"], heading.path):
        return False
    named = year_of(heading, grounds.report_year)
    if named is not None:
        return grounds.report_year is not None and named <= grounds.report_year
    return re.search(f"{known['end_of_plan']}|{known['plan']}", grounds.caption) is None
