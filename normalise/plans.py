"""Whether a target of the medium-term plan is that of its last year or that of the year reported on."""

import re

from normalise.grounds import Grounds, Roles
from normalise.headings import year_of
from normalise.knowledge import knowledge

__all__ = ["targets_of_year"]


def targets_of_year(roles: Roles, grounds: Grounds) -> Roles:
    """`roles` with "Target Renstra 2023" in a report on 2023 as the target of that year.

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
