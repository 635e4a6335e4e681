"""Roles that arithmetic tells: a column that is another divided by a third in most rows, whatever its heading says."""

from collections.abc import Callable, Sequence
from decimal import Decimal

from normalise.cells import Profile
from schemas.tables import ColumnRole

__all__ = ["corrected"]

_SHARE = 0.7
_LEAST_ROWS = 3
_TOLERANCE = Decimal("0.06")
_SHARES: frozenset[str | None] = frozenset({"capaian", "serapan", "sisa_persen", "fisik", "nilai"})
_Relation = Callable[[Decimal, Decimal], Decimal | None]


def corrected(roles: Sequence[ColumnRole | None], profiles: Sequence[Profile]) -> list[ColumnRole | None]:
    """`roles` with those mended that the numbers contradict; a relation must hold in most of at least three rows."""
    found = list(roles)
    _mend_remainder(found, profiles)
    _mend_shares(found, profiles)
    return found


def _mend_remainder(roles: list[ColumnRole | None], profiles: Sequence[Profile]) -> None:
    """A value column that equals anggaran less realisasi is the remainder."""
    pair = _pair(roles)
    for index, role in enumerate(roles):
        if pair and role == "nilai" and _holds(profiles, *pair, index, lambda whole, part: whole - part):
            roles[index] = "sisa"


def _mend_shares(roles: list[ColumnRole | None], profiles: Sequence[Profile]) -> None:
    pair = _pair(roles)
    sisa = roles.index("sisa") if "sisa" in roles else None
    for index, role in enumerate(roles):
        if role not in _SHARES or not pair:
            continue
        used = _holds(profiles, *pair, index, _percent)
        left = sisa is not None and _holds(profiles, pair[0], sisa, index, _percent)
        if used and not left and role != "fisik":
            roles[index] = "serapan"
        elif left and not used:
            roles[index] = "sisa_persen"


def _pair(roles: Sequence[ColumnRole | None]) -> tuple[int, int] | None:
    """The only budget column (the last, where plan versions stand side by side) and the only realisation of it."""
    budgets = [index for index, role in enumerate(roles) if role == "anggaran"]
    spent = [index for index, role in enumerate(roles) if role == "realisasi_anggaran"]
    return (budgets[-1], spent[0]) if budgets and len(spent) == 1 else None


def _percent(whole: Decimal, part: Decimal) -> Decimal | None:
    return part / whole * 100 if whole else None


def _holds(profiles: Sequence[Profile], whole: int, part: int, result: int, relation: _Relation) -> bool:
    """Whether `result` is `relation(whole, part)` in most rows where all three are stated and differ from zero."""
    hits = rows = 0
    for row, stated in profiles[result].values.items():
        first, second = profiles[whole].values.get(row), profiles[part].values.get(row)
        if not first or not second or not stated:
            continue
        expected = relation(first, second)
        rows += 1
        hits += expected is not None and abs(expected - stated) <= max(_TOLERANCE, abs(stated) * _TOLERANCE / 100)
    return rows >= _LEAST_ROWS and hits >= _SHARE * rows
