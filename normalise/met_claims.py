"""Sentences that say of one indicator that it reached its target, or did not: without a figure, or with the target that the
tables state of it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from normalise.comparison_words import any_of, listed, phrase
from normalise.folding import fold
from normalise.headings import years_in
from normalise.knowledge import knowledge
from normalise.named_things import name_words
from normalise.nomenclature.writing import words_of
from normalise.passages import Passage
from normalise.topics import Topic, Topics
from schemas.figures import Figure, Quantity
from schemas.meaning import Claim

__all__ = ["each_met"]

WORD = re.compile(r"[^\W_]+")
SHARED = 3
"""So many words of its name stand in a sentence that is about what the text above it spoke of."""
LEAST_LETTERS = 4
FIGURE_NEAR = 30
REACHED = Decimal(100)


def each_met(
    passages: Sequence[Passage],
    topics: Topics,
    quantities: Sequence[Quantity],
    figures: Mapping[str, Figure],
    tahun: int | None,
) -> Iterator[Claim]:
    """Each with the achievements of the year that tables state for what the sentence speaks of; `approximate` where that was
    named above it only."""
    achieved, targets, results = (
        {
            of: [name for name in names if figures[name].table is not None]
            for of, names in stated_of(quantities, what, tahun)
        }
        for what in ("capaian", "target", "realisasi")
    )
    for passage in passages:
        topic = topics.of(passage)
        stated = achieved.get(topic.of) if topic is not None else None
        if topic is None or not stated or is_open(passage, tahun):
            continue
        for kind in ("unreached", "met"):
            match = phrase("reached", kind).search(passage.sentence.text)
            target, result = (values_of(found.get(topic.of, ()), figures) for found in (targets, results))
            short = any(value < REACHED for value in values_of(stated, figures))
            if match and short and phrase("reached", "exceeding").search(match[0]) and is_so(target, result):
                continue
            if match and (is_said_of(passage, match, topic) or is_told_with(passage, match, topic, target, result)):
                yield Claim(
                    "unreached" if kind == "unreached" else "reached",
                    tuple(stated),
                    passage.sentence.text,
                    word=match[0],
                    at=tuple(passage.sentence.places(match.start(), match.end())),
                    approximate=topic.reason != "named",
                    context=tuple(one.figure.id for one in passage.mentions if one.figure.value in target | result),
                )
                break


def stated_of(
    quantities: Sequence[Quantity], what: str, tahun: int | None
) -> Iterator[tuple[str | None, tuple[str, ...]]]:
    """What is stated of each thing in the year: `(of, figures)`."""
    for one in quantities:
        if one.what == what and one.tahun == tahun and one.period is None:
            yield one.of, one.figures


def values_of(names: Sequence[str], figures: Mapping[str, Figure]) -> frozenset[Decimal]:
    return frozenset(value for name in names if (value := figures[name].value) is not None)


def is_so(targets: frozenset[Decimal], results: frozenset[Decimal]) -> bool:
    """Whether the result is above the target, or that is not known: "melebihi target" is then true of one of which less is
    better, too, though the target was not reached."""
    return not targets or not results or max(results) > min(targets)


def is_open(passage: Passage, tahun: int | None) -> bool:
    """Whether the sentence may speak of a part, of another year, of others, or of what is to come."""
    text = passage.sentence.text
    return bool(
        any_of("reached", "unclear").search(text)
        or set(years_in(text)) - {tahun}
        or re.search(knowledge("claims")["quantity"]["not_the_year"], text, re.IGNORECASE)
        or re.search(knowledge("topics")["others"], text, re.IGNORECASE)
        or any_of("last_year").search(text)
    )


def is_said_of(passage: Passage, match: re.Match[str], topic: Topic) -> bool:
    """Whether the words in `match` are said of the topic: right behind it or a word for its result, and of no figure of their
    own ("mencapai target sebesar 96,95 %")."""
    text = passage.sentence.text
    if any(0 <= one.start - match.end() <= FIGURE_NEAR for one in passage.mentions):
        return False
    if not follows_subject(passage, match, topic):
        return False
    names = set(name_words(topic.of)) | set(words_of(topic.of))
    if topic.reason == "named":
        return True
    shared = {word for word in words_of(text[: match.start()]) if word in names and len(word) >= LEAST_LETTERS}
    return len(shared) >= SHARED


def is_told_with(
    passage: Passage,
    match: re.Match[str],
    topic: Topic,
    targets: frozenset[Decimal],
    results: frozenset[Decimal],
) -> bool:
    """Whether the target of the topic stands right behind the words, and the sentence is about the topic: it names it, calls it
    "indikator ini", or states its result before them."""
    behind = [one for one in passage.mentions if one.start >= match.end()]
    before = [one for one in passage.mentions if one.end <= match.start()]
    text = passage.sentence.text
    if not behind or behind[0].figure.value not in targets or not follows_subject(passage, match, topic):
        return False
    if not phrase("reached", "target_behind").fullmatch(text[match.end() : behind[0].start]):
        return False
    refers = phrase("reached", "anaphor").search(text[: match.start()]) is not None
    return topic.reason == "named" or refers or any(one.figure.value in results for one in before)


def follows_subject(passage: Passage, match: re.Match[str], topic: Topic) -> bool:
    """Whether what stands right before the words is the topic, a word for its result, or a figure with its unit."""
    lead = WORD.findall(passage.sentence.text[: match.start()].casefold())
    units = {fold(one.figure.unit or "") for one in passage.mentions if one.end <= match.start()}
    names = {*name_words(topic.of), *words_of(topic.of), *listed("reached", "subject"), *units, "persen"}
    return bool(lead) and (lead[-1] in names or lead[-1].isdigit())
