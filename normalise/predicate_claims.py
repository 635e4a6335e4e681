"""Sentences that call a figure by a predicate: "97,5 % dengan predikat Baik", "capaian 87 % (Baik)", "predikat B (62,08)"."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from normalise.folding import fold
from normalise.grammar import last_role, words
from normalise.instruments import evaluations_in
from normalise.national import valid
from normalise.passages import Mention, Passage
from normalise.predicate_words import before_figure, behind, in_brackets, is_bound, is_mark, predicate_in
from normalise.scale_lists import prints_steps
from normalise.units import PERCENT
from schemas.meaning import Claim
from schemas.scales import Instrument, Scale

__all__ = ["predicates_in"]

YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
FARTHEST = 2
ACHIEVED: frozenset[Instrument | None] = frozenset({"capaian", None})


def predicates_in(passage: Passage, scales: Sequence[Scale], tahun: int | None) -> Iterator[Claim]:
    """The figures of a sentence that are given a word, each with the scales that may grade it; not those of a sentence that
    prints a scale."""
    named = [one for one in passage.mentions if not is_bound(passage, one) and is_mark(passage, one)]
    if not named or prints_steps(passage):
        return
    national = national_for(passage, scales, tahun)
    names = sorted({name for scale in (*scales, *national) for name in names_on(scale)}, key=len, reverse=True)
    for mention in named:
        for word, grading in words_of(passage, mention, names, scales, national):
            ids = tuple(scale.id for scale in grading if fold(word) in map(fold, names_on(scale)))
            if ids:
                yield Claim("predicate", (mention.figure.id,), passage.sentence.text, word=word, scales=ids)
                break


def names_on(scale: Scale) -> Iterator[str]:
    return (one.name for band in scale.bands for one in band.predicates)


def national_for(passage: Passage, scales: Sequence[Scale], tahun: int | None) -> tuple[Scale, ...]:
    """The scales of the one evaluation that the sentence names, where the report prints none that could be it.

    A sentence that speaks of a year with another version (or none that is known) may quote a result of that one.
    """
    named = evaluations_in(passage.sentence.text)
    parts = words("predicate", "parts").search(passage.sentence.text)
    if len(named) != 1 or parts or any(scale.instrument in named for scale in scales):
        return ()
    held = valid(named[0], tahun)
    others = {valid(named[0], int(year)) for year in YEAR.findall(passage.sentence.text)}
    return tuple(scale for scale in held if scale.numbered) if others <= {held} else ()


def words_of(
    passage: Passage, mention: Mention, names: Sequence[str], scales: Sequence[Scale], national: Sequence[Scale]
) -> Iterator[tuple[str, list[Scale]]]:
    """`(word, scales)`: what stands in brackets right behind the figure; else what follows a marker, or stands before it.

    A marker behind "target" or "sedangkan" speaks of something else.
    """
    bracketed = in_brackets(passage, mention, names)
    tail = behind(passage, mention, names)
    marked = None if bracketed else predicate_in(tail, names)
    if marked is not None:
        near = [scale for scale in fitting(mention, national) if is_near(scale, mention, marked)]
        yield marked, [*own_scales(passage, mention, scales), *near]
    beside = bracketed or before_figure(passage, mention, names)
    if beside is not None:
        grading = achievement_scales(scales) if is_achievement(passage, mention) else evaluation_scales(passage, scales)
        yield beside, [*grading, *([] if grading else fitting(mention, national))]


def is_achievement(passage: Passage, mention: Mention) -> bool:
    """Whether the figure is the percentage that a target was reached by: the words before it say so."""
    return mention.figure.unit == PERCENT and last_role(passage.before(mention)) == "capaian"


def achievement_scales(scales: Sequence[Scale]) -> list[Scale]:
    return [scale for scale in scales if scale.instrument in ACHIEVED]


def evaluation_scales(passage: Passage, scales: Sequence[Scale]) -> list[Scale]:
    """The report's own scales of the one evaluation that the sentence names."""
    named = evaluations_in(passage.sentence.text)
    return [scale for scale in scales if len(named) == 1 and scale.instrument in named]


def own_scales(passage: Passage, mention: Mention, scales: Sequence[Scale]) -> list[Scale]:
    """The report's scales that may grade the figure; a sentence on SAKIP or IKM needs a scale that names it, unless its
    figure is an achievement. The word behind a target or a result in per cent grades what they come to, not them; that
    behind what was spent needs a scale for that."""
    unit = [scale for scale in scales if not scale.percent or mention.figure.unit == PERCENT]
    lead = passage.before(mention)
    if last_role(lead) in ("target", "realisasi") or words("ratio", "part").search(lead):
        unit = [scale for scale in unit if scale.instrument not in ACHIEVED]
    if is_achievement(passage, mention):
        return achievement_scales(unit)
    named = {match[0].casefold() for match in words("predicate", "instruments").finditer(passage.sentence.text)}
    evaluated = evaluations_in(passage.sentence.text)
    return [
        scale
        for scale in unit
        if not (named or evaluated)
        or any(name in scale.subject.casefold() for name in named)
        or scale.instrument in evaluated
    ]


def fitting(mention: Mention, national: Sequence[Scale]) -> list[Scale]:
    """The national scales within whose ends the figure lies; none of them grades percentages."""
    value = None if mention.figure.unit == PERCENT else mention.figure.value
    return [scale for scale in national if value is not None and reaches(scale, value)]


def is_near(scale: Scale, mention: Mention, word: str) -> bool:
    """Whether word and figure are of neighbouring steps, or of the next but one: farther apart the word is of something else."""
    value = mention.figure.value
    stated = [band.rank for band in scale.bands if any(fold(one.name) == fold(word) for one in band.predicates)]
    held = [band.rank for band in scale.bands if value is not None and band.holds(value)]
    return any(abs(one - other) <= FARTHEST for one in stated for other in held)


def reaches(scale: Scale, value: Decimal) -> bool:
    lows = [band.low for band in scale.bands if band.low is not None]
    highs = [band.high for band in scale.bands if band.high is not None]
    return min(lows) <= value <= max(highs)
