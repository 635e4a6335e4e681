"""What the cells of a column tell of its role where headings do not: grades, levels of the budget, names, numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from normalise.cells import Profile
from normalise.folding import fold_heading
from normalise.grounds import Grounds, Roles
from normalise.knowledge import knowledge
from schemas.tables import ColumnRole

__all__ = ["NAMING_ROLES", "by_cells"]

NAMING_ROLES: frozenset[str] = frozenset({"sasaran", "indikator", "program", "kegiatan", "nama"})
_MOST = 0.8
_FEWEST = 2


def by_cells(roles: Roles, grounds: Grounds) -> Roles:
    """`roles` with those that the cells tell; a first column of words or years names the rows, numbers are values."""
    worded = [_by_words(index, roles, grounds) for index in range(len(roles))]
    return _without_empty_twins(_numbering(_named(worded, grounds), grounds), grounds)


@dataclass(frozen=True, slots=True)
class _Content:
    """What most cells must say for a role, which roles it takes the place of, and one of which must stand beside it."""

    role: ColumnRole
    instead_of: frozenset[str | None]
    beside: frozenset[str | None]
    cells: re.Pattern[str]


@cache
def _contents() -> Sequence[_Content]:
    return tuple(
        _Content(
            entry["role"],
            frozenset(entry["instead_of"]),
            frozenset(entry.get("beside", ())),
            re.compile(entry["cells"]),
        )
        for entry in knowledge("columns")["contents"]
    )


@cache
def _unheaded() -> Sequence[tuple[ColumnRole, re.Pattern[str]]]:
    return tuple((entry["role"], re.compile(entry["cells"])) for entry in knowledge("columns")["unheaded"])


def _by_words(index: int, roles: Roles, grounds: Grounds) -> ColumnRole | None:
    """The role that most cells name themselves, where the heading leaves it open or is missing."""
    role, look = roles[index], grounds.profiles[index]
    told = [
        one.role
        for one in _contents()
        if role in one.instead_of and (not one.beside or not one.beside.isdisjoint(roles)) and _most(look, one.cells)
    ]
    if not told and role is None and not grounds.headings[index].path:
        told = [one for one, pattern in _unheaded() if _most(look, pattern)]
    return told[0] if told else role


def _most(look: Profile, pattern: re.Pattern[str]) -> bool:
    if len(look.texts) < _FEWEST:
        return False
    return sum(pattern.search(fold_heading(text)) is not None for text in look.texts) >= _MOST * len(look.texts)


def _named(roles: Roles, grounds: Grounds) -> Roles:
    found = list(roles)
    named = any(role in NAMING_ROLES and not grounds.profiles[at].is_numeric for at, role in enumerate(roles))
    for index, heading, look in grounds:
        if found[index] is not None or look.is_numeric is None:
            continue
        names = not look.is_numeric or _are_years(look)
        if names and not named and re.search(knowledge("columns")["nameless"], heading.leaf) is None:
            found[index] = "nama"
            named = True
        elif look.is_numeric:
            found[index] = "nomor" if index == 0 and not heading.leaf and _counts_up(look) else "nilai"
    return found


def _numbering(roles: Roles, grounds: Grounds) -> Roles:
    """Under one heading with the names behind them, short numbers ("1.", "1.1.") number these."""
    found = list(roles)
    for index, heading, look in grounds:
        after = index + 1
        if after >= len(found) or grounds.headings[after].path != heading.path or not heading.path:
            continue
        if look.is_numeric and not grounds.profiles[after].is_numeric and roles[after] in NAMING_ROLES:
            ordinal = sum(re.fullmatch(r"(?:\d{1,2}[.)]?)+", text) is not None for text in look.texts)
            found[index] = "nomor" if ordinal >= _MOST * len(look.texts) else roles[index]
    return found


def _without_empty_twins(roles: Roles, grounds: Grounds) -> Roles:
    """A column without content under the heading of its neighbour is half of a split column: it has no role."""
    found = list(roles)
    for index, heading, look in grounds:
        twins = [other for other in (index - 1, index + 1) if 0 <= other < len(roles)]
        if look.filled == 0 and any(
            grounds.headings[other].path == heading.path and grounds.profiles[other].filled for other in twins
        ):
            found[index] = None
    return found


def _counts_up(look: Profile) -> bool:
    values = list(look.values.values())
    return len(values) > 1 and values == sorted(values) and values[0] == 1


def _are_years(look: Profile) -> bool:
    values = list(look.values.values())
    return len(values) > 1 and all(value == int(value) and 1990 <= value <= 2045 for value in values)
