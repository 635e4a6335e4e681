"""Targets and results of an evaluation that a sentence states by a word alone: "target untuk tahun 2021 adalah B"."""

from collections.abc import Iterator, Sequence
from typing import Literal

from normalise.folding import fold
from normalise.grammar import words, words_of
from normalise.headings import years_in
from normalise.instruments import evaluations_in
from normalise.national import valid
from normalise.passages import Passage
from normalise.predicate_words import is_printed_as_name, name_at
from schemas.meaning import WordTold
from schemas.scales import Scale

__all__ = ["told_words"]

ROLES: tuple[Literal["target", "realisasi"], ...] = ("target", "realisasi")


def told_words(passages: Sequence[Passage], scales: Sequence[Scale], tahun: int | None) -> Iterator[WordTold]:
    """Words whose sentence names, before them, one evaluation, one year at the most, and no other agency."""
    for passage in passages:
        text = passage.sentence.text
        named = evaluations_in(text)
        grading = [one for one in scales if one.instrument in named] or [
            one for name in named for one in valid(name, tahun)
        ]
        if len(named) != 1 or not grading or any(one.figure.decimals for one in passage.mentions):
            continue
        for role in ROLES:
            found = word_behind(text, role, grading[0])
            if found is None:
                continue
            start, word, rank = found
            years = set(years_in(text[:start]))
            year = tahun if not years else years.pop() if len(years) == 1 else None
            places = passage.sentence.places(start, start + len(word))
            if year is not None and places and not words_of("predicates", "told_word", "level").search(text[:start]):
                steps = len(grading[0].bands)
                yield WordTold(named[0], role, year, word, rank, steps, text[: start + len(word)], places[0])


def word_behind(text: str, role: str, scale: Scale) -> tuple[int, str, int] | None:
    """`(start, word, rank)` of the predicate behind the only word for the role."""
    roles = list(words_of("predicates", "told_word", role).finditer(text))
    if len(roles) != 1:
        return None
    ranks = {fold(one.name): band.rank for band in scale.bands for one in band.predicates}
    names = sorted((one.name for band in scale.bands for one in band.predicates), key=len, reverse=True)
    start = roles[0].end()
    for marker, filler in (
        (words("predicate", "marker"), words("predicate", "filler")),
        (words_of("predicates", "soft"), words_of("predicates", "soft_filler")),
    ):
        for match in marker.finditer(text, start):
            word = name_at(text, match.end(), filler, names)
            if word is None or not is_printed_as_name(text, word):
                continue
            place = text.index(word, match.end())
            if not words_of("predicates", "told_word", "other").search(text[start:place]):
                return place, word, ranks[fold(word)]
    return None
