"""The nesting of rows that their amounts tell: a row is the parent of the rows after it that add up to it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

__all__ = ["Item", "nesting"]

_MAX_STATES = 4000
_LEAST_AMOUNT = Decimal(1000)
_ROUNDING = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Item:
    """One row: its amounts by column (None where it states none) and how prominently it is printed."""

    amounts: tuple[Decimal | None, ...]
    rank: int = 0


@dataclass(frozen=True, slots=True)
class _Subtree:
    score: float
    children: tuple[tuple[int, int], ...]


_Sums = tuple[Decimal, ...]
_Key = TypeVar("_Key")


def nesting(items: Sequence[Item]) -> Mapping[int, int]:
    """Child -> parent, by position, for the nesting that explains most rows; empty when the sums tell none.

    A sum has to hold in one column only, so that a wrong amount elsewhere does not hide the nesting. A lone child that
    merely repeats its parent's amount counts once other rows have proved that the table is nested.
    """
    subtrees: list[dict[int, _Subtree]] = [{} for _ in items]
    for index in range(len(items) - 1, -1, -1):
        subtrees[index] = _subtrees(items, index, subtrees)
    parents = _best_forest(subtrees)
    families: dict[int, int] = {}
    for parent in parents.values():
        families[parent] = families.get(parent, 0) + 1
    return parents if any(size > 1 for size in families.values()) else {}


def _subtrees(items: Sequence[Item], index: int, below: Sequence[dict[int, _Subtree]]) -> dict[int, _Subtree]:
    """Every end (exclusive) that the subtree of row `index` may have, with its best composition."""
    found = {index + 1: _Subtree(0.0, ())}
    start: _Sums = tuple(Decimal(0) for _ in items[index].amounts)
    frontier: dict[int, dict[_Sums, _Subtree]] = {index + 1: {start: _Subtree(0.0, ())}}
    states = 0
    for position in range(index + 1, len(items)):
        for sums, so_far in frontier.pop(position, {}).items():
            grown = _plus(sums, items[position])
            states += 1
            if states > _MAX_STATES:
                return found
            if _too_much(grown, items[index]):
                continue
            held = _held(grown, items[index])
            for end, child in below[position].items():
                reached = _Subtree(
                    so_far.score + child.score + _likeness(items[index], items[position]),
                    (*so_far.children, (position, end)),
                )
                _keep(frontier.setdefault(end, {}), grown, reached)
                if held:
                    _keep(found, end, _Subtree(reached.score + held / 10, reached.children))
    return found


def _keep(best: dict[_Key, _Subtree], key: _Key, new: _Subtree) -> None:
    old = best.get(key)
    if old is None or new.score > old.score:
        best[key] = new


def _plus(sums: _Sums, item: Item) -> _Sums:
    return tuple(total + (amount or 0) for total, amount in zip(sums, item.amounts, strict=True))


def _too_much(sums: _Sums, parent: Item) -> bool:
    return all(amount is None or total > amount + _ROUNDING for total, amount in zip(sums, parent.amounts, strict=True))


def _held(sums: _Sums, parent: Item) -> int:
    """In how many columns the children add up to the parent."""
    return sum(
        amount is not None and amount >= _LEAST_AMOUNT and abs(total - amount) <= _ROUNDING
        for total, amount in zip(sums, parent.amounts, strict=True)
    )


def _likeness(parent: Item, child: Item) -> float:
    """A child explains one row; a child printed more prominently than its parent explains little."""
    return 1.0 if parent.rank >= child.rank else 0.1


def _best_forest(subtrees: Sequence[dict[int, _Subtree]]) -> dict[int, int]:
    best: list[tuple[float, int]] = [(0.0, len(subtrees))] * (len(subtrees) + 1)
    for index in range(len(subtrees) - 1, -1, -1):
        best[index] = max((tree.score + best[end][0], end) for end, tree in subtrees[index].items())
    parents: dict[int, int] = {}
    index = 0
    while index < len(subtrees):
        _assign(subtrees, index, best[index][1], parents)
        index = best[index][1]
    return parents


def _assign(subtrees: Sequence[dict[int, _Subtree]], index: int, end: int, parents: dict[int, int]) -> None:
    for child, child_end in subtrees[index][end].children:
        parents[child] = index
        _assign(subtrees, child, child_end, parents)
