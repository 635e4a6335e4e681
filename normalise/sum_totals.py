"""The total that the parts of a sentence belong to: before them, or in a sentence just before that they say more of."""

import re
from collections.abc import Sequence

from normalise.cues import content_words, cue, reach_of
from normalise.grammar import words
from normalise.nouns import NOUN
from normalise.passages import Mention, Passage
from normalise.sum_parts import adds_up, alike
from normalise.units import IDR, PERCENT

__all__ = ["total_before", "total_told"]

BACK = 2
_THAT = re.compile(r"\btersebut\b", re.IGNORECASE)
_FEW_WORDS = re.compile(r"\s*(?:\([^()]*\)\s*)?(?:[^\W\d_]+\s*){0,3}")


def total_before(passage: Passage, opener: re.Match[str], unit: str | None) -> Mention | None:
    """The last figure of the unit before the opening words; parts without a unit share that of the figure right before."""
    before = [one for one in passage.mentions if one.end <= opener.start()]
    same = before[-1:] if unit is None else [one for one in before if alike(one.figure.unit, unit)]
    planned = [one for one in same if not words("ratio", "part").search(passage.before(one))]
    same = planned if unit == IDR and planned else same
    if not same and before and is_named(passage, before[-1], unit):
        return before[-1]
    if not same:
        return None
    between = passage.sentence.text[same[-1].end : opener.start()]
    near = len(between) <= reach_of("sum", "reach") and not cue("sum", "stop").search(between)
    plain = opener[0].strip() != ":" or _FEW_WORDS.fullmatch(between) is not None
    return same[-1] if near and plain and adds_up(same[-1].figure.unit) else None


def is_named(passage: Passage, mention: Mention, unit: str | None) -> bool:
    """ "Jumlah temuan 45": a whole number behind the word for what is counted."""
    name = (unit or "").removeprefix(NOUN).casefold()
    return (
        mention.figure.unit is None and not mention.figure.decimals and name in content_words(passage.before(mention))
    )


def total_told(passages: Sequence[Passage], index: int, opener: re.Match[str], unit: str | None) -> Mention | None:
    """The only figure of the unit in a sentence just before that names all that this one names before its parts."""
    passage = passages[index]
    named = content_words(passage.sentence.text[: opener.start()]) - {"tersebut", "adapun", "komposisi", "jumlah"}
    if unit is None or not named or any(one.end <= opener.start() for one in passage.mentions):
        return None
    if pointed := pointed_to(passages, index, opener, unit):
        return pointed
    for earlier in reversed(passages[max(0, index - BACK) : index]):
        if earlier.sentence.paragraph < passage.sentence.paragraph - 1:
            return None
        same = [one for one in earlier.mentions if alike(one.figure.unit, unit)]
        if same and named <= content_words(earlier.sentence.text):
            return same[0] if adds_up(unit) else None
    return None


def pointed_to(passages: Sequence[Passage], index: int, opener: re.Match[str], unit: str) -> Mention | None:
    """ "... 262 sampel positif. Sampel positif tersebut meliputi 3 ekor dari ...": the last figure of the sentence just before, of
    which this one says more; samples, animals, people and their cases are counted alike."""
    passage, earlier = passages[index], passages[index - 1] if index else None
    lead = passage.sentence.text[: opener.start()]
    if earlier is None or earlier.sentence.paragraph != passage.sentence.paragraph or not _THAT.search(lead):
        return None
    told = [one for one in earlier.mentions if one.figure.unit != PERCENT]
    cases = cue("share", "people")
    counted = told and all(cases.fullmatch(name or "") for name in (told[-1].figure.unit, unit))
    same = (content_words(lead) - {"tersebut"}) & content_words(earlier.sentence.text)
    return told[-1] if counted and same else None
