"""Sentences that say of one indicator that it reached its target, or did not, without a figure of their own."""

import re
from collections.abc import Iterator, Mapping, Sequence

from normalise.comparison_words import any_of, listed, phrase
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


def each_met(
    passages: Sequence[Passage],
    topics: Topics,
    quantities: Sequence[Quantity],
    figures: Mapping[str, Figure],
    tahun: int | None,
) -> Iterator[Claim]:
    """Each with the achievements of the year that tables state for what the sentence speaks of; `approximate` where that was
    named above it only."""
    achieved = {
        one.of: [name for name in one.figures if figures[name].table is not None]
        for one in quantities
        if one.what == "capaian" and one.tahun == tahun and one.period is None
    }
    for passage in passages:
        topic = topics.of(passage)
        stated = achieved.get(topic.of) if topic is not None else None
        if topic is None or not stated or is_open(passage, tahun):
            continue
        for kind in ("unreached", "met"):
            match = phrase("reached", kind).search(passage.sentence.text)
            if match and is_said_of(passage, match, topic):
                yield Claim(
                    "unreached" if kind == "unreached" else "reached",
                    tuple(stated),
                    passage.sentence.text,
                    word=match[0],
                    at=tuple(passage.sentence.places(match.start(), match.end())),
                    approximate=topic.reason != "named",
                )
                break


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
    lead = WORD.findall(text[: match.start()].casefold())
    names = set(name_words(topic.of)) | set(words_of(topic.of))
    last = lead[-1] if lead else ""
    if last not in listed("reached", "subject") and last not in names and not last.isdigit():
        return False
    if topic.reason == "named":
        return True
    shared = {word for word in words_of(text[: match.start()]) if word in names and len(word) >= LEAST_LETTERS}
    return len(shared) >= SHARED
