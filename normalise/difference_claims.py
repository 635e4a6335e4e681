"""How far two figures of a sentence lie apart, told with a third: "selisih 4 poin antara realisasi 83 dan target 87".

The word for the difference stands before its amount, and other words join the two figures: "antara A dan B", "A ... dari B", "dari A ke
B". Where something else may be spoken of between them the claim is `approximate`: it can be borne out, not contradicted.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from normalise.change_slots import amount_of, in_points, is_amount_of
from normalise.comparison_words import any_of
from normalise.cues import cue, reach_of, shape
from normalise.passages import Mention, Passage
from normalise.told_levels import alike, is_level, is_light, last_time, role, stands_alone
from normalise.turns import Turn
from schemas.meaning import Claim

__all__ = ["differences"]

CLAUSE = re.compile(r";|\.(?!\d)")


@dataclass(frozen=True, slots=True)
class Apart:
    """`amount` is how far `one` lies from `other`; `firm` where the words between them speak of nothing else."""

    amount: Mention
    one: Mention
    other: Mention
    firm: bool


def differences(passage: Passage, told: Sequence[Claim]) -> Iterator[Claim]:
    """The differences that a sentence states, but those that `told`, its changes, have already."""
    if len(passage.mentions) < 3 or any_of("turn", "unclear").search(passage.sentence.text):
        return
    taken = {one.figures[0] for one in told if one.kind in ("change", "change-share")}
    for word in cue("difference", "words").finditer(passage.sentence.text):
        found = subtracted(passage, word) or after_amount(passage, word) or before_amount(passage, word)
        if found is None or found.amount.figure.id in taken or not is_fit(passage, found):
            continue
        taken.add(found.amount.figure.id)
        others = [one for one in passage.mentions if alike(one, found.one) and one is not found.amount]
        yield Claim(
            "difference",
            (found.amount.figure.id, found.other.figure.id, found.one.figure.id),
            passage.sentence.text,
            word="poin" if in_points(passage, found.amount) else "apart",
            context=tuple(one.figure.id for one in others),
            approximate=not found.firm,
        )


def is_fit(passage: Passage, found: Apart) -> bool:
    both = (found.one, found.other)
    levels = all(is_level(one) and stands_alone(passage, one) for one in (found.amount, *both))
    distinct = found.one is not found.other and found.amount not in both
    return levels and distinct and alike(*both) and is_amount_of(passage, found.amount, found.one)


# "selisih D ...": the amount right behind the word.


def after_amount(passage: Passage, word: re.Match[str]) -> Apart | None:
    text = passage.sentence.text
    turn = Turn("apart", word[0], word.start(), word.end(), compares=True)
    behind = [one for one in passage.mentions if one.start >= word.end()]
    named = behind and shape("difference", "named").match(text[word.end() : behind[0].start])
    plain = amount_of(passage, turn, behind)
    amount = plain or (behind[0] if named else None)
    if amount is None or last_time(text[word.end() : amount.start]) is not None:
        return None
    rest = behind[1:]
    found = (
        between_two(passage, amount, rest)
        or to_and_fro(passage, amount, rest)
        or beside(passage, word, amount, rest)
        or two_before(passage, word, amount)
    )
    return found and replace(found, firm=found.firm and plain is not None)


def between_two(passage: Passage, amount: Mention, rest: Sequence[Mention]) -> Apart | None:
    """ "D antara A dan B"."""
    if len(rest) < 2 or not shape("difference", "between").search(passage.before(rest[0])):
        return None
    joined = shape("difference", "and").search(passage.before(rest[1]))
    return Apart(amount, rest[0], rest[1], is_short(passage, amount, rest[1])) if joined else None


def to_and_fro(passage: Passage, amount: Mention, rest: Sequence[Mention]) -> Apart | None:
    """ "naik D, dari A ke B"."""
    if len(rest) < 2 or not shape("difference", "from").search(passage.before(rest[0])):
        return None
    short = is_short(passage, amount, rest[1])
    return Apart(amount, rest[1], rest[0], short) if shape("difference", "to").search(passage.before(rest[1])) else None


def beside(passage: Passage, word: re.Match[str], amount: Mention, rest: Sequence[Mention]) -> Apart | None:
    """ "A, lebih tinggi D dari target B" or "A, naik D menjadi B"."""
    levels = levels_before(passage, word)
    if not levels or not rest:
        return None
    text, level, other = passage.sentence.text, levels[-1], rest[0]
    gap = passage.before(other)
    if len(gap) > reach_of("difference", "reach") or CLAUSE.search(gap) or not shape("difference", "than").search(gap):
        return None
    lead = text[level.end : word.start()]
    counted = " ".join(gap.split()[:1])
    plain = is_bare(gap, text[: amount.start]) and is_bare(lead, text[: level.start], level.figure.unit or "", counted)
    between = any(level.end <= one.start < word.start() for one in passage.mentions)
    return Apart(amount, level, other, plain and not between)


def two_before(passage: Passage, word: re.Match[str], amount: Mention) -> Apart | None:
    """ "Dari A ke B, naik D", "antara A dan B terdapat selisih D", "sebelum perubahan A, setelah perubahan B, bertambah D"."""
    before = [one for one in passage.mentions if one.end <= word.start()]
    if len(before) < 2:
        return None
    first, second = before[-2:]
    text, lead, bridge = passage.sentence.text, passage.before(first), passage.before(second)
    across = shape("difference", "from").search(lead) and shape("difference", "to").search(bridge)
    around = shape("difference", "between").search(lead) and shape("difference", "and").search(bridge)
    revised = shape("budget", "later").search(bridge)
    tail = text[second.end : word.start()]
    if not (across or around or revised) or len(tail) > reach_of("difference", "reach") or CLAUSE.search(tail):
        return None
    return Apart(amount, second, first, is_bare(tail, text[: second.start], second.figure.unit or ""))


def levels_before(passage: Passage, word: re.Match[str]) -> list[Mention]:
    """The figures of the clause before the word that are no targets."""
    start = max((one.end() for one in CLAUSE.finditer(passage.sentence.text, 0, word.start())), default=0)
    return [
        one for one in passage.mentions if start <= one.start and one.end <= word.start() and role(passage, one) != "target"
    ]  # fmt: skip


# "D dari A dikurangi B", "A dikurangi B menjadi D".


def subtracted(passage: Passage, word: re.Match[str]) -> Apart | None:
    """The figures around a word that takes one from the other, and what is left: before "dari", or behind both."""
    if not cue("difference", "minus").fullmatch(word[0]):
        return None
    before = [one for one in passage.mentions if one.end <= word.start()]
    if not before:
        return None
    first = before[-1]
    behind = [one for one in passage.mentions if one.start >= word.end() and alike(one, first)]
    if not behind or CLAUSE.search(passage.sentence.text[first.end : behind[0].start]):
        return None
    second = behind[0]
    if len(before) > 1 and shape("difference", "from").search(passage.before(first)):
        amount = before[-2]
    elif len(behind) > 1 and shape("difference", "left").search(passage.before(behind[1])):
        amount = behind[1]
    else:
        return None
    between = [one for one in passage.mentions if first.end <= one.start < second.start]
    return Apart(amount, first, second, not between) if alike(amount, first) else None


# "Selisih A terhadap B: D": the amount last.


def before_amount(passage: Passage, word: re.Match[str]) -> Apart | None:
    behind = [one for one in passage.mentions if one.start >= word.end()]
    if len(behind) < 3 or not cue("difference", "nouns").fullmatch(word[0]):
        return None
    first, second, amount = behind[:3]
    joined = shape("difference", "and").search(passage.before(second))
    told = shape("difference", "is").search(passage.before(amount))
    return Apart(amount, first, second, is_short(passage, first, amount)) if joined and told else None


# What stands between.


def is_short(passage: Passage, first: Mention, last: Mention) -> bool:
    """Whether the sentence goes from one figure to the other without turning to something else."""
    between = passage.sentence.text[first.end : last.start]
    return not CLAUSE.search(between) and not shape("difference", "turns").search(between)


def is_bare(gap: str, *known: str) -> bool:
    """Whether `gap` names nothing new but the yardstick that is compared with."""
    return is_light(cue("difference", "yardstick").sub(" ", gap), *known)
