"""Sentences with their figures in place, as claims are read from them."""

from dataclasses import dataclass

from schemas.figures import Figure
from schemas.printed import Sentence

__all__ = ["Mention", "Passage"]

_SIGNS = ("<", ">", "≤", "≥", "=<", ">=", "±")


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure of a sentence and the characters that state it."""

    figure: Figure
    start: int
    end: int
    approximate: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that may hold claims, with its figures from left to right."""

    sentence: Sentence
    mentions: tuple[Mention, ...]

    def before(self, mention: Mention) -> str:
        """The words between the previous figure and `mention`."""
        starts = [one.end for one in self.mentions if one.end <= mention.start]
        return self.sentence.text[max(starts, default=0) : mention.start]

    def is_bound(self, mention: Mention) -> bool:
        """Whether a sign before the figure, or its part in a range, makes it a bound: ">100 %", "80 - 100 %"."""
        return mention.figure.bound is not None or self.sentence.text[: mention.start].rstrip().endswith(_SIGNS)

    def after(self, mention: Mention) -> str:
        """The words between `mention` and the next figure."""
        ends = [one.start for one in self.mentions if one.start >= mention.end]
        return self.sentence.text[mention.end : min(ends, default=len(self.sentence.text))]
