"""What whole numbers of a sentence count, where that is no unit we know: "150 tempat tidur"."""

import re
from dataclasses import replace

from normalise.cues import cue
from normalise.passages import Mention, Passage

__all__ = ["NOUN", "with_nouns"]

NOUN = "#"
"""Before a unit that is only the word behind its number."""
_NOUN = re.compile(r"\s+(?:\([^()\d]*\)\s*)?([a-z]{4,})\b")


def with_nouns(passage: Passage) -> Passage:
    """`passage` with the word behind a whole number as its unit where it has none; only to compare figures with each other."""
    mentions = tuple(counting(passage, one) for one in passage.mentions)
    return replace(passage, mentions=mentions) if mentions != passage.mentions else passage


def counting(passage: Passage, mention: Mention) -> Mention:
    figure = mention.figure
    word = _NOUN.match(passage.sentence.text, mention.end)
    if figure.unit is not None or figure.decimals or word is None or cue("noun", "none").fullmatch(word[1]):
        return mention
    return replace(mention, figure=figure.model_copy(update={"unit": f"{NOUN}{word[1]}"}))
