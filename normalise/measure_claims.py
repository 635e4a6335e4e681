"""Sentences that hold a figure to a target, an average or last year's: "realisasi 84,2 melampaui target sebesar 80", "masih di bawah
rata-rata nasional yang 71,74".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from normalise.claims import sentence_before
from normalise.comparison_words import any_of, phrase
from normalise.knowledge import knowledge
from normalise.measure_words import Measure, measures_in
from normalise.nouns import with_nouns
from normalise.passages import Mention, Passage
from normalise.polarity import Better, Polarities
from normalise.told_levels import alike, is_level, is_light, last_time, role, when
from normalise.topics import Topics
from normalise.units import PERCENT
from schemas.meaning import Claim

__all__ = ["held_to_others"]

CLAIMS = {"more": "above", "less": "below"}
OF_TARGETS = ("missed", "least")
OF_NUMBERS = ("more", "less", "same")
"""Kinds that compare numbers, whether more is better or not."""
TARGET = frozenset({"target"})
CLAUSE = re.compile(r"[,;:.(]")
THAT_IS = re.compile(r",\s*(?:yaitu|yakni)\b", re.IGNORECASE)
NEAR = 3
"""Words behind the comparison in which its yardstick is named."""
Pair = tuple[Mention, Mention]


def held_to_others(
    passages: Sequence[Passage], topics: Topics, polarities: Polarities, claims: Sequence[Claim]
) -> Iterator[Claim]:
    """What all sentences say of this kind; `claims` are what else was read from them: two figures that are held to each other
    as a change are not held to each other again."""
    changes = {frozenset(one.figures) for one in claims if one.kind.startswith("trend-")}
    counting = [with_nouns(passage) for passage in passages]
    for place, passage in enumerate(counting):
        topic = topics.of(passage)
        of = topic.of if topic is not None else ""
        better = polarities.of(of, f"{passage.sentence.text} {of}")
        for claim in measures(passage, sentence_before(counting, place), better):
            if frozenset(claim.figures) not in changes:
                yield claim


def measures(passage: Passage, before: Passage | None, better: Better | None) -> Iterator[Claim]:
    """The figures that a sentence holds to each other in so many words; `before` is the sentence that it may go on from, `better`
    whether more of the thing is better. A claim is `approximate` where this is open and may turn the word round."""
    held: list[Measure] = []
    levels: dict[str, Mention] = {}
    for measure in measures_in(passage.sentence.text) if passage.mentions else ():
        pair = measured_against(passage, measure, levels) or yardstick_before(passage, measure)
        if pair is None:
            pair = of_sentence_before(passage, before, measure, held)
            held += [measure] if pair else []
        if pair is not None:
            levels[pair[1].figure.id] = pair[0]
        if pair is not None and not is_told_by_achievement(passage, measure, pair):
            yield Claim(
                f"compare-{CLAIMS.get(measure.kind, measure.kind)}",
                (pair[0].figure.id, pair[1].figure.id),
                passage.sentence.text,
                word=measure.word,
                approximate=not is_decided(passage, measure, pair, better),
            )


def is_decided(passage: Passage, measure: Measure, pair: Pair, better: Better | None) -> bool:
    """Whether the word says for certain which figure is the larger one: of a target only where more is known to be better."""
    if measure.kind in OF_NUMBERS or better == "more":
        return True
    return better is None and not is_of_target(passage, measure, pair)


def is_of_target(passage: Passage, measure: Measure, pair: Pair) -> bool:
    text = passage.sentence.text
    end = pair[1].start if pair[1].start > measure.end else len(text)
    return any_of("measure", "targets").search(text[measure.end : end]) is not None


def is_told_by_achievement(passage: Passage, measure: Measure, pair: Pair) -> bool:
    """Whether an achievement stands in the sentence, of which "melampaui target" may be said as well."""
    if not is_of_target(passage, measure, pair):
        return False
    others = [one for one in passage.mentions if one not in pair]
    return any(role(passage, one) == "capaian" and one.figure.unit == PERCENT for one in others)


def measured_against(passage: Passage, measure: Measure, held: Mapping[str, Mention]) -> Pair | None:
    """ "B melampaui target sebesar A": the first figure behind the word, with what it is between, and the last one before it; where
    that is a yardstick itself (`held`: by its id, what was held to it), the same figure is held to the next one."""
    text = passage.sentence.text
    yardstick = yardstick_behind(passage, measure)
    before = [one for one in passage.mentions if one.end <= measure.start]
    if yardstick is None or not before:
        return None
    last = before[-1]
    level = held.get(last.figure.id, last)
    fit = same_measure(level, yardstick) and (level is not last or role(passage, level) != "target")
    bridge = text[last.end : measure.start]
    if level is not last and level not in passage.mentions:
        return None
    return (level, yardstick) if fit and is_light(bridge, text[: level.start], level.figure.unit or "") else None


def yardstick_behind(passage: Passage, measure: Measure) -> Mention | None:
    """The figure that the word is followed by, where the words between name what it is measured against."""
    behind = [one for one in passage.mentions if one.start >= measure.end]
    gap = passage.sentence.text[measure.end : behind[0].start] if behind else ""
    return behind[0] if behind and names_yardstick(gap, measure.kind) else None


def names_yardstick(gap: str, kind: str) -> bool:
    """Whether `gap` leads from the word to what the figure is measured against, and to nothing else."""
    bare = without_than(THAT_IS.sub(" ", gap))
    near = len(gap) <= int(knowledge("comparisons")["measure"]["reach"]) and not any(sign in bare for sign in ",;")
    other = any_of("measure", "other_behind").search(bare)
    if not near or other is not None:
        return False
    # "lebih rendah dibandingkan pertumbuhan penduduk yang sebesar 2,61 %": anything else, but for another time, which is a change
    told = kind in CLAIMS and phrase("measure", "which_is").search(bare) is not None and last_time(bare) is None
    return told or any(any_of("measure", name).search(bare) for name in yardsticks_of(kind))


def yardsticks_of(kind: str) -> tuple[str, ...]:
    """What `kind` is said of; "lebih tinggi dari capaian tahun 2022" is a change, which is read as such."""
    if kind in OF_TARGETS:
        return ("targets",)
    return ("targets", "averages") if kind in CLAIMS else ("yardsticks",)


def without_than(gap: str) -> str:
    """ " dibandingkan dengan target" as " target"."""
    return any_of("measure", "than").sub(" ", gap, count=2) if any_of("measure", "than").match(gap.lstrip()) else gap


def same_measure(one: Mention, other: Mention) -> bool:
    """Whether both are percentages, or neither: "3,98" is not held to "104,7 %"."""
    return (
        is_level(one)
        and is_level(other)
        and alike(one, other)
        and (one.figure.unit == PERCENT) == (other.figure.unit == PERCENT)
    )


def yardstick_before(passage: Passage, measure: Measure) -> Pair | None:
    """ "Dari target 80 terealisasi 84 sehingga melampaui target", "Rata-rata nasional 73, realisasi 70 (di bawah rata-rata nasional)":
    the only figure before the word that goes by the name behind it, and the only other one of its measure."""
    text = passage.sentence.text
    if any(one.start > measure.start for one in passage.mentions):
        return None
    names = named_behind(without_than(text[measure.end :]))
    known = [one for one in passage.mentions if is_level(one)]
    yardsticks = [one for one in known if names & called(passage, one)]
    others = [one for one in known if one not in yardsticks and role(passage, one) != "target"]
    if len(yardsticks) != 1 or len(others) != 1 or not same_measure(others[0], yardsticks[0]):
        return None
    # a percentage beside a target may be the achievement, of which "melampaui target" is said as well
    open_to_both = names == TARGET and others[0].figure.unit == PERCENT and role(passage, others[0]) != "realisasi"
    return None if open_to_both else (others[0], yardsticks[0])


def follows(passage: Passage, held: Sequence[Measure], measure: Measure) -> bool:
    """Whether nothing new is spoken of between the last yardstick told and the next word of comparison."""
    told = [one for one in passage.mentions if held[-1].end <= one.start and one.end <= measure.start]
    gap = passage.sentence.text[told[-1].end : measure.start] if told else ""
    return len(told) == 1 and is_light(gap, told[0].figure.unit or "")


def named_behind(text: str) -> frozenset[str]:
    """What the first words of `text` call the yardstick."""
    return yardstick_names(" ".join(CLAUSE.split(text)[0].split()[:NEAR]))


def yardstick_names(text: str) -> frozenset[str]:
    """The yardsticks that `text` names, every word for a target as one."""
    averages = {match[0].casefold() for match in any_of("measure", "averages").finditer(text)}
    return frozenset(averages) | (TARGET if any_of("measure", "targets").search(text) else frozenset())


def called(passage: Passage, mention: Mention) -> frozenset[str]:
    """What the words before a figure call it, as a yardstick."""
    if role(passage, mention) == "target":
        return TARGET
    return yardstick_names(passage.before(mention)) - TARGET


def of_sentence_before(
    passage: Passage, before: Passage | None, measure: Measure, held: Sequence[Measure] = ()
) -> Pair | None:
    """ "Capaian ini di atas rata-rata nasional yang sebesar A (namun di bawah standar sebesar B)": the only figure of the sentence
    before, or the only one of the same time; `held` are the words of the sentence that the same figures were held by."""
    text = passage.sentence.text
    # "lebih rendah dari capaian nasional sebesar A namun lebih tinggi dari capaian sebesar B": of what, the first has said
    yardstick = yardstick_behind(passage, replace(measure, kind="same") if held else measure)
    first = held[0] if held else measure
    if before is None or yardstick is None or any(one.end <= first.start for one in passage.mentions):
        return None
    if not phrase("goes_on").match(text) or not is_light(text[: first.start], before.sentence.text):
        return None
    if held and not follows(passage, held, measure):
        return None
    found = [one for one in before.mentions if role(before, one) != "target"]
    if len(found) > 1:
        time = when(passage, yardstick)
        found = [one for one in found if time is not None and when(before, one) == time]
    return (found[0], yardstick) if len(found) == 1 and same_measure(found[0], yardstick) else None
