"""What the amounts tell of the nesting of rows: a row may be the parent of the rows after it that add up to it."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

__all__ = ["Amounts", "Children", "Proof", "held_reaches", "in_hundredths", "proof"]

Amounts = tuple[int | None, ...]
"""Amounts of a row by column, in hundredths (whole numbers are added faster than decimals); None where it states none."""
Children = tuple[tuple[int, int], ...]
"""`(position, end)` of each child: it and all below it are the rows from `position` to before `end`."""

_MOST_STATES = 1500
_MOST_STATES_IN_ALL = 60_000
_HUNDREDTHS = 100
_SURELY_RUPIAH = 1000 * _HUNDREDTHS
_SURE_DIGITS = 5.0


@dataclass(frozen=True, slots=True)
class Proof:
    """How far amounts speak for a parent and its children.

    `digits`: those that had to agree, counted in the smallest unit that all the amounts share and over the columns that
    are not mere copies of one another: 15 million as 10 and 5 million agrees in two digits, which happens by chance.
    """

    digits: float = 0.0
    columns: int = 0
    failing: int = 0
    overshot: bool = False

    @property
    def tested(self) -> bool:
        return self.digits > 0 or self.failing > 0


def in_hundredths(amount: Decimal) -> int:
    return int((amount * _HUNDREDTHS).to_integral_value())


def proof(parent: Amounts, children: Sequence[Amounts]) -> Proof:
    """`parent` held against the sum of `children`, column by column; columns where it or all of them are blank say nothing."""
    digits: dict[tuple[int, ...], float] = {}
    failing = over = 0
    for column, whole in enumerate(parent):
        parts = [amount for child in children if (amount := child[column])]
        if not whole or not parts:
            continue
        total = sum(parts)
        if abs(total - whole) <= _tolerance(whole):
            digits[whole, *parts] = _digits(whole, parts)
        else:
            failing += 1
            over += total > whole
    return Proof(sum(digits.values()), len(digits), failing, overshot=failing > 0 and over == failing and not digits)


def _tolerance(whole: int) -> int:
    """Amounts in rupiah are added up to the rupiah; small figures such as counts have to agree exactly."""
    return _HUNDREDTHS // 2 if abs(whole) >= _SURELY_RUPIAH else 0


def _digits(whole: int, parts: Sequence[int]) -> float:
    unit = _HUNDREDTHS if abs(whole) >= _SURELY_RUPIAH else 1
    while all(amount % (unit * 10) == 0 for amount in (whole, *parts)):
        unit *= 10
    return math.log10(max(abs(whole) / unit, 1.0)) + (1.0 if len(parts) > 1 else 0.0)


def held_reaches(rows: Sequence[Amounts]) -> list[Mapping[int, Children]]:
    """For each row the ends that it reaches to when the rows after it, with what is below them, add up to it.

    A sum has to hold in one column only, so that a wrong amount elsewhere does not hide the nesting. The work is bounded:
    the uppermost rows of a table with very many possible sums are left without any.
    """
    reaches: list[Mapping[int, Children]] = [{} for _ in rows]
    sure = [False] * len(rows)
    left = _MOST_STATES_IN_ALL
    for index in range(len(rows) - 1, -1, -1):
        if left <= 0 or not any(rows[index]):
            continue
        found, states = _reaches(rows, index, reaches, sure, min(left, _MOST_STATES))
        reaches[index] = found
        left -= states
        sure[index] = any(_is_sure(rows, index, children) for children in found.values())
    return reaches


def _is_sure(rows: Sequence[Amounts], index: int, children: Children) -> bool:
    if len(children) < 2:
        return False
    return proof(rows[index], [rows[child] for child, _ in children]).digits >= _SURE_DIGITS


def _reaches(
    rows: Sequence[Amounts], index: int, below: Sequence[Mapping[int, Children]], sure: Sequence[bool], most: int
) -> tuple[dict[int, Children], int]:
    """The ends that row `index` reaches to, and the number of sums that were tried."""
    parent = rows[index]
    found: dict[int, Children] = {}
    frontier: dict[int, dict[tuple[int, ...], Children]] = {index + 1: {(0,) * len(parent): ()}}
    states = 0
    for position in range(index + 1, len(rows)):
        if not frontier:
            break
        for sums, children in frontier.pop(position, {}).items():
            states += 1
            if states > most:
                return found, states
            grown = tuple(total + (amount or 0) for total, amount in zip(sums, rows[position], strict=True))
            if _too_much(grown, parent):
                continue
            held = _holds(grown, parent)
            for end in _ends(position, below[position], sure[position]):
                reached = (*children, (position, end))
                frontier.setdefault(end, {}).setdefault(grown, reached)
                if held:
                    found.setdefault(end, reached)
    return found, states


def _ends(position: int, reaches: Mapping[int, Children], sure: bool) -> Iterator[int]:
    """A row whose parts are known beyond doubt stands with them; any other may also stand alone."""
    if not sure:
        yield position + 1
    yield from reaches


def _too_much(sums: tuple[int, ...], parent: Amounts) -> bool:
    return all(
        amount is None or total > amount + _tolerance(amount) for total, amount in zip(sums, parent, strict=True)
    )


def _holds(sums: tuple[int, ...], parent: Amounts) -> bool:
    return any(
        bool(amount) and abs(total - amount) <= _tolerance(amount)  # type: ignore[operator,arg-type]
        for total, amount in zip(sums, parent, strict=True)
    )
