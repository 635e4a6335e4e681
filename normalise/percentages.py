"""Of what a bare percentage is one, told by its rows however few: "%" behind a remainder may be of what was spent."""

from collections.abc import Callable, Iterable
from itertools import product

from normalise.grounds import Grounds, Roles
from normalise.relations import hits_of, share
from schemas.tables import ColumnRole

__all__ = ["borne_out"]

_Percentage = tuple[ColumnRole, ColumnRole, ColumnRole]
_PERCENT_OF: tuple[_Percentage, ...] = (
    ("serapan", "anggaran", "realisasi_anggaran"),
    ("sisa_persen", "anggaran", "sisa"),
    ("capaian", "target", "realisasi"),
)
"""Role, whole and part."""


def borne_out(roles: Roles, grounds: Grounds) -> Roles:
    """`roles` with each percentage that no row bears out, while every row bears out just one other, as that one."""
    return [_of(index, roles, grounds) for index in range(len(roles))]


def _of(index: int, roles: Roles, grounds: Grounds) -> ColumnRole | None:
    own = next((one for one in _PERCENT_OF if one[0] == roles[index]), None)
    if own is None or _is_borne_out(index, own, roles, grounds, any):
        return roles[index]
    better = [one[0] for one in _PERCENT_OF if one != own and _is_borne_out(index, one, roles, grounds, all)]
    return better[0] if len(better) == 1 else roles[index]


def _is_borne_out(
    index: int, told: _Percentage, roles: Roles, grounds: Grounds, rows: Callable[[Iterable[bool]], bool]
) -> bool:
    values = [look.values for look in grounds.profiles]
    wholes, parts = ([at for at, role in enumerate(roles) if role == one] for one in told[1:])
    hits = [
        hits_of([values[whole], values[part]], values[index], share)
        for whole, part in product(wholes, parts)
        if index not in (whole, part) and grounds.steps.take(1 + len(values[index]))
    ]
    return any(found and rows(found) for found in hits)
