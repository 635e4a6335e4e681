"""Figures that two chapters tell in the same words: the executive summary and the closing chapter repeat chapter III.

Two sentences tell the same where a long run of their words is the same, words that carry nothing aside. Which of two figures in
the same place of that run is right, the sentences do not say.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalise.folding import fold
from normalise.headings import years_in
from normalise.knowledge import knowledge
from normalise.passages import Mention, Passage
from normalise.sections import SectionsByPlace
from schemas.meaning import Claim
from schemas.printed import Heading

__all__ = ["restated"]

LEAST_WORDS = 12
"""Words of a run from which on it is no phrase of every report."""
LEAST_ALIKE = 2
SEED = 6
"""Words in a row by which two sentences are found to be worth comparing."""
MOST_ALIKE = 40
"""Sentences that share a row of words; what more of them share is a phrase of the form, not something told twice."""
RESULTS = (None, "III", "IV")
"""Chapters that tell results; what the chapters before them tell is a plan, which may be revised."""
FIGURE = "#"
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence as words that carry something and figures (as mentions), with the chapter that it stands in and the years
    up to that of the report that it names."""

    passage: Passage
    tokens: tuple[str | Mention, ...]
    chapter: str | None
    years: frozenset[int]

    def shape(self, at: int) -> str:
        """The token, of a figure its unit: whatever its value, it may be the same figure."""
        token = self.tokens[at]
        return token if isinstance(token, str) else f"{FIGURE}{fold(token.figure.unit or '')}"


def restated(passages: Sequence[Passage], headings: Sequence[Heading], tahun: int | None) -> Iterator[Claim]:
    """The pairs of figures that two sentences of different chapters state in one place of the same words, the later first."""
    sections = SectionsByPlace(headings)
    sentences = [told(passage, sections, tahun) for passage in passages if len(passage.mentions) > LEAST_ALIKE]
    seeds: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    compared: set[tuple[int, int, int]] = set()
    for number, one in enumerate(sentences):
        for at in range(len(one.tokens) - SEED + 1):
            seed = tuple(one.shape(place) for place in range(at, at + SEED))
            if all(token.startswith(FIGURE) for token in seed):
                continue  # a list of figures: what tells them apart are the words around it
            alike = seeds.setdefault(seed, [])
            for earlier, there in alike:
                run = (earlier, number, at - there)
                if run not in compared and may_be_same(sentences[earlier], one):
                    compared.add(run)
                    yield from in_run(sentences[earlier], one, there, at)
            if len(alike) < MOST_ALIKE:
                alike.append((number, at))


def told(passage: Passage, sections: SectionsByPlace, tahun: int | None) -> Told:
    kind = sections.at(passage.sentence.order)
    years = frozenset(year for year in years_in(passage.sentence.text) if tahun is None or year <= tahun)
    return Told(passage, tuple(tokens_of(passage)), kind.split(".")[0] if kind else None, years)


def tokens_of(passage: Passage) -> Iterator[str | Mention]:
    weak = frozenset(knowledge("claims")["weak"])
    text, at = passage.sentence.text, 0
    for mention in passage.mentions:
        yield from (word for word in WORD.findall(fold(text[at : mention.start])) if word not in weak)
        yield mention
        at = mention.end
    yield from (word for word in WORD.findall(fold(text[at:])) if word not in weak)


def may_be_same(one: Told, other: Told) -> bool:
    """Whether both tell results of the same years, in different chapters; years to come belong to the name of a plan."""
    return one.chapter != other.chapter and {one.chapter, other.chapter} <= set(RESULTS) and one.years == other.years


def in_run(one: Told, other: Told, here: int, there: int) -> Iterator[Claim]:
    """The pairs of figures in the run of the same words around token `here` of `one` and `there` of `other`."""
    while here and there and one.shape(here - 1) == other.shape(there - 1):
        here, there = here - 1, there - 1
    length = 0
    while (
        here + length < len(one.tokens)
        and there + length < len(other.tokens)
        and one.shape(here + length) == other.shape(there + length)
    ):
        length += 1
    pairs = [
        (mine, its)
        for mine, its in zip(one.tokens[here : here + length], other.tokens[there : there + length], strict=True)
        if isinstance(mine, Mention) and isinstance(its, Mention)
    ]
    differing = [pair for pair in pairs if pair[0].figure.value != pair[1].figure.value]
    if length - len(pairs) >= LEAST_WORDS and len(pairs) - len(differing) >= LEAST_ALIKE and len(differing) <= 1:
        for mine, its in pairs:
            yield Claim("restated", (its.figure.id, mine.figure.id), other.passage.sentence.text)
