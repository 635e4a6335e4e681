"""Columns whose headings say only a year, a unit or a plan version: their neighbours and the caption tell their roles."""

import re

from normalise.grounds import Grounds, Roles
from normalise.headings import period_of, version_of, years_in
from normalise.knowledge import knowledge
from schemas.tables import ColumnRole

__all__ = ["by_caption"]

_REVISED: frozenset[ColumnRole | None] = frozenset({"anggaran", "target"})
_QUARTERS = ["TW1", "TW2", "TW3", "TW4"]


def by_caption(roles: Roles, grounds: Grounds) -> Roles:
    """Roles of silent columns: those of the years or quarters beside them, those of the caption; of years to come they are
    targets."""
    roles = _planned(_quartered(_revised(_continued(roles, grounds), grounds), grounds), grounds)
    silent = [index for index, heading, _ in grounds if _is_open(index, roles, grounds) and _says_nothing(heading.leaf)]
    if not silent or not any(years_in(grounds.headings[index].leaf) or len(silent) > 1 for index in silent):
        return roles
    told = _role_of_caption(grounds.caption)
    return [told if index in silent else role for index, role in enumerate(roles)]


def _is_open(index: int, roles: Roles, grounds: Grounds) -> bool:
    return roles[index] is None and bool(grounds.headings[index].leaf) and grounds.profiles[index].is_numeric is True


def _says_nothing(text: str) -> bool:
    return re.search(knowledge("columns")["silent"], text) is not None


def _continued(roles: Roles, grounds: Grounds) -> Roles:
    """A bare year right of columns of other years is the next of them: the heading above them all was cut short."""
    found = list(roles)
    for index, heading, _ in grounds:
        before = grounds.headings[index - 1] if index else None
        if before is None or not _is_open(index, found, grounds) or not _says_nothing(heading.leaf):
            continue
        old, new = years_in(before.path.split(" / ")[-1]), years_in(heading.leaf)
        if old and new and old != new and _says_nothing(before.path.split(" / ")[-1]):
            found[index] = found[index - 1]
    return found


def _revised(roles: Roles, grounds: Grounds) -> Roles:
    """ "Setelah Perubahan (Rp)" right of "APBD Murni (Rp)" is the other version of the same thing."""
    found = list(roles)
    for index, heading, _ in grounds:
        before = version_of(grounds.headings[index - 1].path) if index else None
        own = version_of(heading.path)
        revises = before is not None and own is not None and own != before and found[index - 1] in _REVISED
        if revises and _is_open(index, found, grounds) and _says_nothing(heading.leaf):
            found[index] = found[index - 1]
    return found


def _quartered(roles: Roles, grounds: Grounds) -> Roles:
    """The four quarters of a year side by side are of one thing: the heading in the middle above them was read over some."""
    found = list(roles)
    periods = [period_of(heading) for heading in grounds.headings]
    for first in range(len(found) - len(_QUARTERS) + 1):
        quarters = range(first, first + len(_QUARTERS))
        told = {found[index] for index in quarters} - {None}
        if periods[first : quarters.stop] == _QUARTERS and len(told) == 1:
            for index in quarters:
                if _is_open(index, found, grounds) and _says_nothing(grounds.headings[index].leaf):
                    found[index] = told.copy().pop()
    return found


def _planned(roles: Roles, grounds: Grounds) -> Roles:
    """Of years, some of them past, of which several are still to come, every figure is planned."""
    spoken = {
        index: years_in(heading.path.split(" / ")[-1])
        for index, heading, _ in grounds
        if _is_open(index, roles, grounds) and _says_nothing(heading.path.split(" / ")[-1])
    }
    future = [year for years in spoken.values() for year in years if grounds.report_year and year > grounds.report_year]
    if len(future) < 2:
        return roles
    return ["target" if spoken.get(index) else role for index, role in enumerate(roles)]


def _role_of_caption(caption: str) -> ColumnRole | None:
    return next(
        (
            entry["role"]
            for entry in knowledge("columns")["silent_roles"]
            if re.search(entry["caption"], caption) and not re.search(entry["without"], caption)
        ),
        None,
    )
