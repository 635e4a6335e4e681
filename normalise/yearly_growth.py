"""Mean rates over several years: "Selama 2010-2020 rata-rata tumbuh 0,68 persen per tahun", with the levels of the first and the last
year, in the sentence or beside it.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from normalise.earlier_levels import are_of_one
from normalise.movement_words import shape
from normalise.nearby_levels import amounts_told, around, levels_in, period_of, speak_of_one, time_of
from normalise.passages import Mention, Passage
from normalise.told_levels import alike, is_level
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["yearly_growth"]


def yearly_growth(passages: Sequence[Passage], index: int, told: Sequence[Claim]) -> Iterator[Claim]:
    """The mean rates of the sentence at `index`; `told` are the differences that it states, one of which may be over its period."""
    passage = passages[index]
    for rate in passage.mentions:
        if not is_yearly(passage, rate):
            continue
        found = ends_of_period(passages, index, rate)
        ends = (found[0], found[1]) if found else ends_told(told)
        period = period_of(passage)
        years = found[2] if found else period[1] - period[0] if period else 0
        if ends is not None and years > 0:
            ids = (rate.figure.id, *ends)
            unsure = found is None or shape("yearly", "priced").search(passage.sentence.text) is not None
            yield Claim("growth-per-year", ids, passage.sentence.text, value=Decimal(years), approximate=unsure)


def ends_told(told: Sequence[Claim]) -> tuple[str, str] | None:
    """The figures between which the only difference of the sentence lies."""
    pairs = {(one.figures[1], one.figures[2]) for one in told if one.kind == "difference"}
    return pairs.pop() if len(pairs) == 1 else None


def is_yearly(passage: Passage, rate: Mention) -> bool:
    """Whether a figure is called the mean rate of a year."""
    mean = shape("yearly", "before").search(passage.before(rate)) is not None
    behind = shape("yearly", "behind").match(passage.sentence.text[rate.end :]) is not None
    return mean and behind and is_level(rate) and not passage.is_bound(rate)


def ends_of_period(passages: Sequence[Passage], index: int, rate: Mention) -> tuple[str, str, int] | None:
    """The only two levels (ids) of a sentence nearby, each of its own year, and the years between: those of the period where one is
    named."""
    period = period_of(passages[index])
    for passage in around(passages, index):
        changes = {one.figure.id for _, one in amounts_told(passage)}
        dated = [
            (time.year, level)
            for level in levels_in(passage, rate)
            if rate.figure.unit in (PERCENT, level[1].figure.unit)
            and (time := time_of(level)) is not None
            and not time.month
            and level[1].figure.id not in changes
        ]
        if period is not None:
            dated = [one for one in dated if one[0] in period]
        dated.sort(key=lambda one: one[0])
        if len(dated) != 2 or dated[0][0] == dated[1][0] or not alike(dated[0][1][1], dated[1][1][1]):
            continue
        (first, earlier), (last, later) = dated
        if speak_of_one(passages[index], passage) and are_of_one(passage, earlier[1], later[1]):
            return earlier[1].figure.id, later[1].figure.id, last - first
    return None
