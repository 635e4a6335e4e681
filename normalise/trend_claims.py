"""Sentences that say how a figure changed: "turun dari 58,83 menjadi 61,55", "86,29, meningkat 1,13 poin dibanding tahun lalu yang 85,16".

A claim ties the two figures that were compared, and the change where it is stated; what cannot be tied for certain is left alone.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from normalise.change_slots import amount_of, in_points, is_amount_of, restated
from normalise.comparison_words import phrase
from normalise.dated_pairs import Pair, may_be_change, next_level
from normalise.earlier_levels import level_before, only_figure
from normalise.passages import Mention, Passage
from normalise.told_levels import is_level, is_light
from normalise.trend_pairs import pair_of
from normalise.turns import Turn, turns_in
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["trends"]

Said = dict[tuple[str, str], list[tuple[Turn, Pair]]]
"""The two figures of each change -> the words that tell of it."""


def trends(passage: Passage, before: Passage | None, tahun: int | None = None) -> Iterator[Claim]:
    """What a sentence says of changes; `before` is the sentence that it may go on from, `tahun` the report's year."""
    turns = turns_in(passage.sentence.text)
    said: Said = {}
    for place, turn in enumerate(turns):
        end = turns[place + 1].start if place + 1 < len(turns) else len(passage.sentence.text)
        behind = [one for one in passage.mentions if one.start >= turn.end]
        own = [one for one in behind if one.start < end]
        amount = amount_of(passage, turn, own)
        if amount is not None and next_level(passage, turn, amount) is not None:
            amount = None
        again = restated(passage, amount, own) if amount else None
        rest = [one for one in own if one not in (amount, again)]
        pair = pair_of(passage, before, turn, amount, again, rest) or told_again(passage, turn, amount, said)
        if pair is not None:
            said.setdefault((pair.earlier.figure.id, pair.later.figure.id), []).append((turn, pair))
        yield from amounts(passage, turn, pair, amount, again)
        if pair is None and again is None:
            yield from since(passage, before, turn, amount, rest, tahun)
    for told in said.values():
        yield from direction(passage, told)


def told_again(passage: Passage, turn: Turn, amount: Mention | None, said: Said) -> Pair | None:
    """The figures of the change told before, where this one says by how much: "menjadi 75,00 atau turun 6,25 persen"."""
    if amount is None or not said:
        return None
    earlier_turn, pair = list(said.values())[-1][-1]
    text, end = passage.sentence.text, max(pair.earlier.end, pair.later.end)
    near = end <= turn.start and is_light(text[end : turn.start], pair.later.figure.unit or "")
    others = any(end <= one.start < turn.start for one in passage.mentions)
    return pair if near and not others and earlier_turn.way == turn.way else None


def direction(passage: Passage, told: Sequence[tuple[Turn, Pair]]) -> Iterator[Claim]:
    """The way that the words say the figure went; nothing where they say both."""
    turn, pair = told[0]
    if {one.way for one, _ in told} in ({"up"}, {"down"}):
        yield Claim(
            f"trend-{turn.way}",
            (pair.earlier.figure.id, pair.later.figure.id),
            passage.sentence.text,
            word=turn.word,
            context=tuple(one.figure.id for one in pair.rivals),
            approximate=not pair.certain,
        )


def amounts(
    passage: Passage, turn: Turn, pair: Pair | None, amount: Mention | None, again: Mention | None
) -> Iterator[Claim]:
    """The stated changes, against the two figures or against the change in units that stands beside one in percent."""
    stated = [one for one in (amount, again) if one is not None and is_level(one)]
    if pair is not None:
        for one in (one for one in stated if is_amount_of(passage, one, pair.later)):
            yield Claim(
                "change",
                (one.figure.id, pair.earlier.figure.id, pair.later.figure.id),
                passage.sentence.text,
                word="poin" if in_points(passage, one) else turn.way,
                context=tuple(rival.figure.id for rival in pair.rivals),
                approximate=not pair.certain,
            )
    elif amount and again and len(stated) == 2 and turn.way in ("up", "down"):
        level = level_before(passage, turn)
        units, percent = sorted((amount, again), key=lambda one: one.figure.unit == PERCENT)
        if level is not None and level.figure.unit == units.figure.unit and level.figure.unit != PERCENT:
            yield Claim(
                "change-share",
                (percent.figure.id, units.figure.id, level.figure.id),
                passage.sentence.text,
                word=turn.way,
            )


def since(
    passage: Passage,
    before: Passage | None,
    turn: Turn,
    amount: Mention | None,
    rest: Sequence[Mention],
    tahun: int | None,
) -> Iterator[Claim]:
    """A change since a year whose figure is not stated: "86,29, naik 1,13 poin dibandingkan tahun sebelumnya", "meningkat dari realisasi
    tahun 2015 sebesar 1,04%"."""
    text = passage.sentence.text
    stated = amount or (rest[0] if rest else None)
    if stated is None or not is_level(stated) or turn.way == "apart":
        return
    told = text[stated.end :] if amount else text[turn.end : stated.start]
    level = level_before(passage, turn) or only_figure(passage, before, turn, None)
    year = year_compared(told, tahun)
    if (
        level is None
        or year is None
        or level is stated
        or not is_amount_of(passage, stated, level)
        or (amount is None and not may_be_change(stated, level))
    ):
        return
    yield Claim(
        "change-since",
        (stated.figure.id, level.figure.id),
        text,
        word="poin" if in_points(passage, stated) else turn.way,
        value=Decimal(year),
    )


def year_compared(told: str, tahun: int | None) -> int | None:
    """The year that `told` compares with: right behind "dibandingkan" or "dari", by its number or as the one before the report's."""
    found = phrase("since").search(told)
    if found is None:
        return None
    return int(found["year"]) if found["year"] else None if tahun is None else tahun - 1
