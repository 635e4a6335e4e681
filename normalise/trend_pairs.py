"""Which two figures a sentence compares, in the usual orders in which it puts them around a word of change."""

from collections.abc import Sequence
from itertools import pairwise

from normalise.change_slots import came_from, compared_with, goes_to
from normalise.comparison_words import any_of, phrase
from normalise.dated_pairs import Pair, may_be_change, next_level, two_behind, two_levels
from normalise.earlier_levels import level_before, levels_before, of_sentence_before, only_figure
from normalise.passages import Mention, Passage
from normalise.told_levels import When, alike, is_level, is_light, last_time, role, stands_alone, when
from normalise.turns import Turn, turns_in

__all__ = ["pair_of"]

FARTHEST = 130
TAIL = 45


def pair_of(
    passage: Passage,
    before: Passage | None,
    turn: Turn,
    amount: Mention | None,
    again: Mention | None,
    rest: Sequence[Mention],
) -> Pair | None:
    """The first of the usual orders in which the sentence puts them."""
    last = again or amount
    found = None if turn.compares else from_and_to(passage, turn, last)
    if found is None and rest and last is None:
        found = next_level(passage, turn, rest[0])
    if found is None and rest and not turn.compares:
        found = up_to(passage, before, turn, rest)
    if found is None and rest:
        found = beside_other(passage, before, turn, last, rest)
    if found is None and not turn.compares:
        found = other_first(passage, before, turn) or two_levels(passage, turn) or two_behind(passage, turn, last, rest)
    if found is None and turn.compares and is_bracketed(passage.sentence.text, turn):
        both = two_levels(passage, turn)
        found = both if both is not None and both.earlier.end <= both.later.start else None
    if found is None and amount is not None and (said := of_sentence_before(passage, before, turn)):
        found = Pair(*said, certain=False)
    return found if found and is_fit(passage, found, last) else None


def is_bracketed(text: str, turn: Turn) -> bool:
    """ "... dan 2023 sebesar B (lebih tinggi)": the word alone sums up the figures before it."""
    return text[: turn.start].rstrip().endswith("(") and text[turn.end :].lstrip().startswith(")")


def is_fit(passage: Passage, pair: Pair, amount: Mention | None) -> bool:
    both = (pair.earlier, pair.later)
    own = [one for one in both if one in passage.mentions]
    if not all(stands_alone(passage, one) for one in own) or comes_to(passage, pair):
        return False
    return pair.earlier is not pair.later and amount not in both and all(map(is_level, both)) and alike(*both)


def comes_to(passage: Passage, pair: Pair) -> bool:
    """ "Realisasi A dari target T sehingga capaiannya menurun menjadi B": B is what A comes to, not what A became."""
    between = [one for one in passage.mentions if pair.earlier.end <= one.start and one.end <= pair.later.start]
    roles = (role(passage, pair.earlier), role(passage, pair.later))
    return roles == ("realisasi", "capaian") and any(role(passage, one) == "target" for one in between)


def from_and_to(passage: Passage, turn: Turn, last: Mention | None) -> Pair | None:
    """ "naik dari A menjadi B", "dari A naik menjadi B", "dari A menjadi B atau naik C"."""
    for earlier, later in pairwise(passage.mentions):
        if not goes_to(passage, later) or not (came_from(passage, earlier) or goes_straight(passage, earlier, later)):
            continue
        within = earlier.end <= turn.start and turn.end <= later.start
        if within or leads_to(passage, turn, last, earlier) or follows(passage, turn, later):
            return Pair(earlier, later)
    return None


def goes_straight(passage: Passage, earlier: Mention, later: Mention) -> bool:
    """ "tahun 2022 64 % menjadi 70 %": of two times, with nothing said between the figures."""
    bridge = passage.sentence.text[earlier.end : later.start]
    first, second = when(passage, earlier), when(passage, later)
    timed = first is not None and (second is None or first < second)
    return timed and role(passage, earlier) != "target" and is_light(bridge, earlier.figure.unit or "", "menjadi")


def leads_to(passage: Passage, turn: Turn, last: Mention | None, earlier: Mention) -> bool:
    """Whether the word of change (or `last`, its amount) stands before "dari A", with no other figure or change between."""
    start = last.end if last else turn.end
    lead = passage.sentence.text[start : earlier.start]
    if start > earlier.start or len(lead) > FARTHEST or any_of("breaks").search(lead):
        return False
    figures = any(start <= one.start < earlier.start for one in passage.mentions)
    return not figures and not any(start <= one.start < earlier.start for one in turns_in(passage.sentence.text))


def follows(passage: Passage, turn: Turn, later: Mention) -> bool:
    tail = passage.sentence.text[later.end : turn.start]
    return later.end <= turn.start and len(tail) <= TAIL and is_light(tail, later.figure.unit or "")


def up_to(passage: Passage, before: Passage | None, turn: Turn, rest: Sequence[Mention]) -> Pair | None:
    """ "tahun 2022 sebesar A dan tahun 2023 menurun (C) menjadi B", "terjadi kenaikan menjadi B dibanding tahun sebelumnya yang hanya A";
    A may be the only such figure of the sentence before."""
    later = rest[0]
    if not goes_to(passage, later):
        return reached_since(passage, before, turn, later)
    if len(rest) > 1:
        told = compared_with(passage.sentence.text[later.end : rest[1].start])
        if told is not None and phrase("slot", "surely").search(told):
            return None if is_later(when(passage, rest[1]), when(passage, later)) else Pair(rest[1], later)
    earlier = level_before(passage, turn, later)
    if earlier is None:
        earlier = only_figure(passage, before, turn, later)
        if earlier is None or before is None or is_later(when(before, earlier), last_time(passage.sentence.text)):
            return None
        return Pair(earlier, later, certain=False)
    first = when(passage, earlier)
    second = when(passage, later) or last_time(passage.sentence.text[earlier.end : later.start])
    return Pair(earlier, later) if first is None or second is None or first <= second else None


def reached_since(passage: Passage, before: Passage | None, turn: Turn, later: Mention) -> Pair | None:
    """ "Pada tahun 2021 angkanya 71,20. Lalu, tahun 2022 ada kenaikan, angkanya mencapai 78,10": only where both
    sentences name their year."""
    if before is None or not phrase("slot", "reached").search(passage.before(later)):
        return None
    earlier = only_figure(passage, before, turn, later)
    first, second = (when(before, earlier) if earlier else None), last_time(passage.sentence.text[: later.start])
    if earlier is None or first is None or second is None or first >= second:
        return None
    return Pair(earlier, later, certain=False)


def beside_other(
    passage: Passage, before: Passage | None, turn: Turn, last: Mention | None, rest: Sequence[Mention]
) -> Pair | None:
    """ "B, meningkat (C) dibandingkan tahun sebelumnya yang sebesar A"; B may be the only figure of the sentence before, where no
    other one follows that it might be."""
    other, text = rest[0], passage.sentence.text
    told = compared_with(text[last.end if last else turn.end : other.start])
    if told is None or goes_to(passage, other) or (came_from(passage, other) and turn.compares):
        return None
    level = level_before(passage, turn, other)
    own = level is not None
    if level is None and not any(alike(one, other) for one in rest[1:]):
        level = only_figure(passage, before, turn, other)
    around = text[: turn.start] + (before.sentence.text if before is not None and not own else "")
    if level is None or not is_light(told, around):
        return None
    if is_later(when(passage, other), when(passage if own or before is None else before, level)):
        return None
    surely = phrase("slot", "surely").search(told) or last is not None or not may_be_change(other, level)
    rivals = [one for one in levels_before(passage, turn, other) if one is not level] if own else []
    return Pair(other, level, tuple(rivals), own) if surely else None


def is_later(first: When | None, second: When | None) -> bool:
    """Whether what it is compared with (`first`) is of a later time: then the words go the other way."""
    return first is not None and second is not None and first > second


def other_first(passage: Passage, before: Passage | None, turn: Turn) -> Pair | None:
    """ "Dibandingkan tahun 2022 yang sebesar A, realisasi tahun 2023 sebesar B meningkat"."""
    text = passage.sentence.text
    found = [
        one
        for one in passage.mentions
        if one.end <= turn.start and phrase("slot", "than_first").search(passage.before(one))
    ]
    if len(found) != 1 or turns_between(passage, found[0], turn):
        return None
    other = found[0]
    between = [one for one in passage.mentions if other.end <= one.start < turn.start]
    gap = text[between[-1].end if between else other.end : turn.start]
    if not is_light(gap, text[: other.start]) or len(between) > 1 or role(passage, other) == "target":
        return None
    if between:
        if not is_light(text[other.end : between[0].start], text[: other.start]):
            return None
        return None if is_later(when(passage, other), when(passage, between[0])) else Pair(other, between[0])
    level = only_figure(passage, before, turn, other)
    return Pair(other, level, certain=False) if level is not None else None


def turns_between(passage: Passage, mention: Mention, turn: Turn) -> bool:
    """Whether the comparison before `mention` belongs to a word of change of its own."""
    lead_start = mention.start - len(passage.before(mention))
    return any(lead_start <= one.start < mention.start for one in turns_in(passage.sentence.text) if one != turn)
