"""Printed words as values on an ordered list: "BB", "WTP", "Level 3 (3,35)", "A (81,59)".

The same word stands on many scales ("Baik"): what is said around it decides, else it stays without a value.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalise.folding import fold, squeeze
from normalise.instruments import evaluations_in, is_distinct
from normalise.national import national_scales, valid
from normalise.numbers import is_blank
from schemas.scales import Band, Instrument, Predicate, Scale

__all__ = ["Context", "Ordinal", "is_reached", "ordinal"]

LEVEL = re.compile(r"\b(?:level|tingkat)\s*(?:\d|[ivx]+)\b", re.IGNORECASE)
NUMBER = re.compile(r"\(?\s*\d+(?:[.,]\d+)*\s*%?\s*\)?")
PARTS = re.compile(r"\s[-–—/]\s|,\s")
LONGEST = 90
LEAD = re.compile(r"^(?:nilai|predikat|kategori|opini|mutu)\s+", re.IGNORECASE)
ACHIEVED: frozenset[Instrument | None] = frozenset({"capaian", "serapan", "efisiensi", None})


@dataclass(frozen=True, slots=True)
class Context:
    """What stands around a word: `about` names the thing (indicator, caption, heading); `scales` are those of the report.

    `achieved`: the word grades the percentage that a target was reached by, not the result itself. `year` is the year that
    the word is of.
    """

    about: str
    scales: Sequence[Scale]
    year: int | None
    achieved: bool = False


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A word and its step; the step's rank orders it, its bounds hold the figures that deserve it."""

    scale: Scale
    band: Band
    word: str


def ordinal(text: str, context: Context) -> Ordinal | None:
    """The value of the printed `text`; None where it is no word of a known scale, or of several that could be meant."""
    forms = dict(word_forms(text))
    if not forms:
        return None
    own = [one for one in on_scales(forms, context.scales) if may_grade(one.scale, context)]
    if own:
        return own[0] if len({(one.scale.instrument, one.band.rank) for one in own}) == 1 else None
    if context.achieved:
        return None
    found = list(on_scales(forms, national_for(context)))
    return found[0] if found else None


def word_forms(text: str) -> Iterator[tuple[str, str]]:
    """`(folded, as printed)`: the words of `text` without its figures, as a whole, in brackets and before them."""
    clean = squeeze(text)
    if len(clean) > LONGEST or is_blank(clean):
        return
    if level := LEVEL.search(clean):
        yield fold(level[0]), level[0]
        return
    bare = squeeze(NUMBER.sub(" ", clean))
    outside = re.sub(r"\([^()]*\)", " ", bare)
    for part in (bare, *re.findall(r"\(([^()]*)\)", bare), outside, *PARTS.split(outside)):
        word = LEAD.sub("", squeeze(part).strip(" .,;:-–()\"'“”%*")).strip(" \"'“”")
        if word and re.search(r"[^\W\d_]", word):
            yield fold(word), word


def on_scales(forms: dict[str, str], scales: Sequence[Scale]) -> Iterator[Ordinal]:
    """The word on each scale that gives it on one step only."""
    for scale in scales:
        steps = {
            band.rank: Ordinal(scale, band, forms[fold(one.name)])
            for band in scale.bands
            for one in band.predicates
            if fold(one.name) in forms
        }
        if len(steps) == 1:
            yield next(iter(steps.values()))


def may_grade(scale: Scale, context: Context) -> bool:
    """Whether a scale of the report is for what the context speaks of."""
    if context.achieved:
        return scale.instrument in ACHIEVED
    named = evaluations_in(context.about)
    if len(named) != 1:
        return False
    return scale.instrument == named[0] or (scale.instrument is None and looks_like(scale, named[0]))


def looks_like(scale: Scale, instrument: Instrument) -> bool:
    """Whether every step of an unnamed scale has a word of the national scale: the letters of SAKIP under "Predikat".

    An index may have the same words with other bounds; one scale without a name does not grade every index.
    """
    known = {fold(one.name) for other in national_scales() if other.instrument == instrument for one in names_on(other)}
    return not scale.percent and all(any(fold(one.name) in known for one in band.predicates) for band in scale.bands)


def names_on(scale: Scale) -> Iterator[Predicate]:
    return (one for band in scale.bands for one in band.predicates)


def national_for(context: Context) -> Sequence[Scale]:
    """The national scales of the year for the evaluation that is named; none where the report prints one for it."""
    named = evaluations_in(context.about)
    if len(named) > 1 or any(scale.instrument in named for scale in context.scales):
        return ()
    if named:
        return valid(named[0], context.year)
    return [scale for scale in national_scales() if is_distinct(scale.instrument)]


def is_reached(target: Ordinal, result: Ordinal) -> bool | None:
    """Whether `result` is at least `target`; None where they stand on scales that cannot be compared.

    The same evaluation by an older and a newer version has the same words in the same order where both know them.
    """
    if target.scale.id == result.scale.id:
        return result.band.rank >= target.band.rank
    same = target.scale.instrument is not None and target.scale.instrument == result.scale.instrument
    alike = len(target.scale.bands) == len(result.scale.bands)
    return result.band.rank >= target.band.rank if same and alike else None
