"""Sentences that call an indicator or a sasaran by a predicate, while its achievement stands in a table.

"Pengukurannya menghasilkan capaian "Sangat Baik"" speaks of the sasaran named just before it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from normalise.folding import fold
from normalise.graded_names import GradedNames, bare_name, graded_names
from normalise.grammar import words, words_of
from normalise.headings import years_in
from normalise.knowledge import knowledge
from normalise.passages import Passage
from normalise.predicate_words import is_printed_as_name, name_at
from schemas.figures import Figure
from schemas.meaning import Claim
from schemas.printed import Sentence
from schemas.scales import Scale
from schemas.tables import Table

__all__ = ["named_predicates"]

LEAST_WORDS = 2
LEAST_LETTERS = 12
FIRST_WORDS = 3
SHORTEST = 5
SENTENCES_BACK = 3
MORE_WORDS = 3
SPEAKING = ("text", "item", "label", "heading")


def named_predicates(
    passages: Sequence[Passage],
    sentences: Sequence[Sentence],
    tables: Sequence[Table],
    figures: Mapping[str, Figure],
    scales: Sequence[Scale],
    tahun: int | None,
    claimed: frozenset[str],
) -> Iterator[Claim]:
    """`sentences` are all of the document, headings among them; `claimed` the figures that have a predicate in their own
    sentence."""
    grading = [scale for scale in scales if scale.instrument in ("capaian", None) and scale.numbered]
    names = sorted({one.name for scale in grading for band in scale.bands for one in band.predicates}, key=len)[::-1]
    graded = graded_names(tables, figures, tahun)
    lines = sorted((one for one in sentences if one.kind in SPEAKING), key=lambda one: one.order)
    places = {id(one): place for place, one in enumerate(lines)}
    for passage in passages:
        if any(one.figure.id in claimed for one in passage.mentions):
            continue
        told = told_word(passage.sentence.text, names)
        place = places.get(id(passage.sentence))
        if told is None or place is None or set(years_in(passage.sentence.text)) - {tahun}:
            continue
        start, word = told
        name = named_in(passage.sentence.text[:start], graded) or topic(lines, place, graded)
        stated = graded.figures(name) if name else []
        if name is None or not stated or fold(word) in {graded.words.get(one.id) for one in stated}:
            continue
        yield Claim(
            "predicate-named",
            tuple(dict.fromkeys(one.id for one in stated)),
            passage.sentence.text,
            word=word,
            scales=tuple(scale.id for scale in grading if knows(scale, word)),
            subject=name,
            places=tuple(passage.sentence.places(start, start + len(word))),
        )


def knows(scale: Scale, word: str) -> bool:
    return any(fold(one.name) == fold(word) for band in scale.bands for one in band.predicates)


def told_word(text: str, names: Sequence[str]) -> tuple[int, str] | None:
    """The only predicate that the sentence states, and where; None where it states several, or denies or plans it."""
    found: dict[int, str] = {}
    for marker, filler, is_soft in (
        (words("predicate", "marker"), words("predicate", "filler"), False),
        (words_of("predicates", "hard"), words_of("predicates", "soft_filler"), False),
        (words_of("predicates", "soft"), words_of("predicates", "soft_filler"), True),
    ):
        for match in marker.finditer(text):
            word = name_at(text, match.end(), filler, names)
            if word is not None and (not is_soft or is_printed_as_name(text, word)):
                found[text.index(word, match.end())] = word
    if len({fold(word) for word in found.values()}) != 1:
        return None
    start, word = next(iter(found.items()))
    clause = re.split(r"[,;:(]", text[:start])[-1]
    if words_of("predicates", "denied").search(clause) or words_of("predicates", "of_many").search(text[:start]):
        return None
    return start, word


def named_in(lead: str, graded: GradedNames) -> str | None:
    """The only thing with an achievement that `lead` names; a short name only among its first words."""
    text = f" {fold(lead)} "
    named = [name for name in (*graded.single, *graded.groups) if is_said(name, text)]
    whole = [
        name for name in dict.fromkeys(named) if not any(name != one and f" {name} " in f" {one} " for one in named)
    ]
    return whole[0] if len(whole) == 1 else None


def is_said(name: str, text: str) -> bool:
    if len(name.split()) >= LEAST_WORDS and len(name) >= LEAST_LETTERS:
        return f" {name} " in text
    return len(name) >= SHORTEST and name in text.split()[:FIRST_WORDS]


def topic(lines: Sequence[Sentence], place: int, graded: GradedNames) -> str | None:
    """The thing that the nearest line above is the name of, where the sentence speaks of what is above."""
    first = fold(lines[place].text)
    if not any(first.startswith(fold(one)) for one in openings()):
        return None
    for line in reversed(lines[max(0, place - SENTENCES_BACK) : place]):
        for name in (bare_name(line.text), fold(line.text)):
            known = [one for one in (*graded.single, *graded.groups) if is_headed(one, name)]
            if known:
                return max(known, key=len)
        if line.kind == "heading" or bare_name(line.text) != fold(line.text):
            return None  # a topic, of which no table tells
    return None


def openings() -> Sequence[str]:
    return tuple(knowledge("predicates")["about_the_above"])


def is_headed(name: str, line: str) -> bool:
    """Whether `line` is the name, with a few words more at its end at the most."""
    enough = len(name.split()) >= LEAST_WORDS and len(name) >= LEAST_LETTERS
    return (line == name and len(name) >= SHORTEST) or (
        enough and line.startswith(f"{name} ") and len(line.split()) - len(name.split()) <= MORE_WORDS
    )
