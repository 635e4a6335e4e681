"""Changes whose two levels stand in the sentences around: "Selama 2010-2020 harapan hidup naik 1,64 tahun. Tahun 2010 sebesar 67,46 tahun,
dan tahun 2020 mencapai 69,10 tahun."

The sentence with the levels is found by the period that both name; where none is named, by the only two figures nearby that lie so
far apart. Such a claim is `approximate`: it can be borne out, but not contradicted.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import itemgetter

from normalise.change_slots import in_points, is_amount_of
from normalise.earlier_levels import are_of_one
from normalise.nearby_levels import (
    Level,
    Period,
    amounts_told,
    around,
    levels_in,
    period_of,
    speak_of_one,
    time_of,
)  # fmt: skip
from normalise.passages import Mention, Passage
from normalise.told_levels import When, alike
from normalise.turns import Turn
from normalise.units import PERCENT
from schemas.meaning import Claim
from schemas.rounding import rounded

__all__ = ["nearby_changes"]

TELLING = 2
"""Digits by which a difference is hardly one by chance."""
MANY = 4
MOST_PAIRS = 100
"""Where so many pairs of figures lie so far apart, that two of them do tells nothing."""
Pair = tuple[Level, Level]
"""The later level and the earlier one."""


def nearby_changes(passages: Sequence[Passage], index: int, told: Sequence[Claim]) -> Iterator[Claim]:
    """The changes of the sentence at `index` that `told` has not, with the levels that they lie between."""
    passage = passages[index]
    taken = {one.figures[0] for one in told if one.kind.startswith(("change", "difference"))}
    period, surely = period_of(passage), {amount.figure.id for _, amount in amounts_told(passage)}
    for turn, amount in amounts_told(passage, loosely=True):
        if amount.figure.id in taken:
            continue
        named = of_period(passages, index, amount, period) if period and amount.figure.id in surely else None
        pair = named or so_far_apart(passages, index, turn, amount)
        if pair is not None:
            later, earlier = pair
            yield Claim(
                "difference",
                (amount.figure.id, earlier[1].figure.id, later[1].figure.id),
                passage.sentence.text,
                word="poin" if in_points(passage, amount) else "apart",
                approximate=named is None,
            )


def of_period(passages: Sequence[Passage], index: int, amount: Mention, period: Period) -> Pair | None:
    """The levels of exactly the years of the period, where one sentence has one of each."""
    for passage in around(passages, index):
        levels = changed_by(passages[index], amount, passage)
        first, last = ([one for one in levels if time_of(one) == When(year)] for year in period)
        alone = len(first) == len(last) == 1 and alike(first[0][1], last[0][1])
        if alone and speak_of_one(passages[index], passage) and are_of_one(passage, first[0][1], last[0][1]):
            return last[0], first[0]
    return None


def changed_by(own: Passage, amount: Mention, passage: Passage) -> list[Level]:
    """The levels in `passage` that `amount`, of the sentence `own`, may be a change of."""
    return [level for level in levels_in(passage, amount) if is_amount_of(own, amount, level[1])]


def so_far_apart(passages: Sequence[Passage], index: int, turn: Turn, amount: Mention) -> Pair | None:
    """The only two levels of the sentence, else of those around, by their values, between which the change lies."""
    digits = str(amount.figure.value).replace(".", "").strip("-0")
    if len(digits) < TELLING and amount.figure.decimals < TELLING:
        return None
    levels = [level for passage in around(passages, index) for level in changed_by(passages[index], amount, passage)]
    pairs = lying_apart([level[1].figure.value for level in levels], amount)
    if len(pairs) > MOST_PAIRS:
        return None
    found: dict[tuple[Decimal | None, Decimal | None], Pair] = {}
    for one, other in ((levels[at], levels[behind]) for at, behind in pairs):
        later, earlier = in_order(one, other, turn)
        if may_be_alike(one[1], other[1], amount) and lies_between(amount, later[1], earlier[1]):
            found.setdefault((later[1].figure.value, earlier[1].figure.value), (later, earlier))
    own = [pair for pair in found.values() if all(level[0] is passages[index] for level in pair)]
    alone = own or list(found.values())
    return alone[0] if len(alone) == 1 else None


def lying_apart(values: Sequence[Decimal | None], amount: Mention) -> list[tuple[int, int]]:
    """The places of every two of `values`, in their order, that may lie `amount` apart, in its unit or in percent of one of them.
    They are looked up: to try each with each would take the square of their number."""
    if amount.figure.value is None:
        return []
    stated, unit = abs(amount.figure.value), Decimal(1).scaleb(int(amount.figure.value.as_tuple().exponent))
    least, most = stated - unit, stated + unit
    ordered = sorted((value, place) for place, value in enumerate(values) if value is not None)
    found: set[tuple[int, int]] = set()
    for value, place in ordered:
        reaches = [(value + least, value + most)]
        if amount.figure.unit == PERCENT:
            part = abs(value) / 100
            reaches += [(value + part * least, value + part * most), (value - part * most, value - part * least)]
        for low, high in reaches:
            first = bisect_left(ordered, low, key=itemgetter(0))
            last = bisect_right(ordered, high, key=itemgetter(0))
            found |= {(min(place, other), max(place, other)) for _, other in ordered[first:last] if other != place}
    return sorted(found)


def may_be_alike(one: Mention, other: Mention, amount: Mention) -> bool:
    """Whether two levels may be of one thing; a rate of many digits hardly comes of others by chance, whatever their size."""
    firm = amount.figure.unit == PERCENT and len(str(abs(amount.figure.value or 0)).replace(".", "")) >= MANY
    return alike(one, other) or (firm and None in (one.figure.unit, other.figure.unit))


def in_order(one: Level, other: Level, turn: Turn) -> Pair:
    """Two levels by their times, else as the word of change has it."""
    times = (time_of(one), time_of(other))
    if times[0] is not None and times[1] is not None and times[0] != times[1]:
        return (one, other) if times[0] > times[1] else (other, one)
    larger, smaller = sorted((one, other), key=lambda level: level[1].figure.value or Decimal(0), reverse=True)
    return (smaller, larger) if turn.way == "down" else (larger, smaller)


def lies_between(amount: Mention, later: Mention, earlier: Mention) -> bool:
    """Whether `amount` is the difference, or of other units than percent the rate, to its last digit."""
    stated, one, other = amount.figure.value, later.figure.value, earlier.figure.value
    if stated is None or one is None or other is None or one == other:
        return False
    change, decimals = abs(one - other), -int(stated.as_tuple().exponent)
    rate = amount.figure.unit == PERCENT != later.figure.unit and other != 0
    return rounded(abs(change / other) * 100 if rate else change, decimals) == rounded(abs(stated), decimals)
