"""Running text -> its sentences with the numbers in them that are figures, and the section each stands in."""

from collections.abc import Sequence
from dataclasses import dataclass

from normalise.exclusions import Exclusion, Reason
from normalise.numbers import NumberReading, Scan, scan
from normalise.sections import section_kind
from schemas.printed import Heading, Sentence

__all__ = ["ReadSentence", "read_sentences"]

_WITHOUT_FIGURES: dict[str, Reason] = {
    "heading": "heading",
    "caption": "caption",
    "contents": "contents",
    "furniture": "furniture",
}
"""Kinds of sentences that state no figures, and what their numbers are."""


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence with its figures to be; `section` is the kind of section it stands in.

    `excluded` are its numbers that are none, `otherwise` names what any further number is; None where it could be anything.
    """

    printed: Sentence
    readings: tuple[NumberReading, ...]
    excluded: tuple[Exclusion, ...]
    otherwise: Reason | None
    section: str | None


def read_sentences(sentences: Sequence[Sentence], headings: Sequence[Heading]) -> list[ReadSentence]:
    """Every sentence; headings, captions, contents and furniture state no figures."""
    marks = [(heading.order, kind) for heading in headings if (kind := section_kind(heading.title))]
    marks.sort()
    read: list[ReadSentence] = []
    section: str | None = None
    passed = 0
    for sentence in sorted(sentences, key=lambda sentence: sentence.order):
        while passed < len(marks) and marks[passed][0] <= sentence.order:
            section = marks[passed][1]
            passed += 1
        found = scan(sentence.text, cell=False) if sentence.kind not in _WITHOUT_FIGURES else Scan((), ())
        otherwise = _WITHOUT_FIGURES.get(sentence.kind)
        read.append(ReadSentence(sentence, found.readings, found.excluded, otherwise, section))
    return read
