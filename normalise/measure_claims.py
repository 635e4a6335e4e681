"""Sentences that hold a figure to a target, an average or last year's: "realisasi 84,2 melampaui target sebesar 80", "masih di bawah
rata-rata nasional yang 71,74".
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from normalise.comparison_words import any_of
from normalise.knowledge import knowledge
from normalise.passages import Mention, Passage
from normalise.told_levels import alike, is_level, is_light, role
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["Measure", "measures", "measures_in"]

KINDS = ("above", "below", "missed", "least", "same")
OF_TARGETS = ("missed", "least")
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
CLAUSE = re.compile(r"[,;:.(]")
NEAR = 2


@dataclass(frozen=True, slots=True)
class Measure:
    """`word` at `start:end` says how a figure stands to another: `kind` is a key of the grammar."""

    kind: str
    word: str
    start: int
    end: int


def measures(passage: Passage) -> Iterator[Claim]:
    """The figures that a sentence holds to each other in so many words."""
    for measure in measures_in(passage.sentence.text) if len(passage.mentions) > 1 else ():
        pair = measured_against(passage, measure) or target_before(passage, measure)
        if pair is not None and is_decided(passage, measure, pair):
            yield Claim(
                f"compare-{measure.kind}",
                (pair[0].figure.id, pair[1].figure.id),
                passage.sentence.text,
                word=measure.word,
            )


def measures_in(text: str) -> list[Measure]:
    """The words of comparison of a sentence; none where it speaks of several things, or where less may be better."""
    found = [
        Measure(kind, match[0], match.start(), match.end())
        for kind in KINDS
        for match in any_of("measure", kind).finditer(text)
        if is_stated(text, match.start())
    ]
    if not found or any_of("measure", "unclear").search(text) or any_of("measure", "lower_is_better").search(text):
        return []
    widest = [one for one in found if not any(covers(other, one) for other in found)]
    return sorted(widest, key=lambda one: one.start)


def covers(wide: Measure, narrow: Measure) -> bool:
    return wide is not narrow and wide.start <= narrow.start and narrow.end <= wide.end and wide.word != narrow.word


def is_stated(text: str, start: int) -> bool:
    """Whether the word at `start` is neither denied nor hoped for."""
    near = WORD.findall(CLAUSE.split(text[:start])[-1])[-NEAR:]
    return not any_of("measure", "no_measure").search(" ".join(near))


def is_decided(passage: Passage, measure: Measure, pair: tuple[Mention, Mention]) -> bool:
    """Whether it is known that less is not better: of a target only where the thing is one of which more is; and where no
    achievement stands in the sentence, which would tell it otherwise."""
    text = passage.sentence.text
    end = pair[1].start if pair[1].start > measure.end else len(text)
    of_target = any_of("measure", "targets").search(text[measure.end : end]) is not None
    if not of_target:
        return True
    others = [one for one in passage.mentions if one not in pair]
    achieved = any(role(passage, one) == "capaian" and one.figure.unit == PERCENT for one in others)
    return any_of("measure", "higher_is_better").search(text) is not None and not achieved


def measured_against(passage: Passage, measure: Measure) -> tuple[Mention, Mention] | None:
    """ "B melampaui target sebesar A": the first figure behind the word, with what it is between, and the last one before it."""
    text = passage.sentence.text
    behind = [one for one in passage.mentions if one.start >= measure.end]
    before = [one for one in passage.mentions if one.end <= measure.start]
    if not behind or not before:
        return None
    gap = text[measure.end : behind[0].start]
    if not names_yardstick(gap, measure.kind):
        return None
    level = before[-1]
    fit = same_measure(level, behind[0]) and role(passage, level) != "target"
    return (level, behind[0]) if fit and is_light(text[level.end : measure.start], text[: level.start]) else None


def names_yardstick(gap: str, kind: str) -> bool:
    """Whether `gap` leads from the word to what the figure is measured against, and to nothing else."""
    near = len(gap) <= int(knowledge("comparisons")["measure"]["reach"]) and not any(sign in gap for sign in ",;")
    other = any_of("measure", "other_behind").search(gap)
    named = any_of("measure", "targets" if kind in OF_TARGETS else "yardsticks").search(gap)
    return near and other is None and named is not None


def same_measure(one: Mention, other: Mention) -> bool:
    """Whether both are percentages, or neither: "3,98" is not held to "104,7 %"."""
    return (
        is_level(one)
        and is_level(other)
        and alike(one, other)
        and (one.figure.unit == PERCENT) == (other.figure.unit == PERCENT)
    )


def target_before(passage: Passage, measure: Measure) -> tuple[Mention, Mention] | None:
    """ "Dari target 80 terealisasi 84 sehingga melampaui target": the only target and the only result before the word."""
    text = passage.sentence.text
    if not any_of("measure", "targets").match(
        text, measure.end + len(text[measure.end :]) - len(text[measure.end :].lstrip())
    ):
        return None
    before = [one for one in passage.mentions if one.end <= measure.start and is_level(one)]
    targets = [one for one in before if role(passage, one) == "target"]
    results = [one for one in before if role(passage, one) == "realisasi"]
    if len(targets) != 1 or len(results) != 1 or any(one.start > measure.start for one in passage.mentions):
        return None
    return (results[0], targets[0]) if same_measure(results[0], targets[0]) else None
